using System.Collections.Frozen;
using Marsad.Language;
using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Words of the lexicons that a parser's training text may never have held ("dynamited", "militiamen"), with a sort of word that it knows in their stead.</summary>
internal static class DeedForms
{
    private static readonly Lazy<FrozenDictionary<string, WordUnitKind>.AlternateLookup<ReadOnlySpan<char>>> People = new(LoadPeople);

    /// <summary>What sort of word it is, or null.</summary>
    public static WordUnitKind? Kind(ReadOnlySpan<char> word)
    {
        if (word.Length is < 4 or > 24)
            return null;
        if (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && VerbForms.BaseForm(word) is not null)
            return WordUnitKind.PastDeed;
        if (word.StartsWith("over", StringComparison.OrdinalIgnoreCase) && IrregularVerbs.BaseForm(word) is { } verb && !word.Equals(verb, StringComparison.OrdinalIgnoreCase))
            return WordUnitKind.PastDeed; // "overran", "overthrew": rare outside of news of war
        if (word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && VerbForms.BaseForm(word) is not null)
            return WordUnitKind.OngoingDeed;
        return People.Value.TryGetValue(word, out var kind) ? kind : null;
    }

    private static FrozenDictionary<string, WordUnitKind>.AlternateLookup<ReadOnlySpan<char>> LoadPeople()
    {
        var forms = new Dictionary<string, WordUnitKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var noun in WordList.People.Words)
        {
            if (noun.Contains(' ', StringComparison.Ordinal) || noun.Length < 3)
                continue;
            forms.TryAdd(noun, WordUnitKind.Someone);
            forms.TryAdd(Plural(noun), WordUnitKind.People);
        }
        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static string Plural(string noun) =>
        noun.EndsWith("man", StringComparison.Ordinal) && noun.Length > 3 ? noun[..^2] + "en"
        : noun[^1] == 'y' && noun[^2] is not ('a' or 'e' or 'i' or 'o' or 'u') ? noun[..^1] + "ies"
        : noun[^1] == 's' || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? noun + "es"
        : noun + "s";
}
