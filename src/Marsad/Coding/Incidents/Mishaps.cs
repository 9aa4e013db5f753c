using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Keeps floods, crashes and collapses of a story from being told as attacks: harm that a mishap did, and harm told on in the sentences behind it, is no incident of violence.</summary>
internal sealed class Mishaps
{
    private const int Reach = 6;
    private const int Vague = 1;
    private int _last = -Reach - 1;

    /// <summary>Removes what tells of harm by a mishap.</summary>
    public void Remove(AnnotatedSentence r, IReadOnlyList<TriggerFinder.Hit> hits, List<EventDraft> drafts, List<EventDraft> events)
    {
        // Who crashed his car when he was shot was shot.
        if (drafts.Count == 0 && !Names(r) || events.Exists(e => !Harmless(e)))
            return;
        if (Names(r) && drafts.TrueForAll(Harmless) && !hits.Any(hit => hit.Trigger is { Kind: TriggerKind.Incident, Rank: > Vague } && !Harmless(hit)))
        {
            _last = r.Index;
            drafts.Clear();
        }
        else if (r.Index - _last <= Reach && drafts.Count > 0 && drafts.TrueForAll(Harmless))
        {
            _last = r.Index;
            drafts.Clear();
        }
    }

    /// <summary>"an earthquake that killed 3,800 people", "who died in the floods": whether a force of nature did the harm that a word tells of, whatever else the sentence tells.</summary>
    public static bool ByNature(AnnotatedSentence r, int word)
    {
        var s = r.Sentence;
        if (s[word].Tag != PartOfSpeech.Verb)
            return false;
        if (s[word] is { Relation: Relation.AclRelcl or Relation.Acl, Head: >= 0 and var antecedent } && !Syntax.IsPassive(s, word) && (IsNature(r, antecedent) || Syntax.Child(s, antecedent, Relation.Nmod) is >= 0 and var nearer && nearer > antecedent && nearer < word && IsNature(r, nearer)))
            return true;
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            if (IsNature(r, c) && (s[c].Relation is Relation.Nsubj or Relation.OblAgent || s[c].Relation is Relation.Obl && Syntax.Preposition(s, c) is "in" or "by" or "during" or "from" or "of"))
                return true;
        }
        return false;
    }

    // "a flood of rockets" is none.
    private static bool IsNature(AnnotatedSentence r, int word) =>
        r.Sentence[word].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && WordList.Mishaps[r.Sentence[word].Lemma.ToLowerInvariant()] == "nature" && !(Syntax.Child(r.Sentence, word, Relation.Nmod) is >= 0 and var of && r.WeaponAt(of) is not null);

    /// <summary>Whether a sentence names a mishap that may have done the harm.</summary>
    private static bool Names(AnnotatedSentence r)
    {
        var s = r.Sentence;
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Propn))
                continue;
            var lemma = s[w].Tag == PartOfSpeech.Propn ? s[w].Lemma.ToLowerInvariant() : s[w].Lemma;
            if (WordList.Mishaps[lemma] is not { } kind)
                continue;
            if (kind is "mishap" or "nature" && r.WeaponAt(w) is null && !(lemma == "storm" && s[w].Tag == PartOfSpeech.Verb))
                return true;
            if (r.Weapons.Count == 0 && !r.Actors.Any(actor => Classes.Armed(actor.Class) && actor.Class != ActorClass.StateForces) && (kind == "fire" ? s[w].Tag != PartOfSpeech.Verb : kind == "fuel" && Explodes(r)))
                return true;
        }
        return false;
    }

    private static bool Explodes(AnnotatedSentence r)
    {
        foreach (ref readonly var word in r.Sentence.Words)
        {
            foreach (var trigger in TriggerLexicon.Default.ByHead(word.Lemma))
            {
                if (Explosion(trigger))
                    return true;
            }
        }
        return false;
    }

    private static bool Explosion(Trigger trigger) => trigger is { Weapon: null, Form: null, Frame.Name: "blast" or "explode" };

    private static bool Harmless(TriggerFinder.Hit hit) => Explosion(hit.Trigger);

    /// <summary>Whether nothing but harm, damage or a blast without a weapon is told, and nobody who did it.</summary>
    private static bool Harmless(EventDraft draft) =>
        draft.Doers.Count == 0 && draft.Weapons.Count == 0 && draft.Forms.Count == 0
        && draft.Words.TrueForAll(w => w.Hit.Trigger.Kind == TriggerKind.Harm && w.Hit.Trigger.Effect is not (Effect.Captured or Effect.Abducted or Effect.Arrested) || w.Hit.Trigger is { Rank: <= Vague } || Explosion(w.Hit.Trigger));
}
