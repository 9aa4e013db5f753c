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

    /// <summary>Puts a telling under its rare words.</summary>
    public void Add(Telling telling, ISet<int> changed)
    {
        foreach (var key in Places(telling))
        {
            if (!_blocks.TryGetValue(key, out var block))
                _blocks.Add(key, block = []);
            block.Add(telling.Number);
            if (block.Count == Blocks.Most + 1)
                changed.UnionWith(block);
        }
    }

    /// <summary>Takes a telling away from its rare words.</summary>
    public void Remove(Telling telling, ISet<int> changed)
    {
        foreach (var key in Places(telling))
        {
            var block = _blocks[key];
            if (block.Count == Blocks.Most + 1)
                changed.UnionWith(block);
            block.Remove(telling.Number);
        }
    }

    /// <summary>All that meet a telling.</summary>
    public void Read(Telling telling, List<int> near)
    {
        var words = Words(telling);
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

    private static IEnumerable<(int Word, int Time)> Places(Telling telling)
    {
        foreach (var word in Words(telling).ToArray())
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
    }

    private static ReadOnlySpan<int> Words(Telling telling) => telling.Passage is { } passage ? passage.Rarest.AsSpan(0, Math.Min(passage.Rarest.Length, RareWords)) : [];

    private static int? Day(Telling telling) => telling.Told ?? telling.First;

    private static int Early(int day) => 2 * (day / DaysStoriesMeet);

    private static int Late(int day) => (2 * ((day + (DaysStoriesMeet / 2)) / DaysStoriesMeet)) + 1;
}
