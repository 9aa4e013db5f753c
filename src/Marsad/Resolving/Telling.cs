using NodaTime;

namespace Marsad.Resolving;

/// <summary>A claim made ready for being compared with thousands of others.</summary>
internal sealed class Telling
{
    private const int AssumedDaysBefore = 10;
    private const int DaysBeforeOpenStart = 30;
    private const int FewestSharedWords = 6;
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public Telling(Claim claim, LocalDate? published, Weights weights)
    {
        Claim = claim;
        (First, Last, Assumed) = Window(claim, published);
        Spots = Spot.Of(claim);
        Families = claim.Type is { } type && weights.Families.TryGetValue(type, out var families) ? families : [];
        Perpetrators = Ids(Role.Perpetrator);
        Targets = Ids(Role.Target);
        Killed = TopLevel(Effect.Killed);
        Wounded = TopLevel(Effect.Wounded);
        Numbers = [.. claim.Harm.Where(h => h.Best >= 3).Select(h => (h.Effect, h.Best!.Value)).Distinct()];
        People = [.. claim.Harm.SelectMany(h => h.People).Select(p => Names.Fold(p.Name)).Where(n => n.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        Sources = [.. claim.Sources.Where(s => s.Id is not null).Select(s => s.Id!).Distinct(StringComparer.Ordinal)];
        var words = Names.Fold(claim.Quote).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Words = words.Length >= FewestSharedWords ? words.ToHashSet(StringComparer.Ordinal) : [];
    }

    public Claim Claim { get; }

    /// <summary>First day that it may have happened on, as days since 1970; null where nothing is known.</summary>
    public int? First { get; }

    /// <summary>Last such day.</summary>
    public int? Last { get; }

    /// <summary>Whether the days only follow from the story's date.</summary>
    public bool Assumed { get; }

    public int Days => Last - First + 1 ?? int.MaxValue;
    public Spot[] Spots { get; }
    public string[] Families { get; }
    public string[] Perpetrators { get; }
    public string[] Targets { get; }
    public Count? Killed { get; }
    public Count? Wounded { get; }
    public (Effect Effect, long Number)[] Numbers { get; }
    public string[] People { get; }
    public string[] Sources { get; }
    public HashSet<string> Words { get; }

    /// <summary>Whether it names no place, or only one too wide to find it by.</summary>
    public bool Placeless => Spots.All(s => s.Level >= SpotLevel.Area);

    /// <summary>Whether it says that the thing happened. Plans, hypotheses and denials do not.</summary>
    public static bool Happened(Claim claim) => claim.Certainty is Certainty.Asserted or Certainty.Alleged;

    private string[] Ids(Role role) => [.. Claim.Actors.Where(a => a.Role == role && a.Id is not null).Select(a => a.Id!).Distinct(StringComparer.Ordinal)];

    private Count? TopLevel(Effect effect)
    {
        Count? sum = null;
        foreach (var harm in Claim.Harm)
        {
            if (harm.Effect == effect && harm.PartOf is null && harm.Count.Number is not null)
                sum = sum is { } so ? so + harm.Count : harm.Count;
        }
        return sum;
    }

    private static (int? First, int? Last, bool Assumed) Window(Claim claim, LocalDate? published)
    {
        int? from = Day(claim.When?.From), to = Day(claim.When?.To), told = Day(published);
        return (from, to) switch
        {
            ({ } first, { } last) => (Math.Min(first, last), Math.Max(first, last), false),
            ({ } first, null) => (first, Math.Max(first, told ?? first), false),
            (null, { } last) => (last - DaysBeforeOpenStart, last, false),
            _ when told is { } day && !claim.Background => (day - AssumedDaysBefore, day, true),
            _ => (null, null, false),
        };
    }

    private static int? Day(LocalDate? date) => date is { } day ? Period.DaysBetween(Epoch, day) : null;
}
