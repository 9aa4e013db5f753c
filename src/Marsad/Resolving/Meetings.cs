namespace Marsad.Resolving;

/// <summary>Which claims may tell of one incident, so that few of all pairs need comparing. What two claims need for that is a matter of the two and of how many others share it, not of when they came.</summary>
internal sealed class Meetings
{
    private const int Batch = 4096;

    private readonly List<Telling> _tellings = [];
    private readonly Blocks _offers;
    private readonly Blocks _asks;
    private readonly WordBlocks _words = new();
    private readonly HashSet<ulong> _crowded;

    public Meetings() => (_offers, _asks, _crowded) = (new Blocks(), new Blocks(), []);

    /// <summary>The meetings of claims that were kept.</summary>
    public Meetings(JoinsReader reader, IReadOnlyList<Telling> tellings)
    {
        _tellings.AddRange(tellings);
        (_offers, _asks, _crowded) = (new Blocks(reader), new Blocks(reader), [.. reader.Numbers<ulong>()]);
        _words.Keep(tellings);
    }

    public void Write(JoinsWriter writer)
    {
        _offers.Write(writer);
        _asks.Write(writer);
        writer.Numbers<ulong>([.. _crowded.Order()]);
    }

    /// <summary>Makes ready what several cores read at once.</summary>
    public void LayOut(Telling telling) => _words.LayOut(telling);

    /// <summary>Takes in more claims.</summary>
    /// <param name="tellings">The claims, numbered on from those before.</param>
    /// <param name="changed">Is given the numbers of earlier ones that may meet others than before.</param>
    public void Add(IReadOnlyList<Telling> tellings, HashSet<int> changed)
    {
        _tellings.AddRange(tellings);
        var crowded = new HashSet<ulong>();
        foreach (var batch in tellings.Chunk(Batch))
        {
            foreach (var (telling, keys) in Cores.Each(batch, telling => (telling, BlockKeys.Of(telling))))
            {
                foreach (var key in keys)
                {
                    if (Enter(key, telling.Number, changed) && key.Splits)
                        crowded.Add(key.Hash);
                }
            }
        }
        _crowded.UnionWith(crowded);
        Split(tellings.Concat(crowded.SelectMany(Read).Distinct().Select(number => _tellings[number])), changed);
        foreach (var telling in tellings)
            _words.Add(telling, changed);
    }

    /// <summary>Gives a claim other words.</summary>
    public void Reword(Telling telling, Passage? passage, HashSet<int> changed)
    {
        _words.Remove(telling, changed);
        telling.Passage = passage;
        _words.Add(telling, changed);
        changed.Add(telling.Number);
    }

    /// <summary>The numbers of all that a claim may meet, each once.</summary>
    public void Near(Telling telling, List<int> near)
    {
        near.Clear();
        foreach (var key in BlockKeys.Of(telling))
        {
            if (!key.Splits || !_crowded.Contains(key.Hash))
                Look(key, near);
            else
                foreach (var part in BlockKeys.Split(key, telling))
                    Look(part, near);
        }
        _words.Read(telling, near);
        near.Sort();
        var kept = 0;
        for (var i = 0; i < near.Count; i++)
        {
            if (near[i] != telling.Number && (kept == 0 || near[kept - 1] != near[i]))
                near[kept++] = near[i];
        }
        near.RemoveRange(kept, near.Count - kept);
    }

    /// <summary>All pairs that may meet.</summary>
    public IEnumerable<(Telling A, Telling B)> Pairs()
    {
        var near = new List<int>();
        foreach (var telling in _tellings)
        {
            Near(telling, near);
            foreach (var other in near)
            {
                if (other < telling.Number)
                    yield return (_tellings[other], telling);
            }
        }
    }

    // Whether just now too many stand under the key, so that those who met by it no longer do.
    private bool Enter(BlockKey key, int number, HashSet<int> changed)
    {
        if (!(key.Use == BlockUse.Asks ? _asks : _offers).Add(key.Hash, number))
            return false;
        changed.UnionWith(Read(key.Hash));
        return true;
    }

    private void Split(IEnumerable<Telling> tellings, HashSet<int> changed)
    {
        if (_crowded.Count == 0)
            return;
        foreach (var telling in tellings.Distinct())
        {
            foreach (var key in BlockKeys.Of(telling))
            {
                if (!key.Splits || !_crowded.Contains(key.Hash))
                    continue;
                foreach (var part in BlockKeys.Split(key, telling))
                    Enter(part, telling.Number, changed);
            }
        }
    }

    private List<int> Read(ulong key)
    {
        var numbers = new List<int>();
        _offers.Read(key, numbers);
        _asks.Read(key, numbers);
        return numbers;
    }

    private void Look(BlockKey key, List<int> near)
    {
        if (key.Use == BlockUse.Meets || _asks.Count(key.Hash) is > 0 and <= Blocks.Most)
        {
            if (_offers.Count(key.Hash) <= Blocks.Most)
                (key.Use == BlockUse.Offers ? _asks : _offers).Read(key.Hash, near);
        }
    }
}
