using System.Runtime.InteropServices;

namespace Marsad.Language;

/// <summary>An averaged perceptron in training: sparse weights of features by class.</summary>
internal sealed class Perceptron(int classes)
{
    private struct Cell
    {
        public int Class;
        public float Weight;
        public double Late; // each step times the moment it was made
    }

    private readonly Dictionary<ulong, Cell[]> _cells = [];
    private int _now;

    public int Classes { get; } = classes;

    /// <summary>Adds up the scores of all classes.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (!_cells.TryGetValue(feature, out var cells))
                continue;
            foreach (ref readonly var cell in cells.AsSpan())
                scores[cell.Class] += cell.Weight;
        }
    }

    /// <summary>Counts a decision; to be called once for each, before any update of it.</summary>
    public void Tick() => _now++;

    /// <summary>Moves weight from the wrong class to the right one.</summary>
    public void Update(ReadOnlySpan<ulong> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            ref var cells = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, feature, out _);
            cells ??= [];
            Add(ref cells, right, 1);
            Add(ref cells, wrong, -1);
        }
    }

    private void Add(ref Cell[] cells, int @class, float by)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            ref var cell = ref cells[i];
            if (cell.Class != @class)
                continue;
            cell.Weight += by;
            cell.Late += (double)by * _now;
            return;
        }
        Array.Resize(ref cells, cells.Length + 1);
        cells[^1] = new Cell { Class = @class, Weight = by, Late = (double)by * _now };
    }

    /// <summary>The averaged weights, cut to small integers; weights that round to nothing are left out.</summary>
    /// <param name="least">Averages smaller than this share of the greatest are dropped.</param>
    public SparseWeights Freeze(float least)
    {
        var rows = new List<(ulong Feature, (int Class, double Weight)[] Row)>(_cells.Count);
        var greatest = 0.0;
        foreach (var (feature, cells) in _cells)
        {
            var row = cells.Select(c => (c.Class, Weight: c.Weight - c.Late / Math.Max(1, _now))).OrderBy(c => c.Class).ToArray();
            greatest = Math.Max(greatest, row.Max(c => Math.Abs(c.Weight)));
            rows.Add((feature, row));
        }
        rows.Sort((a, b) => a.Feature.CompareTo(b.Feature));
        return SparseWeights.From(rows, greatest, least, Classes);
    }
}
