using System.Collections.Frozen;

namespace Marsad;

/// <summary>Types of claims as people read them. ACLED's sub-event types hold strokes that the format's ids leave out (ACLED codebook, table of event types).</summary>
public static class TypeNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["abduction-forced-disappearance"] = "abduction or forced disappearance",
        ["air-drone-strike"] = "air or drone strike",
        ["headquarters-or-base-established"] = "headquarters or base established",
        ["looting-property-destruction"] = "looting or property destruction",
        ["non-state-actor-overtakes-territory"] = "non-state actor overtakes territory",
        ["non-violent-transfer-of-territory"] = "non-violent transfer of territory",
        ["remote-explosive-landmine-ied"] = "remote explosive, landmine or IED",
        ["shelling-artillery-missile"] = "shelling, artillery or missile attack",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The types of incidents: ACLED's sub-event types, as docs/claims.md lists them.</summary>
    public static IReadOnlyList<string> OfIncidents { get; } =
    [
        "abduction-forced-disappearance", "agreement", "air-drone-strike", "armed-clash", "arrests", "attack", "change-to-group-activity", "chemical-weapon",
        "disrupted-weapons-use", "excessive-force-against-protesters", "government-regains-territory", "grenade", "headquarters-or-base-established",
        "looting-property-destruction", "mob-violence", "non-state-actor-overtakes-territory", "non-violent-transfer-of-territory", "other", "peaceful-protest",
        "protest-with-intervention", "remote-explosive-landmine-ied", "sexual-violence", "shelling-artillery-missile", "suicide-bomb", "violent-demonstration",
    ];

    /// <summary>Types of things struck, taken or destroyed, as docs/claims.md lists them.</summary>
    public static IReadOnlyList<string> OfObjects { get; } =
        ["commercial", "communications", "diplomatic", "dwelling", "energy", "government", "heritage", "media", "medical", "military", "other", "school", "transport", "vehicle", "water", "worship"];

    /// <summary>Means, as docs/claims.md lists them.</summary>
    public static IReadOnlyList<string> OfWeapons { get; } =
        ["aircraft", "artillery", "barrel-bomb", "bomb", "car-bomb", "chemical", "cluster-munition", "drone", "dynamite", "firearm", "grenade", "helicopter", "ied", "incendiary", "knife", "landmine", "missile", "mortar", "other", "rocket", "suicide-vest"];

    /// <summary>The types that a claim of a kind can have, as docs/claims.md lists them.</summary>
    public static IReadOnlyList<string> Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Control => ["holds", "seizes", "retakes", "enters", "besieges", "advances", "withdraws", "loses", "contests"],
        ClaimKind.Figure => ["fighters", "population", "displaced", "migration", "deportation", "repatriation", "prisoners", "funding", "price", "distance", "area"],
        ClaimKind.Interaction => ["agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request", "accuse", "reject", "threaten", "protest", "sanction", "mobilize", "coerce", "silent"],
        _ => OfIncidents,
    };

    /// <summary>"air or drone strike" of "air-drone-strike", "armed clash" of "armed-clash".</summary>
    /// <exception cref="ArgumentNullException">There is no type.</exception>
    public static string Of(string type) => Names.TryGetValue(type ?? throw new ArgumentNullException(nameof(type)), out var name) ? name : type.Replace('-', ' ');

    /// <summary>Whether the type's name says more than its id.</summary>
    public static bool Knows(string type) => Names.ContainsKey(type);
}
