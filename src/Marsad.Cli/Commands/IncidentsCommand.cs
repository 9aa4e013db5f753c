using System.CommandLine;
using Marsad.Assessing;
using Marsad.Publishing;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad incidents</c>.</summary>
internal static class IncidentsCommand
{
    public static Command Make(Shell shell)
    {
        var day = Options.Day("--on", "Only what is said of that day.");
        var rules = new Option<FigureRules>("--rules")
        {
            Description = "By whose rules rival numbers become figures: marsad, ucdp (deaths alone, only incidents with one) or acled (one number of reported dead).",
            HelpName = "CODEBOOK",
            DefaultValueFactory = _ => FigureRules.Marsad,
        };
        var command = TableCommand.Make(
            shell,
            "incidents",
            "List what happened: date, place, who, whom, how many, how well supported.",
            day,
            parsed => parsed.GetValue(rules),
            audited: false,
            (parsed, findings) => View(parsed, findings).Incidents.Select(RecordJson.Write),
            (parsed, tables, findings) => tables.Incidents(View(parsed, findings)));
        command.Add(rules);
        return command;

        Findings View(ParseResult parsed, Findings findings)
        {
            var said = parsed.GetValue(day) is { } date ? DayView.On(findings, date) : findings;
            return parsed.GetValue(rules) == FigureRules.Ucdp ? said with { Incidents = [.. said.Incidents.Where(HasDeath)] } : said;
        }
    }

    // Without a death in any estimate an incident is no event of UCDP's.
    private static bool HasDeath(Assessment incident) => incident.Figures.Any(figure => figure is { Effect: Effect.Killed, Group: null } && (figure.Best > 0 || figure.High > 0 || figure.Low > 0));
}
