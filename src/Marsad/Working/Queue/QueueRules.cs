using System.Collections.Frozen;

namespace Marsad.Working;

/// <summary>The numbers of data/desk/queue.yaml.</summary>
internal sealed class QueueRules
{
    private static readonly Lexicon<QueueRules> Shipped = new(() => new QueueRules(RuleFile.Open("data/desk/queue.yaml")));

    private readonly FrozenDictionary<QueueKind, double> _kinds;

    public QueueRules(RuleFile file)
    {
        Confidence = file.Number("limits", "confidence");
        Spread = file.Number("limits", "spread");
        Crowd = (int)file.Number("limits", "crowd");
        Pairs = (int)file.Number("limits", "pairs");
        _kinds = Enum.GetValues<QueueKind>().ToFrozenDictionary(kind => kind, kind => file.Number("kinds", kind.ToString().ToLowerInvariant()));
        (Killed, Wounded, Origins) = (Add("killed"), Add("wounded"), Add("origins"));
        (Doubt, Main, Disagreement) = (Add("doubt"), Add("main"), Add("disagreement"));
        (Spreading, Broken, Evenness) = (Add("spread"), Add("broken"), Add("evenness"));
        file.AllAsked();

        double Add(string name) => file.Number("adds", name);
    }

    /// <summary>The rules that travel inside the library.</summary>
    public static QueueRules Default => Shipped.Value;

    public double Confidence { get; }
    public double Spread { get; }
    public int Crowd { get; }
    public int Pairs { get; }
    public double Killed { get; }
    public double Wounded { get; }
    public double Origins { get; }
    public double Doubt { get; }
    public double Main { get; }
    public double Disagreement { get; }
    public double Spreading { get; }
    public double Broken { get; }
    public double Evenness { get; }

    public double Of(QueueKind kind) => _kinds[kind];
}
