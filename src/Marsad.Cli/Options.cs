using System.CommandLine;
using Marsad.Recording;
using Marsad.Working;
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

    public static Option<LocalDate?> Published() => Day("--published", "Date of pages that bear none and have none in a sidecar: 2021-02-08.");

    public static Option<LocalDate?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => ParseDay(result, name, result.Tokens[0].Value),
    };

    public static LocalDate? ParseDay(System.CommandLine.Parsing.SymbolResult result, string name, string text)
    {
        var date = LocalDatePattern.Iso.Parse(text);
        if (date.Success)
            return date.Value;
        result.AddError($"{name}: '{text}' is no date; one as 2021-02-08 was expected.");
        return null;
    }

    public static Option<AsOf?> AsOf() => new("--as-of")
    {
        Description = "Read the record as it stood: what it knew on a day, or held with so many entries (a number, or a head as 'marsad run' prints it).",
        HelpName = "DATE|HEAD",
        CustomParser = result =>
        {
            if (Recording.AsOf.TryParse(result.Tokens[0].Value, out var moment))
                return moment;
            result.AddError($"--as-of: '{result.Tokens[0].Value}' is no moment; a date as 2021-02-08, a number of entries or a head was expected.");
            return null;
        },
    };

    public static Option<string> Who()
    {
        var who = new Option<string>("--who") { Description = "Who says so.", HelpName = "NAME", Required = true };
        who.Validators.Add(result =>
        {
            var name = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (string.IsNullOrWhiteSpace(name) || Observatory.IsMachine(name))
                result.AddError($"--who: '{name}' is no name of a person.");
        });
        return who;
    }

    public static Option<string> Why() => new("--why") { Description = "Why, in a sentence.", HelpName = "TEXT", Required = true };

    public static Option<Instant?> At() => new("--at")
    {
        Description = "When it was said, where not now: 2021-02-08T12:00:00Z.",
        HelpName = "TIME",
        CustomParser = result =>
        {
            var time = InstantPattern.ExtendedIso.Parse(result.Tokens[0].Value);
            if (time.Success)
                return time.Value;
            result.AddError($"--at: '{result.Tokens[0].Value}' is no time; one as 2021-02-08T12:00:00Z was expected.");
            return null;
        },
    };

    public static Option<string?> Outlet() => new("--outlet") { Description = "Outlet of pages that name none and have none in a sidecar.", HelpName = "NAME" };

    public static Option<FileInfo> Treebank(string name, string description) =>
        new Option<FileInfo>(name) { Description = description, HelpName = "FILE", Required = true }.AcceptExistingOnly();
}
