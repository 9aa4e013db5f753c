namespace Marsad;

/// <summary>A sentence with its words and, after parsing, their syntax (Universal Dependencies 2).</summary>
public sealed class Sentence
{
    private readonly Word[] _words;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    /// <summary>A sentence over the given words; heads are indices into them.</summary>
    public Sentence(TextSpan span, Word[] words)
    {
        Span = span;
        _words = words;
        _firstChild = new int[words.Length];
        _nextSibling = new int[words.Length];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        Root = -1;
        for (var i = words.Length - 1; i >= 0; i--)
        {
            var head = words[i].Head;
            if (head < 0)
            {
                Root = i;
                continue;
            }
            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
        }
    }

    /// <summary>Where the sentence stands in its text.</summary>
    public TextSpan Span { get; }

    /// <summary>Number of words (syntactic words; punctuation counts).</summary>
    public int Count => _words.Length;

    /// <summary>The word at an index.</summary>
    public ref readonly Word this[int index] => ref _words[index];

    /// <summary>All words.</summary>
    public ReadOnlySpan<Word> Words => _words;

    /// <summary>Index of the first word without a head; -1 in an empty sentence.</summary>
    public int Root { get; }

    /// <summary>The leftmost dependent of a word, or -1.</summary>
    public int FirstChild(int word) => _firstChild[word];

    /// <summary>The next dependent of the same head to the right, or -1.</summary>
    public int NextSibling(int word) => _nextSibling[word];
}

/// <summary>A syntactic word.</summary>
/// <param name="Span">Where it stands in the text. The words of a contraction ("don't") share out its characters.</param>
/// <param name="Lemma">Base form, lower case except for proper names. Empty before tagging.</param>
/// <param name="Tag">Universal part of speech.</param>
/// <param name="Features">Number, tense, voice and the other features that coding needs.</param>
/// <param name="Head">Index of the head in the sentence; -1 for the root and before parsing.</param>
/// <param name="Relation">Dependency relation to the head.</param>
public readonly record struct Word(TextSpan Span, string Lemma, PartOfSpeech Tag, Features Features, int Head, Relation Relation);

/// <summary>Universal parts of speech (UD 2).</summary>
public enum PartOfSpeech : byte
{
#pragma warning disable CS1591 // The names are UD's own.
    X, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb,
#pragma warning restore CS1591
}

/// <summary>Morphological features that coding needs, of UD's FEATS column.</summary>
[Flags]
public enum Features : uint
{
#pragma warning disable CS1591 // The names are UD's own: Number=Plur, VerbForm=Fin …
    None = 0,
    Singular = 1 << 0, Plural = 1 << 1,
    Past = 1 << 2, Present = 1 << 3,
    Finite = 1 << 4, Infinitive = 1 << 5, Participle = 1 << 6, Gerund = 1 << 7,
    Passive = 1 << 8,
    Comparative = 1 << 9, Superlative = 1 << 10,
    First = 1 << 11, Second = 1 << 12, Third = 1 << 13,
    Nominative = 1 << 14, Accusative = 1 << 15, Genitive = 1 << 16,
    Masculine = 1 << 17, Feminine = 1 << 18, Neuter = 1 << 19,
    Imperative = 1 << 20, Indicative = 1 << 21,
    Definite = 1 << 22, Indefinite = 1 << 23,
    Personal = 1 << 24, Demonstrative = 1 << 25, Relative = 1 << 26, Interrogative = 1 << 27, Article = 1 << 28,
    Cardinal = 1 << 29, Ordinal = 1 << 30,
    Negative = 1u << 31,
#pragma warning restore CS1591
}

/// <summary>Universal dependency relations with the subtypes of English EWT.</summary>
public enum Relation : byte
{
#pragma warning disable CS1591 // The names are UD's own: nsubj:pass is NsubjPass.
    Dep, Root, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Compound, CompoundPrt,
    Conj, Cop, Csubj, CsubjPass, CsubjOuter, Det, DetPredet, Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark,
    Nmod, NmodPoss, NmodTmod, NmodNpmod, NmodUnmarked, NmodDesc, Nsubj, NsubjPass, NsubjOuter, Nummod, Obj, Obl, OblTmod, OblNpmod,
    OblAgent, OblUnmarked, Orphan, Parataxis, Punct, Reparandum, Vocative, Xcomp,
#pragma warning restore CS1591
}
