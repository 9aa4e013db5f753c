using Marsad.Lexicons;

namespace Marsad.Language;

/// <summary>Base forms: known words by table, others by the commonest change for their ending and part of speech.</summary>
internal sealed class Lemmatizer
{
    private const int LongestPluralEnding = 3;

    private readonly Dictionary<ulong, string> _known;
    private readonly Dictionary<ulong, (byte Cut, string Add)> _endings;

    public Lemmatizer(Dictionary<ulong, string> known, Dictionary<ulong, (byte Cut, string Add)> endings)
    {
        _known = known;
        _endings = endings;
    }

    /// <summary>Base form of a word, lower case but for proper names.</summary>
    public string Lemma(ReadOnlySpan<char> form, PartOfSpeech tag, bool plural)
    {
        if (_known.TryGetValue(Key(Mix.LowerText(form), tag, plural), out var known))
            return known;
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
            if (!_endings.TryGetValue(Key(Mix.LowerText(form[^length..]), tag, plural, length), out var change) || change.Cut > form.Length)
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
        writer.Write(_known.Count);
        foreach (var (key, lemma) in _known.OrderBy(k => k.Key))
        {
            writer.Write(key);
            writer.Write(lemma);
        }
        writer.Write(_endings.Count);
        foreach (var (key, change) in _endings.OrderBy(k => k.Key))
        {
            writer.Write(key);
            writer.Write(change.Cut);
            writer.Write(change.Add);
        }
    }

    public static Lemmatizer Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var known = new Dictionary<ulong, string>(count);
        for (var i = 0; i < count; i++)
            known[reader.ReadUInt64()] = reader.ReadString();
        count = reader.ReadInt32();
        var endings = new Dictionary<ulong, (byte, string)>(count);
        for (var i = 0; i < count; i++)
            endings[reader.ReadUInt64()] = (reader.ReadByte(), reader.ReadString());
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
        var learned = endings.Where(e => e.Value.Values.Sum() >= 2).ToDictionary(e => e.Key, e => Most(e.Value));
        var rules = new Lemmatizer([], learned);
        var known = new Dictionary<ulong, string>();
        foreach (var (key, counts) in forms)
        {
            var lemma = Most(counts);
            var form = samples[key];
            // What the endings give anyway need not be kept.
            if (tagOf(key) is var (tag, plural) && rules.ByEnding(form, tag, plural) != lemma)
                known[key] = lemma;
        }
        return new Lemmatizer(known, learned);

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
