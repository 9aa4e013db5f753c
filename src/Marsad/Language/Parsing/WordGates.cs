namespace Marsad.Language;

/// <summary>The gates of the first layer for words that were read before: the same few hundred words make up most of any text.</summary>
/// <param name="width">Number of gates of a word.</param>
internal sealed class WordGates(int width)
{
    /// <summary>How many words are kept.</summary>
    public const int Capacity = 1024;

    private readonly int[] _features = [.. Enumerable.Repeat(WordFeatures.None, Capacity * WordFeatures.Count)]; // no word has none at all
    private int[] _gates = new int[Capacity * width];

    /// <summary>The gates of kept words; behind them there is room for those of the words of a batch.</summary>
    public Span<int> Gates => _gates;

    /// <summary>Where the gates of a batch begin, for which room is made.</summary>
    public int Begin(int words)
    {
        if (_gates.Length < (Capacity + words) * width)
            Array.Resize(ref _gates, (Capacity + words + words / 4) * width);
        return Capacity * width;
    }

    /// <summary>Where the gates of the word with these features are, or -1.</summary>
    public int Find(ReadOnlySpan<int> features)
    {
        var place = Place(features);
        return features.SequenceEqual(Features(place)) ? place * width : -1;
    }

    /// <summary>Keeps the gates of a word in place of those of another.</summary>
    public void Keep(ReadOnlySpan<int> features, int at)
    {
        var place = Place(features);
        features.CopyTo(Features(place));
        _gates.AsSpan(at, width).CopyTo(_gates.AsSpan(place * width));
    }

    private Span<int> Features(int place) => _features.AsSpan(place * WordFeatures.Count, WordFeatures.Count);

    private static int Place(ReadOnlySpan<int> features)
    {
        var hash = 0u;
        foreach (var feature in features)
            hash = (hash ^ (uint)feature) * 0x9E3779B1u;
        return (int)(hash >> 16) % Capacity;
    }
}
