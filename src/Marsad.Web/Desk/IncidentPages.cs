using Marsad.Recording;
using Marsad.Web.Pages;
using Marsad.Working;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web;

/// <summary>An incident at the desk: its claims beside each other, its grade, and whether strangers see it.</summary>
internal static class IncidentPages
{
    public static readonly string[] Grades = ["confirmed", "fair", "weak", "contested", "discounted"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var incidents = routes.MapGroup(DeskPages.Root + "/incidents/{key}");
        incidents.MapGet("", Show).For(UserRole.Coder);
        incidents.MapPost("/grade", (HttpContext http, CurrentRecord current, DeskLedger desk, TimeProvider clock, string key) => Say(http, current, desk, clock, key, ReviewKind.Graded)).For(UserRole.Reviewer);
        incidents.MapPost("/withhold", (HttpContext http, CurrentRecord current, DeskLedger desk, TimeProvider clock, string key) => Say(http, current, desk, clock, key, ReviewKind.Withheld)).For(UserRole.Publisher);
    }

    private static IResult Show(HttpContext http, CurrentRecord current, DeskLedger desk, string key)
    {
        var page = Site.Context(http, current);
        if (page.Record.Incident(key) is not { } incident)
            return DeskPages.NotFound(page);
        var claims = incident.Incident.Claims.Select(claim => claim.Id).ToHashSet();
        var (history, seen) = desk.Read(ledger =>
        {
            var head = ledger.Count;
            var ofNone = ledger.ReviewHistory((ReportId?)null);
            var said = incident.Incident.Claims.Select(claim => claim.ReportId).Distinct().SelectMany(report => ledger.ReviewHistory(report)).Concat(ofNone)
                .Where(turn => turn.Review.Subject == key || turn.Review.Claims.Any(anchor => claims.Contains(anchor.Said.Id))).ToList();
            var kept = said.Select(turn => turn.Review.Id.Value).ToHashSet();
            return (said.Concat(ofNone.Where(turn => kept.Contains(turn.Review.Subject))).DistinctBy(turn => turn.Position).OrderBy(turn => turn.Position).ToList(), head);
        });
        return Site.Show<DeskIncidentPage>(
            page,
            (nameof(DeskIncidentPage.Incident), incident),
            (nameof(DeskIncidentPage.History), history),
            (nameof(DeskIncidentPage.Seen), seen),
            (nameof(DeskIncidentPage.Item), QueuePages.Now(page.Record, desk).FirstOrDefault(item => item.Id == key)));
    }

    private static async Task<IResult> Say(HttpContext http, CurrentRecord current, DeskLedger desk, TimeProvider clock, string key, ReviewKind kind)
    {
        var page = Site.Context(http, current);
        var form = await http.Request.ReadFormAsync();
        var said = DeskPages.Saying(http, form, clock);
        if (page.Record.Incident(key) is not { } incident)
            return DeskPages.NotFound(page);
        var grade = form["grade"].ToString();
        if (said.Why is null || (kind == ReviewKind.Graded && !Grades.Contains(grade)))
            return DeskPages.Told(page, StatusCodes.Status422UnprocessableEntity, "Not recorded", "A reason is needed, and a grade of the scale.");
        // The claims as the ledger has them: the pages write names in another case.
        var review = desk.Read(ledger => Desk.Of(kind, incident.Incident.Id, [.. incident.Incident.Claims.Select(claim => ClaimPages.Find(ledger, claim.Id)?.Claim.Shown).OfType<Claim>()], ledger.Document, said, kind == ReviewKind.Graded ? grade : null));
        return review.Claims.Count == 0 ? DeskPages.NotFound(page) : await DeskPages.Writing(page, async () =>
            DeskPages.After(page, await desk.Write(ledger => Desk.Say(ledger, review), http.RequestAborted), $"{DeskPages.Root}/incidents/{key}", Publishing.Wording.Plain(kind), review));
    }
}
