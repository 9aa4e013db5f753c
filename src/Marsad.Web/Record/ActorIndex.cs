namespace Marsad.Web;

/// <summary>Those who took part in incidents.</summary>
public static class ActorIndex
{
    /// <summary>An actor with the incidents it is named in.</summary>
    /// <param name="Key">Key in addresses.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Class">Its class, where one is known.</param>
    /// <param name="Incidents">The incidents.</param>
    /// <param name="Parts">In how many of them it takes which part.</param>
    public sealed record Entry(string Key, string Name, ActorClass? Class, Chosen<Assessment> Incidents, IReadOnlyDictionary<Role, int> Parts);

    /// <summary>Key of an actor in addresses: its id in the register, or its name where the register does not know it.</summary>
    public static string Key(Participant actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Id ?? Addresses.Named(actor.Name);
    }

    internal static IReadOnlyDictionary<string, Entry> Of(Snapshot record)
    {
        var outlines = record.Outlines;
        var incidents = new List<int>[outlines.Names.Actors.Count];
        var parts = new Dictionary<Role, int>[incidents.Length];
        for (var incident = 0; incident < outlines.Incidents.Length; incident++)
        {
            foreach (var (actor, role) in outlines.Parts[incident].ToArray().Select(Outlines.Part))
            {
                var named = incidents[actor] ??= [];
                if (named.Count == 0 || named[^1] != incident)
                    named.Add(incident);
                (parts[actor] ??= [])[role] = parts[actor].GetValueOrDefault(role) + 1;
            }
        }
        return outlines.Names.Actors.Select((actor, number) => new Entry(actor.Key, actor.Name, actor.Class, record.IncidentsOf(incidents[number]), parts[number]))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }
}
