using System.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Cli;

/// <summary>Options and arguments that several commands share.</summary>
internal static class Options
{
    public static Option<string> Ledger() => new("--ledger")
    {
        Description = "The ledger; the archive is the folder 'archive' beside it.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "marsad.db",
    };

    public static Option<bool> Json(string description) => new("--json") { Description = description };

    public static Argument<string[]> Paths(string description, ArgumentArity arity)
    {
        var paths = new Argument<string[]>("PATH") { Description = description, Arity = arity };
        // Without this a mistyped option would be taken for a file that is not there.
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.StartsWith('-') && !Path.Exists(token.Value))
                    result.AddError($"There is no option '{token.Value}'.");
        });
        return paths;
    }

    public static Option<LocalDate?> Published() => new("--published")
    {
        Description = "Date of pages that bear none and have none in a sidecar: 2021-02-08.",
        HelpName = "DATE",
        CustomParser = result =>
        {
            var date = LocalDatePattern.Iso.Parse(result.Tokens[0].Value);
            if (date.Success)
                return date.Value;
            result.AddError($"--published: '{result.Tokens[0].Value}' is no date; one as 2021-02-08 was expected.");
            return null;
        },
    };

    public static Option<string?> Outlet() => new("--outlet") { Description = "Outlet of pages that name none and have none in a sidecar.", HelpName = "NAME" };

    public static Option<FileInfo> Treebank(string name, string description) =>
        new Option<FileInfo>(name) { Description = description, HelpName = "FILE", Required = true }.AcceptExistingOnly();
}
