using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads what is demanded of somebody without a verb of demanding: "the minister said the rebels must disarm".</summary>
internal static class Obligations
{
    /// <summary>The demands of the sentence.</summary>
    public static IEnumerable<Interaction> Read(AnnotatedSentence r)
    {
        var s = r.Sentence;
        for (var w = 0; w < s.Count; w++)
        {
            if (!SourceReader.IsSaying(s, w) || Certainties.Negated(s, w))
                continue;
            var slots = Syntax.Arguments(s, w);
            var speakers = slots.FindAll(slot => slot.Function is "subj");
            if (speakers.Count == 0 || slots.Find(slot => slot.Function == "ccomp") is not { Function: not null } said || !Obliges(s, said.Word))
                continue;
            var actors = speakers.SelectMany(slot => Phrases.Read(r, slot.Word)).Where(filler => InteractionParties.CanAct(r, filler)).ToList();
            var recipients = InteractionParties.Of(r, Syntax.Child(s, said.Word, Relation.Nsubj) is >= 0 and var subject ? subject : Syntax.Child(s, said.Word, Relation.NsubjPass));
            recipients.RemoveAll(x => actors.Exists(a => EventDraft.SameParty(a, x)));
            if (actors.Count > 0 && recipients.Count > 0)
                yield return new Interaction("request", "REQUEST", r, actors, recipients, TimeAndPlace.DateOf(r, w));
        }
    }

    private static bool Obliges(Sentence s, int word)
    {
        if (WordList.Intentions[s[word].Lemma.ToLowerInvariant()] == "obliged")
            return true;
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Aux && WordList.Intentions[s[c].Lemma.ToLowerInvariant()] == "obliged")
                return true;
        }
        return false;
    }
}
