using System.Text;
using Xunit;

namespace Marsad.Tests.Specs;

/// <summary>Runs the cases of the pages of specs/coding.</summary>
public class CodingSpecs
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        CodingPage.Names().SelectMany(page => CodingPage.Read(page).Select(one => new TheoryDataRow<string, string>(page, one.Heading)));

    [Theory, MemberData(nameof(Cases))]
    public void The_report_is_coded_as_the_page_says(string page, string heading)
    {
        var one = CodingPage.Read(page).Single(c => c.Heading == heading);
        var (text, claims) = Coded.Report(one.Text, one.Outlet, one.Published);
        KnownFailures.Judge($"{page}: {heading}", Failure(one, claims, text));
    }

    [Fact]
    public void Headings_differ_and_the_words_of_a_table_stand_in_its_report()
    {
        foreach (var page in CodingPage.Names())
        {
            var cases = CodingPage.Read(page);
            Assert.Equal(cases.Count, cases.Select(one => one.Heading).Distinct(StringComparer.Ordinal).Count());
            foreach (var one in cases)
                foreach (var row in one.Claims.SelectMany(table => table).Where(row => row.Words.Length > 0))
                    Assert.True(one.Text.Contains(row.Words, StringComparison.Ordinal), $"{page}: '{one.Heading}' does not say '{row.Words}'");
        }
    }

    private static string? Failure(CodingCase one, IReadOnlyList<Claim> claims, string text)
    {
        var problems = new StringBuilder();
        var left = claims.ToList();
        // Tables that are borne out take their claims first, so that one that is not is told against what remains.
        foreach (var table in one.Claims.OrderBy(table => claims.Min(claim => (int?)ClaimCheck.Differences(claim, table, text).Count) ?? 99))
        {
            var name = string.Join(' ', table.Take(2).Select(row => row.Value));
            if (left.MinBy(claim => Distance(claim, table, text)) is not { } nearest)
            {
                problems.Append($"{name}: no claim is left for it\n");
                continue;
            }
            foreach (var difference in ClaimCheck.Differences(nearest, table, text))
                problems.Append($"{name}: {difference}\n");
            left.Remove(nearest);
        }
        if (left.Count > 0 && (one.NothingElse || one.Claims.Count == 0))
            problems.Append($"{left.Count} more claims than the page has: {string.Join(", ", left.Select(claim => $"{ClaimCheck.Kebab(claim.Kind)} {claim.Type}"))}\n");
        return problems.Length == 0 ? null : $"{problems}\n{one.Text}\n\nwas coded as\n{ClaimWords.Of(claims, text)}";
    }

    private static int Distance(Claim claim, IReadOnlyList<Expected> table, string text) =>
        ClaimCheck.Differences(claim, table, text).Count + (table.Any(row => row.Field == "kind" && row.Value != ClaimCheck.Kebab(claim.Kind)) ? 100 : 0);
}
