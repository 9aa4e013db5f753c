using System.CommandLine;
using Marsad.Publishing;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad figures</c>.</summary>
internal static class FiguresCommand
{
    public static Command Make(Shell shell) => TableCommand.Make(
        shell,
        "figures",
        "List strengths, populations, money, prices and distances.",
        findings => findings.Figures.Select(RecordJson.Write),
        (tables, findings) => tables.Figures(findings));
}
