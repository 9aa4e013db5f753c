namespace Marsad.Resolving;

/// <summary>Brings together the claims that may tell of one incident, so that few of all pairs need comparing. Days fall into bins of three, places into cells of half a degree or the units that hold them; placeless claims meet others by actor and number, undated ones by persons and wording.</summary>
internal static class Blocking
{
    private const int DaysPerBin = 3;
    private const int LongestWindow = 62;
    private const double CellsPerDegree = 2;
    private const double ReachDegrees = 0.2;
    private const int FullyCompared = 120;
    private const int ComparedNext = 40;
    private const int YearsWordsMeet = 366;

    /// <summary>Pairs of indices, the smaller first, in order.</summary>
    public static List<(int A, int B)> Pairs(IReadOnlyList<Telling> tellings)
    {
        var blocks = new Dictionary<string, List<(int Index, bool Asks)>>(StringComparer.Ordinal);
        for (var i = 0; i < tellings.Count; i++)
        {
            foreach (var (key, asks) in Keys(tellings[i]).Distinct())
            {
                if (!blocks.TryGetValue(key, out var block))
                    blocks.Add(key, block = []);
                block.Add((i, asks));
            }
        }
        var pairs = new HashSet<(int, int)>();
        foreach (var block in blocks.Values)
        {
            // A block swollen by one long battle: only claims alike in kind and number are compared.
            var reach = block.Count <= FullyCompared ? block.Count : ComparedNext;
            if (block.Count > FullyCompared)
                block.Sort((x, y) => Alike(tellings, x.Index, y.Index));
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < Math.Min(block.Count, i + 1 + reach); j++)
                {
                    if ((block[i].Asks || block[j].Asks) && block[i].Index != block[j].Index)
                        pairs.Add((Math.Min(block[i].Index, block[j].Index), Math.Max(block[i].Index, block[j].Index)));
                }
            }
        }
        return [.. pairs.Order()];
    }

    // A key with whether its holder asks for all others of the block; two that do not ask are not compared by it.
    private static IEnumerable<(string Key, bool Asks)> Keys(Telling telling)
    {
        foreach (var person in telling.People)
        {
            foreach (var year in Bins(telling, YearsWordsMeet))
                yield return ($"p|{person}|{year}", true);
        }
        if (telling.Words.Count > 0)
            yield return ("w|" + Names.Fold(telling.Claim.Quote), true);
        foreach (var bin in Bins(telling, DaysPerBin))
        {
            foreach (var spot in telling.Spots)
            {
                foreach (var (key, asks) in PlaceKeys(spot))
                    yield return ($"{key}|{bin}", asks);
            }
            foreach (var key in ActorKeys(telling))
                yield return ($"{key}|{bin}", telling.Placeless);
        }
    }

    private static IEnumerable<int> Bins(Telling telling, int width)
    {
        if (telling.First is not { } first || telling.Last is not { } last || last - first > LongestWindow)
            yield break;
        for (var bin = (first - 1) / width; bin <= (last + 1) / width; bin++)
            yield return bin;
    }

    private static IEnumerable<(string Key, bool Asks)> PlaceKeys(Spot spot)
    {
        if (spot.Level == SpotLevel.Country)
            yield break;
        var asks = spot.Level != SpotLevel.Point;
        yield return ($"n|{spot.Name}", true);
        foreach (var unit in spot.Within)
        {
            if (unit.Length > 0)
                yield return ($"n|{unit}", false);
        }
        if (!spot.HasPoint || asks)
            yield break;
        double lat = spot.Place.Lat!.Value, lon = spot.Place.Lon!.Value;
        for (var row = Cell(lat - ReachDegrees); row <= Cell(lat + ReachDegrees); row++)
        {
            for (var column = Cell(lon - ReachDegrees); column <= Cell(lon + ReachDegrees); column++)
                yield return ($"c|{row}|{column}", true);
        }
    }

    private static int Cell(double degrees) => (int)Math.Floor(degrees * CellsPerDegree);

    // The number falls into overlapping classes, each half as large again as the last, so that near numbers meet.
    private static IEnumerable<string> ActorKeys(Telling telling)
    {
        var number = telling.Killed?.Number;
        foreach (var actor in telling.Perpetrators.Concat(telling.Targets))
        {
            if (number is { } n and > 0)
            {
                var size = (int)Math.Floor(Math.Log(n, 1.5));
                yield return $"a|{actor}|{size}";
                yield return $"a|{actor}|{size + 1}";
            }
        }
        if (telling.Days > DaysPerBin)
            yield break;
        foreach (var perpetrator in telling.Perpetrators)
        {
            foreach (var target in telling.Targets)
                yield return $"s|{perpetrator}|{target}";
        }
    }

    private static int Alike(IReadOnlyList<Telling> tellings, int x, int y)
    {
        var (a, b) = (tellings[x], tellings[y]);
        var order = string.CompareOrdinal(a.Families.FirstOrDefault(), b.Families.FirstOrDefault());
        if (order == 0)
            order = Comparer<int?>.Default.Compare(a.First, b.First);
        if (order == 0)
            order = Comparer<long?>.Default.Compare(a.Killed?.Number, b.Killed?.Number);
        return order != 0 ? order : x.CompareTo(y);
    }
}
