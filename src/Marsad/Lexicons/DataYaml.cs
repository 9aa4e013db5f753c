using System.Globalization;
using System.Reflection;
using System.Text;
using NodaTime;
using NodaTime.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

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
        using var stream = Library.GetManifestResourceStream(file) ?? throw new LexiconException(file, 0, "the file is missing");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(file, reader);
    }

    /// <summary>The records of a file that is open.</summary>
    public static IReadOnlyList<DataRecord> Read(string file, TextReader reader)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(reader);
        }
        catch (YamlException broken)
        {
            throw new LexiconException(file, (int)broken.Start.Line, broken.Message);
        }
        if (yaml.Documents.Count == 0)
            return [];
        if (yaml.Documents[0].RootNode is not YamlSequenceNode list)
            throw new LexiconException(file, 1, "a list of records was expected, each beginning with '- '");
        return [.. list.Children.Select(node => node is YamlMappingNode map
            ? new DataRecord(file, map)
            : throw new LexiconException(file, (int)node.Start.Line, "a record of 'key: value' lines was expected"))];
    }
}

/// <summary>One record of a YAML list.</summary>
internal sealed class DataRecord(string file, YamlMappingNode map)
{
    /// <summary>File that it stands in.</summary>
    public string File { get; } = file;

    /// <summary>Line that it begins on.</summary>
    public int Line { get; } = (int)map.Start.Line;

    /// <summary>An error at this record.</summary>
    public LexiconException Error(string cause) => new(File, Line, cause);

    /// <summary>Refuses keys that the format does not know: a misspelt key would otherwise be lost without a word.</summary>
    public void Allow(params ReadOnlySpan<string> keys)
    {
        foreach (var (key, _) in map.Children)
        {
            if (keys.IndexOf(((YamlScalarNode)key).Value!) < 0)
                throw new LexiconException(File, (int)key.Start.Line, $"'{key}' is no key here; known are {string.Join(", ", keys.ToArray())}");
        }
    }

    /// <summary>A value that must be there.</summary>
    public string Required(string key) => Text(key) ?? throw Error($"'{key}' is missing");

    /// <summary>A single value, or null.</summary>
    public string? Text(string key) => Node(key) switch
    {
        null => null,
        YamlScalarNode { Value: { Length: > 0 } value } => value,
        YamlScalarNode => null,
        var other => throw new LexiconException(File, (int)other.Start.Line, $"'{key}' takes one value"),
    };

    /// <summary>A list of values; one value alone stands for a list of one.</summary>
    public IReadOnlyList<string> List(string key) => Node(key) switch
    {
        null => [],
        YamlScalarNode { Value: { Length: > 0 } value } => [value],
        YamlSequenceNode list => [.. list.Children.Select(child => Scalar(key, child))],
        var other => throw new LexiconException(File, (int)other.Start.Line, $"'{key}' takes a list"),
    };

    /// <summary>Pairs of names and values.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Map(string key) => Node(key) switch
    {
        null => [],
        YamlMappingNode pairs => [.. pairs.Children.Select(pair => new KeyValuePair<string, string>(Scalar(key, pair.Key), Scalar(key, pair.Value)))],
        var other => throw new LexiconException(File, (int)other.Start.Line, $"'{key}' takes 'name: value' pairs"),
    };

    /// <summary>A list of records inside this one.</summary>
    public IReadOnlyList<DataRecord> Records(string key) => Node(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(child => child is YamlMappingNode inner
            ? new DataRecord(File, inner)
            : throw new LexiconException(File, (int)child.Start.Line, $"'{key}' takes a list of records"))],
        var other => throw new LexiconException(File, (int)other.Start.Line, $"'{key}' takes a list of records"),
    };

    /// <summary>A day; a year or a month alone stands for its first day, or its last where <paramref name="end"/> is set.</summary>
    public LocalDate? Day(string key, bool end = false)
    {
        if (Text(key) is not { } text)
            return null;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return end ? new LocalDate(year, 12, 31) : new LocalDate(year, 1, 1);
        if (text.Length == 7)
            return LocalDatePattern.Iso.Parse(text + "-01") is { Success: true } month
                ? end ? month.Value.PlusMonths(1).PlusDays(-1) : month.Value
                : throw Error($"'{key}: {text}' is no date");
        return LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : throw Error($"'{key}: {text}' is no date of the form 2015-09-30");
    }

    private YamlNode? Node(string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private string Scalar(string key, YamlNode node) => node is YamlScalarNode { Value: { } value }
        ? value
        : throw new LexiconException(File, (int)node.Start.Line, $"'{key}' takes plain values");
}
