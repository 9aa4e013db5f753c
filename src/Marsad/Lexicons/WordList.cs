using System.Collections.Frozen;

namespace Marsad.Lexicons;

/// <summary>A list of words with what each means to the coder. A table of data/words.</summary>
internal sealed class WordList : Lexicon
{
    private readonly Lexicon<FrozenDictionary<string, string>> _words;

    private WordList(string file) => _words = new(() => Load(file));

    /// <summary>Nouns for people: lemma to "man", "woman", "child", "fighter" or "person".</summary>
    public static WordList People { get; } = new("data/words/people.tsv");

    /// <summary>Nouns for many people: lemma to "anyone", "unarmed", "family" or "offspring", who may be among them.</summary>
    public static WordList Crowds { get; } = new("data/words/crowds.tsv");

    /// <summary>Nouns for what one person is to another: lemma to "woman" or "man" (grown), "female" or "male"; to "title", which begins a woman's name, and "attendant".</summary>
    public static WordList Kin { get; } = new("data/words/kin.tsv");

    /// <summary>Words for those whom a deed harmed: lemma to "killed", "wounded", "abducted" or "any".</summary>
    public static WordList Victims { get; } = new("data/words/victims.tsv");

    /// <summary>Words between a name and another name of the same person: lemma to "alias".</summary>
    public static WordList Aliases { get; } = new("data/words/aliases.tsv");

    /// <summary>Words that join further people to those whom something befell: "alongside".</summary>
    public static WordList Company { get; } = new("data/words/company.tsv");

    /// <summary>Nouns for a place without a name: "town", "area".</summary>
    public static WordList PlaceNouns { get; } = new("data/words/place-nouns.tsv");

    /// <summary>Nouns for things struck or destroyed: lemma to the object types of docs/claims.md.</summary>
    public static WordList Objects { get; } = new("data/words/objects.tsv");

    /// <summary>Verbs that lend their subject to an event noun ("carry out an attack"): lemma to "do", "undergo" or "happen".</summary>
    public static WordList LightVerbs { get; } = new("data/words/light-verbs.tsv");

    /// <summary>Verbs that bring a number to a value ("the toll rose to nine"): lemma to "set" or "rise".</summary>
    public static WordList TallyVerbs { get; } = new("data/words/tally-verbs.tsv");

    /// <summary>Words that set a number against one told before ("rose to 23", "an earlier toll of 38"): lemma to "rose", "fell", "revised", "stands", "withdrawn", "earlier", "count", "instead", "note", "version", "reached", "wounded", "wounds", "die" or "again".</summary>
    public static WordList Revisions { get; } = new("data/words/revisions.tsv");

    /// <summary>Nouns that stand for the members or things of an actor ("members of", "positions of"): lemma to "people" or "things".</summary>
    public static WordList Partitives { get; } = new("data/words/partitives.tsv");

    /// <summary>Words that lay a deed to somebody ("blame", "claim responsibility"): lemma to the functions of whoever it is laid to.</summary>
    public static WordList Blame { get; } = new("data/words/blame.tsv");

    /// <summary>Words by which a party says that a deed is not its own: lemma to "denies", "rejects", "charge", "part" or "aim".</summary>
    public static WordList Disowning { get; } = new("data/words/disowning.tsv");

    /// <summary>Words of doubt, plan and denial: lemma to "alleged", "planned", "denied", "hypothetical", "attempted" or "true".</summary>
    public static WordList Modality { get; } = new("data/words/modality.tsv");

    /// <summary>Words of what is still to come, failed or is owed: lemma to "meant", "declined" or "obliged"; PLOVER category to what it comes to while only meant.</summary>
    public static WordList Intentions { get; } = new("data/words/intentions.tsv");

    /// <summary>Nouns for bodies of people that act as one ("court", "company"): lemma to "body".</summary>
    public static WordList Bodies { get; } = new("data/words/bodies.tsv");

    /// <summary>Nouns for what binds people and states ("ban", "curfew"), lemma to "bond", and for words ("speech"), to "words".</summary>
    public static WordList Constraints { get; } = new("data/words/constraints.tsv");

    /// <summary>Words of sentences that tell when and where something happened: lemma to "happen", "incident", "responder", "respond" or "convey".</summary>
    public static WordList Circumstances { get; } = new("data/words/circumstances.tsv");

    /// <summary>Words that tell how something is told: lemma, or two in a row, to "definite", "other", "striving", "war", "opening", "sum", "hearsay" or "confirming".</summary>
    public static WordList Telling { get; } = new("data/words/telling.tsv");

    /// <summary>Words that tell how many a deed hit ("a triple homicide"): word to number.</summary>
    public static WordList Multiples { get; } = new("data/words/multiples.tsv");

    /// <summary>Words that tell that somebody shot or stabbed died: lemma to "dead"; to "tried", behind which they tell of no death.</summary>
    public static WordList Fates { get; } = new("data/words/fates.tsv");

    /// <summary>What is said of the dead alone: "funeral", "murder".</summary>
    public static WordList Mourning { get; } = new("data/words/mourning.tsv");

    /// <summary>What people die of, or in, without anybody's doing ("sleep", "cancer"): lemma to "natural".</summary>
    public static WordList NaturalDeaths { get; } = new("data/words/natural-deaths.tsv");

    /// <summary>What harms people without anybody's meaning it: lemma to "mishap", "fire", "fuel" or "ore".</summary>
    public static WordList Mishaps { get; } = new("data/words/mishaps.tsv");

    /// <summary>Words that, denied, say that nobody was harmed: lemma to "killed" or "unharmed".</summary>
    public static WordList Casualties { get; } = new("data/words/casualties.tsv");

    /// <summary>Parts of the body: lemma to "part".</summary>
    public static WordList BodyParts { get; } = new("data/words/body-parts.tsv");

    /// <summary>Verbs of having, moving and finding things: lemma to "had".</summary>
    public static WordList Possession { get; } = new("data/words/possession.tsv");

    /// <summary>What the list says of a lemma, or null.</summary>
    public string? this[string lemma] => _words.Value.GetValueOrDefault(lemma);

    /// <inheritdoc/>
    public override void Read() => _words.Read();

    /// <summary>Every word of the list, in ordinal order.</summary>
    public IEnumerable<string> Words => _words.Value.Keys.Order(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Load(string file)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in DataTable.Read(file, 2))
        {
            foreach (var word in row.Words(0))
            {
                if (!words.TryAdd(word, row.Cells[1]))
                    throw row.Error($"'{word}' stands twice");
            }
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
