using System.Globalization;

namespace Marsad.Assessing;

/// <summary>Compares the distances and directions that stories give with the gazetteer. A town is not a point and roads wind, so that only a direction of another quarter and a distance of another size are wrong.</summary>
internal static class BearingAudit
{
    private const double FarthestOff = 68; // a direction of eight, and the half of its neighbour
    private const double NearestSure = 10;
    private const double OtherPlace = 4;
    private const double Winding = 2;
    private const double Town = 10;
    private static readonly string[] Directions = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];

    public static IEnumerable<AuditFinding> Of(Context context, IReadOnlyList<Claim> claims, IReadOnlyList<Bearing> bearings)
    {
        var stories = claims.ToLookup(c => (c.ReportId, c.Story));
        foreach (var bearing in bearings)
        {
            if (bearing is not { Place: { Lat: { } lat, Lon: { } lon }, From: { Lat: { } fromLat, Lon: { } fromLon } })
                continue;
            var told = (double)bearing.Kilometres.Number!.Value;
            var distance = Earth.Kilometres(fromLat, fromLon, lat, lon);
            // So far off, another place of the name is meant.
            if (distance > told * OtherPlace + OtherPlace * Town)
                continue;
            var degrees = Earth.Bearing(fromLat, fromLon, lat, lon);
            var off = Math.Abs((degrees - bearing.Degrees + 540) % 360 - 180);
            var sure = told >= NearestSure && distance >= NearestSure;
            var holds = !(sure && off > FarthestOff) && distance <= told * Winding + Town && told <= distance * Winding + Town;
            var claim = stories[(bearing.Report, bearing.Story)].FirstOrDefault(c => c.Spans.Any(s => s.Overlaps(bearing.Span)));
            yield return new AuditFinding
            {
                Check = "distance",
                Outcome = holds ? AuditOutcome.Holds : AuditOutcome.Broken,
                Arithmetic = string.Create(CultureInfo.InvariantCulture, $"{bearing.Place.Name} lies {distance:0} km {Name(degrees)} of {bearing.From.Name}{(holds ? "" : $", not {told:0} km {Name(bearing.Degrees)}")}"),
                Why = holds ? null : "by the gazetteer; or another place of that name is meant",
                Claims = claim is null ? [] : [claim.Id],
                Terms = [new AuditTerm { Claim = claim?.Id, Report = context.ReportName(bearing.Report), ReportId = bearing.Report, Number = bearing.Kilometres.Number, Text = bearing.Text, Span = bearing.Span }],
            };
        }
    }

    private static string Name(double degrees) => Directions[(int)Math.Round(degrees / 45) % 8];
}
