using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>Finds the words of a story that name weapons and means of attack.</summary>
/// <remarks>Immutable and safe to share between threads. Time is linear in the text.</remarks>
public sealed class WeaponFinder
{
    private readonly WeaponLexicon _lexicon = WeaponLexicon.Default;

    /// <summary>The weapons named, in the order of the text. Two of them never overlap.</summary>
    public IReadOnlyList<WeaponMention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<WeaponMention>();
        var atoms = Atoms.Of(text, _lexicon.Words);
        for (var i = 0; i < atoms.Count;)
        {
            var (last, weapon) = _lexicon.Longest(text, atoms, i);
            // "A 10-year-old" is no aircraft.
            if (weapon is not null && weapon != WeaponLexicon.Nothing && !(last > i && IsArticle(text.AsSpan(atoms[i].Start, atoms[i + 1].Start - atoms[i].Start))))
                found.Add(new WeaponMention(new TextSpan(atoms[i].Start, atoms[last].End), weapon));
            i = weapon is null ? i + 1 : last + 1;
        }
        return found;
    }

    private static bool IsArticle(ReadOnlySpan<char> word) => word is "a " or "A ";
}
