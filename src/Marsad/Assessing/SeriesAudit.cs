using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Assessing;

/// <summary>A source's tolls of one subject and place against one another: a sum that runs on does not fall, a part of a period holds no more than the whole, and months that fill a period add up to it.</summary>
internal static class SeriesAudit
{
    private sealed record Sum(Claim Claim, LocalDate From, LocalDate To, long Number);

    public static IEnumerable<AuditFinding> Of(Context context, AuditRules rules, IEnumerable<Claim> tolls)
    {
        var series = new Dictionary<string, List<Sum>>(StringComparer.Ordinal);
        foreach (var toll in tolls.Where(t => t.When?.From is not null))
        {
            foreach (var effect in Enum.GetValues<Effect>())
            {
                if (PartsAudit.Total(toll, effect) is not { Best: { } number } || (toll.When!.To ?? context.Told(toll)) is not { } to || to < toll.When.From)
                    continue;
                var key = $"{Key(toll)}|{effect}";
                if (!series.TryGetValue(key, out var sums))
                    series.Add(key, sums = []);
                sums.Add(new Sum(toll, toll.When.From!.Value, to, number));
            }
        }
        return series.OrderBy(s => s.Key, StringComparer.Ordinal).SelectMany(s => Restatements(context, rules, s.Value).Concat(Periods(s.Value)));
    }

    private static IEnumerable<AuditFinding> Restatements(Context context, AuditRules rules, List<Sum> sums)
    {
        foreach (var run in sums.GroupBy(s => s.From).OrderBy(g => g.Key))
        {
            var inOrder = run.OrderBy(s => s.To).ThenBy(s => s.Number).ThenBy(s => s.Claim.Id).ToList();
            foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)).Where(p => p.First.To < p.Second.To))
            {
                var falls = later.Number < earlier.Number;
                yield return new AuditFinding
                {
                    Check = "restatement",
                    Outcome = !falls ? AuditOutcome.Holds : AuditRules.Says(context.Text(later.Claim), rules.Revised) ? AuditOutcome.Explained : AuditOutcome.Broken,
                    Arithmetic = $"{Text(earlier.Number)} until {Text(earlier.To)}, {Text(later.Number)} until {Text(later.To)}",
                    Claims = [earlier.Claim.Id, later.Claim.Id],
                };
            }
        }
    }

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

    private static AuditFinding Found(string check, bool holds, string arithmetic, IEnumerable<Sum> sums) => new()
    {
        Check = check,
        Outcome = holds ? AuditOutcome.Holds : AuditOutcome.Broken,
        Arithmetic = arithmetic,
        Claims = [.. sums.Select(s => s.Claim.Id)],
    };

    private static string Key(Claim toll)
    {
        var source = Origins.Speaker(toll) ?? toll.ReportId.Value;
        var actors = string.Join('+', toll.Actors.Select(a => $"{a.Role}:{a.Id ?? Names.Fold(a.Name)}").Order(StringComparer.Ordinal));
        var place = toll.Where.Count > 0 ? toll.Where[0].Id ?? Names.Fold(toll.Where[0].Name) : "";
        return $"{source}|{toll.Type}|{actors}|{Names.Fold(toll.Harm.FirstOrDefault(h => h.PartOf is null)?.Of)}|{place}";
    }

    private static string Text(long n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
