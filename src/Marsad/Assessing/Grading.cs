namespace Marsad.Assessing;

/// <summary>Grades on Airwars' scale, each with its rule.</summary>
internal static class Grading
{
    private const string Deny = "more independent origins that deny it than tell it would make it discounted";
    private const string Accept = "a belligerent's acceptance would confirm who did it, though not how many were harmed";
    private const string Blame = "an account that blames another side would make it contested";

    public static (string Grade, string Rule, string Change) Of(Context context, IReadOnlyList<Claim> happened, IReadOnlyList<Claim> denied, int origins, int denyingOrigins)
    {
        if (denyingOrigins > origins)
            return ("discounted", FormattableString.Invariant($"more independent origins deny it ({denyingOrigins}) than tell it ({origins})"), FormattableString.Invariant($"{denyingOrigins - origins} more independent {(denyingOrigins - origins == 1 ? "origin that tells" : "origins that tell")} it would lift it"));
        if (Accepted(context, happened.Concat(denied)) is { } owner)
            return ("confirmed", FormattableString.Invariant($"as to who did it: {owner}, a belligerent, accepted responsibility; how many were harmed rests on {origins} independent {(origins == 1 ? "origin" : "origins")} and is not confirmed by that"), $"its withdrawal by {owner} would take it back; {Deny}");
        if (Rivals(context, happened) is { } rivals)
            return ("contested", $"rival attributions: {rivals}", $"a judgement that the accounts tell of two incidents, or the withdrawal of one attribution, would settle it; {Accept}; {Deny}");
        return origins >= 2
            ? ("fair", FormattableString.Invariant($"{origins} independent origins tell it, and no belligerent has accepted responsibility"), $"{Accept}; {Blame}; {Deny}")
            : ("weak", "one independent origin tells it", $"a second independent origin would make it fair; {Accept}; {Blame}; {Deny}");
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
