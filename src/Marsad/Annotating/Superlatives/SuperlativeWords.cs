using System.Collections.Frozen;

namespace Marsad.Annotating;

/// <summary>The phrases of data/trends/superlatives.yaml.</summary>
internal sealed class SuperlativeWords
{
    private static readonly Lexicon<SuperlativeWords> Shipped = new(() => new SuperlativeWords(RuleFile.Open("data/trends/superlatives.yaml")));

    public SuperlativeWords(RuleFile file)
    {
        Degrees = [.. from section in new[] { "most", "least" }
                      from measure in new[] { "killed", "size" }
                      from words in file.Words(section, measure)
                      orderby words.Length descending
                      select new Degree(words.Split(' '), section == "least", measure == "size")];
        Units = Phrases(file, "units", ["incident", "day", "week", "month", "year", "spell", "toll"]);
        Counted = Phrases(file, "counted", ["killed", "wounded", "casualties", "displaced", "incidents"]);
        Kinds = file.Keys("kinds").ToList().ToFrozenDictionary(word => word, word => file.Words("kinds", word), StringComparer.OrdinalIgnoreCase);
        Ever = Split(file.Words("time", "ever"));
        Before = Set(file.Words("time", "before"));
        EverEnds = Set(file.Words("time", "ever-ends"));
        Periods = Phrases(file, "periods", ["day", "week", "month", "year"]).ToFrozenDictionary(phrase => phrase.Words[0], phrase => phrase.Means, StringComparer.OrdinalIgnoreCase);
        HeadEnds = Set(file.Words("head", "ends"));
        Lengths = file.Keys("lengths").ToList().ToFrozenDictionary(word => word, word => file.Number("lengths", word), StringComparer.OrdinalIgnoreCase);
        Fillers = Set(file.Words("time", "fillers"));
        Change = Set(file.Words("time", "change"));
        Stop = Set(file.Words("time", "stop"));
        Among = Split(file.Words("among", "before"));
        Ordinals = [.. Split(file.Words("ordinals", "second")).Select(words => (words[0], 2)), .. Split(file.Words("ordinals", "third")).Select(words => (words[0], 3))];
        Against = Set(file.Words("against", "words"));
        Negation = Set(file.Words("negation", "words"));
        file.AllAsked();
    }

    /// <summary>"Deadliest": a word or two that make the most or the least of something.</summary>
    /// <param name="Words">The words.</param>
    /// <param name="Least">The least.</param>
    /// <param name="Loose">They do not say of what.</param>
    public sealed record Degree(string[] Words, bool Least, bool Loose);

    /// <summary>A phrase with what it stands for.</summary>
    public sealed record Phrase(string[] Words, string Means);

    /// <summary>The phrases that travel inside the library.</summary>
    public static SuperlativeWords English => Shipped.Value;

    public IReadOnlyList<Degree> Degrees { get; }
    public IReadOnlyList<Phrase> Units { get; }
    public IReadOnlyList<Phrase> Counted { get; }
    public FrozenDictionary<string, IReadOnlyList<string>> Kinds { get; }
    public IReadOnlyList<string[]> Ever { get; }
    public FrozenSet<string> Before { get; }
    public FrozenSet<string> EverEnds { get; }
    public FrozenDictionary<string, string> Periods { get; }
    public FrozenSet<string> HeadEnds { get; }
    public FrozenDictionary<string, double> Lengths { get; }
    public FrozenSet<string> Fillers { get; }
    public FrozenSet<string> Change { get; }
    public FrozenSet<string> Stop { get; }
    public IReadOnlyList<string[]> Among { get; }
    public IReadOnlyList<(string Word, int Rank)> Ordinals { get; }
    public FrozenSet<string> Against { get; }
    public FrozenSet<string> Negation { get; }

    private static List<Phrase> Phrases(RuleFile file, string section, string[] keys) =>
        [.. from key in keys
            from words in file.Words(section, key)
            orderby words.Length descending
            select new Phrase(words.Split(' '), key)];

    private static List<string[]> Split(IReadOnlyList<string> phrases) => [.. phrases.OrderByDescending(phrase => phrase.Length).Select(phrase => phrase.Split(' '))];

    private static FrozenSet<string> Set(IReadOnlyList<string> words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
