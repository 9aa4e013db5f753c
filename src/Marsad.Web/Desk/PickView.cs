using System.Globalization;

namespace Marsad.Web;

/// <summary>The part of the map on which a place is picked: its middle, and how many degrees it is high.</summary>
internal readonly record struct PickView(double Lat, double Lon, double Height)
{
    /// <summary>Width of the picture.</summary>
    public const int Across = 600;

    /// <summary>Its height.</summary>
    public const int Down = 400;

    private const double Lowest = 0.02;
    private const double Highest = 140;
    private const double Nearer = 4;
    private const double Room = 1.4;
    private const double KilometresPerDegree = 111.32;
    // Nobody hits a pixel.
    private const int MissedBy = 4;

    public double North => Lat + Height / 2;

    public double South => Lat - Height / 2;

    public double West => Lon - Width / 2;

    public double East => Lon + Width / 2;

    /// <summary>How far from a point picked here the one that was meant may lie.</summary>
    public double RadiusKm => Math.Max(0.1, Math.Ceiling(Height * KilometresPerDegree / Down * MissedBy * 10) / 10);

    public double PixelsPerKm => Down / (Height * KilometresPerDegree);

    /// <summary>The same from farther away.</summary>
    public PickView Farther => this with { Height = Math.Min(Highest, Height * Nearer) };

    private double Width => Math.Min(360, Height * Across / Down / Math.Max(0.2, Math.Cos(Lat * Math.PI / 180)));

    public double X(double lon) => (lon - West) / Width * Across;

    public double Y(double lat) => (North - lat) / Height * Down;

    /// <summary>The point of a pixel, no finer than it can be picked.</summary>
    public (double Lat, double Lon) At(int x, int y)
    {
        var digits = (int)Math.Clamp(Math.Ceiling(Math.Log10(KilometresPerDegree / RadiusKm)), 0, 4);
        return (Math.Round(Math.Clamp(North - (double)y / Down * Height, -90, 90), digits), Math.Round(Math.IEEERemainder(West + (double)x / Across * Width, 360), digits));
    }

    /// <summary>A nearer view of a point.</summary>
    public PickView To(double lat, double lon) => new(lat, lon, Math.Max(Lowest, Height / Nearer));

    /// <summary>A view of a point with what lies around it.</summary>
    public static PickView Of(double lat, double lon, double? radiusKm) => new(lat, lon, Math.Clamp((radiusKm ?? 0) / KilometresPerDegree * Nearer, 0.8, Highest));

    /// <summary>A view that holds all of some points; the world where there are none.</summary>
    public static PickView Of(IReadOnlyList<(double Lat, double Lon)> points)
    {
        if (points.Count == 0)
            return new PickView(20, 20, Highest);
        var (south, north, west, east) = (points.Min(point => point.Lat), points.Max(point => point.Lat), points.Min(point => point.Lon), points.Max(point => point.Lon));
        var middle = (south + north) / 2;
        var height = Math.Max(north - south, (east - west) * Down / Across * Math.Max(0.2, Math.Cos(middle * Math.PI / 180))) * Room;
        return new PickView(middle, (west + east) / 2, Math.Clamp(height, 0.8, Highest));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static PickView? Parse(string? text) =>
        Numbers(text) is [var lat and >= -90 and <= 90, var lon and >= -180 and <= 180, var height and >= Lowest and <= Highest] ? new PickView(lat, lon, height) : null;

    /// <summary>Numbers with commas between; none where one of them is no number.</summary>
    public static double[] Numbers(string? text)
    {
        var parts = (text ?? "").Split(',');
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out numbers[i]))
                return [];
        }
        return numbers;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Lat:0.#####},{Lon:0.#####},{Height:0.#####}");
}
