using System.Collections.Frozen;

namespace Marsad.Publishing;

/// <summary>Kinds in which maps group the types of incidents: data/publishing/kinds.yaml.</summary>
public sealed class IncidentKinds
{
    /// <summary>The kind of what is of no other.</summary>
    public const string Other = "other";

    /// <summary>Stands for incidents of several kinds.</summary>
    public const string Mixed = "mixed";

    private static readonly Lexicon<IncidentKinds> Shipped = new(() => new IncidentKinds(RuleFile.Open("data/publishing/kinds.yaml")));

    private readonly FrozenDictionary<string, string> _kinds;

    internal IncidentKinds(RuleFile file)
    {
        All = [.. file.Keys("kinds"), Other];
        _kinds = file.Keys("kinds").SelectMany(kind => file.Words("kinds", kind).Select(type => (type, kind))).ToFrozenDictionary(pair => pair.type, pair => pair.kind, StringComparer.Ordinal);
        file.AllAsked();
    }

    /// <summary>The kinds that travel inside the library.</summary>
    public static IncidentKinds Default => Shipped.Value;

    /// <summary>The kinds, "other" last.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Kind of a type of incident.</summary>
    public string Of(string? type) => type is not null && _kinds.TryGetValue(type, out var kind) ? kind : Other;
}
