using NodaTime;

namespace Marsad.Resolving;

/// <summary>Groups tolls, control, figures and interactions by what makes each of them one: a toll's subject, scope and period; a place's holder and date; a figure's type, subject and place; who said what to whom when.</summary>
internal sealed class LikeClaims
{
    private readonly Dictionary<(ClaimKind, string), List<KnownClaim>> _byKey = [];
    private readonly Dictionary<ClaimId, (ClaimKind Kind, string Text)> _keys = [];
    private readonly Dictionary<ClaimId, IncidentId> _homes = [];

    /// <summary>What all of it is grouped into.</summary>
    public IEnumerable<(IncidentId Id, List<Claim> Claims)> Groups =>
        _byKey.Values.SelectMany(claims => claims).GroupBy(claim => _homes[claim.Id]).Select(group => (group.Key, group.Select(claim => claim.Claim).ToList()));

    /// <summary>Takes in claims that were kept.</summary>
    public void Read(JoinsReader reader, ReportId[] reports, Func<ReportId, ClaimId, Claim> read)
    {
        var (keys, ids, homes) = (reader.Texts(), reader.Texts(), reader.Texts());
        foreach (var (at, (kind, key, report, told, home)) in reader.Numbers<(int, int, int, int, int)>().Index())
        {
            var claim = new KnownClaim(new ClaimId(ids[at]), reports[report], told == int.MinValue ? null : Telling.Epoch.PlusDays(told), read);
            Put(claim, ((ClaimKind)kind, keys[key]));
            _homes.Add(claim.Id, new IncidentId(homes[home]));
        }
    }

    public void Write(JoinsWriter writer, Dictionary<ReportId, int> reports)
    {
        var keys = _byKey.Keys.Select(key => key.Item2).Distinct(StringComparer.Ordinal).Index().ToDictionary(key => key.Item, key => key.Index, StringComparer.Ordinal);
        var homes = _homes.Values.Distinct().Index().ToDictionary(home => home.Item, home => home.Index);
        KnownClaim[] all = [.. _byKey.Values.SelectMany(claims => claims)];
        writer.Texts(keys.Keys);
        writer.Texts([.. all.Select(claim => claim.Id.Value)]);
        writer.Texts([.. homes.Keys.Select(home => home.Value)]);
        writer.Numbers<(int, int, int, int, int)>([.. all.Select(claim => ((int)_keys[claim.Id].Kind, keys[_keys[claim.Id].Text], reports[claim.Report], Telling.Day(claim.Told) ?? int.MinValue, homes[_homes[claim.Id]]))]);
    }

    public int Count => _keys.Count;

    public bool Has(ClaimId claim) => _keys.ContainsKey(claim);

    /// <summary>Takes in more claims.</summary>
    /// <returns>Their ids.</returns>
    public List<ClaimId> Add(IEnumerable<Claim> claims, Dictionary<(ReportId, int), LocalDate?> dates)
    {
        var added = new List<ClaimId>();
        foreach (var claim in claims)
        {
            var known = new KnownClaim(claim, dates.GetValueOrDefault((claim.ReportId, claim.Story)));
            Put(known, (claim.Kind, Key(known)));
            added.Add(claim.Id);
        }
        return added;
    }

    private void Put(KnownClaim claim, (ClaimKind, string) key)
    {
        if (!_byKey.TryGetValue(key, out var group))
            _byKey.Add(key, group = []);
        group.Add(claim);
        _keys.Add(claim.Id, key);
    }

    /// <summary>Groups anew what hangs on claims that have changed.</summary>
    /// <returns>What stood there before, and the groups now.</returns>
    public IEnumerable<(HashSet<IncidentId> Before, List<List<Claim>> Now)> Regroup(IEnumerable<ClaimId> changed, Rulings rulings)
    {
        var done = new HashSet<(ClaimKind, string)>();
        foreach (var start in changed)
        {
            if (!_keys.TryGetValue(start, out var first) || !done.Add(first))
                continue;
            // All that persons joined with these, however many joins lie between.
            var keys = new List<(ClaimKind Kind, string)> { first };
            for (var at = 0; at < keys.Count; at++)
            {
                foreach (var ruling in _byKey[keys[at]].SelectMany(claim => rulings.Of(claim.Id)).Where(ruling => ruling.Verdict == Verdict.Same))
                    keys.AddRange(new[] { ruling.A, ruling.B }.Where(_keys.ContainsKey).Select(claim => _keys[claim]).Where(key => key.Item1 == first.Item1 && done.Add(key)));
            }
            var claims = keys.SelectMany(key => _byKey[key]).OrderBy(claim => claim.Id).ToList();
            var before = claims.Where(claim => _homes.ContainsKey(claim.Id)).Select(claim => _homes[claim.Id]).ToHashSet();
            var now = Group(claims, rulings).Select(group => group.Select(claim => claim.Claim).ToList()).ToList();
            foreach (var group in now)
            {
                foreach (var claim in group)
                    _homes[claim.Id] = IncidentId.Of(claim.Kind, group.Min(c => c.Id));
            }
            yield return (before, now);
        }
    }

    private IEnumerable<List<KnownClaim>> Group(List<KnownClaim> claims, Rulings rulings)
    {
        // What persons part is taken out of its group; what they join follows its partner.
        var groups = claims.GroupBy(c => _keys[c.Id].Text, StringComparer.Ordinal).SelectMany(g => BySubject([.. g])).ToList();
        var home = new Dictionary<ClaimId, List<KnownClaim>>();
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

    // Two tolls whose people no register knows count the same if they use the same words for them on one day, or give the same number:
    // "14 residents" and "fourteen persons", both since January, told a day apart.
    private static IEnumerable<List<KnownClaim>> BySubject(List<KnownClaim> group)
    {
        if (group.Count == 1 || group[0].Claim.Kind != ClaimKind.Toll || Known(group[0].Claim, Role.Target, Role.Subject).Length > 0)
            return [group];
        var parts = new List<(List<KnownClaim> Claims, HashSet<string> Subjects, string Doers)>();
        foreach (var claim in group.OrderBy(c => c.Id))
        {
            var harm = claim.Claim.Harm.FirstOrDefault(h => h.PartOf is null);
            string[] subjects = [$"of {Names.Fold(harm?.Of)} on {AsOf(claim)}", $"number {harm?.Count.Number}"];
            // One of them may say who did it; two that lay it to different sides are two tolls.
            var doers = Actors(claim.Claim, Role.Perpetrator);
            var mine = parts.Where(p => p.Subjects.Overlaps(subjects) && (p.Doers.Length == 0 || doers.Length == 0 || p.Doers == doers)).ToList();
            if (mine.Select(p => p.Doers).Where(d => d.Length > 0).Distinct(StringComparer.Ordinal).Count() > 1)
                mine = mine[..1];
            parts.RemoveAll(mine.Contains);
            parts.Add(([.. mine.SelectMany(p => p.Claims), claim], [.. mine.SelectMany(p => p.Subjects), .. subjects], mine.Select(p => p.Doers).Append(doers).Max(StringComparer.Ordinal)!));
        }
        return parts.Select(p => p.Claims);
    }

    private static IEnumerable<List<KnownClaim>> Parted(List<KnownClaim> group, Rulings rulings)
    {
        var parts = new List<List<KnownClaim>>();
        foreach (var claim in group)
        {
            var part = parts.FirstOrDefault(p => !p.Any(c => rulings.Parts(c.Id, claim.Id)));
            if (part is null)
                parts.Add(part = []);
            part.Add(claim);
        }
        return parts;
    }

    private static string Key(KnownClaim known)
    {
        var claim = known.Claim;
        var when = claim.When;
        var happened = Telling.HasHappened(claim) ? "" : claim.Certainty.ToString();
        return claim.Kind switch
        {
            ClaimKind.Toll => Join(Known(claim, Role.Target, Role.Subject), Suffered(claim), Known(claim, Role.Target, Role.Subject).Length > 0 ? Actors(claim, Role.Perpetrator) : "", Place(claim), when?.From, Known(claim, Role.Target, Role.Subject).Length > 0 ? AsOf(known) : when?.To, happened),
            ClaimKind.Control => Join(claim.Type, Place(claim), Actors(claim, Role.Holder), Actors(claim, Role.Loser), when?.From, when?.To, happened),
            ClaimKind.Figure => Join(claim.Type, Actors(claim, Role.Subject), Place(claim), claim.Unit, claim.Count, happened),
            _ => Join(claim.Type, Actors(claim, Role.Actor), Actors(claim, Role.Recipient), when?.From, when?.From is null ? claim.Id : null, happened),
        };
    }

    private static LocalDate? AsOf(KnownClaim claim) => claim.Claim.When?.To ?? claim.Told;

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

    private static string Known(Claim claim, params ReadOnlySpan<Role> roles)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var actor in claim.Actors)
        {
            if (roles.Contains(actor.Role) && actor.Id is not null)
                ids.Add(actor.Id);
        }
        return string.Join('+', ids);
    }

    private static string Suffered(Claim claim) => claim.Harm.FirstOrDefault(h => h.PartOf is null)?.Effect.ToString() ?? "";

    private static string Place(Claim claim) => claim.Where.Count > 0 ? claim.Where[0].Id ?? Names.Fold(claim.Where[0].Name) : "";
}
