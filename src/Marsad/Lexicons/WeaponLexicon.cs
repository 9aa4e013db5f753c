using System.Collections.Frozen;

namespace Marsad.Lexicons;

/// <summary>The words of data/weapons.</summary>
internal sealed class WeaponLexicon
{
    /// <summary>The sense of phrases that only look like a weapon.</summary>
    public const string Nothing = "nothing";

    private const int LongestPhrase = 6;
    private static readonly Lexicon<WeaponLexicon> Loaded = new(() => new());

    private static readonly FrozenSet<string> Known = new[]
    {
        "aircraft", "helicopter", "drone", "artillery", "mortar", "rocket", "missile", "bomb", "car-bomb", "ied", "landmine", "suicide-vest", "grenade",
        "firearm", "knife", "chemical", "cluster-munition", "barrel-bomb", "dynamite", "incendiary", "other", Nothing,
    }.ToFrozenSet(StringComparer.Ordinal);

    private WeaponLexicon()
    {
        var words = new TermIndex.Builder();
        foreach (var record in DataYaml.Files("data/weapons").SelectMany(DataYaml.Read))
        {
            record.Allow("weapon", "words");
            var weapon = record.Required("weapon");
            if (!Known.Contains(weapon))
                throw record.Error($"'{weapon}' is no weapon of docs/claims.md");
            foreach (var word in record.List("words"))
                words.Add(word, new Term(TermKind.Weapon) { Sense = weapon, Case = word.Any(char.IsUpper) ? TermCase.Capitals : TermCase.Any });
        }
        Words = words.Build();
    }

    /// <summary>The lexicon of data/.</summary>
    public static WeaponLexicon Default => Loaded.Value;

    /// <summary>All phrases.</summary>
    public TermIndex Words { get; }

    /// <summary>The longest phrase that begins at an atom: its last atom and its weapon, which is null where none begins.</summary>
    public (int Last, string? Weapon) Longest(string text, List<Atom> atoms, int first)
    {
        var best = (Last: first, Weapon: (string?)null);
        var node = 0;
        for (var i = first; i < atoms.Count && i < first + LongestPhrase; i++)
        {
            if ((i > first && !atoms[i].Joins) || atoms[i].Word < 0 || (node = Words.Next(node, atoms[i].Word)) < 0)
                break;
            foreach (var term in Words.At(node))
            {
                if (term.Case == TermCase.Any || char.IsUpper(text[atoms[first].Start]) || char.IsAsciiDigit(text[atoms[first].Start]))
                    best = (i, term.Sense);
            }
        }
        return best;
    }
}
