namespace Marsad.Resolving;

/// <summary>Brings together the claims that may tell of one incident, so that few of all pairs need comparing. Days fall into bins of three, places into cells of half a degree or the units that hold them; placeless claims meet others by actor and number, undated ones by persons, numbers and wording, and all by the rare words of their stories.</summary>
internal sealed class Blocking
{
    private const int DaysPerBin = 3;
    private const int LongestWindow = 62;
    private const double CellsPerDegree = 2;
    private const double ReachDegrees = 0.2;
    private const int FullyCompared = 120;
    private const int ComparedNext = 40;
    private const int YearsWordsMeet = 366;
    private const int DaysStoriesMeet = 64;
    private const int RareWords = 20;
    private const int MeetingsByWord = 3;
    private const int NotableNumber = 10;
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly IReadOnlyList<Telling> _tellings;
    private readonly List<(ulong Key, int Index, bool Asks)> _entries = [];
    private readonly List<(ulong Key, int Index, bool Asks)> _words = [];

    private Blocking(IReadOnlyList<Telling> tellings) => _tellings = tellings;

    /// <summary>Pairs of indices, the smaller first, in order.</summary>
    public static List<(int A, int B)> Pairs(IReadOnlyList<Telling> tellings)
    {
        var blocking = new Blocking(tellings);
        for (var i = 0; i < tellings.Count; i++)
            blocking.Enter(i);
        return blocking.Pairs();
    }

    private List<(int A, int B)> Pairs()
    {
        var pairs = Repeated(Meet(_entries), 1);
        // One rare word is shared by chance. Most words bring two stories together twice, once in each layout.
        pairs.AddRange(Repeated(Meet(_words), MeetingsByWord));
        pairs.Sort();
        return [.. Repeated(pairs, 1).Select(pair => ((int)(pair >> 32), (int)pair))];
    }

    // What stands in the sorted list so often, each once.
    private static List<long> Repeated(List<long> pairs, int times)
    {
        var repeated = new List<long>();
        for (int from = 0, to; from < pairs.Count; from = to)
        {
            for (to = from + 1; to < pairs.Count && pairs[to] == pairs[from];)
                to++;
            if (to - from >= times)
                repeated.Add(pairs[from]);
        }
        return repeated;
    }

    private List<long> Meet(List<(ulong Key, int Index, bool Asks)> entries)
    {
        entries.Sort();
        var pairs = new List<long>();
        for (int from = 0, to; from < entries.Count; from = to)
        {
            for (to = from + 1; to < entries.Count && entries[to].Key == entries[from].Key;)
                to++;
            Meet(entries[from..to], pairs);
        }
        pairs.Sort();
        return pairs;
    }

    private void Meet(List<(ulong Key, int Index, bool Asks)> block, List<long> pairs)
    {
        if (block.Count < 2)
            return;
        // A block swollen by one long battle: only claims alike in kind and number are compared.
        var reach = block.Count <= FullyCompared ? block.Count : ComparedNext;
        if (block.Count > FullyCompared)
            block.Sort((x, y) => Alike(x.Index, y.Index));
        for (var i = 0; i < block.Count; i++)
        {
            for (var j = i + 1; j < Math.Min(block.Count, i + 1 + reach); j++)
            {
                var (a, b) = (block[i].Index, block[j].Index);
                if ((block[i].Asks || block[j].Asks) && a != b)
                    pairs.Add(((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b));
            }
        }
    }

    // A key with whether its holder asks for all others of the block; two that do not ask are not compared by it.
    private void Enter(int index)
    {
        var telling = _tellings[index];
        var first = _entries.Count;
        foreach (var person in telling.People)
        {
            foreach (var year in Bins(telling, YearsWordsMeet))
                Add(index, true, 'p', person, year);
        }
        if (telling.Words.Length > 0)
            Add(index, true, 'w', Names.Fold(telling.Claim.Quote), 0);
        foreach (var bin in Bins(telling, DaysPerBin))
        {
            foreach (var spot in telling.Spots)
                EnterPlace(index, spot, bin);
            EnterActors(index, telling, bin);
        }
        EnterNumber(index, telling);
        EnterWords(index, telling);
        // One claim may have one key twice.
        var own = _entries[first..].Distinct().ToList();
        _entries.RemoveRange(first, _entries.Count - first);
        _entries.AddRange(own);
    }

    private void EnterPlace(int index, Spot spot, int bin)
    {
        if (spot.Level == SpotLevel.Country)
            return;
        var asks = spot.Level != SpotLevel.Point;
        Add(index, true, 'n', spot.Name, bin);
        foreach (var unit in spot.Within)
        {
            if (unit.Length > 0)
                Add(index, false, 'n', unit, bin);
        }
        if (!spot.HasPoint || asks)
            return;
        double lat = spot.Place.Lat!.Value, lon = spot.Place.Lon!.Value;
        for (var row = Cell(lat - ReachDegrees); row <= Cell(lat + ReachDegrees); row++)
        {
            for (var column = Cell(lon - ReachDegrees); column <= Cell(lon + ReachDegrees); column++)
                Add(index, true, 'c', "", bin, row, column);
        }
    }

    private void EnterActors(int index, Telling telling, int bin)
    {
        foreach (var actor in telling.Perpetrators.Concat(telling.Targets))
        {
            foreach (var size in Sizes(telling))
                Add(index, telling.Placeless, 'a', actor, bin, size);
        }
        if (telling.Days > DaysPerBin)
            return;
        foreach (var perpetrator in telling.Perpetrators)
        {
            foreach (var target in telling.Targets)
                Add(index, telling.Placeless, 's', $"{perpetrator}|{target}", bin);
        }
    }

    // What tells no day may still be known by how many died where, or, if the number is notable, in what.
    private void EnterNumber(int index, Telling telling)
    {
        foreach (var spot in telling.Spots)
        {
            if (spot.Level != SpotLevel.Point)
                continue;
            foreach (var (effect, number) in telling.Totals)
                Add(index, telling.First is null, 'u', spot.Place.Id ?? spot.Name, (int)effect, (int)Math.Floor(Math.Log(number, 1.5)));
            foreach (var side in telling.Perpetrators.Concat(telling.Targets))
                Add(index, telling.First is null, 'v', $"{spot.Place.Id ?? spot.Name}|{side}|{telling.Claim.Type}");
        }
        if (telling.Killed?.Number is not >= NotableNumber)
            return;
        foreach (var family in telling.Families)
        {
            foreach (var size in Sizes(telling))
                Add(index, telling.First is null && telling.Placeless, 'm', family, size);
        }
    }

    // Each two months of stories are laid out twice, a month apart, so that two stories of neighbouring days meet in one of them.
    private void EnterWords(int index, Telling telling)
    {
        var rarest = telling.Passage?.Rarest ?? [];
        for (var i = 0; i < Math.Min(rarest.Length, RareWords); i++)
        {
            var day = telling.Told ?? telling.First;
            if (day is { } known)
            {
                _words.Add((Key('r', "", rarest[i], known / DaysStoriesMeet, 0), index, true));
                _words.Add((Key('r', "", rarest[i], (known + (DaysStoriesMeet / 2)) / DaysStoriesMeet, 1), index, true));
            }
            // What bears no date meets all times, and each word counts as two there too.
            _words.Add((Key('r', "", rarest[i], 0), index, day is null));
            _words.Add((Key('r', "", rarest[i], 1), index, day is null));
        }
    }

    private static IEnumerable<int> Bins(Telling telling, int width)
    {
        if (telling.First is not { } first || telling.Last is not { } last || last - first > LongestWindow)
            yield break;
        for (var bin = (first - 1) / width; bin <= (last + 1) / width; bin++)
            yield return bin;
    }

    // The number falls into overlapping classes, each half as large again as the last, so that near numbers meet.
    private static IEnumerable<int> Sizes(Telling telling)
    {
        if (telling.Killed?.Number is not (> 0 and var number))
            yield break;
        var size = (int)Math.Floor(Math.Log(number, 1.5));
        yield return size;
        yield return size + 1;
    }

    private static int Cell(double degrees) => (int)Math.Floor(degrees * CellsPerDegree);

    // Two keys that collide only bring together a few pairs more.
    private void Add(int index, bool asks, char kind, string name, params ReadOnlySpan<int> numbers) => _entries.Add((Key(kind, name, numbers), index, asks));

    private static ulong Key(char kind, string name, params ReadOnlySpan<int> numbers)
    {
        var hash = (Basis ^ kind) * Prime;
        foreach (var c in name)
            hash = (hash ^ c) * Prime;
        foreach (var number in numbers)
            hash = (hash ^ (uint)number) * Prime;
        return hash;
    }

    private int Alike(int x, int y)
    {
        var (a, b) = (_tellings[x], _tellings[y]);
        var order = string.CompareOrdinal(a.Families.FirstOrDefault(), b.Families.FirstOrDefault());
        if (order == 0)
            order = Comparer<int?>.Default.Compare(a.First, b.First);
        if (order == 0)
            order = Comparer<long?>.Default.Compare(a.Killed?.Number, b.Killed?.Number);
        return order != 0 ? order : x.CompareTo(y);
    }
}
