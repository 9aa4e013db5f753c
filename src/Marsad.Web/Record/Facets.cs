namespace Marsad.Web;

/// <summary>What the incidents of a record can be chosen by, with how many of the whole record each choice would show; the commonest first.</summary>
internal sealed class Facets
{
    private Facets(Snapshot record)
    {
        var incidents = record.Findings.Incidents;
        Types = Count(incidents.Select(incident => incident.Type).OfType<string>().Select(type => (type, type)));
        Places = Count(incidents.Where(incident => incident.Where.Count > 0).Select(incident => (PlaceIndex.Key(incident.Where[0]), incident.Where[0].Name)));
        Actors = Count(incidents.SelectMany(incident => incident.Actors.Where(actor => actor.Id is not null).Select(actor => (ActorIndex.Key(actor), actor.Name)).Distinct()));
        Effects = Count(incidents.SelectMany(incident => incident.Figures.Where(figure => (figure.High ?? figure.Best ?? figure.Low) > 0).Select(figure => figure.Effect.ToString()).Distinct()).Select(effect => (effect.ToLowerInvariant(), effect)));
        Grades = Count(incidents.Select(incident => (incident.Grade, incident.Grade)));
        Sources = Count(incidents.SelectMany(incident => incident.Incident.Claims.SelectMany(claim => Of(record, claim)).DistinctBy(source => source.Value)));
    }

    public IReadOnlyList<Choice> Types { get; }

    public IReadOnlyList<Choice> Places { get; }

    public IReadOnlyList<Choice> Actors { get; }

    public IReadOnlyList<Choice> Effects { get; }

    public IReadOnlyList<Choice> Grades { get; }

    public IReadOnlyList<Choice> Sources { get; }

    public static Facets Of(Snapshot record) => record.Once("facets", () => new Facets(record));

    private static IEnumerable<(string Value, string Name)> Of(Snapshot record, Claim claim) =>
        claim.Sources.Select(source => (SourceIndex.Key(source), source.Name))
            .Concat(record.Report(claim.ReportId) is { } head ? [(SourceIndex.Key(head.Report), SourceIndex.Name(head.Report))] : []);

    private static IReadOnlyList<Choice> Count(IEnumerable<(string Value, string Name)> values)
    {
        var choices = new Dictionary<string, Choice>(StringComparer.Ordinal);
        foreach (var (value, name) in values)
            choices[value] = choices.TryGetValue(value, out var known) ? known with { Incidents = known.Incidents + 1 } : new Choice(value, name, 1);
        return [.. choices.Values.OrderByDescending(choice => choice.Incidents).ThenBy(choice => choice.Value, StringComparer.Ordinal)];
    }

    /// <summary>A value that incidents can be chosen by.</summary>
    internal readonly record struct Choice(string Value, string Name, int Incidents);
}
