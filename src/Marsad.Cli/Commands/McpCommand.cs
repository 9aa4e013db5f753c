using System.CommandLine;
using Marsad.Web;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad mcp</c>: the record for language models.</summary>
internal static class McpCommand
{
    public static Command Make(Shell shell)
    {
        var file = Options.Ledger();
        var toStrangers = new Option<bool>("--public") { Description = "Show only what the publication policy lets strangers see." };
        var command = new Command("mcp", "Answer a language model's program by the Model Context Protocol over standard input and output, read-only.") { file, toStrangers };
        command.SetAction(parsed =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            McpService.Run(new ServerOptions { Ledger = parsed.GetRequiredValue(file), IsPublic = parsed.GetValue(toStrangers) }, input, output, shell.Cancellation).GetAwaiter().GetResult();
            return Shell.Done;
        });
        return command;
    }
}
