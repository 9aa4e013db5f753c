using System.CommandLine;
using Marsad.Recording;
using Marsad.Working;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad learn</c>: what persons put right, for measuring and training.</summary>
internal static class LearnCommand
{
    public static Command Make(Shell shell)
    {
        var ledger = Options.Ledger();
        var file = new Option<string?>("--out") { Description = "The file to write; standard output where none is named.", HelpName = "FILE" };
        var export = new Command("export", "Write what persons said of claims as labelled cases, JSON lines as docs/desk.md describes them.") { file, ledger };
        export.SetAction(parsed =>
        {
            using var record = Ledger.Open(parsed.GetRequiredValue(ledger), LedgerMode.Read);
            if (parsed.GetValue(file) is { } name)
                Shell.WriteFile(name, writer => Write(writer, record));
            else
                Write(shell.Output, record);
            return Shell.Done;
        });
        return new Command("learn", "Export what persons put right, for measuring and training coders.") { export };
    }

    private static void Write(TextWriter writer, Ledger record)
    {
        foreach (var line in LabelledCases.Of(record))
            writer.WriteLine(line);
    }
}
