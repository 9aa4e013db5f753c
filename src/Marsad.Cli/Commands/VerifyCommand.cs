using System.CommandLine;
using Marsad.Publishing;
using Marsad.Recording;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad verify</c>: the ledger's hashes, the archive, the tables against a rebuild.</summary>
internal static class VerifyCommand
{
    public static Command Make(Shell shell)
    {
        var file = Options.Ledger();
        var command = new Command("verify", "Check the ledger's hashes, the archive, and the tables against a rebuild.") { file };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(file);
            using var ledger = Ledger.Open(name, LedgerMode.Read);
            var verification = ledger.Verify();
            foreach (var finding in verification.Findings)
                shell.Complain($"{name}: {finding.What}: {finding.Cause}");
            if (!verification.Intact)
                return Shell.NotDone;
            shell.Output.WriteLine($"{name}: {Wording.Counted((int)verification.Head.Size, "entry", "entries")}, all as recorded. Root {verification.Head.Root}");
            return Shell.Done;
        });
        return command;
    }
}
