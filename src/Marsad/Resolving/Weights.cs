using System.Collections.Frozen;

namespace Marsad.Resolving;

/// <summary>What each agreement weighs: the numbers of data/resolving/weights.yaml, where each is explained.</summary>
internal sealed class Weights
{
    private static readonly Lexicon<Weights> Shipped = new(() => new Weights(RuleFile.Open("data/resolving/weights.yaml")));

    public Weights(RuleFile file)
    {
        double Odds(string key) => file.Number("odds", key);
        double Date(string key) => file.Number("date", key);
        double Place(string key) => file.Number("place", key);
        double Harm(string key) => file.Number("harm", key);
        (Prior, Same, Unsure, Impossible) = (Odds("prior"), Odds("same"), Odds("unsure"), Odds("impossible"));
        (SameDay, DayApart, Assumed, AssumedApart) = (Date("same-day"), Date("day-apart"), Date("assumed"), Date("assumed-apart"));
        (OverlapDays, OverlapWeeks, OverlapLonger) = (Date("overlap-days"), Date("overlap-weeks"), Date("overlap-longer"));
        (GapTwoDays, GapWeek, GapLonger) = (Date("gap-two-days"), Date("gap-week"), Date("gap-longer"));
        (SameSpot, Within10Km, Within30Km) = (Place("same-spot"), Place("within-10km"), Place("within-30km"));
        SameUnit = [0, Place("same-district"), Place("same-province"), Place("same-area"), Place("same-country")];
        InUnit = [0, Place("in-district"), Place("in-province"), Place("in-area"), Place("same-country")];
        (ApartNear, ApartFar, OtherArea, OtherCountry) = (Place("apart-near"), Place("apart-far"), Place("other-area"), Place("other-country"));
        NamesDiffer = Place("names-differ");
        (SameType, SameFamily, OpenType, OtherType) = (file.Number("type", "same"), file.Number("type", "family"), file.Number("type", "open"), file.Number("type", "different"));
        Perpetrator = Side(file, "perpetrator");
        Target = Side(file, "target");
        Swapped = file.Number("sides", "swapped");
        EqualNumber = [Harm("equal-1-2"), Harm("equal-3-9"), Harm("equal-10-29"), Harm("equal-30-up")];
        (AgreeShare, OpenShare, WoundedShare, PartInCommon) = (Harm("agree-share"), Harm("open-share"), Harm("wounded-share"), Harm("part-in-common"));
        (UpToHalfMore, UpToThreefold, Beyond) = (Harm("up-to-half-more"), Harm("up-to-threefold"), Harm("beyond"));
        (WeaponShared, WeaponsDiffer) = (file.Number("means", "weapon-shared"), file.Number("means", "weapons-differ"));
        (FormShared, FormsDiffer) = (file.Number("means", "form-shared"), file.Number("means", "forms-differ"));
        (PersonShared, PersonsDiffer) = (file.Number("words", "person-shared"), file.Number("words", "persons-differ"));
        (SameWords, SourceShared) = (file.Number("words", "same-words"), file.Number("words", "source-shared"));
        Families = file.Keys("families").ToList()
            .SelectMany(family => file.Words("families", family).Select(type => (type, family)))
            .GroupBy(pair => pair.type, pair => pair.family, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        file.AllAsked();
    }

    /// <summary>The weights that travel inside the library.</summary>
    public static Weights Default => Shipped.Value;

    public double Prior { get; }
    public double Same { get; }
    public double Unsure { get; }
    public double Impossible { get; }
    public double SameDay { get; }
    public double DayApart { get; }
    public double OverlapDays { get; }
    public double OverlapWeeks { get; }
    public double OverlapLonger { get; }
    public double Assumed { get; }
    public double AssumedApart { get; }
    public double GapTwoDays { get; }
    public double GapWeek { get; }
    public double GapLonger { get; }
    public double SameSpot { get; }
    public double Within10Km { get; }
    public double Within30Km { get; }

    /// <summary>By <see cref="SpotLevel"/>: both name the same unit of that level.</summary>
    public double[] SameUnit { get; }

    /// <summary>By <see cref="SpotLevel"/>: one names a unit of that level, the other a place in it.</summary>
    public double[] InUnit { get; }

    public double ApartNear { get; }
    public double ApartFar { get; }
    public double OtherArea { get; }
    public double OtherCountry { get; }
    public double NamesDiffer { get; }
    public double SameType { get; }
    public double SameFamily { get; }
    public double OpenType { get; }
    public double OtherType { get; }
    public (double Same, double Related, double Conflict) Perpetrator { get; }
    public (double Same, double Related, double Conflict) Target { get; }
    public double Swapped { get; }

    /// <summary>For 1 to 2, 3 to 9, 10 to 29, 30 and more.</summary>
    public double[] EqualNumber { get; }

    public double AgreeShare { get; }
    public double OpenShare { get; }
    public double WoundedShare { get; }
    public double PartInCommon { get; }
    public double UpToHalfMore { get; }
    public double UpToThreefold { get; }
    public double Beyond { get; }
    public double WeaponShared { get; }
    public double WeaponsDiffer { get; }
    public double FormShared { get; }
    public double FormsDiffer { get; }
    public double PersonShared { get; }
    public double PersonsDiffer { get; }
    public double SameWords { get; }
    public double SourceShared { get; }

    /// <summary>The families that a type stands in.</summary>
    public FrozenDictionary<string, string[]> Families { get; }

    private static (double, double, double) Side(RuleFile file, string side) =>
        (file.Number(side, "same"), file.Number(side, "related"), file.Number(side, "conflict"));
}
