using Marsad.Lexicons;
using Marsad.Text;

namespace Marsad.Annotating;

/// <summary>The words of data/places/words.tsv and data/places/common-words.tsv.</summary>
internal sealed class PlaceWords
{
    private const string File = "data/places/words.tsv";
    private const string CommonFile = "data/places/common-words.tsv";
    private static readonly Lexicon<PlaceWords> Shared = new(() => new PlaceWords());

    private readonly Dictionary<string, Dictionary<string, string>> _uses = new(StringComparer.Ordinal);

    private PlaceWords()
    {
        foreach (var row in DataTable.Read(File, 2))
        {
            if (!_uses.TryGetValue(row.Cells[0], out var words))
                _uses[row.Cells[0]] = words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var word in row.Cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var equals = word.IndexOf('=', StringComparison.Ordinal);
                words[equals < 0 ? word : word[..equals]] = equals < 0 ? word : word[(equals + 1)..];
            }
        }
        var common = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in DataTable.Read(CommonFile, 1))
            common.UnionWith(row.Cells[0].Split(' '));
        Common = new Words(common.ToDictionary(w => w, w => w, StringComparer.OrdinalIgnoreCase));
        Kinds = Use("kind");
        foreach (var (word, value) in _uses["kind"])
        {
            if (!Enum.TryParse<PlaceFeature>(value, ignoreCase: true, out _))
                throw new LexiconException(File, 0, $"'{word}={value}': the value is no kind of place");
        }
        Attributive = Use("attributive");
        Clan = Use("clan");
        Proper = Use("proper");
        Aside = Use("aside");
        Organisation = Use("organisation");
        Title = Use("title");
        Before = Use("before");
        Part = Use("part");
        Compass = Use("compass");
        Direction = Use("direction");
        Towards = Use("towards");
        Edge = Use("edge");
        Relation = Use("relation");
        Locative = Use("locative");
        Beside = Use("beside");
        Lying = Use("lying");
        Acting = Use("acting");
        Helping = Use("helping");
        ActingNoun = Use("acting-noun");
        Unit = Use("unit");
        Number = Use("number");
        Particle = Use("particle");
        Abbreviation = Use("abbreviation");
        Folding = Use("folding");
        Power = Use("power");
        Armyless = Use("armyless");
        English = Use("english");
        Function = Use("function");
        Given = Use("given");
        Responder = Use("responder");
        StreetOf = Use("street-of");
        Resident = Use("resident");
        River = Use("river");
    }

    public static PlaceWords All => Shared.Value;

    public Words Common { get; }

    public Words Kinds { get; }

    public Words Attributive { get; }

    public Words Clan { get; }

    public Words Proper { get; }

    public Words Aside { get; }

    public Words Organisation { get; }

    public Words Title { get; }

    public Words Before { get; }

    public Words Part { get; }

    public Words Compass { get; }

    public Words Direction { get; }

    public Words Towards { get; }

    public Words Edge { get; }

    public Words Relation { get; }

    public Words Locative { get; }

    public Words Beside { get; }

    public Words Lying { get; }

    public Words Acting { get; }

    public Words Helping { get; }

    public Words ActingNoun { get; }

    public Words Unit { get; }

    public Words Number { get; }

    public Words Particle { get; }

    public Words Abbreviation { get; }

    public Words Folding { get; }

    public Words Power { get; }

    public Words Armyless { get; }

    public Words English { get; }

    public Words Function { get; }

    public Words Given { get; }

    public Words Responder { get; }

    public Words StreetOf { get; }

    public Words Resident { get; }

    public Words River { get; }

    private Words Use(string name) => _uses.TryGetValue(name, out var words)
        ? new Words(words)
        : throw new LexiconException(File, 0, $"no line is for '{name}'");

    /// <summary>Words of one use, with their values; case does not matter.</summary>
    public sealed class Words(Dictionary<string, string> words)
    {
        private readonly WordTable<string> _words = new(words);

        public bool Has(ReadOnlySpan<char> word) => _words.Has(word);

        public string? Value(ReadOnlySpan<char> word) => _words[word];
    }
}
