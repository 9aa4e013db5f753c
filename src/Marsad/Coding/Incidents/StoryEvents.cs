using Marsad.Annotating;

namespace Marsad.Coding;

/// <summary>Gathers the incidents of a story: what its sentences tell of, told again or told on in later ones.</summary>
internal static class StoryEvents
{
    /// <summary>The incidents of the story, in the order in which they are first told.</summary>
    /// <param name="story">The story.</param>
    /// <param name="hits">The words of each sentence that tell of something.</param>
    /// <param name="casualties">Takes up every number of killed or wounded, told once or again.</param>
    public static List<EventDraft> Read(AnnotatedStory story, IReadOnlyList<List<TriggerFinder.Hit>> hits, List<TextSpan> casualties)
    {
        var events = new List<EventDraft>();
        var speaker = default(SourceMention);
        var mishaps = new Mishaps();
        for (var i = 0; i < story.Sentences.Count; i++)
        {
            var r = story.Sentences[i];
            if (r.Kind is PartKind.Caption or PartKind.Byline)
                continue;
            var drafts = SentenceEvents.Read(r, hits[i]);
            drafts.RemoveAll(d => !Tells(d) || Standing(d));
            casualties.AddRange(drafts.SelectMany(d => d.Harm).Where(h => h is { Stated: true, Effect: Effect.Killed or Effect.Wounded }).Select(h => h.Span));
            mishaps.Remove(r, hits[i], drafts, events);
            if ((drafts.Count == 0 || PartsToldOn.Divides(r, events) && !drafts.Exists(d => d.HasEvent) || drafts.TrueForAll(d => d is { Definite: true, Harm.Count: 0 })) && PartsToldOn.Read(r, events))
                continue;
            TimeAndPlace.Assign(r, drafts);
            TimeAndPlace.AssignUnknown(r, drafts);
            if (drafts.Count == 0 && Circumstances.Tells(r) && events.Where(ToldOn).MaxBy(e => e.Last.Index) is { } toldOn)
                TimeAndPlace.AssignCircumstances(r, toldOn);
            drafts.RemoveAll(d => r.Kind == PartKind.Paragraph && d.Dates.Count == 0 && !d.Harm.Exists(h => h.Stated) && d.Words.TrueForAll(w => Habitual(r.Sentence, w.Hit.Word)));
            var sources = SourceReader.Read(r);
            foreach (var draft in drafts)
            {
                foreach (var (source, scope) in sources)
                {
                    if (sources.Count == 1 || draft.Words.Exists(w => Syntax.Below(r.Sentence, w.Hit.Word, scope)))
                        draft.Sources.Add(Resolve(source, speaker));
                }
                if (Supersedes(events, draft))
                    continue;
                GoOnWithToll(story, events, draft);
                Place(story, events, draft);
            }
            Blame.TellOn(story, r, events);
            VictimNames.TellOn(r, events);
            NoHarm.TellOn(r, events);
            if (sources.Count > 0 && sources[^1].Source.Who.Kind != FillerKind.Pronoun)
                speaker = sources[^1].Source;
        }
        return events;
    }

    /// <summary>Whether a sentence without an event of its own may go on with it: something done to people or places, and no arrest that followed.</summary>
    private static bool ToldOn(EventDraft draft) => draft.Certainty < Certainty.Planned && !IncidentTypes.IsArrest(draft);

    /// <summary>"They target those who cooperate", "the group is attacking towns": what is done again and again is no incident.</summary>
    private static bool Habitual(Sentence s, int word)
    {
        var verb = s[word].Tag == PartOfSpeech.Verb ? word : Syntax.GoverningVerb(s, word);
        if (verb < 0 || (s[word].Tag != PartOfSpeech.Verb && s[word].Relation is not (Relation.Obj or Relation.Nsubj or Relation.NsubjPass)))
            return false;
        const Features Now = Features.Present | Features.Finite;
        if ((s[verb].Features & Now) == Now)
            return true;
        for (var c = s.FirstChild(verb); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Aux && s[c].Lemma == "be" && (s[c].Features & Now) == Now)
                return true;
        }
        return false;
    }

    /// <summary>"Some 6.9 million people are displaced", "hosts 4,500 displaced families": how many there are now is a figure, and tells of no driving out.</summary>
    private static bool Standing(EventDraft draft) =>
        !draft.HasEvent && draft.Doers.Count == 0 && draft.Words.TrueForAll(w => w.Hit.Trigger.Effect == Effect.Displaced && Stands(w.Sentence.Sentence, w.Hit.Word));

    private static bool Stands(Sentence s, int word)
    {
        if (s[word].Tag != PartOfSpeech.Verb || s[word].Relation == Relation.Amod)
            return true;
        if (s[word].Relation == Relation.Acl && s[word].Head is >= 0 and var number && s[number].Tag == PartOfSpeech.Num)
            word = number;
        var auxiliary = Syntax.Child(s, word, Relation.AuxPass);
        return auxiliary >= 0 ? (s[auxiliary].Features & Features.Present) != 0
            : s[word].Head is >= 0 and var there && Syntax.Child(s, there, Relation.Expl) >= 0 && (s[there].Features & Features.Present) != 0;
    }

    /// <summary>Whether the draft tells of more than a word: somebody, some number, some place or date.</summary>
    private static bool Tells(EventDraft draft) =>
        draft.HasEvent || draft.Harm.Count > 0 || draft.Objects.Count > 0;

    /// <summary>A number of several events told right behind a toll, without a date of its own, is of the toll's period: "The group lost 507 members in these clashes."</summary>
    private static void GoOnWithToll(AnnotatedStory story, List<EventDraft> events, EventDraft draft)
    {
        if (draft.Dates.Count > 0 || !draft.Harm.Exists(h => h.Stated))
            return;
        var toll = events.FindLast(e => draft.First.Index - e.Words[^1].Sentence.Index is 0 or 1 && Tolls.Is(story, e));
        var within = draft.Places.Count == 0 && toll is not null && draft.Harm.TrueForAll(h => GoesWith(toll, h));
        if (toll is null || !(draft.Plural || toll.First == draft.First || within))
            return;
        draft.Dates.AddRange(toll.Dates);
        draft.DateFromContext = true;
        draft.GoesOnWithToll = true;
    }

    /// <summary>A lesser number of the same effect for people no register knows, or the first of another effect, as "4,000 were wounded" behind the dead of a war.</summary>
    private static bool GoesWith(EventDraft toll, HarmDraft harm) =>
        toll.Harm.Where(t => t.Effect == harm.Effect).Max(t => t.Count.Number) is { } most ? harm.Count.Number < most && harm.Of is null or { Actor: null } : harm.Effect is Effect.Wounded or Effect.Displaced;

    /// <summary>"The toll rose to nine": of what was told just before, whose number it takes the place of; the day is that of the count.</summary>
    private static bool Supersedes(List<EventDraft> events, EventDraft draft)
    {
        if (!draft.Rose || draft.HasEvent || draft.Certainty >= Certainty.Denied)
            return false;
        var risen = draft.Harm[0];
        foreach (var known in Enumerable.Reverse(events))
        {
            var index = known.Harm.FindIndex(h => h.Effect == risen.Effect && h is { Stated: true, PartOf: null } && h.Count.Number < risen.Count.Number);
            if (index < 0 || known.Certainty >= Certainty.Planned)
                continue;
            var before = known.Harm[index];
            known.Harm[index] = before with { Count = risen.Count, Span = risen.Span, Sentence = risen.Sentence };
            foreach (var part in known.Harm.Where(h => ReferenceEquals(h.PartOf, before)))
                part.PartOf = known.Harm[index];
            known.Words.AddRange(draft.Words);
            known.Sources.AddRange(draft.Sources);
            return true;
        }
        return false;
    }

    /// <summary>"he said" is said by whoever spoke last.</summary>
    private static SourceMention Resolve(SourceMention source, SourceMention? speaker) =>
        source.Who.Kind == FillerKind.Pronoun && speaker is not null ? source with { Who = speaker.Who } : source;

    private static void Place(AnnotatedStory story, List<EventDraft> events, EventDraft draft)
    {
        EventDraft? best = null;
        var most = double.NegativeInfinity;
        var latest = events.Count == 0 ? -1 : events.Max(e => e.Words[^1].Sentence.Index);
        for (var i = events.Count - 1; i >= 0; i--)
        {
            var only = events[i].HasEvent && !events.Exists(e => e != events[i] && e.HasEvent && e.Certainty < Certainty.Planned && IncidentTypes.Compatible(e, draft));
            var score = Same(story, events[i], draft, events[i].Words[^1].Sentence.Index == latest, only);
            if (score > most)
                (best, most) = (events[i], score);
        }
        if (best is not null && most >= 1)
        {
            best.Absorb(draft);
            return;
        }
        if (Dated(draft) is null && events.Count > 0 && events[^1] is var before && draft.First.Kind == PartKind.Paragraph && before.First.Kind == PartKind.Paragraph && draft.First.Index - before.Words[^1].Sentence.Index == 1 && !Tolls.Is(story, before))
            draft.DayBefore = Dated(before) ?? before.DayBefore;
        events.Add(draft);
    }

    /// <summary>How much speaks for the draft telling on of a known event; below nothing where something contradicts.</summary>
    private static double Same(AnnotatedStory story, EventDraft known, EventDraft draft, bool latest, bool only)
    {
        const double No = -1;
        if (Contradiction(story, known, draft))
            return No;
        var score = 0.0;
        var last = known.Words[^1].Sentence;
        var gap = draft.First.Index - last.Index;
        // "A strike hit a house …; the strike also wounded six"
        if (gap == 0)
            return draft.HasEvent && known.HasEvent && !(draft.Definite && SameWord(known, draft)) ? No : 0.9 + (latest ? 0.2 : 0);
        if (draft.Other)
            score -= 3;
        if (known.Forms.Count > 0 && draft.Forms.Count > 0 && !draft.Definite && !known.Forms.Overlaps(draft.Forms))
            score -= 0.8; // a car bomb, and a soldier shot
        if (known.Plural != draft.Plural && known.HasEvent && draft.HasEvent && !(gap == 1 && draft.Leading.Frame.Name is "clash" or "fight-noun"))
            score -= 1; // "the clashes" may be the one fight told right before
        if (draft.Definite)
            score += 1.2;
        if (draft.Definite && latest && gap == 1)
            score += 0.6; // "in the clashes": those of the sentence before
        if (Victims.Shared(known, draft))
            score += 1;
        if (draft.Dates.Count == 0 && draft.Places.Count == 0 && !draft.Plural && known.HasEvent)
            score += 0.3;
        if (!draft.HasEvent || TellsHow(known, draft))
            score += 0.8;
        if (known.InTitle && draft.First.Part <= known.First.Part + 3)
            score += 0.8;
        if (gap <= 2)
            score += 0.4;
        // Nothing tells it from the one event of its kind that the story has told of.
        if (draft.Dates.Count == 0 && draft.Places.Count == 0 && !draft.Plural && only)
            score += 0.5;
        if (latest)
            score += 0.2;
        if (known.HasEvent && draft.HasEvent && known.Words.Exists(a => draft.Words.Exists(b => a.Hit.Trigger.Type == b.Hit.Trigger.Type)))
            score += 0.4;
        score += Shared(known, draft);
        return score;
    }

    private static bool SameWord(EventDraft known, EventDraft draft) =>
        known.Words.Exists(a => draft.Words.Exists(b => a.Hit.Trigger.Type == b.Hit.Trigger.Type && a.Hit.Trigger.Tag == b.Hit.Trigger.Tag && a.Hit.Trigger.Tag == PartOfSpeech.Noun));

    /// <summary>Whether both are told at places that cannot be one.</summary>
    internal static bool Elsewhere(EventDraft known, EventDraft draft)
    {
        // A name without a point may lie anywhere: where both have a town with one, that decides.
        var (a, b) = (known.Places.FindAll(IsTown), draft.Places.FindAll(IsTown));
        if (a.Count == 0 || b.Count == 0)
            (a, b) = (known.Places, draft.Places);
        return a.Count > 0 && b.Count > 0 && !a.Exists(x => b.Exists(y => Nearness.MayBeOne(x.Location, y.Location)));

        static bool IsTown(PlaceMention place) => place.Location is { Lat: not null, Feature: PlaceFeature.Settlement or PlaceFeature.Camp or PlaceFeature.District or PlaceFeature.Province };
    }

    /// <summary>Whether both are said to be at one place or on one day.</summary>
    internal static bool Together(EventDraft known, EventDraft draft) =>
        known.Places.Exists(a => draft.Places.Exists(b => Nearness.Same(a.Location, b.Location))) || known.Dates.Exists(a => draft.Dates.Exists(b => a.When.From is not null && a.When.From == b.When.From));

    private static double Shared(EventDraft known, EventDraft draft)
    {
        var score = 0.0;
        if (known.Dates.Exists(a => draft.Dates.Exists(b => a.When.From is not null && a.When.From == b.When.From && a.When.To == b.When.To)))
            score += 0.8;
        if (known.Places.Exists(a => draft.Places.Exists(b => Nearness.Same(a.Location, b.Location))))
            score += 0.8;
        if (known.Doers.Exists(a => draft.Doers.Exists(b => EventDraft.SameParty(a, b))))
            score += 0.5;
        if (known.Targets.Exists(a => draft.Targets.Exists(b => EventDraft.SameParty(a, b))))
            score += 0.4;
        foreach (var harm in draft.Harm)
        {
            if (known.Harm.Exists(h => h.Effect == harm.Effect && h.Count.Number == harm.Count.Number && h.Count.Number > 1 && h.Stated && harm.Stated))
                score += 0.8;
        }
        return score;
    }

    /// <summary>Whether something said of both cannot be of one event.</summary>
    internal static bool Contradiction(AnnotatedStory story, EventDraft known, EventDraft draft)
    {
        // What did not happen, or has not yet, is not what did.
        if ((known.Certainty >= Certainty.Denied || draft.Certainty >= Certainty.Denied) && (known.Certainty != draft.Certainty || (!draft.Definite && Shared(known, draft) <= 0)))
            return true;
        if (!IncidentTypes.Compatible(known, draft) || IncidentTypes.Aftermath(known, draft))
            return true;
        // An operation or an accord is told on in its own words; the dead of the next sentence are not its.
        if (!draft.HasEvent && known.Leading.Type is "change-to-group-activity" or "agreement" or "headquarters-or-base-established")
            return true;
        if (known.Harm.Count > 0 && draft.Harm.Count > 0 && !draft.Harm.TrueForAll(h => h.Part == CountPart.Part) && Tolls.Is(story, known) != Tolls.Is(story, draft))
            return true;
        // "819 soldiers throughout 2020 … it lost 507 men over the same year": two sums, each with its period.
        if (Sum(story, known) is { } one && Sum(story, draft) is { } other && known.Dates.Count > 0 && draft.Dates.Count > 0 && !draft.DateFromContext && one.Effect == other.Effect && !one.Count.AgreesWith(other.Count))
            return true;
        if ((Dated(known) ?? (draft.Definite ? null : known.DayBefore)) is { } a && Dated(draft) is { } b && (a.From > b.To || b.From > a.To) && !(b.From > a.To && Victims.DiedLater(known, draft)))
            return true;
        if (Elsewhere(known, draft) || OfOtherDays(known, draft))
            return true;
        if (Named(known.Doers) is { Count: > 0 } x1 && Named(draft.Doers) is { Count: > 0 } x2 && !x1.Overlaps(x2) && !x1.Overlaps(Named(draft.Targets)))
            return true;
        if (StrikesBack(known, draft))
            return true;
        var manner = TellsHow(known, draft);
        return draft.Harm.Exists(h => h is { Stated: true, PartOf: null, Part: CountPart.Whole } && known.Harm.Exists(k => Against(k, h, manner)))
            || (draft.Harm.Count > 0 && draft.Harm[0].Part == CountPart.Addition && draft.Places.Count + draft.Dates.Count > 0 && known.Harm.Exists(k => k.Effect == draft.Harm[0].Effect));
    }

    /// <summary>"On 11 June 2023 …", "On 7 June …": both give a day in numbers, not the same, and of one of them nobody knows the year.</summary>
    private static bool OfOtherDays(EventDraft known, EventDraft draft)
    {
        return Day(known) is { Known: var resolved, Words: { } one } && Day(draft) is { Known: var also, Words: { } other } && !(resolved && also) && !one.IsSubsetOf(other) && !other.IsSubsetOf(one);

        // "7" and "June" of "On 7 June 2023".
        static (bool Known, HashSet<string>? Words) Day(EventDraft told) =>
            !told.DateFromContext && told.Dates.Find(d => d is { Kind: DateKind.At, When.Text: { } text } && text.AsSpan().ContainsAnyInRange('0', '9')) is { When: { Text: { } words, From: var from } }
                ? (from is not null, [.. words.Split(' ', ',').Where(word => word.Length is > 0 and < 4 && char.IsAsciiDigit(word[0]) || DateFinder.NamesDayOrMonth(word))])
                : default;
    }

    private static HarmDraft? Sum(AnnotatedStory story, EventDraft draft) =>
        Tolls.Is(story, draft) ? draft.Harm.Find(h => h is { Stated: true, PartOf: null, Part: CountPart.Whole }) : null;

    /// <summary>"A bomb killed nine soldiers … troops killed five militants": those whom a weapon from afar hit do their own killing at another time.</summary>
    private static bool StrikesBack(EventDraft known, EventDraft draft) =>
        draft.Harm.Exists(h => h.Stated) && known.Leading.Type is "remote-explosive-landmine-ied" or "suicide-bomb" or "air-drone-strike" or "shelling-artillery-missile"
        && Named(draft.Doers) is { Count: > 0 } doers && !doers.Overlaps(Named(known.Doers)) && (doers.Overlaps(Named(known.Targets)) || known.Harm.Exists(h => h.Of?.Actor?.Id is { } id && doers.Contains(id)));

    /// <summary>"Fourteen were murdered … Three were beheaded": a number that names nobody, and a word that says how those died who were told of before.</summary>
    private static bool TellsHow(EventDraft known, EventDraft draft) =>
        draft.First.Index - known.Last.Index is > 0 and <= 2
        && draft.Words.Exists(d => d.Hit.Trigger.Form is not null && !known.Words.Exists(k => k.Hit.Trigger.Form == d.Hit.Trigger.Form))
        && draft.Harm.Count > 0 && draft.Harm.TrueForAll(h => h is { Stated: true, Of: null or { Kind: FillerKind.Number } } && known.Harm.Exists(k => k.Effect == h.Effect && k.Count.Number > h.Count.Number));

    /// <summary>Whether two numbers for the same people cannot both be right, nor one be part of the other.</summary>
    private static bool Against(HarmDraft known, HarmDraft harm, bool manner)
    {
        if (known.Effect != harm.Effect || !known.Stated || known.PartOf is not null || known.Count.AgreesWith(harm.Count))
            return false;
        // "Fourteen were murdered … Three were beheaded": another word tells how some of them died.
        if (manner && harm.Of is null or { Kind: FillerKind.Number } && harm.Count.Number < known.Count.Number)
            return false;
        return HarmDraft.SameGroup(known, harm) switch
        {
            true => true,
            false => false,
            // "two women", told on as "eight people", are among them; "two people" and "eight people" are rival numbers.
            null => (harm.Count.Number ?? 0) > (known.Count.Number ?? 0) ? known.Of is null || HarmGroups.General(known.Of) : harm.Of is null or { Kind: FillerKind.Number },
        };
    }

    private static (NodaTime.LocalDate From, NodaTime.LocalDate To)? Dated(EventDraft draft)
    {
        foreach (var date in draft.Dates)
        {
            if (date.When.From is { } from && date.When.To is { } to)
                return (from, to);
        }
        return null;
    }

    private static HashSet<string> Named(List<Filler> parties) =>
        [.. parties.Where(p => p.Actor is { Id: not null }).Select(p => p.Actor!.Id!)];
}
