namespace Marsad.Publishing;

/// <summary>Where the incidents are said to lie. Without a base map, since none is needed to compare reports.</summary>
internal static class MapSection
{
    public static void Write(HtmlWriter html, Findings findings)
    {
        html.Write($"<section id=\"map\" aria-labelledby=\"map-h\">\n<h2 id=\"map-h\">Map</h2>\n");
        var points = MapPoint.Lay(findings.Incidents, out var frame);
        var unplaced = findings.Incidents.Count - points.Sum(point => point.Incidents.Count);
        if (points.Count == 0)
        {
            html.Write($"<p class=\"none\">No incident has a place with known coordinates.</p>\n</section>\n");
            return;
        }
        html.Write($"<p class=\"intro\">The circle is how closely the words give the place, not how far anything reached. {(unplaced > 0 ? $"{Wording.Counted(unplaced, "incident")} without a point {(unplaced == 1 ? "is" : "are")} in the table only." : "")}</p>\n");
        MapDrawing.Write(html, points, frame, "Map of incidents", point => "#" + point.Incidents[0].Incident.Id, point => string.Join("; ", point.Incidents.Select(incident => $"{Wording.Of(incident.When)} {Wording.Plain(incident.Type)}")));
        html.Write($"\n</section>\n");
    }
}
