using NodaTime;

namespace Marsad.Resolving;

/// <summary>Groups tolls, control, figures and interactions by what makes each of them one: a toll's subject, scope and period; a place's holder and date; a figure's type, subject and place; who said what to whom when.</summary>
internal static class LikeClaims
{
    public static IEnumerable<List<Claim>> Group(IEnumerable<Claim> claims, Dictionary<(ReportId, int), LocalDate?> dates, Rulings rulings)
    {
        // What persons part is taken out of its group; what they join follows its partner.
        var groups = claims.GroupBy(c => Key(c, dates), StringComparer.Ordinal).SelectMany(g => BySubject([.. g])).ToList();
        var home = new Dictionary<ClaimId, List<Claim>>();
        foreach (var group in groups)
        {
            foreach (var claim in group)
                home[claim.Id] = group;
        }
        foreach (var join in rulings.Joins)
        {
            if (!home.TryGetValue(join.A, out var one) || !home.TryGetValue(join.B, out var other) || one == other)
                continue;
            one.AddRange(other);
            foreach (var claim in other)
                home[claim.Id] = one;
            other.Clear();
        }
        return groups.Where(g => g.Count > 0).SelectMany(g => Parted(g, rulings));
    }

    // Two tolls that name no actor count the same people if they use the same words for them or give the same number.
    private static IEnumerable<List<Claim>> BySubject(List<Claim> group)
    {
        if (group.Count == 1 || group[0].Kind != ClaimKind.Toll || group[0].Actors.Any(a => a.Role is Role.Target or Role.Subject))
            return [group];
        var parts = new List<(List<Claim> Claims, HashSet<string> Subjects)>();
        foreach (var claim in group.OrderBy(c => c.Id))
        {
            var harm = claim.Harm.FirstOrDefault(h => h.PartOf is null);
            string[] subjects = [$"of {Names.Fold(harm?.Of)}", $"number {harm?.Count.Number}"];
            var mine = parts.Where(p => p.Subjects.Overlaps(subjects)).ToList();
            parts.RemoveAll(mine.Contains);
            parts.Add(([.. mine.SelectMany(p => p.Claims), claim], [.. mine.SelectMany(p => p.Subjects), .. subjects]));
        }
        return parts.Select(p => p.Claims);
    }

    private static IEnumerable<List<Claim>> Parted(List<Claim> group, Rulings rulings)
    {
        var parts = new List<List<Claim>>();
        foreach (var claim in group)
        {
            var part = parts.FirstOrDefault(p => !p.Any(c => rulings.Parts(c.Id, claim.Id)));
            if (part is null)
                parts.Add(part = []);
            part.Add(claim);
        }
        return parts;
    }

    private static string Key(Claim claim, Dictionary<(ReportId, int), LocalDate?> dates)
    {
        var when = claim.When;
        var told = dates.GetValueOrDefault((claim.ReportId, claim.Story));
        var happened = Telling.Happened(claim) ? "" : claim.Certainty.ToString();
        return claim.Kind switch
        {
            ClaimKind.Toll => Join(Actors(claim, Role.Target, Role.Subject), Suffered(claim), Actors(claim, Role.Perpetrator), Place(claim), when?.From, when?.To ?? told, happened),
            ClaimKind.Control => Join(claim.Type, Place(claim), Actors(claim, Role.Holder), Actors(claim, Role.Loser), when?.From, when?.To, happened),
            ClaimKind.Figure => Join(claim.Type, Actors(claim, Role.Subject), Place(claim), claim.Unit, claim.Count, happened),
            _ => Join(claim.Type, Actors(claim, Role.Actor), Actors(claim, Role.Recipient), when?.From, when?.From is null ? claim.Id : null, happened),
        };
    }

    private static string Join(params ReadOnlySpan<object?> parts)
    {
        var texts = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            texts[i] = parts[i]?.ToString() ?? "";
        return string.Join('|', texts);
    }

    private static string Actors(Claim claim, params ReadOnlySpan<Role> roles)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var actor in claim.Actors)
        {
            if (roles.Contains(actor.Role))
                names.Add(actor.Id ?? Names.Fold(actor.Name));
        }
        return string.Join('+', names);
    }

    private static string Suffered(Claim claim) => claim.Harm.FirstOrDefault(h => h.PartOf is null)?.Effect.ToString() ?? "";

    private static string Place(Claim claim) => claim.Where.Count > 0 ? claim.Where[0].Id ?? Names.Fold(claim.Where[0].Name) : "";
}
