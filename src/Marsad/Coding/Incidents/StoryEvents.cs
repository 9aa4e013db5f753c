using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Gathers the incidents of a story: what its sentences tell of, told again or told on in later ones.</summary>
internal static class StoryEvents
{
    private const int LongestDeed = 14;

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
            if (Revisions.Corrects(r, events) || Revisions.SaysAgain(r))
                continue;
            var drafts = SentenceEvents.Read(r, hits[r.Index]);
            drafts.RemoveAll(d => !Tells(d) || Standing(d));
            casualties.AddRange(drafts.SelectMany(d => d.Harm).Where(h => h is { Stated: true, Effect: Effect.Killed or Effect.Wounded }).Select(h => h.Span));
            if (Revisions.TellsBefore(drafts, events))
                continue;
            mishaps.Remove(r, hits[r.Index], drafts, events);
            if ((drafts.Count == 0 || PartsToldOn.Divides(r, events) && !drafts.Exists(d => d.HasEvent) || drafts.TrueForAll(d => d is { Definite: true, Harm.Count: 0 })) && PartsToldOn.Read(r, events))
                continue;
            TimeAndPlace.Assign(r, drafts);
            TimeAndPlace.AssignUnknown(r, drafts);
            // "accused Armenia of the attack": whose deed it is does not say where it was done.
            foreach (var draft in drafts)
                draft.Places.RemoveAll(place => draft.Doers.Exists(doer => doer.Sentence == r && place.Span.Contains(doer.Core)));
            // "The home was located in Karam and was destroyed": nothing but what is known of the thing that was struck.
            if ((drafts.Count == 0 || Circumstances.Lies(r.Sentence) && drafts.TrueForAll(d => d.Harm.Count + d.Doers.Count == 0 && d.Dates.Count == 0)) && Circumstances.Tells(r) && events.Where(ToldOn).MaxBy(e => e.Last.Index) is { } toldOn)
            {
                TimeAndPlace.AssignCircumstances(r, toldOn);
                drafts.Clear();
            }
            drafts.RemoveAll(d => r.Kind == PartKind.Paragraph && d.Dates.Count == 0 && !d.Harm.Exists(h => h.Stated) && d.Words.TrueForAll(w => Habitual(r.Sentence, w.Hit.Word)));
            var sources = SourceReader.Read(r);
            foreach (var draft in drafts)
            {
                var vouching = SourceReader.Of(r, sources, draft).ToList();
                if (vouching.Count == 0 && story.Issuer is { } issuer)
                    vouching.Add(issuer);
                draft.Sources.AddRange(vouching.Select(source => Resolve(source, speaker)).Select(source => Owning.Of(draft, source)));
                if (Supersedes(events, draft) || Meets(events, draft) || Deathbeds.TellsOn(events, draft))
                    continue;
                GoOnWithToll(story, events, draft);
                Place(story, events, draft);
            }
            Blame.TellOn(story, r, events);
            Disowning.TellOn(story, r, hits[r.Index], events, speaker);
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
        // "condemns the murder": it is the condemning that goes on.
        if (s[word].Tag != PartOfSpeech.Verb && (s[word].Features & Features.Plural) == 0 && WordList.LightVerbs[s[verb].Lemma.ToLowerInvariant()] is null)
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
        if (ListItems.Heading(story, draft.First) is { } heading && draft.Places.Count == 0 && events.FindLast(e => e.Last.Part == heading.Part && Tolls.Is(story, e)) is { } whole)
        {
            TakePeriod(whole, draft);
            return;
        }
        var toll = events.FindLast(e => draft.First.Index - e.Words[^1].Sentence.Index is 0 or 1 && Tolls.Is(story, e));
        var within = draft.Places.Count == 0 && toll is not null && draft.Harm.TrueForAll(h => GoesWith(toll, h));
        if (toll is null || !(draft.Plural || toll.First == draft.First || within))
            return;
        TakePeriod(toll, draft);
    }

    private static void TakePeriod(EventDraft toll, EventDraft draft)
    {
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
        // "The number of those killed since October 7 has risen above 18,200": the toll of a war takes the place of no deed's.
        if (!draft.Rose || draft.HasEvent || draft.Certainty >= Certainty.Denied || draft.Dates.Exists(d => d.Kind is DateKind.Since or DateKind.During || d.When.Days > LongestDeed) || draft.First.Dates.Any(d => d.Kind == DateKind.Since))
            return false;
        if (draft.Harm.Where(h => h is { Stated: true, PartOf: null }).MaxBy(h => h.Count.Number) is not { } risen)
            return false;
        foreach (var known in Enumerable.Reverse(events))
        {
            var index = known.Harm.FindIndex(h => h.Effect == risen.Effect && h is { Stated: true, PartOf: null } && h.Count.Number < risen.Count.Number);
            if (index < 0 || known.Certainty >= Certainty.Planned)
                continue;
            var before = known.Harm[index];
            known.Harm[index] = before with { Count = risen.Count, Span = risen.Span, Sentence = risen.Sentence };
            foreach (var part in known.Harm.Where(h => ReferenceEquals(h.PartOf, before)))
                part.PartOf = known.Harm[index];
            // "to 31 dead, among them nine children"
            foreach (var part in draft.Harm.Where(h => h != risen && h.Effect == risen.Effect && h.Count.Number < risen.Count.Number && h.Part == CountPart.Part))
            {
                part.PartOf = known.Harm[index];
                known.Harm.Add(part);
            }
            known.Words.AddRange(draft.Words);
            known.Sources.AddRange(draft.Sources);
            known.Rose = true;
            return true;
        }
        return false;
    }

    /// <summary>"Air defences shot down most of the missiles": what became of a raid that was told of is a part of it.</summary>
    private static bool Meets(List<EventDraft> events, EventDraft draft)
    {
        if (draft.Leading.Type != "disrupted-weapons-use" || draft.Places.Count + draft.Dates.Count > 0 || draft.Harm.Exists(h => h.Stated)
            || events.FindLast(known => known.Certainty < Certainty.Planned && known.Leading.Type is "air-drone-strike" or "shelling-artillery-missile") is not { } raid)
            return false;
        raid.Further.Add(draft.First);
        return true;
    }

    /// <summary>"he said" is said by whoever spoke last.</summary>
    private static SourceMention Resolve(SourceMention source, SourceMention? speaker) =>
        source.Who.Kind == FillerKind.Pronoun && speaker is not null ? source with { Who = speaker.Who } : source;

    /// <summary>Puts a draft to the known event that it most likely tells on of, or beside the known ones.</summary>
    private static void Place(AnnotatedStory story, List<EventDraft> events, EventDraft draft)
    {
        EventDraft? best = null;
        var most = double.NegativeInfinity;
        var latest = events.Count == 0 ? -1 : events.Max(e => e.Words[^1].Sentence.Index);
        // "Organisers said 35 were hurt", behind "leaving 20 injured": of no earlier event either.
        draft.RivalOf = Rivals.Told(story, events, draft);
        for (var i = events.Count - 1; i >= 0 && draft.RivalOf is null; i--)
        {
            if (ToldApart(events[i], draft) || Apart.Are(story, events[i], draft))
                continue;
            var only = events[i].HasEvent && !events.Exists(e => e != events[i] && e.HasEvent && e.Certainty < Certainty.Planned && IncidentTypes.Compatible(e, draft));
            var score = Retelling.Weights.Sum(Retelling.Of(events[i], draft, events[i].Words[^1].Sentence.Index == latest, only));
            if (score > most)
                (best, most) = (events[i], score);
        }
        if (best is not null && most >= Retelling.Weights.Told)
        {
            best.Absorb(draft);
            return;
        }
        if (draft.Day is null && events.Count > 0 && events[^1] is var before && draft.First.Kind == PartKind.Paragraph && before.First.Kind == PartKind.Paragraph && draft.First.Index - before.Words[^1].Sentence.Index == 1 && !Tolls.Is(story, before))
            draft.DayBefore = before.Day ?? before.DayBefore;
        draft.Opens = events.TrueForAll(e => e.Harm.Count == 0);
        events.Add(draft);
    }

    /// <summary>Two words for events that grammar does not tie are two events of their sentence, and so are two numbers of dead with a semicolon between; "A strike hit a house …; the strike also wounded six" is one.</summary>
    private static bool ToldApart(EventDraft known, EventDraft draft) =>
        draft.First.Index == known.Words[^1].Sentence.Index && (draft.HasEvent && known.HasEvent && !IsUnderColon(known, draft) || Semicolon(known, draft))
        && !(draft.Definite && known.Words.Exists(a => draft.Words.Exists(b => a.Hit.Trigger.Type == b.Hit.Trigger.Type && a.Hit.Trigger.Tag == b.Hit.Trigger.Tag && a.Hit.Trigger.Tag == PartOfSpeech.Noun)));

    /// <summary>"Woman killed in shelling of Homs: A woman was killed in the army's shelling of …": a headline, and what it is about behind the colon.</summary>
    private static bool IsUnderColon(EventDraft known, EventDraft draft)
    {
        var r = draft.First;
        var (from, to) = (known.Words.Where(w => w.Sentence == r).Min(w => w.Hit.Word), draft.Words.Where(w => w.Sentence == r).Min(w => w.Hit.Word));
        var colon = from;
        while (colon < to && r.Sentence[colon].Lemma != ":")
            colon++;
        return !known.Plural && known.Harm.Count > 0 && colon + 1 < to && char.IsUpper(r.Form(colon + 1)[0]);
    }

    /// <summary>"Army says up to 80 soldiers hit; governor reports five dead".</summary>
    private static bool Semicolon(EventDraft known, EventDraft draft)
    {
        var r = draft.First;
        var (from, to) = (known.Words.FindLast(w => w.Sentence == r).Hit.Word, draft.Words[0].Hit.Word);
        return draft.Harm.Exists(h => h is { Stated: true, Part: CountPart.Whole } && known.Harm.Exists(k => k is { Stated: true } && k.Effect == h.Effect && k.Sentence == r))
            && Enumerable.Range(Math.Min(from, to), Math.Abs(to - from)).Any(w => r.Sentence[w].Lemma == ";");
    }
}
