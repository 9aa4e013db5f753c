namespace Marsad.Lexicons;

/// <summary>A run of letters and digits. Finer than a word: a hyphen parts atoms, an apostrophe inside a name does not.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last one.</param>
/// <param name="Word">Number of the folded word in the index, or -1.</param>
/// <param name="Before">What parts it from the atom before.</param>
/// <param name="Marks">How it is written.</param>
internal readonly record struct Atom(int Start, int End, int Word, Gap Before, AtomMarks Marks)
{
    public TextSpan Span => new(Start, End);

    public bool IsCapitalised => (Marks & AtomMarks.Capitalised) != 0;

    public bool IsCapitals => (Marks & AtomMarks.Capitals) != 0;

    public bool IsPossessive => (Marks & AtomMarks.Possessive) != 0;

    public bool IsArticle => (Marks & AtomMarks.Article) != 0;

    public bool IsNumber => (Marks & AtomMarks.Number) != 0;

    /// <summary>Whether it goes on a phrase that the atom before began.</summary>
    public bool Joins => Before is Gap.Space or Gap.Hyphen;
}

/// <summary>What stands between two atoms.</summary>
internal enum Gap : byte
{
    /// <summary>Anything else, or the text's beginning.</summary>
    Break,

    /// <summary>White space within a paragraph.</summary>
    Space,

    /// <summary>A hyphen.</summary>
    Hyphen,

    /// <summary>A comma with or without white space.</summary>
    Comma,

    /// <summary>White space and an opening bracket.</summary>
    Bracket,

    /// <summary>Quotation marks.</summary>
    Quote,
}

/// <summary>How an atom is written.</summary>
[Flags]
internal enum AtomMarks : byte
{
    None = 0,
    Capitalised = 1,
    Capitals = 2,
    Possessive = 4,

    /// <summary>The Arabic article, which spellings treat as they like.</summary>
    Article = 8,
    Number = 16,

    /// <summary>Stands in a line that is all capitals.</summary>
    Shouted = 32,
}

/// <summary>Parts a text into atoms.</summary>
internal static class Atoms
{
    private const int LongestWord = 48;

    /// <summary>The atoms of a text; without an index none has a word number.</summary>
    public static List<Atom> Of(string text, TermIndex? index)
    {
        var atoms = new List<Atom>(text.Length / 6);
        Span<char> folded = stackalloc char[LongestWord];
        var at = 0;
        var last = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            var length = 0;
            bool upper = false, lower = false, digits = true, possessive = false;
            while (at < text.Length)
            {
                var character = text[at];
                if (char.IsLetterOrDigit(character))
                {
                    upper |= char.IsUpper(character);
                    lower |= char.IsLower(character);
                    digits &= char.IsDigit(character);
                    if (length < LongestWord)
                        folded[length] = Letters.Fold(character);
                    length++;
                    at++;
                }
                else if (char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark)
                    at++;
                else if (at + 1 >= text.Length || !char.IsLetter(text[at + 1]))
                    break;
                else if (Letters.IsApostrophe(character))
                {
                    if (text[at + 1] is 's' or 'S' && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2])))
                    {
                        possessive = true;
                        break;
                    }
                    at++;
                }
                else if (character == '*' || (character == '.' && IsInitial(text, at, start)))
                    at++;
                else
                    break;
            }
            var end = at;
            if (possessive)
                at += 2;
            else if (at < text.Length && Letters.IsApostrophe(text[at]) && text[at - 1] is 's' or 'S')
                possessive = at + 1 < text.Length && text[at + 1] == ' ';
            // The last full stop of "U.S." belongs to it.
            if (at < text.Length && text[at] == '.' && end - start >= 3 && text[end - 2] == '.')
                end = ++at;
            var word = index is null || length > LongestWord ? -1 : index.Word(folded[..length]);
            var gap = atoms.Count == 0 ? Gap.Break : Between(text.AsSpan(last, start - last), atoms[^1].IsPossessive);
            var marks = (char.IsUpper(text[start]) ? AtomMarks.Capitalised : 0)
                | (upper && !lower ? AtomMarks.Capitals : 0)
                | (possessive ? AtomMarks.Possessive : 0)
                | (digits ? AtomMarks.Number : 0)
                | (IsArticle(text, at, folded[..Math.Min(length, LongestWord)]) ? AtomMarks.Article : 0);
            atoms.Add(new Atom(start, end, word, gap, marks));
            last = at;
        }
        return atoms;
    }

    /// <summary>The folded letters of an atom.</summary>
    public static string Folded(string text, Atom atom)
    {
        Span<char> folded = stackalloc char[Math.Min(atom.End - atom.Start, 256)];
        var length = 0;
        for (var i = atom.Start; i < atom.End && length < folded.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
                folded[length++] = Letters.Fold(text[i]);
        }
        return new string(folded[..length]);
    }

    private static bool IsInitial(string text, int dot, int start) =>
        char.IsUpper(text[dot - 1]) && (dot - 1 == start || text[dot - 2] == '.')
        && char.IsUpper(text[dot + 1]) && (dot + 2 >= text.Length || !char.IsLetterOrDigit(text[dot + 2]));

    private static bool IsArticle(string text, int end, ReadOnlySpan<char> folded)
    {
        if (end >= text.Length || folded.Length is < 2 or > 3)
            return false;
        var hyphen = text[end] is '-' or '\u2010' or '\u2011' or '\u2013';
        return folded is "al" or "el" or "ul" ? hyphen || text[end] == ' '
            : hyphen && folded is "ad" or "ar" or "as" or "ash" or "at" or "az" or "an" or "es" or "ez" or "er" or "ed" or "esh" or "et" or "en";
    }

    private static Gap Between(ReadOnlySpan<char> between, bool possessive)
    {
        if (possessive && between.Length > 0 && Letters.IsApostrophe(between[0]))
            between = between[1..];
        if (between.Length == 1 && between[0] is '-' or '\u2010' or '\u2011' or '\u2013')
            return Gap.Hyphen;
        var lines = 0;
        bool comma = false, bracket = false, quote = false;
        foreach (var character in between)
        {
            switch (character)
            {
                case ' ' or '\t' or '\u00A0' or '\r':
                    break;
                case '\n':
                    if (++lines > 1)
                        return Gap.Break;
                    break;
                case ',':
                    comma = true;
                    break;
                case '(' or '[':
                    bracket = true;
                    break;
                case '"' or '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\'':
                    quote = true;
                    break;
                default:
                    return Gap.Break;
            }
        }
        return between.Length == 0 ? Gap.Break : bracket ? comma ? Gap.Break : Gap.Bracket : comma ? Gap.Comma : quote ? Gap.Quote : Gap.Space;
    }
}
