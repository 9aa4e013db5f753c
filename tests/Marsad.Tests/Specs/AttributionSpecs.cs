using System.Globalization;
using Marsad.Publishing;
using Marsad.Working;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Specs;

/// <summary>Runs the cases of specs/attribution.md: reports are read, coded and assessed, and the dossier of their raid is compared with the table.</summary>
public class AttributionSpecs
{
    private static readonly RecordPage Page = new("attribution.md");

    public static IEnumerable<TheoryDataRow<string>> Cases() => Page.Headings.Select(heading => new TheoryDataRow<string>(heading));

    [Theory, MemberData(nameof(Cases))]
    public void The_dossier_says_what_the_page_says(string heading)
    {
        var one = Page[heading];
        var sightings = one.Json.Select(json =>
        {
            Assert.True(SightingForm.TryRead(json, new LocalDate(2026, 1, 1), out var sighting, out var errors), string.Join("; ", errors));
            return sighting;
        }).ToList();
        var findings = Observatory.Assess(one.Claims(), one.Documents, sightings);
        var raid = Assert.Single(findings.Raids);
        var told = Lines(raid).ToList();
        Assert.All(one.Rows, row => Assert.True(told.Contains($"{row[0]} | {row[1]}"), $"not said: {row[0]} | {row[1]}\nsaid:\n{string.Join('\n', told)}"));
        Assert.Equal(1, raid.Candidates.Sum(candidate => candidate.Posterior), 3);
        var documents = findings.Documents.ToDictionary(document => document.Report.Name);
        Assert.All(raid.Verdicts, verdict => Assert.Equal(verdict.Text, verdict.Span.In(documents[verdict.Report].Text)));
    }

    private static IEnumerable<string> Lines(RaidDossier raid)
    {
        yield return $"outcome | {ClaimJson.Write(raid.Outcome).Trim('"')}";
        yield return Likeliest("likeliest", candidate => candidate.Posterior);
        yield return Likeliest("with statements", candidate => candidate.WithStatements);
        yield return $"sources say | {Wording.Ladder(raid)}";
        yield return $"denied by | {string.Join(", ", raid.DeniedBy)}";
        yield return $"no candidate | {string.Join(", ", raid.NoCandidates)}";
        foreach (var sign in raid.Signs)
            yield return sign.Counts ? $"counts | {sign.Sign}: {sign.Value} ({sign.Origins})" : $"{(sign.Why!.StartsWith("an echo", StringComparison.Ordinal) ? "echo" : "same for all")} | {sign.Sign}: {sign.Value}";
        foreach (var verdict in raid.Verdicts)
            yield return $"verdict | {(verdict.On is { } day ? Wording.Iso(day) + " " : "")}{verdict.Source}: {ClaimJson.Write(verdict.Step).Trim('"')}{(verdict.Actors.Count > 0 ? " " + string.Join(" or ", verdict.Actors) : "")}{(verdict.Superseded ? ", superseded" : "")}";
        foreach (var camp in raid.Camps)
            yield return $"camp | {camp.Candidate}";

        string Likeliest(string row, Func<RaidCandidate, double> share) =>
            raid.Candidates.MaxBy(share) is { } first ? string.Create(CultureInfo.InvariantCulture, $"{row} | {first.Name} {share(first):0.00}") : row;
    }
}
