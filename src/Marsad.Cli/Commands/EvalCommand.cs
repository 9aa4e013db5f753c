using System.CommandLine;
using Marsad.Language;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad eval</c>: how well a treebank's answers are found.</summary>
internal static class EvalCommand
{
    public static Command Make(Shell shell)
    {
        var treebank = Options.Treebank("--treebank", "CoNLL-U file with the answers.");
        var model = new Option<FileInfo>("--model") { Description = "Model that 'marsad train' wrote; the shipped one when not given.", HelpName = "FILE" }.AcceptExistingOnly();
        var command = new Command("eval", "Score tags, features, base forms, dependencies, words and sentences on a treebank.") { treebank, model };
        command.SetAction(parsed =>
        {
            try
            {
                var analyzer = parsed.GetValue(model) is { } file ? Read(file) : Analyzer.English;
                shell.Output.WriteLine(Evaluation.Of(analyzer, parsed.GetRequiredValue(treebank).FullName));
                return Shell.Done;
            }
            catch (Exception e) when (e is FormatException or InvalidDataException)
            {
                shell.Complain(e.Message);
                return Shell.NotDone;
            }
        });
        return command;
    }

    private static Analyzer Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        return Analyzer.Read(stream);
    }
}
