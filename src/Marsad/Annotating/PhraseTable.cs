namespace Marsad.Annotating;

/// <summary>Phrases as rows of symbols, found by their first one; the longest that fits wins.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<int, List<(int[] Symbols, int Value)>> _byFirst = [];

    public void Add(int[] symbols, int value)
    {
        if (!_byFirst.TryGetValue(symbols[0], out var phrases))
            _byFirst[symbols[0]] = phrases = [];
        phrases.Add((symbols, value));
        phrases.Sort((one, other) => other.Symbols.Length.CompareTo(one.Symbols.Length));
    }

    /// <summary>The number of symbols of the longest phrase at the start of the given ones (0 where none is) and its value.</summary>
    public int Longest(ReadOnlySpan<int> symbols, out int value)
    {
        value = 0;
        if (symbols.IsEmpty || symbols[0] == 0 || !_byFirst.TryGetValue(symbols[0], out var phrases))
            return 0;
        foreach (var (phrase, its) in phrases)
        {
            if (symbols.StartsWith(phrase))
            {
                value = its;
                return phrase.Length;
            }
        }
        return 0;
    }
}
