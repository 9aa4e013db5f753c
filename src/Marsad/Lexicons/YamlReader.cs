namespace Marsad.Lexicons;

/// <summary>A value of a YAML file with the line that it begins on.</summary>
internal readonly record struct YamlValue(int Line, string? Text, List<YamlValue>? List, List<KeyValuePair<string, YamlValue>>? Map);

/// <summary>Reads the plain part of YAML that data/ is written in: a list of records, their values on the line or in brackets.</summary>
/// <remarks>A general parser takes a second to start on a cold machine, for files that every run needs; this one takes some milliseconds. What it does not know it refuses.</remarks>
internal sealed class YamlReader
{
    private const int Deepest = 8;
    private readonly string _file;
    private readonly string _text;
    private int _at;
    private int _line = 1;

    private YamlReader(string file, string text)
    {
        _file = file;
        _text = text;
    }

    /// <summary>The records of a list.</summary>
    /// <exception cref="LexiconException">The text is not of that form.</exception>
    public static List<YamlValue> Read(string file, string text) => new YamlReader(file, text).Records();

    private List<YamlValue> Records()
    {
        var records = new List<YamlValue>();
        for (SkipBlank(); _at < _text.Length; SkipBlank())
        {
            if (Column() != 0 || !Starts("- "))
                throw Error("a list of records was expected, each beginning with '- '");
            _at += 2;
            SkipSpaces();
            var line = _line;
            records.Add(Peek() == '{' ? Value(0, inBrackets: false) : new YamlValue(line, null, null, Block(Column())));
        }
        return records;
    }

    private List<KeyValuePair<string, YamlValue>> Block(int column)
    {
        var pairs = new List<KeyValuePair<string, YamlValue>>();
        while (_at < _text.Length && Column() == column)
        {
            pairs.Add(Pair(0, inBrackets: false));
            SkipBlank();
        }
        if (_at < _text.Length && Column() != 0)
            throw Error("the line does not stand under the record's first key");
        return pairs;
    }

    private KeyValuePair<string, YamlValue> Pair(int depth, bool inBrackets)
    {
        var key = Scalar(inBrackets, isKey: true);
        if (Peek() != ':')
            throw Error($"':' was expected behind '{key}'");
        _at++;
        SkipSpaces();
        if (inBrackets)
            SkipBlank();
        else if (Peek() is '\n' or '\0')
            throw Error($"'{key}' has no value on its line");
        return new(key, Value(depth, inBrackets));
    }

    private YamlValue Value(int depth, bool inBrackets)
    {
        if (depth > Deepest)
            throw Error("brackets stand too deep in each other");
        var line = _line;
        switch (Peek())
        {
            case '[':
                var list = new List<YamlValue>();
                Items(']', () => list.Add(Value(depth + 1, inBrackets: true)));
                return new YamlValue(line, null, list, null);
            case '{':
                var map = new List<KeyValuePair<string, YamlValue>>();
                Items('}', () => map.Add(Pair(depth + 1, inBrackets: true)));
                return new YamlValue(line, null, null, map);
            default:
                return new YamlValue(line, Scalar(inBrackets, isKey: false), null, null);
        }
    }

    private void Items(char close, Action item)
    {
        _at++;
        for (SkipBlank(); Peek() != close; SkipBlank())
        {
            if (Peek() == '\0')
                throw Error($"'{close}' is missing");
            item();
            SkipBlank();
            if (Peek() == ',')
                _at++;
            else if (Peek() != close)
                throw Error($"',' or '{close}' was expected");
        }
        _at++;
    }

    private string Scalar(bool inBrackets, bool isKey)
    {
        if (Peek() is '"' or '\'')
            return Quoted(Peek());
        var start = _at;
        for (; _at < _text.Length && _text[_at] != '\n'; _at++)
        {
            var character = _text[_at];
            if (inBrackets && character is ',' or ']' or '}' or '[' or '{')
                break;
            if (character == ':' && (_at + 1 == _text.Length || char.IsWhiteSpace(_text[_at + 1])))
            {
                if (isKey)
                    break;
                throw Error("': ' inside a value: put the value in quotation marks");
            }
            if (character == '#' && _at > start && _text[_at - 1] == ' ')
                break;
        }
        var scalar = _text[start.._at].Trim();
        if (scalar.Length == 0)
            throw Error("a value was expected");
        SkipComment();
        return scalar;
    }

    private string Quoted(char mark)
    {
        var end = _text.IndexOf(mark, _at + 1);
        var lineEnd = _text.IndexOf('\n', _at);
        if (end < 0 || (lineEnd >= 0 && lineEnd < end))
            throw Error("the quotation mark is not closed on its line");
        var scalar = _text[(_at + 1)..end];
        _at = end + 1;
        SkipSpaces();
        return scalar;
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private bool Starts(string text) => _text.AsSpan(_at).StartsWith(text, StringComparison.Ordinal);

    private int Column() => _at - (_text.LastIndexOf('\n', Math.Max(0, _at - 1)) + 1);

    private void SkipSpaces()
    {
        while (Peek() is ' ' or '\r')
            _at++;
    }

    private void SkipComment()
    {
        SkipSpaces();
        if (Peek() == '#')
            _at = _text.IndexOf('\n', _at) is >= 0 and var end ? end : _text.Length;
    }

    /// <summary>To the next thing that is neither space nor comment.</summary>
    private void SkipBlank()
    {
        for (; _at < _text.Length; _at++)
        {
            SkipComment();
            if (Peek() != '\n')
                return;
            _line++;
        }
    }

    private LexiconException Error(string cause) => new(_file, _line, cause);
}
