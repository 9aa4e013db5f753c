using System.Globalization;
using Marsad.Recording;
using Marsad.Web.Pages;
using Marsad.Working;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Marsad.Web;

/// <summary>The desk, for those who keep the record.</summary>
internal static class DeskPages
{
    public const string Root = "/desk";

    private const int LongestReason = 2000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        QueuePages.Map(routes);
        ClaimPages.Map(routes);
        LinkPages.Map(routes);
        IncidentPages.Map(routes);
        ItemPages.Map(routes);
        IntakePages.Map(routes);
        PlaceMap.Map(routes);
    }

    public static RazorComponentResult NotFound(PageContext page) => Told(page, StatusCodes.Status404NotFound, "Not here", "There is no such thing in the record, or it is there no longer. What was joined, split or coded anew may stand under another address.");

    public static RazorComponentResult Told(PageContext page, int status, string title, string words, IReadOnlyDictionary<string, string>? problems = null)
    {
        var result = Site.Show<ProblemPage>(page, (nameof(ProblemPage.Title), title), (nameof(ProblemPage.Words), words), (nameof(ProblemPage.Problems), problems ?? new Dictionary<string, string>()));
        result.StatusCode = status;
        return result;
    }

    public static RazorComponentResult Show<TPage>(PageContext page, int status, params ReadOnlySpan<(string Name, object? Value)> more)
        where TPage : IComponent
    {
        var result = Site.Show<TPage>(page, more);
        result.StatusCode = status;
        return result;
    }

    /// <summary>Who says something now, and what of the ledger that person saw, as the form says.</summary>
    public static Saying Saying(HttpContext http, IFormCollection form, TimeProvider clock) => new(
        Visitor.Of(http).Handle!,
        Instant.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()),
        form["why"].ToString().Trim() is { Length: > 0 } why ? why[..Math.Min(why.Length, LongestReason)] : null,
        // Whoever does not say what was seen is taken to have seen nothing.
        long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0);

    /// <summary>Leads on when it is done; where another was first, shows what that one did beside what was sent, and records nothing.</summary>
    public static IResult After(PageContext page, DeskOutcome outcome, string back, string sent, Review? review = null)
    {
        if (outcome.IsDone)
            return AccountPages.SeeOther(page.To(back) + "?done=1");
        return Show<ConflictPage>(page, StatusCodes.Status409Conflict, (nameof(ConflictPage.Meanwhile), outcome.Meanwhile), (nameof(ConflictPage.Back), back), (nameof(ConflictPage.Sent), sent), (nameof(ConflictPage.Review), review));
    }

    /// <summary>Does what writes, and tells in words where another program writes all the while.</summary>
    public static async Task<IResult> Writing(PageContext page, Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (LedgerException e) when (e.IsBusy)
        {
            return Told(page, StatusCodes.Status503ServiceUnavailable, "Not recorded", "Another program is writing to the ledger. Nothing was recorded. Go back and send it again in a while.");
        }
    }
}
