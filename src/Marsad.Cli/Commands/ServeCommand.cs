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
        var toStrangers = new Option<bool>("--public") { Description = "Show only what the publication policy lets strangers see; needed for addresses that others can reach." };
        var users = new Option<string?>("--users") { Description = "The file of users who may sign in, as 'marsad user add' makes it; where there is one beside the ledger, that.", HelpName = "FILE" };
        var origin = UserCommand.Origin("Address at which people find the site to sign in, where that is not this machine alone: https://marsad.example.org.");
        var command = new Command("serve", "Show the record as a site, with an API for programs, until it is stopped.") { file, urls, toStrangers, users, origin };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(toStrangers) && result.GetValue(urls)?.Split(';').FirstOrDefault(url => !IsHere(url)) is { } address)
                result.AddError($"--urls: others can reach {address}, and the whole record is not for everybody; add --public, or listen at 127.0.0.1.");
            else if (result.GetResult(origin) is null && UsersOf(result.GetValue(users), result.GetValue(file)!) is not null && result.GetValue(urls)?.Split(';').FirstOrDefault(url => !IsHere(url)) is { } open)
                result.AddError($"--origin: others can reach {open} and people sign in there; say at which https address, for passkeys and forms are good for that one alone.");
        });
        command.SetAction(parsed =>
        {
            using var server = Server.Build(new ServerOptions
            {
                Ledger = parsed.GetRequiredValue(file),
                Urls = parsed.GetRequiredValue(urls),
                IsPublic = parsed.GetValue(toStrangers),
                Users = UsersOf(parsed.GetValue(users), parsed.GetRequiredValue(file)),
                Origin = parsed.GetValue(origin),
            });
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

    private static string? UsersOf(string? named, string ledger) => named ?? (UserRegister.Beside(ledger) is var beside && File.Exists(beside) ? beside : null);

    // What is no address is refused by the server, in better words.
    private static bool IsHere(string url) => !Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) || address.IsLoopback;
}
