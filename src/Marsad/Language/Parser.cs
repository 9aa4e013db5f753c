using System.Numerics;

namespace Marsad.Language;

/// <summary>Greedy transition-based dependency parser: arc-hybrid, averaged perceptron (Goldberg and Nivre 2013; features after Zhang and Nivre 2011).</summary>
internal sealed class Parser(SparseWeights weights, IReadOnlyList<string> labels)
{
    /// <summary>Upper bound of the number of features of a decision.</summary>
    public const int FeatureCount = 72;

    /// <summary>Class of the shift; then a left and a right arc for each label.</summary>
    public const int ShiftClass = 0;

    public SparseWeights Weights { get; } = weights;

    /// <summary>Relations as the treebank writes them.</summary>
    public IReadOnlyList<string> Labels { get; } = labels;

    /// <summary>Parses the words; heads and labels stand in the state.</summary>
    public void Parse(WordShapes shapes, ReadOnlySpan<byte> tags, TagSet tagSet, ParserState state)
    {
        Span<ulong> features = stackalloc ulong[FeatureCount];
        Span<int> scores = stackalloc int[Weights.ClassCount];
        state.Reset(shapes.Count);
        while (!state.Done)
        {
            var count = Extract(shapes, tags, tagSet, state, features);
            Weights.Score(features[..count], scores);
            Apply(state, BestAllowed<int>(state, scores, Labels.Count), Labels.Count);
        }
    }

    /// <summary>The best class that the state allows.</summary>
    public static int BestAllowed<T>(ParserState state, ReadOnlySpan<T> scores, int labels)
        where T : struct, INumber<T>
    {
        var best = -1;
        if (state.CanShift)
            best = ShiftClass;
        if (state.CanLeft)
            Pick(scores, 1, labels, ref best);
        if (state.CanRight)
            Pick(scores, 1 + labels, labels, ref best);
        return best;
    }

    private static void Pick<T>(ReadOnlySpan<T> scores, int from, int count, ref int best)
        where T : struct, INumber<T>
    {
        for (var i = from; i < from + count; i++)
        {
            if (best < 0 || scores[i] > scores[best])
                best = i;
        }
    }

    public static void Apply(ParserState state, int action, int labels)
    {
        if (action == ShiftClass)
            state.Shift();
        else if (action <= labels)
            state.LeftArc((byte)(action - 1));
        else
            state.RightArc((byte)(action - 1 - labels));
    }

    /// <summary>Writes the features of the state; returns how many.</summary>
    public static int Extract(WordShapes shapes, ReadOnlySpan<byte> tags, TagSet tagSet, ParserState s, Span<ulong> f)
    {
        var s0 = s.Depth > 0 ? s.Stack[s.Depth - 1] : -1;
        var s1 = s.Depth > 1 ? s.Stack[s.Depth - 2] : -1;
        var s2 = s.Depth > 2 ? s.Stack[s.Depth - 3] : -1;
        var b0 = s.Front;
        var b1 = b0 + 1;
        var b2 = b0 + 2;
        var look = new Look(shapes, tags, tagSet, s);
        uint s0w = look.Word(s0), s1w = look.Word(s1), b0w = look.Word(b0), b1w = look.Word(b1);
        uint s0t = look.Tag(s0), s1t = look.Tag(s1), s2t = look.Tag(s2), b0t = look.Tag(b0), b1t = look.Tag(b1), b2t = look.Tag(b2);
        uint s0p = look.Coarse(s0), s1p = look.Coarse(s1), b0p = look.Coarse(b0);
        int s0l = look.LeftOf(s0), s0l2 = look.Left2Of(s0), s0r = look.RightOf(s0), s0r2 = look.Right2Of(s0);
        int s1l = look.LeftOf(s1), s1r = look.RightOf(s1), s1r2 = look.Right2Of(s1), b0l = look.LeftOf(b0), b0l2 = look.Left2Of(b0);
        var near = (uint)Math.Min(s0 < 0 ? 0 : b0 - s0, 10);
        var near1 = (uint)Math.Min(s1 < 0 ? 0 : s0 - s1, 10);
        uint s0v = look.Valence(s0), s1v = look.Valence(s1), b0v = b0 < s.Count ? (uint)Math.Min(s.LeftCount[b0], 4) : 0;

        var n = 0;
        f[n++] = Mix.Feature(101, s0w, s0t);
        f[n++] = Mix.Feature(102, s0w);
        f[n++] = Mix.Feature(103, s0t);
        f[n++] = Mix.Feature(104, s1w, s1t);
        f[n++] = Mix.Feature(105, s1w);
        f[n++] = Mix.Feature(106, s1t);
        f[n++] = Mix.Feature(107, b0w, b0t);
        f[n++] = Mix.Feature(108, b0w);
        f[n++] = Mix.Feature(109, b0t);
        f[n++] = Mix.Feature(110, b1w, b1t);
        f[n++] = Mix.Feature(111, b1t);
        f[n++] = Mix.Feature(112, b2t, look.Word(b2));
        f[n++] = Mix.Feature(113, s0w, b0w, s0t);
        f[n++] = Mix.Feature(114, s0w, b0t);
        f[n++] = Mix.Feature(115, s0t, b0w);
        f[n++] = Mix.Feature(116, s0t, b0t);
        f[n++] = Mix.Feature(117, s0w, s1w, s1t);
        f[n++] = Mix.Feature(118, s0w, s1t);
        f[n++] = Mix.Feature(119, s0t, s1w);
        f[n++] = Mix.Feature(120, s0t, s1t);
        f[n++] = Mix.Feature(121, s1w, b0w);
        f[n++] = Mix.Feature(122, s1t, b0t);
        f[n++] = Mix.Feature(123, b0t, b1t);
        f[n++] = Mix.Feature(124, b0t, b1t, b2t);
        f[n++] = Mix.Feature(125, s0t, b0t, b1t);
        f[n++] = Mix.Feature(126, s1t, s0t, b0t);
        f[n++] = Mix.Feature(127, s2t, s1t, s0t);
        f[n++] = Mix.Feature(128, s0t, s1t, look.Tag(s0l));
        f[n++] = Mix.Feature(129, s0t, s1t, look.Tag(s0r));
        f[n++] = Mix.Feature(130, s0t, s1t, look.Tag(s1l));
        f[n++] = Mix.Feature(131, s0t, s1t, look.Tag(s1r));
        f[n++] = Mix.Feature(132, s0t, b0t, look.Tag(s0l));
        f[n++] = Mix.Feature(133, s0t, b0t, look.Tag(s0r));
        f[n++] = Mix.Feature(134, s0t, b0t, look.Tag(b0l));
        f[n++] = Mix.Feature(135, s0w, near);
        f[n++] = Mix.Feature(136, s0t, b0t, near);
        f[n++] = Mix.Feature(137, b0w, near);
        f[n++] = Mix.Feature(138, s1t, s0t, near1);
        f[n++] = Mix.Feature(139, s0w, s0v);
        f[n++] = Mix.Feature(140, s0t, s0v);
        f[n++] = Mix.Feature(141, s1t, s1v);
        f[n++] = Mix.Feature(142, s1w, s1v);
        f[n++] = Mix.Feature(143, b0t, b0v);
        f[n++] = Mix.Feature(144, b0w, b0v);
        f[n++] = Mix.Feature(145, s0t, look.Set(s0));
        f[n++] = Mix.Feature(146, s0w, look.Set(s0));
        f[n++] = Mix.Feature(147, s1t, look.Set(s1));
        f[n++] = Mix.Feature(148, s1w, look.Set(s1));
        f[n++] = Mix.Feature(149, b0t, look.Set(b0));
        f[n++] = Mix.Feature(150, look.Word(s0l), look.Label(s0l), s0t);
        f[n++] = Mix.Feature(151, look.Word(s0r), look.Label(s0r), s0t);
        f[n++] = Mix.Feature(152, look.Word(s1l), look.Label(s1l), s1t);
        f[n++] = Mix.Feature(153, look.Word(s1r), look.Label(s1r), s1t);
        f[n++] = Mix.Feature(154, look.Word(b0l), look.Label(b0l), b0t);
        f[n++] = Mix.Feature(155, s0t, look.Tag(s0l), look.Tag(s0l2));
        f[n++] = Mix.Feature(156, s0t, look.Tag(s0r), look.Tag(s0r2));
        f[n++] = Mix.Feature(157, s1t, look.Tag(s1r), look.Tag(s1r2));
        f[n++] = Mix.Feature(158, b0t, look.Tag(b0l), look.Tag(b0l2));
        f[n++] = Mix.Feature(159, s0p, s1p, look.Pair(b0p, look.Coarse(b1)));
        f[n++] = Mix.Feature(160, s0w, b0t, b1t);
        f[n++] = Mix.Feature(161, s1w, s0t, b0t);
        f[n++] = Mix.Feature(162, s1t, s0w, b0t);
        f[n++] = Mix.Feature(163, s1t, s0t, b0w);
        f[n++] = Mix.Feature(164, look.Word(s0l), s0w, s1t);
        f[n++] = Mix.Feature(165, look.Label(s0r), look.Word(s0r), b0t);
        f[n++] = Mix.Feature(166, look.Suffix(s0), look.Suffix(b0));
        f[n++] = Mix.Feature(167, look.Suffix(s0), s1t);
        f[n++] = Mix.Feature(168, look.Word(s1r), s1w, s0w);
        f[n++] = Mix.Feature(169, s1w, look.Word(s0l), s0t); // verb, preposition, noun
        f[n++] = Mix.Feature(170, b1w, b0t, s0t);
        return n;
    }

    /// <summary>What features ask of positions; out of the sentence they get fixed answers.</summary>
    private readonly ref struct Look(WordShapes shapes, ReadOnlySpan<byte> tags, TagSet tagSet, ParserState state)
    {
        private const uint Outside = 7;
        private const uint Root = 11;
        private readonly ReadOnlySpan<byte> _tags = tags;

        public uint Word(int i) => (uint)i < (uint)state.Count ? shapes.Lower[i] : i == state.Count ? Root : Outside;

        public uint Suffix(int i) => (uint)i < (uint)state.Count ? shapes.Suffix3[i] : i == state.Count ? Root : Outside;

        public uint Tag(int i) => (uint)i < (uint)state.Count ? tagSet.Penn[_tags[i]] : i == state.Count ? Root : Outside;

        public uint Coarse(int i) => (uint)i < (uint)state.Count ? tagSet.Coarse[_tags[i]] : i == state.Count ? 30u : 31u;

        public uint Label(int i) => (uint)i < (uint)state.Count ? state.Labels[i] : ParserState.NoLabel;

        public int LeftOf(int i) => (uint)i <= (uint)state.Count ? state.Left[i] : -1;

        public int Left2Of(int i) => (uint)i <= (uint)state.Count ? state.Left2[i] : -1;

        public int RightOf(int i) => (uint)i <= (uint)state.Count ? state.Right[i] : -1;

        public int Right2Of(int i) => (uint)i <= (uint)state.Count ? state.Right2[i] : -1;

        public uint Valence(int i) => (uint)i < (uint)state.Count ? (uint)(Math.Min(state.LeftCount[i], 4) << 4 | Math.Min(state.RightCount[i], 4)) : 0;

        public uint Pair(uint a, uint b) => a << 8 | b;

        /// <summary>The labels of the outer dependents, as one value.</summary>
        public uint Set(int i) => (uint)i <= (uint)state.Count
            ? Label(state.Left[i]) << 24 | Label(state.Left2[i]) << 16 | Label(state.Right2[i]) << 8 | Label(state.Right[i])
            : Outside;
    }
}
