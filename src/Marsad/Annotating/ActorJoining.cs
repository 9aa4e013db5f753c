using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>Joins drafts that name one actor together: "forces loyal to Haftar", "Popular Mobilisation Forces (PMF)", a surname after the full name.</summary>
internal static class ActorJoining
{
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
            joined.Add(draft);
        }
        return joined;
    }

    /// <summary>Whether "members", "forces" or such are said to be those of the actor that follows.</summary>
    private static bool TieBetween(ActorStory story, ActorDraft draft, ActorDraft next)
    {
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
