namespace Marsad.Resolving;

/// <summary>Brings together claims by the rare words of their stories, two months apart at most. One rare word is shared by chance, so it takes two.</summary>
internal sealed class WordBlocks
{
    private const int DaysStoriesMeet = 64;
    private const int RareWords = 20;
    private const int MeetingsByWord = 3;

    // Claims whose day is not known are met at any time.
    private const int AnyTime = int.MinValue;
    private const int NoTime = int.MaxValue;

    private readonly Dictionary<(int Word, int Time), List<int>> _blocks = [];

    // Claims of a record that was kept, by their rare words; they are put under these when a word is asked for.
    private readonly Dictionary<int, List<Telling>> _kept = [];

    /// <summary>Puts tellings under their rare words, as soon as these are asked for.</summary>
    public void Keep(IReadOnlyList<Telling> tellings)
    {
        foreach (var telling in tellings)
        {
            foreach (var word in Rarest(telling))
            {
                if (!_kept.TryGetValue(word, out var under))
                    _kept.Add(word, under = []);
                under.Add(telling);
            }
        }
    }

    /// <summary>Puts a telling under its rare words.</summary>
    public void Add(Telling telling, ISet<int> changed)
    {
        foreach (var word in Rarest(telling))
        {
            LayOut(word);
            foreach (var key in Places(telling, word))
            {
                var block = Put(key, telling.Number);
                if (block.Count == Blocks.Most + 1)
                    changed.UnionWith(block);
            }
        }
    }

    /// <summary>Takes a telling away from its rare words.</summary>
    public void Remove(Telling telling, ISet<int> changed)
    {
        foreach (var word in Rarest(telling))
        {
            LayOut(word);
            foreach (var key in Places(telling, word))
            {
                var block = _blocks[key];
                if (block.Count == Blocks.Most + 1)
                    changed.UnionWith(block);
                block.Remove(telling.Number);
            }
        }
    }

    /// <summary>All that meet a telling.</summary>
    public void Read(Telling telling, List<int> near)
    {
        var words = Rarest(telling);
        if (words.Length == 0)
            return;
        var meetings = new Dictionary<int, int>();
        foreach (var word in words)
        {
            if (Day(telling) is { } day)
            {
                // Each two months of stories are laid out twice, a month apart, so that two stories of neighbouring days meet in one of them.
                Meet(_blocks[(word, Early(day))], 1);
                Meet(_blocks[(word, Late(day))], 1);
                if (_blocks[(word, AnyTime)].Count <= Blocks.Most && _blocks.TryGetValue((word, NoTime), out var undated))
                    Meet(undated, 2);
            }
            else
            {
                Meet(_blocks[(word, AnyTime)], 2);
            }
        }
        foreach (var (other, times) in meetings)
        {
            if (times >= MeetingsByWord)
                near.Add(other);
        }

        void Meet(List<int> block, int times)
        {
            if (block.Count > Blocks.Most)
                return;
            foreach (var other in block)
                meetings[other] = meetings.GetValueOrDefault(other) + times;
        }
    }

    /// <summary>Makes ready what several cores read at once.</summary>
    public void LayOut(Telling telling)
    {
        foreach (var word in Rarest(telling))
            LayOut(word);
    }

    private void LayOut(int word)
    {
        if (!_kept.Remove(word, out var tellings))
            return;
        foreach (var telling in tellings)
        {
            foreach (var key in Places(telling, word))
                Put(key, telling.Number);
        }
    }

    private List<int> Put((int Word, int Time) key, int number)
    {
        if (!_blocks.TryGetValue(key, out var block))
            _blocks.Add(key, block = []);
        block.Add(number);
        return block;
    }

    private static IEnumerable<(int Word, int Time)> Places(Telling telling, int word)
    {
        yield return (word, AnyTime);
        if (Day(telling) is { } day)
        {
            yield return (word, Early(day));
            yield return (word, Late(day));
        }
        else
        {
            yield return (word, NoTime);
        }
    }

    /// <summary>The rare words under which a telling stands.</summary>
    public static ReadOnlySpan<int> Rarest(Telling telling) => telling.Rarest.AsSpan(0, Math.Min(telling.Rarest.Length, RareWords));

    private static int? Day(Telling telling) => telling.Told ?? telling.First;

    private static int Early(int day) => 2 * (day / DaysStoriesMeet);

    private static int Late(int day) => (2 * ((day + (DaysStoriesMeet / 2)) / DaysStoriesMeet)) + 1;
}
