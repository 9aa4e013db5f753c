using Marsad.Publishing;
using Marsad.Web.Pages;

namespace Marsad.Web;

/// <summary>A map of incidents as the server draws it, for whoever runs no scripts.</summary>
/// <param name="Drawing">The picture.</param>
/// <param name="Points">How many points it has.</param>
/// <param name="Unplaced">How many of the incidents have none.</param>
internal sealed record DrawnMap(string Drawing, int Points, int Unplaced)
{
    private const int MostNamed = 8;

    /// <summary>The map of some incidents; that of the whole record is drawn once.</summary>
    public static DrawnMap Of(PageContext page, Chosen<Assessment> incidents) =>
        incidents == page.Record.Incidents ? page.Record.Once(Name(page.Texts), () => Draw(page, incidents)) : Draw(page, incidents);

    /// <summary>What the map of the whole record is called in a language.</summary>
    public static string Name(Texts texts) => "map in " + texts.Code;

    private static DrawnMap Draw(PageContext page, Chosen<Assessment> incidents)
    {
        var (outlines, texts) = (page.Record.Outlines, page.Texts);
        var points = MapPoint.Lay(incidents.Numbers, number => outlines.Incidents[number].Place is >= 0 and var place ? outlines.Names.Places[place] : null, out var frame);
        var drawing = points.Count == 0 ? "" : MapDrawing.Svg(points, frame, texts["Map of incidents"], Address, Title, LandPath.Of(frame.West, frame.South, frame.East, frame.North, frame.X, frame.Y));
        return new DrawnMap(drawing, points.Count, incidents.Count - points.Sum(point => point.Incidents.Count));

        string Address(MapPoint<int> point) => point.Incidents.Count == 1 ? page.To("incidents", outlines.IncidentIds[point.Incidents[0]]) : page.To("places", PlaceIndex.Key(point.Place));

        string Title(MapPoint<int> point) => $"{point.Place.Name}: {string.Join("; ", point.Incidents.Take(MostNamed).Select(Named))}{(point.Incidents.Count > MostNamed ? " …" : "")}";

        string Named(int number)
        {
            var incident = outlines.Incidents[number];
            var when = incident.IsDatedInWords ? page.Record.Findings.Incidents[number].When : new When { From = IncidentOutline.Day(incident.From), To = IncidentOutline.Day(incident.To) };
            return $"{texts.When(when)} {texts.Plain(incident.Type < 0 ? null : outlines.Names.Types[incident.Type])}".Trim();
        }
    }
}
