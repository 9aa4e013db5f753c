namespace Marsad.Annotating;

/// <summary>The phrases of data/numbers/tallies.yaml.</summary>
internal sealed class TallyWords
{
    private static readonly Lexicon<TallyWords> Shipped = new(() => new TallyWords(RuleFile.Open("data/numbers/tallies.yaml")));

    public TallyWords(RuleFile file)
    {
        GoesOn = file.Words("list", "goes-on");
        By = file.Words("list", "by");
        Fates = file.Words("list", "fates");
        Besides = file.Words("list", "besides");
        SomeBefore = file.Words("some", "before");
        SomeBehind = file.Words("some", "behind");
        AverageBefore = file.Words("average", "before");
        AverageBehind = file.Words("average", "behind");
        Determiner = file.Words("again", "determiner");
        Deeds = file.Words("again", "deeds");
        Narrowing = file.Words("again", "narrowing");
        file.AllAsked();
    }

    /// <summary>The phrases that travel inside the library.</summary>
    public static TallyWords English => Shipped.Value;

    public IReadOnlyList<string> GoesOn { get; }
    public IReadOnlyList<string> By { get; }
    public IReadOnlyList<string> Fates { get; }
    public IReadOnlyList<string> Besides { get; }
    public IReadOnlyList<string> SomeBefore { get; }
    public IReadOnlyList<string> SomeBehind { get; }
    public IReadOnlyList<string> AverageBefore { get; }
    public IReadOnlyList<string> AverageBehind { get; }
    public IReadOnlyList<string> Determiner { get; }
    public IReadOnlyList<string> Deeds { get; }
    public IReadOnlyList<string> Narrowing { get; }

    /// <summary>Whether one of the phrases stands in the words, as whole words.</summary>
    public static bool Stands(ReadOnlySpan<char> words, IReadOnlyList<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            for (int from = 0, at; from < words.Length && (at = words[from..].IndexOf(phrase, StringComparison.OrdinalIgnoreCase)) >= 0; from += at + 1)
            {
                var (start, end) = (from + at, from + at + phrase.Length);
                if ((start == 0 || !char.IsLetterOrDigit(words[start - 1])) && (end == words.Length || !char.IsLetterOrDigit(words[end])))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether the words begin with one of the phrases.</summary>
    public static bool Begins(ReadOnlySpan<char> words, IReadOnlyList<string> phrases)
    {
        words = words.TrimStart();
        foreach (var phrase in phrases)
        {
            if (words.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (words.Length == phrase.Length || !char.IsLetterOrDigit(words[phrase.Length])))
                return true;
        }
        return false;
    }

    /// <summary>Whether words between two numbers say that the second is some of what was counted before; "25 of them for the camp, 12 guards" says it of the first.</summary>
    public bool Opens(ReadOnlySpan<char> between)
    {
        if (between.LastIndexOf(')') is var shut and >= 0)
            between = between[(shut + 1)..];
        foreach (var phrase in SomeBehind)
        {
            if (between.TrimStart().StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
                between = between.TrimStart()[phrase.Length..];
        }
        return Stands(between, SomeBefore);
    }

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
