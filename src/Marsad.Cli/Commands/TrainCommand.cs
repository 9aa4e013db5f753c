using System.CommandLine;
using Marsad.Language;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad train</c>: a language model from a treebank.</summary>
internal static class TrainCommand
{
    public static Command Make(Shell shell)
    {
        var treebank = Options.Treebank("--treebank", "CoNLL-U file to learn from.");
        var texts = new Option<DirectoryInfo>("--texts") { Description = "Folder of raw texts to learn classes of words from, beside the treebank.", HelpName = "FOLDER" }.AcceptExistingOnly();
        var dev = Options.Treebank("--dev", "CoNLL-U file to score the result on.");
        var file = new Option<string>("--out") { Description = "Where to write the model.", HelpName = "FILE", Required = true };
        var command = new Command("train", "Train tagger, parser and base forms on a treebank; the same texts give the same bytes.") { treebank, texts, dev, file };
        command.SetAction(parsed =>
        {
            using var model = new MemoryStream();
            try
            {
                Trainer.Train(parsed.GetRequiredValue(treebank).FullName, parsed.GetValue(texts) is { } folder ? Directory.GetFiles(folder.FullName) : [], model, shell.Error.WriteLine);
                model.Position = 0;
                shell.Output.WriteLine(Evaluation.Of(Analyzer.Read(model), parsed.GetRequiredValue(dev).FullName));
            }
            catch (FormatException e)
            {
                shell.Complain(e.Message);
                return Shell.NotDone;
            }
            Shell.WriteBytes(parsed.GetRequiredValue(file), model.WriteTo);
            return Shell.Done;
        });
        return command;
    }
}
