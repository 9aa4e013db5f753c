namespace Marsad.Annotating;

/// <summary>Writes a settled candidate down as a mention.</summary>
internal static class PlaceMentions
{
    private const int LongestText = 100;

    // A point that may be farther off than a town is wide is not the place itself but a place near it.
    private const double TownKm = 5;

    public static PlaceMention Make(StoryWords words, PlaceCandidate candidate)
    {
        var span = new TextSpan(words[candidate.From].Start, words[candidate.To].End);
        var name = new TextSpan(words[candidate.First].Start, words[candidate.Last].End);
        var relation = candidate.Relation ?? "in";
        var feature = candidate.Place?.Feature ?? candidate.Kind;
        // What nobody has the point of still lies in the place that the words put it in.
        var holder = candidate.Container?.Place;
        var location = new Location
        {
            // Of a place that nobody has the point of, "Kingston Avenue" says more than "Kingston".
            Name = candidate.Place?.Name ?? (candidate.To > candidate.Last && (words[candidate.To].Capital || feature is PlaceFeature.Building or PlaceFeature.Road) ? words.Between(candidate.First, candidate.To).ToString() : name.In(words.Text)),
            Id = candidate.Place?.Id,
            Feature = feature,
            Within = candidate.Place?.Within ?? (holder is null ? [] : [holder.Name, .. holder.Within]),
            Country = (candidate.Place ?? holder) is { Country.Length: > 0 } place ? place.Country : null,
            Lat = candidate.Place?.Lat,
            Lon = candidate.Place?.Lon,
            Relation = relation,
            RadiusKm = candidate.Distance ?? Radius(relation, candidate, feature),
            Precision = Precision(relation, candidate, feature),
            Text = (span.Length > LongestText ? name : span).In(words.Text),
            Span = span,
        };
        return new PlaceMention(span, name, location, candidate.Metonym);
    }

    private static double? Radius(string relation, PlaceCandidate candidate, PlaceFeature? feature)
    {
        if (feature is PlaceFeature.Country or PlaceFeature.Sea or PlaceFeature.Desert or PlaceFeature.River)
            return null;
        if (candidate.Part == "countryside")
            return 30;
        return relation switch
        {
            "near" or "outside" => 10,
            "towards" or "along" => 20,
            _ when relation.EndsWith("-of", StringComparison.Ordinal) => 20,
            "in" when IsVague(candidate, feature) => candidate.Place!.ErrorKm,
            _ => null,
        };
    }

    private static bool IsVague(PlaceCandidate candidate, PlaceFeature? feature) =>
        feature is PlaceFeature.Settlement or PlaceFeature.Neighbourhood or PlaceFeature.Building or PlaceFeature.Camp && candidate.Place is { ErrorKm: > TownKm };

    // UCDP GED codebook, where_prec.
    private static int? Precision(string relation, PlaceCandidate candidate, PlaceFeature? feature) => feature switch
    {
        PlaceFeature.Country => candidate.Part is null && relation is "in" ? 6 : 5,
        PlaceFeature.Sea => 7,
        PlaceFeature.River or PlaceFeature.Desert or PlaceFeature.Mountain or PlaceFeature.Region or PlaceFeature.Road => 5,
        PlaceFeature.Province => 4,
        PlaceFeature.District => 3,
        _ => relation is "in" && candidate.Part != "countryside" && !IsVague(candidate, feature) ? 1 : relation is "between" or "towards" ? 5 : 2,
    };
}
