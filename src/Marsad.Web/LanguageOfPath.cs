using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>Takes the language from the front of the path: "/ar/incidents" is "/incidents" in Arabic. The moment of a page of the past comes next, so that every link on it keeps it: "/ar/as-of/2021-02-08/incidents".</summary>
internal sealed class LanguageOfPath(RequestDelegate next)
{
    /// <summary>What stands before the moment in the path of a page of the past.</summary>
    public const string AsOfFolder = "/as-of";

    public Task InvokeAsync(HttpContext context)
    {
        foreach (var texts in Texts.Languages.Where(texts => texts != Texts.English))
        {
            if (context.Request.Path.StartsWithSegments(texts.Prefix, StringComparison.Ordinal, out var rest))
            {
                context.Items[typeof(Texts)] = texts;
                context.Request.Path = rest.HasValue ? rest : "/";
            }
        }
        if (context.Request.Path.StartsWithSegments(AsOfFolder, StringComparison.Ordinal, out var asOf) && asOf.Value is { Length: > 1 } moment)
        {
            var end = moment.IndexOf('/', 1);
            context.Items[AsOfFolder] = moment[1..(end < 0 ? moment.Length : end)];
            context.Request.Path = end < 0 ? "/" : moment[end..];
        }
        return next(context);
    }

    /// <summary>The moment as of which a page is asked for; null for now.</summary>
    public static string? AsOf(HttpContext context) => context.Items[AsOfFolder] as string;

    /// <summary>The language of a request.</summary>
    public static Texts Of(HttpContext context) => context.Items[typeof(Texts)] as Texts ?? Texts.English;
}
