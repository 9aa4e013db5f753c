using System.Runtime.Intrinsics;

namespace Marsad.Language;

/// <summary>A sentence to learn to parse.</summary>
/// <param name="Rows">Features of its words, as <see cref="WordFeatures"/> notes them.</param>
/// <param name="Rarity">For each word the chance that it is taken for unknown, so that unknown words are learned.</param>
/// <param name="Heads">Heads; the root has the number of words, and none (-1) itself.</param>
/// <param name="Relations">Numbers of the relations.</param>
internal sealed record ParserLesson(int[] Rows, float[] Rarity, int[] Heads, int[] Relations)
{
    public int Count => Relations.Length;
}

/// <summary>Teaches the parser batch by batch: it parses as well as it can by now, a dynamic oracle says at each step which actions lose nothing (Goldberg and Nivre 2013), and the chance of these is raised.</summary>
internal sealed class ParserLearner
{
    private const float DropWord = 0.2f;
    private const float DropFeature = 0.1f;
    private const float Drop = 0.3f;
    private const double Explore = 0.9;
    private const double LongestGradient = 5;

    private readonly ParserWeights _weights;
    private readonly ParserPass _pass;
    private readonly Random _random;
    private readonly RecurrentLearner[] _recurrent;
    private readonly Gradient _looks;
    private readonly Gradient _slots;
    private readonly Gradient _slotBias;
    private readonly Gradient _noWord;
    private readonly Gradient _actions;
    private readonly Gradient _actionBias;
    private readonly Gradient[] _all;

    private readonly float[][] _masks = [[], [], []];
    private readonly float[][] _toInputs = [[], [], []];
    private float[] _toForth = [];
    private float[] _toBack = [];
    private float[] _toTurned = [];
    private float[] _toSaid = [];

    private int _decisions;
    private int[] _seen = []; // rows of the slots of each decision; -1 and below, of what is said where no word is
    private float[] _hidden = [];
    private float[] _kept = [];
    private float[] _toScores = [];
    private float[] _toHidden = [];
    private int _steps;

    public ParserLearner(ParserWeights weights, Random random)
    {
        (_weights, _random, _pass) = (weights, random, new ParserPass(weights));
        _recurrent = [.. _pass.Recurrent.Select(p => new RecurrentLearner(p))];
        _looks = new Gradient(weights.Looks, sparse: true);
        _slots = new Gradient(weights.Slots, sparse: false);
        _slotBias = new Gradient(weights.SlotBias, sparse: false);
        _noWord = new Gradient(weights.NoWord, sparse: true);
        _actions = new Gradient(weights.Actions, sparse: false);
        _actionBias = new Gradient(weights.ActionBias, sparse: false);
        _all = [.. _recurrent.SelectMany(r => r.Gradients), _looks, _slots, _slotBias, _noWord, _actions, _actionBias];
        foreach (var gradient in _all.Where(g => g.Turned.Length > 0))
            gradient.Turn();
    }

    /// <summary>Learns from sentences, the longest first.</summary>
    /// <param name="lessons">The sentences.</param>
    /// <param name="rate">How far to go.</param>
    /// <param name="explore">Whether the parser goes on from its own mistakes.</param>
    /// <returns>Number of right heads.</returns>
    public int Learn(IReadOnlyList<ParserLesson> lessons, float rate, bool explore)
    {
        var batch = new Batch([.. lessons.Select(l => l.Count)]);
        var seen = lessons.Select(Veiled).ToArray();
        _pass.Look(batch, seen);
        for (var layer = 0; layer < _pass.Layers; layer++)
        {
            Veil(batch, layer, lessons.Count);
            _pass.ReadLayer(batch, layer);
        }
        Veil(batch, _pass.Layers, lessons.Count);
        _pass.Say(batch);
        _decisions = 0;
        var right = 0;
        var state = new ParserState();
        for (var i = 0; i < lessons.Count; i++)
        {
            Decide(batch, i, lessons[i], state, explore ? Explore : 0);
            for (var word = 0; word < lessons[i].Count; word++)
                right += state.Heads[word] == lessons[i].Heads[word] ? 1 : 0;
        }
        GoBack(batch, seen);
        _steps++;
        var length = Math.Sqrt(_all.Sum(g => g.Squares())) / _decisions;
        var scale = (float)(Math.Min(1, LongestGradient / length) / _decisions);
        foreach (var gradient in _all)
            gradient.Step(_steps, rate, scale);
        return right;
    }

    /// <summary>The features with some left out.</summary>
    private int[] Veiled(ParserLesson lesson)
    {
        var rows = (int[])lesson.Rows.Clone();
        for (var i = 0; i < rows.Length; i++)
        {
            if (i % WordFeatures.Count == 0 && _random.NextDouble() < lesson.Rarity[i / WordFeatures.Count])
                rows[i] = 0;
            else if (_random.NextDouble() < DropFeature)
                rows[i] = WordFeatures.None;
        }
        return rows;
    }

    /// <summary>Leaves out some columns of the input of a layer, for each sentence others.</summary>
    private void Veil(Batch batch, int layer, int sentences)
    {
        var drop = layer == 0 ? DropWord : Drop;
        Dense.Ensure(ref _masks[layer], sentences * _pass.Width(layer));
        foreach (ref var cell in _masks[layer].AsSpan(0, sentences * _pass.Width(layer)))
            cell = Kept(drop);
        Mask(batch, layer, _pass.Inputs(batch, layer));
    }

    private float Kept(float drop) => _random.NextSingle() < drop ? 0 : 1 / (1 - drop);

    private void Mask(Batch batch, int layer, Span<float> rows)
    {
        var width = _pass.Width(layer);
        for (var row = 0; row < batch.Words; row++)
        {
            var mask = _masks[layer].AsSpan(batch.Sentence[row] * width, width);
            var cells = rows.Slice(row * width, width);
            for (var i = 0; i < width; i += Dense.Lane)
                (Vector512.Create<float>(cells[i..]) * Vector512.Create<float>(mask[i..])).CopyTo(cells[i..]);
        }
    }

    private void Decide(Batch batch, int sentence, ParserLesson lesson, ParserState state, double explore)
    {
        var (hiddenWidth, actions, labels) = (_weights.Hidden, _weights.Actions.Columns, _weights.Labels.Count);
        Span<int> slots = stackalloc int[StateFeatures.Slots];
        Span<float> scores = stackalloc float[actions];
        state.Reset(lesson.Count);
        while (!state.Done)
        {
            Grow(ref _hidden, (_decisions + 1) * hiddenWidth);
            Grow(ref _kept, (_decisions + 1) * hiddenWidth);
            Grow(ref _toScores, (_decisions + 1) * actions);
            Grow(ref _seen, (_decisions + 1) * StateFeatures.Slots);
            var seen = _seen.AsSpan(_decisions * StateFeatures.Slots, StateFeatures.Slots);
            var hidden = _hidden.AsSpan(_decisions * hiddenWidth, hiddenWidth);
            var kept = _kept.AsSpan(_decisions * hiddenWidth, hiddenWidth);
            StateFeatures.Note(state, slots);
            _pass.Hear(batch, sentence, lesson.Count, slots, hidden);
            for (var slot = 0; slot < slots.Length; slot++)
                seen[slot] = (uint)slots[slot] < (uint)lesson.Count ? batch.Row(sentence, slots[slot]) : -1 - StateFeatures.NoWordRow(slot, slots[slot]);
            for (var i = 0; i < hiddenWidth; i++)
            {
                kept[i] = hidden[i] > 0 ? Kept(Drop) : 0;
                hidden[i] *= kept[i];
            }
            _pass.Score(hidden, scores);
            var guess = Parser.BestAllowed<float>(state, scores, labels);
            var right = Oracle.Right(state, lesson.Heads, lesson.Relations, labels);
            var best = Blame(state, scores, right, labels, _toScores.AsSpan(_decisions * actions, actions));
            _decisions++;
            Parser.Apply(state, right[guess] || _random.NextDouble() < explore ? guess : best, labels);
        }
    }

    /// <summary>Reckons the gradient of minus the logarithm of the chance that all right actions have together; gives the best right action.</summary>
    private static int Blame(ParserState state, ReadOnlySpan<float> scores, ReadOnlySpan<bool> right, int labels, Span<float> toScores)
    {
        var greatest = scores[Parser.BestAllowed<float>(state, scores, labels)];
        var (all, good, best) = (0f, 0f, -1);
        toScores.Clear();
        for (var i = 0; i <= 2 * labels; i++)
        {
            if (!(i == Parser.ShiftAction ? state.CanShift : i <= labels ? state.CanLeft : state.CanRight))
                continue;
            toScores[i] = MathF.Exp(Math.Max(scores[i] - greatest, -60));
            all += toScores[i];
            if (!right[i])
                continue;
            good += toScores[i];
            if (best < 0 || scores[i] > scores[best])
                best = i;
        }
        for (var i = 0; i <= 2 * labels; i++)
            toScores[i] = toScores[i] / all - (right[i] ? toScores[i] / good : 0);
        return best;
    }

    private void GoBack(Batch batch, int[][] seen)
    {
        var (hiddenWidth, actions, said) = (_weights.Hidden, _weights.Actions.Columns, _weights.Slots.Columns);
        Dense.AddProduct(hiddenWidth, _decisions, actions, _hidden, 1, hiddenWidth, _toScores, _actions.Sum);
        for (var i = 0; i < _decisions; i++)
            Dense.Add(_toScores.AsSpan(i * actions, actions), _actionBias.Sum);
        Clear(ref _toHidden, _decisions * hiddenWidth);
        Dense.AddProduct(_decisions, actions, hiddenWidth, _toScores, actions, 1, _actions.Turned, _toHidden);
        Clear(ref _toSaid, batch.Words * said);
        for (var i = 0; i < _decisions; i++)
        {
            var to = _toHidden.AsSpan(i * hiddenWidth, hiddenWidth);
            for (var k = 0; k < hiddenWidth; k++)
                to[k] *= _kept[i * hiddenWidth + k];
            Dense.Add(to, _slotBias.Sum);
            for (var slot = 0; slot < StateFeatures.Slots; slot++)
            {
                var row = _seen[i * StateFeatures.Slots + slot];
                Dense.Add(to, row < 0 ? _noWord.Use(-1 - row) : _toSaid.AsSpan(row * said + slot * hiddenWidth, hiddenWidth));
            }
        }
        var known = _pass.Inputs(batch, _pass.Layers);
        Dense.AddProduct(_weights.Known, batch.Words, said, known, 1, _weights.Known, _toSaid, _slots.Sum);
        Clear(ref _toInputs[_pass.Layers], known.Length);
        Dense.AddProduct(batch.Words, said, _weights.Known, _toSaid, said, 1, _slots.Turned, _toInputs[_pass.Layers]);
        Mask(batch, _pass.Layers, _toInputs[_pass.Layers]);
        for (var layer = _pass.Layers - 1; layer >= 0; layer--)
            GoBackLayer(batch, layer);
        var looks = _pass.Width(0);
        for (var sentence = 0; sentence < seen.Length; sentence++)
        {
            for (var i = 0; i < seen[sentence].Length; i++)
            {
                if (seen[sentence][i] != WordFeatures.None)
                    Dense.Add(_toInputs[0].AsSpan(batch.Row(sentence, i / WordFeatures.Count) * looks, looks), _looks.Use(seen[sentence][i]));
            }
        }
    }

    private void GoBackLayer(Batch batch, int layer)
    {
        var (words, size, width) = (batch.Words, _weights.Recurrent[0].Size, _pass.Width(layer));
        Dense.Ensure(ref _toForth, words * size);
        Dense.Ensure(ref _toBack, words * size);
        for (var row = 0; row < words; row++)
        {
            _toInputs[layer + 1].AsSpan(row * 2 * size, size).CopyTo(_toForth.AsSpan(row * size));
            _toInputs[layer + 1].AsSpan((row * 2 + 1) * size, size).CopyTo(_toBack.AsSpan(batch.Mirror[row] * size));
        }
        Clear(ref _toInputs[layer], words * width);
        Clear(ref _toTurned, words * width);
        _recurrent[2 * layer].GoBack(batch, _pass.Inputs(batch, layer), _toForth, _toInputs[layer]);
        _recurrent[2 * layer + 1].GoBack(batch, _pass.Turned(batch, layer), _toBack, _toTurned);
        for (var row = 0; row < words; row++)
            Dense.Add(_toTurned.AsSpan(batch.Mirror[row] * width, width), _toInputs[layer].AsSpan(row * width, width));
        Mask(batch, layer, _toInputs[layer]);
    }

    private static void Grow<T>(ref T[] cells, int count)
    {
        if (cells.Length < count)
            Array.Resize(ref cells, count * 2);
    }

    private static void Clear(ref float[] cells, int count)
    {
        Dense.Ensure(ref cells, count);
        cells.AsSpan(0, count).Clear();
    }
}
