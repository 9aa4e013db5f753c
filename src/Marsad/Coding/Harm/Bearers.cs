namespace Marsad.Coding;

/// <summary>Finds who bears a wound or is in a condition that a noun names: "he suffered a wound", "a man with a wound", "she was taken to hospital in critical condition".</summary>
internal static class Bearers
{
    private const int Reach = 6;

    /// <summary>The words for the bearers of the noun, as slots with the function "bearer"; none where nobody is named.</summary>
    public static List<Slot> Of(AnnotatedSentence r, int noun)
    {
        var s = r.Sentence;
        var word = noun;
        for (var steps = 0; steps < Reach; steps++)
        {
            if (Subject(r, word) is { Count: > 0 } subject)
                return subject;
            var head = s[word].Head;
            if (head < 0 || s[word].Relation is Relation.Parataxis or Relation.AclRelcl or Relation.Ccomp)
                break;
            if (s[head].Tag == PartOfSpeech.Verb && Undergoer(r, head, noun) is { Count: > 0 } undergoer)
                return undergoer;
            if (s[head].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Adj && s[word].Relation is not Relation.Conj && IsPeople(r, head))
                return [new Slot("bearer", head)];
            word = head;
        }
        return [];
    }

    /// <summary>The subject of a noun that is the predicate: "he is in critical condition".</summary>
    private static List<Slot> Subject(AnnotatedSentence r, int noun) =>
        r.Sentence[noun].Tag is PartOfSpeech.Verb ? [] : People(r, Syntax.Arguments(r.Sentence, noun).FindAll(slot => slot.Function == "subj"), noun);

    /// <summary>Whom a verb with the noun beneath it is done to, or else who does it: "police found a man with", "he was taken to hospital with".</summary>
    private static List<Slot> Undergoer(AnnotatedSentence r, int verb, int noun)
    {
        var slots = Syntax.Arguments(r.Sentence, verb).FindAll(slot => !Syntax.Below(r.Sentence, noun, slot.Word) || slot.Word != noun && IsPeople(r, slot.Word));
        var undergone = People(r, slots.FindAll(slot => slot.Function == "obj"), noun);
        return undergone.Count > 0 ? undergone : People(r, slots.FindAll(slot => slot.Function is "subj" or "main-subj"), noun);
    }

    private static List<Slot> People(AnnotatedSentence r, List<Slot> slots, int noun) =>
        [.. slots.Where(slot => slot.Word != noun && IsPeople(r, slot.Word)).Select(slot => slot with { Function = "bearer" })];

    private static bool IsPeople(AnnotatedSentence r, int word) =>
        Phrases.ReadOne(r, word) is { Kind: FillerKind.People or FillerKind.Number or FillerKind.Pronoun } or { Kind: FillerKind.Actor, Actor: null or { Class: ActorClass.Person or ActorClass.Civilians } } or { Kind: FillerKind.Actor, Implied: 1 };
}
