using System.CommandLine;
using Marsad.Publishing;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad tolls</c>.</summary>
internal static class TollsCommand
{
    public static Command Make(Shell shell)
    {
        var series = new Option<bool>("--series") { Description = "Each source's sums of one subject, scope and start together, beside the record's own incidents and other sources' sums." };
        var command = TableCommand.Make(
            shell,
            "tolls",
            "List the sums that sources keep, with the audit of their arithmetic.",
            (parsed, findings) => parsed.GetValue(series) ? findings.Series.Select(RecordJson.Write) : findings.Tolls.Select(RecordJson.Write),
            (parsed, tables, findings) => Show(tables, findings, parsed.GetValue(series)));
        command.Add(series);
        return command;
    }

    private static void Show(Tables tables, Findings findings, bool series)
    {
        if (series)
            tables.Series(findings);
        else
            tables.Tolls(findings);
    }
}
