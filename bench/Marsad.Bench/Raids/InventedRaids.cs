using Marsad.Assessing;
using Marsad.Lexicons;
using NodaTime;

namespace Marsad.Bench.Raids;

/// <summary>A world of raids whose truth is known.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Errors">How many times as often reports are wrong as the table believes.</param>
/// <param name="Echoes">How often a sign is told of together with another of its group that follows from it.</param>
/// <param name="Copies">How often a report is copied.</param>
/// <param name="Wrong">By how much the table is wrong about the world: the spread of the logarithm of each likelihood.</param>
/// <param name="Gaps">How often the register lacks what a candidate can do, or credits it with what it cannot.</param>
internal sealed record RaidWorld(string Name, double Errors, double Echoes, double Copies, double Wrong, double Gaps);

/// <summary>A raid with what was told of it.</summary>
/// <param name="Candidates">Number of known candidates; one more stands for all others.</param>
/// <param name="Truth">Whose it was.</param>
/// <param name="Prior">How likely each was before any sign.</param>
/// <param name="Signs">The signs as the dossier weighs them.</param>
/// <param name="Naive">The signs with each copy as one more, and no group.</param>
internal sealed record InventedRaid(int Candidates, int Truth, double[] Prior, IReadOnlyList<WeighedSign> Signs, IReadOnlyList<WeighedSign> Naive);

/// <summary>Draws raids from the register: a country and day on which two or more could fly, one of them, and signs by the table, told of with errors, echoes and copies.</summary>
internal sealed class InventedRaids
{
    private const int Looks = 3;
    private const int RaidsOfAWorld = 100;
    private static readonly LocalDate First = new(2012, 1, 1);
    private static readonly string[] Groups = ["aircraft", "conduct", "time", "munition", "route", "target", "reaction", "warning"];

    private readonly Random _random;
    private readonly RaidWorld _world;
    private readonly AirLore _lore = AirRegister.Default.Lore;
    private readonly RaidNumbers _numbers = RaidNumbers.Default;
    private readonly string[] _countries;
    private Dictionary<(SignRule, double), double> _true = [];

    public InventedRaids(RaidWorld world, int seed)
    {
        (_world, _random) = (world, new Random(seed));
        _countries = [.. _lore.Fleets.GroupBy(fleet => fleet.Over).Where(fleets => fleets.Select(fleet => fleet.Actor).Distinct().Count() > 1).Select(fleets => fleets.Key).Order(StringComparer.Ordinal)];
    }

    public IEnumerable<InventedRaid> Take(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % RaidsOfAWorld == 0)
                _true = [];
            yield return Draw();
        }
    }

    private InventedRaid Draw()
    {
        var (country, day, fleets) = Scene();
        var regions = fleets.SelectMany(fleet => fleet.Usual).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var prior = Enumerable.Repeat((1 - _numbers.Another) / fleets.Count, fleets.Count).Append(_numbers.Another).ToArray();
        var truth = _random.NextDouble() < _numbers.Another ? fleets.Count : _random.Next(fleets.Count);
        var land = Gazetteer.Land(Countries.ByCode(country)!);
        var setting = new RaidSetting
        {
            Country = country,
            From = day,
            To = day,
            Point = (land.Lat + _random.NextDouble() * 3 - 1.5, land.Lon + _random.NextDouble() * 3 - 1.5),
            Regions = regions.Count == 0 ? new HashSet<string>() : new HashSet<string> { Names.Fold(regions[_random.Next(regions.Count)]) },
        };
        var relations = new SignRelations(setting, ActorKinship.Default, _numbers);
        var told = new List<WeighedSign>();
        var naive = new List<WeighedSign>();
        foreach (var group in Groups)
        {
            var universe = _lore.Signs.Where(rule => rule.Group == group).SelectMany(rule => Values(rule, fleets).Select(value => (Rule: rule, Value: value, Likelihoods: relations.Likelihoods(rule, value, fleets)))).ToList();
            if (universe.Count == 0)
                continue;
            for (var look = 0; look < Looks; look++)
            {
                // An observer looks for what one of the candidates is known by.
                var one = _random.Next(fleets.Count);
                var known = universe.FindAll(sign => sign.Likelihoods[one] > sign.Rule.Likelihoods[^1].Value);
                if (known.Count == 0)
                    continue;
                var (rule, value, likelihoods) = known[_random.Next(known.Count)];
                var wrong = _random.NextDouble() < Math.Min(1, (1 - rule.Sure) * _world.Errors);
                if (_random.NextDouble() >= (wrong ? likelihoods.Average() : World(rule, likelihoods, truth)))
                    continue;
                Tell(rule, value, likelihoods);
                if (_random.NextDouble() < _world.Echoes && universe.Where(other => other.Value != value && Sign(other.Rule, other.Value, other.Likelihoods).PointsWith(told[^1])).ToList() is { Count: > 0 } echoes)
                {
                    var (echoRule, echo, its) = echoes[_random.Next(echoes.Count)];
                    Tell(echoRule, echo, its);
                }
            }
        }
        return new InventedRaid(fleets.Count, truth, prior, told.DistinctBy(sign => sign.Name).ToList(), naive);

        void Tell(SignRule rule, string value, double[] likelihoods)
        {
            var sign = Sign(rule, value, likelihoods);
            told.Add(sign);
            naive.Add(sign with { Group = $"{naive.Count}" });
            while (_random.NextDouble() < _world.Copies)
                naive.Add(sign with { Group = $"{naive.Count}" });
        }
    }

    private static WeighedSign Sign(SignRule rule, string value, double[] likelihoods) => new($"{rule.Sign}: {value}", rule.Group, rule.Sure, likelihoods);

    // What the world does where the table says so; an actor whom the register does not know of is as one of the others, drawn anew for each sign.
    private double World(SignRule rule, double[] likelihoods, int truth)
    {
        var one = truth < likelihoods.Length - 1 ? truth : _random.Next(likelihoods.Length - 1);
        var believed = _random.NextDouble() < _world.Gaps ? likelihoods[_random.Next(likelihoods.Length - 1)] : likelihoods[one];
        if (!_true.TryGetValue((rule, believed), out var real))
            _true[(rule, believed)] = real = Math.Min(1, believed * Math.Exp(_world.Wrong * Normal()));
        return real;
    }

    private static IEnumerable<string> Values(SignRule rule, List<AirFleet> fleets) => (rule.Value is { } fixedValue ? [fixedValue] : rule.Sign switch
    {
        "aircraft-type" => fleets.SelectMany(fleet => fleet.Types.Where(one => one.Families.Count > 0).Select(one => one.Type.Id)),
        "airframe" => fleets.SelectMany(fleet => fleet.Types.Select(one => one.Families.Count > 0 ? one.Families[^1] : one.Type.Id)),
        "airspace" => fleets.SelectMany(fleet => fleet.Routes),
        "took-off" => fleets.SelectMany(fleet => fleet.Bases.Select(one => one.Id)),
        "target" or "air-defence" => fleets.SelectMany(fleet => fleet.Against),
        "warned" => fleets.SelectMany(fleet => fleet.With),
        _ => [],
    }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private (string Country, LocalDate Day, List<AirFleet> Fleets) Scene()
    {
        while (true)
        {
            var country = _countries[_random.Next(_countries.Length)];
            var day = First.PlusDays(_random.Next(13 * 365));
            var fleets = _lore.Fleets.Where(fleet => fleet.Over == country && fleet.FlewIn(day, day)).OrderBy(fleet => fleet.Actor, StringComparer.Ordinal).DistinctBy(fleet => fleet.Actor).ToList();
            if (fleets.Count > 1)
                return (country, day, fleets);
        }
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
