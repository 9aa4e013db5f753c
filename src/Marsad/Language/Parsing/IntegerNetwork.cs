namespace Marsad.Language;

/// <summary>What the parser has learned, cut to whole numbers to parse with.</summary>
internal sealed class IntegerNetwork
{
    /// <summary>Bits behind the point in what a word looks like.</summary>
    public const int LookBits = 11;

    /// <summary>The greatest number that is kept of what a word looks like.</summary>
    public const int LookReach = 1 << 14;

    /// <summary>Bits behind the point in what is heard of a state.</summary>
    public const int HiddenBits = 10;

    public IntegerNetwork(ParserWeights weights)
    {
        Looks = weights.Looks;
        Layers =
        [
            new IntegerLayer(weights.Recurrent[0], weights.Recurrent[1], LookBits, LookReach),
            new IntegerLayer(weights.Recurrent[2], weights.Recurrent[3], IntegerLayer.OutputBits, IntegerLayer.OutputReach),
        ];
        var slots = new IntegerWeights(weights.Slots, bias: null, IntegerLayer.OutputBits, IntegerLayer.OutputReach, StateFeatures.Slots + 1, weights.SlotBias, weights.NoWord);
        SlotBits = slots.Bits;
        SlotBias = slots.Wholes(weights.SlotBias.Values);
        NoWord = slots.Wholes(weights.NoWord.Values);
        Common = slots.Blocks(Hidden, StateFeatures.Common);
        Rare = [.. StateFeatures.Rare.ToArray().Select(slot => slots.Blocks(Hidden, slot))];
        Actions = new IntegerWeights(weights.Actions, weights.ActionBias, HiddenBits, short.MaxValue);
        Labels = weights.Labels.Count;
    }

    /// <summary>A row for each feature of a word, not cut.</summary>
    public Weights Looks { get; }

    public IntegerLayer[] Layers { get; }

    /// <summary>From what is known of a word to what it says in each of <see cref="StateFeatures.Common"/>, side by side.</summary>
    public IntegerWeights Common { get; }

    /// <summary>The same for each of <see cref="StateFeatures.Rare"/>.</summary>
    public IntegerWeights[] Rare { get; }

    /// <summary>Bits behind the point in what is said in a slot.</summary>
    public int SlotBits { get; }

    public int[] SlotBias { get; }

    /// <summary>What an empty slot says; then what the root says in each slot.</summary>
    public int[] NoWord { get; }

    /// <summary>From all that was said to the scores of actions.</summary>
    public IntegerWeights Actions { get; }

    /// <summary>Number of relations.</summary>
    public int Labels { get; }

    /// <summary>Width of what is said in a slot.</summary>
    public int Hidden => SlotBias.Length;
}
