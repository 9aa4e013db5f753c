using Marsad.Annotating;
using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Gives the dates and places of a sentence to the events that they are said of.</summary>
internal static class TimeAndPlace
{
    private const int LongestDays = 3660;
    private const int LongestSpeech = 14;

    /// <summary>"on Saturday (April 23)": the day in brackets tells which Saturday.</summary>
    private static bool Overruled(AnnotatedSentence r, DateMention date) =>
        r.WordAt(date.Span.End - 1) is var last && last + 2 < r.Sentence.Count && r.Form(last + 1) is "(" && r.DateAt(last + 2) is { When.From: not null } other && other != date;

    /// <summary>"Posted: Friday, May 3": when the page was written.</summary>
    internal static bool IsStamp(AnnotatedSentence r, DateMention date) =>
        r.WordAt(date.Span.Start) is > 1 and var first && r.Form(first - 1) is ":" && WordList.Circumstances[r.Form(first - 2).ToLowerInvariant()] == "stamp";

    /// <summary>Adds to each draft of the sentence the dates and places that belong to it.</summary>
    public static void Assign(AnnotatedSentence r, List<EventDraft> drafts)
    {
        if (drafts.Count == 0)
            return;
        foreach (var date in r.Dates)
        {
            if (date.Kind is DateKind.Duration || (date.When.From is null && date.When.To is null && date.When.Weekday is null && date.When.Text is null))
                continue;
            if (Overruled(r, date) || IsStamp(r, date) || date is { Kind: DateKind.At, When.Days: > LongestDays })
                continue; // "a fifth-century monastery was destroyed" says how old it is
            var head = r.HeadOf(date.Span);
            if (Circumstances.IsOrigin(r.Sentence, head))
                continue; // "born in 1976"
            // "the deadliest assault since May 2022, when 50 were killed": what the clause tells befell then.
            if (ToldOfThen(r, drafts, date) is { } then)
                then.Dates.Add(date with { Kind = DateKind.At, When = Whole(date.When) });
            // "the deadliest in the city since a strike killed 61 in April 2022": the strike's own day.
            else if (date.Kind == DateKind.At && Since(r.Sentence, head) is >= 0 and var ranked && IsRanked(r, ranked) && drafts.Find(d => d.Words.Exists(w => w.Sentence == r && w.Hit.Word > ranked)) is { } strike)
            {
                strike.Former = true;
                strike.Dates.Add(date);
            }
            // "since the war broke out in April 2023": the month begins a time that goes on, in which befell what is told before.
            else if (date.Kind == DateKind.At && Since(r.Sentence, head) is >= 0 and var since && drafts.FindLast(d => d.Words.Exists(w => w.Sentence == r && w.Hit.Word < since)) is { } lasting)
                lasting.Dates.Add(date with { Kind = DateKind.Since, When = date.When with { To = null } });
            // "The war, which erupted in April 2023, has killed tens of thousands."
            else if (date.Kind == DateKind.At && IsOutbreak(r.Sentence, head) && drafts.Find(d => d.Words.Exists(w => w.Sentence == r && w.Hit.Word > head)) is { } war)
                war.Dates.Add(date with { Kind = DateKind.Since, When = date.When with { To = null } });
            else if (Nearest(r, drafts, head, IsCounted(date)) is { } draft && !Aftermath.Dates(r, head, draft))
                (Deathbeds.Dates(r, head, draft) ? draft.Deaths : draft.Dates).Add(date);
        }
        foreach (var place in r.Places.Where(p => IsPlaceHere(r, p) && !Circumstances.Cares(r, drafts, p)).OrderBy(p => Rank(r, p)).ThenBy(p => p.Span.Start))
        {
            if (HeadsEntry(r, place))
                drafts.ForEach(draft => draft.Places.Add(place));
            else if (Nearest(r, drafts, r.HeadOf(place.Name)) is { } draft)
                draft.Places.Add(place);
        }
    }

    /// <summary>"the war, which erupted in April": whether the word dates the beginning of what a relative clause says it of, a war as a whole.</summary>
    private static bool IsOutbreak(Sentence s, int word) =>
        s[word].Head is >= 0 and var began && s[began] is { Relation: Relation.AclRelcl or Relation.Acl, Head: >= 0 and var noun } && WordList.Circumstances[s[began].Lemma] == "happen" && IsWar(s, noun);

    // "the war between the army and the militia, which erupted": the clause easily hangs on the nearest of them.
    private static bool IsWar(Sentence s, int noun)
    {
        while (WordList.Telling[s[noun].Lemma] != "war" && s[noun].Relation is Relation.Conj or Relation.Nmod && s[noun].Head >= 0)
            noun = s[noun].Head;
        return WordList.Telling[s[noun].Lemma] == "war";
    }

    /// <summary>"the deadliest … since": whether something is ranked before the word.</summary>
    private static bool IsRanked(AnnotatedSentence r, int since)
    {
        for (var w = 0; w < since; w++)
        {
            if (r.Sentence[w].Lemma == "first" || SuperlativeWords.English.Degrees.Any(degree => degree.Words[0].Equals(r.Form(w), StringComparison.OrdinalIgnoreCase)))
                return true;
        }
        return false;
    }

    /// <summary>"Benghazi: two guards shot": a place before a colon begins an entry of a list, and all of it was there.</summary>
    private static bool HeadsEntry(AnnotatedSentence r, PlaceMention place) =>
        r.WordAt(place.Span.Start) <= 1 && r.WordAt(place.Span.End - 1) + 1 is var next && next + 1 < r.Sentence.Count && r.Sentence[next].Lemma == ":";

    /// <summary>Gives dates and places of a sentence that only tells the circumstances ("It happened at noon on Friday in Leeds") to the event told on.</summary>
    public static void AssignCircumstances(AnnotatedSentence r, EventDraft known)
    {
        var (dates, places) = (known.Dates.Count, known.Places.Count);
        if (dates == 0)
            known.Dates.AddRange(r.Dates.Where(date => date.Kind is not DateKind.Duration && (date.When.From is not null || date.When.To is not null) && r.HeadOf(date.Span) is var head && !OfSpeech(r.Sentence, head) && !Aftermath.Dates(r, head)));
        foreach (var place in r.Places.Where(p => IsPlaceHere(r, p)).OrderBy(p => Rank(r, p)).ThenBy(p => p.Span.Start))
        {
            if (known.Places.Count == 0 || known.Places.Exists(p => Nearness.MayBeOne(p.Location, place.Location)))
                known.Places.Add(place);
        }
        if (known.Dates.Count > dates || known.Places.Count > places)
            known.Further.Add(r);
    }

    /// <summary>Gives an event without a place the name behind "in" or "near" that no gazetteer has, and every event the names that stand in a row with its place.</summary>
    public static void AssignUnknown(AnnotatedSentence r, List<EventDraft> drafts)
    {
        var s = r.Sentence;
        foreach (var draft in drafts)
        {
            foreach (var place in draft.Places.ToList())
            {
                foreach (var word in Syntax.Conjuncts(s, r.HeadOf(place.Name)).Skip(1))
                {
                    if (r.PlaceAt(word) is null && Places.Unknown(r, word) is { } beside)
                        draft.Places.Add(beside);
                }
            }
        }
        for (var w = 0; w < s.Count; w++)
        {
            if (Places.House(r, w) is { } house && IsPlaceHere(r, house) && !Circumstances.Cares(r, drafts, house) && Nearest(r, drafts, w) is { } beside)
                beside.Places.Add(house);
        }
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Relation is Relation.Obl or Relation.Nmod && (Syntax.Preposition(s, w) is "in" or "near" or "outside" || IsFiredOn(drafts, r, w)) && r.PlaceAt(w) is null && !Circumstances.Conveyed(s, w) && !Circumstances.IsOrigin(s, w) && Places.Unknown(r, w) is { } unknown
                && Nearest(r, drafts, w) is { } draft && (draft.Places.Count == 0 || LiesIn(r, draft, unknown)))
                draft.Places.Add(Syntax.Preposition(s, w) is "in" or "on" ? unknown : unknown with { Location = unknown.Location with { Relation = Syntax.Preposition(s, w), RadiusKm = Places.NearKilometres, Precision = 2 } });
        }
    }

    /// <summary>"an air strike on Karam", "shelling on Karam": what fire from afar falls on is a place, where no register knows it for more.</summary>
    private static bool IsFiredOn(List<EventDraft> drafts, AnnotatedSentence r, int word) =>
        Syntax.Preposition(r.Sentence, word) == "on" && r.ActorAt(word) is null && Syntax.Child(r.Sentence, word, Relation.Flat) < 0
        && drafts.Exists(d => d.Words.Exists(w => w.Sentence == r && w.Hit.Word == r.Sentence[word].Head && w.Hit.Trigger.Type is "air-drone-strike" or "shelling-artillery-missile"));

    /// <summary>"in Karam in the northern Sinai", "in Karam, Sinai province": a name behind which nothing but "in" or a comma stands before a place of the event.</summary>
    private static bool LiesIn(AnnotatedSentence r, EventDraft draft, PlaceMention unknown)
    {
        var next = r.WordAt(unknown.Span.End - 1) + 1;
        return next < r.Sentence.Count && r.Sentence[next].Lemma is "in" or "," && draft.Places.Exists(p => p.Name.Start > unknown.Span.End && r.WordAt(p.Span.Start) is var place && place > next && place <= next + 3 && r.Span.Contains(p.Span));
    }

    /// <summary>Whether a date is that of a word in the sentence, for readers of control, figures and acts.</summary>
    /// <param name="r">The sentence.</param>
    /// <param name="word">The word.</param>
    /// <param name="inClause">Whether a date in a clause that hangs on the word's own is passed over: "holds Bria, which it entered in May".</param>
    public static DateMention? DateOf(AnnotatedSentence r, int word, bool inClause = false)
    {
        DateMention? best = null;
        var least = int.MaxValue;
        foreach (var date in r.Dates)
        {
            if (date.Kind is DateKind.Duration || inClause && InClauseBelow(r.Sentence, r.HeadOf(date.Span), word))
                continue;
            var distance = Syntax.Distance(r.Sentence, word, r.HeadOf(date.Span));
            if (distance < least)
                (best, least) = (date, distance);
        }
        return least <= 6 ? best : null;
    }

    private static bool InClauseBelow(Sentence s, int date, int word)
    {
        for (var (w, steps) = (date, 0); w >= 0 && steps <= s.Count && !Syntax.Below(s, word, w); w = s[w].Head, steps++)
        {
            if (s[w].Relation == Relation.AclRelcl || s[w].Relation == Relation.Advcl && Syntax.Child(s, w, Relation.Mark) is >= 0 and var mark && s[mark].Lemma.ToLowerInvariant() is "until" or "till" or "before" or "after")
                return true;
        }
        return false;
    }

    private static bool IsPlaceHere(AnnotatedSentence r, PlaceMention place)
    {
        if (place.Metonym)
            return false;
        var head = r.HeadOf(place.Name);
        if (r.ActorAt(head) is { Form: not ActorForm.Country } actor && actor.Span.Overlaps(place.Name) && !(place.Location.Feature is PlaceFeature.Building && actor.Span.Equals(place.Span)))
            return false;
        // "two U.S. missionaries" says whence they are, "the Pacific pipeline" how it is called, "a Niger village" where it lies.
        if (place.Location.Feature is PlaceFeature.Country or PlaceFeature.Sea && r.Sentence[head].Relation is Relation.Compound or Relation.NmodDesc or Relation.Amod && r.Sentence[head].Head > head && !Places.CommonNoun(r, r.Sentence[head].Head))
            return false;
        if (Circumstances.Conveyed(r.Sentence, head) || Circumstances.IsOrigin(r.Sentence, head) || Circumstances.IsPerson(r, place, head) || (r.Kind is PartKind.Title && Circumstances.BehindRule(r, head)))
            return false;
        // "the former ambassador to Spain was shot"
        if (Syntax.Preposition(r.Sentence, head) == "to" && r.Sentence[head].Head is >= 0 and var envoy && r.Sentence[envoy].Tag != PartOfSpeech.Verb && WordList.People[r.Sentence[envoy].Lemma.ToLowerInvariant()] is not null)
            return false;
        // Where somebody spoke is not where it happened.
        for (var (w, steps) = (head, 0); w >= 0 && steps < 4; w = r.Sentence[w].Head, steps++)
        {
            if (r.Sentence[w].Relation is Relation.Obl && r.Sentence[w].Head is >= 0 and var governor && SourceReader.IsSaying(r.Sentence, governor) && !Circumstances.SaysNothing(r.Sentence, governor))
                return false;
            if (r.Sentence[w].Relation is Relation.Nsubj && r.Sentence[w].Head is >= 0 and var verb && SourceReader.IsSaying(r.Sentence, verb))
                return false;
        }
        return true;
    }

    private static int Rank(AnnotatedSentence r, PlaceMention place)
    {
        if (Circumstances.IsHome(r, r.HeadOf(place.Name)))
            return 3;
        var s = r.Sentence;
        var preposition = "";
        for (var (w, steps) = (r.HeadOf(place.Name), 0); w >= 0 && steps < 3; w = s[w].Head, steps++)
        {
            preposition = Syntax.Preposition(s, w);
            if (preposition.Length > 0 && preposition != "of")
                break;
        }
        return preposition switch
        {
            "in" or "at" or "near" or "outside" or "around" or "on" or "along" or "inside" or "between" or "across" or "throughout" or "off" or "behind" or "opposite" or "beside" => 0,
            "from" or "to" or "towards" or "toward" or "via" or "into" or "for" => 2,
            _ => 1,
        };
    }

    /// <summary>"has documented 512 deaths since June", "recorded 340 deaths in 2024": nobody speaks for so long; it is the time that is counted over.</summary>
    private static bool IsCounted(DateMention date) => date.Kind == DateKind.Since || date.When.Days > LongestSpeech;

    /// <summary>"since May 2022, when 50 were killed": whether the clause tells what befell at the time that the one above it begins with.</summary>
    internal static bool IsOfThen(Sentence s, int verb)
    {
        var when = Syntax.Child(s, verb, Relation.Advmod);
        var before = when > 0 && s[when - 1].Lemma == "," ? when - 2 : when - 1;
        return when > 0 && s[when].Lemma == "when" && when < verb && before > 0 && Syntax.Preposition(s, before) == "since";
    }

    /// <summary>The draft that a clause tells of which begins with "when" right behind a date; null where there is none.</summary>
    private static EventDraft? ToldOfThen(AnnotatedSentence r, List<EventDraft> drafts, DateMention date)
    {
        var s = r.Sentence;
        var last = r.WordAt(date.Span.End - 1);
        for (var w = last + 1; w < s.Count && w <= last + 2; w++)
        {
            if (s[w].Lemma == "when" && s[w].Head is var verb && verb > w && IsOfThen(s, verb))
                return drafts.Find(d => d.Words.Exists(x => x.Sentence == r && (x.Hit.Word == verb || Syntax.Below(s, x.Hit.Word, verb))));
        }
        return null;
    }

    /// <summary>The month or year that "since" counts from, as a time of its own.</summary>
    private static When Whole(When since) => since with
    {
        To = since is { To: null, From: { } from, Precision: { } precision } ? precision switch { 1 => from, 4 => from.PlusMonths(1).PlusDays(-1), 5 => from.PlusYears(1).PlusDays(-1), _ => null } : since.To,
    };

    /// <summary>The word "since" that stands before a word in one clause with it, or -1.</summary>
    private static int Since(Sentence s, int word)
    {
        for (var w = word - 1; w >= 0 && s[w].Tag != PartOfSpeech.Punct; w--)
        {
            if (s[w].Lemma.Equals("since", StringComparison.OrdinalIgnoreCase))
                return w;
        }
        return -1;
    }

    /// <summary>The draft whose words stand nearest in the tree; none where a clause without an event of its own comes between ("the deadliest attack since the group lost the town in March").</summary>
    private static EventDraft? Nearest(AnnotatedSentence r, List<EventDraft> drafts, int word, bool counted = false)
    {
        var s = r.Sentence;
        if ((!counted && OfSpeech(s, word)) || (drafts.Count > 0 && InClauseApart(r, drafts, word)))
            return null;
        EventDraft? best = null;
        var (least, near) = (int.MaxValue, int.MaxValue);
        foreach (var draft in drafts)
        {
            foreach (var (sentence, hit) in draft.Words)
            {
                if (sentence != r)
                    continue;
                var distance = Syntax.Distance(s, hit.Word, word);
                var linear = Math.Abs(hit.Word - word);
                if (distance < least || (distance == least && linear < near))
                    (best, least, near) = (draft, distance, linear);
            }
        }
        return best;
    }

    /// <summary>Whether the word hangs straight on a verb of saying: "said on Saturday".</summary>
    internal static bool OfSpeech(Sentence s, int word)
    {
        // "It was reported today that …": the day of the report stands before what is told.
        if (word + 1 < s.Count && s[word + 1].Lemma.Equals("that", StringComparison.OrdinalIgnoreCase) && s[word + 1].Tag == PartOfSpeech.Sconj)
            return true;
        // Behind the verb with nothing but its subject between: ", said the monitor on Saturday".
        for (var w = word - 1; w >= 0 && w > word - 14; w--)
        {
            if (s[w].Tag == PartOfSpeech.Punct && s[w].Lemma is ",")
                break;
            if (s[w].Tag is PartOfSpeech.Verb)
            {
                if (SourceReader.IsSaying(s, w) && !Circumstances.SaysNothing(s, w) && s[w].Head is var above && (above < 0 || above < w))
                    return !HasClauseBehind(s, w, word);
                break;
            }
        }
        var head = s[word].Head;
        return head >= 0 && s[word].Relation is Relation.Obl or Relation.OblTmod or Relation.OblUnmarked or Relation.NmodUnmarked or Relation.OblNpmod or Relation.Advmod
            && SourceReader.IsSaying(s, head) && !Circumstances.SaysNothing(s, head) && word > head;
    }

    /// <summary>Whether what is said begins between the verb of saying and the word.</summary>
    private static bool HasClauseBehind(Sentence s, int verb, int word)
    {
        for (var c = s.FirstChild(verb); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Ccomp && c > verb && Syntax.Below(s, word, c))
                return true;
        }
        return false;
    }

    /// <summary>"a shell that landed in Karam", "nine people who were sheltering in a school", "a house where they were staying in Karam": a clause that says where what struck came down, or where those were whom it struck.</summary>
    private static bool TellsOfDeed(AnnotatedSentence r, List<EventDraft> drafts, int told, int clause)
    {
        var s = r.Sentence;
        if (drafts.Exists(d => d.Words.Exists(w => w.Sentence == r && w.Hit.Word == told)))
            return true;
        if (r.WeaponAt(told) is not null || WordList.Circumstances[s[told].Lemma.ToLowerInvariant()] == "missile")
            return WordList.Circumstances[s[clause].Lemma.ToLowerInvariant()] is "happen" or "land";
        // "the shooting of a guard that happened at noon": it is the shooting that happens.
        if (WordList.Circumstances[s[clause].Lemma.ToLowerInvariant()] is "happen" && drafts.Exists(d => d.Words.Exists(w => w.Sentence == r && Syntax.Below(s, told, w.Hit.Word))))
            return true;
        return (s[clause].Features & Features.Participle) != 0 && Syntax.Child(s, clause, Relation.Aux) is >= 0 and var auxiliary && s[auxiliary].Lemma == "be" && (s[auxiliary].Features & Features.Past) != 0
            && drafts.Exists(d => d.Harm.Exists(h => h.Sentence == r && h.Of is { } of && of.Head == told) || d.Objects.Exists(o => o.Sentence == r && o.Head == told));
    }

    /// <summary>Whether the word stands in a relative or other clause in which nothing is told of the drafts ("the town, which fell in 2014").</summary>
    private static bool InClauseApart(AnnotatedSentence r, List<EventDraft> drafts, int word)
    {
        var s = r.Sentence;
        for (var (w, steps) = (word, 0); w >= 0 && steps <= s.Count; w = s[w].Head, steps++)
        {
            var since = s[w].Relation == Relation.Advcl && Syntax.Child(s, w, Relation.Mark) is >= 0 and var mark && s[mark].Lemma == "since";
            if (!since && s[w].Relation is not (Relation.AclRelcl or Relation.Parataxis))
                continue;
            if (s[w].Head >= 0 && Places.CommonNoun(r, s[w].Head))
                continue; // "the region that stretches from the river to the border"
            var clause = w;
            if (SourceReader.IsSaying(s, clause) || s[clause].Head is >= 0 and var told && TellsOfDeed(r, drafts, told, clause))
                continue;
            return !drafts.Exists(d => d.Words.Exists(x => x.Sentence == r && Syntax.Below(s, x.Hit.Word, clause)));
        }
        return false;
    }
}
