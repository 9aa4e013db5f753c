using System.CommandLine;
using System.Net.Sockets;
using Marsad.Web;
using Microsoft.Extensions.Hosting;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad serve</c>: the site and the API.</summary>
internal static class ServeCommand
{
    public static Command Make(Shell shell)
    {
        var file = Options.Ledger();
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen at, with ; between them.",
            HelpName = "URL",
            DefaultValueFactory = _ => "http://127.0.0.1:8080",
        };
        var command = new Command("serve", "Show the record as a site, with an API for programs, until it is stopped.") { file, urls };
        command.SetAction(parsed =>
        {
            using var server = Server.Build(new ServerOptions { Ledger = parsed.GetRequiredValue(file), Urls = parsed.GetRequiredValue(urls) });
            try
            {
                server.StartAsync(shell.Cancellation).GetAwaiter().GetResult();
            }
            catch (Exception e) when (e is IOException or SocketException or FormatException or InvalidOperationException)
            {
                shell.Complain($"{parsed.GetRequiredValue(urls)}: cannot be listened at: {e.Message}");
                return Shell.NotDone;
            }
            foreach (var address in Server.Addresses(server))
                shell.Output.WriteLine(address);
            shell.Output.Flush();
            server.WaitForShutdownAsync(shell.Cancellation).GetAwaiter().GetResult();
            return Shell.Done;
        });
        return command;
    }
}
