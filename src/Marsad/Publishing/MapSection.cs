namespace Marsad.Publishing;

/// <summary>Where the incidents are said to lie: points with the circle within which the words put them. Without a base map, since none is needed to compare reports.</summary>
internal static class MapSection
{
    private const double KilometresPerDegree = 111.32;

    public static void Write(HtmlWriter html, Findings findings)
    {
        html.Write($"<section id=\"map\" aria-labelledby=\"map-h\">\n<h2 id=\"map-h\">Map</h2>\n");
        var points = findings.Incidents
            .Where(incident => incident.Where.Count > 0 && incident.Where[0] is { Lat: not null, Lon: not null, Feature: not PlaceFeature.Country })
            .GroupBy(incident => (Lat: incident.Where[0].Lat!.Value, Lon: incident.Where[0].Lon!.Value))
            .OrderBy(group => group.Key.Lat).ThenBy(group => group.Key.Lon)
            .ToList();
        var unplaced = findings.Incidents.Count - points.Sum(group => group.Count());
        if (points.Count == 0)
        {
            html.Write($"<p class=\"none\">No incident has a place with known coordinates.</p>\n</section>\n");
            return;
        }
        html.Write($"<p class=\"intro\">The circle is how closely the words give the place, not how far anything reached. {(unplaced > 0 ? $"{Wording.Counted(unplaced, "incident")} without a point {(unplaced == 1 ? "is" : "are")} in the table only." : "")}</p>\n");
        var frame = MapFrame.Around([.. points.Select(group => group.Key)]);
        html.Write($"<svg class=\"map\" viewBox=\"0 0 {frame.Width:0} {frame.Height:0}\" role=\"group\" aria-label=\"Map of incidents\">");
        WriteGrid(html, frame);
        foreach (var group in points)
            WriteArea(html, frame, [.. group]);
        var labels = new List<(double X, double Y, double Width)>();
        foreach (var group in points.OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Lat))
            WritePoint(html, frame, [.. group], labels);
        WriteScale(html, frame);
        html.Write($"</svg>\n</section>\n");
    }

    private static void WriteGrid(HtmlWriter html, MapFrame frame)
    {
        foreach (var degree in frame.Longitudes)
            html.Write($"<path class=\"grid\" d=\"M{frame.X(degree):0.#} 0V{frame.Height:0}\"/><text class=\"deg\" x=\"{frame.X(degree) + 3:0.#}\" y=\"{frame.Height - 5:0}\">{Math.Abs(degree):0.##}°{(degree < 0 ? "W" : "E")}</text>");
        foreach (var degree in frame.Latitudes)
            html.Write($"<path class=\"grid\" d=\"M0 {frame.Y(degree):0.#}H{frame.Width:0}\"/><text class=\"deg\" x=\"4\" y=\"{frame.Y(degree) - 3:0.#}\">{Math.Abs(degree):0.##}°{(degree < 0 ? "S" : "N")}</text>");
    }

    private static void WriteArea(HtmlWriter html, MapFrame frame, IReadOnlyList<Assessment> incidents)
    {
        var place = incidents[0].Where[0];
        if (place.RadiusKm is { } radius && radius > 0)
            html.Write($"<circle class=\"area\" cx=\"{frame.X(place.Lon!.Value):0.#}\" cy=\"{frame.Y(place.Lat!.Value):0.#}\" r=\"{Math.Max(4, radius * frame.PerKilometre):0.#}\"/>");
    }

    private static void WritePoint(HtmlWriter html, MapFrame frame, IReadOnlyList<Assessment> incidents, List<(double X, double Y, double Width)> labels)
    {
        var place = incidents[0].Where[0];
        var (x, y) = (frame.X(place.Lon!.Value), frame.Y(place.Lat!.Value));
        var dot = 4 + Math.Min(8, 2 * Math.Sqrt(incidents.Count - 1));
        var name = incidents.Count > 1 ? $"{place.Name} ({incidents.Count})" : place.Name;
        html.Write($"<a href=\"#{incidents[0].Incident.Id}\"><title>{string.Join("; ", incidents.Select(incident => $"{Wording.Of(incident.When)} {Wording.Plain(incident.Type)}"))}</title><circle class=\"dot\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{dot:0.#}\"/>");
        var width = name.Length * 7.2;
        var left = x + dot + 4 + width > frame.Width;
        var at = left ? x - dot - 4 - width : x + dot + 4;
        foreach (var dy in (double[])[4, -9, 17, -22, 30])
        {
            if (labels.Any(label => Math.Abs(label.Y - (y + dy)) < 13 && label.X < at + width && at < label.X + label.Width))
                continue;
            labels.Add((at, y + dy, width));
            html.Write($"<text class=\"name{(left ? " end" : "")}\" x=\"{(left ? x - dot - 4 : at):0.#}\" y=\"{y + dy:0.#}\">{name}</text>");
            break;
        }
        html.Write($"</a>");
    }

    private static void WriteScale(HtmlWriter html, MapFrame frame)
    {
        var kilometres = new[] { 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1 }.First(km => km * frame.PerKilometre < frame.Width / 4 || km == 1);
        var to = frame.Width - 12;
        var from = to - kilometres * frame.PerKilometre;
        html.Write($"<path class=\"scale\" d=\"M{from:0.#} {frame.Height - 26:0}v6H{to:0.#}v-6\"/><text class=\"deg end\" x=\"{to:0.#}\" y=\"{frame.Height - 30:0}\">{kilometres} km</text>");
    }

    /// <summary>A plain cylindrical projection, true to scale at the middle of what it shows.</summary>
    private sealed record MapFrame(double West, double North, double PerDegreeX, double PerDegreeY, double Width, double Height)
    {
        private const double FrameWidth = 960;

        public double PerKilometre => PerDegreeY / KilometresPerDegree;

        public IEnumerable<double> Longitudes => Steps(West, West + Width / PerDegreeX);

        public IEnumerable<double> Latitudes => Steps(North - Height / PerDegreeY, North);

        public double X(double longitude) => (longitude - West) * PerDegreeX;

        public double Y(double latitude) => (North - latitude) * PerDegreeY;

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
}
