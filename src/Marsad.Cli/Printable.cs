using System.Text;

namespace Marsad.Cli;

/// <summary>Makes the words of strangers fit for a terminal.</summary>
internal static class Printable
{
    /// <summary>One line, with control characters, which could move the cursor or change colours, taken out.</summary>
    public static string Line(string? text)
    {
        if (text is null)
            return "";
        var printable = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = printable.Length > 0;
                continue;
            }
            // Marks that turn the direction of writing would shuffle the columns that follow.
            if (char.IsControl(c) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'))
                continue;
            if (space)
                printable.Append(' ');
            space = false;
            printable.Append(c);
        }
        return printable.ToString();
    }
}
