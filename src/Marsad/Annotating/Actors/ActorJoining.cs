using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>Joins drafts that name one actor together: "forces loyal to Haftar", "Popular Mobilisation Forces (PMF)", a surname after the full name.</summary>
internal static class ActorJoining
{
    private const int FarthestOffice = 12;

    private static readonly string[][] Ties =
    [
        ["loyal", "to"], ["linked", "to"], ["affiliated", "with"], ["affiliated", "to"], ["belonging", "to"], ["of"], ["from"], ["allegiance", "to"], ["answering", "to"],
    ];

    public static List<ActorDraft> Join(ActorStory story, List<ActorDraft> drafts)
    {
        var joined = new List<ActorDraft>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (joined.Count > 0 && draft.First <= joined[^1].Last)
                continue;
            if (i + 1 < drafts.Count && TieBetween(story, draft, drafts[i + 1]))
            {
                joined.Add(drafts[i + 1] with { First = draft.First, Form = ActorForm.Name, Branch = drafts[i + 1].Country is null ? drafts[i + 1].Branch : draft.Branch ?? StateBranch.Military, Person = null });
                i++;
                continue;
            }
            joined.Add(draft is { IsOfNext: true, Actor: null } ? OfNext(story, drafts, i) : draft);
        }
        return joined;
    }

    /// <summary>The person with the organisation named behind: "…, head of the Syrian Network for Human Rights".</summary>
    private static ActorDraft OfNext(ActorStory story, List<ActorDraft> drafts, int person)
    {
        for (var i = person + 1; i < drafts.Count && drafts[i].First - drafts[person].Last <= FarthestOffice; i++)
        {
            if (drafts[i] is { Link: ActorLink.None, Form: ActorForm.Name } organisation && organisation.First - drafts[person].Last > 1 && !IsAgent(story, organisation.First) && !EndsSentence(story, drafts[person].Last, organisation.First))
                return drafts[person] with { Actor = organisation.Actor, Country = organisation.Country, Branch = organisation.Branch, Class = organisation.Actor?.Class ?? ActorClass.Person };
        }
        return drafts[person];
    }

    /// <summary>"Omar Salem, a teacher, was hit by an Iraqi drone": who did it is not whose he was.</summary>
    private static bool IsAgent(ActorStory story, int first) => story.IsAny(first - 1, "by") || (story.IsAny(first - 1, "a", "an", "the") && story.IsAny(first - 2, "by"));

    private static bool EndsSentence(ActorStory story, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (story.Atoms[i].Before == Gap.Break)
                return true;
        }
        return false;
    }

    /// <summary>Whether "members", "forces" or such are said to be those of the actor that follows.</summary>
    private static bool TieBetween(ActorStory story, ActorDraft draft, ActorDraft next)
    {
        // "the UN-backed government of Fayez al-Sarraj" tells which of two governments is meant.
        if (draft.Alternatives.Count > 1 && next is { Form: ActorForm.Person, Actor: { Class: ActorClass.Government } } && story.IsAny(draft.Last + 1, "of", "under") && next.First == draft.Last + 2)
            return true;
        if (draft is not { Form: ActorForm.Description, Actor: null, Link: ActorLink.None, Head: HeadKind.Forces or HeadKind.Army or HeadKind.Member or HeadKind.Armed or HeadKind.Jihadist or HeadKind.Rebel or HeadKind.Group or HeadKind.Official }
            || next.Link != ActorLink.None
            || (next.Actor is null && (next.Country is null || next.Form == ActorForm.Country)))
            return false;
        foreach (var tie in Ties)
        {
            var at = draft.Last + 1;
            var fits = true;
            foreach (var word in tie)
                fits &= story.IsAny(at++, word);
            if (fits && (at == next.First || (at + 1 == next.First && story.IsAny(at, "the"))))
                return true;
        }
        return false;
    }
}
