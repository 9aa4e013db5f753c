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
        var head = new Option<TreeHead?>("--head")
        {
            Description = "Size and root that were noted earlier, as 'marsad run' prints them: the ledger must still begin with those entries.",
            HelpName = "SIZE:ROOT",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (TreeHead.TryParse(text, out var known))
                    return known;
                result.AddError($"--head: '{text}' is no head; the number of entries, a colon and 64 hexadecimal digits were expected.");
                return null;
            },
        };
        var command = new Command("verify", "Check the ledger's hashes, the archive, and the tables against a rebuild.") { file, head };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(file);
            using var ledger = Ledger.Open(name, LedgerMode.Read);
            var verification = ledger.Verify(parsed.GetValue(head), shell.Cancellation);
            foreach (var finding in verification.Findings)
                shell.Complain($"{name}: {finding.What}: {finding.Cause}");
            if (!verification.Intact)
                return Shell.NotDone;
            shell.Output.WriteLine($"{name}: {Wording.Counted((int)verification.Head.Size, "entry", "entries")}, all as recorded. Head {verification.Head}");
            return Shell.Done;
        });
        return command;
    }
}
