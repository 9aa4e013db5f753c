using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Assessing;

/// <summary>
/// A source's tolls of one subject and place against one another: a sum that runs on does not fall, nor leap, nor follow a line; a part of
/// a period holds no more than the whole, and months that fill a period add up to it. What a toll's list gives a class ("civilians") is a
/// series of its own.
/// </summary>
internal static class SeriesAudit
{
    /// <param name="Claim">The toll.</param>
    /// <param name="From">The first day summed.</param>
    /// <param name="To">The last.</param>
    /// <param name="Number">The sum.</param>
    /// <param name="Term">Its words.</param>
    private sealed record Sum(Claim Claim, LocalDate From, LocalDate To, long Number, AuditTerm Term)
    {
        /// <summary>What the words count in ("civilians, including 40 rebels").</summary>
        public TallyNumber? Within { get; init; }
    }

    public static IEnumerable<AuditFinding> Of(Context context, AuditRules rules, IReadOnlyList<Claim> tolls, IReadOnlyList<Tally> tallies)
    {
        var series = new Dictionary<string, List<Sum>>(StringComparer.Ordinal);
        var told = tallies.ToLookup(t => (t.Report, t.Story));
        foreach (var toll in tolls.Where(t => t.When?.From is not null))
        {
            foreach (var effect in Enum.GetValues<Effect>())
            {
                if (PartsAudit.Total(toll, effect) is not { Best: { } number } total || (toll.When!.To ?? context.Told(toll)) is not { } to || to < toll.When.From)
                    continue;
                var key = $"{Key(rules, toll)}|{effect}";
                var sum = new Sum(toll, toll.When.From!.Value, to, number, PartsAudit.Term(toll, total));
                Add(key, sum);
                foreach (var part in Classes(context, sum, [.. told[(toll.ReportId, toll.Story)]]))
                    Add($"{key}|{context.People.Group(part.Term.Text)}", part);
            }
        }
        return series.OrderBy(s => s.Key, StringComparer.Ordinal).SelectMany(s => Runs(context, rules, s.Value).Concat(Periods(s.Value)));

        void Add(string key, Sum sum)
        {
            if (!series.TryGetValue(key, out var sums))
                series.Add(key, sums = []);
            sums.Add(sum);
        }
    }

    // "312,001: 90,506 civilians, 50,606 rebels …": the civilians are a sum of their own.
    private static IEnumerable<Sum> Classes(Context context, Sum toll, List<Tally> told)
    {
        foreach (var list in told.Where(t => t.Kind == TallyKind.List && toll.Term.Span is { } span && t.Whole.Span.Overlaps(span)))
        {
            foreach (var part in list.Parts.Where(p => context.People.Group(p.Of) is not null && p.Count.Best is not null))
            {
                yield return toll with
                {
                    Number = part.Count.Best!.Value,
                    Term = toll.Term with { Number = part.Count.Best, Text = part.Text, Span = part.Span },
                    Within = told.Find(t => t.Kind == TallyKind.Subset && t.Whole.Span == part.Span)?.Parts[0],
                };
            }
        }
    }

    // Sums from one first day, in the order of their last.
    private static IEnumerable<AuditFinding> Runs(Context context, AuditRules rules, List<Sum> sums)
    {
        foreach (var run in sums.GroupBy(s => s.From).OrderBy(g => g.Key))
        {
            var inOrder = run.OrderBy(s => s.To).ThenBy(s => s.Number).ThenBy(s => s.Claim.Id).ToList();
            foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)).Where(p => p.First.To < p.Second.To))
                yield return Leap(context, rules, earlier, later) ?? Restated(context, rules, earlier, later);
            if (Straight(rules, inOrder) is { } line)
                yield return line;
        }
    }

    private static AuditFinding Restated(Context context, AuditRules rules, Sum earlier, Sum later)
    {
        var falls = later.Number < earlier.Number;
        var why = !falls ? null
            : earlier.Within is { Count.Number: { } within } inside && earlier.Number - within <= later.Number ? $"the earlier number holds {inside.Text}; without them it is {Text(earlier.Number - within)}"
            : AuditRules.Says(context.Text(later.Claim), rules.Revised) ? "the later words say that it was revised"
            : null;
        return Found("restatement", !falls ? AuditOutcome.Holds : why is null ? AuditOutcome.Broken : AuditOutcome.Explained, Both(earlier, later), [earlier, later], why);
    }

    // A rise that is many times what the sum rose by before: a series that was begun anew under the old name.
    private static AuditFinding? Leap(Context context, AuditRules rules, Sum earlier, Sum later)
    {
        var rise = later.Number - earlier.Number;
        int days = Period.DaysBetween(earlier.To, later.To), before = Period.DaysBetween(earlier.From, earlier.To) + 1;
        if (earlier.Number < rules.BreakNumber || before < rules.BreakDays || rise < rules.BreakShare * earlier.Number)
            return null;
        double rate = (double)rise / days, usual = (double)earlier.Number / before;
        if (rate < rules.BreakRate * usual)
            return null;
        var revised = AuditRules.Says(context.Text(later.Claim), rules.Revised);
        return Found("series-break", revised ? AuditOutcome.Explained : AuditOutcome.Doubtful,
            string.Create(CultureInfo.InvariantCulture, $"{Both(earlier, later)}: {rate:0} a day, {usual:0} a day before"), [earlier, later],
            revised ? "the later words say that earlier deaths were documented anew" : "nothing says whether earlier deaths were added; the two numbers may not be of one count");
    }

    // Counts of a war do not rise by just the same number a day.
    private static AuditFinding? Straight(AuditRules rules, List<Sum> run)
    {
        var steps = run.Zip(run.Skip(1)).Where(p => p.First.To < p.Second.To).Select(p => (Rise: p.Second.Number - p.First.Number, Days: (long)Period.DaysBetween(p.First.To, p.Second.To), p.First, p.Second)).ToList();
        for (int from = 0, to; from < steps.Count; from = to)
        {
            for (to = from + 1; to < steps.Count && steps[to].Rise * steps[from].Days == steps[from].Rise * steps[to].Days;)
                to++;
            if (to - from < rules.StraightSteps || steps[from..to].Exists(step => step.Rise < rules.StraightRise))
                continue;
            List<Sum> line = [steps[from].First, .. steps[from..to].Select(step => step.Second)];
            return Found("extrapolation", AuditOutcome.Doubtful,
                string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", line.Select(s => Text(s.Number)))}: {(double)steps[from].Rise / steps[from].Days:0.##} a day each time"), line,
                "the later numbers may be no more than a line drawn on");
        }
        return null;
    }

    private static string Both(Sum earlier, Sum later) => $"{Text(earlier.Number)} until {Text(earlier.To)}, {Text(later.Number)} until {Text(later.To)}";

    // Periods nest like brackets: sorted by start, the longer first, the holder of each is on top of the stack.
    private static IEnumerable<AuditFinding> Periods(List<Sum> sums)
    {
        var held = new Dictionary<Sum, List<Sum>>();
        var open = new Stack<Sum>();
        foreach (var sum in sums.OrderBy(s => s.From).ThenByDescending(s => s.To).ThenBy(s => s.Claim.Id))
        {
            while (open.Count > 0 && open.Peek().To < sum.To)
                open.Pop();
            if (open.TryPeek(out var holder) && (holder.From, holder.To) != (sum.From, sum.To))
            {
                if (!held.TryGetValue(holder, out var parts))
                    held.Add(holder, parts = []);
                parts.Add(sum);
            }
            open.Push(sum);
        }
        foreach (var (whole, parts) in held.OrderBy(h => h.Key.From).ThenBy(h => h.Key.To).ThenBy(h => h.Key.Claim.Id))
        {
            if (Fill(whole, parts))
            {
                var sum = parts.Sum(p => p.Number);
                var terms = string.Join(" + ", parts.Select(p => Text(p.Number)));
                yield return Found("periods", sum == whole.Number, sum == whole.Number ? $"{Text(sum)} = {terms}" : $"{terms} = {Text(sum)}, not {Text(whole.Number)}", [whole, .. parts]);
                continue;
            }
            // Parts with the whole's own start are earlier states of the same sum, compared as restatements.
            foreach (var part in parts.Where(p => p.From != whole.From))
                yield return Found("period-within", part.Number <= whole.Number, $"{Text(part.Number)} {(part.Number <= whole.Number ? "<=" : ">")} {Text(whole.Number)}", [whole, part]);
        }
    }

    private static bool Fill(Sum whole, List<Sum> parts)
    {
        if (parts.Count < 2)
            return false;
        var next = whole.From;
        foreach (var part in parts)
        {
            if (part.From != next)
                return false;
            next = part.To.PlusDays(1);
        }
        return next == whole.To.PlusDays(1);
    }

    private static AuditFinding Found(string check, bool holds, string arithmetic, IReadOnlyList<Sum> sums) =>
        Found(check, holds ? AuditOutcome.Holds : AuditOutcome.Broken, arithmetic, sums);

    private static AuditFinding Found(string check, AuditOutcome outcome, string arithmetic, IReadOnlyList<Sum> sums, string? why = null) => new()
    {
        Check = check,
        Outcome = outcome,
        Arithmetic = arithmetic,
        Why = why,
        Claims = [.. sums.Select(s => s.Claim.Id).Distinct()],
        Terms = [.. sums.Select(s => s.Term)],
    };

    private static string Key(AuditRules rules, Claim toll)
    {
        return $"{Origins.Speaker(toll) ?? toll.ReportId.Value}|{Counted(rules, toll)}";
    }

    /// <summary>What a toll counts, whoever keeps it: kind, sides, people and place.</summary>
    public static string Counted(AuditRules rules, Claim toll)
    {
        var actors = string.Join('+', toll.Actors.Where(a => !rules.Everybody.Contains(Names.Fold(a.Name), StringComparer.Ordinal)).Select(a => $"{a.Role}:{a.Id ?? Names.Fold(a.Name)}").Order(StringComparer.Ordinal));
        var place = toll.Where.Count > 0 ? toll.Where[0].Id ?? Names.Fold(toll.Where[0].Name) : "";
        var counted = Names.Fold(toll.Harm.FirstOrDefault(h => h.PartOf is null)?.Of);
        return $"{toll.Type}|{actors}|{(rules.Everybody.Contains(counted, StringComparer.Ordinal) ? "" : counted)}|{place}";
    }

    private static string Text(long n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
