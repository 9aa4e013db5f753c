namespace Marsad;

/// <summary>The earth as a sphere.</summary>
public static class Earth
{
    private const double KilometresInDegree = 111.2;

    /// <summary>Kilometres between two points in degrees, along the great circle.</summary>
    public static double Kilometres(double lat, double lon, double otherLat, double otherLon)
    {
        var (south, north) = (double.DegreesToRadians(lat), double.DegreesToRadians(otherLat));
        var haversine = Math.Pow(Math.Sin((north - south) / 2), 2) + Math.Cos(south) * Math.Cos(north) * Math.Pow(Math.Sin(double.DegreesToRadians(otherLon - lon) / 2), 2);
        return 2 * double.RadiansToDegrees(Math.Asin(Math.Min(1, Math.Sqrt(haversine)))) * KilometresInDegree;
    }

    /// <summary>Degrees from north, eastward, in which the second point lies as seen from the first.</summary>
    public static double Bearing(double lat, double lon, double otherLat, double otherLon)
    {
        var (south, north, east) = (double.DegreesToRadians(lat), double.DegreesToRadians(otherLat), double.DegreesToRadians(otherLon - lon));
        var degrees = double.RadiansToDegrees(Math.Atan2(Math.Sin(east) * Math.Cos(north), Math.Cos(south) * Math.Sin(north) - Math.Sin(south) * Math.Cos(north) * Math.Cos(east)));
        return (degrees + 360) % 360;
    }
}
