using Marsad.Lexicons;
using Marsad.Tests.Specs;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Coding;

/// <summary>The example beside every row of the lexicons of data/ is coded as its row says.</summary>
public class TriggerExampleTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Rows() =>
        TriggerLexicon.Default.All.GroupBy(trigger => trigger.Origin).Select(row => row.First()).Select(trigger => new TheoryDataRow<string, string>(File(trigger), trigger.Example));

    [Theory, MemberData(nameof(Rows))]
    public void An_example_is_coded_as_its_row_says(string file, string example)
    {
        var row = TriggerLexicon.Default.All.First(trigger => trigger.Example == example && File(trigger) == file);
        var (text, claims) = Coded.Report(example, "Wire", new LocalDate(2026, 3, 4));
        var borneOut = claims.Any(claim => BearsOut(claim, row));
        KnownFailures.Judge($"{file}: {example}", borneOut ? null : $"{row.Origin}: {Wanted(row)} was expected\n\nwas coded as\n{ClaimWords.Of(claims, text)}");
    }

    [Fact]
    public void Every_known_failure_is_a_case()
    {
        var cases = CodingSpecs.Cases().Select(one => $"{one.Data.Item1}: {one.Data.Item2}").Concat(Rows().Select(one => $"{one.Data.Item1}: {one.Data.Item2}"));
        Assert.Empty(KnownFailures.All.Except(cases, StringComparer.Ordinal));
    }

    private static bool BearsOut(Claim claim, Trigger row) =>
        (row.Kind == TriggerKind.Harm ? claim.Kind is ClaimKind.Incident or ClaimKind.Toll : claim.Kind.ToString() == row.Kind.ToString())
        && (row.Effect is not { } effect || claim.Harm.Any(harm => harm.Effect == effect))
        && (row.Form is null || claim.Form.Contains(row.Form))
        && (row.Type is null || row.Kind == TriggerKind.Harm || claim.Type == row.Type || row.Type == "attack" && claim.Type == "armed-clash"); // An attack on armed men is a clash.

    private static string Wanted(Trigger row) =>
        string.Join(", ", new[] { row.Kind.ToString().ToLowerInvariant(), row.Kind == TriggerKind.Harm ? null : row.Type, row.Form, row.Effect?.ToString().ToLowerInvariant() }.Where(part => part is not null));

    private static string File(Trigger trigger) => trigger.Origin[..trigger.Origin.LastIndexOf(':')];
}
