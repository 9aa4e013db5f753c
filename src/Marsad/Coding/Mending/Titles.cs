using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Keeps a name with the title in front of it: "The murder of justice Ana Ruiz led to a strike", where a parse takes the name for the subject.</summary>
internal static class Titles
{
    /// <summary>The sentence with such names hanging on their titles; the same one where there are none.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var name = 1; name < s.Count; name++)
        {
            var title = name - 1;
            if (Introduces(s, title, name))
            {
                var listed = s.Words.ToArray();
                Follow(s, title, name, listed, joined: false);
                s = new Sentence(s.Span, listed);
                continue;
            }
            if (s[name].Tag != PartOfSpeech.Propn || s[name].Head < 0 || !IsTitle(s, title) || s[title].Head == name)
                continue;
            var words = s.Words.ToArray();
            if (s[title].Tag == PartOfSpeech.Adj && s[name].Head == title)
                Lead(s, title, name, words);
            else if (s[title].Relation is Relation.Obl or Relation.OblUnmarked && s[title].Head == s[name].Head && Syntax.Preposition(s, title).Length == 0)
                words[title] = words[title] with { Head = name, Relation = Relation.NmodDesc };
            else if (Parted(s, title, name))
                Follow(s, title, name, words);
            else if (s[title].Relation is Relation.Mark or Relation.Case or Relation.Advmod or Relation.Cc or Relation.Discourse or Relation.Vocative or Relation.Dep && !Syntax.Below(s, name, title))
                words[title] = words[title] with { Head = name, Relation = Relation.NmodDesc };
            else
                continue;
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>Hangs a name on its title, and on the title what is joined to the name.</summary>
    private static void Follow(Sentence s, int title, int name, Word[] words, bool joined = true)
    {
        for (var c = s.FirstChild(name); c >= 0; c = s.NextSibling(c))
        {
            if (joined && s[c].Relation is Relation.Conj)
                words[c] = words[c] with { Head = title };
        }
        words[name] = words[name] with { Head = title, Relation = Relation.NmodDesc };
    }

    /// <summary>"Priests Luis Paz and Pedro Ruiz were killed": whether a word for several begins the list of their names.</summary>
    private static bool Introduces(Sentence s, int title, int name) =>
        s[name].Tag == PartOfSpeech.Propn && s[title].Tag == PartOfSpeech.Noun && (s[title].Features & Features.Plural) != 0 && WordList.People[s[title].Lemma.ToLowerInvariant()] is not null
        && (s[name].Head == title && s[name].Relation is Relation.Flat or Relation.Appos or Relation.Dep or Relation.List
            || s[name].Head == s[title].Head && s[name].Relation == s[title].Relation && s[title].Relation is Relation.Nsubj or Relation.NsubjPass);

    /// <summary>"Senator Ana Ruiz was shot", with the title read as an adjective that has the name for its object: the name stands where its title did.</summary>
    private static void Lead(Sentence s, int title, int name, Word[] words)
    {
        var relation = s[title].Relation is Relation.Csubj ? Relation.Nsubj : s[title].Relation is Relation.CsubjPass ? Relation.NsubjPass : s[title].Relation;
        words[name] = words[name] with { Head = s[title].Head, Relation = relation };
        words[title] = words[title] with { Head = name, Relation = Relation.NmodDesc, Tag = PartOfSpeech.Noun };
    }

    /// <summary>The name that stands right behind a title, or -1.</summary>
    public static int NameOf(Sentence s, int title) =>
        title + 1 < s.Count && s[title + 1] is { Tag: PartOfSpeech.Propn, Relation: Relation.NmodDesc or Relation.Appos } name && name.Head == title ? title + 1 : -1;

    /// <summary>A noun for one person.</summary>
    private static bool IsTitle(Sentence s, int word) =>
        (s[word].Tag == PartOfSpeech.Noun || IsShouted(s, word) || (s[word].Tag == PartOfSpeech.Adj && (s[word].Relation is Relation.Csubj or Relation.CsubjPass && s[word + 1].Head == word && s[word + 1].Relation == Relation.Obj || s[word].Relation is Relation.Nsubj or Relation.NsubjPass && s[word + 1].Head == s[word].Head))) && (s[word].Features & Features.Plural) == 0 && WordList.People[s[word].Lemma.ToLowerInvariant()] is not null && s[word].Relation is not (Relation.Compound or Relation.NmodPoss);

    /// <summary>"COOK ANA RUIZ": in capitals a noun is easily read as a name.</summary>
    private static bool IsShouted(Sentence s, int word) => s[word].Tag == PartOfSpeech.Propn && s[word].Lemma.Length > 3 && !s[word].Lemma.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>Whether the tree has torn title and name apart, or knows no more of them than that they stand together.</summary>
    private static bool Parted(Sentence s, int title, int name)
    {
        if (s[name].Head == title)
            return s[name].Relation is Relation.Flat or Relation.Dep or Relation.List or Relation.Parataxis or Relation.Obj or Relation.Appos;
        if (Syntax.Below(s, title, name))
            return false;
        return s[name].Relation switch
        {
            Relation.Vocative or Relation.Discourse or Relation.Parataxis or Relation.Dep or Relation.Dislocated => true,
            // "The judge Ana Ruiz was shot": no verb has two subjects.
            Relation.Nsubj or Relation.NsubjPass when s[title].Head == s[name].Head && s[title].Relation is Relation.Nsubj or Relation.NsubjPass => true,
            Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Iobj or Relation.Obl or Relation.OblUnmarked or Relation.NmodUnmarked or Relation.Appos =>
                Syntax.Child(s, title, Relation.Det) < 0 && s[title].Relation is Relation.Nmod or Relation.Obj or Relation.Obl or Relation.OblAgent or Relation.Conj or Relation.Nsubj or Relation.NsubjPass,
            _ => false,
        };
    }
}
