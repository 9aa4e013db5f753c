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
    public uint[] Token = new uint[64];  // Lower, but one and the same for all words with a digit
    public uint[] Class = new uint[64];  // set by WordClasses

    public bool[] Emphatic = new bool[64]; // in capitals among words that are not: "IS" the group, "US" the country

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the sentence has next to no small letters, so that capitals tell nothing.</summary>
    public bool Capitals { get; private set; }

    /// <summary>Whether nearly every word begins with a capital, as in a headline, so that capitals tell little.</summary>
    public bool Headline { get; private set; }

    /// <summary>The way capitals are used, as a value of features.</summary>
    public uint Mark => Capitals ? 2u : Headline ? 1u : 0u;

    /// <summary>Takes the words of a sentence.</summary>
    public void Fill(string text, ReadOnlySpan<TextSpan> words)
    {
        Count = words.Length;
        Grow(words.Length);
        Capitals = AllCapitals(text, words);
        Headline = !Capitals && MostCapitalized(text, words);
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
        Token = new uint[size];
        Class = new uint[size];
        Emphatic = new bool[size];
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

    private static bool MostCapitalized(string text, ReadOnlySpan<TextSpan> words)
    {
        var (upper, lower) = (0, 0);
        foreach (var word in words)
        {
            if (word.Length <= 3)
                continue;
            if (char.IsUpper(text[word.Start]))
                upper++;
            else if (char.IsLower(text[word.Start]))
                lower++;
        }
        return upper > 2 && lower * 6 <= upper;
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
        Emphatic[i] = !Capitals && word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]);
        Token[i] = word.ContainsAnyInRange('0', '9') ? WordClasses.Number : Lower[i];
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
                _ => Capitals ? 'c' : Headline ? 'T' : 'X',
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
