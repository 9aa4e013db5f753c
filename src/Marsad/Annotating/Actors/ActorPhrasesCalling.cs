using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <content>Groups that are given their name by the words beside: "a group calling itself the Free Hills Army", "the clandestine organization "Red Hand"", "a self-styled "Red Hand" group".</content>
internal sealed partial class ActorPhrases
{
    private const int LongestGivenName = 9;

    /// <summary>Gives the group that was read last the name that stands beside it; the piece behind, or 0 where none does.</summary>
    private int ReadCalling(Phrase phrase)
    {
        if (_drafts.Count == 0 || _drafts[^1] is not { Link: ActorLink.None, Actor: null, Person: null } group || group.First != phrase.First
            || phrase.Heads is not [.., { Head: HeadKind.Group or HeadKind.Organization or HeadKind.Rebel or HeadKind.Armed or HeadKind.Jihadist or HeadKind.Militia or HeadKind.Forces }])
            return 0;
        if (QuotedBefore(group.First) is >= 0 and var opening)
        {
            _drafts.RemoveAll(draft => draft.First >= opening);
            _drafts.Add(Named(group with { First = opening }, opening, group.First - 1));
            return phrase.Next;
        }
        var q = phrase.Next;
        if (q >= pieces.Count)
            return 0;
        var called = pieces[q].Of(TermKind.Link) is { Sense: "naming" } && story.Atoms[pieces[q].First].Before is Gap.Space or Gap.Comma;
        if (called)
            q++;
        // "a commando unit, the "Red Hand""
        var aside = !called && story.Atoms[pieces[q].First].Before == Gap.Comma;
        if (q < pieces.Count && (called || aside) && story.IsAny(pieces[q].First, "the"))
            q++;
        if (q >= pieces.Count || !(called && Joined(q)) && story.Atoms[pieces[q].First].Before != Gap.Quote || !story.Atoms[pieces[q].First].IsCapitalised)
            return 0;
        if ((pieces[q].Of(TermKind.Name) ?? pieces[q].Of(TermKind.LocalName)) is { Actor: { } actor } known)
        {
            _drafts[^1] = group with { Last = pieces[q].Last, Actor = actor, Class = known.Class, Form = ActorForm.Name, Country = null };
            return q + 1;
        }
        var last = story.Atoms[pieces[q].First].Before == Gap.Quote ? ClosedAt(pieces[q].First) : EndOfName(q);
        if (last < pieces[q].First)
            return 0;
        _drafts[^1] = Named(group with { Last = last }, pieces[q].First, last);
        while (q < pieces.Count && pieces[q].First <= last)
            q++;
        return q;
    }

    private ActorDraft Named(ActorDraft group, int first, int last) => group with
    {
        Form = ActorForm.Name,
        Country = null,
        Branch = null,
        Head = group.Head ?? HeadKind.Organization,
        Called = story.Text[story.Atoms[first].Start..story.Atoms[last].End],
        Class = group.Branch is not null ? ActorClass.PoliticalMilitia : group.Head is null or HeadKind.Group or HeadKind.Organization ? ActorClass.Organization : group.Class,
    };

    /// <summary>The first word of a name in quotation marks that ends right before an atom, or -1.</summary>
    private int QuotedBefore(int atom)
    {
        if (story.Atoms[atom].Before != Gap.Quote)
            return -1;
        for (var i = atom - 1; i >= 0 && i >= atom - LongestGivenName && IsOfName(i); i--)
        {
            if (story.Atoms[i].Before == Gap.Quote)
                return story.Atoms[i].IsCapitalised ? i : -1;
            if (!story.Atoms[i].Joins)
                return -1;
        }
        return -1;
    }

    /// <summary>The last word of a name in quotation marks that begins at an atom, or -1 where it is none.</summary>
    private int ClosedAt(int first)
    {
        for (var i = first; i < story.Atoms.Count && i < first + LongestGivenName && IsOfName(i); i++)
        {
            if (i + 1 >= story.Atoms.Count || !story.Atoms[i + 1].Joins)
                return i;
        }
        return -1;
    }

    private bool IsOfName(int atom) => story.Atoms[atom].IsCapitalised || IsParticle(atom) || story.IsAny(atom, "of", "for", "the", "and");

    /// <summary>The last word of a name without quotation marks: its capitals go on, or in a line of capitals its nouns up to the one that ends such names.</summary>
    private int EndOfName(int q)
    {
        var (last, shape) = (-1, -1);
        var shouted = story.IsShouted(pieces[q].First);
        for (var first = q; q < pieces.Count && q < first + LongestGivenName && (q == first || Joined(q)); q++)
        {
            var atom = pieces[q].First;
            if (story.IsAny(atom, "of", "for", "the", "and"))
                continue;
            var ends = pieces[q].Of(TermKind.ShapeLast) is not null || pieces[q].Of(TermKind.Head) is not null;
            if (!IsOfName(atom) || shouted && !ends && VerbForms.BaseForm(story.Word(atom)) is not null)
                break;
            last = pieces[q].Last;
            if (ends)
                shape = last;
        }
        return shouted ? shape : last;
    }
}
