namespace Marsad.Assessing;

/// <summary>The runs of four words of a text, each as a number. What is quoted is left out, unless little else is there.</summary>
internal static class StoryRuns
{
    private const int Length = 4;
    private const int FewestOwn = 30;
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static List<ulong> Of(string text)
    {
        var (words, quoted) = (new List<ulong>(), new List<bool>());
        var within = false;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                // A paragraph ends what nobody closed.
                within = text[at] switch { '“' => true, '”' or '\n' => false, '"' => !within, _ => within };
                at++;
                continue;
            }
            var word = Basis;
            for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
                word = (word ^ char.ToLowerInvariant(text[at])) * Prime;
            words.Add(word);
            quoted.Add(within);
        }
        if (quoted.Count(inQuotes => !inQuotes) is >= FewestOwn and var own && own < words.Count)
            words = [.. words.Where((_, i) => !quoted[i])];
        var runs = new List<ulong>(Math.Max(0, words.Count - Length + 1));
        for (var last = Length - 1; last < words.Count; last++)
        {
            var run = 0UL;
            for (var i = last - Length + 1; i <= last; i++)
                run = Mix(run ^ words[i]);
            runs.Add(run);
        }
        return runs;
    }

    public static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
