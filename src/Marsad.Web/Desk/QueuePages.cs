using Marsad.Web.Pages;
using Marsad.Working;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web;

/// <summary>The queue: what persons should look at.</summary>
internal static class QueuePages
{
    private const int Size = 40;
    private const string All = "all";
    private const string Mine = "mine";

    private static readonly string[] Kinds = [.. Enum.GetNames<QueueKind>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] States = ["open", "assigned", "done", Mine, All];

    /// <summary>The queue for programs.</summary>
    public static readonly Collection<QueueItem> Items = new("queue", ["kind", "state"], (record, query, problems) => Of(query, problems, All, null) is { } which ? [.. record.Once("desk-queue", () => WorkQueue.With(WorkQueue.Of(record.Findings, record.Reports, record.Document), record.Findings.Reviews)).Where(which)] : [], item => item.Id, ClaimJson.Write) { Least = UserRole.Coder };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(DeskPages.Root, Show).For(UserRole.Coder);

    /// <summary>The items of a snapshot with what was said up to now.</summary>
    public static IReadOnlyList<QueueItem> Now(Snapshot record, DeskLedger desk) =>
        WorkQueue.With(record.Once("desk-items", () => WorkQueue.Of(record.Findings, record.Reports, record.Document)), desk.Read(ledger => ledger.Reviews()));

    /// <summary>Address of the page on which an item is worked, without the language.</summary>
    public static string Address(QueueItem item) => item.Kind switch
    {
        QueueKind.Claim => $"{DeskPages.Root}/claims/{item.Id}",
        QueueKind.Report => $"{DeskPages.Root}/reports/{item.Id}",
        QueueKind.Link => $"{DeskPages.Root}/links/{item.Id}",
        QueueKind.Dispute => $"{DeskPages.Root}/incidents/{item.Id}",
        _ => $"{DeskPages.Root}/items/{item.Id}",
    };

    private static IResult Show(HttpContext http, CurrentRecord current, DeskLedger desk)
    {
        var page = Site.Context(http, current);
        var query = http.Request.Query;
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in query.Keys.Where(name => name is not ("kind" or "state" or "page")))
            problems[name] = "is no parameter here; there are kind, state, page.";
        var which = Of(query, problems, "", page.Visitor.Handle);
        var items = which is null ? [] : Now(page.Record, desk).Where(which).ToList();
        var last = Math.Max(1, (items.Count + Size - 1) / Size);
        var number = FilterReading.Number(query, "page", 1, last, problems) ?? 1;
        if (problems.Count > 0)
            return DeskPages.Told(page, StatusCodes.Status400BadRequest, "Not understood", "What was asked for is not understood, which is not to say that nothing waits.", problems);
        return Site.Show<QueuePage>(page, (nameof(QueuePage.Items), items.Skip((number - 1) * Size).Take(Size).ToList()), (nameof(QueuePage.Count), items.Count), (nameof(QueuePage.Number), number), (nameof(QueuePage.Last), last));
    }

    private static Func<QueueItem, bool>? Of(IQueryCollection query, IDictionary<string, string> problems, string otherwise, string? handle)
    {
        var (kind, state) = (FilterReading.Value(query, "kind"), FilterReading.Value(query, "state") ?? otherwise);
        if (kind is not null && !Kinds.Contains(kind))
            problems["kind"] = $"is none of {string.Join(", ", Kinds)}.";
        if (state.Length > 0 && (!States.Contains(state) || (state == Mine && handle is null)))
            problems["state"] = $"is none of {string.Join(", ", States)}.";
        return problems.Count > 0 ? null : item => (kind is null || item.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase)) && state switch
        {
            "" => item.State != QueueState.Done,
            All => true,
            Mine => item.State == QueueState.Assigned && item.AssignedTo == handle,
            _ => item.State.ToString().Equals(state, StringComparison.OrdinalIgnoreCase),
        };
    }
}
