using System.Globalization;
using Marsad.Publishing;
using Marsad.Working;
using NodaTime.Text;
using Xunit;

namespace Marsad.Tests.Specs;

/// <summary>Runs the cases of specs/tellings.md: reports are read, coded, resolved and assessed, and the history of each figure is compared with the table.</summary>
public class TellingSpecs
{
    private static readonly RecordPage Page = new("tellings.md");

    public static IEnumerable<TheoryDataRow<string>> Cases() => Page.Headings.Select(heading => new TheoryDataRow<string>(heading));

    [Theory, MemberData(nameof(Cases))]
    public void The_tellings_stand_to_each_other_as_the_page_says(string heading)
    {
        var one = Page[heading];
        var found = Observatory.Assess(one.Claims(), one.Documents).Incidents.SelectMany(Rows).ToList();
        Assert.True(one.Rows.Select(row => string.Join(" | ", row)).SequenceEqual(found), "found:\n" + string.Join('\n', found.Select(row => $"| {row} |")));
    }

    private static IEnumerable<string> Rows(Assessment incident)
    {
        var name = $"{(incident.Where.Count > 0 ? incident.Where[0].Name : "?")}, {(incident.When?.From is { } day ? LocalDatePattern.Iso.Format(day) : "?")}, {incident.Origins}";
        foreach (var figure in incident.Figures.Where(f => f.Effect is Effect.Killed or Effect.Wounded && f.Group is null))
        {
            var said = figure.History.ToDictionary(telling => telling.Claim, telling => Text(telling.Said));
            foreach (var telling in figure.History)
            {
                var relation = telling.Is is { } kind ? $"{Wording.Plain(kind)} {string.Join(", ", telling.To.Select(to => said[to]))}: " : "";
                yield return $"{name} | {LocalDatePattern.Iso.Format(telling.Told!.Value)} | {Text(telling.Said)} {figure.Effect.ToString().ToLowerInvariant()} | {relation}{telling.Why} | {Text(telling.Figure)}";
            }
        }
    }

    private static string Text(Count count) => count switch
    {
        { Low: null, Best: null, High: null } => "none",
        { High: null } => string.Create(CultureInfo.InvariantCulture, $"{count.Number} or more"),
        _ when count.Low == count.High => string.Create(CultureInfo.InvariantCulture, $"{count.Best}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{count.Low}–{count.Best}–{count.High}"),
    };
}
