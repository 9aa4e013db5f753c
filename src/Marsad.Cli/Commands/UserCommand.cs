using System.CommandLine;
using Marsad.Web;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad user</c>: who may sign in to the site. The first administrator is made here; others can be made on the site.</summary>
internal static class UserCommand
{
    public static Command Make(Shell shell) => new("user", "Let persons sign in to the site, and shut them out.") { Add(shell), List(shell), Disable(shell), Enable(shell), Role(shell), Reset(shell), Log(shell) };

    /// <summary>The address at which a site is to be found, as passkeys and forms know it.</summary>
    public static Option<Uri?> Origin(string description) => new("--origin")
    {
        Description = description,
        HelpName = "URL",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var origin) && origin.PathAndQuery == "/" && origin.UserInfo.Length == 0
                && (origin.Scheme == Uri.UriSchemeHttps || (origin.Scheme == Uri.UriSchemeHttp && origin.IsLoopback)))
                return origin;
            result.AddError($"--origin: '{result.Tokens[0].Value}' is no address to sign in at; one as https://marsad.example.org was expected, or http://localhost:8080 for this machine alone.");
            return null;
        },
    };

    private static Command Add(Shell shell)
    {
        var (handle, users, origin) = (Handle(), Users(), Here());
        var role = new Option<UserRole>("--role") { Description = "What the person may do: reader, coder, reviewer, publisher or administrator; each may do what those before it may.", HelpName = "ROLE", Required = true };
        var command = new Command("add", "Add a person, and print a code by which the person sets a passkey or a password, once.") { handle, role, users, origin };
        command.SetAction(parsed => With(shell, parsed.GetRequiredValue(users), make: true, register =>
            Tell(shell, parsed.GetRequiredValue(handle), register.Add(parsed.GetRequiredValue(handle), parsed.GetValue(role)), parsed.GetValue(origin))));
        return command;
    }

    private static Command List(Shell shell)
    {
        var users = Users();
        var command = new Command("list", "List the users.") { users };
        command.SetAction(parsed => With(shell, parsed.GetRequiredValue(users), make: false, register =>
        {
            foreach (var user in register.All())
            {
                string[] facts = [user.IsDisabled ? "shut out" : "", user.HasPassword ? "password" : "", user.Passkeys > 0 ? $"passkeys: {user.Passkeys}" : "", user.Sessions > 0 ? $"sessions: {user.Sessions}" : "", user.EnrolmentUntil is { } until ? $"code until {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : ""];
                shell.Output.WriteLine($"{user.Handle,-20} {user.Role.ToString().ToLowerInvariant(),-14} {string.Join(", ", facts.Where(fact => fact.Length > 0))}".TrimEnd());
            }
        }));
        return command;
    }

    private static Command Disable(Shell shell) => Change(shell, "disable", "Shut a person out at once; what the person did stays.", (register, handle) => register.Disable(handle));

    private static Command Enable(Shell shell) => Change(shell, "enable", "Let a person in again.", (register, handle) => register.Disable(handle, disabled: false));

    private static Command Role(Shell shell)
    {
        var (handle, users) = (Handle(), Users());
        var role = new Argument<UserRole>("ROLE") { Description = "reader, coder, reviewer, publisher or administrator." };
        var command = new Command("role", "Give a person another role; the person signs in anew.") { handle, role, users };
        command.SetAction(parsed => With(shell, parsed.GetRequiredValue(users), make: false, register => register.SetRole(parsed.GetRequiredValue(handle), parsed.GetValue(role))));
        return command;
    }

    private static Command Reset(Shell shell)
    {
        var (handle, users, origin) = (Handle(), Users(), Here());
        var command = new Command("reset", "Take away password and passkeys of a person who lost them, and print a code by which the person sets them anew, once.") { handle, users, origin };
        command.SetAction(parsed => With(shell, parsed.GetRequiredValue(users), make: false, register =>
            Tell(shell, parsed.GetRequiredValue(handle), register.Reset(parsed.GetRequiredValue(handle)), parsed.GetValue(origin))));
        return command;
    }

    private static Command Log(Shell shell)
    {
        var users = Users();
        var command = new Command("log", "List what was done to accounts, by whom and when; the last comes first.") { users };
        command.SetAction(parsed => With(shell, parsed.GetRequiredValue(users), make: false, register =>
        {
            foreach (var change in register.Changes())
                shell.Output.WriteLine($"{change.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)} {change.By,-20} {change.Handle,-20} {change.What}{(change.To is { } role ? ": " + role.ToString().ToLowerInvariant() : "")}");
        }));
        return command;
    }

    private static Command Change(Shell shell, string name, string description, Action<UserRegister, string> change)
    {
        var (handle, users) = (Handle(), Users());
        var command = new Command(name, description) { handle, users };
        command.SetAction(parsed => With(shell, parsed.GetRequiredValue(users), make: false, register => change(register, parsed.GetRequiredValue(handle))));
        return command;
    }

    private static int With(Shell shell, string file, bool make, Action<UserRegister> work)
    {
        using var register = UserRegister.Open(file, make, TimeProvider.System);
        work(register);
        return Shell.Done;
    }

    private static void Tell(Shell shell, string handle, string code, Uri? origin)
    {
        shell.Output.WriteLine($"{(origin?.GetLeftPart(UriPartial.Authority) ?? "http://localhost:8080")}/enrol?handle={handle}&code={code}");
        shell.Error.WriteLine($"{(origin is null ? "The link is for a site on port 8080 of this machine; --origin gives it for another address. " : "")}It is good once, for {UserRegister.EnrolmentHolds.TotalHours:0} hours. Hand it over by a way that nobody else reads.");
    }

    private static Argument<string> Handle() => new("HANDLE") { Description = "The name under which the ledger keeps what the person does; let it not tell who that is." };

    private static Option<string> Users() => new("--users") { Description = "The file of users.", HelpName = "FILE", DefaultValueFactory = _ => UserRegister.Beside("marsad.db") };

    private static Option<Uri?> Here() => Origin("Address of the site, for the link that is printed.");
}
