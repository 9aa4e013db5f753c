using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Marsad.Language;

/// <summary>Reads batches of sentences and parses them in whole numbers. Holds what it reckons from one batch to the next, so each thread needs its own.</summary>
internal sealed class IntegerPass(IntegerNetwork network)
{
    private readonly float[] _look = new float[network.Looks.Columns];
    private readonly int[] _scores = new int[network.Actions.Columns];
    private readonly short[] _hidden = new short[network.Hidden];
    private short[] _inputs = [];
    private short[] _outputs = [];
    private int[] _gates = [];
    private int[] _memory = [];
    private float[] _cells = [];
    private short[] _before = [];
    private int[] _said = [];

    /// <summary>Reads the sentences: from the features of their words to what each word says in each slot.</summary>
    public void Read(Batch batch, IReadOnlyList<int[]> sentences)
    {
        Look(batch, sentences);
        for (var layer = 0; layer < network.Layers.Length; layer += 2)
        {
            Dense.Ensure(ref _outputs, batch.Words * 2 * network.Layers[layer].Size);
            ReadLayer(batch, network.Layers[layer], back: false);
            ReadLayer(batch, network.Layers[layer + 1], back: true);
            (_inputs, _outputs) = (_outputs, _inputs);
        }
        Dense.Ensure(ref _said, batch.Words * network.Slots.Columns);
        network.Slots.Product(batch.Words, _inputs, _said);
    }

    /// <summary>Adds up the looks of each word.</summary>
    private void Look(Batch batch, IReadOnlyList<int[]> sentences)
    {
        Dense.Ensure(ref _inputs, batch.Words * _look.Length);
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            var rows = sentences[sentence];
            for (var word = 0; word * WordFeatures.Count < rows.Length; word++)
            {
                _look.AsSpan().Clear();
                foreach (var row in rows.AsSpan(word * WordFeatures.Count, WordFeatures.Count))
                {
                    if (row != WordFeatures.None)
                        Dense.Add(network.Looks.Row(row), _look);
                }
                Cut(_look, _inputs.AsSpan(batch.Row(sentence, word) * _look.Length, _look.Length));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cut(ReadOnlySpan<float> look, Span<short> to)
    {
        const float Most = (float)IntegerNetwork.LookReach / (1 << IntegerNetwork.LookBits);
        for (var i = 0; i < look.Length; i += Dense.Lane)
            IntegerLayer.Whole(Vector512.Max(Vector512.Min(Vector512.Create(look[i..]), Vector512.Create(Most)), Vector512.Create(-Most)), IntegerNetwork.LookBits).CopyTo(to[i..]);
    }

    /// <summary>Reads the inputs in one direction into one half of the outputs.</summary>
    private void ReadLayer(Batch batch, IntegerLayer layer, bool back)
    {
        var (size, width, sentences) = (layer.Size, layer.Input.Columns, batch.Reading[0]);
        Dense.Ensure(ref _gates, batch.Words * width);
        Dense.Ensure(ref _memory, sentences * width);
        Dense.Ensure(ref _cells, sentences * size);
        Dense.Ensure(ref _before, sentences * size);
        _cells.AsSpan(0, sentences * size).Clear();
        _before.AsSpan(0, sentences * size).Clear();
        layer.Input.Product(batch.Words, _inputs, _gates);
        for (var step = 0; step < batch.Steps; step++)
        {
            layer.Memory.Product(batch.Reading[step], _before, _memory);
            for (var sentence = 0; sentence < batch.Reading[step]; sentence++)
            {
                var row = batch.First[step] + sentence;
                if (back)
                    row = batch.Mirror[row];
                var output = _before.AsSpan(sentence * size, size);
                layer.Remember(_gates.AsSpan(row * width, width), _memory.AsSpan(sentence * width, width), _cells.AsSpan(sentence * size, size), output);
                output.CopyTo(_outputs.AsSpan((2 * row + (back ? 1 : 0)) * size));
            }
        }
    }

    /// <summary>Finds heads and labels of a sentence of the batch that was read.</summary>
    public void Decode(Batch batch, int sentence, int count, ParserState state)
    {
        Span<int> slots = stackalloc int[StateFeatures.Slots];
        state.Reset(count);
        while (!state.Done)
        {
            if (state.Depth == 0)
            {
                state.Shift(); // nothing else is allowed
                continue;
            }
            StateFeatures.Note(state, slots);
            Hear(batch, sentence, count, slots);
            network.Actions.Product(1, _hidden, _scores);
            Parser.Apply(state, Parser.BestAllowed<int>(state, _scores, network.Labels), network.Labels);
        }
    }

    /// <summary>Adds up what is said of the state before an action, without what is below nothing.</summary>
    private unsafe void Hear(Batch batch, int sentence, int count, ReadOnlySpan<int> slots)
    {
        var width = _hidden.Length;
        fixed (int* bias = network.SlotBias, noWord = network.NoWord, said = _said)
        fixed (short* hidden = _hidden)
        {
            var voices = stackalloc int*[StateFeatures.Slots];
            for (var slot = 0; slot < StateFeatures.Slots; slot++)
            {
                var word = slots[slot];
                voices[slot] = (uint)word < (uint)count ? said + (batch.Row(sentence, word) * StateFeatures.Slots + slot) * width : noWord + StateFeatures.NoWordRow(slot, word) * width;
            }
            AddUp(voices, bias, hidden, width, network.Slots.Bits - IntegerNetwork.HiddenBits);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void AddUp(int** voices, int* bias, short* hidden, int width, int shift)
    {
        var half = Vector512.Create(1 << shift >> 1);
        for (var i = 0; i < width; i += Dense.Lane)
        {
            var sum = Vector512.Load(bias + i) + half;
            for (var slot = 0; slot < StateFeatures.Slots; slot++)
                sum += Vector512.Load(voices[slot] + i);
            sum = Vector512.Min(Vector512.Max(sum >> shift, Vector512<int>.Zero), Vector512.Create((int)short.MaxValue));
            Vector256.Narrow(sum.GetLower(), sum.GetUpper()).Store(hidden + i);
        }
    }
}
