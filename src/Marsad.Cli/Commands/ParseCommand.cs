using System.CommandLine;
using Marsad.Language;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad parse</c>: words, tags and dependencies as CoNLL-U.</summary>
internal static class ParseCommand
{
    public static Command Make(Shell shell)
    {
        var paths = Options.Paths("Plain text files; standard input when none is given.", ArgumentArity.ZeroOrMore);
        var command = new Command("parse", "Print the words, tags and dependencies of plain text as CoNLL-U.") { paths };
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(paths) ?? [];
            if (files.Length == 0)
                ConlluWriter.Write(shell.Output, Analyzer.English, shell.Input.ReadToEnd(), "stdin");
            var code = Shell.Done;
            foreach (var file in files)
            {
                shell.Cancellation.ThrowIfCancellationRequested();
                if (Read(shell, file) is { } text)
                    ConlluWriter.Write(shell.Output, Analyzer.English, text, Path.GetFileNameWithoutExtension(file));
                else
                    code = Shell.NotDone;
            }
            return code;
        });
        return command;
    }

    private static string? Read(Shell shell, string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            shell.Complain($"{file}: cannot be read: {e.Message}");
            return null;
        }
    }
}
