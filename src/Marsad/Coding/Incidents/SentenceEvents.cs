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
            if (hit.Trigger.Effect == Effect.Missing && IsFound(r.Sentence, hit.Word) || hit.Trigger.Effect is not null && Mishaps.ByNature(r, hit.Word))
                continue;
            // "killed six displaced people": that they had been driven out before is not told here.
            if (hit.Trigger.Effect == Effect.Displaced && r.Sentence[hit.Word].Relation == Relation.Amod && hits.Any(other => other.Word != hit.Word && other.Trigger.Effect is not null && Syntax.Below(r.Sentence, hit.Word, other.Word)))
                continue;
            drafts.Add(ReadOne(r, hit, hits));
        }
        EventJoining.Join(r, drafts);
        foreach (var draft in drafts)
        {
            JointCounts.Part(r, draft);
            Shots.LeaveCounted(draft);
            SentenceHarm.Others(draft);
            SentenceHarm.Rivals(r, draft);
            SentenceHarm.Parts(r, hits, draft);
            Shots.CountFatal(r, draft);
            SentenceHarm.Listed(r, draft);
            PartsToldOn.InList(r, draft);
            VictimNames.Included(r, draft);
            VictimNames.Listed(draft);
            Genitives.Settle(r, draft);
            Weapons(r, drafts, draft);
            // "two missiles fired at the village", "a drone fired by the rebels": guns and launchers are fired, and nobody is shot.
            if (draft.Weapons.Overlaps(["artillery", "mortar", "rocket", "missile", "drone"]) && !draft.Weapons.Contains("firearm"))
                draft.Forms.Remove("shooting");
        }
        return drafts;
    }

    /// <summary>"All eight missing people have been accounted for": they are missed no more.</summary>
    private static bool IsFound(Sentence s, int missing) =>
        Syntax.GoverningVerb(s, missing) is >= 0 and var verb && s[verb].Lemma is "account" or "find" or "locate" or "rescue" or "recover" && Syntax.IsPassive(s, verb) && !Certainties.Negated(s, verb);

    private static EventDraft ReadOne(AnnotatedSentence r, TriggerFinder.Hit hit, IReadOnlyList<TriggerFinder.Hit> hits)
    {
        var s = r.Sentence;
        if (Shots.Killed(s, hit))
            hit = hit with { Trigger = hit.Trigger with { Effect = Effect.Killed } };
        var trigger = hit.Trigger;
        // "tried to kill the mayor" tells of an attack, and of no dead.
        if (trigger.Effect is not null && Certainties.Attempted(s, hit.Word))
        {
            trigger = trigger with { Effect = null, Kind = TriggerKind.Incident };
            hit = hit with { Trigger = trigger };
        }
        var draft = new EventDraft { First = r, Certainty = Certainties.Of(r, hit.Word) };
        // "did not survive": what is denied is that he lived.
        if (trigger.Needs == "negated" && draft.Certainty == Certainty.Denied)
            draft.Certainty = Certainty.Asserted;
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
        if (trigger is { Effect: { } bare, Frame.Name: not ("state" or "harm-deed") } && hit.First > 0 && r.CountAt(hit.First - 1) is { Kind: CountKind.Cardinal } right && (trigger.Tag != PartOfSpeech.Verb ? hit.Last + 1 >= s.Count || s[hit.Last + 1].Tag is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Adv : SentenceHarm.StandsAlone(s, hit)))
        {
            var among = s[hit.Word].Relation == Relation.Amod && s[hit.Word].Head > hit.Word && Syntax.Preposition(s, s[hit.Word].Head) is "among" or "of" ? Phrases.ReadOne(r, s[hit.Word].Head) with { Count = right } : null;
            draft.Harm.Add(new HarmDraft { Effect = bare, Of = among, Count = right.Count, Span = right.Span.Union(s[hit.Word].Span), Sentence = r, Part = right.Part, Stated = true, FateOpen = EventParts.LeavesFateOpen(trigger, bare) });
            filled = true;
        }
        else if (trigger is { Tag: PartOfSpeech.Verb, Effect: { } noted } && SentenceHarm.StandsAlone(s, hit) && SentenceHarm.NotedBefore(r, hit) is { } people)
        {
            draft.Harm.Add(new HarmDraft { Effect = noted, Of = people, Count = people.Count!.Count, Span = people.Count.Span.Union(people.Core), Sentence = r, Part = people.Count.Part, Stated = true, FateOpen = EventParts.LeavesFateOpen(trigger, noted) });
            filled = true;
        }
        var tallied = filled;
        // "Forty soldiers killed in ambush": a headline leaves "were" out; a killing without an object is suffered by its subject.
        var bareSubject = trigger is { Tag: PartOfSpeech.Verb, Effect: not null } && (trigger.Frame.Name == "kill" || (trigger.Frame.Name == "shoot" && Shots.BareParticiple(r, hit.Word) && !Shots.SharesObject(s, hit.Word))) && Syntax.Child(s, hit.Word, Relation.OblAgent) < 0 && Syntax.Arguments(s, hit.Word) is var own && !own.Exists(slot => slot.Function is "obj" or "main-subj") && (SentenceHarm.Beside(r, hit) is not { } near || own.Exists(slot => slot.Function == "subj" && slot.Word == near.Head));
        foreach (var slot in filled ? Slots(r, hit, noun).FindAll(slot => slot.Function is "among" or "by" or "of") : Slots(r, hit, noun))
        {
            // "were shot at a bar, killing one": the shots killed, and not those who were shot.
            if (slot.Function is "subj" or "main-subj" && slot.Word < hit.Word && IsOutcome(s, hit, hits))
                continue;
            // "3 soldiers dead, 5 wounded": the second number is that of the word behind it.
            if (slot.Word > hit.Word && r.CountAt(slot.Word) is { } number && hits.Any(h => h.Word == r.WordAt(number.Span.End - 1) + 1 && h.Trigger.Effect is { } other && other != trigger.Effect))
                continue;
            if (!trigger.Frame.Slots.TryGetValue(bareSubject && slot.Function == "subj" ? "obj" : slot.Function, out var part))
                continue;
            // "the union said, after seven of the wounded died": who says it is not hurt by what he says of others.
            if (part == Part.Victim && slot.Function == "subj" && SourceReader.Speaks(s, slot.Word) && !Syntax.Below(s, hit.Word, slot.Word) && s[slot.Word].Head != hit.Word)
                continue;
            HarmDraft? counted = null;
            foreach (var filler in Sufferers(r, part, slot.Word))
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
                if (part == Part.Victim && draft.Harm.Count > 0 && draft.Harm[^1].Of == filler && draft.Harm[^1] is { Count.Number: not null, Stated: true })
                    counted = draft.Harm[^1];
            }
        }
        if (!tallied)
            Struck.Complete(r, hit, hits, draft);
        // "the group lost nine members": the subject says whose they were.
        if ((losers.Find(l => l.Actor is not null) ?? losers.Find(l => l.Sort == "fighter")) is { } loser)
        {
            for (var i = 0; i < draft.Harm.Count; i++)
            {
                if (draft.Harm[i].Of is null or { Actor: null })
                    draft.Harm[i] = draft.Harm[i] with { Of = loser };
            }
        }
        if (!tallied)
            HarmClause.Complete(r, hit, hits, draft);
        if (trigger is { Effect: { } tolled, Frame.Name: not "state" } && (trigger.Tag != PartOfSpeech.Verb || SentenceHarm.IsNumberOf(s, hit.Word)) && !draft.Harm.Exists(h => h.Stated) && SentenceHarm.Tallied(r, hit) is { } tally)
        {
            draft.Harm.Clear();
            draft.Harm.Add(new HarmDraft { Effect = tolled, Count = tally.Count.Count, Span = tally.Count.Span, Sentence = r, Stated = true });
            draft.Rose = tally.Rose;
            filled = true;
        }
        filled |= draft.Harm.Exists(h => h.Stated);
        if (noun && trigger is { Effect: { } multiplied, Frame.Name: "harm-noun" or "harm-deed" or "shoot-noun" } && !draft.Plural && !draft.Harm.Exists(h => h.Count.Number is not null) && Shots.Multiple(r, hit.Word) is { } multiple)
        {
            draft.Harm.Clear();
            // "a deadly double shooting": two were shot, and how many of them died is told elsewhere.
            var open = trigger.Frame.Name == "shoot-noun";
            draft.Harm.Add(new HarmDraft { Effect = open ? Effect.Wounded : multiplied, Count = multiple.Count, Span = multiple.Span, Sentence = r, Stated = true, FateOpen = open });
        }
        SentenceHarm.Among(r, hit, draft);
        // "1 teen dead": the number and who it counts are one.
        draft.Harm.RemoveAll(h => h.Of is null or { Kind: FillerKind.Number } && h.Stated && draft.Harm.Exists(o => o != h && o.Effect == h.Effect && o.Count == h.Count && o.Sentence == h.Sentence && o.Span.Overlaps(h.Span) && o.Of is { Kind: FillerKind.People }));
        draft.Harm.RemoveAll(h => h.Count.Number is null && !h.IsOfTheirOwn && draft.Harm.Exists(o => o != h && o.Effect == h.Effect && o.Count.Number is not null));
        if (!filled && trigger is { Effect: not null, Tag: PartOfSpeech.Verb } && SentenceHarm.Beside(r, hit) is { } beside)
            filled = EventParts.Victim(draft, trigger, beside, "obj");
        if (!filled && trigger is { Effect: { } effect, Frame.Name: not ("state" or "harm-deed") } && SentenceHarm.CountBeside(r, hit.Word) is { } count)
            draft.Harm.Add(new HarmDraft { Effect = effect, Count = count.Count, Span = count.Span, Sentence = r, Part = count.Part, Stated = true });
        // "There were no casualties" does not deny the event: it counts none.
        if (draft.Certainty == Certainty.Denied && trigger.Kind == TriggerKind.Harm && draft.Harm.Exists(h => h.Count.Number == 0))
            draft.Certainty = Certainty.Asserted;
        return draft;
    }

    /// <summary>Whether a form in "-ing" tells how the deed ended that those before it suffered.</summary>
    private static bool IsOutcome(Sentence s, TriggerFinder.Hit hit, IReadOnlyList<TriggerFinder.Hit> hits)
    {
        var verb = hit.Word;
        while (s[verb] is { Relation: Relation.Conj, Head: >= 0 and var first } && first < verb && IsGoing(s, first))
            verb = first;
        return IsGoing(s, verb) && s[verb].Relation is Relation.Conj or Relation.Advcl && Syntax.Child(s, verb, Relation.Mark) < 0 && s[verb].Head is >= 0 and var deed && deed < verb
            && Syntax.IsPassive(s, deed) && hits.Any(h => h.Word == deed && h.Trigger is { Tag: PartOfSpeech.Verb, Effect: not null });
    }

    private static bool IsGoing(Sentence s, int verb) =>
        (s[verb].Features & Features.Gerund) != 0 || (s[verb].Features & (Features.Participle | Features.Past)) == Features.Participle;

    /// <summary>Who a word stands for. "Mother, toddler killed": a headline joins two by a comma; "shot his wife and then himself": who did it suffers it.</summary>
    private static IEnumerable<Filler> Sufferers(AnnotatedSentence r, Part part, int word)
    {
        var s = r.Sentence;
        if (part != Part.Victim)
            return Phrases.Read(r, word);
        if (s[word].Tag == PartOfSpeech.Pron && s[word].Lemma is "himself" or "herself" && s[word].Head is >= 0 and var verb
            && Syntax.Arguments(s, verb).Find(slot => slot.Function is "subj" or "main-subj" && slot.Word != word) is { Function: not null } self
            && Phrases.ReadOne(r, self.Word) is { Kind: FillerKind.People or FillerKind.Actor or FillerKind.Pronoun } himself && (himself.Implied ?? himself.Count?.Count.Number) == 1)
            return Phrases.Read(r, word).Skip(1).Prepend(himself with { Span = s[word].Span, Core = s[word].Span });
        if (r.Kind == PartKind.Title && s[word].Relation == Relation.Appos && s[word].Head is >= 0 and var first && IsBarePerson(s, first) && IsBarePerson(s, word))
            return Phrases.Read(r, first).Concat(Phrases.Read(r, word));
        if (r.Kind == PartKind.Title && Syntax.Child(s, word, Relation.Appos) is >= 0 and var second && second > word && IsBarePerson(s, word) && IsBarePerson(s, second))
            return Phrases.Read(r, word).Concat(Phrases.Read(r, second));
        return Phrases.Read(r, word);
    }

    private static bool IsBarePerson(Sentence s, int word) => WordList.People[s[word].Lemma.ToLowerInvariant()] is not null && Syntax.Child(s, word, Relation.Det) < 0;

    /// <summary>Arguments of the trigger itself and, for an event noun, of the light verb that it hangs on.</summary>
    private static List<Slot> Slots(AnnotatedSentence r, TriggerFinder.Hit hit, bool noun)
    {
        var s = r.Sentence;
        var slots = Syntax.Arguments(s, hit.Word);
        if (hit.First < hit.Word)
            slots.RemoveAll(slot => slot.Word >= hit.First && slot.Word < hit.Word);
        var (culprit, blamer) = Blame.Of(s, hit.Word);
        if (culprit >= 0)
        {
            // "accused the rebels of killing": the accuser did not do it.
            slots.RemoveAll(slot => slot.Function == "main-subj" || (slot.Function == "subj" && Syntax.Child(s, blamer, Relation.Nsubj) == slot.Word));
            if (!noun && !slots.Exists(slot => slot.Function is "subj" or "by"))
                slots.Add(new Slot("subj", culprit));
        }
        if (!noun)
            return slots;
        // "left a guard with a wounded leg": whose it is suffers it.
        var limb = slots.FindIndex(slot => slot.Function == "subj" && s[hit.Word].Relation == Relation.Amod && WordList.BodyParts[s[slot.Word].Lemma.ToLowerInvariant()] is not null);
        var borne = limb >= 0 ? slots[limb].Word : hit.Word;
        if (limb >= 0)
            slots.RemoveAt(limb);
        if (hit.Trigger.Frame.Slots.ContainsKey("bearer") && !slots.Exists(slot => slot.Function == "subj"))
            slots.AddRange(Bearers.Of(r, borne));
        // A name right before an event noun modifies it, whatever the parse says ("an IS attack").
        if (hit.First > 0 && r.ActorAt(hit.First - 1) is not null && !slots.Exists(slot => slot.Word == hit.First - 1 || r.ActorAt(slot.Word) == r.ActorAt(hit.First - 1)))
            slots.Add(new Slot("mod", hit.First - 1));
        // "The post is under attack": it does not attack.
        if (Syntax.Preposition(s, hit.Word) == "under")
            slots = slots.ConvertAll(slot => slot.Function is "subj" ? slot with { Function = "against" } : slot);
        // "placed a charge of dynamite": what is laid is the charge.
        var laid = hit.Trigger.Weapon is not null && s[hit.Word] is { Relation: Relation.Nmod, Head: >= 0 and var load } && s[load].Tag == PartOfSpeech.Noun && Syntax.Preposition(s, hit.Word) == "of" ? load : hit.Word;
        var verb = s[laid].Relation is Relation.Obj or Relation.NsubjPass or Relation.Nsubj or Relation.Obl or Relation.Nmod ? s[laid].Head : -1;
        if (verb >= 0 && s[verb].Tag == PartOfSpeech.Noun && Lexicons.WordList.Partitives[s[verb].Lemma] == "number")
        {
            // "carried out a wave of attacks on villages"
            slots.AddRange(Syntax.Arguments(s, verb).FindAll(slot => slot.Word != hit.Word && slot.Function is "on" or "against" or "by"));
            verb = s[verb].Head;
        }
        // "The school was the target of two attacks"
        if (s[hit.Word] is { Relation: Relation.Nmod, Head: >= 0 and var aim } && s[aim] is { Tag: PartOfSpeech.Noun, Lemma: "target" or "object" } && Syntax.Preposition(s, hit.Word) == "of" && Syntax.Child(s, aim, Relation.Cop) >= 0 && Syntax.Child(s, aim, Relation.Nsubj) is >= 0 and var targeted)
            slots.Add(new Slot("against", targeted));
        // "claimed responsibility for the attack"
        if (verb >= 0 && s[verb].Tag == PartOfSpeech.Noun && s[verb].Relation == Relation.Obj && s[verb].Head is >= 0 and var claiming && WordList.LightVerbs[s[claiming].Lemma] == "claim")
            verb = claiming;
        // "escaped unharmed from an attack"
        if (verb >= 0 && s[verb] is { Tag: PartOfSpeech.Adj, Relation: Relation.Xcomp, Head: >= 0 and var away })
            verb = away;
        if (verb >= 0 && s[verb].Tag is PartOfSpeech.Verb or PartOfSpeech.Adj)
            FromLightVerb(s, verb, hit, slots);
        for (var c = s.FirstChild(hit.Word); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Acl or Relation.AclRelcl && s[c].Tag == PartOfSpeech.Verb)
                FromLightVerb(s, c, hit, slots);
        }
        return slots;
    }

    private static void FromLightVerb(Sentence s, int verb, TriggerFinder.Hit hit, List<Slot> slots)
    {
        var role = WordList.LightVerbs[s[verb].Lemma.ToLowerInvariant()];
        // "stepped on a mine": who sets it off so has not laid it.
        if (role is null || (role is "place" && hit.Trigger.Weapon is null && s[verb].Lemma != "aim") || (hit.Trigger.Weapon is not null && SetsOff(s[verb].Lemma)))
            return;
        var noun = hit.Word;
        foreach (var slot in Syntax.Arguments(s, verb))
        {
            // In "the attack that was carried out by gunmen" what hangs on the verb hangs on the noun as well.
            if (slot.Word == noun || Syntax.Below(s, noun, slot.Word) || (Syntax.Below(s, slot.Word, noun) && !Syntax.Below(s, verb, noun)))
                continue;
            switch (role, slot.Function)
            {
                case ("do" or "claim" or "place", "subj" or "main-subj"):
                    slots.Add(new Slot("subj", slot.Word));
                    // "by gunmen against the office": whatever the parse hangs it on, it is the attack that is against something.
                    slots.AddRange(Syntax.Arguments(s, slot.Word).FindAll(against => against.Function == "against"));
                    break;
                case ("do" or "happen", "against" or "on" or "at" or "by" or "between" or "with" or "into" or "upon"):
                case ("happen", "near" or "outside" or "opposite" or "beside" or "behind" or "inside" or "under" or "in"):
                    slots.Add(slot);
                    break;
                case ("place", "at" or "on" or "against" or "in" or "into" or "inside" or "under" or "near" or "outside" or "beside" or "towards" or "toward"):
                    slots.Add(slot with { Function = slot.Function is "in" ? "inside" : slot.Function });
                    break;
                case ("blame", "obj"):
                    slots.Add(new Slot("subj", slot.Word));
                    break;
                case ("escape", "subj") when s[noun].Relation is Relation.Obj || (Syntax.Preposition(s, noun) == "from" && Syntax.Child(s, verb, Relation.Xcomp) >= 0):
                case ("undergo", "subj"):
                    slots.Add(new Slot("against", slot.Word));
                    break;
                case ("target", "obj"):
                    slots.Add(new Slot("against", slot.Word));
                    break;
            }
        }
    }

    private static bool SetsOff(string lemma)
    {
        foreach (var trigger in TriggerLexicon.Default.ByHead(lemma))
        {
            if (trigger.Frame.Name == "set-off")
                return true;
        }
        return false;
    }

    private static void Reference(Sentence s, int noun, EventDraft draft)
    {
        draft.Plural = (s[noun].Features & Features.Plural) != 0;
        draft.Recalled = Syntax.Preposition(s, noun) is "since" or "before" or "until" or "like";
        for (var c = s.FirstChild(noun); c >= 0; c = s.NextSibling(c))
        {
            var telling = WordList.Telling[s[c].Lemma.ToLowerInvariant()];
            if (s[c].Relation == Relation.Det && telling == "definite")
                draft.Definite = true;
            else if (s[c].Relation is Relation.Det or Relation.Amod && telling == "other")
                draft.Other = true;
        }
    }

    /// <summary>"attacked several mines": what the deed is done to does not do it.</summary>
    private static bool IsTarget(AnnotatedSentence r, EventDraft draft, int word) =>
        draft.Words.Exists(w => w.Sentence == r && w.Hit.Trigger.Frame.Name is "attack" or "event"
            && Syntax.Arguments(r.Sentence, w.Hit.Word).Exists(slot => IsOrNames(r.Sentence, word, slot.Word) && w.Hit.Trigger.Frame.Slots.TryGetValue(slot.Function, out var part) && part == Part.Target));

    /// <summary>"a drone and missile store": what stands before a noun as its name is of the thing.</summary>
    private static bool IsOrNames(Sentence s, int word, int thing)
    {
        while (word != thing && s[word] is { Relation: Relation.Compound or Relation.Conj or Relation.Amod, Head: >= 0 and var head } && word < thing)
            word = head;
        return word == thing;
    }

    /// <summary>The means that the sentence names, where it tells of one event only or the words stand below those of the event.</summary>
    private static void Weapons(AnnotatedSentence r, List<EventDraft> drafts, EventDraft draft)
    {
        if (!draft.HasEvent && draft.Harm.Count == 0)
            return;
        foreach (var weapon in r.Weapons)
        {
            var word = r.HeadOf(weapon.Span);
            // "seized 40 rifles": what is found or taken was no means of the deed.
            if (Needs.Possession(r.Sentence, word) == "had")
                continue;
            var struck = IsTarget(r, draft, word) || draft.Objects.Exists(o => o.Core.Overlaps(weapon.Span)) || draft.Targets.Exists(t => t.Core.Overlaps(weapon.Span));
            // "Gunmen shot a guard" names no weapon; that it was a shooting says the form.
            if (draft.Words.Exists(w => w.Sentence == r && w.Hit.Trigger.Form == "shooting" && weapon.Span.Overlaps(r.Sentence[w.Hit.Word].Span)))
                continue;
            if (!struck && (drafts.Count == 1 || draft.Words.Exists(w => w.Sentence == r && Syntax.Below(r.Sentence, word, w.Hit.Word))))
                draft.Weapons.Add(weapon.Weapon);
        }
    }
}
