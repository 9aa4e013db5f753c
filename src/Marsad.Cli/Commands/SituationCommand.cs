using System.CommandLine;
using Marsad.Publishing;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad situation</c>.</summary>
internal static class SituationCommand
{
    public static Command Make(Shell shell)
    {
        var file = Options.Ledger();
        var asOf = Options.AsOf();
        var from = Options.Day("--from", "First day.");
        from.Required = true;
        var to = Options.Day("--to", "Last day; the first when not given.");
        var region = new Option<string?>("--region") { Description = "Only a place, or a unit or country that holds places, as the record writes it.", HelpName = "NAME" };
        var command = new Command("situation", "Write a situation report of some days as Markdown, every sentence with the words that it rests on.") { file, asOf, from, to, region };
        command.Validators.Add(result =>
        {
            if (result.GetValue(to) < result.GetValue(from))
                result.AddError("--to: the last day is before the first.");
        });
        command.SetAction(parsed =>
        {
            var findings = OrdinaryCase.Of(TableCommand.Findings(shell, parsed.GetRequiredValue(file), parsed.GetValue(asOf)));
            var first = parsed.GetValue(from)!.Value;
            shell.Output.Write(SituationMarkdown.Write(SituationWriter.Write(findings, first, parsed.GetValue(to) ?? first, parsed.GetValue(region))));
            return Shell.Done;
        });
        return command;
    }
}
