using Marsad.Recording;
using Marsad.Web.Pages;
using Marsad.Working;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web;

/// <summary>What can be done with any item of the queue: giving it to somebody, being done with it, remarking; and taking back what was said.</summary>
internal static class ItemPages
{
    private const int LongestHandle = 64;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup(DeskPages.Root).For(UserRole.Coder);
        desk.MapGet("/items/{key}", Show);
        desk.MapPost("/items/{key}", Say);
        desk.MapPost("/reviews/{key}/undo", Undo);
    }

    /// <summary>Whether somebody may take back what was said: the own words, or, with the role that it takes, those of others.</summary>
    public static bool MayUndo(Visitor visitor, Review review) => review.Kind switch
    {
        ReviewKind.Withheld or ReviewKind.ReleaseAsked => visitor.Can(UserRole.Publisher),
        ReviewKind.Graded => visitor.Can(UserRole.Reviewer),
        _ => visitor.Can(UserRole.Reviewer) || (visitor.Can(UserRole.Coder) && review.By == visitor.Handle),
    };

    private static IResult Show(HttpContext http, CurrentRecord current, DeskLedger desk, string key)
    {
        var page = Site.Context(http, current);
        var (history, seen) = desk.Read(ledger => (ledger.ReviewHistory((ReportId?)null).Where(turn => turn.Review.Subject == key).ToList(), ledger.Count));
        if (QueuePages.Now(page.Record, desk).FirstOrDefault(item => item.Id == key) is not { } item)
            return DeskPages.NotFound(page);
        var finding = page.Record.Findings.Audit.FirstOrDefault(finding => item.Kind == QueueKind.Audit && DeskItems.Id(finding) == key);
        var adrift = page.Record.Findings.Adrift.FirstOrDefault(adrift => adrift.Review.Id.Value == key);
        var judged = page.Record.Findings.AdriftJudgements.LastOrDefault(adrift => item.Kind == QueueKind.Adrift && DeskItems.Id(adrift.Judgement.A, adrift.Judgement.B) == key);
        return Site.Show<DeskItemPage>(page, (nameof(DeskItemPage.Judged), judged?.Judgement), (nameof(DeskItemPage.Item), item), (nameof(DeskItemPage.Finding), finding), (nameof(DeskItemPage.Adrift), adrift), (nameof(DeskItemPage.History), history), (nameof(DeskItemPage.Seen), seen));
    }

    private static async Task<IResult> Say(HttpContext http, CurrentRecord current, DeskLedger desk, TimeProvider clock, string key)
    {
        var page = Site.Context(http, current);
        var form = await http.Request.ReadFormAsync();
        var said = DeskPages.Saying(http, form, clock);
        var (act, to) = (form["act"].ToString(), form["to"].ToString().Trim());
        ReviewKind? kind = act switch { "assign" or "take" or "leave" => ReviewKind.Assigned, "settle" => ReviewKind.Settled, "remark" when said.Why is not null => ReviewKind.Remarked, _ => null };
        if (!DeskItems.IsId(key) || kind is null || (act == "assign" && to.Length is 0 or > LongestHandle))
            return DeskPages.Told(page, StatusCodes.Status422UnprocessableEntity, "Not recorded", "Say what is to be done with the item, to whom it is given, or what you remark.");
        var review = Desk.Of(kind.Value, key, said, act switch { "take" => said.By, "assign" => to, _ => null });
        if (review.Report is { } report && desk.Read(ledger => ledger.Document(report)) is null)
            return DeskPages.NotFound(page);
        return await DeskPages.Writing(page, async () => DeskPages.After(page, await desk.Write(ledger => Desk.Say(ledger, review), http.RequestAborted), Back(form, $"{DeskPages.Root}/items/{key}"), Publishing.Wording.Plain(kind.Value), review));
    }

    private static async Task<IResult> Undo(HttpContext http, CurrentRecord current, DeskLedger desk, TimeProvider clock, string key)
    {
        var page = Site.Context(http, current);
        var form = await http.Request.ReadFormAsync();
        if (desk.Read(ledger => ledger.Find(new ReviewId(key))) is not { } turn)
            return DeskPages.NotFound(page);
        if (!MayUndo(page.Visitor, turn.Review))
            return DeskPages.Told(page, StatusCodes.Status403Forbidden, "Not yours", "What others said is taken back by reviewers, and what strangers are shown is decided by publishers.");
        var back = Back(form, DeskPages.Root);
        if (turn.Undone is not null)
            return AccountPages.SeeOther(page.To(back));
        return await DeskPages.Writing(page, async () => DeskPages.After(page, await desk.Write(ledger => ledger.Find(turn.Review.Id) is { Undone: null } ? Desk.TakeBack(ledger, turn.Review, DeskPages.Saying(http, form, clock)) : new DeskOutcome(false, ledger.Head, []), http.RequestAborted), back, "took back"));
    }

    // Only to pages of the desk.
    private static string Back(IFormCollection form, string otherwise) =>
        form["back"].ToString() is var back && back.StartsWith(DeskPages.Root, StringComparison.Ordinal) && back.Length < 200 && back.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '~') ? back : otherwise;
}
