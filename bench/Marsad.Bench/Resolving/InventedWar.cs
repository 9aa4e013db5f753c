using System.Globalization;
using NodaTime;

namespace Marsad.Bench.Resolving;

/// <summary>Claims of a war that never was, with the truth behind them: incidents at a steady pace, each told by some reports that leave out, blur or misstate a part of it.</summary>
internal sealed class InventedWar
{
    private const int IncidentsADay = 100;
    private const int Towns = 3000;
    private const int Provinces = 12;
    private const int MostTellings = 8;
    private const double UsualTellings = 0.6;
    private static readonly LocalDate Start = new(2015, 1, 1);
    private static readonly string[] Types = ["armed-clash", "air-drone-strike", "shelling-artillery-missile", "remote-explosive-landmine-ied", "attack", "suicide-bomb"];
    private static readonly string[] Related = ["attack", "shelling-artillery-missile", "attack", "attack", "armed-clash", "attack"];
    private static readonly string[] Weapons = ["firearm", "aircraft", "artillery", "ied", "firearm", "bomb"];
    private static readonly string[] Sides = ["army", "rebels", "militia", "group", "neighbour", "tribe"];

    private readonly Random _random;
    private readonly double _noise;
    private readonly double _anotherTelling;
    private readonly Location[] _towns;

    private InventedWar(int seed, double noise, double anotherTelling)
    {
        (_random, _noise, _anotherTelling) = (new Random(seed), noise, anotherTelling);
        _towns = [.. Enumerable.Range(0, Towns).Select(Town)];
    }

    /// <summary>The claims, shuffled, and the incident of each.</summary>
    public static (List<Claim> Claims, Dictionary<ClaimId, int> Truth) Of(int claims, double noise, int seed, double anotherTelling = UsualTellings)
    {
        var war = new InventedWar(seed, noise, anotherTelling);
        var told = new List<Claim>(claims);
        var truth = new Dictionary<ClaimId, int>(claims);
        for (var incident = 0; told.Count < claims; incident++)
        {
            foreach (var claim in war.Tellings(incident))
            {
                if (told.Count == claims)
                    break;
                told.Add(claim);
                truth.Add(claim.Id, incident);
            }
        }
        return (told, truth);
    }

    private IEnumerable<Claim> Tellings(int incident)
    {
        var kind = _random.Next(Types.Length);
        var (doer, victim) = (Sides[_random.Next(3)], Sides[3 + _random.Next(3)]);
        var killed = 1 + (long)Math.Floor(Math.Exp(_random.NextDouble() * 4));
        var wounded = (long)Math.Floor(Math.Exp(_random.NextDouble() * 4));
        var (day, town) = (Start.PlusDays(incident / IncidentsADay), _towns[_random.Next(Towns)]);
        for (var telling = 0; telling < MostTellings; telling++)
        {
            yield return Telling($"{incident}-{telling}", kind, day, town, doer, victim, killed, wounded);
            if (_random.NextDouble() > _anotherTelling)
                break;
        }
    }

    private Claim Telling(string name, int kind, LocalDate day, Location town, string doer, string victim, long killed, long wounded)
    {
        var report = new ReportId("r-" + Hash.Short(System.Text.Encoding.UTF8.GetBytes(name), 16));
        return new Claim
        {
            Id = ClaimId.Of(report, 1, ClaimKind.Incident, new TextSpan(0, 80)),
            Report = name,
            ReportId = report,
            Story = 1,
            Kind = ClaimKind.Incident,
            Type = Errs() ? Related[kind] : Types[kind],
            When = Errs() ? _random.Next(3) switch { 0 => null, 1 => On(day.PlusDays(1), 0), _ => On(day.PlusDays(-2), 4) } : On(day, 0),
            Where = Errs() ? _random.Next(3) switch { 0 => [], 1 => [Province(town)], _ => [Beside(town)] } : [town],
            Actors = [.. Errs() ? [] : new[] { Actor(Role.Perpetrator, doer) }, .. Errs() ? [] : new[] { Actor(Role.Target, victim) }],
            Harm = [.. Number(Effect.Killed, killed), .. Number(Effect.Wounded, wounded)],
            Weapons = Errs() ? [] : [Weapons[kind]],
            Spans = [new TextSpan(0, 80)],
            Confidence = 0.9,
            Coder = "bench 1.0",
        };
    }

    private bool Errs() => _random.NextDouble() < _noise;

    private IEnumerable<Harm> Number(Effect effect, long number)
    {
        var count = !Errs() ? Count.Exactly(number) : _random.Next(3) switch { 0 => default, 1 => Count.AtLeast(Math.Max(1, number * 3 / 4)), _ => Count.Exactly(number + 1 + (number / 5)) };
        if (count.Number is not null)
            yield return new Harm { Effect = effect, Low = count.Low, Best = count.Best, High = count.High };
    }

    private static When On(LocalDate first, int days) => new() { From = first, To = first.PlusDays(days), Precision = days == 0 ? 1 : 2 };

    private static Participant Actor(Role role, string id) => new() { Role = role, Id = id, Name = id, Class = ActorClass.RebelGroup };

    private Location Town(int number) => new()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"Town {number}"),
        Id = string.Create(CultureInfo.InvariantCulture, $"bench:{number}"),
        Feature = PlaceFeature.Settlement,
        Within = [string.Create(CultureInfo.InvariantCulture, $"Province {number % Provinces}"), "Nowhere"],
        Country = "XX",
        Lat = 30 + (number % Provinces) + _random.NextDouble(),
        Lon = 30 + (_random.NextDouble() * 6),
        Precision = 1,
    };

    private static Location Province(Location town) => new() { Name = town.Within[0], Id = $"bench:{town.Within[0]}", Feature = PlaceFeature.Province, Within = ["Nowhere"], Country = "XX", Precision = 4 };

    private Location Beside(Location town) => town with { Name = town.Name + " suburb", Id = town.Id + "s", Lat = town.Lat + 0.03 + (_random.NextDouble() * 0.03) };
}
