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
        var denier = Denier(context, happened.Concat(denied)) is { } accused ? $"; it is laid to {accused}, which denies it" : "";
        return origins >= 2
            ? ("fair", FormattableString.Invariant($"{origins} independent origins tell it, and no belligerent has accepted responsibility{denier}"), $"{Accept}; {Blame}; {Deny}")
            : ("weak", $"one independent origin tells it{denier}", $"a second independent origin would make it fair; {Accept}; {Blame}; {Deny}");
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

    /// <summary>Whom the claims blame and who denies it.</summary>
    private static string? Denier(Context context, IEnumerable<Claim> claims)
    {
        var all = claims.ToList();
        var blamed = all.SelectMany(claim => claim.Actors).Where(a => a is { Role: Role.Perpetrator, Id: not null }).ToList();
        return all.SelectMany(claim => claim.Sources.Where(source => source.Id is not null && (source.Stance == Stance.Denies || (claim.Certainty == Certainty.Denied && source.Stance != Stance.Silent))))
            .Where(source => blamed.Exists(a => context.Kinship.InLine(a.Id!, source.Id!))).Select(source => source.Name).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    // A party that only tells of the deed, or of what it hit, has not said that the deed was its own.
    private static string? Accepted(Context context, IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
        {
            foreach (var source in claim.Sources.Where(source => source.Stance == Stance.ClaimsResponsibility))
            {
                var blamed = claim.Actors.Where(a => a is { Role: Role.Perpetrator, Id: not null }).ToList();
                if (blamed.Count == 0 || source.Id is not { } id || blamed.Exists(a => context.Kinship.InLine(a.Id!, id)))
                    return source.Name;
            }
        }
        return null;
    }
}
