using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Marsad.Language;

/// <summary>Greedy tagger: the best fine tag (part of speech, Penn tag and features as one) for each word, from left to right.</summary>
internal sealed class Tagger(SparseWeights weights, TagSet tags, Dictionary<uint, byte> certain, WordClasses classes)
{
    /// <summary>Number of features of a decision.</summary>
    public const int FeatureCount = 38;

    /// <summary>Stands for a tag that is still to be found.</summary>
    public const byte Open = 255;

    private const uint None = 1 << 10;

    // Places of the features that hang on the word alone, and of the others, in what Extract gives.
    private static readonly int[] OfWord = [0, 1, 2, 3, 4, 5, 6, 7, 8, 24, 25, 37];
    private static readonly int[] OfNeighbours = [.. Enumerable.Range(0, FeatureCount).Except(OfWord)];

    private readonly ConcurrentBag<TaggerMemory> _memories = [];

    public TagSet Tags { get; } = tags;

    public SparseWeights Weights { get; } = weights;

    /// <summary>Words of one tag only, by hash of their lower-case form.</summary>
    public Dictionary<uint, byte> Certain { get; } = certain;

    public WordClasses Classes { get; } = classes;

    /// <summary>Tags the words whose tag is <see cref="Open"/>.</summary>
    public void Tag(WordShapes shapes, Span<byte> result)
    {
        Classes.Fill(shapes);
        Span<ulong> features = stackalloc ulong[FeatureCount];
        Span<short> scores = stackalloc short[Weights.Width];
        var memory = TakeMemory();
        for (var i = 0; i < shapes.Count; i++)
        {
            if (result[i] != Open)
                continue;
            if (!shapes.Emphatic[i] && Certain.TryGetValue(shapes.Lower[i], out var known))
            {
                result[i] = known;
                continue;
            }
            Extract(shapes, result, i, features);
            var ofWord = memory.Scores(shapes, i, out var isKnown);
            if (!isKnown)
            {
                ofWord.Clear();
                Score(features, OfWord, ofWord);
            }
            ofWord.CopyTo(scores);
            Score(features, OfNeighbours, scores);
            result[i] = (byte)Best<short>(scores[..Weights.ClassCount]);
        }
        _memories.Add(memory);
    }

    /// <summary>Adds up the scores by some of the features.</summary>
    private void Score(ReadOnlySpan<ulong> features, ReadOnlySpan<int> places, Span<short> scores)
    {
        Span<ulong> chosen = stackalloc ulong[places.Length];
        for (var i = 0; i < places.Length; i++)
            chosen[i] = features[places[i]];
        Weights.Score(chosen, scores);
    }

    private TaggerMemory TakeMemory() => _memories.TryTake(out var memory) ? memory : new TaggerMemory(Weights.Width);

    /// <summary>Whether the word of this hash says something of its tag by itself.</summary>
    public bool Knows(uint lower) => Certain.ContainsKey(lower) || Weights.Has(Mix.Feature(2, lower));

    /// <summary>For each word whether by itself, its letter case and neighbours left aside, it is rather a name than a common word.</summary>
    public void FindNames(WordShapes shapes, Span<bool> names)
    {
        var memory = TakeMemory();
        for (var i = 0; i < names.Length; i++)
            names[i] = memory.IsName(shapes, i) ??= IsName(shapes, i);
        _memories.Add(memory);
    }

    private bool IsName(WordShapes s, int i)
    {
        var word = s.Lower[i];
        if (Certain.TryGetValue(word, out var known))
            return known == Tags.Name;
        Span<short> scores = stackalloc short[Weights.Width];
        scores.Clear();
        if (Weights.Has(Mix.Feature(2, word)))
            Weights.Score([Mix.Feature(1, 0), Mix.Feature(2, word), Mix.Feature(4, s.Suffix2[i]), Mix.Feature(5, s.Suffix3[i]), Mix.Feature(6, s.Suffix4[i])], scores);
        else if (Weights.Has(Mix.Feature(6, s.Suffix4[i])))
            Weights.Score([Mix.Feature(1, 0), Mix.Feature(4, s.Suffix2[i]), Mix.Feature(5, s.Suffix3[i]), Mix.Feature(6, s.Suffix4[i])], scores);
        else
            return true;
        return Tags.Tags[Best<short>(scores[..Weights.ClassCount])] == PartOfSpeech.Propn;
    }

    /// <summary>The features of the decision at a word, given the tags to its left.</summary>
    public static void Extract(WordShapes s, ReadOnlySpan<byte> tags, int i, Span<ulong> f)
    {
        var word = s.Lower[i];
        var before = i > 0 ? s.Lower[i - 1] : 1u;
        var before2 = i > 1 ? s.Lower[i - 2] : 1u;
        var next = i + 1 < s.Count ? s.Lower[i + 1] : 2u;
        var next2 = i + 2 < s.Count ? s.Lower[i + 2] : 2u;
        var t1 = i > 0 ? tags[i - 1] : None;
        var t2 = i > 1 ? tags[i - 2] : None;
        var start = i == 0 ? 1u : 0u;
        var c0 = s.Class[i];
        var c1 = i + 1 < s.Count ? s.Class[i + 1] : None;
        var c2 = i + 2 < s.Count ? s.Class[i + 2] : None;
        var p1 = i > 0 ? s.Class[i - 1] : None;
        var n = 0;
        f[n++] = Mix.Feature(1, 0);
        f[n++] = Mix.Feature(2, word);
        f[n++] = Mix.Feature(3, s.Suffix1[i]);
        f[n++] = Mix.Feature(4, s.Suffix2[i]);
        f[n++] = Mix.Feature(5, s.Suffix3[i]);
        f[n++] = Mix.Feature(6, s.Suffix4[i]);
        f[n++] = Mix.Feature(7, s.Prefix1[i], s.Shape[i]);
        f[n++] = Mix.Feature(8, s.Prefix3[i]);
        f[n++] = Mix.Feature(9, s.Shape[i], start);
        f[n++] = Mix.Feature(10, t1);
        f[n++] = Mix.Feature(11, t1, t2);
        f[n++] = Mix.Feature(12, t1, word);
        f[n++] = Mix.Feature(13, before);
        f[n++] = Mix.Feature(14, before, word);
        f[n++] = Mix.Feature(15, before2, t1);
        f[n++] = Mix.Feature(16, next);
        f[n++] = Mix.Feature(17, next, word);
        f[n++] = Mix.Feature(18, next2, next);
        f[n++] = Mix.Feature(19, i + 1 < s.Count ? s.Suffix3[i + 1] : 2u, s.Suffix3[i]);
        f[n++] = Mix.Feature(20, i + 1 < s.Count ? s.Shape[i + 1] : 2u, s.Shape[i], t1);
        f[n++] = Mix.Feature(21, t1, s.Suffix2[i], i + 1 < s.Count ? s.Suffix2[i + 1] : 2u);
        f[n++] = Mix.Feature(22, s.Suffix3[i], s.Shape[i], t1);
        f[n++] = Mix.Feature(23, before, next);
        f[n++] = Mix.Feature(24, next2, s.Suffix2[i]);
        f[n++] = Mix.Feature(25, word, s.Shape[i]);
        f[n++] = Mix.Feature(26, c0);
        f[n++] = Mix.Feature(27, c0, t1);
        f[n++] = Mix.Feature(28, c0, t1, t2);
        f[n++] = Mix.Feature(29, c1);
        f[n++] = Mix.Feature(30, c1, c0);
        f[n++] = Mix.Feature(31, c1, t1, c0);
        f[n++] = Mix.Feature(32, c1, word);
        f[n++] = Mix.Feature(33, c1, c2);
        f[n++] = Mix.Feature(34, c1, c2, c0);
        f[n++] = Mix.Feature(35, c1, t1, s.Suffix3[i]);
        f[n++] = Mix.Feature(36, c1, t1, s.Shape[i]);
        f[n++] = Mix.Feature(37, p1, c1);
        f[n] = Mix.Feature(38, c0, s.Shape[i], start);
    }

    /// <summary>Index of the greatest score, the first of equals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Best<T>(ReadOnlySpan<T> scores)
        where T : struct, INumber<T>
    {
        var best = scores[0];
        var i = 0;
        if (scores.Length >= Vector512<T>.Count)
        {
            var most = Vector512.Create(scores);
            for (i = Vector512<T>.Count; i <= scores.Length - Vector512<T>.Count; i += Vector512<T>.Count)
                most = Vector512.Max(most, Vector512.Create(scores[i..]));
            var half = Vector256.Max(most.GetLower(), most.GetUpper());
            for (var lane = 0; lane < Vector256<T>.Count; lane++)
                best = T.Max(best, half[lane]);
        }
        for (; i < scores.Length; i++)
            best = T.Max(best, scores[i]);
        return scores.IndexOf(best);
    }
}
