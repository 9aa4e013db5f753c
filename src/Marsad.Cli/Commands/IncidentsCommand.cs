using System.CommandLine;
using Marsad.Publishing;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad incidents</c>.</summary>
internal static class IncidentsCommand
{
    public static Command Make(Shell shell) => TableCommand.Make(
        shell,
        "incidents",
        "List what happened: date, place, who, whom, how many, how well supported.",
        findings => findings.Incidents.Select(RecordJson.Write),
        (tables, findings) => tables.Incidents(findings));
}
