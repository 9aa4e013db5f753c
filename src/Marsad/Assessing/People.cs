using System.Collections.Frozen;

namespace Marsad.Assessing;

/// <summary>Groups of people by the words that name them: data/assessing/groups.yaml.</summary>
internal sealed class People
{
    private static readonly Lexicon<People> Shipped = new(() => new People(RuleFile.Open("data/assessing/groups.yaml")));
    private const int NounWithin = 3;
    private static readonly string[] Cuts = ["age-and-sex", "side", "rank", "calling"];
    private readonly FrozenDictionary<string, (string Cut, string Group)> _groups;
    private readonly FrozenSet<string> _peoples;
    private readonly FrozenSet<string> _peopleNouns;
    private readonly FrozenSet<string> _neutral;
    private readonly FrozenSet<string> _stateForces;
    private readonly FrozenSet<string> _armedGroups;

    public People(RuleFile file)
    {
        _groups = Cuts
            .SelectMany(cut => file.Keys(cut).ToList().SelectMany(group => file.Words(cut, group).Select(word => (word, cut, group))))
            .ToFrozenDictionary(row => row.word, row => (row.cut, row.group), StringComparer.Ordinal);
        _peoples = file.Words("nationality", "peoples").ToFrozenSet(StringComparer.Ordinal);
        _peopleNouns = file.Words("nationality", "people").ToFrozenSet(StringComparer.Ordinal);
        _neutral = file.Words("neutral", "words").ToFrozenSet(StringComparer.Ordinal);
        _stateForces = file.Words("force", "state").ToFrozenSet(StringComparer.Ordinal);
        _armedGroups = file.Words("force", "armed-group").ToFrozenSet(StringComparer.Ordinal);
        file.AllAsked();
    }

    /// <summary>The groups that travel inside the library.</summary>
    public static People Default => Shipped.Value;

    /// <summary>"children", "civilians" …; null where the words name none.</summary>
    public string? Group(string? of)
    {
        var groups = Words(of).Where(_groups.ContainsKey).Select(w => _groups[w].Group).Distinct(StringComparer.Ordinal).ToList();
        return groups.Count == 0 ? null : string.Join(" and ", groups.Order(StringComparer.Ordinal));
    }

    /// <summary>The cut through the whole that a part belongs to. What no list knows ("soldiers", a force's name) is of the cut of sides.</summary>
    public string Cut(string? of)
    {
        var words = Words(of);
        if (words.Any(_peoples.Contains) && words.All(w => _peoples.Contains(w) || _peopleNouns.Contains(w)))
            return "nationality";
        return words.Where(_groups.ContainsKey).Select(w => _groups[w].Cut).FirstOrDefault() ?? "side";
    }

    /// <summary>Whether a number before the words counts people.</summary>
    public bool Counts(string? of) => Words(of).Take(NounWithin).Any(w => _groups.ContainsKey(w) || _peoples.Contains(w) || _peopleNouns.Contains(w) || _stateForces.Contains(w) || _armedGroups.Contains(w));

    /// <summary>Words that may tell one side from another.</summary>
    public IEnumerable<string> Telling(string? of) => Words(of).Where(w => !_neutral.Contains(w));

    /// <summary>Whether the words may be said of the force: soldiers of a state's, jihadists of a group's.</summary>
    public bool MayBe(string? of, ActorClass force) => Words(of).Any(force switch
    {
        ActorClass.StateForces or ActorClass.ExternalForces or ActorClass.Government => _stateForces.Contains,
        ActorClass.RebelGroup or ActorClass.PoliticalMilitia or ActorClass.IdentityMilitia => _armedGroups.Contains,
        _ => _ => false,
    });

    private static string[] Words(string? of) => Names.Fold(of).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
