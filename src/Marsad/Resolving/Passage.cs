namespace Marsad.Resolving;

/// <summary>The telling words of a story, or of the paragraphs that tell of one thing: a vector of unit length.</summary>
internal sealed class Passage
{
    private const int FewestWords = 8;
    private const int FewestToMiss = 30;
    private const double Rare = 4;
    private const int Unit = 1 << 20;
    private static readonly double[] Bounds = [0.08, 0.15, 0.22, 0.3, 0.42];

    // Whole numbers add up to the same in any order, so the numbers of words may depend on when they were first met.
    private readonly (int Word, int Weight)[] _words;
    private readonly Vocabulary _vocabulary;

    /// <param name="vocabulary">Knows the words by number.</param>
    /// <param name="words">Each word once, with how much it tells, by number.</param>
    public Passage(Vocabulary vocabulary, IReadOnlyList<(int Word, int Bits)> words)
    {
        _vocabulary = vocabulary;
        var length = Math.Sqrt(words.Sum(word => Math.BigMul(word.Bits, word.Bits)));
        _words = [.. words.Select(word => (word.Word, (int)Math.Round(word.Bits / length * Unit)))];
        Rarest = [.. words.Where(word => word.Bits >= Rare * Vocabulary.Bit && vocabulary.IsShared(word.Word)).OrderByDescending(word => word.Bits).ThenBy(word => vocabulary.Word(word.Word), StringComparer.Ordinal).Select(word => word.Word)];
    }

    /// <summary>Its rare words that another story has as well, the rarest first.</summary>
    public int[] Rarest { get; }

    public static StoryLevel Fit(Passage? a, Passage? b)
    {
        if (a is null || b is null || a._words.Length < FewestWords || b._words.Length < FewestWords)
            return StoryLevel.Untold;
        var cosine = Cosine(a, b);
        var level = 0;
        while (level < Bounds.Length && cosine >= Bounds[level])
            level++;
        // A short passage may share nothing with another of the same thing.
        if (level == 0 && Math.Min(a._words.Length, b._words.Length) < FewestToMiss)
            return StoryLevel.Little;
        return StoryLevel.Nothing + level;
    }

    /// <summary>The words that tell most of what both share.</summary>
    public static IEnumerable<string> Shared(Passage a, Passage b, int most) =>
        Products(a, b).OrderByDescending(shared => shared.Product).ThenBy(shared => a._vocabulary.Word(shared.Word), StringComparer.Ordinal).Take(most).Select(shared => a._vocabulary.Word(shared.Word));

    private static double Cosine(Passage a, Passage b)
    {
        var sum = 0L;
        foreach (var (_, product) in Products(a, b))
            sum += product;
        return sum / ((double)Unit * Unit);
    }

    private static List<(int Word, long Product)> Products(Passage a, Passage b)
    {
        var shared = new List<(int, long)>();
        int i = 0, j = 0;
        while (i < a._words.Length && j < b._words.Length)
        {
            var order = a._words[i].Word - b._words[j].Word;
            if (order == 0)
                shared.Add((a._words[i].Word, Math.BigMul(a._words[i].Weight, b._words[j].Weight)));
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
