using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>The arguments of a word of control, those included that a parse hangs on another of them.</summary>
internal static class ControlSlots
{
    private const int LongestName = 3;

    /// <summary>The arguments that the word's frame gives a part.</summary>
    public static List<(Slot Slot, Part Part)> Of(AnnotatedSentence r, Trigger trigger, int word)
    {
        var slots = new List<(Slot Slot, Part Part)>();
        foreach (var slot in Syntax.Arguments(r.Sentence, word))
            Add(slots, trigger, slot);
        for (var i = slots.Count - 1; i >= 0; i--)
            Nested(r, trigger, slots[i], slots);
        if (!slots.Exists(slot => slot.Part == Part.Place) && trigger.Frame.Slots.GetValueOrDefault("obj") == Part.Place && LostObject(r, word) is >= 0 and var lost)
            slots.Add((new Slot("obj", lost), Part.Place));
        return slots;
    }

    /// <summary>"Reports that they have seized Bria are untrue": a name right behind the verb, which a parse makes the subject of what follows; -1 where none stands there.</summary>
    private static int LostObject(AnnotatedSentence r, int verb)
    {
        var s = r.Sentence;
        if (s[verb].Tag != PartOfSpeech.Verb || Syntax.IsPassive(s, verb) || char.IsUpper(r.Form(verb)[^1]))
            return -1; // in capitals every noun may be a name
        for (var w = verb + 1; w < s.Count && w <= verb + LongestName && char.IsUpper(r.Form(w)[0]); w++)
        {
            if (s[w].Tag is PartOfSpeech.Propn or PartOfSpeech.Noun && s[w].Relation is Relation.Nsubj or Relation.Xcomp && Syntax.NounPhrase(s, w).First == verb + 1)
                return w;
        }
        return -1;
    }

    /// <summary>Whether those who take or hold it bear arms.</summary>
    public static bool AreArmed(AnnotatedSentence r, List<(Slot Slot, Part Part)> slots) =>
        slots.Exists(slot => slot.Part == Part.Holder && Phrases.ReadOne(r, slot.Slot.Word) is { Actor: { } taker } && Classes.Armed(taker.Class));

    private static void Add(List<(Slot Slot, Part Part)> slots, Trigger trigger, Slot slot)
    {
        if (trigger.Frame.Slots.TryGetValue(slot.Function, out var part) && !slots.Exists(known => known.Slot == slot))
            slots.Add((slot, part));
    }

    /// <summary>"drove the rebels from the town", "the entry of troops into the town": the way hangs on the party as easily as on the word.</summary>
    private static void Nested(AnnotatedSentence r, Trigger trigger, (Slot Slot, Part Part) given, List<(Slot Slot, Part Part)> slots)
    {
        var s = r.Sentence;
        var slot = given.Slot;
        if (slot.Function is "subj" or "main-subj")
            return;
        // "took control of the town" names no place by its object; "stormed a church in the town" does.
        var place = given.Part == Part.Place && (trigger.Lemmas.Length == 1 || r.PlaceAt(slot.Word) is not null);
        var party = r.ActorAt(slot.Word) is not null;
        for (var c = s.FirstChild(slot.Word); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is not (Relation.Nmod or Relation.Obl) || Syntax.Preposition(s, c) is not { Length: > 0 } preposition || slots.Exists(known => known.Slot.Function == preposition))
                continue;
            // What stands behind a place is part of its name, but for who did it; "of" behind a party says whose it is.
            if (place ? preposition is "by" || trigger.Frame.Slots.GetValueOrDefault(preposition) == Part.Loser : preposition is not "of" || !party)
                Add(slots, trigger, new Slot(preposition, c));
        }
    }
}
