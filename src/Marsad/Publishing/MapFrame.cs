namespace Marsad.Publishing;

/// <summary>A plain cylindrical projection, true to scale at the middle of what it shows.</summary>
/// <param name="West">Longitude of the left edge.</param>
/// <param name="North">Latitude of the upper edge.</param>
/// <param name="PerDegreeX">Units of the picture for a degree of longitude.</param>
/// <param name="PerDegreeY">Units of the picture for a degree of latitude.</param>
/// <param name="Width">Width of the picture.</param>
/// <param name="Height">Its height.</param>
public sealed record MapFrame(double West, double North, double PerDegreeX, double PerDegreeY, double Width, double Height)
{
    private const double FrameWidth = 960;
    private const double KilometresPerDegree = 111.32;

    /// <summary>Units of the picture for a kilometre.</summary>
    public double PerKilometre => PerDegreeY / KilometresPerDegree;

    /// <summary>Longitude of the right edge.</summary>
    public double East => West + Width / PerDegreeX;

    /// <summary>Latitude of the lower edge.</summary>
    public double South => North - Height / PerDegreeY;

    /// <summary>Meridians to draw.</summary>
    public IEnumerable<double> Longitudes => Steps(West, East);

    /// <summary>Parallels to draw.</summary>
    public IEnumerable<double> Latitudes => Steps(South, North);

    /// <summary>From the left.</summary>
    public double X(double longitude) => (longitude - West) * PerDegreeX;

    /// <summary>From the top.</summary>
    public double Y(double latitude) => (North - latitude) * PerDegreeY;

    /// <summary>A frame that holds the points, with room around them.</summary>
    public static MapFrame Around(IReadOnlyList<(double Lat, double Lon)> points)
    {
        var (south, north) = (points.Min(p => p.Lat), points.Max(p => p.Lat));
        var (west, east) = (points.Min(p => p.Lon), points.Max(p => p.Lon));
        var squeeze = Math.Max(0.2, Math.Cos((south + north) / 2 * Math.PI / 180));
        var marginY = Math.Max(0.25, (north - south) * 0.12);
        var marginX = Math.Max(0.4, (east - west) * 0.12);
        var perX = FrameWidth / (east - west + 2 * marginX);
        var perY = perX / squeeze;
        var height = (north - south + 2 * marginY) * perY;
        if (height is >= 280 and <= 480)
            return new MapFrame(west - marginX, north + marginY, perX, perY, FrameWidth, height);
        // Too flat or too tall: widen the other way, keeping the scale true.
        var wanted = Math.Clamp(height, 280, 480);
        if (height > wanted)
        {
            perY = wanted / (north - south + 2 * marginY);
            perX = perY * squeeze;
            marginX = (FrameWidth / perX - (east - west)) / 2;
        }
        marginY = (wanted / perY - (north - south)) / 2;
        return new MapFrame(west - marginX, north + marginY, perX, perY, FrameWidth, wanted);
    }

    private static IEnumerable<double> Steps(double from, double to)
    {
        var step = new[] { 10, 5, 2, 1, 0.5, 0.2, 0.1 }.FirstOrDefault(s => (to - from) / s >= 3, 0.1);
        for (var i = Math.Ceiling(from / step); i * step < to; i++)
            yield return Math.Round(i * step, 2);
    }
}
