using Marsad.Recording;
using Marsad.Web.Pages;
using Marsad.Working;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web;

/// <summary>Two accounts side by side, to be joined or kept apart.</summary>
internal static class LinkPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var links = routes.MapGroup(DeskPages.Root + "/links");
        links.MapGet("/{pair}", Show).For(UserRole.Coder);
        links.MapGet("", (HttpContext http) => DeskItems.IsId(http.Request.Query["a"].ToString()) && DeskItems.IsId(http.Request.Query["b"].ToString())
            ? AccountPages.SeeOther($"{LanguageOfPath.Of(http).Prefix}{DeskPages.Root}/links/{DeskItems.Id(new ClaimId(http.Request.Query["a"].ToString()), new ClaimId(http.Request.Query["b"].ToString()))}")
            : Problem.Of(new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "and b are needed: the ids of two claims." })).For(UserRole.Coder);
        links.MapPost("/{pair}", Judge).For(UserRole.Reviewer);
        links.MapPost("/{pair}/undo", Undo).For(UserRole.Reviewer);
    }

    private static IResult Show(HttpContext http, CurrentRecord current, DeskLedger desk, string pair)
    {
        var page = Site.Context(http, current);
        var found = desk.Read(ledger => DeskItems.Pair(pair) is var (a, b) && ClaimPages.Find(ledger, a) is { } one && ClaimPages.Find(ledger, b) is { } other
            ? (One: one, Other: other, Judged: Held(ledger, a, b), Seen: ledger.Count) : ((((ReviewedClaim Claim, Document Document, Corrections) One, (ReviewedClaim Claim, Document Document, Corrections) Other, Judgement? Judged, long Seen)?)null));
        if (found is not { } accounts || accounts.One.Claim.Now is not { } first || accounts.Other.Claim.Now is not { } second)
            return DeskPages.NotFound(page);
        var documents = new[] { accounts.One.Document, accounts.Other.Document };
        return Site.Show<DeskLinkPage>(
            page,
            (nameof(DeskLinkPage.Pair), pair),
            (nameof(DeskLinkPage.Accounts), new[] { (first, documents[0]), (second, documents[1]) }),
            (nameof(DeskLinkPage.Machine), first.Kind == ClaimKind.Incident && second.Kind == ClaimKind.Incident ? Observatory.Compare(first, second, documents) : null),
            (nameof(DeskLinkPage.Judged), accounts.Judged),
            (nameof(DeskLinkPage.Seen), accounts.Seen),
            (nameof(DeskLinkPage.Item), QueuePages.Now(page.Record, desk).FirstOrDefault(item => item.Id == pair)));
    }

    private static async Task<IResult> Judge(HttpContext http, CurrentRecord current, DeskLedger desk, TimeProvider clock, string pair)
    {
        var page = Site.Context(http, current);
        var form = await http.Request.ReadFormAsync();
        var said = DeskPages.Saying(http, form, clock);
        if (DeskItems.Pair(pair) is not var (a, b) || !desk.Read(ledger => ClaimPages.Find(ledger, a) is not null && ClaimPages.Find(ledger, b) is not null))
            return DeskPages.NotFound(page);
        var verdict = Enum.GetValues<Verdict>().Where(verdict => ClaimInForm.Word(verdict) == form["act"].ToString()).Select(verdict => (Verdict?)verdict).FirstOrDefault();
        if (verdict is null || said.Why is null)
            return DeskPages.Told(page, StatusCodes.Status422UnprocessableEntity, "Not recorded", "Say whether the two tell of the same thing, and why.");
        var judgement = new Judgement { A = a, B = b, Verdict = verdict.Value, Score = 1, By = said.By, Why = said.Why, At = said.At };
        return await DeskPages.Writing(page, async () => DeskPages.After(page, await desk.Write(ledger => Desk.Judge(ledger, judgement, said.Seen), http.RequestAborted), $"{DeskPages.Root}/links/{pair}", Publishing.Wording.Plain(verdict.Value)));
    }

    private static async Task<IResult> Undo(HttpContext http, CurrentRecord current, DeskLedger desk, TimeProvider clock, string pair)
    {
        var page = Site.Context(http, current);
        var said = DeskPages.Saying(http, await http.Request.ReadFormAsync(), clock);
        if (DeskItems.Pair(pair) is not var (a, b) || desk.Read(ledger => Held(ledger, a, b)) is not { } held)
            return DeskPages.NotFound(page);
        return await DeskPages.Writing(page, async () => DeskPages.After(page, await desk.Write(ledger => Desk.TakeBack(ledger, held, said), http.RequestAborted), desk.Read(ledger => ClaimPages.Find(ledger, a) is not null && ClaimPages.Find(ledger, b) is not null) ? $"{DeskPages.Root}/links/{pair}" : DeskPages.Root, "took back"));
    }

    private static Judgement? Held(Ledger ledger, ClaimId a, ClaimId b) => TiedJudgements.Of(ledger).Last(a, b);
}
