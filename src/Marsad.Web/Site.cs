using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Web.Pages;
using Marsad.Working;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web;

/// <summary>The pages for readers.</summary>
internal static class Site
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Page<OverviewPage>(routes, "/");
        routes.MapGet("/incidents", (HttpContext http, Records records) => Asked(http, records, page => Incidents(page, http.Request.Query)));
        routes.MapGet("/map", (HttpContext http, Records records) => Asked(http, records, page => Map(http, page)));
        routes.MapGet("/search", (HttpContext http, Records records) => Asked(http, records, page => Sought(page, http.Request.Query)));
        Page<TrendsPage>(routes, "/trends", record => record.Trends.Answers?.Count ?? 0);
        routes.MapGet("/missing", (HttpContext http, Records records) => Asked(http, records, page => Missing(page, http.Request.Query)));
        routes.MapGet("/situation", (HttpContext http, Records records) => Asked(http, records, page => Situation(page, http.Request.Query, (page, report) => Show<SituationPage>(page, (nameof(SituationPage.Report), report)))));
        routes.MapGet("/situation.md", (HttpContext http, Records records) => Asked(http, records, page => Situation(page, http.Request.Query, (_, report) => report is null
            ? Problem.Of(new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = "is needed: the first day." })
            : Results.Text(SituationMarkdown.Write(report), "text/markdown; charset=utf-8"))));
        Page<TollsPage>(routes, "/tolls", record => record.Findings.Tolls.Count);
        Page<PlacesPage>(routes, "/places", record => record.Places.Count);
        Page<ActorsPage>(routes, "/actors", record => record.Actors.Count);
        Page<SourcesPage>(routes, "/sources", record => record.Sources.Count);
        Page<AuditPage>(routes, "/audit", record => record.Findings.Audit.Count);
        Page<MethodPage>(routes, "/method");
        Page<DataPage>(routes, "/data");
        Page<IncidentPage>(routes, "/incidents/{key}", nameof(IncidentPage.Incident), (record, key) => record.Incident(key));
        Page<TollPage>(routes, "/tolls/{key}", nameof(TollPage.Toll), (record, key) => record.Toll(key));
        Page<PlacePage>(routes, "/places/{key}", nameof(PlacePage.Place), (record, key) => record.Places.GetValueOrDefault(key), place => ((PlaceIndex.Entry)place).Incidents.Count);
        Page<ActorPage>(routes, "/actors/{key}", nameof(ActorPage.Actor), (record, key) => record.Actors.GetValueOrDefault(key), actor => ((ActorIndex.Entry)actor).Incidents.Count);
        Page<SourcePage>(routes, "/sources/{key}", nameof(SourcePage.Source), (record, key) => record.Sources.GetValueOrDefault(key), source => ((SourceIndex.Entry)source).Claims.Count);
        routes.MapGet("/reports/{key}", (HttpContext http, Records records, string key) => Asked(http, records, page => Report(page, key, FilterReading.Value(http.Request.Query, "claim"))));
        routes.MapGet("/feed.atom", (HttpContext http, CurrentRecord current) => Results.Text(Feed.Of(current.Now(), $"{http.Request.Scheme}://{http.Request.Host}"), Feed.MediaType));
        routes.MapGet("/assets/{version}/{name}", Asset);
        routes.MapGet("{*path}", (HttpContext http, CurrentRecord current) => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? (IResult)Problem.Of(StatusCodes.Status404NotFound, $"There is nothing at {http.Request.Path}.")
            : NotFound(Context(http, current)));
    }

    private static void Page<TPage>(IEndpointRouteBuilder routes, string path, Func<Snapshot, int>? rows = null)
        where TPage : IComponent =>
        routes.MapGet(path, (HttpContext http, Records records) => Asked(http, records, page => Numbered(page, http.Request.Query, rows?.Invoke(page.Record) ?? 0, numbered => Show<TPage>(numbered))));

    private static void Page<TPage>(IEndpointRouteBuilder routes, string path, string parameter, Func<Snapshot, string, object?> find, Func<object, int>? rows = null)
        where TPage : IComponent =>
        routes.MapGet(path, (HttpContext http, Records records, string key) => Asked(http, records, page =>
            find(page.Record, key) is { } thing ? Numbered(page, http.Request.Query, rows?.Invoke(thing) ?? 0, numbered => Show<TPage>(numbered, (parameter, thing)))
            // What bears one id now may have borne another then, and claims keep theirs.
            : page.AsOf is not null && records.Current.Now().Incident(key) is { } now && now.Incident.Claims.Select(claim => page.Record.Home(claim.Id)).OfType<string>().FirstOrDefault() is { } then ? Results.Redirect(page.To("/" + then))
            : page.Record.Whole(key) is { } whole && find(page.Record, whole) is not null ? Results.Redirect(page.To(path.Replace("{key}", whole, StringComparison.Ordinal)) + http.Request.QueryString)
            : NotFound(page)));

    // A page of the record as of now, or of the moment that the address asks for; once asked for, its links keep the moment.
    private static IResult Asked(HttpContext http, Records records, Func<PageContext, IResult> show)
    {
        var page = Context(http, records.Current);
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var moment = LanguageOfPath.AsOf(http);
        if (FilterReading.Value(http.Request.Query, Api.AsOfName) is { } asked)
        {
            var others = QueryString.Create(http.Request.Query.Where(pair => pair.Key != Api.AsOfName));
            return AsOf.TryParse(asked, out _) ? Results.Redirect((page with { AsOf = asked }).To(page.Path) + others) : Wrong(page, new(StringComparer.Ordinal) { [Api.AsOfName] = Records.NoMoment });
        }
        Snapshot record;
        try
        {
            record = records.Of(moment, problems);
        }
        catch (NotReadYetException e) when (moment is not null)
        {
            (http.Response.Headers.RetryAfter, http.Response.Headers["Refresh"]) = ("5", "5");
            return DeskPages.Told(page, StatusCodes.Status503ServiceUnavailable, "Being reckoned", e.Message);
        }
        return problems.Count > 0 ? Wrong(page, problems) : show(page with { Record = record, AsOf = moment });
    }

    // A table of so many rows, of which an address asks for a page.
    private static IResult Numbered(PageContext page, IQueryCollection query, int rows, Func<PageContext, IResult> show)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = FilterReading.Number(query, "page", 1, PageContext.Last(rows), problems) ?? 1;
        return problems.Count > 0 ? Wrong(page, problems) : show(page with { Number = number });
    }

    internal static PageContext Context(HttpContext http, CurrentRecord current) =>
        new(current.Now(), LanguageOfPath.Of(http), http.Request.Path, http.Request.QueryString) { Visitor = Visitor.Of(http) };

    internal static RazorComponentResult Show<TPage>(PageContext page, params ReadOnlySpan<(string Name, object? Value)> more)
        where TPage : IComponent
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = page };
        foreach (var (name, value) in more)
            parameters[name] = value;
        return new RazorComponentResult(typeof(TPage), parameters);
    }

    private static IResult Incidents(PageContext page, IQueryCollection query)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var filter = FilterReading.Read(query, page.Record, ["page", "sort"], problems);
        var order = IncidentOrder.Read(query, problems);
        var all = problems.Count == 0 ? filter.Of(page.Record, order) : page.Record.IncidentsOf([]);
        var asked = FilterReading.Asked(query, [.. FilterReading.Names, "sort"]);
        var shown = new PageOfIncidents(all, 1, asked);
        shown = shown with { Number = FilterReading.Number(query, "page", 1, shown.Last, problems) ?? 1 };
        return problems.Count > 0 ? Wrong(page, problems) : Show<IncidentsPage>(page, (nameof(IncidentsPage.Asked), asked), (nameof(IncidentsPage.Shown), shown));
    }

    private static IResult Sought(PageContext page, IQueryCollection query)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in query.Keys.Where(name => name != "q"))
            problems[name] = "is no parameter here; there is q.";
        if (query["q"].Count > 1)
            problems["q"] = "is given more than once.";
        var words = FilterReading.Words(query, problems);
        return problems.Count > 0 ? Wrong(page, problems) : Show<SearchPage>(page, (nameof(SearchPage.Words), words));
    }

    private static IResult Map(HttpContext http, PageContext page)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var filter = FilterReading.Read(http.Request.Query, page.Record, [], problems);
        if (problems.Count > 0)
            return Wrong(page, problems);
        http.Response.Headers.ContentSecurityPolicy = SafeHeaders.PolicyOfMap;
        return Show<MapPage>(page, (nameof(MapPage.Asked), FilterReading.Asked(http.Request.Query, FilterReading.Names)), (nameof(MapPage.Shown), filter.Of(page.Record)));
    }

    private static IResult Missing(PageContext page, IQueryCollection query)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in query.Keys.Where(name => name is not ("from" or "to" or "place")))
            problems[name] = "is no parameter here; there are from, to, place.";
        var (from, to, key) = (FilterReading.Day(query, "from", problems), FilterReading.Day(query, "to", problems), FilterReading.Value(query, "place"));
        if (from > to)
            problems["to"] = "is before 'from'.";
        var place = key is null ? null : page.Record.Places.GetValueOrDefault(key);
        if (key is not null && place is null)
            problems["place"] = "is no place of the record.";
        if (problems.Count > 0)
            return Wrong(page, problems);
        var estimate = (from ?? to) is null && place is null ? page.Record.Missing : page.Record.MissingOf(from, to, place?.Place.Name);
        return Show<MissingPage>(page, (nameof(MissingPage.Estimate), estimate), (nameof(MissingPage.Place), key));
    }

    private static IResult Situation(PageContext page, IQueryCollection query, Func<PageContext, SituationReport?, IResult> show)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in query.Keys.Where(name => name is not ("from" or "to" or "region")))
            problems[name] = "is no parameter here; there are from, to, region.";
        var from = FilterReading.Day(query, "from", problems);
        var to = FilterReading.Day(query, "to", problems) ?? from;
        if (to < from)
            problems["to"] = "is before 'from'.";
        if (from is null && to is not null && problems.Count == 0)
            problems["from"] = "is needed: the first day.";
        if (problems.Count > 0)
            return Wrong(page, problems);
        return show(page, from is null ? null : SituationWriter.Write(Told(page.Record) with { Incidents = new IncidentFilter { From = from, To = to }.Of(page.Record) }, from.Value, to!.Value, FilterReading.Value(query, "region"), claim => page.Record.ReportOf(claim) is { } head ? (head.Report.Outlet, head.Stories.FirstOrDefault(story => story.Number == claim.Story)?.Published) : default));
    }

    // Of the claims, a report of the situation needs those that are no part of an incident or toll.
    private static Findings Told(Snapshot record) => record.Once("findings of situations", () => record.Findings with { Claims = [.. record.Outlines.Claims.Index().Where(pair => pair.Item.Kind is ClaimKind.Control or ClaimKind.Interaction).Select(pair => record.Findings.Claims[pair.Index])] });

    private static IResult Report(PageContext page, string key, string? claim) =>
        page.Record.Document(new ReportId(key)) is { } document
            ? Show<ReportPage>(page, (nameof(ReportPage.Document), document), (nameof(ReportPage.Shown), claim))
            : NotFound(page);

    private static IResult Asset(HttpContext http, string version, string name)
    {
        if (SiteAssets.Find(version, name) is not { } asset)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        var (bytes, encoding) = asset.For(http.Request.Headers.AcceptEncoding.ToString());
        http.Response.Headers.Vary = "Accept-Encoding";
        if (encoding is not null)
            http.Response.Headers.ContentEncoding = encoding;
        return Results.Bytes(bytes, asset.MediaType);
    }

    private static RazorComponentResult NotFound(PageContext page)
    {
        var result = Show<ProblemPage>(page, (nameof(ProblemPage.Title), "Not here"), (nameof(ProblemPage.Words), "There is no such page. What was joined or split since may stand under another address."));
        result.StatusCode = StatusCodes.Status404NotFound;
        return result;
    }

    private static RazorComponentResult Wrong(PageContext page, Dictionary<string, string> problems)
    {
        var result = Show<ProblemPage>(page, (nameof(ProblemPage.Title), "Not understood"), (nameof(ProblemPage.Words), "What was asked for is not understood, which is not to say that nothing happened."), (nameof(ProblemPage.Problems), problems));
        result.StatusCode = StatusCodes.Status400BadRequest;
        return result;
    }
}
