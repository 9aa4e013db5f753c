using System.CommandLine;
using System.Text.Json.Nodes;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Working;
using NodaTime.Text;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad review</c>: a person says what is right and wrong in the record, and takes it back.</summary>
internal static class ReviewCommand
{
    public static Command Make(Shell shell) => new("review", "Say that a claim is right or wrong, put it right, add one; grade, remark, give out; take any of it back.")
    {
        OfClaim(shell, "accept", "A claim is right as it stands.", ReviewKind.Accepted),
        OfClaim(shell, "reject", "A claim is wrong: its words do not say it.", ReviewKind.Rejected),
        Correct(shell),
        Add(shell),
        OfIncident(shell, "grade", "Give an incident another grade.", ReviewKind.Graded, new Argument<string>("GRADE") { Description = "confirmed, fair, weak, contested or discounted." }.AcceptOnlyFromAmong("confirmed", "fair", "weak", "contested", "discounted")),
        OfIncident(shell, "withhold", "Keep an incident from strangers.", ReviewKind.Withheld, null),
        OfItem(shell, "remark", "Remark something; --why is the remark.", ReviewKind.Remarked, null),
        OfItem(shell, "assign", "Give an item of the queue to somebody.", ReviewKind.Assigned, new Argument<string>("NAME") { Description = "To whom." }),
        OfItem(shell, "settle", "Say that an item of the queue needs no more work.", ReviewKind.Settled, null),
        Undo(shell),
        List(shell),
    };

    private static Command OfClaim(Shell shell, string name, string description, ReviewKind kind)
    {
        var id = Claim();
        return Make(shell, name, description, [id], (parsed, record, said) => Find(shell, record, parsed.GetRequiredValue(id)) is var (claim, document) ? Say(shell, record, Desk.Of(kind, claim, document, said)) : Shell.NotDone);
    }

    private static Command Correct(Shell shell)
    {
        var id = Claim();
        var form = new ClaimOptions();
        return Make(shell, "correct", "Put fields of a claim right; what no option names stays as the machine said it.", [id, .. form.All], (parsed, record, said) =>
        {
            if (Find(shell, record, parsed.GetRequiredValue(id)) is not var (claim, document) || form.Read(shell, parsed, claim.Shown) is not { } json)
                return Shell.NotDone;
            if (!ClaimForm.TryRead(json, document, claim.Shown, out var change, out var errors))
                return Complain(shell, errors);
            if (change.Fields.Count > 0)
                return Say(shell, record, Desk.Of(ReviewKind.Corrected, claim, document, said, change));
            shell.Complain($"{claim.Shown.Id}: it says this already.");
            return Shell.NotDone;
        });
    }

    private static Command Add(Shell shell)
    {
        var report = new Argument<string>("REPORT") { Description = "The report (r-…), its first digits or its name." };
        var kind = new Option<string>("--kind") { Description = "incident, toll, control, figure or interaction.", HelpName = "KIND", DefaultValueFactory = _ => "incident" };
        kind.AcceptOnlyFromAmong("incident", "toll", "control", "figure", "interaction");
        var words = new Option<string[]>("--words") { Description = "The words that say it; may be given several times.", HelpName = "TEXT", Required = true };
        var form = new ClaimOptions();
        return Make(shell, "add", "Add a claim that the coder missed, by the words that say it.", [report, kind, words, .. form.All], (parsed, record, said) =>
        {
            var wanted = parsed.GetRequiredValue(report);
            var found = record.Reports().Where(one => wanted.Length > 0 && (one.Id.Value.StartsWith(wanted, StringComparison.Ordinal) || one.Name == wanted)).Take(2).ToList();
            if (found.Count != 1 || record.Document(found[0].Id) is not { } document)
            {
                shell.Complain(found.Count == 0 ? $"No report has the id or name '{wanted}'." : $"'{wanted}' is the name or the beginning of several reports.");
                return Shell.NotDone;
            }
            if (!NewClaim.TryMake(document, Desk.Corrected(record, document.Report.Id).Claims, Enum.Parse<ClaimKind>(parsed.GetRequiredValue(kind), ignoreCase: true), [.. parsed.GetRequiredValue(words).Select(text => new MarkedWords(text))], out var claim, out var errors))
                return Complain(shell, errors);
            if (form.Read(shell, parsed, claim) is not { } json)
                return Shell.NotDone;
            if (!ClaimForm.TryRead(json, document, claim, out var change, out errors))
                return Complain(shell, errors);
            var added = change.In(claim);
            return Say(shell, record, Desk.Of(ReviewKind.Added, new ReviewedClaim(added, added, [], IsMade: false), document, said));
        });
    }

    private static Command OfIncident(Shell shell, string name, string description, ReviewKind kind, Argument<string>? grade)
    {
        var id = new Argument<string>("INCIDENT") { Description = "The incident (i-…) or its like, or its first digits." };
        return Make(shell, name, description, grade is null ? [id] : [id, grade], (parsed, record, said) =>
        {
            var wanted = parsed.GetRequiredValue(id);
            var found = Observatory.Assess(record, audited: false).Incidents.Where(incident => wanted.Length > 2 && incident.Incident.Id.Value.StartsWith(wanted, StringComparison.Ordinal)).Take(2).ToList();
            if (found.Count == 1)
                return Say(shell, record, Desk.Of(kind, found[0].Incident.Id, found[0].Incident.Claims, record.Document, said, grade is null ? null : parsed.GetRequiredValue(grade)));
            shell.Complain(found.Count == 0 ? $"No incident has the id '{wanted}'." : $"'{wanted}' is the beginning of several ids.");
            return Shell.NotDone;
        });
    }

    private static Command OfItem(Shell shell, string name, string description, ReviewKind kind, Argument<string>? to)
    {
        var id = new Argument<string>("ITEM") { Description = "Its id, as 'marsad queue' prints it: a claim, a report, two claims with ~ between them, an incident, a check of a sum." };
        return Make(shell, name, description, to is null ? [id] : [id, to], (parsed, record, said) =>
        {
            var item = parsed.GetRequiredValue(id);
            if (!DeskItems.IsId(item))
            {
                shell.Complain($"'{item}' is no id.");
                return Shell.NotDone;
            }
            return Say(shell, record, Desk.Of(kind, item, said, to is null ? null : parsed.GetRequiredValue(to)));
        });
    }

    private static Command Undo(Shell shell)
    {
        var id = new Argument<string>("REVIEW") { Description = "What is taken back (v-…), as 'marsad review list' prints it." };
        return Make(shell, "undo", "Take back what was said; all else holds as if it had never been said.", [id], (parsed, record, said) =>
        {
            if (record.Find(new ReviewId(parsed.GetRequiredValue(id))) is not { Undone: null } turn)
            {
                shell.Complain($"'{parsed.GetRequiredValue(id)}' is nothing that holds.");
                return Shell.NotDone;
            }
            var outcome = Desk.TakeBack(record, turn.Review, said);
            var isDone = record.Find(turn.Review.Id) is { Undone: not null };
            shell.Output.WriteLine(isDone ? $"{turn.Review.Id}: taken back. Head: {outcome.Head}" : $"{turn.Review.Id}: asked for; another person has to take it back too. Head: {outcome.Head}");
            return Shell.Done;
        });
    }

    private static Command List(Shell shell)
    {
        var ledger = Options.Ledger();
        var json = Options.Json("JSON lines as docs/desk.md describes them.");
        var command = new Command("list", "List what persons said, with what cannot be tied to today's claims.") { ledger, json };
        command.SetAction(parsed =>
        {
            using var record = Ledger.Open(parsed.GetRequiredValue(ledger), LedgerMode.Read);
            var adrift = Observatory.Corrected(record).Adrift.ToLookup(one => one.Review.Id);
            foreach (var turn in record.ReviewHistory())
                shell.Output.WriteLine(parsed.GetValue(json) ? Json(turn, adrift[turn.Review.Id].FirstOrDefault()) : Line(turn, adrift[turn.Review.Id].FirstOrDefault()));
            return Shell.Done;
        });
        return command;
    }

    private static string Line(ReviewTurn turn, AdriftReview? adrift)
    {
        var (review, undone) = (turn.Review, turn.Undone);
        var what = string.Join(' ', new[] { Wording.Plain(review.Kind), review.Subject, review.Grade, review.To is { } to ? "to " + to : null, review.Change is { } change ? $"({string.Join(", ", change.Fields.Select(Wording.Plain))})" : null }.Where(part => part is not null));
        return Printable.Line($"{review.Id}  {InstantPattern.General.Format(review.At)}  {review.By}: {what}{(review.Why is { } why ? $": {why}" : "")}{(undone is null ? "" : $" [taken back by {undone.By}{(undone.Why is { } reason ? ": " + reason : "")}]")}{(adrift is null ? "" : $" [adrift: {adrift.Cause}]")}");
    }

    private static string Json(ReviewTurn turn, AdriftReview? adrift)
    {
        var line = (JsonObject)JsonNode.Parse(ClaimJson.Write(turn.Review))!;
        line["position"] = turn.Position;
        if (turn.Undone is { } undone)
            line["undone"] = JsonNode.Parse(ClaimJson.Write(undone));
        if (adrift is not null)
            line["adrift"] = adrift.Cause;
        return line.ToJsonString(ClaimJson.Options);
    }

    private static Command Make(Shell shell, string name, string description, IReadOnlyList<Symbol> symbols, Func<ParseResult, Ledger, Saying, int> act)
    {
        var (who, why, at, ledger) = (Options.Who(), Options.Why(), Options.At(), Options.Ledger());
        var command = new Command(name, description) { who, why, at, ledger };
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        }
        command.SetAction(parsed =>
        {
            using var record = Ledger.Open(parsed.GetRequiredValue(ledger), LedgerMode.Write);
            return act(parsed, record, new Saying(parsed.GetRequiredValue(who), parsed.GetValue(at) ?? shell.Now(), parsed.GetRequiredValue(why), record.Count));
        });
        return command;
    }

    private static Argument<string> Claim() => new("CLAIM") { Description = "The claim (c-…) or its first digits." };

    private static (ReviewedClaim Claim, Document Document)? Find(Shell shell, Ledger record, string id)
    {
        var corrected = Observatory.Corrected(record);
        var found = corrected.Claims.Select(claim => claim.Id).Concat(corrected.Reviewed.Select(claim => claim.Shown.Id)).Where(claim => id.Length > 2 && claim.Value.StartsWith(id, StringComparison.Ordinal)).Distinct().Take(2).ToList();
        if (found.Count == 1 && corrected.Of(found[0]) is { } claim && record.Document(claim.Said.ReportId) is { } document)
            return (claim, document);
        shell.Complain(found.Count == 0 ? $"No claim has the id '{id}'." : $"'{id}' is the beginning of several ids.");
        return null;
    }

    private static int Say(Shell shell, Ledger record, Review review)
    {
        var outcome = Desk.Say(record, review);
        shell.Output.WriteLine($"{review.Id}: {(outcome.IsNew ? "recorded" : "recorded before")}. Head: {outcome.Head}");
        return Shell.Done;
    }

    private static int Complain(Shell shell, IReadOnlyList<FieldError> errors)
    {
        foreach (var error in errors)
            shell.Complain($"{error.Field}: {error.Cause}");
        return Shell.NotDone;
    }
}
