namespace Marsad.Assessing;

/// <summary>A sign of a raid before it is weighed, with all that tell of it.</summary>
/// <param name="Rule">What it tells.</param>
/// <param name="Value">Its value.</param>
/// <param name="Evidence">Words and sightings, each with its origin and how sure it is.</param>
internal sealed record ToldSign(SignRule Rule, string Value, IReadOnlyList<(RaidEvidence Evidence, string Origin, double Sure)> Evidence)
{
    public string Name => $"{Rule.Sign}: {Value}";

    public bool IsStatement => Rule.Group == "statement";

    public int Origins => Evidence.Select(one => one.Origin).Distinct(StringComparer.Ordinal).Count();

    /// <summary>What one origin tells twice is no surer for that.</summary>
    public double Sure(RaidNumbers numbers) => numbers.Together(Evidence.GroupBy(one => one.Origin, StringComparer.Ordinal).Select(origin => origin.Max(one => one.Sure)));
}

/// <summary>Gathers the signs of a raid: from words, from what the claims say of place and target, from statements, from sightings.</summary>
internal sealed class RaidSignList(AirLore lore, RaidNumbers numbers)
{
    private readonly Dictionary<(SignRule Rule, string Value), List<(RaidEvidence, string, double)>> _found = [];

    /// <summary>The signs, in the order of the rules and then of their values.</summary>
    public List<ToldSign> Signs => [.. _found.Select(pair => new ToldSign(pair.Key.Rule, pair.Key.Value, pair.Value))
        .OrderBy(sign => sign.Rule.Sign, StringComparer.Ordinal).ThenBy(sign => sign.Value, StringComparer.Ordinal)];

    public void Add(string sign, string value, RaidEvidence evidence, string origin, double? sure = null)
    {
        if (lore.RuleFor(sign, value) is not { } rule)
            return;
        if (!_found.TryGetValue((rule, value), out var told))
            _found[(rule, value)] = told = [];
        told.Add((evidence, origin, sure ?? rule.Sure));
    }

    public void Add(Sighting sighting)
    {
        foreach (var sign in sighting.Signs)
            Add(sign.Sign, sign.Value, new RaidEvidence { Sighting = sighting.Id, Report = sighting.Source }, "source " + sighting.Source, numbers.Of(sighting.Sure));
    }

    /// <summary>Whom the claims say was struck, and where.</summary>
    public void Add(Claim claim, string origin, RaidSetting setting)
    {
        foreach (var struck in claim.Actors.Where(actor => actor is { Role: Role.Target, Id: not null, Class: not ActorClass.Civilians }).DistinctBy(actor => actor.Id))
            Add("target", struck.Id!, Words(claim, struck.Text, struck.Span), origin);
        if (claim.Where.FirstOrDefault(place => place.Country == setting.Country && setting.Country is not null) is { } place && setting.Regions.Count > 0)
            Add("place", place.Feature == PlaceFeature.Province || place.Within.Count == 0 ? place.Name : place.Within[0], Words(claim, place.Text, place.Span), origin);
    }

    public static RaidEvidence Words(Claim claim, string? text, TextSpan? span) => new() { Claim = claim.Id, Report = claim.Report, Text = text, Span = span };
}
