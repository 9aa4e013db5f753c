using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Tells whether a word of several senses is meant in the one that a trigger stands for, by what stands around it.</summary>
internal static class Needs
{
    /// <summary>Whether the trigger's need ("place", "people" …) is met at the word.</summary>
    public static bool Met(AnnotatedSentence r, Trigger trigger, int word) => trigger.Needs switch
    {
        null => true,
        "place" or "place-name" => HasPlace(r, trigger, word),
        "holder" => r.ActorAt(word) is { Link: ActorLink.Holder },
        "counted" => r.Counts.Count > 0,
        "tally" => SentenceHarm.Tallied(r, new TriggerFinder.Hit(trigger, word, word, word)) is not null,
        "held" => true, // decided where control is read, which sees the place
        "people" => Arguments(r, trigger, word, Part.Victim).Any(f => f.Kind is FillerKind.People or FillerKind.Number || (f.Kind == FillerKind.Actor && f.Actor!.Class is not ActorClass.Government)),
        "aircraft" => HasWeapon(r, "aircraft", "drone", "helicopter", "missile", "rocket"),
        "armed" => r.Weapons.Count > 0 || r.Actors.Any(a => Classes.Armed(a.Class)),
        "hit" => Syntax.GoverningVerb(r.Sentence, word) is >= 0 and var verb && r.Sentence[verb].Lemma is "hit" or "land" or "strike" or "fall" or "kill" or "explode" or "fire" or "wound" or "slam",
        "launch" => LightVerb(r.Sentence, word) is >= 0,
        "agree" => r.Sentence.Words.ToArray().Any(w => w.Lemma is "agree" or "announce" or "declare" or "sign" or "broker" or "reach" or "accept" or "enter" or "violate" or "take"),
        "call" => Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function is "on" or "for" or "upon" && r.DateAt(slot.Word) is null),
        "phone" => Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function is "obj" && InteractionParties.CanAct(r, Phrases.ReadOne(r, slot.Word))) && !Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function is "xcomp" or "ccomp") && !IsNaming(r, word),
        "visitor" => Arguments(r, trigger, word, Part.Recipient).Any(filler => InteractionParties.CanAct(r, filler)),
        "returned" => Syntax.Arguments(r.Sentence, word).Find(slot => slot.Function is "obj") is { Function: not null } returned && r.Sentence[returned.Word].Lemma is not ("fire" or "shot")
            && !Syntax.Arguments(r.Sentence, word).Concat(Syntax.Arguments(r.Sentence, returned.Word)).Any(slot => slot.Function is "to" && IsState(r, slot.Word)),
        "access" => Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function is "into" or "in" or "xcomp"),
        "eased" => Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function == "obj" && WordList.Constraints[r.Sentence[slot.Word].Lemma.ToLowerInvariant()] is "bond"),
        "terms" => !Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function == "obj" && WordList.Blame[r.Sentence[slot.Word].Lemma.ToLowerInvariant()] is "deed"),
        "gift" => !Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function == "obj" && WordList.Constraints[r.Sentence[slot.Word].Lemma.ToLowerInvariant()] is "words"),
        "protest" => Arguments(r, trigger, word, Part.Doer).Any(f => f.Kind == FillerKind.People || f.Actor?.Class is ActorClass.Protesters or ActorClass.Civilians),
        "told" => Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function is "xcomp" or "ccomp" or "advcl"),
        "violent" => !Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function is "of" or "from" or "in" && WordList.NaturalDeaths[r.Sentence[slot.Word].Lemma.ToLowerInvariant()] is not null) && !IsLate(r, word),
        "bullet" => Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function is "subj" or "by" or "with" && r.WeaponAt(slot.Word) is { Weapon: "firearm" }),
        "gun" => Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function is "subj" or "obj" && r.WeaponAt(slot.Word) is { Weapon: "firearm" }),
        "body" => IsAtBody(r, word),
        "shots" => TellsOfShots(r, word) && Arguments(r, trigger, word, Part.Victim).Any(f => f.Kind == FillerKind.People || f is { Kind: FillerKind.Actor, Actor: { Id: null, Class: ActorClass.Civilians or ActorClass.Person } }) && !Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function is "with" || slot.Function is "subj" or "by" or "main-subj" && Phrases.ReadOne(r, slot.Word).Kind == FillerKind.Object),
        "self" => Syntax.Arguments(r.Sentence, word) is var own && own.Exists(slot => slot.Function is "on" or "upon" && r.Sentence[slot.Word].Lemma.ToLowerInvariant() is "himself" or "herself" or "self")
            && own.Exists(slot => slot.Function is "subj" or "main-subj" && Phrases.ReadOne(r, slot.Word) is var who && (who.Implied ?? who.Count?.Count.Number) == 1),
        "life" => Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function == "obj" && r.Sentence[slot.Word].Lemma == "life"),
        "stay" => Syntax.Preposition(r.Sentence, word) is "in" or "on",
        "lived" => Syntax.Child(r.Sentence, word, Relation.Xcomp) is >= 0 and var lived && Syntax.Child(r.Sentence, lived, Relation.Obj) < 0 && Syntax.IsPassive(r.Sentence, word),
        "unfound" => Syntax.Child(r.Sentence, word, Relation.Aux) is >= 0 and var auxiliary && r.Sentence[auxiliary].Lemma == "be" && !Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function == "obj"),
        "mine" => Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function is "obj" or "over" or "on" or "upon" && r.WeaponAt(slot.Word) is { Weapon: "landmine" or "ied" or "bomb" }),
        "used" => !IsHad(r.Sentence, word),
        "laid" => Syntax.Preposition(r.Sentence, word) is not ("at" or "in" or "inside" or "from" or "into") && !IsDug(r.Sentence, word),
        "home-to" => word + 1 < r.Sentence.Count && r.Sentence[word + 1].Lemma == "to",
        "negated" => Certainties.Negated(r.Sentence, word),
        _ => false,
    };

    /// <summary>"the family of a merchant who died last week": whose family or house it is, and no more is told of his death.</summary>
    private static bool IsLate(AnnotatedSentence r, int death)
    {
        var s = r.Sentence;
        return s[death] is { Relation: Relation.AclRelcl, Head: >= 0 and var person } && s[person].Relation is Relation.Nmod && r.CountAt(person) is null && (s[person].Features & Features.Plural) == 0
            && s[person].Head is >= 0 and var theirs && (WordList.Crowds[s[theirs].Lemma.ToLowerInvariant()] is "family" || WordList.Objects[s[theirs].Lemma.ToLowerInvariant()] is not null)
            && !Syntax.Arguments(s, death).Exists(slot => slot.Function is "in" or "of" or "from" or "at" or "during" or "after" or "when" or "advcl" && r.DateAt(slot.Word) is null);
    }

    /// <summary>"called the raid a crime": a second noun without a preposition says what the first is called.</summary>
    private static bool IsNaming(AnnotatedSentence r, int verb)
    {
        var s = r.Sentence;
        var named = Syntax.Child(s, verb, Relation.Obj);
        for (var c = named < 0 ? -1 : s.NextSibling(named); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj && s[c].Relation is Relation.Obj or Relation.Obl && Syntax.Preposition(s, c).Length == 0 && r.DateAt(c) is null)
                return true;
        }
        return false;
    }

    /// <summary>Whether the sentence tells of shots by another word than the one given.</summary>
    private static bool TellsOfShots(AnnotatedSentence r, int word)
    {
        for (var w = 0; w < r.Sentence.Count; w++)
        {
            if (w == word || r.Sentence[w].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Noun))
                continue;
            foreach (var trigger in TriggerLexicon.Default.ByHead(r.Sentence[w].Lemma))
            {
                if (trigger is { Form: "shooting", Needs: null } && trigger.Lemmas.Length == 1)
                    return true;
            }
        }
        return false;
    }

    /// <summary>"struck in the leg", "hitting a boy in the chest": where on the body somebody was hit.</summary>
    private static bool IsAtBody(AnnotatedSentence r, int verb)
    {
        var slots = Syntax.Arguments(r.Sentence, verb);
        return slots.Exists(IsPart) || slots.Exists(slot => slot.Function == "obj" && Syntax.Arguments(r.Sentence, slot.Word).Exists(IsPart));

        bool IsPart(Slot slot) => slot.Function is "in" or "on" or "through" or "to"
            && (WordList.BodyParts[r.Sentence[slot.Word].Lemma.ToLowerInvariant()] ?? WordList.BodyParts[r.Form(slot.Word).ToLowerInvariant()]) is not null;
    }

    /// <summary>"seized 20 kilograms of explosives", "a truck loaded with dynamite", "the bomb squad": what is had, found or spoken of, and not set off.</summary>
    public static bool IsHad(Sentence s, int weapon) => Possession(s, weapon) is not null;

    /// <summary>What data/words/possession.tsv says of the verb that a weapon hangs on; null where it says nothing.</summary>
    public static string? Possession(Sentence s, int weapon)
    {
        if (s[weapon].Relation is Relation.Compound && s[weapon].Head > weapon)
            return TriggerLexicon.Default.ByHead(s[s[weapon].Head].Lemma).Length == 0 ? "had" : null;
        for (var (w, steps) = (weapon, 0); steps < 4 && s[w].Head >= 0; w = s[w].Head, steps++)
        {
            if (s[s[w].Head].Tag is PartOfSpeech.Verb)
                return s[w].Relation is Relation.Obj or Relation.NsubjPass or Relation.Obl or Relation.Conj && Syntax.Preposition(s, w) is "" or "with" or "of" ? WordList.Possession[s[s[w].Head].Lemma.ToLowerInvariant()] : null;
            if (s[w].Relation is not (Relation.Nmod or Relation.Conj or Relation.Appos or Relation.Compound))
                return null;
        }
        return null;
    }

    /// <summary>"a gold mine": one that ore is dug from.</summary>
    private static bool IsDug(Sentence s, int mine)
    {
        for (var c = s.FirstChild(mine); c >= 0; c = s.NextSibling(c))
        {
            if (c < mine && WordList.Mishaps[s[c].Lemma] == "ore")
                return true;
        }
        return false;
    }

    /// <summary>Whether a phrase names what one can be in but not own ("returned the country to chaos", "to civilian rule"): a lone noun in the singular, of nobody and nowhere.</summary>
    private static bool IsState(AnnotatedSentence r, int word)
    {
        var s = r.Sentence;
        return (s[word].Tag == PartOfSpeech.Noun || char.IsLower(r.Form(word)[0])) && (s[word].Features & Features.Plural) == 0 && r.ActorAt(word) is null && r.PlaceAt(word) is null
            && Syntax.Child(s, word, Relation.Det) < 0 && Syntax.Child(s, word, Relation.NmodPoss) < 0
            && Phrases.ReadOne(r, word).Kind is FillerKind.Other && WordList.Bodies[s[word].Lemma.ToLowerInvariant()] is null;
    }

    /// <summary>The light verb whose object or subject the event noun is, or -1.</summary>
    public static int LightVerb(Sentence s, int noun)
    {
        var head = s[noun].Head;
        for (var steps = 0; head >= 0 && steps < 3; steps++)
        {
            if (s[head].Tag == PartOfSpeech.Verb)
                return WordList.LightVerbs[s[head].Lemma.ToLowerInvariant()] is "do" ? head : -1;
            head = s[head].Head;
        }
        return -1;
    }

    private static IEnumerable<Filler> Arguments(AnnotatedSentence r, Trigger trigger, int word, Part part) =>
        Syntax.Arguments(r.Sentence, word)
            .Where(slot => trigger.Frame.Slots.TryGetValue(slot.Function, out var given) && given == part)
            .SelectMany(slot => Phrases.Read(r, slot.Word));

    private static bool HasPlace(AnnotatedSentence r, Trigger trigger, int word)
    {
        var slots = ControlSlots.Of(r, trigger, word);
        var byArms = ControlSlots.AreArmed(r, slots);
        // "held talks in Doha", "stormed a church in Kaya": what is held or stormed is no place.
        if (trigger.Lemmas.Length == 1 && slots.Find(x => x is { Part: Part.Place, Slot.Function: "obj" }) is { Slot.Function: not null } thing && !Names(r, trigger, thing.Slot.Word, byArms))
            return false;
        foreach (var (slot, part) in slots)
        {
            if (part == Part.Place && Names(r, trigger, slot.Word, byArms))
                return true;
        }
        return false;
    }

    private static bool Names(AnnotatedSentence r, Trigger trigger, int word, bool byArms)
    {
        foreach (var conjunct in Syntax.Conjuncts(r.Sentence, word))
        {
            // Talks, an exercise or a rally take place somewhere; they are no part of it.
            if (!IsEvent(r.Sentence[conjunct].Lemma) && (Places.Taken(r, trigger, conjunct, byArms).Any() || Places.CommonNoun(r, conjunct)))
                return true;
        }
        return false;
    }

    private static bool IsEvent(string noun)
    {
        foreach (var trigger in TriggerLexicon.Default.ByHead(noun))
        {
            if (trigger is { Tag: PartOfSpeech.Noun, Kind: TriggerKind.Incident or TriggerKind.Interaction })
                return true;
        }
        return false;
    }

    private static bool HasWeapon(AnnotatedSentence r, params ReadOnlySpan<string> weapons)
    {
        foreach (var mention in r.Weapons)
        {
            if (weapons.Contains(mention.Weapon))
                return true;
        }
        return false;
    }
}
