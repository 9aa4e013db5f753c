using System.CommandLine;
using Marsad.Publishing;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad control</c>.</summary>
internal static class ControlCommand
{
    public static Command Make(Shell shell) => TableCommand.Make(
        shell,
        "control",
        "List who is said to hold which place, and since when.",
        findings => findings.Control.Select(RecordJson.Write),
        (tables, findings) => tables.Control(findings));
}
