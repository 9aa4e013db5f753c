using NodaTime;

namespace Marsad.Resolving;

/// <summary>A claim made ready for being compared with thousands of others.</summary>
internal sealed class Telling
{
    private const int AssumedDaysBefore = 10;
    private const int DaysBeforeOpenStart = 30;
    private const int FewestSharedWords = 6;
    public static readonly LocalDate Epoch = new(1970, 1, 1);

    public Telling(Claim claim, LocalDate? published, Weights weights, Atlas atlas)
    {
        Claim = claim;
        Told = Day(published);
        (First, Last, Assumed) = Window(claim, published);
        Spots = atlas.Of(claim);
        Crowds = Spots.Length == 0 ? [] : new Crowd[Spots.Length];
        Families = claim.Type is { } type && weights.Families.TryGetValue(type, out var families) ? families : [];
        Perpetrators = Ids(Role.Perpetrator);
        Targets = Ids(Role.Target);
        PerpetratorClasses = Classes(Role.Perpetrator);
        TargetClasses = Classes(Role.Target);
        Killed = TopLevel(Effect.Killed);
        Wounded = TopLevel(Effect.Wounded);
        Numbers = [.. claim.Harm.Where(h => h.Best >= 3).Select(h => (h.Effect, h.Best!.Value)).Distinct()];
        People = [.. claim.Harm.SelectMany(h => h.People).Select(p => Names.Fold(p.Name)).Where(n => n.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        Objects = [.. claim.Objects.Select(thing => Head(thing.Text)).Distinct(StringComparer.Ordinal)];
        Sources = [.. claim.Sources.Where(s => s.Id is not null).Select(s => s.Id!).Distinct(StringComparer.Ordinal)];
        var words = Names.Fold(claim.Quote).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Words = words.Length >= FewestSharedWords ? [.. words.Select(word => Fingerprint.Of(word)).Distinct().Order()] : [];
    }

    public Claim Claim { get; }

    /// <summary>Its number among the tellings that are compared. It depends on when the claim came, so it orders nothing that is shown.</summary>
    public int Number { get; set; } = -1;

    /// <summary>First day that it may have happened on, as days since 1970; null where nothing is known.</summary>
    public int? First { get; }

    /// <summary>Last such day.</summary>
    public int? Last { get; }

    /// <summary>Whether the days only follow from the story's date.</summary>
    public bool Assumed { get; }

    public int Days => Last - First + 1 ?? int.MaxValue;
    public Spot[] Spots { get; }

    /// <summary>For each of the places, the claims of that month that name it.</summary>
    public Crowd[] Crowds { get; }
    public string[] Families { get; }
    public string[] Perpetrators { get; }
    public string[] Targets { get; }
    public ActorClass[] PerpetratorClasses { get; }
    public ActorClass[] TargetClasses { get; }
    public Count? Killed { get; }
    public Count? Wounded { get; }
    public (Effect Effect, long Number)[] Numbers { get; }
    /// <summary>The killed and wounded in all.</summary>
    public IEnumerable<(Effect Effect, long Number)> Totals
    {
        get
        {
            if (Killed?.Number is > 0 and var killed)
                yield return (Effect.Killed, killed);
            if (Wounded?.Number is > 0 and var wounded)
                yield return (Effect.Wounded, wounded);
        }
    }

    public string[] People { get; }
    public string[] Sources { get; }
    public string[] Objects { get; }

    /// <summary>Words of the claim's sentence, each once, in order; none where they are few.</summary>
    public ulong[] Words { get; }

    /// <summary>The telling words around the claim; null where the report is not at hand.</summary>
    public Passage? Passage { get; set; }

    /// <summary>Whether its story is about it, so that it speaks with the words of the whole story.</summary>
    public bool IsHead { get; set; }

    /// <summary>Day of its story.</summary>
    public int? Told { get; }

    /// <summary>Whether it names no place, or only one too wide to find it by.</summary>
    public bool Placeless => Spots.All(s => s.Level >= SpotLevel.Area);

    /// <summary>Whether it names no day, or no place to find it by, so that it may fit many things. A province is a place to find it by while few stories of the month speak of it.</summary>
    public bool Adrift => First is null || IsWide();

    private bool IsWide()
    {
        for (var i = 0; i < Spots.Length; i++)
        {
            if (Spots[i].Level < SpotLevel.Province || (Spots[i].Level == SpotLevel.Province && Crowds[i].Level != PlaceLevel.SameCommonSpot))
                return false;
        }
        return true;
    }

    /// <summary>Whether it says that the thing happened.</summary>
    public bool Happened => HasHappened(Claim);

    /// <summary>Whether a claim says that the thing happened. Plans, hypotheses and denials do not.</summary>
    public static bool HasHappened(Claim claim) => claim.Certainty is Certainty.Asserted or Certainty.Alleged;

    private string[] Ids(Role role) => [.. Claim.Actors.Where(a => a.Role == role && a.Id is not null).Select(a => a.Id!).Distinct(StringComparer.Ordinal)];

    // "People" and "a man" may be anybody.
    private ActorClass[] Classes(Role role) => [.. Claim.Actors.Where(a => a.Role == role && a.Class is not (null or ActorClass.Person)).Select(a => a.Class!.Value).Distinct()];

    // The noun that a phrase ends in: "a military bus" is a bus.
    private static string Head(string phrase) => Names.Fold(phrase) is var name && name.LastIndexOf(' ') is var space and >= 0 ? name[(space + 1)..] : Names.Fold(phrase);

    // "Another eight" says nothing of how many in all.
    private Count? TopLevel(Effect effect)
    {
        Count? sum = null;
        foreach (var harm in Claim.Harm)
        {
            if (harm.Effect == effect && harm.Change is not (HarmChange.Adds or HarmChange.DiedLater) && harm.PartOf is null && harm.Count.Number is not null)
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
