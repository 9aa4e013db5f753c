using System.CommandLine;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Working;

namespace Marsad.Cli.Commands;

/// <summary>What the commands that show a part of the record have in common.</summary>
internal static class TableCommand
{
    public static Command Make(Shell shell, string name, string description, Func<Findings, IEnumerable<string>> lines, Action<Tables, Findings> table) =>
        Make(shell, name, description, (_, findings) => lines(findings), (_, tables, findings) => table(tables, findings));

    public static Command Make(Shell shell, string name, string description, Func<ParseResult, Findings, IEnumerable<string>> lines, Action<ParseResult, Tables, Findings> table)
    {
        var ledger = Options.Ledger();
        var json = Options.Json("JSON lines as docs/claims.md describes them, in place of a table.");
        var command = new Command(name, description) { ledger, json };
        command.SetAction(parsed =>
        {
            var findings = Findings(shell, parsed.GetRequiredValue(ledger));
            if (!parsed.GetValue(json))
            {
                table(parsed, new Tables(shell), OrdinaryCase.Of(findings));
                return Shell.Done;
            }
            foreach (var line in lines(parsed, findings))
                shell.Output.WriteLine(line);
            return Shell.Done;
        });
        return command;
    }

    /// <summary>What a ledger adds up to.</summary>
    public static Findings Findings(Shell shell, string file)
    {
        using var ledger = Ledger.Open(file, LedgerMode.Read);
        return shell.Await(() => Observatory.Assess(ledger));
    }
}
