using System.Globalization;

namespace Marsad.Tests.Web;

/// <summary>A record large enough for a map to add up: incidents of many kinds and harms at places near to and far from one another, some without a point, a day or a number.</summary>
internal static class SomeWar
{
    private static readonly string[] Types = ["air-drone-strike", "shelling-artillery-missile", "armed-clash", "attack", "peaceful-protest", "arrests"];

    private static readonly Location[] Places =
    [
        Town("Al Mayadin", 35.0204, 40.4503, 3), Town("Mayadin bridge", 35.0201, 40.4511, 0.5), Town("Al Bukamal", 34.4522, 40.9183, 3), Town("Deir ez-Zor", 35.3354, 40.1434, 5), Town("الميادين القديمة", 35.0310, 40.4409, 1),
        Town("Tripoli", 32.8874, 13.1873, 10), Town("Suva", -18.1416, 178.4415, 4), Town("Nuku'alofa", -21.1394, -175.2018, 4), Town("Longyearbyen", 78.2232, 15.6469, 2), Some.Province with { RadiusKm = 90 },
    ];

    public static Findings Make(int incidents)
    {
        var chance = new Random(7);
        var all = Enumerable.Range(0, incidents).Select(n => Incident(n, chance)).OrderBy(incident => incident.When?.From ?? default).ToList();
        return new Findings { Documents = [.. Enumerable.Range(0, incidents).Select(number => Some.Report(Report(number), outlet: "Qasr Gazette"))], Claims = [.. all.SelectMany(incident => incident.Incident.Claims)], Incidents = all, Tolls = [], Control = [Held("Al Mayadin", 0, "Banner Front"), Held("Tripoli", 5, "Army")], Figures = [], Audit = [] };
    }

    private static Assessment Incident(int number, Random chance)
    {
        var day = Some.Date(2020, 1, 1).PlusDays(chance.Next(60));
        var low = chance.Next(4) * chance.Next(12);
        Location? where = chance.Next(12) switch { 0 => null, 1 => Some.Country, _ => Places[chance.Next(Places.Length)] };
        return new Assessment
        {
            Incident = new Incident { Id = new IncidentId(string.Create(CultureInfo.InvariantCulture, $"i-{number:x16}")), Kind = ClaimKind.Incident, Claims = [Some.Claim(Report(number))] },
            Type = Types[chance.Next(Types.Length)],
            When = chance.Next(10) == 0 ? null : Some.From(day, day.PlusDays(chance.Next(3))),
            Where = where is null ? [] : [where],
            Actors = [Some.Perpetrator(chance.Next(2) == 0 ? "front" : "army")],
            Figures = chance.Next(3) == 0 ? [] : [new AssessedFigure { Effect = Effect.Killed, Low = low, Best = low, High = chance.Next(5) == 0 ? null : low + chance.Next(5), Rule = "by chance", Claims = [] }, .. Others(number, low)],
            Origins = 1,
            Grade = chance.Next(2) == 0 ? "weak" : "fair",
            GradeRule = "by chance",
        };
    }

    // Wounded, and a group of which some were killed, each of some of the incidents.
    private static IEnumerable<AssessedFigure> Others(int number, long killed)
    {
        if (number % 4 == 0)
            yield return new AssessedFigure { Effect = Effect.Wounded, Low = number % 7, Best = number % 7, High = number % 8 == 0 ? null : number % 7 + 2, Rule = "by chance", Claims = [] };
        if (number % 3 == 0 && killed > 1)
            yield return new AssessedFigure { Effect = Effect.Killed, Group = number % 2 == 0 ? "children" : "civilians", Low = 1, Best = 1, High = killed, Rule = "by chance", Claims = [] };
    }

    private static string Report(int number) => string.Create(CultureInfo.InvariantCulture, $"report {number}");

    private static Location Town(string name, double lat, double lon, double radius) => Some.Town(name, lat, lon) with { RadiusKm = radius };

    private static ControlInterval Held(string place, int days, string holder) => new()
    {
        Place = Places.First(known => known.Name == place),
        Holder = Some.Actor(Role.Holder, holder),
        From = Some.Date(2020, 1, 1).PlusDays(days),
        State = ControlState.Held,
        Claims = [],
    };
}
