using System.Text;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>A long answer, which goes out as it is written.</summary>
/// <param name="mediaType">Its media type.</param>
/// <param name="lines">Its text, piece by piece.</param>
internal sealed class Lines(string mediaType, IEnumerable<string> lines) : IResult
{
    private const int Piece = 1 << 16;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = mediaType;
        var text = new StringBuilder();
        var isBegun = false;
        foreach (var line in lines)
        {
            text.Append(line);
            // The first line goes out at once, so that whoever asked sees that it comes.
            if (isBegun && text.Length < Piece)
                continue;
            isBegun = true;
            await httpContext.Response.WriteAsync(text.ToString(), httpContext.RequestAborted);
            text.Clear();
        }
        await httpContext.Response.WriteAsync(text.ToString(), httpContext.RequestAborted);
    }
}
