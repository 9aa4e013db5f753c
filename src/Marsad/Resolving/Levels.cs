namespace Marsad.Resolving;

/// <summary>What is compared in two claims. Each is a section of data/resolving/weights.yaml.</summary>
internal enum Feature
{
    Date,
    Told,
    Place,
    Type,
    Perpetrator,
    Target,
    Sides,
    Killed,
    Wounded,
    Weapon,
    Form,
    Object,
    Person,
    Source,
    Quote,
    Story,
}

/// <summary>How the days of two claims stand to each other.</summary>
internal enum DateLevel
{
    Untold,
    SameDay,
    SameRareDay,
    OverlapDays,
    OverlapWeeks,
    OverlapLonger,
    DayApart,
    GapTwoDays,
    GapWeek,
    GapMonth,
    GapLonger,
    GapFresh,
    Assumed,
    AssumedApart,
    PartDay,
    PartFits,
    PartDiffers,
}

/// <summary>How far apart two stories were published.</summary>
internal enum ToldLevel
{
    Untold,
    WithinTwoDays,
    WithinTenDays,
    WithinTwoMonths,
    Later,
}

/// <summary>How the places of two claims stand to each other.</summary>
internal enum PlaceLevel
{
    Untold,
    SameSpot,
    SameRareSpot,
    SameCommonSpot,
    Within10Km,
    Within30Km,
    SameDistrict,
    InDistrict,
    SameProvince,
    InProvince,
    SameArea,
    InArea,
    SameCountry,
    NearArea,
    ApartNear,
    ApartFar,
    OtherUnit,
    OtherCountry,
    NamesDiffer,
}

/// <summary>How the types of two claims stand to each other.</summary>
internal enum TypeLevel
{
    Untold,
    Same,
    Family,
    Open,
    Different,
}

/// <summary>How those who took one part stand to each other.</summary>
internal enum ActorLevel
{
    Untold,
    Same,
    Related,
    SameClass,
    Allied,
    OtherClass,
    Conflict,
}

/// <summary>Whether two claims tell one fight from its two sides.</summary>
internal enum SidesLevel
{
    Untold,
    Swapped,
}

/// <summary>How two numbers of dead or wounded stand to each other. The greater a number, the less it is shared by chance.</summary>
internal enum HarmLevel
{
    Untold,
    Nobody,
    Equal1To2,
    Equal3To9,
    Equal10To29,
    Equal30Up,
    About3To9,
    About10To29,
    About30Up,
    Near3To9,
    Near10To29,
    Near30Up,
    Open,
    OpenFar,
    PartInCommon,
    UpToHalfMore,
    ToldByASide,
    UpToThreefold,
    Beyond,
}

/// <summary>How the weapons of two claims stand to each other.</summary>
internal enum WeaponLevel
{
    Untold,
    Shared,
    Related,
    Differ,
}

/// <summary>Whether two lists have something in common.</summary>
internal enum ListLevel
{
    Untold,
    Shared,
    Differ,
}

/// <summary>How much two stories, or the passages that tell of the two things, share of their rare words.</summary>
internal enum StoryLevel
{
    Untold,
    Nothing,
    Little,
    Some,
    Much,
    More,
    Most,
}
