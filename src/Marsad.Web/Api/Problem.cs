using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>An error as RFC 9457 writes it, with what is wrong of each parameter.</summary>
internal static class Problem
{
    private const string MediaType = "application/problem+json; charset=utf-8";

    public static IResult Of(int status, string detail, IReadOnlyDictionary<string, string>? parameters = null)
    {
        var problem = new JsonObject { ["type"] = "about:blank", ["title"] = Title(status), ["status"] = status, ["detail"] = detail };
        if (parameters is { Count: > 0 })
            problem["parameters"] = new JsonObject([.. parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))]);
        return Results.Text(problem.ToJsonString(ClaimJson.Options), MediaType, statusCode: status);
    }

    /// <summary>Parameters that are not understood.</summary>
    public static IResult Of(IReadOnlyDictionary<string, string> parameters) =>
        Of(StatusCodes.Status400BadRequest, string.Join(" ", parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"'{pair.Key}' {pair.Value}")), parameters);

    private static string Title(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "Bad Request",
        StatusCodes.Status401Unauthorized => "Unauthorized",
        StatusCodes.Status403Forbidden => "Forbidden",
        StatusCodes.Status404NotFound => "Not Found",
        StatusCodes.Status406NotAcceptable => "Not Acceptable",
        StatusCodes.Status409Conflict => "Conflict",
        StatusCodes.Status421MisdirectedRequest => "Misdirected Request",
        StatusCodes.Status429TooManyRequests => "Too Many Requests",
        StatusCodes.Status503ServiceUnavailable => "Service Unavailable",
        _ => "Error",
    };
}
