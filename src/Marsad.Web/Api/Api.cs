using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Marsad.Web;

/// <summary>The record for programs: /api/v1.</summary>
internal static class Api
{
    public const string Root = "/api/v1";

    /// <summary>Name of the parameter that every address takes: the record as it stood.</summary>
    public const string AsOfName = "as-of";

    private const int DefaultLimit = 100;
    private const int MostLimit = 1000;
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Lets the API be asked.</summary>
    /// <param name="app">Where its addresses are put.</param>
    /// <param name="hasUsers">Whether people sign in, for whom there is more.</param>
    /// <param name="isPublic">Whether strangers come.</param>
    public static void Map(IEndpointRouteBuilder app, bool hasUsers, bool isPublic)
    {
        var routes = app.MapGroup("").ForEveryone();
        IReadOnlyList<Collection> all = [.. Collections.ForEveryone, .. hasUsers || !isPublic ? (Collection[])[Collections.Sightings] : [], .. hasUsers ? (Collection[])[QueuePages.Items] : []];
        foreach (var collection in all)
            collection.Map(hasUsers && collection.Least is { } role ? app.MapGroup("").For(role) : routes);
        routes.MapGet(Root + "/events", (HttpContext http, Events events, CurrentRecord current) => events.Listen(current, http));
        var description = new Lazy<string>(() => OpenApi.Of(all, hasUsers));
        routes.MapGet(Root + "/openapi.json", () => Results.Text(description.Value, Json));
    }

    /// <summary>Lets the addresses of a collection be asked for.</summary>
    public static void Map<T>(IEndpointRouteBuilder routes, Collection<T> collection)
        where T : class
    {
        var path = $"{Root}/{collection.Name}";
        routes.MapGet(path, (HttpContext http, Records records) => List(http, records, collection, Wanted(http, collection)));
        routes.MapGet(path + "/{id}", (HttpContext http, Records records, string id) => One(http, records, collection, id));
        foreach (var form in collection.Forms.Where(form => form != Form.Json))
            routes.MapGet(path + form.Ending, (HttpContext http, Records records) => List(http, records, collection, form));
    }

    private static IResult List<T>(HttpContext http, Records records, Collection<T> collection, Form? form)
        where T : class
    {
        if (form is null)
            return Problem.Of(StatusCodes.Status406NotAcceptable, $"{collection.Name} come as {string.Join(", ", collection.Forms.Select(one => one.MediaType))}.");
        var query = http.Request.Query;
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        IReadOnlyList<string> known = form == Form.Json ? [.. collection.Parameters, AsOfName, "limit", "after"] : [.. collection.Parameters, AsOfName];
        foreach (var name in query.Keys.Where(name => !known.Contains(name)))
            problems[name] = $"is no parameter here; there are {string.Join(", ", known)}.";
        var record = records.Of(query, problems);
        var all = collection.Of(record, query, problems);
        var limit = FilterReading.Number(query, "limit", 1, MostLimit, problems) ?? DefaultLimit;
        var start = After(record, all, collection, FilterReading.Value(query, "after"), problems);
        if (problems.Count > 0)
            return Problem.Of(problems);
        if (IsKnown(http, record))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        return form == Form.Csv ? new Lines(Csv.MediaType, Csv.Write(all, collection.Columns!))
            : form == Form.GeoJson ? new Lines(GeoJson.MediaType, GeoJson.Write(all, collection.Key, collection.Json, collection.Place!))
            : Results.Text(Page(http, record, collection, all, start, limit), Json);
    }

    private static IResult One<T>(HttpContext http, Records records, Collection<T> collection, string id)
        where T : class
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var record = records.Of(http.Request.Query, problems);
        foreach (var name in http.Request.Query.Keys.Where(name => name != AsOfName))
            problems[name] = $"is no parameter here; there is {AsOfName}.";
        if (problems.Count > 0)
            return Problem.Of(problems);
        var found = collection.Find is { } find ? find(record, id) : collection.Of(record, QueryCollection.Empty, new Dictionary<string, string>(StringComparer.Ordinal)).FirstOrDefault(thing => collection.Key(thing) == id);
        if (found is null && collection.Name is "incidents" or "tolls" && record.Whole(id) is { } whole && whole != id)
            return Results.Redirect($"{Root}/{collection.Name}/{whole}{http.Request.QueryString}");
        if (found is not { } thing)
            return Problem.Of(StatusCodes.Status404NotFound, $"The record has nothing of that id among its {collection.Name}. What was joined or split since may stand under another.");
        return IsKnown(http, record) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Text(collection.Json(thing), Json);
    }

    private static string Page<T>(HttpContext http, Snapshot record, Collection<T> collection, IReadOnlyList<T> all, int start, int limit)
        where T : class
    {
        var here = all.Part(start, limit);
        var page = new StringBuilder("{\"count\":").Append(System.Globalization.CultureInfo.InvariantCulture, $"{all.Count}");
        page.Append(System.Globalization.CultureInfo.InvariantCulture, $",\"entries\":{record.Head.Size},\"root\":\"{record.Head.Root}\"");
        if (start + here.Count < all.Count)
        {
            var others = http.Request.Query.Where(pair => pair.Key != "after").SelectMany(pair => pair.Value.Select(value => $"{pair.Key}={Uri.EscapeDataString(value ?? "")}"));
            var next = $"{Root}/{collection.Name}?{string.Join('&', [.. others, "after=" + Uri.EscapeDataString(collection.Key(here[^1]))])}";
            page.Append(",\"next\":").Append(JsonSerializer.Serialize(next, ClaimJson.Options));
        }
        return page.Append(",\"items\":[").AppendJoin(',', here.Select(collection.Json)).Append("]}").ToString();
    }

    private static int After<T>(Snapshot record, IReadOnlyList<T> all, Collection<T> collection, string? after, Dictionary<string, string> problems)
        where T : class
    {
        if (after is null || problems.Count > 0)
            return 0;
        var at = collection.Number is { } number && all is Chosen<T> chosen ? Array.IndexOf(chosen.Numbers, number(record, after)) : all.Index().FirstOrDefault(pair => collection.Key(pair.Item) == after, (-1, null!)).Index;
        if (at >= 0)
            return at + 1;
        problems["after"] = "is no longer among what is asked for, since the record has changed; begin anew without it.";
        return 0;
    }

    // What is answered is a function of the record and of the address, so the record's root says whether it is as it was.
    internal static bool IsKnown(HttpContext http, Snapshot record, string address = "")
    {
        var tag = new EntityTagHeaderValue($"\"{record.Tag}{address}\"", isWeak: true);
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "Accept";
        return http.Request.GetTypedHeaders().IfNoneMatch is { } known && known.Any(one => one.Compare(tag, useStrongComparison: false));
    }

    private static Form? Wanted(HttpContext http, Collection collection)
    {
        var accepted = http.Request.GetTypedHeaders().Accept;
        if (accepted is null || accepted.Count == 0)
            return Form.Json;
        return accepted.Where(media => media.Quality != 0).OrderByDescending(media => media.Quality ?? 1)
            .Select(media => collection.Forms.FirstOrDefault(form => media.MatchesMediaType(form.MediaType)))
            .FirstOrDefault(form => form is not null);
    }
}
