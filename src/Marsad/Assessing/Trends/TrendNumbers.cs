namespace Marsad.Assessing;

/// <summary>The number of an incident by which it is compared.</summary>
internal static class TrendNumbers
{
    /// <summary>Null where the record has none.</summary>
    public static long? Of(Assessment incident, TrendMeasure measure, string? group = null, Participant? side = null) => measure switch
    {
        TrendMeasure.Incidents => 1,
        TrendMeasure.Killed => Of(incident, Effect.Killed, group, side),
        TrendMeasure.Wounded => Of(incident, Effect.Wounded, group, side),
        TrendMeasure.Displaced => Of(incident, Effect.Displaced, group, side),
        _ => Of(incident, Effect.Killed, group, side) is var killed && Of(incident, Effect.Wounded, group, side) is var wounded && (killed ?? wounded) is null ? null : (killed ?? 0) + (wounded ?? 0),
    };

    /// <summary>Civilians killed and wounded: those counted as such, and everybody where civilians alone were the target.</summary>
    public static long CiviliansHarmed(Assessment incident)
    {
        var targets = incident.Actors.Where(a => a.Role == Role.Target).ToList();
        var onlyCivilians = targets.Count > 0 && targets.TrueForAll(a => a.Class == ActorClass.Civilians);
        return new[] { Effect.Killed, Effect.Wounded }.Sum(effect => Of(incident, effect, Civilians, null) ?? (onlyCivilians ? Of(incident, effect, null, null) : null) ?? 0);
    }

    private const string Civilians = "civilians";

    private static long? Of(Assessment incident, Effect effect, string? group, Participant? side)
    {
        var figures = incident.Figures.Where(f => f.Effect == effect).ToList();
        var figure = group is not null ? figures.Find(f => f.Group == group)
            : (side is null ? null : figures.Find(f => f.Group?.Split(", ").Contains(side.Name, StringComparer.Ordinal) == true)) ?? figures.Find(f => f.Group is null);
        return figure?.Best ?? figure?.Low;
    }
}
