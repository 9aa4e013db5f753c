namespace Marsad.Lexicons;

/// <summary>Folds letters for the comparison of names: case and the marks of Latin letters do not tell names apart.</summary>
internal static class Letters
{
    private const string Marked = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżžșțḥṣṭẓḍǧ";
    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzzsthstzdg";
    private static readonly char[] Folded = Table();

    /// <summary>The letter in lower case, without marks.</summary>
    public static char Fold(char letter) => letter < Folded.Length ? Folded[letter] : Beyond(letter);

    /// <summary>Whether the character is an apostrophe or stands for the Arabic letters written as one.</summary>
    public static bool IsApostrophe(char character) => character is '\'' or '\u2019' or '\u2018' or '`' or '\u02BF' or '\u02BE' or '\u02BC' or '\u00B4';

    private static char Beyond(char letter)
    {
        letter = char.ToLowerInvariant(letter);
        var at = Marked.IndexOf(letter, StringComparison.Ordinal);
        return at < 0 ? letter : Plain[at];
    }

    private static char[] Table()
    {
        var table = new char[0x180];
        for (var i = 0; i < table.Length; i++)
            table[i] = Beyond((char)i);
        return table;
    }
}
