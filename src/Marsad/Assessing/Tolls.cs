namespace Marsad.Assessing;

/// <summary>Makes a toll of the claims that give it.</summary>
internal static class Tolls
{
    /// <summary>Null where no claim says that it happened.</summary>
    public static Toll? Of(Context context, Incident incident, IReadOnlyList<AuditFinding> audit)
    {
        var claims = incident.Claims.Where(Context.Happened).ToList();
        if (claims.Count == 0)
            return null;
        var ids = claims.Select(c => c.Id).ToHashSet();
        var first = claims[0];
        return new Toll
        {
            Id = incident.Id,
            Subject = Subject(claims),
            Scope = Scope(first),
            From = claims.Min(c => c.When?.From),
            AsOf = claims.Max(c => c.When?.To ?? context.Told(c)),
            Figures = Casualties.Of(context, claims, context.Origins.Of(claims), []),
            Claims = claims,
            Audit = [.. audit.Where(f => f.Claims.Any(ids.Contains))],
        };
    }

    /// <summary>"regime forces, by Islamic State".</summary>
    public static string Subject(List<Claim> claims)
    {
        var counted = claims.SelectMany(c => c.Harm).Where(h => h.PartOf is null).Select(h => h.Of).FirstOrDefault(of => of is not null)
            ?? Actors(claims, Role.Target, Role.Subject) ?? "people";
        return Actors(claims, Role.Perpetrator) is { } by ? $"{counted}, by {by}" : counted;
    }

    private static string? Actors(List<Claim> claims, params Role[] roles)
    {
        var names = claims.SelectMany(c => c.Actors).Where(a => roles.Contains(a.Role)).Select(a => a.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    /// <summary>"armed clash in Syria".</summary>
    public static string Scope(Claim claim)
    {
        var place = claim.Where.Count > 0 ? string.Join(", ", claim.Where.Select(p => p.Name)) : null;
        return (claim.Type is { } counted ? TypeNames.Of(counted) : null, place) switch
        {
            ({ } type, { } where) => $"{type} in {where}",
            ({ } type, null) => type,
            (null, { } where) => where,
            _ => "everywhere",
        };
    }
}
