namespace Marsad.Publishing;

/// <summary>Where the incidents are said to lie: points with the circle within which the words put them. Without a base map, since none is needed to compare reports.</summary>
internal static class MapSection
{
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
}
