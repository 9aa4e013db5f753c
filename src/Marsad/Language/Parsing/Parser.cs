using System.Collections.Concurrent;
using System.Numerics;

namespace Marsad.Language;

/// <summary>Greedy transition-based dependency parser: arc-hybrid actions, judged by what a recurrent network has read of the whole sentence.</summary>
internal sealed class Parser(ParserWeights weights)
{
    /// <summary>Number of the shift; then a left and a right arc for each label.</summary>
    public const int ShiftAction = 0;

    private const int MostSentences = 12;
    private const int MostWords = 2048;

    private readonly ConcurrentBag<IntegerPass> _passes = [];
    private readonly IntegerNetwork _network = new(weights);

    public ParserWeights Weights { get; } = weights;

    /// <summary>Relations as the treebank writes them.</summary>
    public IReadOnlyList<string> Labels => Weights.Labels;

    /// <summary>Parses sentences, given by the features of their words. Their order is not kept: each is handed on by its number as soon as it is parsed, with heads and labels in the state.</summary>
    public void Parse(IReadOnlyList<int[]> sentences, Action<int, ParserState> parsed)
    {
        if (!_passes.TryTake(out var pass))
            pass = new IntegerPass(_network);
        var state = new ParserState();
        var order = Enumerable.Range(0, sentences.Count).OrderByDescending(i => sentences[i].Length).ToArray();
        for (var from = 0; from < order.Length;)
        {
            var longest = sentences[order[from]].Length / WordFeatures.Count;
            var numbers = order.AsSpan(from, Math.Min(order.Length - from, Math.Clamp(MostWords / longest, 1, MostSentences)));
            var chosen = new int[numbers.Length][];
            var lengths = new int[numbers.Length];
            for (var i = 0; i < numbers.Length; i++)
            {
                chosen[i] = sentences[numbers[i]];
                lengths[i] = chosen[i].Length / WordFeatures.Count;
            }
            var batch = new Batch(lengths);
            pass.Read(batch, chosen);
            for (var i = 0; i < numbers.Length; i++)
            {
                pass.Decode(batch, i, lengths[i], state);
                parsed(numbers[i], state);
            }
            from += numbers.Length;
        }
        _passes.Add(pass);
    }

    /// <summary>The best action that the state allows.</summary>
    public static int BestAllowed<T>(ParserState state, ReadOnlySpan<T> scores, int labels)
        where T : struct, INumber<T>
    {
        // Where both the shift and the right arc are allowed, so is the left arc between them.
        var first = state.CanShift ? ShiftAction : state.CanLeft ? 1 : 1 + labels;
        var end = state.CanRight ? 1 + 2 * labels : state.CanLeft ? 1 + labels : 1;
        return first + Tagger.Best(scores[first..end]);
    }

    /// <summary>Does an action.</summary>
    public static void Apply(ParserState state, int action, int labels)
    {
        if (action == ShiftAction)
            state.Shift();
        else if (action <= labels)
            state.LeftArc((byte)(action - 1));
        else
            state.RightArc((byte)(action - 1 - labels));
    }
}
