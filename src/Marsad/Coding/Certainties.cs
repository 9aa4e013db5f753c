using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>How surely a sentence says what a word tells: flatly, by hearsay, as plan, denial or hypothesis.</summary>
internal static class Certainties
{
    /// <summary>Certainty of what the word tells, by what stands on and above it.</summary>
    public static Certainty Of(AnnotatedSentence r, int word)
    {
        var s = r.Sentence;
        var certainty = Certainty.Asserted;
        if (Inverted(s, word))
            return Certainty.Hypothetical;
        if (Negated(s, word))
            return Certainty.Denied;
        for (var (w, below, steps) = (word, -1, 0); w >= 0 && steps < 8; below = w, w = s[w].Head, steps++)
        {
            if (below >= 0)
            {
                var crossing = s[below].Relation;
                if (crossing is Relation.Acl or Relation.AclRelcl or Relation.Ccomp && Hearsay(s, w) is >= 0 and var report)
                    return Stronger(certainty, OfHearsay(s, report));
                // "Reports of an air strike were fake news": the deed named by a noun.
                if (crossing is Relation.Nmod or Relation.Obl && Syntax.Preposition(s, below) is "of" or "about" or "on" && Hearsay(s, s[w].Tag == PartOfSpeech.Verb ? Syntax.Child(s, w, Relation.Obj) : w) is >= 0 and var news && OfHearsay(s, news) == Certainty.Denied)
                    return Certainty.Denied;
                // "plans to attack the town and kill its mayor": what is joined without a subject of its own is as sure as the first.
                if (crossing == Relation.Conj && s[below].Tag == PartOfSpeech.Verb && s[w].Tag == PartOfSpeech.Verb && Syntax.Child(s, below, Relation.Nsubj) < 0 && Syntax.Child(s, below, Relation.NsubjPass) < 0)
                {
                    certainty = Stronger(certainty, Modifiers(s, w, below));
                    continue;
                }
                // "will investigate the attack", "to clarify the murder": what is still to come is the inquiry; "will be mourned after they were killed", "decided after the attack": and what has passed has passed.
                if (Inquired(s, below, w, steps) || (crossing == Relation.Advcl && IsPast(s, below)) || (crossing == Relation.Obl && Syntax.Preposition(s, below) is "after" or "since"))
                    break;
                // What a relative clause or an aside hangs on says nothing of how sure the clause is.
                if (crossing is Relation.AclRelcl or Relation.Parataxis or Relation.Appos or Relation.Conj or Relation.Nsubj or Relation.NsubjPass or Relation.Nmod or Relation.Obl or Relation.Acl
                    && !(crossing is Relation.Acl or Relation.Nmod or Relation.Obl && s[w].Tag != PartOfSpeech.Verb)
                    && !(crossing is Relation.Obl && WordList.Modality[s[w].Lemma.ToLowerInvariant()] is "planned" or "hypothetical")
                    && !(crossing is Relation.Nsubj or Relation.NsubjPass && steps == 1))
                    break;
                certainty = Stronger(certainty, Own(s, w, below));
                // "want to find out who carried out the attack": whoever it was, it was done.
                if (crossing == Relation.Ccomp && certainty == Certainty.Asserted && IsPast(s, below) && WordList.Modality[s[w].Lemma.ToLowerInvariant()] is null && !Negated(s, w))
                    break;
            }
            certainty = Stronger(certainty, Modifiers(s, w, below));
        }
        return certainty;
    }

    /// <summary>The report that a clause is the content of: the noun itself, or the one that it says the source of ("reports by the media that"); -1 where there is none.</summary>
    private static int Hearsay(Sentence s, int noun)
    {
        if (noun < 0)
            return -1;
        if (WordList.Telling[s[noun].Lemma.ToLowerInvariant()] == "hearsay")
            return noun;
        return s[noun] is { Relation: Relation.Nmod, Head: >= 0 and var above } && WordList.Telling[s[above].Lemma.ToLowerInvariant()] == "hearsay" ? above : -1;
    }

    /// <summary>What is said of a report that tells of the deed: "Reports that … are false", "dismissed a claim that …", "no evidence that …".</summary>
    private static Certainty OfHearsay(Sentence s, int noun)
    {
        if (Negated(s, noun))
            return Certainty.Alleged;
        for (var (w, steps) = (noun, 0); w >= 0 && steps < 3; w = s[w].Head, steps++)
        {
            if (w != noun && SaysFalse(s, w) is { } isFalse)
                return isFalse ? Certainty.Denied : Certainty.Asserted;
            // "called the reports of a strike a fabrication"
            for (var c = s.FirstChild(w); c >= 0; c = s.NextSibling(c))
            {
                if (c != noun && s[c].Relation is Relation.Xcomp or Relation.Obl or Relation.Obj or Relation.Nmod && s[c].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj && SaysFalse(s, c) == true)
                    return Certainty.Denied;
            }
        }
        return Certainty.Asserted;
    }

    /// <summary>Whether the word says of a report that it is false ("untrue", "fake news", "not true") or is not ("not false"); null where it says nothing of that.</summary>
    private static bool? SaysFalse(Sentence s, int word) => WordList.Modality[s[word].Lemma.ToLowerInvariant()] switch
    {
        "denied" => !Negated(s, word),
        "true" => Negated(s, word),
        _ => Syntax.Child(s, word, Relation.Amod) is >= 0 and var adjective && WordList.Modality[s[adjective].Lemma.ToLowerInvariant()] == "denied" ? !Negated(s, word) : null,
    };

    /// <summary>"Had the bomb gone off, …", "Were they to attack, …": a verb before its subject, in no question.</summary>
    private static bool Inverted(Sentence s, int verb)
    {
        var subject = Syntax.Child(s, verb, Relation.Nsubj) is >= 0 and var own ? own : Syntax.Child(s, verb, Relation.NsubjPass);
        if (subject < 0 || s[s.Count - 1].Lemma == "?")
            return false;
        for (var c = s.FirstChild(verb); c >= 0 && c < subject; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Aux or Relation.AuxPass or Relation.Cop && s[c].Lemma.ToLowerInvariant() is "have" or "be" or "should" && (c == 0 || s[c - 1].Tag is PartOfSpeech.Punct or PartOfSpeech.Cconj) && Opens(s, c))
                return true;
        }
        return false;
    }

    /// <summary>Whether the clause that begins here is followed by another behind a comma.</summary>
    private static bool Opens(Sentence s, int first)
    {
        for (var w = first; w < s.Count; w++)
        {
            if (s[w].Lemma == ",")
                return true;
        }
        return false;
    }

    /// <summary>Whether the word, or the light verb that it hangs on, is negated.</summary>
    public static bool Negated(Sentence s, int word)
    {
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Advmod or Relation.Det or Relation.Aux && s[c].Lemma.ToLowerInvariant() is "not" or "n't" or "never" or "no" or "neither" or "nor")
                return !(c + 1 < s.Count && s[c + 1].Lemma is "only" or "less" or "fewer" or "more" or "fatally" or "mortally"); // who was not fatally wounded was wounded
        }
        return s[word].Relation is Relation.Obj or Relation.Xcomp && s[word].Head >= 0 && s[s[word].Head].Tag == PartOfSpeech.Verb && s[word].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj
            && Syntax.Child(s, s[word].Head, Relation.Advmod) is >= 0 and var adverb && s[adverb].Lemma is "not" or "n't" or "never";
    }

    private static Certainty Own(Sentence s, int governor, int below)
    {
        var lemma = s[governor].Lemma.ToLowerInvariant();
        if (s[governor].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Noun))
            return Certainty.Asserted;
        var relation = s[below].Relation;
        var reads = relation switch
        {
            Relation.Xcomp or Relation.Ccomp or Relation.Csubj => true,
            Relation.Obj => s[governor].Tag == PartOfSpeech.Verb,
            Relation.Acl or Relation.Nmod => s[governor].Tag == PartOfSpeech.Noun,
            Relation.Obl => true,
            _ => false,
        };
        if (!reads)
            return Certainty.Asserted;
        // "It is not true that troops fired"
        if (WordList.Modality[lemma] == "true")
            return Negated(s, governor) ? Certainty.Denied : Certainty.Asserted;
        var meant = Parse(WordList.Modality[lemma]);
        // "two men wanted in connection with the shooting": who is wanted for a deed, for one that was done.
        if (meant == Certainty.Planned && relation is Relation.Obl && s[governor].Tag == PartOfSpeech.Verb && Syntax.IsPassive(s, governor) && Syntax.Preposition(s, below) is "for" or "in" or "over")
            return Certainty.Asserted;
        // "were called to a shooting", "received a call of a man shot", "responded to a call for a stabbing": they come to what was done.
        if (meant == Certainty.Planned && lemma == "call" && (Syntax.Preposition(s, below) is "of" or "about" || Syntax.Preposition(s, below) is "to" && Syntax.IsPassive(s, governor)
            || s[governor].Tag == PartOfSpeech.Noun && Syntax.GoverningVerb(s, governor) is >= 0 and var answering && WordList.Circumstances[s[answering].Lemma.ToLowerInvariant()] == "respond"))
            return Certainty.Asserted;
        // "did not confirm that six were killed"
        if (relation == Relation.Ccomp && WordList.Telling[lemma] == "confirming" && Negated(s, governor))
            return Certainty.Alleged;
        // "rejected the murder", "dismissed the attack as cowardly": what they will have nothing to do with has happened.
        if (relation is Relation.Obj && meant is Certainty.Denied && lemma is "reject" or "dismiss" && s[below].Tag == PartOfSpeech.Noun && s[below].Relation is Relation.Obj)
            return Certainty.Asserted;
        // "ordered an attack", "announced a raid": only a clause or a purpose is still to come; "denied the attack" is a denial.
        if (relation is Relation.Obj && meant is Certainty.Planned && lemma is not ("plan" or "prepare" or "threaten" or "plot" or "consider" or "propose" or "schedule" or "promise" or "vow"))
            return Certainty.Asserted;
        if (relation is Relation.Nmod or Relation.Obl && meant is Certainty.Denied or Certainty.Alleged)
            return Certainty.Asserted;
        // "were able to take the town": what was possible in the past was done, unless it is denied.
        if (meant == Certainty.Hypothetical && relation == Relation.Xcomp && s[governor].Tag == PartOfSpeech.Adj && Syntax.Child(s, governor, Relation.Cop) is >= 0 and var copula && (s[copula].Features & Features.Past) != 0)
            return Negated(s, governor) ? Certainty.Denied : Certainty.Asserted;
        // "Nine were feared killed": it was done, and the number is open.
        return meant == Certainty.Hypothetical && relation == Relation.Xcomp && Syntax.IsPassive(s, governor) ? Certainty.Alleged : meant;
    }

    private static Certainty Modifiers(Sentence s, int word, int below)
    {
        var certainty = Certainty.Asserted;
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            if (c == below)
                continue;
            var lemma = s[c].Lemma.ToLowerInvariant();
            var reads = s[c].Relation switch
            {
                Relation.Aux => s[c].Tag == PartOfSpeech.Aux && WordList.Modality[lemma] is "planned" or "hypothetical",
                Relation.Mark => WordList.Modality[lemma] is "hypothetical" || (lemma == "to" && IsPurpose(s, word)),
                Relation.Advmod => WordList.Modality[lemma] is "alleged",
                Relation.Amod => WordList.Modality[lemma] is "alleged" or "hypothetical",
                _ => false,
            };
            if (reads)
                certainty = Stronger(certainty, lemma is "to" ? Certainty.Planned : MayHave(s, c) ? Certainty.Alleged : Parse(WordList.Modality[lemma]));
        }
        return certainty;
    }

    /// <summary>"Dozens may have been killed": it is past, and nobody is sure.</summary>
    private static bool MayHave(Sentence s, int auxiliary) =>
        s[auxiliary].Lemma is "may" or "might" && auxiliary + 1 < s.Count && s[auxiliary + 1] is { Lemma: "have", Relation: Relation.Aux };

    /// <summary>"fighting to take the town", "an offensive to seize the capital": what is aimed at has not happened.</summary>
    private static bool IsPurpose(Sentence s, int verb) =>
        (s[verb].Relation is Relation.Advcl or Relation.Acl && !Attempted(s, verb) && !IsUse(s, verb))
        || (s[verb].Relation is Relation.Xcomp && s[verb].Head is >= 0 and var head && WordList.Telling[s[head].Lemma] == "striving");

    /// <summary>"used two guns to kill his guards": what something was used for was done with it.</summary>
    private static bool IsUse(Sentence s, int verb) =>
        s[verb] is { Relation: Relation.Advcl, Head: >= 0 and var use } && s[use].Lemma == "use" && IsPast(s, use) && !Negated(s, use);

    private static Certainty Stronger(Certainty a, Certainty b) => (Certainty)Math.Max((int)a, (int)b);

    /// <summary>Whether a deed named by a noun is what a verb is about that neither does it nor says how sure it is.</summary>
    private static bool Inquired(Sentence s, int noun, int verb, int steps) =>
        s[noun].Tag == PartOfSpeech.Noun && s[verb].Tag == PartOfSpeech.Verb && s[noun].Relation is Relation.Obj or Relation.NsubjPass && (s[noun].Relation == Relation.Obj || steps == 1)
        && (Syntax.Child(s, noun, Relation.NmodPoss) >= 0 || s[verb].Lemma is "investigate" or "probe" || (Syntax.Child(s, noun, Relation.Det) is >= 0 and var article && WordList.Telling[s[article].Lemma.ToLowerInvariant()] == "definite"))
        && WordList.LightVerbs[s[verb].Lemma.ToLowerInvariant()] is null && WordList.Modality[s[verb].Lemma.ToLowerInvariant()] is null;

    private static bool IsPast(Sentence s, int verb) =>
        s[verb].Tag == PartOfSpeech.Verb && ((s[verb].Features & (Features.Past | Features.Finite)) == (Features.Past | Features.Finite) || (Syntax.Child(s, verb, Relation.AuxPass) is >= 0 and var auxiliary && (s[auxiliary].Features & Features.Past) != 0))
        && Syntax.Child(s, verb, Relation.Mark) is var mark && (mark < 0 || WordList.Modality[s[mark].Lemma.ToLowerInvariant()] is null);

    /// <summary>Whether the deed was tried and the word does not say how it went: "tried to kill the mayor", "an attempt to storm the station".</summary>
    public static bool Attempted(Sentence s, int word) =>
        s[word].Tag == PartOfSpeech.Verb && s[word] is { Relation: Relation.Xcomp or Relation.Ccomp or Relation.Acl or Relation.Advcl, Head: >= 0 and var trying } && WordList.Modality[s[trying].Lemma.ToLowerInvariant()] == "attempted"
        && (Syntax.Child(s, word, Relation.Mark) is >= 0 and var mark ? s[mark].Lemma is "to" : Syntax.Child(s, word, Relation.Aux) < 0);

    private static Certainty Parse(string? name) => name switch
    {
        "alleged" => Certainty.Alleged,
        "planned" => Certainty.Planned,
        "denied" => Certainty.Denied,
        "hypothetical" => Certainty.Hypothetical,
        _ => Certainty.Asserted,
    };
}
