using NodaTime;

namespace Marsad.Resolving;

/// <summary>What of a claim is compared.</summary>
internal sealed class TellingContent
{
    private const int AssumedDaysBefore = 10;
    private const int DaysBeforeOpenStart = 30;
    private const int FewestSharedWords = 6;

    // Most claims name one actor in a role, so that these lists are had in common.
    private static readonly ActorClass[][] Alone = Array.ConvertAll(Enum.GetValues<ActorClass>(), one => new[] { one });

    // Of a day or of a night between two.
    private readonly int _days;

    public TellingContent(Claim claim, LocalDate? published, Weights weights, Atlas atlas)
    {
        Claim = claim;
        (First, Last, Assumed) = Window(claim, published);
        Spots = atlas.Of(claim);
        Province = Spots.Length > 0 ? Spots[0].Province : null;
        _days = Last - First is { } nights and (0 or 1) && !Assumed && Province is not null ? nights + 1 : 0;
        Families = claim.Type is { } type && weights.Families.TryGetValue(type, out var families) ? families : [];
        WeaponFamilies = claim.Weapons switch
        {
            [] => [],
            [var weapon] => weights.WeaponFamilies.GetValueOrDefault(weapon, []),
            var weapons => [.. weapons.SelectMany(weapon => weights.WeaponFamilies.GetValueOrDefault(weapon, [])).Distinct(StringComparer.Ordinal)],
        };
        Perpetrators = Ids(Role.Perpetrator);
        Targets = Ids(Role.Target);
        PerpetratorClasses = Classes(Role.Perpetrator);
        TargetClasses = Classes(Role.Target);
        Killed = TopLevel(claim, Effect.Killed);
        Wounded = TopLevel(claim, Effect.Wounded);
        Numbers = [.. claim.Harm.Where(h => h.Best >= 3).Select(h => (h.Effect, h.Best!.Value)).Distinct()];
        People = [.. claim.Harm.SelectMany(h => h.People).Select(p => Names.Fold(p.Name)).Where(n => n.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        Objects = [.. claim.Objects.Select(thing => Head(thing.Text)).Distinct(StringComparer.Ordinal)];
        Sources = [.. claim.Sources.Where(s => s.Id is not null).Select(s => s.Id!).Distinct(StringComparer.Ordinal)];
        var words = Names.Fold(claim.Quote).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Words = words.Length >= FewestSharedWords ? [.. words.Select(word => Fingerprint.Of(word)).Distinct().Order()] : [];
    }

    public Claim Claim { get; }
    public int? First { get; }
    public int? Last { get; }
    public bool Assumed { get; }
    public Spot[] Spots { get; }
    public Crowd[] Crowds { get; private set; } = [];
    public string? Province { get; }
    public Crowd[] DayCrowds { get; private set; } = [];
    public string[] Families { get; }
    public string[] WeaponFamilies { get; }
    public string[] Perpetrators { get; }
    public string[] Targets { get; }
    public ActorClass[] PerpetratorClasses { get; }
    public ActorClass[] TargetClasses { get; }
    public Count? Killed { get; }
    public Count? Wounded { get; }
    public (Effect Effect, long Number)[] Numbers { get; }
    public string[] People { get; }
    public string[] Sources { get; }
    public string[] Objects { get; }
    public ulong[] Words { get; }

    /// <summary>Puts the claim into the crowds of its places, by their numbers, and of its days.</summary>
    public void Enter(Func<int, Crowd> ofPlace, Func<int, Crowd> ofDay) => (Crowds, DayCrowds) = (Crowd.List(Spots.Length, ofPlace), Crowd.List(_days, ofDay));

    private string[] Ids(Role role) => [.. Claim.Actors.Where(a => a.Role == role && a.Id is not null).Select(a => a.Id!).Distinct(StringComparer.Ordinal)];

    // "People" and "a man" may be anybody.
    private ActorClass[] Classes(Role role) =>
        Claim.Actors.Where(a => a.Role == role && a.Class is not (null or ActorClass.Person)).Select(a => a.Class!.Value).Distinct().ToArray() is var classes && classes is [var one] ? Alone[(int)one] : classes;

    // The noun that a phrase ends in: "a military bus" is a bus.
    private static string Head(string phrase) => Names.Fold(phrase) is var name && name.LastIndexOf(' ') is var space and >= 0 ? name[(space + 1)..] : Names.Fold(phrase);

    /// <summary>How many suffered it in all. "Another eight" says nothing of that.</summary>
    public static Count? TopLevel(Claim claim, Effect effect)
    {
        Count? sum = null;
        foreach (var harm in claim.Harm)
        {
            if (harm.Effect == effect && harm.Change is not (HarmChange.Adds or HarmChange.DiedLater) && harm.PartOf is null && harm.Count.Number is not null)
                sum = sum is { } so ? so + harm.Count : harm.Count;
        }
        return sum;
    }

    private static (int? First, int? Last, bool Assumed) Window(Claim claim, LocalDate? published)
    {
        int? from = Telling.Day(claim.When?.From), to = Telling.Day(claim.When?.To), told = Telling.Day(published);
        return (from, to) switch
        {
            ({ } first, { } last) => (Math.Min(first, last), Math.Max(first, last), false),
            ({ } first, null) => (first, Math.Max(first, told ?? first), false),
            (null, { } last) => (last - DaysBeforeOpenStart, last, false),
            _ when told is { } day && !claim.Background => (day - AssumedDaysBefore, day, true),
            _ => (null, null, false),
        };
    }
}
