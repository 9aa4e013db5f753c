using Marsad.Publishing;
using NodaTime;

namespace Marsad.Web;

/// <summary>Which incidents are asked for. What is not said leaves nothing out.</summary>
internal sealed record IncidentFilter
{
    private static readonly IncidentFilter Everything = new();

    /// <summary>First day; an incident that may have been later than it is in.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Type of the claims' format: "air-drone-strike".</summary>
    public string? Type { get; init; }

    /// <summary>Key of an actor in any part.</summary>
    public string? Actor { get; init; }

    /// <summary>Key of a place, or of one that holds it by name.</summary>
    public string? Place { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>Name of the largest unit within a country that holds it, as <see cref="PlaceIndex.Region"/> gives it.</summary>
    public string? Region { get; init; }

    /// <summary>A group of people of whom it killed some.</summary>
    public string? Group { get; init; }

    /// <summary>A kind of harm that somebody suffered.</summary>
    public Effect? Effect { get; init; }

    /// <summary>Grade on Airwars' scale.</summary>
    public string? Grade { get; init; }

    /// <summary>Key of a source that tells of it.</summary>
    public string? Source { get; init; }

    /// <summary>A part of the map that its point lies in.</summary>
    public MapBox? Box { get; init; }

    /// <summary>Words and phrases that all stand in its names, places or stories.</summary>
    public string? Text { get; init; }

    /// <summary>The incidents asked for.</summary>
    /// <param name="record">The record.</param>
    /// <param name="order">In which order; null for the record's own.</param>
    public Chosen<Assessment> Of(Snapshot record, string? order = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        // What is sought by words comes with what fits best before the rest, unless another order is asked for.
        var all = Text is null || order is not null ? IncidentOrder.All(record, order) : record.Search.OfIncidents(Text);
        if (this == Everything)
            return all;
        var outlines = record.Outlines;
        var (from, to) = (IncidentOutline.Number(From), IncidentOutline.Number(To));
        var (type, grade) = (Number(outlines.Names.Types, Type), Number(outlines.Names.Grades, Grade));
        var held = Place is null ? null : PlacesOf(outlines, IsAt(record));
        var inCountry = Country is null ? null : PlacesOf(outlines, place => place.Country == Country);
        // Two countries may have units of one name.
        var inRegion = Region is null ? null : PlacesOf(outlines, place => PlaceIndex.Region(place) == Region && (Country is null || place.Country == Country));
        var inBox = Box is not { } box ? null : PlacesOf(outlines, place => MapPoint.IsPoint(place) && box.Holds(place));
        var actor = Actor is null ? null : outlines.IncidentsOfActor(Actor);
        var harmed = Group is null ? null : outlines.IncidentsOfGroup(Group);
        var told = Source is null ? null : outlines.IncidentsOfSource(Source);
        var words = Text is null || order is null ? null : record.Search.OfIncidents(Text).Numbers.ToHashSet();
        return record.IncidentsOf(all.Numbers.Where(IsAsked));

        bool IsAsked(int number)
        {
            ref readonly var incident = ref outlines.Incidents[number];
            return ((From is null && To is null) || IncidentOutline.Touches(incident.From, incident.To, from, to))
                && (Type is null || incident.Type == type)
                && (Grade is null || incident.Grade == grade)
                && (Effect is null || (incident.Effects & (1 << (int)Effect)) != 0)
                && (held is null || IsAny(outlines.Where[number], held))
                && (inCountry is null || IsAny(outlines.Where[number], inCountry))
                && (inRegion is null || IsAny(outlines.Where[number], inRegion))
                && harmed?[number] != false
                && (inBox is null || (incident.Place >= 0 && inBox[incident.Place]))
                && actor?[number] != false
                && told?[number] != false
                && words?.Contains(number) != false;
        }
    }

    private Func<Location, bool> IsAt(Snapshot record)
    {
        var name = record.Places.TryGetValue(Place!, out var entry) ? entry.Place.Name : null;
        return place => PlaceIndex.Key(place) == Place || (name is not null && place.Name != name && place.LiesIn(name));
    }

    // Far fewer places are named than incidents happened at them.
    private static bool[] PlacesOf(Outlines outlines, Func<Location, bool> isAsked) => [.. outlines.Names.Places.Select(isAsked)];

    private static bool IsAny(ReadOnlySpan<int> places, bool[] asked)
    {
        foreach (var place in places)
        {
            if (asked[place])
                return true;
        }
        return false;
    }

    // What none of the record bears has no number.
    private static int Number(IReadOnlyList<string> names, string? name)
    {
        var number = names.Count - 1;
        while (number >= 0 && names[number] != name)
            number--;
        return number >= 0 ? number : IncidentOutline.None;
    }
}
