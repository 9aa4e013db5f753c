namespace Marsad.Coding;

/// <summary>Reads numbers that say who those harmed were, where no word of harm stands with them: "Ten were Iraqis and four Syrians", "Three of them were children", "Among the 819 were 108 militiamen", "33 men: 20 soldiers and 11 militiamen".</summary>
internal static class PartsToldOn
{
    private const int Reach = 2;
    private const int FarReach = 8;

    /// <summary>Adds the parts that a list in the sentence of the whole names: one behind a colon or bracket, or one that adds up to the whole.</summary>
    public static void InList(AnnotatedSentence r, EventDraft draft)
    {
        foreach (var whole in draft.Harm.FindAll(h => h is { Stated: true, PartOf: null, Part: not CountPart.Part } && h.Sentence == r && h.Count.Number > 1))
        {
            var parts = Parts(r, r.Counts.Where(c => c.Span.Start >= whole.Span.End && !draft.Harm.Exists(h => h.Span.Overlaps(c.Span))), whole);
            if (parts.Count < 2 || parts.Sum(p => p.Count.Number) is not { } sum)
                continue;
            if (sum == whole.Count.Number || (sum < whole.Count.Number && IsOpened(r, whole.Span.End, parts[0].Span.Start)))
                draft.Harm.AddRange(parts);
        }
    }

    /// <summary>"Of the 20 people identified as killed, five were women": whether the sentence begins with the number of an event told before.</summary>
    public static bool Divides(AnnotatedSentence r, List<EventDraft> events) =>
        Befallen(r) is { } effect && events.Exists(e => r.Index - e.Last.Index is > 0 and <= FarReach && e.Harm.Exists(h => IsWhole(h) && h.Effect == effect))
        || r.Counts.FirstOrDefault(c => c.Kind == CountKind.Cardinal) is { } first && r.WordAt(first.Span.Start) == 2 && IsAnchor(r, first)
        && events.FindLast(e => r.Index - e.Last.Index is > 0 and <= FarReach && e.Harm.Exists(h => IsWhole(h) && h.Count.Number == first.Count.Number)) is not null;

    /// <summary>Gives the parts of a sentence that tells of no event itself to the event told before; true where there were any.</summary>
    public static bool Read(AnnotatedSentence r, List<EventDraft> events)
    {
        if (Befallen(r) is { } effect)
        {
            return events.FindLast(e => r.Index - e.Last.Index is > 0 and <= FarReach && e.Harm.Exists(h => IsWhole(h) && h.Effect == effect)) is { } told
                && Add(r, told, told.Harm.Find(h => IsWhole(h) && h.Effect == effect)!, r.Counts.Where(c => c is { Kind: CountKind.Cardinal, IsArticle: false }));
        }
        var last = events.FindLast(e => r.Index - e.Last.Index is > 0 and <= Reach && e.Harm.Exists(IsWhole)) ?? (Divides(r, events) ? events.FindLast(e => e.Harm.Exists(h => IsWhole(h) && h.Count == r.Counts[0].Count)) : null);
        if (last is null)
            return false;
        var counts = r.Counts.Where(c => c is { Kind: CountKind.Cardinal, Count.Number: not null }).ToList();
        var anchor = counts.Find(c => IsAnchor(r, c) && last.Harm.Exists(h => IsWhole(h) && h.Count.Number == c.Count.Number));
        var victims = anchor is null && counts.Count > 0 && counts[0].Part == CountPart.Part && VictimNames.Victims(r, counts[0]);
        if (anchor is null && !victims && !(counts.Count > 0 && StandsForThem(r, counts[0])))
            return false;
        var wholes = last.Harm.FindAll(h => IsWhole(h) && (!victims || h.Effect == Effect.Killed) && (anchor is not null ? h.Count.Number == anchor.Count.Number : h.Count.Number > counts[0].Count.Number));
        // Of the killed and the wounded, the words do not say whose part it is.
        return wholes.Count == 1 && Add(r, last, wholes[0], counts.Where(c => c != anchor));
    }

    private static bool Add(AnnotatedSentence r, EventDraft told, HarmDraft whole, IEnumerable<CountMention> counts)
    {
        var parts = Parts(r, counts, whole);
        if (parts.Count == 0 || parts.Sum(p => p.Count.Number) > whole.Count.Number)
            return false;
        told.Harm.AddRange(parts.Where(p => !told.Harm.Exists(h => h.PartOf == whole && h.Count == p.Count && HarmDraft.SameGroup(h, p) != false)));
        told.Further.Add(r);
        return true;
    }

    /// <summary>What befell those of whom the sentence says who they were: "Twelve of the dead were", "Four of those killed were", "Of the wounded, nine were"; null where it begins otherwise.</summary>
    private static Effect? Befallen(AnnotatedSentence r)
    {
        var s = r.Sentence;
        var of = s.Count > 0 && s[0].Lemma.Equals("of", StringComparison.OrdinalIgnoreCase) ? 0 : r.Counts.FirstOrDefault(c => c is { Kind: CountKind.Cardinal, IsArticle: false }) is { } first && r.WordAt(first.Span.Start) <= 2 ? r.WordAt(first.Span.End - 1) + 1 : -1;
        if (of < 0 || of + 3 >= s.Count || !s[of].Lemma.Equals("of", StringComparison.OrdinalIgnoreCase) || s[of + 1].Lemma.ToLowerInvariant() is not ("the" or "those" or "that"))
            return null;
        // "of the dead children": those are no whole.
        var befallen = of + 2;
        var named = Lexicons.WordList.Victims[s[befallen].Lemma.ToLowerInvariant()];
        if (named is null && s[befallen].Lemma is not ("kill" or "killed"))
            return null;
        var verb = befallen + 1;
        while (verb < s.Count && (s[verb].Lemma == "," || r.CountAt(verb) is not null))
            verb++;
        return verb < s.Count && s[verb].Lemma == "be" ? named is "wounded" ? Effect.Wounded : named is null or "killed" or "any" ? Effect.Killed : null : null;
    }

    private static bool IsWhole(HarmDraft harm) => harm is { Stated: true, PartOf: null, Count.Number: > 1 };

    private static List<HarmDraft> Parts(AnnotatedSentence r, IEnumerable<CountMention> counts, HarmDraft whole)
    {
        var parts = new List<HarmDraft>();
        foreach (var count in counts)
        {
            if (count is not { Kind: CountKind.Cardinal, Count.Number: { } number } || number >= whole.Count.Number || Group(r, count) is not { } group)
                continue;
            parts.Add(new HarmDraft
            {
                Effect = whole.Effect,
                Count = count.Count,
                Of = group,
                Span = count.Span.Union(group.Core),
                Sentence = r,
                Part = CountPart.Part,
                PartOf = whole,
                Stated = true,
            });
        }
        return parts;
    }

    /// <summary>Who is counted: the noun behind the number, or behind "were" where the number stands alone; null where that is not people.</summary>
    private static Filler? Group(AnnotatedSentence r, CountMention count)
    {
        var s = r.Sentence;
        var w = r.WordAt(count.Span.End - 1) + 1;
        if (w < s.Count && s[w].Lemma == "of")
        {
            // "Four of those killed were"
            while (w < s.Count && s[w].Tag is not (PartOfSpeech.Aux or PartOfSpeech.Punct) && !(s[w].Tag == PartOfSpeech.Verb && (s[w].Features & Features.Finite) != 0))
                w++;
        }
        var isWhat = w < s.Count && s[w].Lemma == "be";
        if (isWhat)
            w++;
        while (w < s.Count && s[w].Tag is PartOfSpeech.Det or PartOfSpeech.Adv)
            w++;
        var head = -1;
        for (; w < s.Count && s[w].Tag is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn; w++)
            head = w;
        // "20 soldiers and 11 militiamen, a doctor said": who tells it is not of the list.
        if (head < 0 || SourceReader.Speaks(s, head))
            return null;
        var filler = Phrases.ReadOne(r, head);
        // "Four of those killed were nurses": what people were is people, by whatever word.
        if (filler.Kind == FillerKind.Other && isWhat && (s[head].Features & Features.Plural) != 0)
            filler = filler with { Kind = FillerKind.People };
        return filler.Kind is FillerKind.People or FillerKind.Actor ? filler : null;
    }

    /// <summary>"Among the 819", "Of the 14".</summary>
    private static bool IsAnchor(AnnotatedSentence r, CountMention count)
    {
        var s = r.Sentence;
        var w = r.WordAt(count.Span.Start) - 1;
        return w >= 1 && s[w].Tag == PartOfSpeech.Det && s[w].Lemma is "the" or "this" or "these" && s[w - 1].Lemma.ToLowerInvariant() is "among" or "of";
    }

    /// <summary>A number that begins the sentence and stands for people told of before: "Ten were", "Three of them were", "Two of the victims were".</summary>
    private static bool StandsForThem(AnnotatedSentence r, CountMention count)
    {
        var s = r.Sentence;
        var w = r.WordAt(count.Span.End - 1) + 1;
        if (r.WordAt(count.Span.Start) > 1 || w + 1 >= s.Count)
            return false;
        if (s[w].Lemma == "be")
            return true;
        var of = s[w].Lemma == "of" ? s[w + 1].Tag == PartOfSpeech.Det && w + 2 < s.Count ? w + 2 : w + 1 : -1;
        return of >= 0 && (s[of].Tag == PartOfSpeech.Pron || Lexicons.WordList.People[s[of].Lemma.ToLowerInvariant()] is not null);
    }

    /// <summary>Whether a colon, dash or bracket alone stands between the whole and its first part, or a colon behind words of when and where: "33 men in two days: 20 soldiers and 11 militiamen".</summary>
    private static bool IsOpened(AnnotatedSentence r, int from, int to)
    {
        var between = to > from ? r.Words(new TextSpan(from, to)) : "";
        if (between.AsSpan().IndexOfAny(":(–—") >= 0 && !between.Any(char.IsLetterOrDigit))
            return true;
        if (!between.AsSpan().TrimEnd().EndsWith(":", StringComparison.Ordinal))
            return false;
        for (var w = r.WordAt(from); w < r.WordAt(to); w++)
        {
            if (r.Sentence[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux || r.CountAt(w) is { Kind: CountKind.Cardinal, IsArticle: false })
                return false;
        }
        return true;
    }
}
