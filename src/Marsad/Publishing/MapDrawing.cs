namespace Marsad.Publishing;

/// <summary>Draws a map of incidents as SVG that needs no script. The circles are how closely the words give the places, not how far anything reached.</summary>
public static class MapDrawing
{
    private const int Edge = 12;

    private static readonly int[] Scales = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];

    /// <summary>The picture.</summary>
    /// <param name="points">The points, as <see cref="MapPoint"/> laid them.</param>
    /// <param name="frame">The frame that they were laid in.</param>
    /// <param name="label">What the picture is, for whoever does not see it.</param>
    /// <param name="address">Where a point leads.</param>
    /// <param name="title">What happened there.</param>
    /// <param name="land">The land beneath, as a path of SVG.</param>
    public static string Svg<T>(IReadOnlyList<MapPoint<T>> points, MapFrame frame, string label, Func<MapPoint<T>, string> address, Func<MapPoint<T>, string> title, string land = "")
    {
        using var output = new StringWriter();
        Write(new HtmlWriter(output), points, frame, label, address, title, land);
        return output.ToString();
    }

    internal static void Write<T>(HtmlWriter html, IReadOnlyList<MapPoint<T>> points, MapFrame frame, string label, Func<MapPoint<T>, string> address, Func<MapPoint<T>, string> title, string land = "")
    {
        html.Write($"<svg class=\"map\" viewBox=\"0 0 {frame.Width:0} {frame.Height:0}\" role=\"group\" aria-label=\"{label}\">");
        if (land.Length > 0)
            html.Write($"<path class=\"land\" fill-rule=\"evenodd\" d=\"{land}\"/>");
        WriteGrid(html, frame);
        foreach (var point in points)
        {
            foreach (var radius in point.Radii)
                html.Write($"<circle class=\"area\" cx=\"{point.X:0.#}\" cy=\"{point.Y:0.#}\" r=\"{Math.Max(4, radius * frame.PerKilometre):0.#}\"/>");
        }
        foreach (var point in points)
        {
            html.Write($"<a href=\"{address(point)}\"><title>{title(point)}</title><circle class=\"dot\" cx=\"{point.X:0.#}\" cy=\"{point.Y:0.#}\" r=\"{point.Radius:0.#}\"/>");
            if (point.Label is { } name)
                html.Write($"<text class=\"name{(name.EndsHere ? " end" : "")}\" x=\"{name.X:0.#}\" y=\"{name.Y:0.#}\">{point.Name}</text>");
            html.Write($"</a>");
        }
        WriteScale(html, frame);
        html.Write($"</svg>");
    }

    private static void WriteGrid(HtmlWriter html, MapFrame frame)
    {
        foreach (var degree in frame.Longitudes)
            html.Write($"<path class=\"grid\" d=\"M{frame.X(degree):0.#} 0V{frame.Height:0}\"/><text class=\"deg\" x=\"{frame.X(degree) + 3:0.#}\" y=\"{frame.Height - 5:0}\">{Math.Abs(degree):0.##}°{(degree < 0 ? "W" : "E")}</text>");
        foreach (var degree in frame.Latitudes)
            html.Write($"<path class=\"grid\" d=\"M0 {frame.Y(degree):0.#}H{frame.Width:0}\"/><text class=\"deg\" x=\"4\" y=\"{frame.Y(degree) - 3:0.#}\">{Math.Abs(degree):0.##}°{(degree < 0 ? "S" : "N")}</text>");
    }

    private static void WriteScale(HtmlWriter html, MapFrame frame)
    {
        var kilometres = Scales.First(km => km * frame.PerKilometre < frame.Width / 4 || km == 1);
        var to = frame.Width - Edge;
        var from = to - kilometres * frame.PerKilometre;
        html.Write($"<path class=\"scale\" d=\"M{from:0.#} {frame.Height - 26:0}v6H{to:0.#}v-6\"/><text class=\"deg end\" x=\"{to:0.#}\" y=\"{frame.Height - 30:0}\">{kilometres} km</text>");
    }
}
