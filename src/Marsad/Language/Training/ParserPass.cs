namespace Marsad.Language;

/// <summary>Reads batches of sentences and judges the actions in them, as the parser does that is to learn from it, but in numbers with a point.</summary>
internal sealed class ParserPass
{
    private readonly float[][] _inputs = [[], [], []];
    private readonly float[][] _turned = [[], []];
    private float[] _said = [];

    public ParserPass(ParserWeights weights)
    {
        Weights = weights;
        Recurrent = [.. weights.Recurrent.Select(r => new RecurrentPass(r))];
    }

    public ParserWeights Weights { get; }

    public RecurrentPass[] Recurrent { get; }

    /// <summary>Number of layers.</summary>
    public int Layers => Recurrent.Length / 2;

    /// <summary>Width of the input of a layer, or of what the last gives.</summary>
    public int Width(int layer) => layer == 0 ? Weights.Looks.Columns : 2 * Recurrent[0].Weights.Size;

    /// <summary>The input of a layer, word by word; behind the last layer, what is known of each word.</summary>
    public Span<float> Inputs(Batch batch, int layer)
    {
        Dense.Ensure(ref _inputs[layer], batch.Words * Width(layer));
        return _inputs[layer].AsSpan(0, batch.Words * Width(layer));
    }

    /// <summary>The input of a layer as it is read from the end.</summary>
    public ReadOnlySpan<float> Turned(Batch batch, int layer) => _turned[layer].AsSpan(0, batch.Words * Width(layer));

    /// <summary>Adds up the looks of each word.</summary>
    public void Look(Batch batch, IReadOnlyList<int[]> sentences)
    {
        var width = Width(0);
        var inputs = Inputs(batch, 0);
        inputs.Clear();
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            var rows = sentences[sentence];
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i] != WordFeatures.None)
                    Dense.Add(Weights.Looks.Row(rows[i]), inputs.Slice(batch.Row(sentence, i / WordFeatures.Count) * width, width));
            }
        }
    }

    /// <summary>Reads the input of a layer in both directions into the input of the next.</summary>
    public void ReadLayer(Batch batch, int layer)
    {
        var inputs = Inputs(batch, layer);
        Dense.Ensure(ref _turned[layer], inputs.Length);
        batch.Turn(inputs, Width(layer), _turned[layer]);
        var forth = Recurrent[2 * layer].Read(batch, inputs);
        var back = Recurrent[2 * layer + 1].Read(batch, Turned(batch, layer));
        var size = Recurrent[0].Weights.Size;
        var outputs = Inputs(batch, layer + 1);
        for (var row = 0; row < batch.Words; row++)
        {
            forth.Slice(row * size, size).CopyTo(outputs[(row * 2 * size)..]);
            back.Slice(batch.Mirror[row] * size, size).CopyTo(outputs[((row * 2 + 1) * size)..]);
        }
    }

    /// <summary>Reckons what each word says in each slot.</summary>
    public void Say(Batch batch)
    {
        var slots = Weights.Slots;
        Dense.Ensure(ref _said, batch.Words * slots.Columns);
        _said.AsSpan(0, batch.Words * slots.Columns).Clear();
        Dense.AddProduct(batch.Words, slots.Rows, slots.Columns, Inputs(batch, Layers), slots.Rows, 1, slots.Values, _said);
    }

    /// <summary>Adds up what is said of the state before an action.</summary>
    /// <param name="batch">The batch that was read.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="count">Number of its words.</param>
    /// <param name="slots">Its words in the slots, as <see cref="StateFeatures"/> notes them.</param>
    /// <param name="hidden">The sum, without what is below nothing.</param>
    public void Hear(Batch batch, int sentence, int count, ReadOnlySpan<int> slots, Span<float> hidden)
    {
        Weights.SlotBias.Values.CopyTo(hidden);
        for (var slot = 0; slot < slots.Length; slot++)
        {
            var word = slots[slot];
            Dense.Add((uint)word < (uint)count ? _said.AsSpan((batch.Row(sentence, word) * slots.Length + slot) * hidden.Length, hidden.Length) : Weights.NoWord.Row(StateFeatures.NoWordRow(slot, word)), hidden);
        }
        Dense.Rectify(hidden);
    }

    /// <summary>Scores of all actions.</summary>
    public void Score(ReadOnlySpan<float> hidden, Span<float> scores)
    {
        Weights.ActionBias.Values.CopyTo(scores);
        Dense.AddProduct(1, hidden.Length, scores.Length, hidden, hidden.Length, 1, Weights.Actions.Values, scores);
    }
}
