using System.CommandLine;
using Marsad.Publishing;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad tolls</c>.</summary>
internal static class TollsCommand
{
    public static Command Make(Shell shell) => TableCommand.Make(
        shell,
        "tolls",
        "List the sums that sources keep, with the audit of their arithmetic.",
        findings => findings.Tolls.Select(RecordJson.Write),
        (tables, findings) => tables.Tolls(findings));
}
