using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Marsad.Language;

/// <summary>Reads batches of sentences and parses them in whole numbers. Holds what it reckons from one batch to the next, so each thread needs its own.</summary>
internal sealed class IntegerPass(IntegerNetwork network)
{
    private readonly float[] _look = new float[network.Looks.Columns];
    private readonly int[] _scores = new int[network.Actions.Columns];
    private readonly short[] _hidden = new short[network.Hidden];
    private readonly WordGates _known = new(network.Layers[0].Input.Columns);
    private (int Sentence, int Word)[] _unknown = [];
    private short[] _looks = [];
    private int[] _gatesOf = []; // where the gates of a word begin
    private int[] _gates = [];
    private int[] _memory = [];
    private float[] _cells = [];
    private short[] _before = [];
    private short[] _outputs = [];
    private int[] _said = []; // of each word in each of the common slots
    private int[] _saidRarely = []; // likewise in the rare ones
    private bool[] _isSaid = []; // of each of these whether it has been reckoned

    /// <summary>Reads the sentences: from the features of their words to what each word says in each slot.</summary>
    public void Read(Batch batch, IReadOnlyList<int[]> sentences)
    {
        Dense.Ensure(ref _gatesOf, batch.Words);
        Dense.Ensure(ref _outputs, batch.Words * 2 * network.Layers[0].Size);
        var unknown = Look(batch, sentences);
        ReadLayer(batch, network.Layers[0], _known.Gates);
        // Only now, since they take the place of others that the batch needed.
        foreach (var (sentence, word) in _unknown.AsSpan(0, unknown))
            _known.Keep(Features(sentences, sentence, word), _gatesOf[batch.Row(sentence, word)]);
        foreach (var layer in network.Layers.AsSpan(1))
        {
            Dense.Ensure(ref _gates, batch.Words * layer.Input.Columns);
            layer.Input.Product(batch.Words, _outputs, _gates);
            for (var row = 0; row < batch.Words; row++)
                _gatesOf[row] = row * layer.Input.Columns;
            ReadLayer(batch, layer, _gates);
        }
        Dense.Ensure(ref _said, batch.Words * network.Common.Columns);
        network.Common.Product(batch.Words, _outputs, _said);
        var rare = batch.Words * StateFeatures.Rare.Length;
        Dense.Ensure(ref _saidRarely, rare * network.Hidden);
        Dense.Ensure(ref _isSaid, rare);
        _isSaid.AsSpan(0, rare).Clear();
    }

    /// <summary>Finds the gates of the first layer for each word, by what it looks like where it was not read before; gives the number of these.</summary>
    private int Look(Batch batch, IReadOnlyList<int[]> sentences)
    {
        var width = network.Layers[0].Input.Columns;
        var begin = _known.Begin(batch.Words);
        var unknown = 0;
        Dense.Ensure(ref _looks, batch.Words * _look.Length);
        Dense.Ensure(ref _unknown, batch.Words);
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            for (var word = 0; word * WordFeatures.Count < sentences[sentence].Length; word++)
            {
                var features = Features(sentences, sentence, word);
                ref var gates = ref _gatesOf[batch.Row(sentence, word)];
                gates = _known.Find(features);
                if (gates >= 0)
                    continue;
                gates = begin + unknown * width;
                _look.AsSpan().Clear();
                foreach (var row in features)
                {
                    if (row != WordFeatures.None)
                        Dense.Add(network.Looks.Row(row), _look);
                }
                Cut(_look, _looks.AsSpan(unknown * _look.Length));
                _unknown[unknown++] = (sentence, word);
            }
        }
        network.Layers[0].Input.Product(unknown, _looks, _known.Gates[begin..]);
        return unknown;
    }

    private static ReadOnlySpan<int> Features(IReadOnlyList<int[]> sentences, int sentence, int word) => sentences[sentence].AsSpan(word * WordFeatures.Count, WordFeatures.Count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cut(ReadOnlySpan<float> look, Span<short> to)
    {
        const float Most = (float)IntegerNetwork.LookReach / (1 << IntegerNetwork.LookBits);
        for (var i = 0; i < look.Length; i += Dense.Lane)
            IntegerLayer.Whole(Vector512.Max(Vector512.Min(Vector512.Create(look[i..]), Vector512.Create(Most)), Vector512.Create(-Most)), IntegerNetwork.LookBits).CopyTo(to[i..]);
    }

    /// <summary>Reads the words in both directions, given their gates.</summary>
    private void ReadLayer(Batch batch, IntegerLayer layer, ReadOnlySpan<int> gates)
    {
        ReadDirection(batch, layer, gates, layer.Forth, back: false);
        ReadDirection(batch, layer, gates, layer.Back, back: true);
    }

    private void ReadDirection(Batch batch, IntegerLayer layer, ReadOnlySpan<int> gates, IntegerWeights memory, bool back)
    {
        var (size, sentences) = (layer.Size, batch.Reading[0]);
        Dense.Ensure(ref _memory, sentences * layer.Gates);
        Dense.Ensure(ref _cells, sentences * size);
        Dense.Ensure(ref _before, sentences * size);
        _cells.AsSpan(0, sentences * size).Clear();
        _before.AsSpan(0, sentences * size).Clear();
        for (var step = 0; step < batch.Steps; step++)
        {
            memory.Product(batch.Reading[step], _before, _memory);
            for (var sentence = 0; sentence < batch.Reading[step]; sentence++)
            {
                var row = batch.First[step] + sentence;
                if (back)
                    row = batch.Mirror[row];
                var output = _before.AsSpan(sentence * size, size);
                layer.Remember(gates[(_gatesOf[row] + (back ? layer.Gates : 0))..], _memory.AsSpan(sentence * layer.Gates), memory.Bits, _cells.AsSpan(sentence * size, size), output);
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
            network.Actions.ProductOfFew(_hidden, _scores); // of what is heard most is nothing
            Parser.Apply(state, Parser.BestAllowed<int>(state, _scores, network.Labels), network.Labels);
        }
    }

    /// <summary>Adds up what is said of the state before an action, without what is below nothing.</summary>
    private unsafe void Hear(Batch batch, int sentence, int count, ReadOnlySpan<int> slots)
    {
        var width = _hidden.Length;
        fixed (int* bias = network.SlotBias, noWord = network.NoWord, said = _said, saidRarely = _saidRarely)
        fixed (short* hidden = _hidden)
        {
            var voices = stackalloc int*[StateFeatures.Slots];
            for (var i = 0; i < StateFeatures.Common.Length; i++)
            {
                var slot = StateFeatures.Common[i];
                voices[slot] = Row(slots[slot]) is >= 0 and var row ? said + (row * StateFeatures.Common.Length + i) * width : noWord + StateFeatures.NoWordRow(slot, slots[slot]) * width;
            }
            for (var i = 0; i < StateFeatures.Rare.Length; i++)
            {
                var slot = StateFeatures.Rare[i];
                voices[slot] = Row(slots[slot]) is >= 0 and var row ? saidRarely + SayRarely(row, i) : noWord + StateFeatures.NoWordRow(slot, slots[slot]) * width;
            }
            AddUp(voices, bias, hidden, width, network.SlotBits - IntegerNetwork.HiddenBits);
        }

        int Row(int word) => (uint)word < (uint)count ? batch.Row(sentence, word) : -1;
    }

    /// <summary>Where it stands what a word says in one of the rare slots, which is reckoned when first asked for.</summary>
    private int SayRarely(int row, int slot)
    {
        var place = row * StateFeatures.Rare.Length + slot;
        var at = place * network.Hidden;
        if (!_isSaid[place])
        {
            var weights = network.Rare[slot];
            weights.Product(1, _outputs.AsSpan(row * weights.Rows, weights.Rows), _saidRarely.AsSpan(at, network.Hidden));
            _isSaid[place] = true;
        }
        return at;
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
