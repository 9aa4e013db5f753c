using System.CommandLine;
using Marsad.Working;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad check</c>: the data files, all errors at once.</summary>
internal static class CheckCommand
{
    public static Command Make(Shell shell)
    {
        var command = new Command("check", "Load every data file and list all errors with file and line.");
        command.SetAction(_ =>
        {
            var errors = DataCheck.Run();
            foreach (var error in errors)
                shell.Complain(error);
            if (errors.Count > 0)
                return Shell.NotDone;
            shell.Output.WriteLine($"{DataCheck.Files.Count} data files, no errors.");
            return Shell.Done;
        });
        return command;
    }
}
