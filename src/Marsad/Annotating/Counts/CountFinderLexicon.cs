using System.Collections.Frozen;
using System.Globalization;
using Marsad.Lexicons;
using Marsad.Text;

namespace Marsad.Annotating;

/// <summary>The words of data/numbers beside the numerals, compiled once.</summary>
internal sealed class CountLexicon
{
    private static readonly Lexicon<CountLexicon> Loaded = new(() => new CountLexicon());

    private readonly Dictionary<string, int> _building = new(StringComparer.OrdinalIgnoreCase);
    private readonly WordTable<int> _lookup;
    private readonly List<CountUnit> _units = [];
    private readonly List<Count> _vague = [];

    private CountLexicon()
    {
        foreach (var row in DataTable.Read("data/numbers/hedges.tsv", 4))
            Hedges.Add(Symbols(row), (int)Parse<CountHedge>(row, 1));
        foreach (var row in DataTable.Read("data/numbers/units.tsv", 5))
            AddUnit(row);
        foreach (var row in DataTable.Read("data/numbers/relations.tsv", 4))
            AddRelation(row);
        foreach (var row in DataTable.Read("data/numbers/vague.tsv", 5))
        {
            Vague.Add(Symbols(row), _vague.Count);
            _vague.Add(new Count(Number(row, 1), Number(row, 2), Number(row, 3)));
        }
        Persons = Set("data/numbers/people.tsv", "person");
        Attributive = Set("data/numbers/people.tsv", "attributive");
        Harmed = Set("data/numbers/people.tsv", "harm");
        Deeds = Set("data/numbers/deeds.tsv", "deed");
        LabelsBefore = Set("data/numbers/labels.tsv", "before");
        LabelsAlwaysBefore = Set("data/numbers/labels.tsv", "always-before");
        LabelsAlwaysAfter = Set("data/numbers/labels.tsv", "always-after");
        Addresses = Set("data/numbers/labels.tsv", "address");
        LabelsAfter = Set("data/numbers/labels.tsv", "after");
        FunctionWords = Set("data/dates/function-words.tsv", "function");
        _lookup = new WordTable<int>(_building);
    }

    public static CountLexicon English => Loaded.Value;

    public PhraseTable Hedges { get; } = new();

    public PhraseTable UnitsBehind { get; } = new();

    public PhraseTable UnitsBefore { get; } = new();

    /// <summary>Phrases behind a number that relate it to one before.</summary>
    public PhraseTable RelationsBehind { get; } = new();

    /// <summary>The same before a number, as read from their first word.</summary>
    public PhraseTable RelationsBefore { get; } = new();

    /// <summary>The same in the place of a hedge: "another eight".</summary>
    public PhraseTable RelationsWithin { get; } = new();

    public PhraseTable Vague { get; } = new();

    public FrozenSet<int> Persons { get; }

    public FrozenSet<int> Attributive { get; }

    public FrozenSet<int> Harmed { get; }

    public FrozenSet<int> Deeds { get; }

    public FrozenSet<int> LabelsBefore { get; }

    public FrozenSet<int> LabelsAlwaysBefore { get; }

    public FrozenSet<int> LabelsAfter { get; }

    public FrozenSet<int> LabelsAlwaysAfter { get; }

    /// <summary>Words for streets, which make figures before them the number of a house.</summary>
    public FrozenSet<int> Addresses { get; }

    public FrozenSet<int> FunctionWords { get; }

    public int Symbol(ReadOnlySpan<char> word) => _lookup[word];

    public CountUnit Unit(int index) => _units[index];

    public Count VagueCount(int index) => _vague[index];

    private int Symbol(string word)
    {
        if (!_building.TryGetValue(word, out var symbol))
            _building[word] = symbol = _building.Count + 1;
        return symbol;
    }

    private int[] Symbols(DataRow row) => [.. row.Cells[0].Split(' ').Select(Symbol)];

    private FrozenSet<int> Set(string file, string use) =>
        DataTable.Read(file, 3).Where(row => row.Cells[1] == use).SelectMany(row => row.Words(0)).Select(Symbol).ToFrozenSet();

    private void AddUnit(DataRow row)
    {
        var either = row.Cells[1] == "money-either";
        if (!Enum.TryParse<CountKind>(either ? "Money" : row.Cells[1], ignoreCase: true, out var kind))
            throw row.Error($"'{row.Cells[1]}' is no sort of number");
        if (!decimal.TryParse(row.Cells[3], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor))
            throw row.Error($"'{row.Cells[3]}' is no number");
        UnitsBehind.Add(Symbols(row), _units.Count);
        if (either)
            UnitsBefore.Add(Symbols(row), _units.Count);
        _units.Add(new CountUnit(kind, row.Cells[2] == "-" ? null : row.Cells[2], factor));
    }

    private void AddRelation(DataRow row)
    {
        var relation = (int)Parse<CountPart>(row, 2);
        switch (row.Cells[1])
        {
            case "after":
                RelationsBehind.Add(Symbols(row), relation);
                break;
            case "within":
                RelationsWithin.Add(Symbols(row), relation);
                break;
            case "before":
                RelationsBefore.Add(Symbols(row), relation);
                break;
            default:
                throw row.Error($"'{row.Cells[1]}' is no side: before, within or after was expected");
        }
    }

    private static T Parse<T>(DataRow row, int column) where T : struct, Enum =>
        Enum.TryParse<T>(row.Cells[column].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) ? value : throw row.Error($"'{row.Cells[column]}' was not expected here");

    private static long? Number(DataRow row, int column) =>
        row.Cells[column] == "-" ? null
        : long.TryParse(row.Cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw row.Error($"'{row.Cells[column]}' is no number");
}

/// <summary>What a unit makes of a number.</summary>
internal readonly record struct CountUnit(CountKind Kind, string? Unit, decimal Factor);

/// <summary>How words before a number widen it.</summary>
internal enum CountHedge : byte
{
    None, AtLeast, UpTo, Under, About, Nearly, Exactly,
}
