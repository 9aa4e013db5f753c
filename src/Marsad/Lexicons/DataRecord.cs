using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Lexicons;

/// <summary>One record of a YAML list.</summary>
internal sealed class DataRecord(string file, YamlValue record)
{
    /// <summary>File that it stands in.</summary>
    public string File { get; } = file;

    /// <summary>Line that it begins on.</summary>
    public int Line { get; } = record.Line;

    private List<KeyValuePair<string, YamlValue>> Pairs { get; } =
        record.Map ?? throw new LexiconException(file, record.Line, "a record of 'key: value' pairs was expected");

    /// <summary>An error at this record.</summary>
    public LexiconException Error(string cause) => new(File, Line, cause);

    /// <summary>Refuses keys that the format does not know: a misspelt key would otherwise be lost without a word.</summary>
    public void Allow(params ReadOnlySpan<string> keys)
    {
        for (var i = 0; i < Pairs.Count; i++)
        {
            var (key, value) = Pairs[i];
            if (keys.IndexOf(key) < 0)
                throw new LexiconException(File, value.Line, $"'{key}' is no key here; known are {string.Join(", ", keys.ToArray())}");
            for (var j = 0; j < i; j++)
            {
                if (Pairs[j].Key == key)
                    throw new LexiconException(File, value.Line, $"'{key}' stands twice in one record");
            }
        }
    }

    /// <summary>A value that must be there.</summary>
    public string Required(string key) => Text(key) ?? throw Error($"'{key}' is missing");

    /// <summary>A single value, or null.</summary>
    public string? Text(string key) => Find(key) is not { } value ? null
        : value.Text ?? throw new LexiconException(File, value.Line, $"'{key}' takes one value");

    /// <summary>A list of values; one value alone stands for a list of one.</summary>
    public IReadOnlyList<string> List(string key) => Find(key) switch
    {
        null => [],
        { Text: { } text } => [text],
        { List: { } list } => [.. list.Select(item => Plain(key, item))],
        var other => throw new LexiconException(File, other.Value.Line, $"'{key}' takes a list"),
    };

    /// <summary>Pairs of names and values.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Map(string key) => Find(key) switch
    {
        null => [],
        { Map: { } map } => [.. map.Select(pair => new KeyValuePair<string, string>(pair.Key, Plain(key, pair.Value)))],
        var other => throw new LexiconException(File, other.Value.Line, $"'{key}' takes 'name: value' pairs"),
    };

    /// <summary>A list of records inside this one.</summary>
    public IReadOnlyList<DataRecord> Records(string key) => Find(key) switch
    {
        null => [],
        { List: { } list } => [.. list.Select(item => new DataRecord(File, item))],
        var other => throw new LexiconException(File, other.Value.Line, $"'{key}' takes a list of records"),
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

    private YamlValue? Find(string key)
    {
        foreach (var (name, value) in Pairs)
        {
            if (name == key)
                return value;
        }
        return null;
    }

    private string Plain(string key, YamlValue value) => value.Text ?? throw new LexiconException(File, value.Line, $"'{key}' takes plain values");
}
