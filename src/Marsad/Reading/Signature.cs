namespace Marsad.Reading;

/// <summary>Finds the outlet's name behind a headline: "Shells fall on market - Harbour Post", "Three held in raid | North News | English".</summary>
internal static class Signature
{
    private const int FewestWords = 3;
    private const int LongestName = 8;
    private const string Signs = "-–—|•·";

    /// <summary>Where the headline itself ends; its length where no outlet signs it.</summary>
    public static int Start(string headline)
    {
        var end = headline.Length;
        for (var at = headline.Length - 2; at > 0; at--)
        {
            if (!Signs.Contains(headline[at]) || headline[at - 1] != ' ' || headline[at + 1] != ' ')
                continue;
            var signed = end < headline.Length;
            if (!IsOutlet(headline.AsSpan(at + 1, end - at - 1).Trim(), signed) || headline.AsSpan(0, at).Trim().Count(' ') + 1 < FewestWords)
                break;
            end = at - 1;
        }
        return end;
    }

    // "ANHA | North News": before an outlet's name its short form may stand.
    private static bool IsOutlet(ReadOnlySpan<char> name, bool signed)
    {
        var furniture = Furniture.Default;
        var (words, known) = (0, false);
        foreach (var range in name.Split(' '))
        {
            var word = name[range].Trim("().,");
            if (word.IsEmpty || (!char.IsUpper(word[0]) && !char.IsDigit(word[0]) && !furniture.Has("outlet-inner", word)))
                return false;
            known |= furniture.Has("outlet-noun", word) || word.EndsWith("news", StringComparison.OrdinalIgnoreCase)
                || word.EndsWith(".com", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".org", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".net", StringComparison.OrdinalIgnoreCase);
            words++;
        }
        return words <= LongestName && (known || (signed && words == 1 && !name.ContainsAnyInRange('a', 'z')));
    }
}
