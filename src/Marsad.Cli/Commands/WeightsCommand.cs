using System.CommandLine;
using Marsad.Recording;
using Marsad.Working;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad weights</c>: what a record shows of how much each agreement between two claims tells.</summary>
internal static class WeightsCommand
{
    public static Command Make(Shell shell)
    {
        var file = Options.Ledger();
        var command = new Command("weights", "Estimate from a record how much each agreement of two claims speaks for their telling of one incident.") { file };
        command.SetAction(parsed =>
        {
            using var ledger = Ledger.Open(parsed.GetRequiredValue(file), LedgerMode.Read);
            shell.Output.Write(shell.Await(() => Observatory.Weights(ledger)));
            return Shell.Done;
        });
        return command;
    }
}
