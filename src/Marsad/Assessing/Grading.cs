namespace Marsad.Assessing;

/// <summary>Grades on Airwars' scale, each with its rule.</summary>
internal static class Grading
{
    public static (string Grade, string Rule) Of(Context context, IReadOnlyList<Claim> happened, IReadOnlyList<Claim> denied, int origins, int denyingOrigins)
    {
        if (denyingOrigins > origins)
            return ("discounted", FormattableString.Invariant($"more independent origins deny it ({denyingOrigins}) than tell it ({origins})"));
        if (Accepted(context, happened.Concat(denied)) is { } owner)
            return ("confirmed", $"a belligerent accepted responsibility: {owner}");
        if (Rivals(context, happened) is { } rivals)
            return ("contested", $"rival attributions: {rivals}");
        return origins >= 2
            ? ("fair", FormattableString.Invariant($"{origins} independent origins tell it, and no belligerent has accepted responsibility"))
            : ("weak", "one independent origin tells it");
    }

    /// <summary>"Russia or Israel", where claims blame actors that do not belong together.</summary>
    public static string? Rivals(Context context, IReadOnlyList<Claim> claims)
    {
        var blamed = claims
            .Select(c => c.Actors.Where(a => a is { Role: Role.Perpetrator, Id: not null }).ToList())
            .Where(actors => actors.Count > 0)
            .ToList();
        foreach (var one in blamed)
        {
            foreach (var other in blamed)
            {
                // In a clash either side may be told first: only an actor who is on neither side elsewhere is a rival.
                if (!one.Any(a => other.Any(b => context.Kinship.Related(a.Id!, b.Id!))) && !IsVictim(context, claims, one[0]) && !IsVictim(context, claims, other[0]))
                    return string.Join(" or ", new[] { one[0].Name, other[0].Name }.Order(StringComparer.Ordinal));
            }
        }
        return null;
    }

    private static bool IsVictim(Context context, IReadOnlyList<Claim> claims, Participant actor) =>
        claims.Any(c => c.Actors.Any(a => a is { Role: Role.Target, Id: not null } && context.Kinship.Related(a.Id, actor.Id!)));

    private static string? Accepted(Context context, IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
        {
            foreach (var source in claim.Sources)
            {
                var isParty = source.Id is { } id && claim.Actors.Any(a => a is { Role: Role.Perpetrator, Id: not null } && context.Kinship.InLine(a.Id, id));
                if (source.Stance == Stance.ClaimsResponsibility || (isParty && source.Stance == Stance.Asserts && Context.Happened(claim)))
                    return source.Name;
            }
        }
        return null;
    }
}
