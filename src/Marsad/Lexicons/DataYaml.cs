using System.Reflection;

namespace Marsad.Lexicons;

/// <summary>A YAML list of data/, one record an item; what people who do not program fill in.</summary>
internal static class DataYaml
{
    private static readonly Assembly Library = typeof(DataYaml).Assembly;

    /// <summary>Names of the embedded YAML files that stand right in a folder, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
    [
        .. Library.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)
                && name.EndsWith(".yaml", StringComparison.Ordinal)
                && name.IndexOf('/', folder.Length + 1) < 0)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The records of an embedded file.</summary>
    /// <exception cref="LexiconException">The file is missing or is no list of records.</exception>
    public static IEnumerable<DataRecord> Read(string file)
    {
        using var reader = DataFile.Open(file);
        return Read(file, reader);
    }

    /// <summary>The records of a file that is open.</summary>
    public static IReadOnlyList<DataRecord> Read(string file, TextReader reader)
    {
        var records = YamlReader.Read(file, reader.ReadToEnd());
        DataFile.Expect(file, records.Count);
        return [.. records.Select(value => new DataRecord(file, value))];
    }
}
