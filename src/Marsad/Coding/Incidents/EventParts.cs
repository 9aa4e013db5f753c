using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Gives the fillers of a word's grammatical functions their parts in the event: doers, targets, those harmed, things struck.</summary>
internal static class EventParts
{
    private const int Climb = 5;

    /// <summary>Gives a filler its part in the event; true where it is counted among those harmed.</summary>
    public static bool Fill(EventDraft draft, Trigger trigger, Part part, Filler filler, string function)
    {
        // "an attack of the rebels" is theirs; "the bombing of the village" is done to it.
        if (part == Part.Target && function == "of" && trigger.Frame.Name == "event" && filler is { Kind: FillerKind.Actor, Actor: { } actor } && Classes.Armed(actor.Class) && filler.Sort != "person")
            part = Part.Doer;
        // "minor injuries" are nobody's who is under age.
        if (function == "mod" && filler.Sentence.Sentence[filler.Head] is { Tag: PartOfSpeech.Adj, Lemma: "minor" })
            return false;
        switch (part)
        {
            case Part.Victim:
                return Victim(draft, trigger, filler, function);
            case Part.Target:
                AddTarget(draft, filler);
                break;
            case Part.Struck when filler.Kind == FillerKind.Object || Seat(filler) is not null:
                draft.Objects.Add(Seat(filler) ?? filler);
                break;
            case Part.Side:
                if (filler.Kind is FillerKind.Actor or FillerKind.People)
                    (draft.Doers.Count == 0 ? draft.Doers : draft.Targets).Add(filler);
                break;
            case Part.Doer or Part.Means:
                AddDoer(draft, Meant(filler, function), function);
                break;
            case Part.Supporter:
                if (filler.Actor is not null)
                    draft.Supporters.Add(filler);
                break;
        }
        return false;
    }

    private static void AddTarget(EventDraft draft, Filler filler)
    {
        switch (filler.Kind)
        {
            // "stormed a church": the building, whatever body goes by the same word.
            case FillerKind.Actor when filler.Actor is { Id: null, Form: ActorForm.Description, Class: ActorClass.Organization } && WordList.Objects[filler.Sentence.Sentence[filler.Head].Lemma.ToLowerInvariant()] is { } building:
                draft.Objects.Add(filler with { Kind = FillerKind.Object, Sort = building, Actor = null });
                break;
            // "attacked La Palma, San Blas and Arcatao": what is listed behind a place is one, whether a gazetteer knows it or not.
            case FillerKind.People when filler is { Sort: "person", Actor: null, Count: null } && filler.Sentence.Sentence[filler.Head] is { Tag: PartOfSpeech.Propn, Relation: Relation.Conj or Relation.Appos, Head: >= 0 and var first } && filler.Sentence.PlaceAt(first) is not null:
                break;
            case FillerKind.Actor or FillerKind.People:
                if (Seat(filler) is { } seat)
                    draft.Objects.Add(seat);
                draft.Targets.Add(filler);
                break;
            case FillerKind.Object:
                draft.Objects.Add(filler);
                // "the house of a judge", "a refugee centre": what belongs to persons is struck, and they are not.
                if (filler.Actor is { Class: not (ActorClass.Person or ActorClass.Civilians) })
                    draft.Targets.Add(filler);
                Aboard(draft, filler);
                break;
        }
    }

    /// <summary>"an attack on the embassy", "a bomb at the ministry": the house that a body sits in, which its name says as well; null where the name is of the body alone.</summary>
    public static Filler? Seat(Filler filler) =>
        filler is { Kind: FillerKind.Actor, Actor.Form: not ActorForm.Person, Count: null, Sort: not "person" } && WordList.Objects[LastNoun(filler)] is "government" or "diplomatic" or "media" or "other" or "school" or "medical" or "transport" or "commercial"
            ? filler with { Kind = FillerKind.Object, Sort = WordList.Objects[LastNoun(filler)] }
            : null;

    /// <summary>The noun of a phrase; of a name that was read as one word, its last: "U.S. Embassy".</summary>
    private static string LastNoun(Filler filler)
    {
        var lemma = filler.Sentence.Sentence[filler.Head].Lemma.ToLowerInvariant();
        return lemma.LastIndexOf(' ') is >= 0 and var blank ? lemma[(blank + 1)..] : lemma;
    }

    /// <summary>"a bus carrying soldiers", "a hotel housing mercenaries": those aboard or inside are struck as well.</summary>
    private static void Aboard(EventDraft draft, Filler vehicle)
    {
        var s = vehicle.Sentence.Sentence;
        for (var c = s.FirstChild(vehicle.Head); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is not (Relation.Acl or Relation.AclRelcl) || s[c].Lemma is not ("carry" or "transport" or "take" or "ferry" or "bring" or "hold" or "move" or "house" or "host" or "shelter") || Syntax.Child(s, c, Relation.Obj) is not (>= 0 and var load))
                continue;
            foreach (var filler in Phrases.Read(vehicle.Sentence, load))
            {
                if (filler.Kind is FillerKind.Actor or FillerKind.People)
                    draft.Targets.Add(filler);
            }
        }
    }

    private static void AddDoer(EventDraft draft, Filler filler, string function)
    {
        // "No group has claimed the attack."
        if (Certainties.Negated(filler.Sentence.Sentence, filler.Head))
            return;
        if (filler.Sentence.WeaponAt(filler.Head) is { } weapon)
            draft.Weapons.Add(weapon.Weapon);
        // "a terrorist attack" says of what kind it was, and not whose.
        if (function == "mod" && filler.Actor?.Id is null && filler.Sentence.Sentence[filler.Head].Lemma.ToLowerInvariant() is "terrorist" or "criminal")
            return;
        // As a modifier only a name or nationality does the deed: "a rebel attack", not "a market attack".
        if (filler.Kind is FillerKind.Actor or FillerKind.People || (filler.Kind == FillerKind.Object && filler.Actor is not null)
            || (filler is { Kind: FillerKind.Place, Actor: not null } && function is "subj" or "main-subj" or "by"))
        {
            if (function is "mod" or "poss" && filler.Actor is null or { Class: ActorClass.Civilians })
                return;
            if (filler.Actor is { Link: not ActorLink.None })
                return; // "Russian-backed": who backs or holds does not do the deed
            if (filler.Actor is { Class: ActorClass.Media or ActorClass.Organization } && (function is "mod" or "poss" or "by" || SaysSo(filler)))
                return;
            draft.Doers.Add(filler);
        }
    }

    /// <summary>Whom a pronoun stands for that does it, or whose force it is, as far as the sentence says so; else the filler itself.</summary>
    public static Filler Meant(Filler filler, string function) =>
        (filler.Kind == FillerKind.Pronoun ? function is "subj" or "main-subj" ? SubjectBefore(filler) : null : OfSpeaker(filler)) ?? filler;

    /// <summary>"Men broke into the house, where they set off a bomb": whom "they" or "he" stands for, as far as the sentence has one subject before it that it may be.</summary>
    private static Filler? SubjectBefore(Filler pronoun)
    {
        var s = pronoun.Sentence.Sentence;
        if (Speaker(pronoun.Sentence, pronoun.Head) is { } speaker)
            return speaker;
        if (s[pronoun.Head].Lemma.ToLowerInvariant() is not ("they" or "he" or "she"))
            return null;
        for (var w = pronoun.Head - 1; w >= 0; w--)
        {
            if (s[w].Relation is not (Relation.Nsubj or Relation.NsubjPass) || s[w].Tag == PartOfSpeech.Pron)
                continue;
            var subject = Phrases.ReadOne(pronoun.Sentence, w);
            var plural = (s[w].Features & Features.Plural) != 0 || subject.Actor is { Form: not ActorForm.Person };
            return subject.Kind is FillerKind.People or FillerKind.Actor && plural == (s[pronoun.Head].Lemma.ToLowerInvariant() == "they") && !(s[w].Head >= 0 && SourceReader.IsSaying(s, s[w].Head)) ? subject : null;
        }
        return null;
    }

    /// <summary>"The army said its jets struck a depot": aircraft or forces of whoever says so.</summary>
    private static Filler? OfSpeaker(Filler filler)
    {
        var s = filler.Sentence.Sentence;
        return filler.Actor is not { Id: not null } && Syntax.Child(s, filler.Head, Relation.NmodPoss) is >= 0 and var owner && s[owner].Tag == PartOfSpeech.Pron && Speaker(filler.Sentence, owner) is { } speaker
            ? filler with { Kind = FillerKind.Actor, Actor = speaker.Actor }
            : null;
    }

    /// <summary>"The army said it had shelled the town": the force that says so, where the pronoun stands in what it says.</summary>
    private static Filler? Speaker(AnnotatedSentence r, int pronoun)
    {
        var s = r.Sentence;
        if (s[pronoun].Lemma.ToLowerInvariant() is not ("it" or "its" or "they" or "their"))
            return null;
        for (var (w, steps) = (pronoun, 0); w >= 0 && steps < Climb; w = s[w].Head, steps++)
        {
            if (s[w].Relation is Relation.Nsubj or Relation.NsubjPass && w != pronoun && !Syntax.Below(s, pronoun, w))
                return null;
            if (s[w].Relation != Relation.Ccomp || s[w].Head is not (>= 0 and var verb) || !SourceReader.IsSaying(s, verb))
                continue;
            return Syntax.Child(s, verb, Relation.Nsubj) is >= 0 and var subject && subject < pronoun
                && Phrases.ReadOne(r, subject) is { Actor: { Form: not ActorForm.Person, Link: ActorLink.None } actor } who && (Classes.Armed(actor.Class) || actor.Class == ActorClass.Government)
                && !(s[pronoun].Lemma.ToLowerInvariant() is "it" or "its" && s[subject].Tag == PartOfSpeech.Noun && (s[subject].Features & Features.Plural) != 0) // "the rebels claimed it killed six": what "it" is they are not
                ? who
                : null;
        }
        return null;
    }

    /// <summary>"seized the mayor and shot him", "fired at a woman, wounding her": whom the pronoun stands for, as far as one person of the sentence was told of as what something was done to.</summary>
    private static Filler? ObjectBefore(Filler pronoun)
    {
        var s = pronoun.Sentence.Sentence;
        if (s[pronoun.Head].Lemma.ToLowerInvariant() is not ("he" or "she" or "him" or "her"))
            return null;
        for (var w = pronoun.Head - 1; w >= 0; w--)
        {
            if (s[w].Relation is not (Relation.Obj or Relation.Obl) || s[w].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || s[w].Relation is Relation.Obl && Syntax.Preposition(s, w) is not ("at" or "on" or "against"))
                continue;
            if (Phrases.ReadOne(pronoun.Sentence, w) is { Kind: FillerKind.People or FillerKind.Actor, Implied: 1 } person && person.Sort != (s[pronoun.Head].Lemma.ToLowerInvariant() is "he" or "him" ? "woman" : "man"))
                return person;
        }
        return null;
    }

    /// <summary>Whether the party is the one that says it, who does not do it as well.</summary>
    private static bool SaysSo(Filler filler)
    {
        var s = filler.Sentence.Sentence;
        return s[filler.Head].Relation is Relation.Nsubj && s[filler.Head].Head is >= 0 and var verb && SourceReader.IsSaying(s, verb);
    }

    /// <summary>Counts a filler among those harmed, where it is people and a number or name is given.</summary>
    public static bool Victim(EventDraft draft, Trigger trigger, Filler filler, string function)
    {
        if (trigger.Effect is not { } effect)
        {
            AddTarget(draft, filler);
            return false;
        }
        // "the bodies of two dead and eight injured civilians": what befell them says the word before them.
        if (effect == Effect.Killed && Syntax.Child(filler.Sentence.Sentence, filler.Head, Relation.Amod) is >= 0 and var how && filler.Sentence.Sentence[how].Lemma.ToLowerInvariant() is "injured" or "wounded")
            return false;
        // "when a fighter jet attacked": no fighter is hurt.
        if (filler.Sentence.WeaponAt(filler.Head) is not null)
            return false;
        // "captured Kyauktaw": a name that is no known person's is a place to be taken.
        if (effect == Effect.Captured && filler is { Sort: "person", Actor: null, Count: null } && Places.Unknown(filler.Sentence, filler.Head) is not null)
            return false;
        if (draft.Harm.Exists(h => h.Effect == effect && h.Sentence == filler.Sentence && h.Of is { } told && told.Head == filler.Head))
            return true;
        // "Two others were taken to hospital, where they died"
        if (filler is { Kind: FillerKind.Pronoun, Count: null } && function == "subj" && effect == Effect.Killed && filler.Sentence.Sentence[filler.Head].Lemma.ToLowerInvariant() == "they" && SubjectBefore(filler) is { Count: { Kind: CountKind.Cardinal } } those)
            filler = those;
        if (filler.Kind == FillerKind.Pronoun && function == "obj" && ObjectBefore(filler) is { } meant)
            filler = meant with { Span = filler.Span, Core = meant.Core, Count = null };
        var people = filler.Kind is FillerKind.People or FillerKind.Number or FillerKind.Actor or FillerKind.Pronoun;
        if (!people && filler.Count is null)
        {
            if (filler.Kind == FillerKind.Object)
                draft.Objects.Add(filler);
            return false;
        }
        if (filler.Kind is FillerKind.Object or FillerKind.Place && (filler.Count is null || filler.Kind is FillerKind.Object && effect is Effect.Wounded))
            return false;
        var count = filler.Count?.Count ?? (filler.Implied is { } n ? Count.Exactly(n) : default);
        if (filler.Kind == FillerKind.Pronoun && count.Number is null)
            return false;
        // "nine dead among the soldiers": the number is one phrase, the people another.
        if (draft.Harm.Count > 0 && function is "of" or "among" or "mod" or "poss" or "num" or "subj" or "on" && draft.Harm[^1] is var last && last.Sentence == filler.Sentence
            && (last.Of is null or { Kind: FillerKind.Number or FillerKind.Other } || count.Number is null && filler.Kind != FillerKind.Number) && (count.Number is null || last.Count.Number is null || filler.Kind == FillerKind.Number))
        {
            draft.Harm[^1] = last with
            {
                Count = last.Count.Number is null ? count : last.Count,
                Of = filler.Kind == FillerKind.Number ? last.Of : filler,
                Span = last.Count.Number is null && filler.Count is not null ? filler.Count.Span.Union(last.Span) : last.Span,
                Stated = last.Stated || filler.Count is not null,
            };
            return true;
        }
        if (count.Number is null && function is "mod" or "poss" && filler.Actor is null)
            return false;
        draft.Harm.Add(new HarmDraft
        {
            Effect = effect,
            Count = count,
            Of = filler,
            Span = filler.Count is { } stated ? stated.Span.Union(filler.Core) : filler.Core,
            Sentence = filler.Sentence,
            Part = filler.Count?.Part ?? CountPart.Whole,
            Stated = filler.Count is not null,
            FateOpen = LeavesFateOpen(trigger, effect),
        });
        return true;
    }

    /// <summary>Whether the word leaves open if they lived: "three people were shot".</summary>
    public static bool LeavesFateOpen(Trigger trigger, Effect effect) => effect == Effect.Wounded && (trigger.Frame.Name is "shoot" or "shoot-noun" || trigger is { Frame.Name: "state" or "victim-noun", Form: "shooting" });
}
