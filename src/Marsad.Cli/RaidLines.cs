using System.Globalization;
using Marsad.Publishing;

namespace Marsad.Cli;

/// <summary>A raid's dossier in plain lines: candidates, the arithmetic sign by sign, what each source says.</summary>
internal static class RaidLines
{
    private const int Shown = 6;
    private const int Wide = 34;

    public static void Write(TextWriter output, RaidDossier raid)
    {
        output.WriteLine();
        Line(output, "whose raid", raid.Finding);
        Line(output, "sources say", Wording.Ladder(raid));
        if (raid.DeniedBy.Count > 0)
            Line(output, "denied by", string.Join(", ", raid.DeniedBy));
        if (raid.NoCandidates.Count > 0)
            Line(output, "no candidate", $"{string.Join(", ", raid.NoCandidates)}: named, and not known to have flown there then");
        foreach (var candidate in raid.Candidates.Where(candidate => candidate.Base is not null))
            Line(output, "candidate", $"{candidate.Name}, from {candidate.Base}, {candidate.BaseKm} km away{(candidate.Reaches == false ? ", out of range" : "")}; flew there {Wording.Days(candidate.From, candidate.To)}");
        if (raid.Outcome != RaidOutcome.NoCandidates)
            Arithmetic(output, raid);
        foreach (var camp in raid.Camps)
            Line(output, "for", $"{camp.Candidate}: {string.Join(", ", camp.Signs.Select(sign => string.Create(CultureInfo.InvariantCulture, $"{sign.Sign} ×{sign.Odds:0.0}")))}");
        foreach (var sign in raid.Signs)
        {
            Line(output, sign.Sign, $"{sign.Value}{(sign.Counts ? "" : $" (does not count: {sign.Why})")}; {string.Join("; ", sign.Evidence.Select(Words))}");
        }
        foreach (var verdict in raid.Verdicts)
            Line(output, "verdict", $"{(verdict.On is { } day ? Wording.Iso(day) : "undated")} {verdict.Source}: {Wording.Plain(verdict.Step)}{(verdict.Actors.Count > 0 ? " " + string.Join(verdict.Step == LadderStep.OneOf ? " or " : ", ", verdict.Actors) : "")} (“{verdict.Text}”, {verdict.Report}){(verdict.Superseded ? ", until a later word of the same source" : "")}");
    }

    // A column for each candidate, a row for each sign: what is multiplied, and what it comes to.
    private static void Arithmetic(TextWriter output, RaidDossier raid)
    {
        var shown = raid.Candidates.Count <= Shown ? Enumerable.Range(0, raid.Candidates.Count).ToList() : [.. Enumerable.Range(0, Shown - 1), raid.Candidates.Count - 1];
        var names = shown.Select(i => raid.Candidates[i].Name is { Length: > 16 } name ? name[..15] + "…" : raid.Candidates[i].Name).ToList();
        output.WriteLine();
        Row("", names);
        Row("before any sign", shown.Select(i => Share(raid.Candidates[i].Prior)));
        foreach (var sign in raid.Signs.Where(sign => sign is { Counts: true, Statement: false }))
            Row($"× {sign.Sign}: {sign.Value} ({sign.Origins})", shown.Select(i => Share(sign.Likelihoods[i])));
        Row("= what was seen, of 1", shown.Select(i => Share(raid.Candidates[i].Posterior)));
        if (!raid.Signs.Any(sign => sign is { Counts: true, Statement: true }))
            return;
        foreach (var sign in raid.Signs.Where(sign => sign is { Counts: true, Statement: true }))
            Row($"× {sign.Sign}: {sign.Value} ({sign.Origins})", shown.Select(i => Share(sign.Likelihoods[i])));
        Row("= with statements, of 1", shown.Select(i => Share(raid.Candidates[i].WithStatements)));

        void Row(string name, IEnumerable<string> cells) => output.WriteLine($"  {Printable.Line(name),-Wide}{string.Concat(cells.Select(cell => $" {Printable.Line(cell),16}"))}".TrimEnd());
    }

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Words(RaidEvidence evidence) => evidence.Sighting is { } sighting ? $"sighting {sighting} by {evidence.Report}" : evidence.Text is { } text ? $"“{text}” {evidence.Report}" : evidence.Report;

    private static void Line(TextWriter output, string name, string text) => output.WriteLine($"{name,-12} {Printable.Line(text)}");
}
