using System.Collections.Frozen;
using System.Globalization;

namespace Marsad.Lexicons;

/// <summary>All triggers, by the lemma of their head word.</summary>
internal sealed class TriggerLexicon
{
    private static readonly Lexicon<TriggerLexicon> Loaded = new(Load);
    private static readonly (string Folder, TriggerKind Kind)[] Folders =
    [
        ("data/incidents", TriggerKind.Incident), ("data/harm", TriggerKind.Harm), ("data/control", TriggerKind.Control),
        ("data/figures", TriggerKind.Figure), ("data/interactions", TriggerKind.Interaction),
    ];

    private readonly FrozenDictionary<string, Trigger[]> _byHead;

    private TriggerLexicon(IReadOnlyList<Trigger> triggers)
    {
        All = triggers;
        _byHead = triggers.GroupBy(HeadLemma, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(t => t.Lemmas.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The triggers of data/.</summary>
    public static TriggerLexicon Default => Loaded.Value;

    /// <summary>Every trigger, in the order of the files.</summary>
    public IReadOnlyList<Trigger> All { get; }

    /// <summary>Triggers whose head has this lemma, those of more words first.</summary>
    public ReadOnlySpan<Trigger> ByHead(string lemma) => _byHead.TryGetValue(lemma, out var found) ? found : [];

    private static string HeadLemma(Trigger trigger) => trigger.Tag == PartOfSpeech.Verb ? trigger.Lemmas[0] : trigger.Lemmas[^1];

    private static TriggerLexicon Load()
    {
        var triggers = new List<Trigger>();
        foreach (var (folder, kind) in Folders)
        {
            foreach (var file in DataTable.Files(folder))
            {
                foreach (var row in DataTable.Read(file, 5))
                    Add(triggers, row, kind);
            }
        }
        return new TriggerLexicon(triggers);
    }

    private static void Add(List<Trigger> triggers, DataRow row, TriggerKind kind)
    {
        var tag = row.Cells[1] switch
        {
            "v" => PartOfSpeech.Verb,
            "n" => PartOfSpeech.Noun,
            "a" => PartOfSpeech.Adj,
            var other => throw row.Error($"'{other}' is no part of speech: v, n or a was expected"),
        };
        if (!Frame.All.TryGetValue(row.Cells[2], out var frame))
            throw row.Error($"data/frames.tsv has no frame '{row.Cells[2]}'");
        var settings = new Dictionary<string, string>(row.Settings, StringComparer.Ordinal);
        foreach (var (key, value) in DataTable.Pairs(row.File, row.Line, row.Cells[3]))
            settings[key] = value;
        foreach (var words in row.Words(0))
        {
            triggers.Add(new Trigger
            {
                Kind = kind,
                Lemmas = words.Split(' '),
                Tag = tag,
                Frame = frame,
                Type = Setting("type"),
                Plover = Setting("plover"),
                Form = Setting("form"),
                Weapon = Setting("weapon"),
                Effect = Setting("effect") is not { } effect ? null
                    : Enum.TryParse<Effect>(effect, ignoreCase: true, out var parsed) ? parsed : throw row.Error($"'{effect}' is no effect"),
                Rank = Setting("rank") is not { } rank ? 0
                    : int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw row.Error($"'{rank}' is no rank"),
                Needs = Setting("needs"),
                Example = row.Cells[4],
                Origin = $"{row.File}:{row.Line}",
            });
        }

        string? Setting(string key) => settings.GetValueOrDefault(key) is { Length: > 0 } value and not "-" ? value : null;
    }
}
