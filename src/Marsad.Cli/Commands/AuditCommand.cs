using System.CommandLine;
using Marsad.Publishing;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad audit</c>: which published sums do not add up.</summary>
internal static class AuditCommand
{
    public static Command Make(Shell shell)
    {
        var all = new Option<bool>("--all") { Description = "List the sums that hold as well." };
        var command = TableCommand.Make(
            shell,
            "audit",
            "Check the sums that sources give: parts against wholes, a series against itself; list what does not add up, with the arithmetic.",
            (parsed, findings) => findings.Audit.Where(finding => parsed.GetValue(all) || finding.Outcome != AuditOutcome.Holds).Select(RecordJson.Write),
            (parsed, tables, findings) => tables.Audit(findings, parsed.GetValue(all)));
        command.Add(all);
        return command;
    }
}
