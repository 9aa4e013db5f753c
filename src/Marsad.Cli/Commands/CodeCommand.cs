using System.CommandLine;
using Marsad.Reading;
using Marsad.Working;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad code</c>: claims as JSON lines, without a ledger.</summary>
internal static class CodeCommand
{
    public static Command Make(Shell shell)
    {
        var paths = Options.Paths("Files, read whatever their ending, and folders, searched for .txt and .html.", ArgumentArity.OneOrMore);
        var published = Options.Published();
        var outlet = Options.Outlet();
        var file = new Option<string?>("--out") { Description = "Write the claims to a file in place of standard output.", HelpName = "FILE" };
        var command = new Command("code", "Print the claims of reports as JSON lines; needs and leaves no ledger.") { paths, published, outlet, file };
        command.SetAction(parsed =>
        {
            var stages = new Stages(shell.Cores) { Published = parsed.GetValue(published), Outlet = parsed.GetValue(outlet) };
            var code = Shell.Done;
            void Write(TextWriter output) => code = Code(shell, stages, parsed.GetRequiredValue(paths), output);
            if (parsed.GetValue(file) is { } name)
                Shell.WriteFile(name, Write);
            else
                Write(shell.Output);
            return code;
        });
        return command;
    }

    private static int Code(Shell shell, Stages stages, string[] paths, TextWriter output)
    {
        var problems = new List<ReadProblem>();
        var remarks = new List<ReadProblem>();
        var files = ReportFiles.Find(paths, problems, remarks);
        foreach (var problem in problems.Concat(remarks))
            shell.Complain(problem);
        // On a terminal the claims themselves show how far it is.
        using var progress = shell.OutputIsTerminal ? null : new ProgressBar(shell, files.Count);
        var wrong = problems.Count;
        foreach (var coded in stages.Code(files, progress: progress, cancellation: shell.Cancellation))
        {
            progress?.Advance(coded.File);
            foreach (var problem in coded.Problems)
            {
                progress?.Clear();
                shell.Complain(problem);
            }
            wrong += coded.Problems.Count;
            foreach (var claim in coded.Claims ?? [])
                output.WriteLine(ClaimJson.Write(claim));
        }
        return wrong == 0 ? Shell.Done : Shell.NotDone;
    }
}
