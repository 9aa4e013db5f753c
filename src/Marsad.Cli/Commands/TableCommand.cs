using System.CommandLine;
using Marsad.Assessing;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Working;
using NodaTime;

namespace Marsad.Cli.Commands;

/// <summary>What the commands that show a part of the record have in common.</summary>
internal static class TableCommand
{
    public static Command Make(Shell shell, string name, string description, Func<Findings, IEnumerable<string>> lines, Action<Tables, Findings> table) =>
        Make(shell, name, description, (_, findings) => lines(findings), (_, tables, findings) => table(tables, findings));

    public static Command Make(Shell shell, string name, string description, Func<ParseResult, Findings, IEnumerable<string>> lines, Action<ParseResult, Tables, Findings> table)
    {
        var day = Options.Day("--on", "Only what is said of that day.");
        return Make(shell, name, description, day, _ => FigureRules.Marsad, audited: true, (parsed, findings) => lines(parsed, On(parsed, findings)), (parsed, tables, findings) => table(parsed, tables, On(parsed, findings)));

        Findings On(ParseResult parsed, Findings findings) => parsed.GetValue(day) is { } date ? DayView.On(findings, date) : findings;
    }

    /// <param name="shell">Reads and writes.</param>
    /// <param name="name">The command.</param>
    /// <param name="description">What it does.</param>
    /// <param name="on">Its option of a day, which it heeds by itself.</param>
    /// <param name="rules">By whose rules rival numbers become figures.</param>
    /// <param name="audited">Whether it shows the audit.</param>
    /// <param name="lines">The record as JSON lines.</param>
    /// <param name="table">The record as a table.</param>
    public static Command Make(Shell shell, string name, string description, Option<LocalDate?> on, Func<ParseResult, FigureRules> rules, bool audited, Func<ParseResult, Findings, IEnumerable<string>> lines, Action<ParseResult, Tables, Findings> table)
    {
        var ledger = Options.Ledger();
        var json = Options.Json("JSON lines as docs/claims.md describes them, in place of a table.");
        var asOf = Options.AsOf();
        var command = new Command(name, description) { ledger, asOf, on, json };
        command.SetAction(parsed =>
        {
            var findings = Findings(shell, parsed.GetRequiredValue(ledger), parsed.GetValue(asOf), rules(parsed), audited);
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

    /// <summary>What a ledger adds up to, or added up to at a moment.</summary>
    public static Findings Findings(Shell shell, string file, AsOf? moment = null, FigureRules rules = FigureRules.Marsad, bool audited = true)
    {
        using var ledger = Ledger.Open(file, LedgerMode.Read);
        if (moment is null)
            return shell.Await(() => Observatory.Assess(ledger, rules, audited, file));
        using var past = shell.Await(() => ledger.At(moment));
        if (past.Undated > 0)
            shell.Complain($"{file}: {Wording.Counted(past.Undated, "report")} without any date, known on no day, {(past.Undated == 1 ? "is" : "are")} left out.");
        return shell.Await(() => Observatory.Assess(past.Ledger, rules, audited));
    }
}
