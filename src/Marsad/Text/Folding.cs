namespace Marsad.Text;

/// <summary>Keys under which the spellings of one place name meet.</summary>
/// <remarks>
/// A plain key only levels case, accents, hyphens and apostrophes: "Deir ez-Zor" and "DEIR EZ ZOR" share one. A folded key also levels what
/// transliteration leaves open (the Arabic article, ou and u, q and k, a doubled letter, -ah and -a): "Deir Ezzor" and "Dayr az Zawr" share one.
/// A skeleton leaves the consonants of a folded key. Each is coarser than the one before and is to be trusted less.
/// </remarks>
internal static class Folding
{
    /// <summary>Names longer than this have no key.</summary>
    public const int Longest = 96;

    private const string LatinBases =
        "aaaaaaeceeeeiiiidnooooo ouuuuytsaaaaaaeceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggg"
        + "hhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnooooooeerrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs        "
        + "       e                oo             uu                            aaiioouuuuuuuuuu aaaa    ggkkoo"
        + "oo  j   gg  nnaa    aaaaeeeeiiiioooorrrruuuusstt  hh      aaeeooooooooyy                            ";

    private const string AdditionalBases =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss"
        + "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy      aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee"
        + "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      ";

    /// <summary>The plain key of a name; empty where it has no letter or is too long.</summary>
    public static string Plain(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[2 * Longest];
        return key[..Plain(name, key)].ToString();
    }

    /// <summary>The folded key of a name; empty where it has no letter or is too long.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        Span<char> plain = stackalloc char[2 * Longest];
        Span<char> key = stackalloc char[2 * Longest];
        return key[..Fold(plain[..Plain(name, plain)], key)].ToString();
    }

    /// <summary>The consonants of a folded key; empty where they are fewer than three.</summary>
    public static string Skeleton(ReadOnlySpan<char> folded)
    {
        Span<char> key = stackalloc char[2 * Longest];
        var length = 0;
        foreach (var letter in folded)
        {
            if (letter is not ('a' or 'i' or 'u' or 'h') && length < key.Length)
                key[length++] = letter;
        }
        return length < 3 ? "" : key[..length].ToString();
    }

    /// <summary>Writes the plain key (lower-case words with single spaces) and returns its length.</summary>
    /// <param name="name">At most <see cref="Longest"/> characters.</param>
    /// <param name="key">Room for twice as many.</param>
    public static int Plain(ReadOnlySpan<char> name, Span<char> key)
    {
        if (name.Length > Longest)
            return 0;
        var length = 0;
        var gap = false;
        foreach (var character in name)
        {
            var letter = Base(character);
            if (letter == '\0')
                continue;
            if (letter == ' ')
            {
                gap = length > 0;
                continue;
            }
            if (gap)
                key[length++] = ' ';
            gap = false;
            key[length++] = letter;
        }
        return length;
    }

    /// <summary>Writes the folded key of a plain key and returns its length.</summary>
    /// <param name="plain">A plain key.</param>
    /// <param name="key">Room for as many characters.</param>
    public static int Fold(ReadOnlySpan<char> plain, Span<char> key)
    {
        var length = 0;
        var first = true;
        foreach (var range in plain.Split(' '))
        {
            var word = plain[range];
            var last = range.End.Value == plain.Length;
            if (IsArticle(word) && !(first && last) && !(last && length == 0))
            {
                first = false;
                continue;
            }
            length = FoldWord(word, first, key, length);
            first = false;
        }
        return length;
    }

    /// <summary>A 64-bit hash of a key, the same on every machine.</summary>
    public static ulong Hash(ReadOnlySpan<char> key)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in key)
            hash = (hash ^ letter) * 1099511628211UL;
        hash = (hash ^ (hash >> 32)) * 0xd6e8feb86659fd93UL;
        return hash ^ (hash >> 32);
    }

    /// <summary>The letter in small, without its marks; a space for what is no letter, NUL for what no key holds.</summary>
    public static char Base(char letter) => letter switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => letter,
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        '\'' or '`' or '´' or '‘' or '’' or 'ʻ' or 'ʼ' or 'ʾ' or 'ʿ' or 'ʹ' or '′' => '\0',
        >= '\u00c0' and < '\u0250' => LatinBases[letter - 0xc0],
        >= '\u1e00' and < '\u1f00' => AdditionalBases[letter - 0x1e00],
        >= '\u0300' and < '\u0370' => '\0',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ة' => 'ه',
        'ى' or 'ئ' or 'ی' => 'ي',
        'ؤ' => 'و',
        'ک' => 'ك',
        'ء' or 'ـ' => '\0',
        >= '\u064b' and <= '\u065f' or '\u0670' => '\0',
        >= '\u0620' and < '\u0700' => letter,
        _ => ' ',
    };

    private static bool IsArticle(ReadOnlySpan<char> word) => word is
        "al" or "el" or "ul" or "il" or "as" or "ash" or "ad" or "adh" or "ar" or "an" or "at" or "ath" or "az" or "es" or "esh" or "ed" or "er" or "en" or "et" or "ez" or "ال";

    private static int FoldWord(ReadOnlySpan<char> word, bool first, Span<char> key, int length)
    {
        if (word is "albu" or "abu" or "abou" or "abo" or "bou")
            word = "bu";
        if (word is "saint" or "sainte")
            word = "st";
        // The article written in one with the name: Ezzor, Assukhna after another word; in Arabic script always.
        if (!first && HasArticleInside(word))
            word = word[2..];
        else if (word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal))
            word = word[2..];
        for (var i = 0; i < word.Length; i++)
        {
            var letter = Sound(word, ref i);
            if (letter != '\0' && (length == 0 || key[length - 1] != letter))
                key[length++] = letter;
        }
        return length;
    }

    private static bool HasArticleInside(ReadOnlySpan<char> word) =>
        word is ['a' or 'e', 's' or 'z' or 'r' or 'n' or 'd' or 't', _, _, _, ..] && word[1] == word[2];

    // The sound that stands at i; moves i to its last letter.
    private static char Sound(ReadOnlySpan<char> word, ref int i)
    {
        var letter = word[i];
        var next = i + 1 < word.Length ? word[i + 1] : '\0';
        switch (letter)
        {
            case 'a' or 'e' when next == 'h' && i + 2 == word.Length:
                i++;
                return 'a';
            case 'e' when next == '\0' && i > 2:
                // Mayadine is French for Mayadin; Sukhne is Sukhna.
                return word[i - 1] == 'n' && word[i - 2] == 'i' ? '\0' : 'a';
            case 'a' or 'o' when next is 'w' or 'u' && i > 0:
            case 'o' or 'u' when next is 'u' or 'o' or 'w':
                i++;
                return 'u';
            case 'o':
                return 'u';
            case 'a' or 'e' or 'i' when next is 'i' or 'y' && i > 0:
            case 'e' when next == 'e':
                i++;
                return 'i';
            case 'e':
            case 'y' when i > 0:
                return 'i';
            case 'c' or 's' when next == 'h':
                i++;
                return '$';
            case 'c' or 'q':
                return 'k';
            case 'k' when next == 'h':
                i++;
                return 'x';
            case 'g' or 'd' or 't' when next == 'h':
                i++;
                return letter;
            case 'p' when next == 'h':
                i++;
                return 'f';
            case 'd' when next == 'j':
                i++;
                return 'j';
            default:
                return letter;
        }
    }
}
