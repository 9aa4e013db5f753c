using System.CommandLine;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Working;
using NodaTime;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad judge</c>: a person says whether two claims tell of one thing, or takes such a judgement back.</summary>
internal static class JudgeCommand
{
    private const string Undo = "undo";

    public static Command Make(Shell shell)
    {
        var a = new Argument<string>("A") { Description = "A claim (c-…) or its first digits; an incident (i-…) stands for its first claim." };
        var verdict = new Argument<string>("VERDICT") { Description = "same, different or unsure; undo takes back what was judged last of the two." };
        verdict.AcceptOnlyFromAmong(["same", "different", "unsure", Undo]);
        var b = new Argument<string>("B") { Description = "The other." };
        var (who, why, at) = (Options.Who(), Options.Why(), Options.At());
        var ledger = Options.Ledger();
        var command = new Command("judge", "Judge whether two claims tell of the same thing, or undo such a judgement.") { a, verdict, b, who, why, at, ledger };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(ledger);
            using var record = Ledger.Open(file, LedgerMode.Write);
            var findings = Observatory.Assess(record, audited: false, kept: file);
            if (Find(shell, findings, file, parsed.GetRequiredValue(a)) is not { } one || Find(shell, findings, file, parsed.GetRequiredValue(b)) is not { } other)
                return Shell.NotDone;
            if (one == other)
            {
                shell.Complain($"{file}: {one} cannot be judged against itself.");
                return Shell.NotDone;
            }
            var (first, second) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
            var (by, reason, when) = (parsed.GetRequiredValue(who), parsed.GetRequiredValue(why), parsed.GetValue(at) ?? shell.Now());
            if (parsed.GetRequiredValue(verdict) == Undo)
                return TakeBack(shell, record, file, first, second, by, reason, when);
            var judged = new Judgement { A = first, B = second, Verdict = Enum.Parse<Verdict>(parsed.GetRequiredValue(verdict), ignoreCase: true), Score = 1, By = by, Why = reason, At = when };
            record.Judge([TiedJudgements.Anchored(record, judged)]);
            shell.Output.WriteLine($"{first} and {second}: {Wording.Plain(judged.Verdict)}. Head: {record.Head}");
            return Shell.Done;
        });
        return command;
    }

    private static int TakeBack(Shell shell, Ledger record, string file, ClaimId a, ClaimId b, string by, string why, Instant at)
    {
        if (TiedJudgements.Of(record).Last(a, b) is not { } judged)
        {
            shell.Complain($"{file}: nobody has judged {a} and {b}.");
            return Shell.NotDone;
        }
        record.Undo(judged, by, why, at);
        shell.Output.WriteLine($"{a} and {b}: no longer {Wording.Plain(judged.Verdict)}, as {judged.By} had judged. Head: {record.Head}");
        return Shell.Done;
    }

    private static ClaimId? Find(Shell shell, Findings findings, string file, string id)
    {
        var claims = findings.Claims.Where(claim => claim.Id.Value.StartsWith(id, StringComparison.Ordinal)).Select(claim => claim.Id)
            .Concat(findings.Incidents.Where(incident => incident.Incident.Id.Value.StartsWith(id, StringComparison.Ordinal)).Select(incident => incident.Incident.Claims[0].Id))
            .Distinct().Take(2).ToList();
        if (claims.Count == 1 && id.Length > 0)
            return claims[0];
        shell.Complain(claims.Count == 0 ? $"{file}: no claim or incident has the id '{id}'." : $"'{id}' is the beginning of several ids.");
        return null;
    }
}
