using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Finds what was struck by the order of the words, where the parse hangs it on another noun: "threw a grenade from a car at the warehouse", "exploded at the house of a judge and at the offices of a lawyer".</summary>
internal static class Struck
{
    private const int Farthest = 20;

    /// <summary>Adds the things that a preposition of the word's frame brings behind it in its clause: the first, where none is known, and those joined to known ones.</summary>
    public static void Complete(AnnotatedSentence r, TriggerFinder.Hit hit, IReadOnlyList<TriggerFinder.Hit> hits, EventDraft draft)
    {
        var s = r.Sentence;
        var nothing = draft.Objects.Count + draft.Targets.Count == 0;
        for (var w = hit.Last + 1; w + 1 < s.Count && w <= hit.Last + Farthest && !Bounds(s, w) && !hits.Any(other => other.Word == w && other.Trigger.Frame != hit.Trigger.Frame); w++)
        {
            if (s[w].Relation != Relation.Case || s[w].Head <= w || !hit.Trigger.Frame.Slots.TryGetValue(Preposition(s, w), out var part) || part is not (Part.Target or Part.Struck))
                continue;
            if (!(nothing ? draft.Objects.Count == 0 : s[w - 1].Tag == PartOfSpeech.Cconj))
                continue;
            foreach (var read in Phrases.Read(r, s[w].Head))
            {
                if ((read.Kind == FillerKind.Object ? read : EventParts.Seat(read)) is { } thing && !draft.Objects.Exists(known => known.Core.Overlaps(thing.Core)))
                    draft.Objects.Add(thing);
            }
        }
    }

    /// <summary>The preposition, or "near" for "in front of".</summary>
    private static string Preposition(Sentence s, int word) =>
        s[word].Lemma == "of" && word > 0 && s[word - 1].Lemma == "front" ? "near" : Syntax.Preposition(s, s[word].Head);

    private static bool Bounds(Sentence s, int w) =>
        (s[w].Features & Features.Finite) != 0 || s[w].Tag is PartOfSpeech.Sconj or PartOfSpeech.Verb || s[w].Lemma is ";" or ":" || ((s[w].Features & Features.Relative) != 0 && s[w].Tag == PartOfSpeech.Pron);
}
