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
        Slots = new IntegerWeights(weights.Slots, bias: null, IntegerLayer.OutputBits, IntegerLayer.OutputReach, StateFeatures.Slots + 1, weights.SlotBias, weights.NoWord);
        SlotBias = Slots.Wholes(weights.SlotBias.Values);
        NoWord = Slots.Wholes(weights.NoWord.Values);
        Actions = new IntegerWeights(weights.Actions, weights.ActionBias, HiddenBits, short.MaxValue);
        Labels = weights.Labels.Count;
    }

    /// <summary>A row for each feature of a word, not cut.</summary>
    public Weights Looks { get; }

    public IntegerLayer[] Layers { get; }

    /// <summary>From what is known of a word to what it says in each slot, side by side.</summary>
    public IntegerWeights Slots { get; }

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
