using System.Text;

namespace Marsad;

/// <summary>Names cut down to what two spellings share.</summary>
internal static class Names
{
    /// <summary>Lower case, letters and digits only, one space between words, no article in front.</summary>
    public static string Fold(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return "";
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                text.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or '‘' or '`') && text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }
        var folded = text.ToString().TrimEnd();
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an ", "al ", "el "])
        {
            if (folded.StartsWith(article, StringComparison.Ordinal))
                return folded[article.Length..];
        }
        return folded;
    }
}
