namespace Marsad.Assessing;

/// <summary>First-level units as the gazetteer names them.</summary>
internal static class TrendRegions
{
    /// <summary>The country and first-level unit of an incident; the unit null where only the country is known, both null without a place.</summary>
    public static (string? Country, string? Region) Of(Assessment incident)
    {
        var place = incident.Where.FirstOrDefault(p => p.Country is not null);
        return place is null ? (null, null) : (place.Country, place.Feature switch
        {
            PlaceFeature.Country => null,
            PlaceFeature.Province => place.Name,
            _ => place.Within.Count > 1 ? place.Within[^2] : null,
        });
    }
}
