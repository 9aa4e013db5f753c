using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>One story while its actors are looked for.</summary>
internal sealed class ActorStory
{
    private const int ShortestShout = 12;
    private readonly bool[] _shouted;

    public ActorStory(string text, IReadOnlyList<Sentence> sentences, ActorContext context, ActorLexicon lexicon)
    {
        Text = text;
        Sentences = sentences;
        Context = context;
        Lexicon = lexicon;
        Atoms = Lexicons.Atoms.Of(text, lexicon.Index);
        _shouted = Shouts(text, Atoms);
        Country = context.Country ?? CountryOf();
        Scene = context.Country ?? SceneOf();
    }

    public string Text { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public ActorContext Context { get; }

    public ActorLexicon Lexicon { get; }

    public List<Atom> Atoms { get; }

    /// <summary>The country that the story is about.</summary>
    public string? Country { get; }

    /// <summary>The country in which the story's places lie for the most part; null without any. Whose nationals are named beside says nothing of where it is.</summary>
    public string? Scene { get; }

    /// <summary>The one country in which the places of the sentence at an offset lie, or null.</summary>
    public string? SceneAt(int offset)
    {
        var sentence = Sentences.FirstOrDefault(s => s.Span.Contains(offset));
        var country = default(string);
        foreach (var place in Context.Places)
        {
            if (sentence is null || place.Metonym || !sentence.Span.Contains(place.Span.Start) || place.Location.Country is not { } code)
                continue;
            if (country is not null && country != code)
                return null;
            country = code;
        }
        return country;
    }

    /// <summary>Whether an atom stands in a line of capitals.</summary>
    public bool IsShouted(int atom) => _shouted[atom];

    public ReadOnlySpan<char> Word(int atom) => Text.AsSpan(Atoms[atom].Start, Atoms[atom].End - Atoms[atom].Start);

    public bool IsAny(int atom, params ReadOnlySpan<string> words)
    {
        if (atom < 0 || atom >= Atoms.Count)
            return false;
        foreach (var word in words)
        {
            if (Word(atom).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Part of speech of the word at an offset; X where nothing is tagged.</summary>
    public PartOfSpeech TagAt(int offset)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var sentence = Sentences[middle];
            if (offset < sentence.Span.Start)
                high = middle - 1;
            else if (offset >= sentence.Span.End)
                low = middle + 1;
            else
            {
                foreach (ref readonly var word in sentence.Words)
                {
                    if (word.Span.Contains(offset))
                        return word.Tag;
                }
                break;
            }
        }
        return PartOfSpeech.X;
    }

    private static bool[] Shouts(string text, List<Atom> atoms)
    {
        var shouted = new bool[atoms.Count];
        for (var first = 0; first < atoms.Count;)
        {
            var end = text.IndexOf('\n', atoms[first].Start);
            end = end < 0 ? text.Length : end;
            int upper = 0, lower = 0;
            for (var i = atoms[first].Start; i < end; i++)
            {
                upper += char.IsUpper(text[i]) ? 1 : 0;
                lower += char.IsLower(text[i]) ? 1 : 0;
            }
            var loud = upper > 3 * lower && (upper >= ShortestShout || (first > 0 && shouted[first - 1]));
            for (; first < atoms.Count && atoms[first].Start < end; first++)
                shouted[first] = loud;
        }
        return shouted;
    }

    private string? SceneOf() =>
        Context.Places.Where(place => place.Location.Country is not null).GroupBy(place => place.Location.Country!, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Min(place => place.Span.Start)).FirstOrDefault()?.Key;

    private string? CountryOf()
    {
        var weight = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in Context.Places)
        {
            if (place.Location.Country is { } code)
                weight[code] = weight.GetValueOrDefault(code) + 2;
        }
        for (var i = 0; i < Atoms.Count; i++)
        {
            if (CountryAt(i) is { } term)
                weight[term.Country!] = weight.GetValueOrDefault(term.Country!) + (term.Kind == TermKind.Country ? 2 : 1);
        }
        string? best = null;
        foreach (var (code, count) in weight)
        {
            if (best is null || count > weight[best])
                best = code;
        }
        return best;
    }

    /// <summary>The country, capital or nationality of one or two words that stands here.</summary>
    private Term? CountryAt(int i)
    {
        var index = Lexicon.Index;
        var node = Atoms[i].Word < 0 || !Atoms[i].IsCapitalised ? -1 : index.Next(0, Atoms[i].Word);
        if (node < 0)
            return null;
        if (i + 1 < Atoms.Count && Atoms[i + 1] is { Joins: true, Word: >= 0, IsCapitalised: true } next && index.Next(node, next.Word) is >= 0 and var second
            && Named(index.At(second), i) is { } two)
            return two;
        return Named(index.At(node), i);
    }

    private Term? Named(Term[] terms, int atom)
    {
        foreach (var term in terms)
        {
            if (term.Country is not null
                && (term.Case is not (TermCase.Acronym or TermCase.CommonWord) || (Atoms[atom].IsCapitals && !IsShouted(atom))))
                return term;
        }
        return null;
    }
}
