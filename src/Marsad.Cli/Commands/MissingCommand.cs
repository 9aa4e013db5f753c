using System.CommandLine;
using Marsad.Publishing;
using Marsad.Working;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad missing</c>: how many incidents no source may have told of.</summary>
internal static class MissingCommand
{
    public static Command Make(Shell shell)
    {
        var on = Options.Day("--on", "Only the incidents of that day.");
        var from = Options.Day("--from", "Only incidents from that day on.");
        var to = Options.Day("--to", "Only incidents up to that day.");
        var place = new Option<string?>("--place") { Description = "Only incidents in the place of that name or id.", HelpName = "NAME" };
        var command = TableCommand.Make(
            shell,
            "missing",
            "Estimate from the overlap of independent sources how many incidents none of them told of.",
            on,
            _ => FigureRules.Marsad,
            audited: false,
            (parsed, findings) => [RecordJson.Write(Estimate(parsed, findings))],
            (parsed, tables, findings) => tables.Missing(Estimate(parsed, findings)));
        command.Add(from);
        command.Add(to);
        command.Add(place);
        return command;

        MissingEstimate Estimate(ParseResult parsed, Findings findings) =>
            Observatory.Missing(findings, parsed.GetValue(on) ?? parsed.GetValue(from), parsed.GetValue(on) ?? parsed.GetValue(to), parsed.GetValue(place));
    }
}
