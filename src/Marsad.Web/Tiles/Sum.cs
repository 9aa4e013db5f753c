using Marsad.Publishing;

namespace Marsad.Web;

/// <summary>Incidents of one spot of a map added up.</summary>
internal sealed class Sum
{
    private double _across;
    private double _down;
    private string? _kind;
    private (double Lat, double Lon) _at;
    private int _run;
    private int _longestRun;

    public long Count { get; private set; }

    /// <summary>Killed by the lowest numbers.</summary>
    public long Low { get; private set; }

    /// <summary>Killed by the highest numbers.</summary>
    public long High { get; private set; }

    /// <summary>Whether a number has no upper end: "at least 40".</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Wounded by the lowest numbers.</summary>
    public long WoundedLow { get; private set; }

    /// <summary>Wounded by the highest numbers.</summary>
    public long WoundedHigh { get; private set; }

    /// <summary>Whether a number of wounded has no upper end.</summary>
    public bool IsWoundedOpen { get; private set; }

    /// <summary>Kind of all of them, or "mixed".</summary>
    public string Kind => _kind ?? IncidentKinds.Mixed;

    /// <summary>Kilometres within which the words put the least sure of them.</summary>
    public double RadiusKm { get; private set; }

    /// <summary>The place of most of them.</summary>
    public Location? Place { get; private set; }

    /// <summary>Number of points that they lie at.</summary>
    public int Places { get; private set; }

    public double West { get; private set; } = double.MaxValue;

    public double South { get; private set; } = double.MaxValue;

    public double East { get; private set; } = double.MinValue;

    public double North { get; private set; } = double.MinValue;

    /// <summary>Middle, from the west, 0 to 1.</summary>
    public double Across => _across / Count;

    /// <summary>Middle, from the north, 0 to 1.</summary>
    public double Down => _down / Count;

    /// <summary>The part of the map that holds all of them and, of what the map shows there, nothing else.</summary>
    public string Box => BoxOf(West, South, East, North);

    /// <summary>A part of the map as addresses give it.</summary>
    public static string BoxOf(double west, double south, double east, double north) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{west:R},{south:R},{east:R},{north:R}");

    /// <summary>Incidents that have points, added up by them; the points of most come first.</summary>
    public static IReadOnlyList<Sum> ByPoint(Outlines outlines, IEnumerable<int> incidents)
    {
        var sums = new List<Sum>();
        foreach (var point in PlacedIncident.Of(outlines, incidents).GroupBy(incident => (incident.Place.Lat, incident.Place.Lon)))
        {
            var sum = new Sum();
            foreach (var incident in point)
                sum.Add(incident);
            sums.Add(sum);
        }
        return [.. sums.OrderByDescending(sum => sum.Count).ThenBy(sum => sum.Place!.Name, StringComparer.Ordinal)];
    }

    /// <summary>Adds an incident that has a point; those of one point must come together.</summary>
    public void Add(PlacedIncident incident)
    {
        var place = incident.Place;
        var (lat, lon) = (place.Lat!.Value, place.Lon!.Value);
        _kind = Count == 0 || _kind == incident.Kind ? incident.Kind : null;
        if (Count == 0 || _at != (lat, lon))
            (_at, _run, Places) = ((lat, lon), 0, Places + 1);
        if (++_run > _longestRun)
            (_longestRun, Place) = (_run, place);
        Count++;
        Low += incident.Low;
        High += incident.High;
        IsOpen |= incident.IsOpen;
        WoundedLow += incident.WoundedLow;
        WoundedHigh += incident.WoundedHigh;
        IsWoundedOpen |= incident.IsWoundedOpen;
        RadiusKm = Math.Max(RadiusKm, place.RadiusKm ?? 0);
        _across += incident.Across;
        _down += incident.Down;
        (West, East) = (Math.Min(West, lon), Math.Max(East, lon));
        (South, North) = (Math.Min(South, lat), Math.Max(North, lat));
    }
}
