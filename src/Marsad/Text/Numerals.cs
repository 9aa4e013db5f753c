using System.Globalization;

namespace Marsad.Text;

/// <summary>Reads English number words and digits, by the words of data/numbers/numerals.tsv.</summary>
public static class Numerals
{
    private const string File = "data/numbers/numerals.tsv";

    private static readonly Lexicon<WordTable<NumeralWord>> Words = new(Load);

    /// <summary>Reads a whole phrase as one exact number: "fourteen", "two hundred and six", "1,234", "2.5 million", "١٢".</summary>
    public static bool TryParse(string text, out long value)
    {
        var pieces = PieceScanner.Scan(text, []);
        var read = Read(text, pieces, 0);
        value = read.Next == pieces.Count && read.Form == NumeralForm.Exact && read.Value == decimal.Truncate(read.Value) && read.Value <= long.MaxValue ? (long)read.Value : 0;
        return read.Next > 0 && read.Next == pieces.Count && read.Form == NumeralForm.Exact && read.Value == decimal.Truncate(read.Value);
    }

    /// <summary>What a word is worth in numbers; the class is <see cref="NumeralClass.None"/> for other words.</summary>
    internal static NumeralWord Of(ReadOnlySpan<char> word) =>
        Words.Value[word];

    /// <summary>Reads the longest number that starts at a piece; <see cref="Numeral.Next"/> is 0 where none does.</summary>
    internal static Numeral Read(string text, List<Piece> pieces, int at) => new NumeralReader(text, pieces).Read(at);

    private static WordTable<NumeralWord> Load()
    {
        var words = new Dictionary<string, NumeralWord>(StringComparer.OrdinalIgnoreCase);
        using var reader = DataFile.Open(File);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (cells.Length != 5
                || !Enum.TryParse<NumeralClass>(cells[1], ignoreCase: true, out var kind)
                || !decimal.TryParse(cells[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                || !words.TryAdd(cells[0], new NumeralWord(kind, value)))
                throw new LexiconException(File, number, "a new word, its class, its value, an example and what the example is worth were expected");
        }
        return new WordTable<NumeralWord>(words);
    }
}

/// <summary>Classes of number words, as numerals.tsv explains them.</summary>
internal enum NumeralClass : byte
{
    NoNumeral,
    Unit, Ten, Scale, Ordinal, Group, Vague, Share, None,
}

/// <summary>A number word.</summary>
internal readonly record struct NumeralWord(NumeralClass Class, decimal Value);

/// <summary>How words give a number.</summary>
internal enum NumeralForm : byte
{
    Exact, Ordinal, Vague, Share, None,
}

/// <summary>A number read from pieces.</summary>
/// <param name="Next">The piece behind it; 0 where there is none.</param>
/// <param name="Value">The number; of vague words the least that they say.</param>
/// <param name="Form">How the words give it.</param>
internal readonly record struct Numeral(int Next, decimal Value, NumeralForm Form);
