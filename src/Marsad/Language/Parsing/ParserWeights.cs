namespace Marsad.Language;

/// <summary>All that the parser has learned (after Kiperwasser and Goldberg 2016): what words look like, two layers that read the sentence in both directions, and a layer that judges the actions at hand.</summary>
internal sealed class ParserWeights
{
    private const int Width = 80;
    private const int HiddenWidth = 96;
    private const int Layers = 2;

    private ParserWeights(WordFeatures features, IReadOnlyList<string> labels, Weights looks, RecurrentWeights[] layers, Weights[] rest)
    {
        (Features, Labels, Looks, Recurrent) = (features, labels, looks, layers);
        (Slots, SlotBias, NoWord, Actions, ActionBias) = (rest[0], rest[1], rest[2], rest[3], rest[4]);
    }

    /// <summary>Which rows of <see cref="Looks"/> a word has.</summary>
    public WordFeatures Features { get; }

    /// <summary>Relations as the treebank writes them.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>A row for each feature of a word; the first stands for all words that are not known.</summary>
    public Weights Looks { get; }

    /// <summary>First layer forth, first layer back, second layer forth, second layer back.</summary>
    public IReadOnlyList<RecurrentWeights> Recurrent { get; }

    /// <summary>From what is known of a word to what it says in each of the slots of <see cref="StateFeatures"/>, side by side.</summary>
    public Weights Slots { get; }

    public Weights SlotBias { get; }

    /// <summary>What an empty slot says; then what the root says in each slot.</summary>
    public Weights NoWord { get; }

    /// <summary>From all that was said to the scores of actions.</summary>
    public Weights Actions { get; }

    public Weights ActionBias { get; }

    public int Hidden => SlotBias.Columns;

    /// <summary>Width of what is known of a word when it has been read.</summary>
    public int Known => Slots.Rows;

    private IEnumerable<Weights> Rest => [Slots, SlotBias, NoWord, Actions, ActionBias];

    /// <summary>Weights drawn at random, from which to learn.</summary>
    public static ParserWeights Draw(WordFeatures features, IReadOnlyList<string> labels, Random random)
    {
        var actions = Dense.Padded(1 + 2 * labels.Count);
        return new ParserWeights(features, labels,
            new Weights(features.Rows, Width).Drawn(random, 0.25f),
            [.. Enumerable.Range(0, 2 * Layers).Select(i => RecurrentWeights.Draw(i < 2 ? Width : 2 * Width, Width, random))],
            [
                new Weights(2 * Width, StateFeatures.Slots * HiddenWidth).Drawn(random, MathF.Sqrt(6f / (6 * Width + HiddenWidth))),
                new Weights(1, HiddenWidth),
                new Weights(2 * StateFeatures.Slots, HiddenWidth).Drawn(random, 0.1f),
                new Weights(HiddenWidth, actions).Drawn(random, MathF.Sqrt(6f / (HiddenWidth + actions))),
                new Weights(1, actions),
            ]);
    }

    /// <summary>Writes the weights.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Labels.Count);
        foreach (var label in Labels)
            writer.Write(label);
        Features.Write(writer);
        Looks.Write(writer);
        foreach (var weights in Recurrent.SelectMany(r => new[] { r.Input, r.Memory, r.Bias }).Concat(Rest))
            weights.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ParserWeights Read(BinaryReader reader)
    {
        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = reader.ReadString();
        var features = WordFeatures.Read(reader);
        var looks = Weights.Read(reader);
        var layers = new RecurrentWeights[2 * Layers];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = new RecurrentWeights(Weights.Read(reader), Weights.Read(reader), Weights.Read(reader));
        var rest = new Weights[5];
        for (var i = 0; i < rest.Length; i++)
            rest[i] = Weights.Read(reader);
        return new ParserWeights(features, labels, looks, layers, rest);
    }
}
