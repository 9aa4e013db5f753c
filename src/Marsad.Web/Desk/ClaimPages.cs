using Marsad.Recording;
using Marsad.Web.Pages;
using Marsad.Working;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web;

/// <summary>A claim beside its story, and a report with all its claims.</summary>
internal static class ClaimPages
{
    private const int MostWords = 8;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup(DeskPages.Root).For(UserRole.Coder);
        desk.MapGet("/claims/{key}", (HttpContext http, CurrentRecord current, DeskLedger ledger, string key) => ShowClaim(Site.Context(http, current), ledger, new ClaimId(key), null, []));
        desk.MapPost("/claims/{key}", Say);
        desk.MapGet("/reports/{key}", (HttpContext http, CurrentRecord current, DeskLedger ledger, string key) => ShowReport(Site.Context(http, current), ledger, new ReportId(key), null, []));
        desk.MapPost("/reports/{key}/claims", Add);
    }

    /// <summary>A claim as the ledger has it now.</summary>
    public static (ReviewedClaim Claim, Document Document, Corrections Corrected)? Find(Ledger ledger, ClaimId id)
    {
        // A claim that was found by hand, or that the coder no longer makes, is known from what was said of it.
        var report = ledger.ReportOf(id) ?? ledger.Reviews().FirstOrDefault(review => review.Subject == id.Value)?.Report;
        if (report is null || ledger.Document(report.Value) is not { } document)
            return null;
        var corrected = Desk.Corrected(ledger, report.Value);
        return corrected.Of(id) is { } claim ? (claim, document, corrected) : null;
    }

    private static IResult ShowClaim(PageContext page, DeskLedger desk, ClaimId id, IFormCollection? sent, IReadOnlyList<FieldError> errors)
    {
        var (found, history, seen) = desk.Read(ledger =>
        {
            var head = ledger.Count;
            var claim = Find(ledger, id);
            return (claim, claim is null ? [] : ledger.ReviewHistory(claim.Value.Document.Report.Id).Where(turn => turn.Review.Subject == id.Value || turn.Review.Claims.Any(anchor => anchor.Said.Id == claim.Value.Claim.Said.Id)).ToList(), head);
        });
        if (found is not var (reviewed, document, _))
            return DeskPages.NotFound(page);
        var items = QueuePages.Now(page.Record, desk).Where(item => item.State != QueueState.Done && item.Id != id.Value).ToList();
        return DeskPages.Show<DeskClaimPage>(
            page,
            errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            (nameof(DeskClaimPage.Claim), reviewed),
            (nameof(DeskClaimPage.Document), document),
            (nameof(DeskClaimPage.History), history),
            (nameof(DeskClaimPage.Seen), seen),
            (nameof(DeskClaimPage.Form), new ClaimInForm(reviewed.Shown, sent)),
            (nameof(DeskClaimPage.Sent), sent),
            (nameof(DeskClaimPage.Errors), errors),
            (nameof(DeskClaimPage.Next), items.FirstOrDefault()));
    }

    private static async Task<IResult> Say(HttpContext http, CurrentRecord current, DeskLedger desk, TimeProvider clock, string key)
    {
        var page = Site.Context(http, current);
        var form = await http.Request.ReadFormAsync();
        var said = DeskPages.Saying(http, form, clock);
        var id = new ClaimId(key);
        var act = form["act"].ToString();
        if (desk.Read(ledger => Find(ledger, id)) is not var (reviewed, document, _))
            return DeskPages.NotFound(page);
        if (PlacePicking.Of(form) is { } looked)
            return ShowClaim(page, desk, id, looked, []);
        ClaimChange? change = null;
        IReadOnlyList<FieldError> errors = [];
        if (act is "accept" or "correct" && !ClaimForm.TryRead(new ClaimInForm(reviewed.Shown, form).Json(), document, reviewed.Shown, out change, out errors))
            return ShowClaim(page, desk, id, form, errors);
        var wrong = act switch
        {
            // What was put right and then accepted was not meant to be lost.
            "accept" => null,
            "correct" => change!.Fields.Count == 0 ? new FieldError("form", "nothing was changed") : null,
            "reject" or "remark" => said.Why is null ? new FieldError("why", "is missing") : null,
            _ => new FieldError("act", "is none of accept, reject, correct, remark"),
        };
        if (wrong is not null)
            return ShowClaim(page, desk, id, form, [wrong]);
        var kind = act switch { "accept" or "correct" => change!.Fields.Count > 0 ? ReviewKind.Corrected : ReviewKind.Accepted, "reject" => ReviewKind.Rejected, _ => ReviewKind.Remarked };
        var review = Desk.Of(kind, reviewed, document, said, kind == ReviewKind.Corrected ? change : null);
        return await DeskPages.Writing(page, async () => DeskPages.After(page, await desk.Write(ledger => Desk.Say(ledger, review), http.RequestAborted), $"{DeskPages.Root}/claims/{key}", Publishing.Wording.Plain(review.Kind), review));
    }

    private static IResult ShowReport(PageContext page, DeskLedger desk, ReportId id, IFormCollection? sent, IReadOnlyList<FieldError> errors)
    {
        var (document, corrected, history, seen) = desk.Read(ledger =>
        {
            var head = ledger.Count;
            return (ledger.Document(id), Desk.Corrected(ledger, id), ledger.ReviewHistory(id), head);
        });
        return document is null ? DeskPages.NotFound(page) : DeskPages.Show<DeskReportPage>(
            page,
            errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            (nameof(DeskReportPage.Document), document),
            (nameof(DeskReportPage.Corrected), corrected),
            (nameof(DeskReportPage.History), history),
            (nameof(DeskReportPage.Seen), seen),
            (nameof(DeskReportPage.Sent), sent),
            (nameof(DeskReportPage.Errors), errors),
            (nameof(DeskReportPage.Item), QueuePages.Now(page.Record, desk).FirstOrDefault(item => item.Id == id.Value)));
    }

    private static async Task<IResult> Add(HttpContext http, CurrentRecord current, DeskLedger desk, TimeProvider clock, string key)
    {
        var page = Site.Context(http, current);
        var form = await http.Request.ReadFormAsync();
        var said = DeskPages.Saying(http, form, clock);
        var id = new ReportId(key);
        var (document, corrected) = desk.Read(ledger => (ledger.Document(id), Desk.Corrected(ledger, id)));
        if (document is null)
            return DeskPages.NotFound(page);
        var words = Enumerable.Range(0, MostWords).Select(row => new MarkedWords(
                form[ClaimInForm.Name("claim", row, "words")].ToString().Trim() is { Length: > 0 } text ? text : null,
                TextSpan.TryParse(form[ClaimInForm.Name("claim", row, "at")].ToString(), null, out var at) ? at : null,
                int.TryParse(form[ClaimInForm.Name("claim", row, "which")].ToString(), out var which) ? which : null))
            .Where(marked => marked.Text is not null).ToList();
        var kind = Enum.GetValues<ClaimKind>().FirstOrDefault(kind => ClaimInForm.Word(kind) == form["kind"].ToString());
        if (!NewClaim.TryMake(document, corrected.Claims, kind, words, out var claim, out var errors))
            return ShowReport(page, desk, id, form, errors);
        // The rest is filled in on the claim's own page, where its fields stand beside its words.
        var review = Desk.Of(ReviewKind.Added, new ReviewedClaim(claim with { Type = kind == ClaimKind.Incident ? "other" : null }, null, [], IsMade: false), document, said);
        return await DeskPages.Writing(page, async () => DeskPages.After(page, await desk.Write(ledger => Desk.Say(ledger, review), http.RequestAborted), $"{DeskPages.Root}/claims/{claim.Id}", Publishing.Wording.Plain(review.Kind), review));
    }
}
