using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>Takes the language from the front of the path: "/ar/incidents" is "/incidents" in Arabic.</summary>
internal sealed class LanguageOfPath(RequestDelegate next)
{
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
        return next(context);
    }

    /// <summary>The language of a request.</summary>
    public static Texts Of(HttpContext context) => context.Items[typeof(Texts)] as Texts ?? Texts.English;
}
