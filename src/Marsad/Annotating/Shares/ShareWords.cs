namespace Marsad.Annotating;

/// <summary>The phrases of data/numbers/shares.yaml.</summary>
internal sealed class ShareWords
{
    private static readonly Lexicon<ShareWords> Shipped = new(() => new ShareWords(RuleFile.Open("data/numbers/shares.yaml")));

    public ShareWords(RuleFile file)
    {
        Ground = file.Words("ground", "words");
        Whole = file.Words("ground", "whole");
        Change = file.Words("ground", "change");
        Hedges = file.Words("ground", "hedges");
        file.AllAsked();
    }

    /// <summary>The phrases that travel inside the library.</summary>
    public static ShareWords English => Shipped.Value;

    public IReadOnlyList<string> Ground { get; }
    public IReadOnlyList<string> Whole { get; }
    public IReadOnlyList<string> Change { get; }
    public IReadOnlyList<string> Hedges { get; }

    /// <summary>Whether the words end with one of the phrases.</summary>
    public static bool Ends(ReadOnlySpan<char> words, IReadOnlyList<string> phrases)
    {
        words = words.TrimEnd();
        foreach (var phrase in phrases)
        {
            if (words.EndsWith(phrase, StringComparison.OrdinalIgnoreCase) && (words.Length == phrase.Length || !char.IsLetterOrDigit(words[^(phrase.Length + 1)])))
                return true;
        }
        return false;
    }
}
