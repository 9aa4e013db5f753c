using System.CommandLine;
using Marsad.Assessing;
using Marsad.Publishing;
using Marsad.Working;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad trends</c>: what reports assert of trends with the record's answer, rises by region, and how operations and harm go together.</summary>
internal static class TrendsCommand
{
    public static Command Make(Shell shell)
    {
        var on = Options.Day("--on", "Only what is asserted by stories of that day; with --rise, the last day looked at.");
        var rise = new Option<bool>("--rise") { Description = "Whether more happens in each region than is usual there." };
        var correlate = new Option<bool>("--correlate") { Description = "How operations and harm to civilians go together from week to week." };
        var command = TableCommand.Make(
            shell,
            "trends",
            "List what reports assert of trends (\"the deadliest since\") with what the record itself says to it.",
            on,
            _ => FigureRules.Marsad,
            audited: false,
            (parsed, findings) => View(parsed, findings).Lines,
            (parsed, tables, findings) => View(parsed, findings).Table(tables));
        command.Add(rise);
        command.Add(correlate);
        return command;

        (IEnumerable<string> Lines, Action<Tables> Table) View(ParseResult parsed, Findings findings)
        {
            var day = parsed.GetValue(on);
            if (parsed.GetValue(rise))
            {
                var rises = new Rises(findings).Of(day);
                return (rises.Select(RecordJson.Write), tables => tables.Rises(rises));
            }
            if (parsed.GetValue(correlate))
            {
                var correlations = new HarmCorrelations(findings).Of();
                return (correlations.Select(RecordJson.Write), tables => tables.Correlations(correlations));
            }
            var answers = Observatory.Trends(findings).Where(answer => day is null || answer.Asserted.Told == day).ToList();
            return (answers.Select(RecordJson.Write), tables => tables.Trends(answers));
        }
    }
}
