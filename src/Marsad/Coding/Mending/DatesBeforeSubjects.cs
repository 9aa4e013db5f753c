using Marsad.Annotating;

namespace Marsad.Coding;

/// <summary>Parts a date from the subject that follows it without a comma: "On Tuesday gunmen attacked …", read as something done on gunmen.</summary>
internal static class DatesBeforeSubjects
{
    /// <summary>The sentence with such dates as circumstances of the verb; the same one where there are none.</summary>
    public static Sentence Mend(string text, Sentence s)
    {
        s = Between(text, s);
        var words = default(Word[]);
        for (var marker = 0; marker + 2 < s.Count; marker++)
        {
            if (s[marker] is not { Tag: PartOfSpeech.Adp, Relation: Relation.Case, Head: var subject } || subject <= marker + 1 || s[subject].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || IsDate(text, s, subject))
                continue;
            var date = LastOfDate(text, s, marker + 1, subject);
            if (date < 0)
                continue;
            words ??= s.Words.ToArray();
            var verb = s[subject].Head is >= 0 and var head && s[head].Tag == PartOfSpeech.Verb ? head : -1;
            words[marker] = words[marker] with { Head = date };
            for (var w = marker + 1; w < date; w++)
                words[w] = words[w] with { Head = date, Relation = Relation.Compound };
            words[date] = words[date] with { Head = verb >= 0 ? verb : subject, Relation = Relation.Obl };
            if (verb > subject && s[subject].Relation is Relation.Obl or Relation.Nmod && Syntax.Child(s, verb, Relation.Nsubj) < 0 && Syntax.Child(s, verb, Relation.NsubjPass) < 0)
                words[subject] = words[subject] with { Relation = Syntax.IsPassive(s, verb) ? Relation.NsubjPass : Relation.Nsubj };
        }
        if (words is not null)
            s = new Sentence(s.Span, words);
        for (var date = 1; date + 1 < s.Count; date++)
        {
            // "On the night of 3 May men placed bombs": the men were read as what the night is of.
            if (s[date].Head is not (>= 0 and var subject) || subject <= date || s[subject].Relation is not (Relation.Nmod or Relation.Obl) || s[subject].Head is not (>= 0 and var above) || above >= date && s[above].Tag != PartOfSpeech.Verb
                || Syntax.Child(s, date, Relation.Case) < 0 || !IsDate(text, s, date) || Verb(s, subject) is not (>= 0 and var verb))
                continue;
            words = s.Words.ToArray();
            words[date] = words[date] with { Head = above, Relation = s[subject].Relation };
            words[subject] = words[subject] with { Head = verb, Relation = Syntax.IsPassive(s, verb) ? Relation.NsubjPass : Relation.Nsubj };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>"Troops on Monday shelled villages": a day between subject and verb, behind which the verb was read as said of its object.</summary>
    private static Sentence Between(string text, Sentence s)
    {
        for (var marker = 1; marker + 3 < s.Count; marker++)
        {
            if (s[marker] is not { Tag: PartOfSpeech.Adp, Lemma: "on" } || s[marker - 1] is not { Tag: PartOfSpeech.Noun or PartOfSpeech.Propn } || LastOfDate(text, s, marker + 1, s.Count) is not (> 0 and var date) || date + 2 >= s.Count)
                continue;
            var (subject, verb) = (marker - 1, date + 1);
            if (s[verb] is not { Tag: PartOfSpeech.Verb, Relation: Relation.Amod, Head: var struck } || (s[verb].Features & Features.Past) == 0 || struck <= verb || struck > verb + 3 || s[struck].Head != subject || s[subject].Relation is not (Relation.Root or Relation.Ccomp or Relation.Parataxis or Relation.Conj))
                continue;
            var words = s.Words.ToArray();
            words[verb] = words[verb] with { Head = s[subject].Head, Relation = s[subject].Relation, Features = Features.Past | Features.Finite | Features.Indicative };
            for (var w = date + 2; w < s.Count; w++)
            {
                if (s[w].Head == subject)
                    words[w] = words[w] with { Head = verb, Relation = w == struck ? Relation.Obj : s[w].Relation == Relation.Nmod ? Relation.Obl : s[w].Relation };
            }
            words[subject] = words[subject] with { Head = verb, Relation = Relation.Nsubj };
            words[marker] = words[marker] with { Head = date, Relation = Relation.Case };
            words[date] = words[date] with { Head = verb, Relation = Relation.Obl };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>The verb without a subject right behind a noun, or -1.</summary>
    private static int Verb(Sentence s, int noun)
    {
        var verb = noun + 1;
        while (verb < s.Count && s[verb].Tag is PartOfSpeech.Adv or PartOfSpeech.Aux)
            verb++;
        return verb < s.Count && s[verb].Tag == PartOfSpeech.Verb && (s[verb].Features & Features.Past) != 0 && Syntax.Child(s, verb, Relation.Nsubj) < 0 && Syntax.Child(s, verb, Relation.NsubjPass) < 0 ? verb : -1;
    }

    /// <summary>The last word of the date that begins here and ends before the subject, with nothing between that belongs elsewhere; -1 without one.</summary>
    private static int LastOfDate(string text, Sentence s, int first, int subject)
    {
        var last = -1;
        for (var w = first; w < subject && IsDate(text, s, w); w++)
            last = w;
        return last;
    }

    /// <summary>A weekday or month, or a number beside one.</summary>
    private static bool IsDate(string text, Sentence s, int word)
    {
        foreach (var part in s[word].Span.In(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (DateFinder.NamesDayOrMonth(part))
                return true;
        }
        return s[word].Tag == PartOfSpeech.Num && (Named(word - 1) || Named(word + 1));

        bool Named(int beside) => beside >= 0 && beside < s.Count && DateFinder.NamesDayOrMonth(s[beside].Span.In(text));
    }
}
