using Marsad.Lexicons;
using Marsad.Text;

namespace Marsad.Language;

/// <summary>Base forms: known words by table, others by the commonest change for their ending and part of speech.</summary>
internal sealed class Lemmatizer
{
    private const int LongestPluralEnding = 3;

    private const int Memory = 4096;

    private readonly (ulong Key, string Lemma)[] _known; // in the order of their keys, as the changes are
    private readonly (ulong Key, (byte Cut, string Add) Change)[] _endings;
    private readonly KeyTable _knownAt;
    private readonly KeyTable _endingsAt;
    private readonly Found?[] _found = new Found?[Memory];

    private Lemmatizer((ulong Key, string Lemma)[] known, (ulong Key, (byte Cut, string Add) Change)[] endings)
    {
        (_known, _endings) = (known, endings);
        var (knownKeys, endingKeys) = (new ulong[known.Length], new ulong[endings.Length]);
        for (var i = 0; i < known.Length; i++)
            knownKeys[i] = known[i].Key;
        for (var i = 0; i < endings.Length; i++)
            endingKeys[i] = endings[i].Key;
        (_knownAt, _endingsAt) = (new KeyTable(knownKeys), new KeyTable(endingKeys));
    }

    /// <summary>A base form that was found before. Threads may write over each other's, since each is whole and right by itself.</summary>
    private sealed record Found(ulong Key, string Form, string Lemma);

    /// <summary>Base form of a word, lower case but for proper names.</summary>
    public string Lemma(ReadOnlySpan<char> form, PartOfSpeech tag, bool plural)
    {
        var key = Key(Mix.LowerText(form), tag, plural);
        if (DataTrial.Current is not null)
            return Find(form, tag, plural, key);
        ref var found = ref _found[key * 0x9E3779B97F4A7C15UL >> 32 & (Memory - 1)];
        if (found is not { } before || before.Key != key || !form.SequenceEqual(before.Form))
            found = before = new Found(key, form.ToString(), Find(form, tag, plural, key));
        return before.Lemma;
    }

    private string Find(ReadOnlySpan<char> form, PartOfSpeech tag, bool plural, ulong key)
    {
        if (_knownAt.Find(key) is >= 0 and var at)
            return _known[at].Lemma;
        if (tag == PartOfSpeech.Verb && IrregularVerbs.BaseForm(form) is { } irregular)
            return irregular;
        if (tag == PartOfSpeech.Verb && VerbForms.BaseForm(form) is { } regular)
            return regular;
        return ByEnding(form, tag, plural);
    }

    private string ByEnding(ReadOnlySpan<char> form, PartOfSpeech tag, bool plural)
    {
        var lower = tag != PartOfSpeech.Propn;
        for (var length = Math.Min(5, form.Length - 1); length >= 1; length--)
        {
            if (_endingsAt.Find(Key(Mix.LowerText(form[^length..]), tag, plural, length)) is not (>= 0 and var at) || _endings[at].Change is var change && change.Cut > form.Length)
                continue;
            // No regular plural changes so much; one that does was learned from a slip of the pen.
            if (tag == PartOfSpeech.Noun && plural && change.Cut > LongestPluralEnding)
                continue;
            var stem = form[..^change.Cut];
            return string.Concat(lower ? Lower(stem) : stem.ToString(), change.Add);
        }
        return lower ? Lower(form) : form.ToString();
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_known.Length);
        foreach (var (key, lemma) in _known)
        {
            writer.Write(key);
            writer.Write(lemma);
        }
        writer.Write(_endings.Length);
        foreach (var (key, change) in _endings)
        {
            writer.Write(key);
            writer.Write(change.Cut);
            writer.Write(change.Add);
        }
    }

    public static Lemmatizer Read(BinaryReader reader)
    {
        var known = new (ulong, string)[reader.ReadInt32()];
        for (var i = 0; i < known.Length; i++)
            known[i] = (reader.ReadUInt64(), reader.ReadString());
        var endings = new (ulong, (byte, string))[reader.ReadInt32()];
        for (var i = 0; i < endings.Length; i++)
            endings[i] = (reader.ReadUInt64(), (reader.ReadByte(), reader.ReadString()));
        return new Lemmatizer(known, endings);
    }

    /// <summary>Learns from words with their lemmas.</summary>
    public static Lemmatizer Learn(IEnumerable<(string Form, string Lemma, PartOfSpeech Tag, bool Plural)> words)
    {
        var forms = new Dictionary<ulong, Dictionary<string, int>>();
        var endings = new Dictionary<ulong, Dictionary<(byte, string), int>>();
        var samples = new Dictionary<ulong, string>();
        foreach (var (form, lemma, tag, plural) in words)
        {
            if (lemma is "_" or "" || form.Length == 0)
                continue;
            var key = Key(Mix.LowerText(form), tag, plural);
            samples[key] = form;
            Count(forms, key, tag == PartOfSpeech.Propn ? lemma : lemma.ToLowerInvariant());
            if (tag is not (PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Propn or PartOfSpeech.Aux))
                continue;
            var common = 0;
            while (common < form.Length && common < lemma.Length && char.ToLowerInvariant(form[common]) == char.ToLowerInvariant(lemma[common]))
                common++;
            if (form.Length - common > 5)
                continue;
            for (var length = Math.Max(1, form.Length - common); length <= Math.Min(5, form.Length - 1); length++)
                Count(endings, Key(Mix.LowerText(form.AsSpan()[^length..]), tag, plural, length), ((byte)(form.Length - common), lemma[common..].ToLowerInvariant()));
        }
        var learned = endings.Where(e => e.Value.Values.Sum() >= 2).Select(e => (e.Key, Most(e.Value))).OrderBy(e => e.Key).ToArray();
        var rules = new Lemmatizer([], learned);
        var known = new List<(ulong Key, string Lemma)>();
        foreach (var (key, counts) in forms.OrderBy(f => f.Key))
        {
            var lemma = Most(counts);
            var form = samples[key];
            // What the endings give anyway need not be kept.
            if (tagOf(key) is var (tag, plural) && rules.ByEnding(form, tag, plural) != lemma)
                known.Add((key, lemma));
        }
        return new Lemmatizer([.. known], learned);

        (PartOfSpeech, bool) tagOf(ulong key) => ((PartOfSpeech)(key >> 40 & 0xFF), (key >> 48 & 1) == 1);
    }

    private static void Count<TKey>(Dictionary<ulong, Dictionary<TKey, int>> counts, ulong key, TKey value)
        where TKey : notnull
    {
        if (!counts.TryGetValue(key, out var inner))
            counts[key] = inner = [];
        inner[value] = inner.GetValueOrDefault(value) + 1;
    }

    private static TKey Most<TKey>(Dictionary<TKey, int> counts)
        where TKey : notnull =>
        counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.ToString(), StringComparer.Ordinal).First().Key;

    private static ulong Key(uint hash, PartOfSpeech tag, bool plural, int length = 0) => hash | (ulong)length << 32 | (ulong)tag << 40 | (plural ? 1UL << 48 : 0);

    private static string Lower(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (to, from) => from.ToLowerInvariant(to));
}
