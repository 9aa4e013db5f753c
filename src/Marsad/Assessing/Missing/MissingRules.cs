namespace Marsad.Assessing;

/// <summary>The numbers and sentences of data/assessing/missing.yaml.</summary>
internal sealed class MissingRules
{
    private static readonly Lexicon<MissingRules> Shipped = new(() => new MissingRules(RuleFile.Open("data/assessing/missing.yaml")));

    public MissingRules(RuleFile file)
    {
        MostLists = (int)file.Number("lists", "most");
        LeastIncidents = (int)file.Number("lists", "least-incidents");
        LeastTwice = (int)file.Number("lists", "least-twice");
        Shown = (int)file.Number("models", "shown");
        Near = file.Number("models", "near");
        Always = file.Words("assumptions", "all");
        OfTwo = file.Words("assumptions", "two");
        OfMore = file.Words("assumptions", "more");
        file.AllAsked();
    }

    /// <summary>The rules that travel inside the library.</summary>
    public static MissingRules Default => Shipped.Value;

    public int MostLists { get; }
    public int LeastIncidents { get; }
    public int LeastTwice { get; }
    public int Shown { get; }
    public double Near { get; }
    public IReadOnlyList<string> Always { get; }
    public IReadOnlyList<string> OfTwo { get; }
    public IReadOnlyList<string> OfMore { get; }
}
