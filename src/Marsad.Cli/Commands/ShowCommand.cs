using System.CommandLine;
using Marsad.Publishing;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad show</c>: an incident, toll, figure, claim or report with its words.</summary>
internal static class ShowCommand
{
    public static Command Make(Shell shell)
    {
        var id = new Argument<string>("ID") { Description = "Id of an incident (i-…), toll (t-…), figure (f-…), claim (c-…) or report (r-…), or its first digits; a report also by its name." };
        id.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
                result.AddError("The id is empty; name an incident, toll, figure, claim or report.");
        });
        var ledger = Options.Ledger();
        var json = Options.Json("One JSON document with the words it rests on, as docs/claims.md describes it.");
        var asOf = Options.AsOf();
        var command = new Command("show", "Show an incident, toll, figure, claim or report with its words.") { id, ledger, asOf, json };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(ledger);
            var moment = parsed.GetValue(asOf);
            var dossier = new Dossier(TableCommand.Findings(shell, file, moment));
            var wanted = parsed.GetRequiredValue(id);
            var found = dossier.Find(wanted);
            // An incident takes its id from its claims, so that it may have borne another when fewer were known.
            if (found.Count == 0 && moment is not null)
                found = dossier.Holding(TableCommand.Findings(shell, file).Incidents.Where(incident => incident.Incident.Id.Value.StartsWith(wanted, StringComparison.Ordinal)).SelectMany(incident => incident.Incident.Claims));
            switch (found.Count)
            {
                case 0:
                    shell.Complain($"{file}: nothing in the record has the id '{wanted}'.");
                    return Shell.NotDone;
                case 1:
                    if (parsed.GetValue(json))
                        shell.Output.WriteLine(found[0].Json());
                    else
                        found[0].Write(shell.Output);
                    return Shell.Done;
                default:
                    shell.Complain($"'{wanted}' is the beginning of several ids: {string.Join(", ", found.Take(5).Select(one => one.Id))}{(found.Count > 5 ? " …" : "")}.");
                    return Shell.NotDone;
            }
        });
        return command;
    }
}
