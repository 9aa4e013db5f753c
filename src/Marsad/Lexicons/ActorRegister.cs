using System.Collections.Frozen;

namespace Marsad.Lexicons;

/// <summary>The actors of data/actors by id. States and their forces are made by rule and stand here only where something is to be said of them.</summary>
public sealed class ActorRegister
{
    private static readonly Lexicon<ActorRegister> Loaded = new(() => new([.. DataYaml.Files("data/actors").SelectMany(DataYaml.Read).Select(Parse)]));
    private readonly FrozenDictionary<string, Actor> _byId;
    private readonly FrozenDictionary<(string, StateBranch), Actor> _byState;

    private ActorRegister(Actor[] actors)
    {
        All = actors;
        _byId = actors.ToFrozenDictionary(actor => actor.Id, StringComparer.Ordinal);
        _byState = actors.Where(actor => actor is { State: not null, Branch: not null })
            .ToFrozenDictionary(actor => (actor.State!, actor.Branch!.Value));
    }

    /// <summary>The register of data/.</summary>
    public static ActorRegister Default => Loaded.Value;

    /// <summary>Every entry, in the order of the files.</summary>
    public IReadOnlyList<Actor> All { get; }

    /// <summary>The entry of an id, or null.</summary>
    public Actor? this[string id] => _byId.GetValueOrDefault(id);

    /// <summary>The entry that stands for a state's body, or null where the rule's name will do.</summary>
    public Actor? Of(string country, StateBranch branch) => _byState.GetValueOrDefault((country, branch));

    /// <summary>The register of the records of a file.</summary>
    /// <exception cref="LexiconException">A record cannot be used.</exception>
    internal static ActorRegister Of(string file, TextReader reader) => new([.. DataYaml.Read(file, reader).Select(Parse)]);

    /// <summary>Everything wrong with the register's ties: unknown ids and ids that stand twice.</summary>
    internal static IEnumerable<LexiconException> Check()
    {
        var records = DataYaml.Files("data/actors").SelectMany(DataYaml.Read).ToArray();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (!ids.Add(record.Required("id")))
                yield return record.Error($"the id '{record.Required("id")}' stands twice");
        }
        foreach (var record in records)
        {
            var actor = Parse(record);
            if (actor.Parent is { } parent && !ids.Contains(parent))
                yield return record.Error($"no actor has the id '{parent}'");
            foreach (var tie in actor.Ties)
            {
                if (!ids.Contains(tie.Other))
                    yield return record.Error($"no actor has the id '{tie.Other}'");
            }
        }
    }

    private static Actor Parse(DataRecord record)
    {
        record.Allow("id", "name", "class", "country", "state", "branch", "names", "local", "units", "people", "tags", "parent", "from", "to",
            "classes", "allies", "enemies", "source");
        var actor = new Actor
        {
            Id = record.Required("id"),
            Name = record.Required("name"),
            Class = ClassOf(record),
            Countries = record.List("country"),
            State = record.Text("state"),
            Branch = record.Text("branch") is not { } branch ? null
                : Enum.TryParse<StateBranch>(branch, ignoreCase: true, out var parsed) ? parsed
                : throw record.Error($"'{branch}' is no branch: military, police or government was expected"),
            Names = [record.Required("name"), .. record.List("names")],
            LocalNames = record.List("local"),
            Units = record.List("units"),
            People = record.Map("people"),
            Tags = record.List("tags"),
            Parent = record.Text("parent"),
            From = record.Day("from"),
            To = record.Day("to", end: true),
            Classes = [.. record.Records("classes").Select(period => new ActorClassPeriod(ClassOf(period), period.Day("from"), period.Day("to", end: true)))],
            Ties = [.. Ties(record, "allies", enemy: false), .. Ties(record, "enemies", enemy: true)],
        };
        return SourceList.Fault(record.List("source")) is { } fault ? throw record.Error(fault) : actor;
    }

    internal static ActorClass ClassOf(DataRecord record)
    {
        var text = record.Required("class");
        return Enum.TryParse<ActorClass>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known)
            ? known
            : throw record.Error($"'{text}' is no class of docs/claims.md");
    }

    private static IEnumerable<ActorTie> Ties(DataRecord record, string key, bool enemy) =>
        record.Records(key).Select(tie => new ActorTie(tie.Required("who"), enemy, tie.Day("from"), tie.Day("to", end: true)));
}
