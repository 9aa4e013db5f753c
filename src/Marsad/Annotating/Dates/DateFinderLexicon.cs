using System.Collections.Frozen;
using System.Globalization;
using Marsad.Lexicons;
using Marsad.Text;

namespace Marsad.Annotating;

/// <summary>The words, rules, modifiers and prepositions of data/dates, compiled once.</summary>
internal sealed class DateLexicon
{
    private static readonly Lexicon<DateLexicon> Loaded = new(() => new DateLexicon());

    private readonly WordTable<DateWord> _words;
    private readonly Dictionary<string, DateWord> _building = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, List<DateRule>> _bySymbol = [];
    private readonly Dictionary<DateSlot, List<DateRule>> _bySlot = [];

    private DateLexicon()
    {
        foreach (var row in DataTable.Read("data/dates/words.tsv", 4))
            AddWord(row);
        Modifiers = Phrases(DataTable.Read("data/dates/modifiers.tsv", 3), row => (int)Parse<DatePart>(row));
        Prepositions = Phrases(DataTable.Read("data/dates/prepositions.tsv", 3), row => (int)Parse<DateBound>(row));
        Hedges = Phrases(DataTable.Read("data/numbers/hedges.tsv", 4), _ => 1);
        NamesBehind = Symbols("data/dates/names.tsv", "behind");
        NamesBefore = Symbols("data/dates/names.tsv", "before");
        Houses = Symbols("data/dates/names.tsv", "houses");
        FunctionWords = Symbols("data/dates/function-words.tsv", "function");
        FutureWords = Symbols("data/dates/function-words.tsv", "future");
        PastWords = Symbols("data/dates/function-words.tsv", "past");
        var order = 0;
        foreach (var row in DataTable.Read("data/dates/rules.tsv", 5))
            AddRule(row, order++);
        foreach (var word in DateScan.Openers)
            Symbol(word);
        _words = new WordTable<DateWord>(_building);
    }

    public static DateLexicon English => Loaded.Value;

    public PhraseTable Modifiers { get; }

    public PhraseTable Prepositions { get; }

    public PhraseTable Hedges { get; }

    /// <summary>Words that make a date before them part of a name: "17 April Brigade".</summary>
    public FrozenSet<int> NamesBehind { get; }

    /// <summary>Words that make a date behind them part of a name: "Black September".</summary>
    public FrozenSet<int> NamesBefore { get; }

    /// <summary>Words that make the number before them one of houses and no year: "the 1900 block".</summary>
    public FrozenSet<int> Houses { get; }

    public FrozenSet<int> FunctionWords { get; }

    public FrozenSet<int> FutureWords { get; }

    public FrozenSet<int> PastWords { get; }

    public DateWord Of(ReadOnlySpan<char> word) => _words[word];

    public List<DateRule>? StartingWith(int symbol) => _bySymbol.GetValueOrDefault(symbol);

    public List<DateRule>? StartingWith(DateSlot slot) => _bySlot.GetValueOrDefault(slot);

    private int Symbol(string word)
    {
        if (!_building.TryGetValue(word, out var found))
            _building[word] = found = new DateWord(_building.Count + 1, DateSlot.Literal, 0, false, false, null);
        return found.Symbol;
    }

    private void AddWord(DataRow row)
    {
        var kind = row.Cells[1].Split('-')[0];
        if (!Enum.TryParse<DateSlot>(kind, ignoreCase: true, out var slot))
            throw row.Error($"'{kind}' is no class of words of time");
        var value = 0;
        if (slot == DateSlot.Unit)
            value = (int)(Enum.TryParse<TimeUnit>(row.Cells[2], ignoreCase: true, out var unit) ? unit : throw row.Error($"'{row.Cells[2]}' is no unit of time"));
        else if (slot is not (DateSlot.Part or DateSlot.Holiday) && !int.TryParse(row.Cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out value))
            throw row.Error($"'{row.Cells[2]}' is no number");
        _building[row.Cells[0]] = new DateWord(_building.Count + 1, slot, value, row.Cells[1].EndsWith("-short", StringComparison.Ordinal),
            row.Cells[1].EndsWith("-shy", StringComparison.Ordinal), slot == DateSlot.Holiday ? row.Cells[2] : null);
    }

    private static T Parse<T>(DataRow row) where T : struct, Enum =>
        Enum.TryParse<T>(row.Cells[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) ? value : throw row.Error($"'{row.Cells[1]}' was not expected here");

    private PhraseTable Phrases(IEnumerable<DataRow> rows, Func<DataRow, int> value)
    {
        var table = new PhraseTable();
        foreach (var row in rows)
            table.Add([.. row.Cells[0].Split(' ').Select(Symbol)], value(row));
        return table;
    }

    private FrozenSet<int> Symbols(string file, string kind) =>
        DataTable.Read(file, 3).Where(row => row.Cells[1] == kind).SelectMany(row => row.Words(0)).Select(Symbol).ToFrozenSet();

    private void AddRule(DataRow row, int order)
    {
        var words = row.Cells[0].Split(' ');
        if (!Enum.TryParse<DateShape>(words[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var shape))
            throw row.Error($"'{words[0]}' is no reading");
        if (!Enum.TryParse<DateNeed>(row.Cells[1].Replace("-", "", StringComparison.Ordinal) is { Length: > 0 } need ? need : "None", ignoreCase: true, out var needs))
            throw row.Error($"'{row.Cells[1]}' is no need");
        var elements = row.Cells[2].Split(' ').Select(word => Element(row, word)).ToArray();
        var rule = new DateRule(shape, [.. words.Skip(1)], needs, elements, order);
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i].Slot == DateSlot.Literal)
            {
                foreach (var symbol in elements[i].Symbols)
                    Add(_bySymbol, symbol, rule);
            }
            else
            {
                Add(_bySlot, elements[i].Slot, rule);
            }
            if (!elements[i].Optional)
                break;
        }
    }

    private static void Add<T>(Dictionary<T, List<DateRule>> index, T key, DateRule rule) where T : notnull
    {
        if (!index.TryGetValue(key, out var rules))
            index[key] = rules = [];
        rules.Add(rule);
    }

    private DateElement Element(DataRow row, string word)
    {
        var optional = word.EndsWith('?');
        var bare = optional ? word[..^1] : word;
        if (bare.StartsWith('<'))
        {
            return Enum.TryParse<DateSlot>(bare[1..^1], ignoreCase: true, out var slot)
                ? new DateElement(slot, [], optional) : throw row.Error($"'{bare}' is no slot");
        }
        return new DateElement(DateSlot.Literal, [.. bare.Split('|').Select(Symbol)], optional);
    }
}

/// <summary>A word of the lexicon.</summary>
internal readonly record struct DateWord(int Symbol, DateSlot Class, int Value, bool Short, bool Shy, string? Holiday);

/// <summary>Slots of rules, and the classes of the words that fill them.</summary>
internal enum DateSlot : byte
{
    None, Literal, Month, Weekday, Season, Part, Holiday, Decade, Quarter, Unit, Units, D, Dth, Nth, N, Year, Hedge,
}

/// <summary>What a rule needs around it.</summary>
internal enum DateNeed : byte
{
    None, Frame, Part, End, Close, NotOld,
}

/// <summary>A place in a rule's pattern.</summary>
internal readonly record struct DateElement(DateSlot Slot, int[] Symbols, bool Optional);

/// <summary>A rule of data/dates/rules.tsv.</summary>
internal sealed record DateRule(DateShape Shape, string[] Arguments, DateNeed Need, DateElement[] Elements, int Order);
