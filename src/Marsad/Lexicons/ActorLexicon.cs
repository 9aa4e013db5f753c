using System.Collections.Frozen;

namespace Marsad.Lexicons;

/// <summary>All that the actor finder knows by heart: the register, the countries, and the words of data/actors/words.</summary>
internal sealed class ActorLexicon
{
    private static readonly Lexicon<ActorLexicon> Loaded = new(() => new(ActorRegister.Default));
    private readonly FrozenSet<string> _common;

    private ActorLexicon(ActorRegister register)
    {
        Register = register;
        _common = Words("spelling", "sense").Select(pair => pair.Word).ToFrozenSet(StringComparer.Ordinal);
        var index = new TermIndex.Builder();
        AddActors(index);
        AddCountries(index);
        AddHeads(index);
        foreach (var (sense, word, _) in Words("modifiers", "sense"))
            index.Add(word, new Term(TermKind.Modifier) { Sense = sense });
        foreach (var (sense, word, _) in Words("links", "sense"))
            index.Add(word, new Term(TermKind.Link) { Sense = sense });
        foreach (var (sense, word, _) in Words("titles", "sense"))
            index.Add(word, new Term(TermKind.Title) { Sense = sense });
        foreach (var (at, word, record) in Words("shapes", "at"))
        {
            var kind = at switch
            {
                "last" => TermKind.ShapeLast,
                "first" => TermKind.ShapeFirst,
                "inner" => TermKind.ShapeInner,
                _ => throw record.Error($"'{at}' is no place in a name: last, first or inner was expected"),
            };
            Add(index, word, new Term(kind) { Class = ActorRegister.ClassOf(record) });
        }
        Index = index.Build();
    }

    /// <summary>The lexicon of data/.</summary>
    public static ActorLexicon Default => Loaded.Value;

    /// <summary>The register.</summary>
    public ActorRegister Register { get; }

    /// <summary>All phrases.</summary>
    public TermIndex Index { get; }

    /// <summary>Id, name and class of a state's body: the register's where it has one, else by rule.</summary>
    public (string Id, string Name, ActorClass Class) State(string code, StateBranch branch)
    {
        var kind = branch == StateBranch.Government ? ActorClass.Government : ActorClass.StateForces;
        if (Register.Of(code, branch) is { } known)
            return (known.Id, known.Name, kind);
        if (Countries.ByCode(code) is not { } country)
            return (code, code, kind);
        var nation = country.Adjectives.Count > 0 ? country.Adjectives[0] : country.Name;
        var (name, suffix) = branch switch
        {
            StateBranch.Military => ($"{nation} military", "army"),
            StateBranch.Police => ($"{nation} police", "police"),
            _ => (country.Name, "gov"),
        };
        return ($"{country.Alpha3.ToLowerInvariant()}-{suffix}", name, kind);
    }

    private void AddActors(TermIndex.Builder index)
    {
        foreach (var actor in Register.All)
        {
            // The bare name of a country is its land as well, which the sentence alone can tell apart.
            foreach (var name in actor.Names.Where(name => Countries.ByName(name) is null))
                Add(index, name, new Term(TermKind.Name) { Actor = actor, Class = actor.Class });
            foreach (var name in actor.LocalNames)
                Add(index, name, new Term(TermKind.LocalName) { Actor = actor, Class = actor.Class });
            foreach (var unit in actor.Units)
                Add(index, unit, new Term(TermKind.Unit) { Actor = actor, Class = actor.Class });
            foreach (var (person, role) in actor.People)
                Add(index, person, new Term(TermKind.Person) { Actor = actor, Class = actor.Class, Person = person, Sense = role });
        }
    }

    private void AddCountries(TermIndex.Builder index)
    {
        foreach (var country in Countries.All)
        {
            AddAll(TermKind.Country, [country.Name, .. country.Names], country);
            AddAll(TermKind.Demonym, [.. country.Adjectives, .. country.People], country);
            AddAll(TermKind.Capital, country.Capitals, country);
        }

        void AddAll(TermKind kind, IEnumerable<string> names, Country country)
        {
            foreach (var name in names)
                Add(index, name, new Term(kind) { Country = country.Code, Class = ActorClass.Government });
        }
    }

    private static void AddHeads(TermIndex.Builder index)
    {
        foreach (var (kind, word, record) in Words("heads", "kind"))
        {
            if (!Enum.TryParse<HeadKind>(kind, ignoreCase: true, out var head))
                throw record.Error($"'{kind}' is no kind of noun for an actor");
            index.Add(word, new Term(TermKind.Head) { Head = head, Class = ActorRegister.ClassOf(record) });
        }
    }

    /// <summary>Adds a name with the way it must be written.</summary>
    private void Add(TermIndex.Builder index, string name, Term term)
    {
        var letters = name.Replace(".", "", StringComparison.Ordinal);
        var acronym = letters.Length > 1 && !letters.Any(char.IsLower) && !letters.Contains(' ', StringComparison.Ordinal);
        var capitals = 0;
        foreach (var atom in Atoms.Of(name, null))
            capitals += atom.IsCapitalised && !atom.IsArticle ? 1 : 0;
        index.Add(name, term with
        {
            Case = acronym ? _common.Contains(letters) ? TermCase.CommonWord : TermCase.Acronym : capitals > 0 ? TermCase.Capitals : TermCase.Any,
            Capitals = capitals,
        });
    }

    private static IEnumerable<(string Sense, string Word, DataRecord Record)> Words(string list, string key)
    {
        foreach (var record in DataYaml.Read($"data/actors/words/{list}.yaml"))
        {
            foreach (var word in record.List("words"))
                yield return (record.Required(key), word, record);
        }
    }
}
