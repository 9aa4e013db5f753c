namespace Marsad.Language;

/// <summary>What the tagger found of words by themselves: the same few hundred words make up most of any text. Each thread needs its own.</summary>
/// <param name="width">Number of scores of a word.</param>
internal sealed class TaggerMemory(int width)
{
    private const int Words = 1024;
    private const int Names = 4096;

    private readonly (ulong Text, ulong Form)[] _words = new (ulong, ulong)[Words];
    private readonly short[] _scores = new short[Words * width];
    private readonly ulong[] _names = new ulong[Names];
    private readonly bool?[] _isName = new bool?[Names];

    /// <summary>The scores kept for the word at a position. Where they are those of another word, they are to be made anew.</summary>
    public Span<short> Scores(WordShapes s, int i, out bool known)
    {
        var key = (Text(s, i), (ulong)s.Shape[i] << 2 | (i == 0 ? 3u : 1u)); // never that of an empty place
        var place = (int)((key.Item1 ^ key.Item2 * 0x9E3779B97F4A7C15UL) >> 8) & (Words - 1);
        known = _words[place] == key;
        _words[place] = key;
        return _scores.AsSpan(place * width, width);
    }

    /// <summary>Whether the word at a position was found to be rather a name; to be set where nothing is known yet.</summary>
    public ref bool? IsName(WordShapes s, int i)
    {
        var key = Text(s, i);
        var place = (int)(key % Names);
        ref var isName = ref _isName[place];
        if (_names[place] != key)
            isName = null;
        _names[place] = key;
        return ref isName;
    }

    private static ulong Text(WordShapes s, int i) => (ulong)s.Suffix4[i] << 32 | s.Lower[i];
}
