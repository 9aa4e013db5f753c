using System.Reflection;

namespace Marsad.Lexicons;

/// <summary>A tab-separated table of data/: comment lines begin with #, a line "! key=value …" sets values for the rows below it.</summary>
internal static class DataTable
{
    private static readonly Assembly Library = typeof(DataTable).Assembly;

    /// <summary>Names of the embedded files in a folder of data/, in ordinal order: "data/incidents/attack.tsv".</summary>
    public static IReadOnlyList<string> Files(string folder) =>
        [.. Library.GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The rows of an embedded table.</summary>
    /// <exception cref="LexiconException">A row has too few or too many columns.</exception>
    public static IEnumerable<DataRow> Read(string file, int columns)
    {
        using var reader = DataFile.Open(file);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = 0;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '!')
            {
                settings = new Dictionary<string, string>(settings, StringComparer.Ordinal);
                foreach (var (key, value) in Pairs(file, number, line.AsSpan(1)))
                    settings[key] = value;
                continue;
            }
            var cells = line.Split('\t');
            if (cells.Length != columns)
                throw new LexiconException(file, number, $"{columns} columns separated by tabs were expected, {cells.Length} found");
            rows++;
            yield return new DataRow(file, number, cells, settings);
        }
        DataFile.Expect(file, rows);
    }

    /// <summary>Reads "key=value key=value".</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Pairs(string file, int line, ReadOnlySpan<char> text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var range in text.Split(' '))
        {
            var pair = text[range].Trim();
            if (pair.IsEmpty)
                continue;
            var equals = pair.IndexOf('=');
            if (equals <= 0)
                throw new LexiconException(file, line, $"'{pair}' is not of the form key=value");
            pairs.Add(new(pair[..equals].ToString(), pair[(equals + 1)..].ToString()));
        }
        return pairs;
    }
}

/// <summary>A row of a <see cref="DataTable"/> with the settings in force where it stands.</summary>
internal sealed record DataRow(string File, int Line, string[] Cells, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>The comma-separated words of a cell.</summary>
    public string[] Words(int column) => Cells[column].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>An error at this row.</summary>
    public LexiconException Error(string cause) => new(File, Line, cause);
}
