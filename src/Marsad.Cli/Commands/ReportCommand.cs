using System.CommandLine;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Working;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad report</c>: the HTML page.</summary>
internal static class ReportCommand
{
    public static Command Make(Shell shell)
    {
        var file = Options.Ledger();
        var page = new Option<string?>("--out") { Description = "Where to write the page; report.html beside the ledger when not given.", HelpName = "FILE" };
        var asOf = Options.AsOf();
        var command = new Command("report", "Write the record as one HTML page that stands alone, every figure linked to its words.") { file, page, asOf };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(file);
            var to = parsed.GetValue(page) ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(name))!, "report.html");
            using var ledger = Ledger.Open(name, LedgerMode.Read);
            using var past = parsed.GetValue(asOf) is { } moment ? shell.Await(() => ledger.At(moment)) : null;
            var record = past?.Ledger ?? ledger;
            var findings = shell.Await(() => Observatory.Assess(record, kept: past is null ? name : null));
            Shell.WriteFile(to, output => HtmlReport.Write(findings, output, record.Root));
            shell.Output.WriteLine(to);
            return Shell.Done;
        });
        return command;
    }
}
