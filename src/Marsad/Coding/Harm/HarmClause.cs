using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads who was harmed by the order of the words, where insertions lead the parse astray: "18 members of a family, including five children, were reportedly killed", "killed along with his three children".</summary>
internal static class HarmClause
{
    private const int LongestCompany = 6;

    /// <summary>Adds the counted people that stand before a passive or behind an active verb, and the company that they were harmed in, unless they are known.</summary>
    public static void Complete(AnnotatedSentence r, TriggerFinder.Hit hit, IReadOnlyList<TriggerFinder.Hit> hits, EventDraft draft)
    {
        if (hit.Trigger is not { Tag: PartOfSpeech.Verb, Effect: not null, Frame.Name: "kill" or "die" })
            return;
        var s = r.Sentence;
        var auxiliary = Auxiliary(s, hit.Word);
        // "Two bombings have wounded six": who stands before an active verb did it.
        if (auxiliary >= 0 && hit.Trigger.Frame.Name == "kill" && s[auxiliary].Lemma == "have" && !Syntax.IsPassive(s, hit.Word) && Syntax.Child(s, hit.Word, Relation.Obj) > hit.Word)
            auxiliary = -1;
        if (auxiliary >= 0 || hit.Trigger.Frame.Name == "die")
        {
            var before = auxiliary >= 0 ? auxiliary : hit.Word;
            // "an assault by thirty gunmen, that 13 of them were killed"
            if (Syntax.Child(s, hit.Word, Relation.NsubjPass) is not (>= 0 and var subject) || r.CountAt(subject) is not { Part: CountPart.Part })
                Take(r, hit, draft, Counts(r, Start(s, before, hits), before).FindAll(people => !Suffer(s, people.Head, hit.Word, hits)));
        }
        // "Girl killed, three adults injured", "Girl killed and three adults injured": what follows a headline's participle is not killed with her.
        else if (hit.Last + 1 < s.Count && s[hit.Last + 1].Lemma != "," && !(s[hit.Word].Relation is Relation.Acl && Syntax.IsPassive(s, hit.Word))
            && !(s[hit.Last + 1].Tag == PartOfSpeech.Cconj && Syntax.Child(s, hit.Word, Relation.NsubjPass) is >= 0 and var sufferer && sufferer < hit.Word))
        {
            Take(r, hit, draft, Counts(r, hit.Last + 1, ObjectEnd(s, hit, hits)));
        }
        if (auxiliary >= 0 && r.Form(auxiliary).ToLowerInvariant() is "was" or "has")
            Agree(r, hit, auxiliary, draft);
        Beyond(r, hit, hits, auxiliary >= 0, draft);
        Company(r, hit, hits, draft);
    }

    /// <summary>"A raid killed nine men, and one commander was captured": whether people before a passive suffer what another verb does to them.</summary>
    private static bool Suffer(Sentence s, int people, int passive, IReadOnlyList<TriggerFinder.Hit> hits) =>
        s[people] is { Relation: Relation.Obj, Head: >= 0 and var verb } && verb < people && verb != passive && hits.Any(hit => hit.Word == verb && hit.Trigger.Effect is not null);

    /// <summary>"A young trader, a father of two, Karam Salem, was killed": the verb tells that all the words before it are of one.</summary>
    private static void Agree(AnnotatedSentence r, TriggerFinder.Hit hit, int auxiliary, EventDraft draft)
    {
        foreach (var one in draft.Harm.Where(h => h.Sentence == r && h.Effect == hit.Trigger.Effect && h is { Count: { Low: 1, Best: 1 }, Of: { } of } && HarmGroups.General(of)))
            Explain(r, one);
        var told = draft.Harm.FindAll(h => h.Sentence == r && h.Effect == hit.Trigger.Effect && h is { PartOf: null, Part: CountPart.Whole, Count: { Low: 1, Best: 1 }, Of.Kind: FillerKind.People or FillerKind.Actor } && h.Span.Start < r.Sentence[auxiliary].Span.Start);
        if (told.Count < 2)
            return;
        var kept = told.Find(h => HarmGroups.Named(h.Of!)) ?? told[0];
        kept.Span = told.Aggregate(kept.Span, (span, h) => span.Union(h.Span));
        draft.Harm.RemoveAll(h => h != kept && told.Contains(h));
    }

    /// <summary>"at least one civilian, a child, was killed": who it was stands behind a comma.</summary>
    private static void Explain(AnnotatedSentence r, HarmDraft one)
    {
        var s = r.Sentence;
        var w = r.WordAt(one.Span.End - 1) + 2;
        if (w + 1 >= s.Count || s[w - 1].Lemma != "," || s[w].Lemma != "a")
            return;
        while (w + 1 < s.Count && s[w].Tag is PartOfSpeech.Det or PartOfSpeech.Adj || w + 1 < s.Count && r.CountAt(w) is not null)
            w++;
        if (s[w + 1].Lemma == "," && WordList.People[s[w].Lemma.ToLowerInvariant()] is not (null or "person") && Phrases.ReadOne(r, w) is { Kind: FillerKind.People or FillerKind.Actor } who)
            (one.Of, one.Span) = (who, one.Span.Union(who.Core));
    }

    /// <summary>Leaves numbers to the next word of harm: "two were killed and 21 others injured", "killed five and wounded seven".</summary>
    private static void Beyond(AnnotatedSentence r, TriggerFinder.Hit hit, IReadOnlyList<TriggerFinder.Hit> hits, bool passive, EventDraft draft)
    {
        foreach (var other in hits)
        {
            // "killed or wounded nine" share them.
            if (other.Trigger is not { Tag: PartOfSpeech.Verb, Effect: not null } || other.Trigger.Effect == hit.Trigger.Effect || other.Word <= hit.Last + 2)
                continue;
            var verb = r.Sentence[other.Word].Span.Start;
            draft.Harm.RemoveAll(h => h.Sentence == r && h.Effect == hit.Trigger.Effect && h.Span.Start > r.Sentence[hit.Last].Span.Start && (h.Span.Start > verb || passive && draft.Harm.Exists(o => o.Span.Start < h.Span.Start && o.Effect == h.Effect)));
        }
    }

    /// <summary>The first auxiliary of "were reportedly killed", or -1.</summary>
    private static int Auxiliary(Sentence s, int verb)
    {
        var first = -1;
        for (var w = verb - 1; w >= 0 && s[w].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv || w >= 0 && s[w].Lemma is "report" or "confirm" or "believe" or "likely" && w == verb - 1; w--)
        {
            if (s[w].Tag == PartOfSpeech.Aux && s[w].Lemma is "be" or "get" or "have")
                first = w;
        }
        return first;
    }

    /// <summary>Where the clause begins that ends at the word: behind the deed, the finite verb or the word of joining before it.</summary>
    private static int Start(Sentence s, int end, IReadOnlyList<TriggerFinder.Hit> hits)
    {
        var w = end - 1;
        for (; w >= 0; w--)
        {
            if (!Bounds(s, w) && !hits.Any(h => h.Word == w && s[w].Tag == PartOfSpeech.Verb))
                continue;
            var insertion = Insertion(s, w, end);
            if (insertion < 0)
                insertion = Restriction(s, w);
            if (insertion < 0)
                break;
            w = insertion;
        }
        return w + 1;
    }

    /// <summary>The comma at which a clause begins that is set into another: ", one of whom was pregnant,"; -1 where it is none.</summary>
    private static int Insertion(Sentence s, int verb, int end)
    {
        var pronoun = verb;
        while (pronoun > Math.Max(0, verb - 8) && !((s[pronoun].Features & Features.Relative) != 0 || s[pronoun].Lemma is "who" or "whom" or "whose" or "which"))
            pronoun--;
        var comma = pronoun;
        while (comma > Math.Max(0, pronoun - 4) && s[comma].Lemma is not ("," or "–" or "—" or "("))
            comma--;
        if (s[comma].Lemma is not ("," or "–" or "—" or "(") || pronoun == comma)
            return -1;
        for (var w = verb + 1; w < end; w++)
        {
            if (s[w].Tag == PartOfSpeech.Punct)
                return comma;
        }
        return -1;
    }

    /// <summary>The pronoun of a clause that tells which people are meant: "nine members of a family that had been displaced from Homs were killed"; -1 where it is none.</summary>
    private static int Restriction(Sentence s, int verb)
    {
        for (var pronoun = verb - 1; pronoun > Math.Max(0, verb - 4); pronoun--)
        {
            if ((s[pronoun].Features & Features.Relative) != 0 || s[pronoun].Lemma is "that" or "who")
                return s[pronoun - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn ? pronoun : -1;
            if (s[pronoun].Tag is not (PartOfSpeech.Aux or PartOfSpeech.Adv))
                return -1;
        }
        return -1;
    }

    /// <summary>Where the objects of a verb end: at the next deed or clause, or at a preposition of place.</summary>
    private static int ObjectEnd(Sentence s, TriggerFinder.Hit hit, IReadOnlyList<TriggerFinder.Hit> hits)
    {
        var w = hit.Last + 1;
        while (w < s.Count && !Bounds(s, w) && !(s[w].Tag == PartOfSpeech.Adp && s[w].Lemma is "in" or "at" or "on" or "near" or "by" or "after" or "during" or "when" or "from") && !hits.Any(h => h.Word == w))
            w++;
        return w;
    }

    // "a man, also known as Abu Hassan, was killed": a second name bounds nothing.
    private static bool Bounds(Sentence s, int w) =>
        (s[w].Features & Features.Finite) != 0 && !(s[w].Lemma == "know" && w + 1 < s.Count && s[w + 1].Lemma == "as") || s[w].Tag == PartOfSpeech.Sconj || s[w].Tag == PartOfSpeech.Pron && (s[w].Features & Features.Relative) != 0 || s[w].Lemma is ";" or ":" or "“" or "\"";

    /// <summary>The first counted people in a range that are no part of others, and those joined to them in a list.</summary>
    private static List<Filler> Counts(AnnotatedSentence r, int from, int to)
    {
        var list = new List<Filler>();
        var s = r.Sentence;
        foreach (var count in r.Counts)
        {
            if (count is not { Kind: CountKind.Cardinal, Count.Number: not null } || r.WordAt(count.Span.Start) is var first && (first < from || first >= to))
                continue;
            if (count.Part == CountPart.Part || (list.Count > 0 && !(s[first - 1].Tag is PartOfSpeech.Cconj || s[first - 1].Lemma == ",")))
            {
                if (list.Count > 0)
                    return list;
                continue;
            }
            if (!(count.IsArticle && IsOffice(s, first)) && People(r, count) is { } people)
                list.Add(people);
        }
        return list;
    }

    /// <summary>"Ana Ruiz, a lawyer": what somebody is, and nobody else.</summary>
    private static bool IsOffice(Sentence s, int article) =>
        article >= 2 && s[article - 1].Lemma == "," && s[article - 2].Tag == PartOfSpeech.Propn;

    /// <summary>The people that a number counts: the last noun of the words behind it.</summary>
    private static Filler? People(AnnotatedSentence r, CountMention count)
    {
        var s = r.Sentence;
        var head = -1;
        var from = r.WordAt(count.Span.End - 1) + 1;
        // "a 49-year-old man"
        while (from < s.Count && (r.CountAt(from) is { Kind: CountKind.Age } || s[from].Tag == PartOfSpeech.Punct && from + 1 < s.Count && r.CountAt(from + 1) is { Kind: CountKind.Age }))
            from++;
        for (var w = from; w < s.Count && s[w].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Verb; w++)
        {
            // "two women Amal and Hala Odeh" are women.
            if (s[w].Tag == PartOfSpeech.Propn && head >= 0 && s[head].Tag == PartOfSpeech.Noun)
                break;
            if (s[w].Tag == PartOfSpeech.Verb && head >= 0)
                break; // "a man named Basil"
            if (s[w].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn || s[w].Tag == PartOfSpeech.Adj && WordList.People[s[w].Lemma.ToLowerInvariant()] is not null && (w + 1 == s.Count || s[w + 1].Tag is PartOfSpeech.Punct or PartOfSpeech.Aux))
                head = w;
        }
        return head >= 0 && r.WeaponAt(head) is null && Phrases.ReadOne(r, head) is { Kind: FillerKind.People or FillerKind.Actor } people ? people with { Count = count } : null;
    }

    private static void Take(AnnotatedSentence r, TriggerFinder.Hit hit, EventDraft draft, List<Filler> people)
    {
        people.RemoveAll(p => p.Count!.IsArticle && draft.Harm.Find(h => h.Sentence == r && h.Effect == hit.Trigger.Effect && IsNameBefore(r, r.WordAt(h.Span.End - 1), r.WordAt(p.Count.Span.Start))) is { } named && Describe(named, p));
        // "three journalists: Ana Ruiz, a photographer, and Luis Paz, a writer": what each of the counted was.
        if (draft.Harm.Exists(h => h is { Stated: true, Named.Count: > 0 } || h is { Stated: true, Count.Number: > 1 } && h.Sentence == r && h.Effect == hit.Trigger.Effect))
            people.RemoveAll(p => p.Count!.IsArticle && r.WordAt(p.Count.Span.Start) is > 1 and var article && r.Form(article - 1) == "," && r.Sentence[article - 2].Tag == PartOfSpeech.Propn);
        if (people.Count == 0 || draft.Harm.Exists(h => h.Sentence == r && h.Effect == hit.Trigger.Effect && h.Span.Overlaps(people[0].Count!.Span)))
            return;
        draft.Harm.RemoveAll(h => h.Sentence == r && h.Effect == hit.Trigger.Effect && (h.Count.Number is null || people.Exists(p => h.Span.Overlaps(p.Count!.Span))));
        draft.Harm.InsertRange(0, people.Select(p => Harm(r, hit.Trigger.Effect!.Value, p)));
    }

    /// <summary>"Ana Ruiz, a 25-year-old teacher, was killed", "Ana Ruiz (Doña Ana), a teacher, …": whether the word ends a name behind which the article tells what she was.</summary>
    private static bool IsNameBefore(AnnotatedSentence r, int name, int article) =>
        article > name + 1 && (r.Sentence[name].Tag == PartOfSpeech.Propn || r.Sentence[name].Tag == PartOfSpeech.Noun && Syntax.Child(r.Sentence, name, Relation.Det) is >= 0 and var the && r.Sentence[the].Lemma == "the" && (r.Sentence[name].Features & Features.Plural) == 0) && r.Form(article - 1) == "," && (article == name + 2 || r.Form(name + 1) == "(" && r.Form(article - 2) == ")");

    private static bool Describe(HarmDraft named, Filler described)
    {
        named.Span = named.Span.Union(described.Core);
        return true;
    }

    /// <summary>"along with his wife and three children", "alongside 11 relatives".</summary>
    private static void Company(AnnotatedSentence r, TriggerFinder.Hit hit, IReadOnlyList<TriggerFinder.Hit> hits, EventDraft draft)
    {
        var s = r.Sentence;
        for (var w = hit.Last + 1; w + 1 < s.Count && !Bounds(s, w) && !hits.Any(h => h.Word == w); w++)
        {
            var words = WordList.Company[s[w].Lemma.ToLowerInvariant()] is not null ? 1
                : WordList.Company[$"{s[w].Lemma.ToLowerInvariant()} {s[w + 1].Lemma.ToLowerInvariant()}"] is not null ? 2 : 0;
            if (words == 0)
                continue;
            for (var n = w + words; n < s.Count && n < w + words + LongestCompany && s[n].Tag is not PartOfSpeech.Punct && !(s[n].Tag == PartOfSpeech.Verb && s[n].Relation != Relation.Amod); n++)
            {
                if (s[n].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || n + 1 < s.Count && s[n + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
                    continue;
                foreach (var filler in Phrases.Read(r, n))
                {
                    if (filler.Kind is FillerKind.People or FillerKind.Actor && (filler.Count?.Count.Number ?? filler.Implied) is not null && !draft.Harm.Exists(h => h.Span.Overlaps(filler.Core)))
                        draft.Harm.Add(Harm(r, hit.Trigger.Effect!.Value, filler));
                }
                return;
            }
        }
    }

    private static HarmDraft Harm(AnnotatedSentence r, Effect effect, Filler people) => new()
    {
        Effect = effect,
        Count = people.Count?.Count ?? Count.Exactly(people.Implied!.Value),
        Of = people,
        Span = people.Count is { } count ? count.Span.Union(people.Core) : people.Core,
        Sentence = r,
        Stated = people.Count is not null,
    };
}
