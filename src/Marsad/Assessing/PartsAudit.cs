using System.Globalization;

namespace Marsad.Assessing;

/// <summary>Parts against the whole. Only parts of one cut through the whole add up: children among the dead, Iraqis among them and soldiers among them are three cuts. Parts may fall short of the whole unless they are a toll's list that was plainly meant to be complete.</summary>
internal static class PartsAudit
{
    private const int LongestAside = 60;

    public const string SumOfParts = "sum-of-parts";
    public const string Subset = "subset";

    /// <summary>Items of one claim that are parts of another item.</summary>
    /// <param name="context">The record.</param>
    /// <param name="rules">When a sum is broken.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="told">The sums that its story writes out; their parts are added up as they are written.</param>
    public static IEnumerable<AuditFinding> Within(Context context, AuditRules rules, Claim claim, IReadOnlyList<Tally> told)
    {
        for (var whole = 0; whole < claim.Harm.Count; whole++)
        {
            var item = claim.Harm[whole];
            var written = told.Where(t => item.Span is { } span && t.Whole.Span.Overlaps(span)).ToList();
            if (written.Exists(t => t.Kind == TallyKind.List))
                continue;
            var parts = claim.Harm.Where(h => h.PartOf == whole && h != item && h.Effect == item.Effect && h.Count.Number is not null)
                .Where(h => !written.Exists(t => h.Span is { } span && t.Parts.Any(p => p.Span.Overlaps(span))))
                .Select(h => new Piece(h.Count, Cut(context, item, h), Term(claim, h))).ToList();
            if (parts.Count == 0 || item.Count.Number is null)
                continue;
            var least = IsSpeltOut(context, claim, whole) ? 2 : claim.Kind == ClaimKind.Toll ? rules.LeastParts : int.MaxValue;
            foreach (var finding in Check(rules, new Piece(item.Count, "", Term(claim, item)), parts, least, explained: false))
                yield return finding;
        }
    }

    /// <summary>Claims that are parts of another: a toll's months, its provinces, the attacks that it sums.</summary>
    public static IEnumerable<AuditFinding> Between(Context context, AuditRules rules, IReadOnlyList<Claim> claims)
    {
        var byId = claims.ToDictionary(c => c.Id);
        var partsOf = claims
            .SelectMany(c => c.Relation.Where(r => r.Is == RelationKind.PartOf && r.Claim != c.Id && byId.ContainsKey(r.Claim)).Select(r => (Whole: r.Claim, Part: c)))
            .Distinct()
            .GroupBy(p => p.Whole, p => p.Part)
            .OrderBy(g => g.Key);
        foreach (var group in partsOf)
        {
            var whole = byId[group.Key];
            var parts = group.OrderBy(c => c.Id).ToList();
            var places = AreDistinct(parts, c => c.Where.Count > 0 ? c.Where[0].Id ?? Names.Fold(c.Where[0].Name) : null);
            var disjoint = places || AreDistinct(parts, c => c.When is { From: { } from, To: var to } ? $"{from}..{to}" : null) || AreDistinct(parts, Counted);
            var explained = places && AuditRules.Says(context.Text(whole), rules.PlacesOverlap);
            var least = whole.Kind is ClaimKind.Toll or ClaimKind.Figure && parts.All(p => p.Kind == whole.Kind) ? rules.LeastParts : int.MaxValue;
            foreach (var number in Numbers(whole.Kind))
            {
                if (number(whole) is not { } total)
                    continue;
                var given = parts.Select(p => (Claim: p, Count: number(p))).Where(p => p.Count is not null)
                    .Select((p, i) => new Piece(p.Count!.Value, disjoint ? "" : i.ToString(CultureInfo.InvariantCulture), Term(p.Claim, p.Count!.Value))).ToList();
                if (given.Count == 0)
                    continue;
                foreach (var finding in Check(rules, new Piece(total, "", Term(whole, total)), given, least, explained))
                    yield return finding;
            }
        }
    }

    /// <summary>"33 men: 20 soldiers and 11 militiamen": a colon, dash or bracket alone stands between the whole and the first part, or a colon behind words of when and where, so the list is meant to be all of it.</summary>
    private static bool IsSpeltOut(Context context, Claim claim, int whole)
    {
        var first = claim.Harm.Where(h => h.PartOf == whole && h.Span is not null).MinBy(h => h.Span);
        if (context.Between(claim, claim.Harm[whole].Span, first?.Span) is not { Length: > 0 } between)
            return false;
        return between.Any(c => c is ':' or '(' or '–' or '—') && !between.Any(char.IsLetterOrDigit)
            || between.Length <= LongestAside && between.TrimEnd().EndsWith(':') && !between.Any(c => c is '.' or ';' || char.IsDigit(c));
    }

    private static string? Counted(Claim claim) => claim.Harm.FirstOrDefault(h => h.PartOf is null)?.Of is { } of ? Names.Fold(of) : claim.Actors.FirstOrDefault(a => a.Role == Role.Subject)?.Name;

    private static IEnumerable<Func<Claim, Count?>> Numbers(ClaimKind kind) =>
        kind == ClaimKind.Figure
            ? [c => c.Count is { Number: not null } count ? count : null]
            : Enum.GetValues<Effect>().Select(effect => (Func<Claim, Count?>)(c => Total(c, effect)));

    /// <summary>All that a claim counts of an effect, parts not twice.</summary>
    public static Count? Total(Claim claim, Effect effect)
    {
        Count? sum = null;
        foreach (var harm in claim.Harm.Where(h => h.Effect == effect && h.PartOf is null && h.Count.Number is not null))
            sum = sum is { } so ? so + harm.Count : harm.Count;
        return sum;
    }

    private static IEnumerable<AuditFinding> Check(AuditRules rules, Piece whole, List<Piece> parts, int least, bool explained)
    {
        var cuts = parts.GroupBy(p => p.Cut, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        // Parts that add up to the whole are a partition, whatever the words for them.
        if (cuts.Count > 1 && parts.Sum(p => p.Count.Number) == whole.Count.Number)
            cuts = [parts];
        foreach (var cut in cuts)
            yield return CheckCut(rules, whole, cut, least, explained);
    }

    private static AuditFinding CheckCut(AuditRules rules, Piece whole, List<Piece> parts, int least, bool explained)
    {
        var total = whole.Count.Number!.Value;
        var sum = parts.Sum(p => p.Count.Number!.Value);
        var bounds = parts.Select(p => p.Count).Aggregate((a, b) => a + b);
        var exact = IsExact(whole.Count) && parts.All(p => IsExact(p.Count));
        var terms = string.Join(" + ", parts.Select(p => Text(p.Count.Number!.Value)));
        var added = parts.Count == 1 ? terms : $"{terms} = {Text(sum)}";
        if (sum == total)
            return Found(SumOfParts, AuditOutcome.Holds, $"{Text(total)} = {terms}");
        if (sum > total)
        {
            var open = whole.Count.High is null || (!exact && bounds.AgreesWith(whole.Count));
            return Found(parts.Count == 1 ? Subset : SumOfParts,
                open ? AuditOutcome.Holds : explained ? AuditOutcome.Explained : AuditOutcome.Broken,
                open ? $"{added}, and the whole is not said to be less" : $"{added}, not {Text(total)}");
        }
        var isWholeList = exact && parts.Count >= least && sum >= rules.LeastShare * total;
        return isWholeList
            ? Found(SumOfParts, AuditOutcome.Broken, $"{added}, not {Text(total)}")
            : Found(Subset, AuditOutcome.Holds, $"{added} <= {Text(total)}");

        AuditFinding Found(string check, AuditOutcome outcome, string arithmetic)
        {
            List<AuditTerm> told = [whole.Term, .. parts.Select(p => p.Term)];
            return new AuditFinding
            {
                Check = check,
                Outcome = outcome,
                Arithmetic = arithmetic,
                Why = outcome == AuditOutcome.Explained ? TallyAudit.PlacesOverlap : null,
                Claims = [.. told.Select(t => t.Claim).OfType<ClaimId>().Distinct()],
                Terms = told,
            };
        }
    }

    /// <summary>The number of a claim with the words that give it: those of the item that gives all of it, else the claim's.</summary>
    public static AuditTerm Term(Claim claim, Count number) =>
        claim.Harm.FirstOrDefault(h => h.PartOf is null && h.Count == number) is { } harm
            ? Term(claim, harm)
            : new AuditTerm { Claim = claim.Id, Report = claim.Report, ReportId = claim.ReportId, Number = number.Number, Text = claim.Quote, Span = claim.Spans[0] };

    private static AuditTerm Term(Claim claim, Harm harm) =>
        new() { Claim = claim.Id, Report = claim.Report, ReportId = claim.ReportId, Number = harm.Count.Number, Text = harm.Text, Span = harm.Span };

    private sealed record Piece(Count Count, string Cut, AuditTerm Term);

    // What counts the same people as the whole ("three by beheading") is a cut of its own.
    private static string Cut(Context context, Harm whole, Harm part) =>
        part.Of is null || Names.Fold(part.Of) == Names.Fold(whole.Of) ? $"of the whole, {part.Text ?? Text(part.Count.Number!.Value)}" : context.People.Cut(part.Of);

    /// <summary>Whether the words give just one number.</summary>
    public static bool IsExact(Count count) => count.Low == count.Best && count.Best == count.High;

    private static bool AreDistinct(List<Claim> claims, Func<Claim, string?> of) =>
        claims.All(c => of(c) is not null) && claims.Select(of).Distinct(StringComparer.Ordinal).Count() == claims.Count;

    private static string Text(long n) => n.ToString(CultureInfo.InvariantCulture);
}
