namespace Marsad.Resolving;

/// <summary>What a claim does in a block.</summary>
internal enum BlockUse
{
    /// <summary>It meets all others of the block.</summary>
    Meets,

    /// <summary>It meets those that ask.</summary>
    Offers,

    /// <summary>It meets those that offer.</summary>
    Asks,
}

/// <summary>A block that a claim stands in.</summary>
/// <param name="Hash">What is shared in it. Two that collide only bring together a few pairs more.</param>
/// <param name="Use">What the claim does in it.</param>
/// <param name="Splits">Whether it falls apart by kind, day and number where it is crowded, as in a long battle for one town.</param>
internal readonly record struct BlockKey(ulong Hash, BlockUse Use, bool Splits);

/// <summary>
/// In which blocks a claim stands: days fall into bins of three, places into cells of half a degree or the units that hold them. What names no place
/// asks for others of its days by actors and numbers; what names no day, for others of its place by the same or by who did what to whom; what
/// names neither, for a notable number. All meet by named dead and by wording.
/// </summary>
internal static class BlockKeys
{
    private const int DaysPerBin = 3;
    private const int LongestWindow = 62;
    private const double CellsPerDegree = 2;
    private const double ReachDegrees = 0.2;
    private const double SmallCellsPerDegree = 10;
    private const double SmallReachDegrees = 0.07;
    private const int YearsWordsMeet = 366;
    private const int NotableNumber = 10;

    public static List<BlockKey> Of(Telling telling)
    {
        var keys = new Keys();
        foreach (var person in telling.People)
        {
            foreach (var year in Bins(telling, YearsWordsMeet, 1))
                keys.Meet(Key('p', person, year));
        }
        if (telling.Words.Length > 0)
            keys.Meet(Key('w', Names.Fold(telling.Claim.Quote), 0));
        foreach (var bin in Bins(telling, DaysPerBin, 1))
        {
            foreach (var spot in telling.Spots)
                ByPlace(keys, spot, bin);
        }
        ByDeed(keys, telling);
        foreach (var spot in telling.Spots)
            WithoutDay(keys, telling, spot);
        ByNumberAlone(keys, telling);
        return keys.All;
    }

    /// <summary>The blocks into which a crowded one falls apart.</summary>
    public static IEnumerable<BlockKey> Split(BlockKey crowded, Telling telling)
    {
        foreach (var family in telling.Families.Length > 0 ? telling.Families : [""])
        {
            yield return new BlockKey(Key('d', family, (long)crowded.Hash, telling.First ?? 0), crowded.Use, false);
            foreach (var size in Sizes(telling))
                yield return new BlockKey(Key('z', family, (long)crowded.Hash, size), crowded.Use, false);
        }
    }

    private static void ByPlace(Keys keys, Spot spot, int bin)
    {
        if (spot.Level == SpotLevel.Country)
            return;
        keys.Ask(Key('n', spot.Name, bin), splits: true);
        keys.Offer(Key('n', spot.Name, bin), splits: true);
        foreach (var unit in spot.Within)
        {
            if (unit.Length > 0)
                keys.Offer(Key('n', unit, bin), splits: true);
        }
        if (!spot.HasPoint || spot.Level != SpotLevel.Point)
            return;
        foreach (var (row, column) in Cells(spot, CellsPerDegree, ReachDegrees))
            keys.Meet(Key('c', "", bin, row, column), splits: true);
    }

    // What names no place is known by the same sides, the same dead or wounded, or one side and about as many dead, in those days.
    private static void ByDeed(Keys keys, Telling telling)
    {
        foreach (var bin in Bins(telling, DaysPerBin, 0))
        {
            foreach (var key in Deeds(telling, bin, []))
                keys.Offer(key);
        }
        if (!telling.Placeless)
            return;
        foreach (var bin in Bins(telling, DaysPerBin, 1))
        {
            foreach (var key in Deeds(telling, bin, [-1, 1]))
                keys.Ask(key);
        }
    }

    private static IEnumerable<ulong> Deeds(Telling telling, int bin, int[] near)
    {
        foreach (var (effect, number) in telling.Totals)
            yield return Key('k', "", bin, (int)effect, number);
        foreach (var perpetrator in telling.Perpetrators)
        {
            foreach (var target in telling.Targets)
                yield return Key('s', $"{perpetrator}|{target}", bin);
        }
        if (telling.Killed?.Number is not (> 0 and var killed))
            yield break;
        foreach (var actor in telling.Perpetrators.Concat(telling.Targets))
        {
            yield return Key('a', actor, bin, Size(killed));
            foreach (var step in near)
                yield return Key('a', actor, bin, Size(killed) + step);
        }
    }

    // What tells no day may still be known by how many were killed or hurt in that place, or by who did what there.
    private static void WithoutDay(Keys keys, Telling telling, Spot spot)
    {
        if (spot.Level >= SpotLevel.Area)
            return;
        foreach (var key in spot is { Level: SpotLevel.Point, HasPoint: true } ? Near(telling, spot, 0) : Known(telling, spot.Key))
            keys.Offer(key);
        if (telling.First is not null)
            return;
        foreach (var key in spot is { Level: SpotLevel.Point, HasPoint: true } ? Near(telling, spot, SmallReachDegrees) : Known(telling, spot.Key))
            keys.Ask(key);
    }

    private static IEnumerable<ulong> Near(Telling telling, Spot spot, double reach) =>
        Cells(spot, SmallCellsPerDegree, reach).SelectMany(cell => Known(telling, "", cell.Row, cell.Column));

    private static IEnumerable<ulong> Known(Telling telling, string place, int row = 0, int column = 0)
    {
        var spot = Key('o', place, row, column);
        foreach (var (effect, number) in telling.Totals)
            yield return Key('u', "", (long)spot, (int)effect, number);
        foreach (var side in telling.Perpetrators.Concat(telling.Targets))
            yield return Key('v', side, (long)spot, (long)Fingerprint.Of(telling.Claim.Type));
    }

    private static void ByNumberAlone(Keys keys, Telling telling)
    {
        if (telling is { Killed.Number: > 0 and var killed, Wounded.Number: > 0 and var wounded })
        {
            keys.Offer(Key('q', telling.Claim.Type ?? "", killed, wounded));
            if (telling.First is null)
                keys.Ask(Key('q', telling.Claim.Type ?? "", killed, wounded));
        }
        if (telling.Killed?.Number is not >= NotableNumber)
            return;
        foreach (var family in telling.Families)
        {
            foreach (var size in Sizes(telling))
            {
                keys.Offer(Key('m', family, size));
                if (telling.First is null && telling.Placeless)
                    keys.Ask(Key('m', family, size));
            }
        }
    }

    private static IEnumerable<int> Bins(Telling telling, int width, int margin)
    {
        if (telling.First is not { } first || telling.Last is not { } last || last - first > LongestWindow)
            yield break;
        for (var bin = (first - margin) / width; bin <= (last + margin) / width; bin++)
            yield return bin;
    }

    private static IEnumerable<(int Row, int Column)> Cells(Spot spot, double perDegree, double reach)
    {
        double lat = spot.Place.Lat!.Value, lon = spot.Place.Lon!.Value;
        for (var row = Cell(lat - reach); row <= Cell(lat + reach); row++)
        {
            for (var column = Cell(lon - reach); column <= Cell(lon + reach); column++)
                yield return (row, column);
        }

        int Cell(double degrees) => (int)Math.Floor(degrees * perDegree);
    }

    // Numbers fall into classes, each half as large again as the last; in two neighbouring ones, so that near numbers meet.
    private static IEnumerable<int> Sizes(Telling telling) =>
        telling.Killed?.Number is > 0 and var number ? [Size(number), Size(number) + 1] : [];

    private static int Size(long number) => (int)Math.Floor(Math.Log(number, 1.5));

    private static ulong Key(char kind, string name, params ReadOnlySpan<long> numbers)
    {
        var hash = Fingerprint.Of(Fingerprint.Of([kind]), name);
        foreach (var number in numbers)
            hash = Fingerprint.Of(Fingerprint.Spread(hash), number);
        return Fingerprint.Spread(hash);
    }

    private sealed class Keys
    {
        public List<BlockKey> All { get; } = new(40);

        public void Meet(ulong key, bool splits = false) => All.Add(new BlockKey(key, BlockUse.Meets, splits));

        public void Offer(ulong key, bool splits = false) => All.Add(new BlockKey(key, BlockUse.Offers, splits));

        public void Ask(ulong key, bool splits = false) => All.Add(new BlockKey(key, BlockUse.Asks, splits));
    }
}
