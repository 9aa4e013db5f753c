using System.CommandLine;
using System.Globalization;
using Marsad.Working;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad queue</c>: what persons should look at.</summary>
internal static class QueueCommand
{
    private const string All = "all";

    public static Command Make(Shell shell)
    {
        var kind = new Option<string?>("--kind") { Description = "Only one kind: report, claim, link, dispute, audit or adrift.", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong([.. Enum.GetNames<QueueKind>().Select(name => name.ToLowerInvariant())]);
        var state = new Option<string>("--state") { Description = "open, assigned, done or all; open and assigned where nothing is said.", HelpName = "STATE", DefaultValueFactory = _ => "" };
        state.AcceptOnlyFromAmong(["", All, .. Enum.GetNames<QueueState>().Select(name => name.ToLowerInvariant())]);
        var limit = new Option<int>("--limit") { Description = "So many at most.", HelpName = "N", DefaultValueFactory = _ => 40 };
        var ledger = Options.Ledger();
        var json = Options.Json("JSON lines as docs/desk.md describes them.");
        var command = new Command("queue", "List what a person should look at, what matters most first.") { kind, state, limit, ledger, json };
        command.SetAction(parsed =>
        {
            var findings = TableCommand.Findings(shell, parsed.GetRequiredValue(ledger));
            var (only, wanted) = (parsed.GetValue(kind), parsed.GetRequiredValue(state));
            var items = WorkQueue.With(WorkQueue.Of(findings), findings.Reviews)
                .Where(item => only is null || item.Kind.ToString().Equals(only, StringComparison.OrdinalIgnoreCase))
                .Where(item => wanted == All || (wanted.Length == 0 ? item.State != QueueState.Done : item.State.ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase)))
                .Take(parsed.GetValue(limit));
            foreach (var item in items)
                shell.Output.WriteLine(parsed.GetValue(json) ? ClaimJson.Write(item) : Printable.Line(string.Create(CultureInfo.InvariantCulture, $"{item.Weight,5:0.0}  {item.Kind.ToString().ToLowerInvariant(),-7}  {item.Id}  {(item.AssignedTo is { } who ? $"[{who}] " : "")}{item.Title}: {item.Reason}")));
            return Shell.Done;
        });
        return command;
    }
}
