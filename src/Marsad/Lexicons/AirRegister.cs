using System.Collections.Frozen;
using System.Globalization;

namespace Marsad.Lexicons;

/// <summary>Aircraft, bases, fleets and signs of data/attribution, and the words by which reports tell of them.</summary>
public sealed class AirRegister
{
    private const string Folder = "data/attribution/";
    private const string TypeSign = "aircraft-type";
    private const string FamilySign = "airframe";
    private const string BaseSign = "took-off";
    private const int MostFamilies = 4;

    // How a candidate can stand to a sign.
    private static readonly FrozenSet<string> Relations = new[]
    {
        "flies", "drops", "habit", "bears", "route", "based", "enemy", "own", "usual", "unusual", "beyond", "self", "else",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Habits = new[] { "high", "low", "waves", "loitering", "double-tap", "night" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lexicon<AirRegister> Loaded = new(() => new());

    private AirRegister()
    {
        var words = new TermIndex.Builder();
        var aircraft = ReadAircraft(words);
        var bases = ReadBases(words);
        var signs = ReadSigns(words);
        Wordings = ReadWordings(words);
        Aircraft = aircraft;
        Bases = bases;
        Lore = new AirLore(ReadFleets(aircraft, bases, signs), signs);
        Words = words.Build();
    }

    /// <summary>The register of data/.</summary>
    public static AirRegister Default => Loaded.Value;

    /// <summary>Fleets and signs.</summary>
    public AirLore Lore { get; }

    /// <summary>Types and families of aircraft, by id.</summary>
    public IReadOnlyDictionary<string, Aircraft> Aircraft { get; }

    /// <summary>Bases, by id.</summary>
    public IReadOnlyDictionary<string, AirBase> Bases { get; }

    /// <summary>Sentences that show how the wording of data/attribution is meant, with the step that each gives.</summary>
    internal IReadOnlyList<(LadderStep Step, string Example)> Wordings { get; }

    /// <summary>The phrases; the sense of each is "sign=value", or ":air" and the like.</summary>
    internal TermIndex Words { get; }

    /// <summary>What a sign's value may be, where it is one of a list; empty where it is the id of an actor or a country.</summary>
    public IReadOnlyList<string> ValuesOf(string sign) => sign switch
    {
        TypeSign => [.. Aircraft.Values.Where(one => one.Is is not null).Select(one => one.Id)],
        FamilySign => [.. Aircraft.Values.Where(one => one.Is is null || Aircraft.Values.Any(other => other.Is == one.Id)).Select(one => one.Id)],
        BaseSign => [.. Bases.Keys],
        _ => [.. Lore.Signs.Where(rule => rule.Sign == sign).Select(rule => rule.Value).OfType<string>()],
    };

    private static SortedDictionary<string, Aircraft> ReadAircraft(TermIndex.Builder words)
    {
        var all = new SortedDictionary<string, Aircraft>(StringComparer.Ordinal);
        var records = DataYaml.Read(Folder + "aircraft.yaml").ToList();
        foreach (var record in records)
        {
            record.Allow("aircraft", "name", "is", "radius", "only", "words");
            var one = new Aircraft(record.Required("aircraft"), record.Required("name"), record.Text("is"), Number(record, "radius", record.Required("radius")), record.Text("only") == "named");
            if (!all.TryAdd(one.Id, one))
                throw record.Error($"the aircraft '{one.Id}' stands twice");
            Add(words, record, (one.Is is null || one.Id.Contains("drone", StringComparison.Ordinal) || one.Id == "bomber" ? FamilySign : TypeSign) + "=" + one.Id);
        }
        foreach (var record in records)
        {
            if (record.Text("is") is { } family && !all.ContainsKey(family))
                throw record.Error($"there is no aircraft '{family}'");
        }
        return all;
    }

    private static SortedDictionary<string, AirBase> ReadBases(TermIndex.Builder words)
    {
        var all = new SortedDictionary<string, AirBase>(StringComparer.Ordinal);
        foreach (var record in DataYaml.Read(Folder + "bases.yaml"))
        {
            record.Allow("base", "name", "country", "at", "words", "source");
            if (record.List("at") is not [var lat, var lon])
                throw record.Error("'at' takes degrees north and east");
            var one = new AirBase(record.Required("base"), record.Required("name"), record.Required("country"), Number(record, "at", lat), Number(record, "at", lon));
            if (SourceList.Fault(record.List("source")) is { } fault)
                throw record.Error(fault);
            if (Countries.ByCode(one.Country) is null)
                throw record.Error($"'{one.Country}' is no country");
            if (!all.TryAdd(one.Id, one))
                throw record.Error($"the base '{one.Id}' stands twice");
            words.Add(one.Name, Term("base=" + one.Id, one.Name));
            Add(words, record, "base=" + one.Id);
        }
        return all;
    }

    private static List<SignRule> ReadSigns(TermIndex.Builder words)
    {
        var rules = new List<SignRule>();
        foreach (var record in DataYaml.Read(Folder + "signs.yaml"))
        {
            record.Allow("sign", "value", "group", "likelihoods", "sure", "words", "says", "why", "example", "favours");
            var likelihoods = record.Map("likelihoods").Select(pair => new KeyValuePair<string, double>(pair.Key, Share(record, pair.Key, pair.Value))).ToList();
            if (likelihoods.Count < 2 || likelihoods[^1].Key != "else" || likelihoods.Find(pair => !Relations.Contains(pair.Key)).Key is not null)
                throw record.Error($"'likelihoods' takes {string.Join(", ", Relations.Order(StringComparer.Ordinal))}, else last");
            var rule = new SignRule
            {
                Sign = record.Required("sign"),
                Value = record.Text("value"),
                Group = record.Required("group"),
                Likelihoods = likelihoods,
                Sure = Share(record, "sure", record.Required("sure")),
                Says = record.Required("says"),
                Why = record.Required("why"),
                Example = record.Required("example"),
                Favours = record.Text("favours"),
            };
            if (rules.Exists(other => other.Sign == rule.Sign && other.Value == rule.Value))
                throw record.Error($"the sign '{rule.Sign}' stands twice with one value");
            rules.Add(rule);
            Add(words, record, $"{rule.Sign}={rule.Value}");
        }
        return rules;
    }

    private static List<(LadderStep, string)> ReadWordings(TermIndex.Builder words)
    {
        var examples = new List<(LadderStep, string)>();
        foreach (var record in DataYaml.Read(Folder + "wording.yaml"))
        {
            record.Allow("means", "words", "example");
            var means = record.Required("means");
            LadderStep? step = means switch
            {
                "claimed" => LadderStep.Claimed,
                "believed" => LadderStep.Believed,
                "unclear" => LadderStep.OneOf,
                "unidentified" => LadderStep.Unidentified,
                "silent" => LadderStep.Silent,
                "denied" => LadderStep.Denied,
                "air" or "deed" or "own" => null,
                _ => throw record.Error($"'{means}' is no meaning that is known here"),
            };
            if (step is { } known)
                examples.Add((known, record.Required("example")));
            Add(words, record, ":" + means);
        }
        return examples;
    }

    private static List<AirFleet> ReadFleets(SortedDictionary<string, Aircraft> aircraft, SortedDictionary<string, AirBase> bases, List<SignRule> signs)
    {
        var fleets = new List<AirFleet>();
        var munitions = signs.Where(rule => rule.Sign == "munition").Select(rule => rule.Value).ToHashSet();
        foreach (var record in DataYaml.Read(Folder + "fleets.yaml"))
        {
            record.Allow("who", "members", "over", "from", "to", "types", "bases", "tankers", "drops", "habits", "routes", "usual", "against", "with", "source");
            if (SourceList.Fault(record.List("source")) is { } fault)
                throw record.Error(fault);
            var who = record.Required("who");
            var types = record.List("types").Select(id => aircraft.GetValueOrDefault(id) ?? throw record.Error($"there is no aircraft '{id}'")).ToList();
            if (record.List("drops").FirstOrDefault(one => !munitions.Contains(one)) is { } munition)
                throw record.Error($"'{munition}' is no munition of signs.yaml");
            if (record.List("habits").FirstOrDefault(one => !Habits.Contains(one)) is { } habit)
                throw record.Error($"'{habit}' is no habit");
            if (record.List("members").Concat(record.List("against")).Concat(record.List("with")).FirstOrDefault(id => NameOf(id) is null) is { } stranger)
                throw record.Error($"no actor has the id '{stranger}'");
            fleets.Add(new AirFleet
            {
                Actor = who,
                Name = NameOf(who) ?? throw record.Error($"no actor has the id '{who}'"),
                Members = record.List("members"),
                Over = Countries.ByCode(record.Required("over"))?.Code ?? throw record.Error($"'{record.Required("over")}' is no country"),
                From = record.Day("from"),
                To = record.Day("to", end: true),
                Types = [.. types.Select(type => (type, Families(aircraft, type)))],
                Bases = [.. record.List("bases").Select(id => bases.GetValueOrDefault(id) ?? throw record.Error($"there is no base '{id}'"))],
                Tankers = record.Text("tankers") == "yes",
                Drops = record.List("drops"),
                Habits = record.List("habits"),
                Routes = record.List("routes"),
                Usual = record.List("usual"),
                Against = record.List("against"),
                With = record.List("with"),
            });
        }
        return fleets;
    }

    private static List<string> Families(SortedDictionary<string, Aircraft> aircraft, Aircraft type)
    {
        var families = new List<string>();
        for (var at = type.Is; at is not null && families.Count < MostFamilies; at = aircraft[at].Is)
            families.Add(at);
        return families;
    }

    /// <summary>The name of an actor of the register, or of a state's body whose id is made by rule; null for another id.</summary>
    internal static string? NameOf(string id)
    {
        if (ActorRegister.Default[id] is { } actor)
            return actor.Name;
        foreach (var (suffix, branch) in (ReadOnlySpan<(string, StateBranch)>)[("-army", StateBranch.Military), ("-gov", StateBranch.Government)])
        {
            if (id.EndsWith(suffix, StringComparison.Ordinal) && Countries.All.FirstOrDefault(country => country.Alpha3.Equals(id[..^suffix.Length], StringComparison.OrdinalIgnoreCase)) is { } state
                && ActorLexicon.Default.State(state.Code, branch) is var body && body.Id == id)
                return body.Name;
        }
        return null;
    }

    private static void Add(TermIndex.Builder words, DataRecord record, string sense)
    {
        foreach (var word in record.List("words"))
            words.Add(word, Term(sense, word));
    }

    private static Term Term(string sense, string word) => new(TermKind.Weapon) { Sense = sense, Case = word.Any(char.IsUpper) ? TermCase.Capitals : TermCase.Any };

    private static double Share(DataRecord record, string key, string text) =>
        Number(record, key, text) is > 0 and <= 1 and var share ? share : throw record.Error($"'{key}: {text}' is no share between 0 and 1");

    private static double Number(DataRecord record, string key, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw record.Error($"'{key}: {text}' is no number");
}
