using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Marsad;

/// <summary>A file of data/ that sets numbers and word lists for a rule: sections of <c>key: number</c> or <c>key: [word, …]</c>.</summary>
internal sealed class RuleFile
{
    private readonly string _name;
    private readonly Dictionary<(string Section, string Key), (YamlNode Value, int Line)> _entries = [];
    private readonly HashSet<(string, string)> _asked = [];
    private readonly List<LexiconException> _wrong = [];

    private RuleFile(string name) => _name = name;

    /// <summary>Opens the file as it travels inside the library.</summary>
    public static RuleFile Open(string name)
    {
        using var reader = DataFile.Open(name);
        return Read(name, reader);
    }

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="LexiconException">The text is not of the form.</exception>
    public static RuleFile Read(string name, TextReader text)
    {
        var file = new RuleFile(name);
        var yaml = new YamlStream();
        try
        {
            yaml.Load(text);
        }
        catch (YamlException e)
        {
            throw new LexiconException(name, (int)e.Start.Line, e.Message);
        }
        if (yaml.Documents is not [{ RootNode: YamlMappingNode root }])
            throw new LexiconException(name, 1, "sections with entries were expected");
        foreach (var (sectionName, section) in root)
        {
            if (section is not YamlMappingNode entries)
                throw new LexiconException(name, (int)section.Start.Line, $"the section '{sectionName}' should hold entries");
            foreach (var (key, value) in entries)
                file._entries.Add((sectionName.ToString(), key.ToString()), (value, (int)value.Start.Line));
        }
        return file;
    }

    /// <summary>Keys of a section, in the file's order.</summary>
    public IEnumerable<string> Keys(string section) => _entries.Keys.Where(k => k.Section == section).Select(k => k.Key);

    /// <summary>A number that must be there; until <see cref="AllAsked"/> tells what is wrong, 0 stands for one that is not.</summary>
    public double Number(string section, string key)
    {
        if (Ask(section, key) is not var (value, line))
            return 0;
        if (value is YamlScalarNode { Value: { } text } && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        _wrong.Add(new LexiconException(_name, line, $"'{key}' should be a number"));
        return 0;
    }

    /// <summary>A word that must be there; until <see cref="AllAsked"/> tells what is wrong, nothing stands for one that is not.</summary>
    public string Word(string section, string key)
    {
        if (Ask(section, key) is not var (value, line))
            return "";
        if (value is YamlScalarNode { Value: { Length: > 0 } text })
            return text;
        _wrong.Add(new LexiconException(_name, line, $"'{key}' should be a word"));
        return "";
    }

    /// <summary>A list of words that must be there; until <see cref="AllAsked"/> tells what is wrong, an empty one stands for one that is not.</summary>
    public IReadOnlyList<string> Words(string section, string key)
    {
        if (Ask(section, key) is not var (value, line))
            return [];
        if (value is YamlSequenceNode list && list.All(n => n is YamlScalarNode))
            return [.. list.Select(n => ((YamlScalarNode)n).Value ?? "")];
        _wrong.Add(new LexiconException(_name, line, $"'{key}' should be a list of words"));
        return [];
    }

    /// <summary>Refuses the file for all that was found wrong, entries that nobody asked for included: a misspelt key would otherwise go unnoticed.</summary>
    /// <exception cref="LexiconException">Something is wrong.</exception>
    public void AllAsked()
    {
        foreach (var (key, (_, line)) in _entries)
        {
            if (!_asked.Contains(key))
                _wrong.Add(new LexiconException(_name, line, $"there is no '{key.Key}' in '{key.Section}'"));
        }
        if (_wrong.Count > 0)
            throw new LexiconException(_name, _wrong[0].Line, _wrong[0].Cause) { Others = _wrong[1..] };
    }

    private (YamlNode Value, int Line)? Ask(string section, string key)
    {
        _asked.Add((section, key));
        if (_entries.TryGetValue((section, key), out var entry))
            return entry;
        _wrong.Add(new LexiconException(_name, 0, $"'{key}' is missing from '{section}'"));
        return null;
    }
}
