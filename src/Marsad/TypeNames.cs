using System.Collections.Frozen;

namespace Marsad;

/// <summary>Types of claims as people read them. ACLED's sub-event types hold strokes that the format's ids leave out (ACLED codebook, table of event types).</summary>
internal static class TypeNames
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

    /// <summary>"air or drone strike" of "air-drone-strike", "armed clash" of "armed-clash".</summary>
    public static string Of(string type) => Names.TryGetValue(type, out var name) ? name : type.Replace('-', ' ');

    /// <summary>Whether the type's name says more than its id.</summary>
    public static bool Knows(string type) => Names.ContainsKey(type);
}
