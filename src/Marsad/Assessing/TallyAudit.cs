using System.Globalization;

namespace Marsad.Assessing;

/// <summary>Adds up the sums that stories write out, whether or not a claim was made of each of their numbers.</summary>
internal sealed class TallyAudit(Context context, AuditRules rules, IReadOnlyList<Claim> claims)
{
    public const string PlacesOverlap = "the words say that what befell several places is counted in each";

    private const int LeastRounded = 1000;
    private const double RoundedShare = 0.005;
    private const int DaysOfChance = 7;

    private readonly ILookup<(ReportId, int), Claim> _claims = claims.ToLookup(c => (c.ReportId, c.Story));

    public IEnumerable<AuditFinding> Of(IReadOnlyList<Tally> tallies)
    {
        // "Six raids, among them 16 by helicopter": what is not said of people may be of two kinds.
        foreach (var tally in tallies.Where(t => t.Kind != TallyKind.Subset || Number(t.Parts[0]) <= Number(t.Whole) || (context.People.Counts(t.Whole.Of) && context.People.Counts(t.Parts[0].Of))))
            yield return Check(tally);
        foreach (var story in tallies.GroupBy(t => (t.Report, t.Story)))
        {
            foreach (var finding in Classes([.. story]))
                yield return finding;
        }
    }

    private AuditFinding Check(Tally tally) => tally.Kind switch
    {
        TallyKind.List => List(tally),
        TallyKind.Subset when tally.Parts.Count > 1 => Places(tally),
        TallyKind.Subset => Some(tally, tally.Whole, tally.Parts[0]),
        TallyKind.Average => Average(tally),
        _ => Found(tally, "restatement", Number(tally.Whole) == Number(tally.Parts[0]) ? AuditOutcome.Holds : AuditOutcome.Broken,
            Number(tally.Whole) == Number(tally.Parts[0]) ? Text(Number(tally.Whole)) : $"{Text(Number(tally.Whole))}, then {Text(Number(tally.Parts[0]))}"),
    };

    private AuditFinding List(Tally tally)
    {
        var total = Number(tally.Whole);
        var sum = tally.Parts.Sum(Number);
        var terms = string.Join(" + ", tally.Parts.Select(p => Text(Number(p))));
        if (sum == total)
            return Found(tally, PartsAudit.SumOfParts, AuditOutcome.Holds, $"{Text(total)} = {terms}");
        var exact = PartsAudit.IsExact(tally.Whole.Count) && tally.Parts.All(p => PartsAudit.IsExact(p.Count));
        var bounds = tally.Parts.Select(p => p.Count).Aggregate((a, b) => a + b);
        if (sum > total && (tally.Whole.Count.High is null || (!exact && bounds.AgreesWith(tally.Whole.Count))))
            return Found(tally, PartsAudit.SumOfParts, AuditOutcome.Holds, $"{terms} = {Text(sum)}, and the whole is not said to be less");
        if (sum < total && !(exact && sum >= rules.LeastShare * total) && Swap(tally, sum, total) is null)
            return Found(tally, PartsAudit.Subset, AuditOutcome.Holds, $"{terms} = {Text(sum)} <= {Text(total)}");
        var why = Explanation(tally, sum, total);
        return Found(tally, PartsAudit.SumOfParts, why is null ? AuditOutcome.Broken : AuditOutcome.Explained, $"{terms} = {Text(sum)}, not {Text(total)}", why ?? Swap(tally, sum, total));
    }

    private string? Explanation(Tally tally, long sum, long total)
    {
        if (sum > total && AuditRules.Says(context.Text(tally.Report, tally.Story), rules.PlacesOverlap) && tally.Parts.All(p => context.People.Group(p.Of) is null))
            return PlacesOverlap;
        if (sum > total && Recounted(tally, total) is { } cut)
            return $"{string.Join(" + ", cut.Select(p => Text(Number(p))))} are all of it, by {context.People.Cut(Kind(cut[0]))}; the others are counted a second time";
        var unit = 1L;
        while (total % (unit * 10) == 0)
            unit *= 10;
        return total >= LeastRounded && unit > 1 && Math.Abs(sum - total) <= unit / 2 && Math.Abs(sum - total) <= RoundedShare * total
            ? $"{Text(total)} is rounded to {Text(unit)}"
            : null;
    }

    // "60 Iraqis, 18 Syrians, two policemen and an attacker" of 78: the first two alone are one cut through the whole.
    private List<TallyNumber>? Recounted(Tally tally, long total)
    {
        var cut = tally.Parts.GroupBy(p => context.People.Cut(Kind(p)), StringComparer.Ordinal).Select(g => g.ToList()).FirstOrDefault(g => g.Count > 1 && g.Sum(Number) == total);
        return cut is null || cut.Count == tally.Parts.Count ? null : cut;
    }

    private static string Kind(TallyNumber number) => number.Of.IndexOf(" in ", StringComparison.Ordinal) is var at and > 0 ? number.Of[..at] : number.Of;

    private static string? Swap(Tally tally, long sum, long total)
    {
        foreach (var part in tally.Parts)
        {
            if (Digits.Swapped(Number(part)).FirstOrDefault(n => sum - Number(part) + n == total) is var meant and > 0 && meant >= DaysOfChance * DaysOfChance)
                return $"it adds up if {Text(Number(part))} was meant to be {Text(meant)}";
        }
        return null;
    }

    private AuditFinding Some(Tally tally, TallyNumber whole, TallyNumber part)
    {
        var holds = Number(part) <= Number(whole) || whole.Count.High is null || part.Count.AgreesWith(whole.Count);
        return Found(tally with { Whole = whole, Parts = [part] }, PartsAudit.Subset, holds ? AuditOutcome.Holds : AuditOutcome.Broken,
            $"{Text(Number(part))}{(Number(part) <= Number(whole) ? " <= " : ", not ")}{Text(Number(whole))}");
    }

    // "40, including 12 here, nine there and 20 elsewhere"
    private AuditFinding Places(Tally tally)
    {
        var sum = tally.Parts.Sum(Number);
        var holds = sum <= Number(tally.Whole) || tally.Whole.Count.High is null;
        return Found(tally, PartsAudit.Subset, holds ? AuditOutcome.Holds : AuditOutcome.Broken,
            $"{string.Join(" + ", tally.Parts.Select(p => Text(Number(p))))} = {Text(sum)}{(sum <= Number(tally.Whole) ? " <= " : ", not ")}{Text(Number(tally.Whole))}");
    }

    // Of one class no more in a part of the whole than in all of it.
    private IEnumerable<AuditFinding> Classes(List<Tally> tallies)
    {
        var wholes = new Dictionary<TextSpan, TextSpan>();
        var classes = new Dictionary<(TextSpan, string), (Tally Tally, TallyNumber Number)>();
        foreach (var list in tallies.Where(t => t.Kind == TallyKind.List))
        {
            foreach (var part in list.Parts)
            {
                wholes.TryAdd(part.Span, list.Whole.Span);
                if (context.People.Group(part.Of) is { } group)
                    classes.TryAdd((list.Whole.Span, group), (list, part));
            }
        }
        foreach (var some in tallies.Where(t => t.Kind == TallyKind.Subset))
        {
            if (wholes.TryGetValue(some.Whole.Span, out var whole) && context.People.Group(some.Parts[0].Of) is { } group
                && classes.TryGetValue((whole, group), out var all) && all.Number.Span != some.Whole.Span && Number(some.Parts[0]) > Number(all.Number))
                yield return Some(some, all.Number, some.Parts[0]) with { Why = $"{group}: more in one part than in the whole" };
        }
    }

    private AuditFinding Average(Tally tally)
    {
        long total = Number(tally.Whole), daily = Number(tally.Parts[0]), days = tally.Days!.Value;
        if (total == daily * days && days > DaysOfChance && PartsAudit.IsExact(tally.Whole.Count))
            return Found(tally, "extrapolation", AuditOutcome.Doubtful, $"{Text(total)} = {Text(daily)} x {Text(days)}", "the total may be no more than the average drawn on");
        var reckoned = (double)total / days;
        var holds = Math.Abs(reckoned - daily) <= 1 || tally.Parts[0].Count.AgreesWith(Count.Exactly((long)Math.Round(reckoned)));
        return Found(tally, "average", holds ? AuditOutcome.Holds : AuditOutcome.Broken,
            string.Create(CultureInfo.InvariantCulture, $"{total} / {days} = {reckoned:0.#}{(holds ? "" : $", not {daily}")}"));
    }

    private AuditFinding Found(Tally tally, string check, AuditOutcome outcome, string arithmetic, string? why = null)
    {
        var here = _claims[(tally.Report, tally.Story)].ToList();
        var terms = tally.Parts.Prepend(tally.Whole).Select(number => new AuditTerm
        {
            Claim = here.Find(c => c.Harm.Any(h => h.Span is { } span && span.Overlaps(number.Span)))?.Id,
            Report = context.ReportName(tally.Report),
            ReportId = tally.Report,
            Number = Number(number),
            Text = number.Text,
            Span = number.Span,
        }).ToList();
        if (terms[0].Claim is null && here.Find(c => c.Spans.Any(s => s.Contains(tally.Whole.Span))) is { } told)
            terms[0] = terms[0] with { Claim = told.Id };
        return new AuditFinding
        {
            Check = check,
            Outcome = outcome,
            Arithmetic = arithmetic,
            Why = why,
            Claims = [.. terms.Select(t => t.Claim).OfType<ClaimId>().Distinct()],
            Terms = terms,
        };
    }

    private static long Number(TallyNumber number) => number.Count.Number ?? 0;

    private static string Text(long n) => n.ToString(CultureInfo.InvariantCulture);
}
