using System.CommandLine;
using Marsad.Publishing;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad raids</c>: whose aircraft carried out which raid.</summary>
internal static class RaidsCommand
{
    public static Command Make(Shell shell)
    {
        var id = new Argument<string?>("ID") { Description = "The raid's id (i-…) or its first digits; without one, all raids.", Arity = ArgumentArity.ZeroOrOne };
        var command = TableCommand.Make(
            shell,
            "raids",
            "List raids from the air: whose they are said to be, denied to be, and how likely by what was seen.",
            (parsed, findings) => Chosen(parsed, findings).Select(raid => RecordJson.Write(raid, findings.Incidents.First(incident => incident.Incident.Id == raid.Incident))),
            (parsed, tables, findings) =>
            {
                if (parsed.GetValue(id) is null)
                {
                    tables.Raids(findings);
                    return;
                }
                foreach (var raid in Chosen(parsed, findings))
                {
                    var incident = findings.Incidents.First(one => one.Incident.Id == raid.Incident);
                    shell.Output.WriteLine($"{raid.Incident.Value,-12} {Printable.Line($"{Wording.Of(incident.When)} {Wording.Place(incident.Where)}")}");
                    RaidLines.Write(shell.Output, raid);
                }
            });
        command.Add(id);
        return command;

        IReadOnlyList<RaidDossier> Chosen(ParseResult parsed, Findings findings)
        {
            if (parsed.GetValue(id) is not { } wanted)
                return findings.Raids;
            var found = findings.Raids.Where(raid => raid.Incident.Value.StartsWith(wanted, StringComparison.Ordinal)).ToList();
            if (found.Count == 0)
                shell.Complain($"no raid has the id '{wanted}'; 'marsad raids' lists them.");
            return found;
        }
    }
}
