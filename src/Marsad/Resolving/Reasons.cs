using System.Globalization;

namespace Marsad.Resolving;

/// <summary>Says in words what spoke for and against, with the weight of each.</summary>
internal static class Reasons
{
    private const int MostWords = 5;

    /// <summary>The prior first, then the features, heaviest first.</summary>
    public static IEnumerable<Reason> Of(Weights weights, Likeness likeness, Telling a, Telling b)
    {
        var reasons = new List<Reason>();
        for (var feature = Feature.Date; feature <= Feature.Story; feature++)
        {
            if (likeness[feature] > 0 && weights.Of(feature, likeness[feature]) is var weight && weight != 0)
                reasons.Add(new Reason(Say(weights, feature, likeness[feature], a, b), weight));
        }
        return reasons.OrderByDescending(reason => Math.Abs(reason.Weight)).Prepend(new Reason("two claims that may meet", weights.Prior));
    }

    private static string Say(Weights weights, Feature feature, int level, Telling a, Telling b) => feature switch
    {
        Feature.Date => Date((DateLevel)level, a, b),
        Feature.Told => Text($"told {Math.Abs(a.Told!.Value - b.Told!.Value)} days apart"),
        Feature.Place => Place((PlaceLevel)level, PlaceFit.Of(weights, a, b)),
        Feature.Type => Type((TypeLevel)level, a.Claim.Type!, b.Claim.Type!),
        Feature.Perpetrator => Side("perpetrator", (ActorLevel)level, a.Perpetrators, b.Perpetrators, a.PerpetratorClasses, b.PerpetratorClasses),
        Feature.Target => Side("target", (ActorLevel)level, a.Targets, b.Targets, a.TargetClasses, b.TargetClasses),
        Feature.Sides => "the sides told the other way round",
        Feature.Killed => Harm("killed", (HarmLevel)level, a.Killed!.Value, b.Killed!.Value),
        Feature.Wounded => Harm("wounded", (HarmLevel)level, a.Wounded!.Value, b.Wounded!.Value),
        Feature.Weapon => Weapon((WeaponLevel)level, a.Claim.Weapons, b.Claim.Weapons),
        Feature.Form => List("form", a.Claim.Form, b.Claim.Form),
        Feature.Object => List("object", a.Objects, b.Objects),
        Feature.Person => List("person", a.People, b.People),
        Feature.Source => List("source", a.Sources, b.Sources),
        Feature.Quote => (ListLevel)level == ListLevel.Shared ? "told in the same words" : "told in other words",
        _ => Words((StoryLevel)level, a.Passage!, b.Passage!),
    };

    private static string Date(DateLevel level, Telling a, Telling b) => level switch
    {
        DateLevel.SameDay => "same day",
        DateLevel.SameRareDay => "same day, of which few stories tell",
        DateLevel.DayApart => "a day apart",
        DateLevel.Assumed => "the date of the story fits",
        DateLevel.AssumedApart => "the date of the story does not fit",
        DateLevel.PartDay or DateLevel.PartFits => $"“{(a.First is null ? a : b).Claim.When!.Text}” fits the day",
        DateLevel.PartDiffers => $"“{(a.First is null ? a : b).Claim.When!.Text}” does not fit the day",
        DateLevel.OverlapDays or DateLevel.OverlapWeeks or DateLevel.OverlapLonger => Text($"days meet within {Math.Max(a.Days, b.Days)}"),
        _ => Text($"{DateFit.Gap(a, b)} days apart"),
    };

    private static string Place(PlaceLevel level, (PlaceLevel, Spot? A, Spot? B) fit)
    {
        var (x, y) = (fit.A!, fit.B!);
        return level switch
        {
            PlaceLevel.SameSpot or PlaceLevel.SameRareSpot or PlaceLevel.SameCommonSpot or PlaceLevel.SameDistrict or PlaceLevel.SameProvince or PlaceLevel.SameArea => $"both in {x.Place.Name}",
            PlaceLevel.InDistrict or PlaceLevel.InProvince or PlaceLevel.InArea or PlaceLevel.SameCountry => x.IsSame(y) ? $"both in {x.Place.Name}" : x.Holds(y) ? $"{y.Place.Name} is in {x.Place.Name}" : $"{x.Place.Name} is in {y.Place.Name}",
            PlaceLevel.OtherCountry => $"{x.Place.Country} is not {y.Place.Country}",
            PlaceLevel.OtherUnit => $"{x.Place.Name} is not {y.Place.Name}",
            PlaceLevel.NamesDiffer => $"{x.Place.Name} or {y.Place.Name}",
            _ => Text($"{x.Place.Name} and {y.Place.Name} lie {x.KmTo(y):0} km apart"),
        };
    }

    private static string Type(TypeLevel level, string x, string y) => level switch
    {
        TypeLevel.Same => x,
        TypeLevel.Family => $"{x} may be told as {y}",
        TypeLevel.Open => $"{x} and {y}",
        _ => $"{x} is not {y}",
    };

    private static string Side(string role, ActorLevel level, string[] a, string[] b, ActorClass[] aClasses, ActorClass[] bClasses) => level switch
    {
        ActorLevel.Same => $"{role} {a.First(b.Contains)}",
        ActorLevel.Related => $"{role}s {a[0]} and {b[0]} belong together",
        ActorLevel.Allied => $"{role}s {a[0]} and {b[0]} are allies",
        ActorLevel.SameClass => $"{role} of one class, {Plain(aClasses.First(bClasses.Contains))}",
        ActorLevel.OtherClass => $"{role} of the class {Plain(aClasses[0])} or {Plain(bClasses[0])}",
        _ => $"{role} {a[0]} or {b[0]}",
    };

    private static string Plain(ActorClass of) => ClaimJson.Write(of).Trim('"').Replace('-', ' ');

    private static string Harm(string what, HarmLevel level, Count x, Count y) => level switch
    {
        HarmLevel.Nobody => $"nobody {what}",
        HarmLevel.Equal1To2 or HarmLevel.Equal3To9 or HarmLevel.Equal10To29 or HarmLevel.Equal30Up => Text($"both {x.Number} {what}"),
        HarmLevel.About3To9 or HarmLevel.About10To29 or HarmLevel.About30Up or HarmLevel.Open or HarmLevel.OpenFar => $"{Number(x)} and {Number(y)} {what} agree",
        HarmLevel.Near3To9 or HarmLevel.Near10To29 or HarmLevel.Near30Up => $"{Number(x)} and {Number(y)} {what} are near",
        HarmLevel.PartInCommon => $"{Number(x)} and {Number(y)} {what}, with a number in common",
        _ => $"{Number(x)} and {Number(y)} {what} differ",
    };

    private static string Number(Count count) => count switch
    {
        { Low: { } low, High: { } high } => low == high ? Text($"{low}") : Text($"{low}-{high}"),
        { Low: { } low } => Text($"at least {low}"),
        _ => Text($"{(count.Best is null ? "up to " : "")}{count.Number}"),
    };

    private static string Weapon(WeaponLevel level, IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        level == WeaponLevel.Related ? $"{a[0]} may be told as {b[0]}" : List("weapon", a, b);

    private static string List(string what, IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.FirstOrDefault(b.Contains) is { } shared ? $"{what} {shared}" : $"{what} {a[0]} or {b[0]}";

    private static string Words(StoryLevel level, Passage a, Passage b)
    {
        var shared = string.Join(", ", Passage.Shared(a, b, MostWords));
        return level == StoryLevel.Nothing ? "hardly a rare word in common" : $"rare words in common: {shared}";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
