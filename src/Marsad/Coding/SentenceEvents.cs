using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads the incidents that one sentence tells of: each word that tells of one with its arguments, and those words joined that grammar ties together.</summary>
internal static class SentenceEvents
{
    /// <summary>The incidents of the sentence, in order.</summary>
    public static List<EventDraft> Read(AnnotatedSentence r, IReadOnlyList<TriggerFinder.Hit> hits)
    {
        var drafts = new List<EventDraft>();
        foreach (var hit in hits)
        {
            if (hit.Trigger.Kind is not (TriggerKind.Incident or TriggerKind.Harm))
                continue;
            // "the attack killed nine": a word of harm that is also one of an incident (beheading) is read once.
            if (hit.Trigger.Kind == TriggerKind.Harm && hits.Any(h => h.Word == hit.Word && h.Trigger.Kind == TriggerKind.Incident && h.Trigger.Effect is not null))
                continue;
            drafts.Add(ReadOne(r, hit, hits));
        }
        Join(r, drafts);
        foreach (var draft in drafts)
        {
            Others(draft);
            Parts(r, draft);
            Weapons(r, drafts, draft);
        }
        return drafts;
    }

    private static EventDraft ReadOne(AnnotatedSentence r, TriggerFinder.Hit hit, IReadOnlyList<TriggerFinder.Hit> hits)
    {
        var s = r.Sentence;
        var trigger = hit.Trigger;
        var draft = new EventDraft { First = r, Certainty = Certainties.Of(r, hit.Word) };
        draft.Words.Add((r, hit));
        if (trigger.Weapon is not null)
            draft.Weapons.Add(trigger.Weapon);
        if (trigger.Form is not null)
            draft.Forms.Add(trigger.Form);
        var noun = s[hit.Word].Tag is not PartOfSpeech.Verb;
        if (noun)
            Reference(s, hit.Word, draft);
        var filled = false;
        var losers = new List<Filler>();
        // "and 4,012 wounded,": the number is that of the word, whatever noun the parse gives them.
        if (trigger is { Tag: not PartOfSpeech.Verb, Effect: { } bare } && hit.First > 0 && r.CountAt(hit.First - 1) is { Kind: CountKind.Cardinal } right && (hit.Last + 1 >= s.Count || s[hit.Last + 1].Tag is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Adp or PartOfSpeech.Sconj))
        {
            var among = s[hit.Word].Relation == Relation.Amod && s[hit.Word].Head > hit.Word && Syntax.Preposition(s, s[hit.Word].Head) is "among" or "of" ? Phrases.ReadOne(r, s[hit.Word].Head) with { Count = right } : null;
            draft.Harm.Add(new HarmDraft { Effect = bare, Of = among, Count = right.Count, Span = right.Span.Union(s[hit.Word].Span), Sentence = r, Part = right.Part, Stated = true });
            filled = true;
        }
        // "Forty soldiers killed in ambush": a headline leaves "were" out; a killing without an object is suffered by its subject.
        var bareSubject = trigger is { Tag: PartOfSpeech.Verb, Frame.Name: "kill", Effect: not null } && Syntax.Arguments(s, hit.Word) is var own && !own.Exists(slot => slot.Function is "obj" or "main-subj") && Beside(r, hit) is null;
        foreach (var slot in filled ? Slots(r, hit, noun).FindAll(slot => slot.Function is "among" or "by" or "of") : Slots(r, hit, noun))
        {
            if (!trigger.Frame.Slots.TryGetValue(bareSubject && slot.Function == "subj" ? "obj" : slot.Function, out var part))
                continue;
            HarmDraft? counted = null;
            foreach (var filler in Phrases.Read(r, slot.Word))
            {
                // "819 soldiers and militiamen": the number is that of both.
                if (part == Part.Victim && counted is not null && filler.Count is null && filler.Implied is null && filler.Kind is FillerKind.Actor or FillerKind.People)
                {
                    counted.Also.Add(filler);
                    continue;
                }
                // An event that does something ("the attack killed", "in an ambush") is joined to this one below.
                if (hits.Any(h => h.Word == filler.Head && h.Trigger.Kind == TriggerKind.Incident && h.Word != hit.Word) && filler.Actor is null)
                    continue;
                if (part == Part.Loser)
                    losers.Add(filler);
                filled |= EventParts.Fill(draft, trigger, part, filler, slot.Function);
                if (part == Part.Victim && draft.Harm.Count > 0 && draft.Harm[^1].Of == filler && draft.Harm[^1].Count.Number is not null)
                    counted = draft.Harm[^1];
            }
        }
        // "the group lost nine members": the subject says whose they were.
        if (losers.Find(l => l.Actor is not null) is { } loser)
        {
            for (var i = 0; i < draft.Harm.Count; i++)
            {
                if (draft.Harm[i].Of is null or { Actor: null })
                    draft.Harm[i] = draft.Harm[i] with { Of = loser };
            }
        }
        Among(r, hit, draft);
        draft.Harm.RemoveAll(h => h.Count.Number is null && draft.Harm.Exists(o => o != h && o.Effect == h.Effect && o.Count.Number is not null));
        if (!filled && trigger is { Effect: not null, Tag: PartOfSpeech.Verb } && Beside(r, hit) is { } beside)
            filled = EventParts.Victim(draft, trigger, beside, "obj");
        if (!filled && trigger.Effect is { } effect && CountBeside(r, hit.Word) is { } count)
            draft.Harm.Add(new HarmDraft { Effect = effect, Count = count.Count, Span = count.Span, Sentence = r, Part = count.Part, Stated = true });
        draft.Spans.Add(new TextSpan(Math.Min(s[hit.First].Span.Start, s[hit.Word].Span.Start), s[hit.Last].Span.End));
        return draft;
    }

    /// <summary>Arguments of the trigger itself and, for an event noun, of the light verb that it hangs on.</summary>
    private static List<Slot> Slots(AnnotatedSentence r, TriggerFinder.Hit hit, bool noun)
    {
        var s = r.Sentence;
        var slots = Syntax.Arguments(s, hit.Word);
        if (hit.First < hit.Word)
            slots.RemoveAll(slot => slot.Word >= hit.First && slot.Word < hit.Word);
        if (!noun)
            return slots;
        // A name right before an event noun modifies it, whatever the parse says ("an IS attack").
        if (hit.First > 0 && r.ActorAt(hit.First - 1) is not null && !slots.Exists(slot => slot.Word == hit.First - 1 || r.ActorAt(slot.Word) == r.ActorAt(hit.First - 1)))
            slots.Add(new Slot("mod", hit.First - 1));
        var verb = s[hit.Word].Relation is Relation.Obj or Relation.NsubjPass or Relation.Nsubj or Relation.Obl or Relation.Nmod ? s[hit.Word].Head : -1;
        if (verb >= 0 && s[verb].Tag == PartOfSpeech.Noun && Lexicons.WordList.Partitives[s[verb].Lemma] == "number")
        {
            // "carried out a wave of attacks on villages"
            slots.AddRange(Syntax.Arguments(s, verb).FindAll(slot => slot.Word != hit.Word && slot.Function is "on" or "against" or "by"));
            verb = s[verb].Head;
        }
        if (verb >= 0 && s[verb].Tag == PartOfSpeech.Verb)
            FromLightVerb(s, verb, hit.Word, slots);
        for (var c = s.FirstChild(hit.Word); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Acl or Relation.AclRelcl && s[c].Tag == PartOfSpeech.Verb)
                FromLightVerb(s, c, hit.Word, slots);
        }
        return slots;
    }

    private static void FromLightVerb(Sentence s, int verb, int noun, List<Slot> slots)
    {
        var role = WordList.LightVerbs[s[verb].Lemma.ToLowerInvariant()];
        if (role is null)
            return;
        foreach (var slot in Syntax.Arguments(s, verb))
        {
            if (slot.Word == noun || Syntax.Below(s, noun, slot.Word) || Syntax.Below(s, slot.Word, noun))
                continue;
            switch (role, slot.Function)
            {
                case ("do" or "claim", "subj" or "main-subj"):
                    slots.Add(new Slot("subj", slot.Word));
                    break;
                case ("do" or "happen", "against" or "on" or "at" or "by" or "between" or "with" or "into" or "upon"):
                    slots.Add(slot);
                    break;
                case ("undergo", "subj"):
                    slots.Add(new Slot("against", slot.Word));
                    break;
                case ("target", "obj"):
                    slots.Add(new Slot("against", slot.Word));
                    break;
            }
        }
    }

    /// <summary>The counted people that stand right before a passive or right behind an active verb, where the parse found none.</summary>
    private static Filler? Beside(AnnotatedSentence r, TriggerFinder.Hit hit)
    {
        var s = r.Sentence;
        var w = hit.Word - 1;
        while (w >= 0 && s[w].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv)
            w--;
        if (w >= 0 && w < hit.Word - 1 && Counted(r, w) is { } before)
            return before;
        for (w = hit.Last + 1; w < s.Count && w <= hit.Last + 5; w++)
        {
            if (s[w].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
                return Counted(r, w);
            if (s[w].Tag is not (PartOfSpeech.Num or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Adv))
                return null;
        }
        return null;
    }

    private static Filler? Counted(AnnotatedSentence r, int word) =>
        r.Sentence[word].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num && Phrases.ReadOne(r, word) is { Count: not null, Kind: FillerKind.People or FillerKind.Actor or FillerKind.Number } filler ? filler : null;

    /// <summary>A number right before the word: "26 dead", "12 wounded".</summary>
    private static CountMention? CountBeside(AnnotatedSentence r, int word)
    {
        for (var w = word - 1; w >= Math.Max(0, word - 3); w--)
        {
            if (r.CountAt(w) is { Kind: CountKind.Cardinal } count)
                return count;
            if (r.Sentence[w].Tag is not (PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Aux))
                return null;
        }
        return null;
    }

    private static void Reference(Sentence s, int noun, EventDraft draft)
    {
        draft.Plural = (s[noun].Features & Features.Plural) != 0;
        draft.Recalled = Syntax.Preposition(s, noun) is "since" or "before" or "until" or "like";
        for (var c = s.FirstChild(noun); c >= 0; c = s.NextSibling(c))
        {
            var lemma = s[c].Lemma.ToLowerInvariant();
            if (s[c].Relation == Relation.Det && lemma is "the" or "this" or "that" or "these" or "those")
                draft.Definite = true;
            else if (s[c].Relation is Relation.Det or Relation.Amod && lemma is "another" or "separate" or "other" or "second" or "third" or "similar" or "different" or "further" or "earlier" or "previous" or "fresh" or "new" or "subsequent")
                draft.Other = true;
        }
    }

    /// <summary>Joins the words of a sentence that tell of one event.</summary>
    private static void Join(AnnotatedSentence r, List<EventDraft> drafts)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < drafts.Count && !changed; i++)
            {
                for (var j = i + 1; j < drafts.Count && !changed; j++)
                {
                    if (!Tied(r, drafts[i], drafts[j]))
                        continue;
                    drafts[i].Definite |= drafts[j].Definite;
                    drafts[i].Other |= drafts[j].Other;
                    drafts[i].Absorb(drafts[j]);
                    drafts.RemoveAt(j);
                    changed = true;
                }
            }
        }
    }

    private static bool Tied(AnnotatedSentence r, EventDraft a, EventDraft b)
    {
        if (a.HasEvent && b.HasEvent && a.Certainty != b.Certainty && (a.Certainty >= Certainty.Planned || b.Certainty >= Certainty.Planned))
            return false;
        foreach (var (_, x) in a.Words)
        {
            foreach (var (_, y) in b.Words)
            {
                if (Path(r, x.Word, y.Word, a.HasEvent && b.HasEvent))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether the way between two words in the tree stays within one event.</summary>
    private static bool Path(AnnotatedSentence r, int a, int b, bool bothEvents)
    {
        var s = r.Sentence;
        var up = new List<int>();
        for (var (w, steps) = (a, 0); w >= 0 && steps <= s.Count; w = s[w].Head, steps++)
            up.Add(w);
        var meet = -1;
        var down = new List<int>();
        for (var (w, steps) = (b, 0); w >= 0 && steps <= s.Count; w = s[w].Head, steps++)
        {
            var at = up.IndexOf(w);
            if (at >= 0)
            {
                meet = at;
                break;
            }
            down.Add(w);
        }
        if (meet < 0)
            return false;
        foreach (var w in up.Take(meet).Concat(down))
        {
            if (Parts(s, w, bothEvents))
                return false;
        }
        return true;
    }

    /// <summary>Whether the link of a word to its head leads from one event to another.</summary>
    private static bool Parts(Sentence s, int word, bool bothEvents) => s[word].Relation switch
    {
        Relation.Parataxis or Relation.List or Relation.Dislocated => true,
        Relation.Ccomp => bothEvents && s[word].Head >= 0 && !SourceReader.IsSaying(s, s[word].Head),
        // Two clauses with subjects of their own tell of two events, unless one of them tells of harm alone.
        Relation.Conj => bothEvents && (Syntax.Child(s, word, Relation.Nsubj) >= 0 || Syntax.Child(s, word, Relation.NsubjPass) >= 0),
        Relation.Advcl => bothEvents && Syntax.Child(s, word, Relation.Mark) is >= 0 and var mark && s[mark].Lemma is "as" or "since" or "because" or "although" or "after" or "before" or "while" or "if",
        Relation.Obl or Relation.Nmod => bothEvents && Syntax.Preposition(s, word) is "since" or "after" or "following" or "before" or "like" or "despite" or "because of" or "in retaliation" or "amid" or "despite of",
        _ => false,
    };

    /// <summary>"three children were among those killed": the subject is a part of those harmed.</summary>
    private static void Among(AnnotatedSentence r, TriggerFinder.Hit hit, EventDraft draft)
    {
        if (hit.Trigger.Effect is not { } effect)
            return;
        var s = r.Sentence;
        if (s[hit.Word].Relation == Relation.Amod)
            return; // "26 dead among fighters" has its own number
        for (var (w, steps) = (hit.Word, 0); w >= 0 && steps < 3; w = s[w].Head, steps++)
        {
            if (Syntax.Preposition(s, w) != "among")
                continue;
            var subject = Syntax.Child(s, w, Relation.Nsubj);
            if (subject < 0 && s[w].Head >= 0)
                subject = Syntax.Child(s, s[w].Head, Relation.Nsubj) is >= 0 and var own ? own : Syntax.Child(s, s[w].Head, Relation.NsubjPass);
            if (subject < 0)
                return;
            draft.Harm.Clear();
            foreach (var filler in Phrases.Read(r, subject))
            {
                if (filler.Kind is FillerKind.People or FillerKind.Actor or FillerKind.Number && (filler.Count?.Count ?? (filler.Implied is { } n ? Count.Exactly(n) : default)) is { Number: not null } count)
                {
                    draft.Harm.Add(new HarmDraft
                    {
                        Effect = effect,
                        Count = count,
                        Of = filler,
                        Sentence = r,
                        Part = CountPart.Part,
                        Stated = filler.Count is not null,
                        Span = filler.Count is { } stated ? stated.Span.Union(filler.Core) : filler.Core,
                    });
                }
            }
            return;
        }
    }

    /// <summary>"six others": others of those named before.</summary>
    private static void Others(EventDraft draft)
    {
        for (var i = 1; i < draft.Harm.Count; i++)
        {
            var of = draft.Harm[i].Of;
            if (of is { Actor: null, Kind: FillerKind.People } && of.Sentence.Sentence[of.Head].Lemma.ToLowerInvariant() is "other" or "more")
                draft.Harm[i] = draft.Harm[i] with { Of = draft.Harm[i - 1].Of };
        }
    }

    /// <summary>The means that the sentence names, where it tells of one event only or the words stand below those of the event.</summary>
    private static void Weapons(AnnotatedSentence r, List<EventDraft> drafts, EventDraft draft)
    {
        if (!draft.HasEvent && draft.Harm.Count == 0)
            return;
        foreach (var weapon in r.Weapons)
        {
            var word = r.HeadOf(weapon.Span);
            var struck = draft.Objects.Exists(o => o.Core.Overlaps(weapon.Span)) || draft.Targets.Exists(t => t.Core.Overlaps(weapon.Span));
            if (!struck && (drafts.Count == 1 || draft.Words.Exists(w => w.Sentence == r && Syntax.Below(r.Sentence, word, w.Hit.Word))))
                draft.Weapons.Add(weapon.Weapon);
        }
    }

    /// <summary>Numbers told as part of those harmed: "including three children", "among them two officers".</summary>
    private static void Parts(AnnotatedSentence r, EventDraft draft)
    {
        foreach (var count in r.Counts)
        {
            if (count.Part != CountPart.Part || count.Kind != CountKind.Cardinal || count.Count.Number is null)
                continue;
            var known = draft.Harm.FindIndex(h => h.Span.Overlaps(count.Span));
            var whole = draft.Harm.FindLast(h => h.Sentence == r && h.Span.Start < count.Span.Start && h.Part != CountPart.Part && !h.Span.Overlaps(count.Span)
                && (h.Count.Number is null || h.Count.High is null || h.Count.Number >= count.Count.Number));
            if (whole is null)
                continue;
            var word = r.WordAt(count.Span.End - 1);
            var head = r.Sentence[word].Relation is Relation.Nummod or Relation.Det or Relation.Compound or Relation.Amod && r.Sentence[word].Head >= 0 ? r.Sentence[word].Head : word;
            var of = Phrases.ReadOne(r, head);
            if (of.Kind is FillerKind.Place or FillerKind.Object or FillerKind.Event)
                continue;
            var part = new HarmDraft
            {
                Effect = whole.Effect,
                Count = count.Count,
                Of = of.Kind is FillerKind.Number or FillerKind.Other ? whole.Of : of,
                Span = count.Span.Union(of.Core.Start >= count.Span.Start ? of.Core : count.Span),
                Sentence = r,
                Part = CountPart.Part,
                PartOf = whole,
                Stated = true,
            };
            if (known >= 0)
                draft.Harm[known] = part;
            else
                draft.Harm.Add(part);
        }
    }
}
