namespace Marsad.Coding;

/// <summary>The surnames of the persons that a story names in full, by which it is known whom it means where it goes on with the surname alone: "Luis Woods was shot … Woods died on Monday".</summary>
internal sealed class NamesAlone
{
    private const int ShortestName = 3;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spoken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _persons = new(StringComparer.Ordinal);

    /// <summary>The surnames of a story.</summary>
    public NamesAlone(string text, IReadOnlyList<Sentence> sentences, StoryMentions mentions)
    {
        var (words, speakers) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.Ordinal));
        foreach (var s in sentences)
        {
            for (var w = 0; w < s.Count; w++)
            {
                var form = s[w].Span.In(text);
                if (s[w] is { Tag: PartOfSpeech.Propn, Relation: Relation.Flat, Head: >= 0 and var first } && first < w && form.Length >= ShortestName && char.IsUpper(form[0]) && char.IsLower(form[^1]) && (w + 1 == s.Count || s[w + 1].Relation != Relation.Flat))
                    Add(text, s, first, w, mentions);
                else if (s[w].Tag is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj && char.IsLower(form[0]))
                    words.Add(form.ToString());
                // Who speaks in the story is seldom who was hurt.
                else if (s[w] is { Relation: Relation.Nsubj, Head: >= 0 and var verb } && s[w].Tag == PartOfSpeech.Propn && SourceReader.IsSaying(s, verb))
                    speakers.Add(form.ToString());
            }
        }
        _spoken.UnionWith(_names);
        _names.RemoveWhere(name => words.Contains(name) || speakers.Contains(name));
        _persons.RemoveWhere(words.Contains);
    }

    /// <summary>Whether a word is the last of a name of the story that is none of a place or body.</summary>
    public bool Has(ReadOnlySpan<char> word) => _names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The same, where it may be that of somebody who speaks.</summary>
    public bool Ends(ReadOnlySpan<char> word) => _spoken.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether it is that of a person whose age the story gives.</summary>
    public bool IsPerson(ReadOnlySpan<char> word) => _persons.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The sentence with a surname at its head as a name, where it was read as a common word; the same one where there is none.</summary>
    public Sentence Mend(string text, Sentence s)
    {
        if (s.Count < 2 || s[0] is not { Tag: PartOfSpeech.Noun or PartOfSpeech.Adj, Relation: Relation.Nsubj or Relation.NsubjPass } || !Has(s[0].Span.In(text)))
            return s;
        var words = s.Words.ToArray();
        words[0] = words[0] with { Tag = PartOfSpeech.Propn, Lemma = s[0].Span.In(text).ToString(), Features = Features.Singular };
        return new Sentence(s.Span, words);
    }

    private void Add(string text, Sentence s, int first, int last, StoryMentions mentions)
    {
        var name = new TextSpan(s[first].Span.Start, s[last].Span.End);
        if (Covers(mentions.Places, name) || mentions.Actors.Any(actor => actor.Form != ActorForm.Person && actor.Span.Overlaps(name)) || Covers(mentions.Dates, name))
            return;
        var form = s[last].Span.In(text).ToString();
        _names.Add(form);
        var aged = last + 2 < s.Count && s[last + 1].Lemma == "," && s[last + 2].Tag == PartOfSpeech.Num || first > 0 && s[first - 1].Lemma == "old";
        if (aged)
            _persons.Add(form);
    }

    private static bool Covers<T>(IReadOnlyList<T> mentions, TextSpan name)
        where T : Mention => mentions.Any(mention => mention.Span.Overlaps(name) && mention.Span.Length >= name.Length);
}
