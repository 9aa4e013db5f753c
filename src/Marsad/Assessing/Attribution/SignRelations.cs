namespace Marsad.Assessing;

/// <summary>How candidates stand to a sign, and how likely it is told of under each.</summary>
internal sealed class SignRelations(RaidSetting setting, Kinship kinship, RaidNumbers numbers)
{
    private static readonly string[] Directions = ["north", "east", "south", "west"];

    /// <summary>How likely a report of the raid tells of the sign under each candidate, and under an actor of whom nothing is known, who is as the others are on the whole.</summary>
    public double[] Likelihoods(SignRule rule, string value, IReadOnlyList<AirFleet> candidates)
    {
        var known = candidates.Select(fleet => Likelihood(rule, value, fleet)).ToList();
        return [.. known, known.Count == 0 ? 1 : known.Average()];
    }

    /// <summary>Whether the id means the fleet's actor, or one that flies under its name.</summary>
    public bool IsOf(AirFleet fleet, string id) => fleet.Members.Contains(id) || kinship.InLine(fleet.Actor, id);

    private double Likelihood(SignRule rule, string value, AirFleet fleet) =>
        rule.Likelihoods.First(pair => pair.Key == "else" || Stands(pair.Key, value, fleet)).Value;

    private bool Stands(string relation, string value, AirFleet fleet) => relation switch
    {
        "flies" => fleet.Flies(value),
        "drops" => fleet.Drops.Contains(value),
        "habit" => fleet.Habits.Contains(value),
        "bears" => setting.Point is var (lat, lon) && Array.IndexOf(Directions, value) is >= 0 and var quarter && fleet.Bases.Any(one => Apart(Earth.Bearing(lat, lon, one.Lat, one.Lon), quarter * 90) <= numbers.BearingDegrees),
        "route" => fleet.Routes.Contains(value),
        "based" => fleet.Bases.Any(one => one.Id == value),
        "enemy" => fleet.Against.Any(id => kinship.InLine(id, value)),
        "own" => IsOf(fleet, value) || fleet.With.Any(id => kinship.InLine(id, value)),
        "usual" => fleet.Usual.Any(region => setting.Regions.Contains(Names.Fold(region))),
        "unusual" => fleet.Usual.Count > 0 && setting.Regions.Count > 0,
        "beyond" => setting.Reaches(fleet) == false,
        "self" => IsOf(fleet, value),
        _ => false,
    };

    private static double Apart(double a, double b) => Math.Abs((a - b + 540) % 360 - 180);
}
