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
    public IReadOnlyList<Assessment> Of(Snapshot record, string? order = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        // What is sought by words comes with what fits best before the rest, unless another order is asked for.
        var all = Text is null || order is not null ? IncidentOrder.All(record, order) : record.Search.OfIncidents(Text);
        if (this == Everything)
            return all;
        var words = Text is null || order is null ? null : record.Search.OfIncidents(Text).Select(incident => incident.Incident.Id).ToHashSet();
        var told = Source is null ? null : record.Sources[Source].Claims.Select(claim => record.Home(claim.Id)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(incident => Asked(record, incident) && told?.Contains("incidents/" + incident.Incident.Id.Value) != false && words?.Contains(incident.Incident.Id) != false)];
    }

    private bool Asked(Snapshot record, Assessment incident) =>
        IsWithin(incident.When)
        && (Type is null || incident.Type == Type)
        && (Grade is null || incident.Grade == Grade)
        && (Effect is null || incident.Figures.Any(figure => figure.Effect == Effect && (figure.High ?? figure.Best ?? figure.Low) > 0))
        && (Country is null || incident.Where.Any(place => place.Country == Country))
        && (Actor is null || incident.Actors.Any(actor => ActorIndex.Key(actor) == Actor))
        && (Box is not { } box || (MapPoint.IsPlaced(incident) && box.Holds(incident.Where[0])))
        && (Place is null || IsAt(record, incident));

    private bool IsWithin(When? when) => (From is null && To is null) || when?.Touches(From, To) == true;

    private bool IsAt(Snapshot record, Assessment incident)
    {
        var name = record.Places.TryGetValue(Place!, out var entry) ? entry.Place.Name : null;
        return incident.Where.Any(place => PlaceIndex.Key(place) == Place || (name is not null && place.Name != name && place.LiesIn(name)));
    }
}
