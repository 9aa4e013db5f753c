namespace Marsad.Language;

/// <summary>Hashes of the words of one sentence, made once and used by all features. Reused from sentence to sentence.</summary>
internal sealed class WordShapes
{
    private const int PrefixLength = 3;

    public uint[] Lower = new uint[64];
    public uint[] Shape = new uint[64];
    public uint[] Suffix1 = new uint[64];
    public uint[] Suffix2 = new uint[64];
    public uint[] Suffix3 = new uint[64];
    public uint[] Suffix4 = new uint[64];
    public uint[] Prefix1 = new uint[64];
    public uint[] Prefix3 = new uint[64];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the sentence has next to no small letters, so that capitals tell nothing.</summary>
    public bool Capitals { get; private set; }

    /// <summary>Takes the words of a sentence.</summary>
    public void Fill(string text, ReadOnlySpan<TextSpan> words)
    {
        Count = words.Length;
        Grow(words.Length);
        Capitals = AllCapitals(text, words);
        for (var i = 0; i < words.Length; i++)
            Word(i, text.AsSpan(words[i].Start, words[i].Length));
    }

    /// <summary>Gives a word of a sentence in capitals the shape that it would have had in small letters: that of a name or of a common word.</summary>
    public void Recase(int i, ReadOnlySpan<char> word, bool name) => Shape[i] = ShapeOf(word, name ? LetterCase.Name : LetterCase.Small);

    /// <summary>Puts another word at a position.</summary>
    public void Put(int i, ReadOnlySpan<char> word) => Word(i, word);

    private void Grow(int count)
    {
        if (Lower.Length >= count)
            return;
        var size = Math.Max(count, Lower.Length * 2);
        Lower = new uint[size];
        Shape = new uint[size];
        Suffix1 = new uint[size];
        Suffix2 = new uint[size];
        Suffix3 = new uint[size];
        Suffix4 = new uint[size];
        Prefix1 = new uint[size];
        Prefix3 = new uint[size];
    }

    private static bool AllCapitals(string text, ReadOnlySpan<TextSpan> words)
    {
        var (upper, lower) = (0, 0);
        foreach (var word in words)
        {
            foreach (var c in text.AsSpan(word.Start, word.Length))
            {
                if (char.IsUpper(c))
                    upper++;
                else if (char.IsLower(c))
                    lower++;
            }
        }
        return upper > 3 && lower * 10 < upper;
    }

    private void Word(int i, ReadOnlySpan<char> word)
    {
        Lower[i] = Mix.LowerText(word);
        Suffix1[i] = Mix.LowerText(word[^1..]);
        Suffix2[i] = Mix.LowerText(word[^Math.Min(2, word.Length)..]);
        Suffix3[i] = Mix.LowerText(word[^Math.Min(3, word.Length)..]);
        Suffix4[i] = Mix.LowerText(word[^Math.Min(4, word.Length)..]);
        Prefix1[i] = Mix.LowerText(word[..1]);
        Prefix3[i] = Mix.LowerText(word[..Math.Min(PrefixLength, word.Length)]);
        Shape[i] = ShapeOf(word, LetterCase.AsWritten);
    }

    /// <summary>Classes of characters with repeats left out: "Xx", "X", "d", "x-x", "d.d".</summary>
    private uint ShapeOf(ReadOnlySpan<char> word, LetterCase letters)
    {
        var (hash, last, length) = (2166136261u, '\0', 0);
        foreach (var c in word)
        {
            var upper = letters switch
            {
                LetterCase.Small => 'x',
                LetterCase.Name => last is 'X' or 'x' ? 'x' : 'X',
                _ => Capitals ? 'c' : 'X',
            };
            var kind = char.IsDigit(c) ? 'd' : char.IsUpper(c) ? upper : char.IsLetter(c) ? 'x' : c;
            if (kind == last || length > 8)
                continue;
            hash = (hash ^ kind) * 16777619u;
            last = kind;
            length++;
        }
        return hash;
    }

    private enum LetterCase
    {
        AsWritten,
        Small,
        Name,
    }
}
