using System.Collections.Frozen;
using System.Text;
using Marsad.Lexicons;

namespace Marsad.Reading;

/// <summary>What stands on a page beside its stories, from <c>data/reading/furniture.tsv</c>.</summary>
internal sealed class Furniture
{
    private const string File = "data/reading/furniture.tsv";
    private static readonly Lexicon<Furniture> Loaded = new(() => new Furniture(DataTable.Read(File, 3)));

    private readonly Dictionary<string, FrozenSet<string>> _kinds;
    private readonly FrozenDictionary<string, string> _wholeLines;
    private readonly (string Begin, string Kind)[] _beginnings;

    private Furniture(IEnumerable<DataRow> rows)
    {
        var kinds = Kinds.ToDictionary(kind => kind, _ => new HashSet<string>(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        var whole = new Dictionary<string, string>(StringComparer.Ordinal);
        var beginnings = new List<(string, string)>();
        foreach (var row in rows)
        {
            var (kind, words) = (row.Cells[0], row.Cells[1]);
            if (!kinds.TryGetValue(kind, out var set))
                throw row.Error($"'{kind}' is no kind of furniture; one of {string.Join(", ", Kinds)} was expected");
            if (words.Length == 0)
                throw row.Error("the words are missing");
            if (kind is not ("drop" or "list" or "end"))
                set.Add(words);
            else if (words.EndsWith('*'))
                beginnings.Add((Key(words.AsSpan(0, words.Length - 1).TrimEnd()), kind));
            else if (!whole.TryAdd(Key(words), kind) && whole[Key(words)] != kind)
                throw row.Error($"'{words}' stands in this file under two kinds");
        }
        _kinds = kinds.ToDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        _wholeLines = whole.ToFrozenDictionary(StringComparer.Ordinal);
        _beginnings = [.. beginnings];
    }

    private static string[] Kinds => ["drop", "list", "end", "caption-opens", "caption-closes", "credit", "byline-opens", "byline-closes", "author-verb", "author-noun", "date-label", "zone", "issue", "not-a-place", "hyphen-first", "hyphen-second", "open-end", "outlet-noun", "outlet-inner"];

    /// <summary>The table that ships with the library.</summary>
    public static Furniture Default => Loaded.Value;

    /// <summary>Whether a word stands under a kind.</summary>
    public bool Has(string kind, ReadOnlySpan<char> word) => _kinds[kind].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>"drop", "list", "end" or null, by the whole line.</summary>
    public string? KindOf(ReadOnlySpan<char> line)
    {
        if (line.Length > 120)
            return null;
        var key = Key(line);
        if (key.Length == 0)
            return null;
        if (_wholeLines.TryGetValue(key, out var kind))
            return kind;
        foreach (var (begin, of) in _beginnings)
        {
            if (key.StartsWith(begin, StringComparison.Ordinal) && key.Length <= begin.Length + 80 && (key.Length == begin.Length || !char.IsLetterOrDigit(key[begin.Length]))
                && !(begin.Count(c => c == ' ') < 2 && IsSentence(line, begin.Length)))
                return of;
        }
        return null;
    }

    /// <summary>Whether the line begins with words of a kind, at a word's end.</summary>
    public bool Opens(string kind, ReadOnlySpan<char> line)
    {
        foreach (var words in _kinds[kind])
        {
            if (line.StartsWith(words, StringComparison.OrdinalIgnoreCase) && line[0] == words[0] && (line.Length == words.Length || !char.IsLetterOrDigit(words[^1]) || !char.IsLetterOrDigit(line[words.Length])))
                return true;
        }
        return false;
    }

    /// <summary>Whether the line ends with words of a kind; a full stop after them does not matter.</summary>
    public bool Closes(string kind, ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(". ");
        foreach (var words in _kinds[kind])
        {
            if (line.EndsWith(words, StringComparison.OrdinalIgnoreCase) && (line.Length == words.Length || !char.IsLetter(words[0]) || !char.IsLetterOrDigit(line[^(words.Length + 1)])))
                return true;
        }
        return false;
    }

    // "Share prices fell on Monday, traders said." begins like a button and is none: a button is short and has no full stop after many words.
    private static bool IsSentence(ReadOnlySpan<char> line, int after) =>
        line.Length > after + 25 && line[^1] == '.' && line.Count(' ') >= 7;

    /// <summary>Lower case, runs of digits as {n}, white space as one blank.</summary>
    private static string Key(ReadOnlySpan<char> line)
    {
        var key = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c is '’' or '‘')
                c = '\'';
            if (char.IsAsciiDigit(c))
            {
                while (i + 1 < line.Length && (char.IsAsciiDigit(line[i + 1]) || (line[i + 1] is ',' or '.' && i + 2 < line.Length && char.IsAsciiDigit(line[i + 2]))))
                    i++;
                key.Append("{n}");
            }
            else if (char.IsWhiteSpace(c))
            {
                if (key.Length > 0 && key[^1] != ' ')
                    key.Append(' ');
            }
            else
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }
        return key.ToString();
    }
}
