namespace Marsad.Web;

/// <summary>What the incidents of a record can be chosen by, with how many of the whole record each choice would show; the commonest first.</summary>
internal sealed class Facets
{
    private Facets(Snapshot record)
    {
        var (outlines, names) = (record.Outlines, record.Outlines.Names);
        Types = Count(outlines.Incidents.Where(incident => incident.Type >= 0).Select(incident => incident.Type), type => (names.Types[type], names.Types[type]));
        Places = [.. record.Places.Values.Where(place => place.Incidents.Count > 0).Select(place => new Choice(place.Key, place.Place.Name, place.Incidents.Count)).OrderByDescending(choice => choice.Incidents).ThenBy(choice => choice.Value, StringComparer.Ordinal)];
        Actors = Count(Enumerable.Range(0, outlines.Incidents.Length).SelectMany(incident => outlines.Parts[incident].ToArray().Select(part => Outlines.Part(part).Actor).Where(actor => names.Actors[actor].Id is not null).Distinct()), actor => (names.Actors[actor].Key, names.Actors[actor].Name));
        Effects = Count(outlines.Incidents.SelectMany(incident => Enum.GetValues<Effect>().Where(effect => (incident.Effects & (1 << (int)effect)) != 0)).Select(effect => (int)effect), effect => (((Effect)effect).ToString().ToLowerInvariant(), ((Effect)effect).ToString()));
        Grades = Count(outlines.Incidents.Select(incident => incident.Grade), grade => (names.Grades[grade], names.Grades[grade]));
        Sources = Count(IncidentsBySource(outlines), source => (names.Sources[source].Key, names.Sources[source].Name));
    }

    public IReadOnlyList<Choice> Types { get; }

    public IReadOnlyList<Choice> Places { get; }

    public IReadOnlyList<Choice> Actors { get; }

    public IReadOnlyList<Choice> Effects { get; }

    public IReadOnlyList<Choice> Grades { get; }

    public IReadOnlyList<Choice> Sources { get; }

    public static Facets Of(Snapshot record) => record.Once("facets", () => new Facets(record));

    // Each source once for each incident that it tells of.
    private static IEnumerable<int> IncidentsBySource(Outlines outlines) => outlines.Claims.Index().Where(pair => pair.Item.Incident >= 0)
        .SelectMany(pair => outlines.Sources[pair.Index].ToArray().Select(source => (pair.Item.Incident, Source: source))).Distinct().Select(pair => pair.Source);

    private static IReadOnlyList<Choice> Count(IEnumerable<int> numbers, Func<int, (string Value, string Name)> name) =>
        [.. numbers.CountBy(number => number).Select(pair => new Choice(name(pair.Key).Value, name(pair.Key).Name, pair.Value)).OrderByDescending(choice => choice.Incidents).ThenBy(choice => choice.Value, StringComparer.Ordinal)];

    /// <summary>A value that incidents can be chosen by.</summary>
    internal readonly record struct Choice(string Value, string Name, int Incidents);
}
