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
    public sealed record Entry(string Key, string Name, ActorClass? Class, IReadOnlyList<Assessment> Incidents, IReadOnlyDictionary<Role, int> Parts);

    /// <summary>Key of an actor in addresses: its id in the register, or its name where the register does not know it.</summary>
    public static string Key(Participant actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Id ?? Addresses.Named(actor.Name);
    }

    public static IReadOnlyDictionary<string, Entry> Of(Findings findings)
    {
        var incidents = findings.Incidents.ToDictionary(incident => incident.Incident.Id);
        return findings.Incidents.SelectMany(incident => incident.Actors.Select(actor => (Actor: actor, Incident: incident)))
            .GroupBy(pair => Key(pair.Actor), StringComparer.Ordinal)
            .Select(group => new Entry(group.Key, group.First().Actor.Name, group.Select(pair => pair.Actor.Class).FirstOrDefault(known => known is not null), [.. group.Select(pair => pair.Incident.Incident.Id).Distinct().Select(id => incidents[id])], group.Select(pair => (pair.Actor.Role, pair.Incident.Incident.Id)).Distinct().CountBy(pair => pair.Role).ToDictionary()))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }
}
