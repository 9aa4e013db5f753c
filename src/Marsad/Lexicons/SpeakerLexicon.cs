using System.Collections.Frozen;

namespace Marsad.Lexicons;

/// <summary>What a verb of saying tells of its speaker.</summary>
/// <param name="Stance">"asserts", "denies", "dismisses", "claims-responsibility", "silent" or "plans".</param>
/// <param name="IsDoubtful">Whether the verb itself doubts what is said.</param>
/// <param name="Plover">PLOVER category of the act that the saying is, lower case, or null.</param>
internal sealed record SpeechVerb(string Stance, bool IsDoubtful, string? Plover);

/// <summary>A noun for a source that has no name.</summary>
/// <param name="Kind">"witness", "medical", "monitor" …</param>
/// <param name="IsFirstHand">Whether such a source was there.</param>
internal sealed record SourceNoun(string Kind, bool IsFirstHand);

/// <summary>The words of data/speakers: verbs of saying, nouns for sources, and markers such as "according to". Keys are lemmas in lower case; of phrases the words with one space between.</summary>
internal sealed class SpeakerLexicon
{
    private static readonly string[] Stances = ["asserts", "denies", "dismisses", "claims-responsibility", "silent", "plans"];
    private static readonly Lexicon<SpeakerLexicon> Loaded = new(() => new());
    private readonly FrozenDictionary<string, SpeechVerb[]> _verbs;
    private readonly FrozenDictionary<string, SourceNoun> _sources;
    private readonly FrozenDictionary<string, string> _markers;

    private SpeakerLexicon()
    {
        var verbs = new Dictionary<string, List<SpeechVerb>>(StringComparer.Ordinal);
        foreach (var record in DataYaml.Read("data/speakers/verbs.yaml"))
        {
            record.Allow("stance", "certainty", "plover", "words", "example");
            var stance = record.Required("stance");
            if (!Stances.Contains(stance))
                throw record.Error($"'{stance}' is no stance: {string.Join(", ", Stances)} were expected");
            if (record.Text("certainty") is { } certainty and not "alleged")
                throw record.Error($"'{certainty}' is no certainty that a verb lends: alleged was expected");
            var verb = new SpeechVerb(stance, record.Text("certainty") is not null, record.Text("plover"));
            foreach (var word in record.List("words"))
            {
                if (!verbs.TryGetValue(word, out var senses))
                    verbs.Add(word, senses = []);
                senses.Add(verb);
            }
        }
        _verbs = verbs.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        var sources = new Dictionary<string, SourceNoun>(StringComparer.Ordinal);
        foreach (var record in DataYaml.Read("data/speakers/sources.yaml"))
        {
            record.Allow("kind", "weight", "words");
            var isFirstHand = record.Required("weight") switch
            {
                "first-hand" => true,
                "second-hand" => false,
                var weight => throw record.Error($"'{weight}' is no weight: first-hand or second-hand was expected"),
            };
            // A word of two kinds keeps the first.
            foreach (var word in record.List("words"))
                sources.TryAdd(word.ToLowerInvariant(), new SourceNoun(record.Required("kind"), isFirstHand));
        }
        _sources = sources.ToFrozenDictionary(StringComparer.Ordinal);
        var markers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in DataYaml.Read("data/speakers/markers.yaml"))
        {
            record.Allow("sense", "words");
            foreach (var word in record.List("words"))
            {
                if (!markers.TryAdd(word.ToLowerInvariant(), record.Required("sense")))
                    throw record.Error($"'{word}' stands twice");
            }
        }
        _markers = markers.ToFrozenDictionary(StringComparer.Ordinal);
        LongestMarker = markers.Keys.Select(marker => marker.Split(' ').Length).DefaultIfEmpty().Max();
    }

    /// <summary>The lexicon of data/.</summary>
    public static SpeakerLexicon Default => Loaded.Value;

    /// <summary>Number of words of the longest marker.</summary>
    public int LongestMarker { get; }

    /// <summary>The senses of a verb of saying by lemma ("say", "claim responsibility"), the usual one first; empty for other verbs.</summary>
    public ReadOnlySpan<SpeechVerb> Verb(string lemma) => _verbs.TryGetValue(lemma, out var senses) ? senses : [];

    /// <summary>The kind of source that a noun names by lemma ("witness", "police source"), or null.</summary>
    public SourceNoun? Source(string lemma) => _sources.GetValueOrDefault(lemma);

    /// <summary>The sense of a marker in lower case ("according to"): "source", "quoted", "hearsay" or "cited"; null for other words.</summary>
    public string? Marker(ReadOnlySpan<char> words) =>
        _markers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out var sense) ? sense : null;
}
