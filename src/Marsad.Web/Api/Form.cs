namespace Marsad.Web;

/// <summary>A form in which the API gives things.</summary>
/// <param name="MediaType">By which it is asked for.</param>
/// <param name="Ending">By which it is asked for in an address; "" for JSON.</param>
internal sealed record Form(string MediaType, string Ending)
{
    public static readonly Form Json = new("application/json", "");
    public static readonly Form Csv = new("text/csv", ".csv");
    public static readonly Form GeoJson = new("application/geo+json", ".geojson");
}
