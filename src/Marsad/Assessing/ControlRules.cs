using System.Collections.Frozen;

namespace Marsad.Assessing;

/// <summary>What a claim says of a place.</summary>
internal enum Saying
{
    Held,
    Taken,
    Contested,
    Besieged,
    Lost,
}

/// <summary>The numbers and types of data/assessing/control.yaml.</summary>
internal sealed class ControlRules
{
    private static readonly Lexicon<ControlRules> Shipped = new(() => new ControlRules(RuleFile.Open("data/assessing/control.yaml")));
    private readonly FrozenDictionary<string, Saying> _types;

    public ControlRules(RuleFile file)
    {
        HeldDays = (int)file.Number("decay-days", "held");
        ContestedDays = (int)file.Number("decay-days", "contested");
        BesiegedDays = (int)file.Number("decay-days", "besieged");
        ReachKm = file.Number("areas", "reach-km");
        AreaLabel = string.Join(' ', file.Words("areas", "label"));
        _types = Enum.GetValues<Saying>()
            .SelectMany(saying => file.Words("types", saying.ToString().ToLowerInvariant()).Select(type => (type, saying)))
            .ToFrozenDictionary(p => p.type, p => p.saying, StringComparer.Ordinal);
        file.AllAsked();
    }

    /// <summary>The rules that travel inside the library.</summary>
    public static ControlRules Default => Shipped.Value;

    public int HeldDays { get; }
    public int ContestedDays { get; }
    public int BesiegedDays { get; }

    /// <summary>How far around a place the view of areas goes.</summary>
    public double ReachKm { get; }

    /// <summary>What stands on every area of the view.</summary>
    public string AreaLabel { get; }

    /// <summary>For how many days after its last word a stretch speaks.</summary>
    public int Decay(ControlState state) => state switch
    {
        ControlState.Contested => ContestedDays,
        ControlState.Besieged => BesiegedDays,
        _ => HeldDays,
    };

    /// <summary>Null for a type that says nothing of who holds the place ("advances").</summary>
    public Saying? Says(string? type) => type is not null && _types.TryGetValue(type, out var saying) ? saying : null;
}
