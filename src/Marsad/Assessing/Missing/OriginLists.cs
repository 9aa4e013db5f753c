namespace Marsad.Assessing;

/// <summary>Which independent lists tell of each incident of a record; reckoned once, estimates of any days and places are cheap.</summary>
/// <param name="Names">The lists as people call them, in the order of their keys.</param>
/// <param name="OfIncidents">For each incident of the record the numbers of the lists that tell of it.</param>
public sealed record OriginLists(IReadOnlyList<string> Names, IReadOnlyList<int[]> OfIncidents)
{
    /// <summary>The lists of a record.</summary>
    /// <param name="findings">The record.</param>
    /// <param name="kinship">Which actors belong together.</param>
    public static OriginLists Of(Findings findings, Kinship kinship)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var names = new ListNames(new Context(findings.Documents, kinship), findings);
        string[][] told = [.. findings.Incidents.Select(incident => names.Of(incident.Incident).ToArray())];
        var keys = told.SelectMany(lists => lists).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var numbers = keys.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        return new OriginLists([.. keys.Select(names.Plain)], [.. told.Select(lists => Array.ConvertAll(lists, list => numbers[list]))]);
    }
}
