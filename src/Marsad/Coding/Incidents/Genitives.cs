namespace Marsad.Coding;

/// <summary>Reads whose fire it was in "Two children were hurt in the bombing of the army": in translated reports the force behind "of" is as often the one that bombs.</summary>
internal static class Genitives
{
    /// <summary>Makes a force that is bombed by these words the one that bombs, where those harmed bear no arms, or it is told on what the bombs fell, and nobody else is told to have done it.</summary>
    public static void Settle(AnnotatedSentence r, EventDraft draft)
    {
        if (draft.Doers.Count > 0 || draft.Leading.Frame.Name != "blast" || draft.Leading.Form != "bombing" || draft.Targets.Find(target => IsOf(r, draft, target)) is not { } force)
            return;
        var unarmed = draft.Harm.Count > 0 && draft.Harm.TrueForAll(h => h.Of is { Kind: FillerKind.People or FillerKind.Actor } of && !EventDraft.SameParty(of, force) && !HarmGroups.Armed(of));
        if (!unarmed && !(draft.Harm.Count == 0 && FallsOn(r.Sentence, force.Head)))
            return;
        draft.Targets.Remove(force);
        draft.Doers.Add(force);
    }

    /// <summary>"the bombing of the army on the market": what the bombs fell on is told beside the force.</summary>
    private static bool FallsOn(Sentence s, int force)
    {
        for (var c = s.FirstChild(s[force].Head); c >= 0; c = s.NextSibling(c))
        {
            if (c > force && s[c].Relation is Relation.Nmod or Relation.Obl && Syntax.Preposition(s, c) is "on" or "against")
                return true;
        }
        for (var c = s.FirstChild(force); c >= 0; c = s.NextSibling(c))
        {
            if (c > force && s[c].Relation is Relation.Nmod or Relation.Obl && Syntax.Preposition(s, c) is "on" or "against")
                return true;
        }
        return false;
    }

    private static bool IsOf(AnnotatedSentence r, EventDraft draft, Filler target) =>
        target is { Kind: FillerKind.Actor, Actor: { Id: not null, Form: not ActorForm.Person } actor } && (Classes.Armed(actor.Class) || actor.Class == ActorClass.Government) && target.Sentence == r && EventParts.Seat(target) is null
        && Syntax.Preposition(r.Sentence, target.Head) == "of" && draft.Words.Exists(w => w.Sentence == r && w.Hit.Word == r.Sentence[target.Head].Head);
}
