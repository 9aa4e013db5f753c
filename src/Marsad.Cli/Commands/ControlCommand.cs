using System.CommandLine;
using Marsad.Assessing;
using Marsad.Publishing;
using Marsad.Working;
using NodaTime;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad control</c>: who is said to hold which place, over time, on a day, or otherwise on one day than on another.</summary>
internal static class ControlCommand
{
    public static Command Make(Shell shell)
    {
        var on = Options.Day("--on", "How each place stood on that day, and what is not known.");
        var place = new Option<string?>("--place") { Description = "Only the place of that name or id, with the words for and against.", HelpName = "NAME" };
        var diff = new Option<LocalDate?[]>("--diff")
        {
            Description = "The places that stood otherwise on the second day than on the first.",
            HelpName = "DATE DATE",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.Select(token => Options.ParseDay(result, "--diff", token.Value))],
        };
        var areas = new Option<bool>("--areas") { Description = "With --on: the ground nearest to each place as GeoJSON, as a labelled view and no fact." };
        var command = TableCommand.Make(
            shell,
            "control",
            "List who is said to hold which place, and since when.",
            on,
            _ => FigureRules.Marsad,
            audited: false,
            (parsed, findings) => View(parsed, findings).Lines,
            (parsed, tables, findings) => View(parsed, findings).Table(tables));
        command.Add(place);
        command.Add(diff);
        command.Add(areas);
        command.Validators.Add(result =>
        {
            if (result.GetValue(areas) && result.GetValue(on) is null && result.GetResult(on) is null)
                result.AddError("--areas: a day is needed as well, as --on 2021-02-08.");
        });
        return command;

        (IEnumerable<string> Lines, Action<Tables> Table) View(ParseResult parsed, Findings findings)
        {
            var timeline = parsed.GetValue(place) is { } name ? Observatory.Control(findings.Control, name) : findings.Control;
            if (parsed.GetValue(diff) is [{ } first, { } second])
            {
                var changes = ControlView.Between(timeline, first, second);
                return (changes.Select(RecordJson.Write), tables => tables.Control(changes, first, second));
            }
            if (parsed.GetValue(on) is { } day)
            {
                if (parsed.GetValue(areas))
                {
                    // Neighbours cut an area whether they are asked for or not.
                    var asked = timeline.Select(interval => interval.Place.Id ?? interval.Place.Name).ToHashSet(StringComparer.Ordinal);
                    var view = RecordJson.Write([.. ControlAreas.On(findings.Control, day).Where(area => asked.Contains(area.Standing.Place.Id ?? area.Standing.Place.Name))]);
                    return ([view], _ => shell.Output.WriteLine(view));
                }
                var standings = ControlView.On(timeline, day);
                return (standings.Select(RecordJson.Write), tables => tables.Control(standings, day));
            }
            return (timeline.Select(RecordJson.Write), tables => tables.Control(findings with { Control = timeline }, withWords: parsed.GetValue(place) is not null));
        }
    }
}
