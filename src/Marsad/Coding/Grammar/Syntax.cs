namespace Marsad.Coding;

/// <summary>The tree of a parsed sentence: its phrases, prepositions and voices, and the ways between its words.</summary>
internal static partial class Syntax
{
    /// <summary>Whether the word is a verb in the passive, or a past participle that says of a noun what was done to it.</summary>
    public static bool IsPassive(Sentence s, int word)
    {
        // "was shot", with a subject read as that of an active verb: the auxiliary tells.
        if (Child(s, word, Relation.AuxPass) >= 0)
            return true;
        // "The engineer, kidnapped by gunmen, is alive", with a subject read likewise.
        if (Child(s, word, Relation.OblAgent) >= 0 && Child(s, word, Relation.Obj) < 0 && s[word].Relation is Relation.Csubj or Relation.Acl or Relation.Advcl or Relation.Parataxis)
            return true;
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            switch (s[c].Relation)
            {
                case Relation.NsubjPass or Relation.OblAgent:
                    return true;
                case Relation.Nsubj or Relation.Obj:
                    return false;
            }
        }
        var features = s[word].Features;
        if (s[word].Relation is Relation.Acl or Relation.Advcl or Relation.Amod && (features & Features.Participle) != 0)
            return (features & Features.Past) != 0 && (features & Features.Gerund) == 0;
        if (s[word].Relation == Relation.Conj && s[word].Head is >= 0 and var head && s[head].Tag == PartOfSpeech.Verb && !HasSubject(s, word))
            return (features & Features.Participle) != 0 && (features & Features.Past) != 0 && IsPassive(s, head);
        return (features & Features.Passive) != 0;
    }

    /// <summary>The preposition of a dependent, lower case; several ("because of", "east of") are joined by a space; empty without one.</summary>
    public static string Preposition(Sentence s, int word)
    {
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            // A case behind its word is the "'s" of a genitive; the "to" of "appears to be" is no preposition.
            if (s[c].Relation != Relation.Case || c > word || (s[c].Tag == PartOfSpeech.Part && s[c + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux))
                continue;
            var fixedPart = s.FirstChild(c);
            return fixedPart >= 0 && s[fixedPart].Relation == Relation.Fixed ? $"{s[c].Lemma} {s[fixedPart].Lemma}" : s[c].Lemma;
        }
        return "";
    }

    /// <summary>The head and its conjuncts, in order.</summary>
    public static List<int> Conjuncts(Sentence s, int head)
    {
        var all = new List<int> { head };
        for (var i = 0; i < all.Count && all.Count < 64; i++)
        {
            for (var c = s.FirstChild(all[i]); c >= 0; c = s.NextSibling(c))
            {
                if (s[c].Relation is Relation.Conj && s[c].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Aux))
                    all.Add(c);
            }
        }
        return all;
    }

    /// <summary>Whether <paramref name="word"/> stands below <paramref name="ancestor"/>, or is it.</summary>
    public static bool Below(Sentence s, int word, int ancestor)
    {
        for (var (w, steps) = (word, 0); w >= 0 && steps <= s.Count; w = s[w].Head, steps++)
        {
            if (w == ancestor)
                return true;
        }
        return false;
    }

    /// <summary>Number of links between two words of the tree; very great where no head is common to both.</summary>
    public static int Distance(Sentence s, int a, int b)
    {
        var up = new Dictionary<int, int>();
        for (var (w, steps) = (a, 0); w >= 0 && steps <= s.Count; w = s[w].Head, steps++)
            up[w] = steps;
        for (var (w, steps) = (b, 0); w >= 0 && steps <= s.Count; w = s[w].Head, steps++)
        {
            if (up.TryGetValue(w, out var above))
                return above + steps;
        }
        return int.MaxValue / 2;
    }

    /// <summary>The verb that the word belongs to: itself, or the nearest above.</summary>
    public static int GoverningVerb(Sentence s, int word)
    {
        for (var (w, steps) = (s[word].Head, 0); w >= 0 && steps <= s.Count; w = s[w].Head, steps++)
        {
            if (s[w].Tag == PartOfSpeech.Verb)
                return w;
        }
        return -1;
    }

    /// <summary>The first dependent with this relation, or -1.</summary>
    public static int Child(Sentence s, int word, Relation relation)
    {
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation == relation)
                return c;
        }
        return -1;
    }

    /// <summary>First and last word of the noun phrase of a head: its determiners, modifiers, numbers and names, and what an "of" adds; no relative clauses, appositions or conjuncts.</summary>
    public static (int First, int Last) NounPhrase(Sentence s, int head)
    {
        var (first, last) = (head, head);
        for (var c = s.FirstChild(head); c >= 0; c = s.NextSibling(c))
        {
            var keep = s[c].Relation switch
            {
                Relation.Det or Relation.DetPredet or Relation.Amod or Relation.Compound or Relation.Nummod or Relation.Flat or Relation.NmodPoss
                    or Relation.Advmod or Relation.NmodDesc or Relation.Goeswith or Relation.NmodUnmarked => true,
                Relation.Case => s[c].Tag == PartOfSpeech.Part,
                Relation.Nmod => c > head && Preposition(s, c) is "of",
                _ => false,
            };
            if (!keep)
                continue;
            var (from, to) = NounPhrase(s, c);
            if (s[c].Relation == Relation.Nmod)
                last = Math.Max(last, to);
            else
                (first, last) = (Math.Min(first, from), Math.Max(last, to));
        }
        return (first, last);
    }

    /// <summary>The characters of <see cref="NounPhrase"/>.</summary>
    public static TextSpan PhraseSpan(Sentence s, int head)
    {
        var (first, last) = NounPhrase(s, head);
        return new TextSpan(s[first].Span.Start, s[last].Span.End);
    }

    private static bool HasSubject(Sentence s, int verb) =>
        Child(s, verb, Relation.Nsubj) >= 0 || Child(s, verb, Relation.NsubjPass) >= 0;
}
