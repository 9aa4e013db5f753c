using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <content>What a phrase that has been read comes to.</content>
internal sealed partial class ActorPhrases
{
    private void Emit(Phrase phrase, int? lastWord)
    {
        var heads = phrase.Heads.FindAll(head => head.Head != HeadKind.Deed);
        var deed = heads.Count < phrase.Heads.Count;
        var last = lastWord ?? (heads.Count > 0 && phrase.NounLast >= 0 ? phrase.NounLast : OwnerLast(phrase));
        if (last < phrase.First)
            return;
        var draft = new ActorDraft
        {
            First = phrase.First,
            Last = last,
            Unit = phrase.Unit,
            IsForState = phrase.IsForState,
            IsAllied = phrase.IsAllied,
            IsOther = phrase.IsOther,
            IsJihadist = phrase.IsJihadist,
        };
        if (Owned(phrase, heads, deed, draft) is { } owned)
            _drafts.Add(owned);
        else if (heads.Count > 0)
            Add(phrase, Described(phrase, heads, draft));
    }

    private int OwnerLast(Phrase phrase)
    {
        // Without a noun of its own the phrase ends with the last name in it.
        for (var p = phrase.Next - 1; p >= 0 && pieces[p].First >= phrase.First; p--)
        {
            if ((pieces[p].Of(TermKind.Name) ?? pieces[p].Of(TermKind.LocalName) ?? pieces[p].Of(TermKind.Unit) ?? pieces[p].Of(TermKind.Person) ?? Land(pieces[p])) is not null)
                return pieces[p].Last;
        }
        return -1;
    }

    private static ActorDraft? Owned(Phrase phrase, List<Term> heads, bool deed, ActorDraft draft)
    {
        if (phrase.Owner is { } owner)
        {
            // "Assad's army" is the state's army, "Haftar's forces" are those of his side.
            if (owner is { Kind: TermKind.Person, Actor: { State: { } state, Branch: StateBranch.Government } })
                return draft with { Country = state, Branch = heads.Count > 0 ? BranchOf(heads) ?? StateBranch.Military : StateBranch.Government, Class = ActorClass.Government };
            return draft with { Actor = owner.Actor, Class = owner.Class, Alternatives = phrase.Alternatives };
        }
        if (phrase.Country is null)
            return null;
        if (heads.Count == 0)
            return draft with
            {
                Country = phrase.Country,
                Branch = deed ? StateBranch.Military : StateBranch.Government,
                Class = deed ? ActorClass.StateForces : ActorClass.Government,
                Form = deed ? ActorForm.Name : ActorForm.Country,
            };
        return null;
    }

    /// <summary>The body of a state that the nouns of a phrase mean, or null.</summary>
    private static StateBranch? BranchOf(List<Term> heads)
    {
        var first = heads[0].Head;
        if (heads.Count > 1 && first is HeadKind.Government && heads[^1].Head is HeadKind.Army or HeadKind.Forces or HeadKind.Arms or HeadKind.Armed or HeadKind.Loyalist)
            return StateBranch.Military;
        return first switch
        {
            HeadKind.Army or HeadKind.Forces or HeadKind.Arms or HeadKind.Loyalist => StateBranch.Military,
            HeadKind.Police => StateBranch.Police,
            HeadKind.Government or HeadKind.Official => StateBranch.Government,
            _ => null,
        };
    }

    private static ActorDraft Described(Phrase phrase, List<Term> heads, ActorDraft draft)
    {
        var first = heads[0];
        var last = heads[^1];
        // "rebel fighters" are rebels, "militia members" a militia: the last noun only says that they are people.
        var head = heads.Count > 1 && last.Head is HeadKind.Member or HeadKind.Forces or HeadKind.Group or HeadKind.Armed or HeadKind.Arms or HeadKind.Official or HeadKind.Army ? first : last;
        var branch = BranchOf(heads);
        if (heads.Count > 1 && first.Head == HeadKind.Government && last.Head is HeadKind.Militia)
            return draft with { Country = phrase.Country, Head = HeadKind.Militia, Class = ActorClass.PoliticalMilitia, IsForState = true, Form = ActorForm.Description };
        if (phrase.IsAgainst && head.Head is not (HeadKind.Protester or HeadKind.Civilian or HeadKind.Government))
            return draft with { Country = phrase.Country, Head = HeadKind.Rebel, Class = ActorClass.RebelGroup, Form = ActorForm.Description };
        if (phrase.IsJihadist && head.Head is HeadKind.Forces or HeadKind.Member or HeadKind.Armed or HeadKind.Group or HeadKind.Rebel or HeadKind.Organization or HeadKind.Militia)
            return draft with { Country = phrase.Country, Head = HeadKind.Jihadist, Class = ActorClass.RebelGroup, Form = ActorForm.Description };
        if (phrase.IsForState && head.Head is HeadKind.Forces or HeadKind.Member or HeadKind.Armed or HeadKind.Arms or HeadKind.Army)
            branch = StateBranch.Military;
        var owned = phrase.Country is not null && branch is not null;
        return draft with
        {
            Country = phrase.Country,
            Branch = branch,
            Head = head.Head,
            Class = head.Class,
            Form = owned ? ActorForm.Name : ActorForm.Description,
        };
    }

    private void Add(Phrase phrase, ActorDraft draft)
    {
        // Weapons and units alone are nobody's: "two helicopters", "a force of".
        var alone = phrase.Country is null && !draft.IsForState && phrase.Heads[0].Head != HeadKind.Government;
        if (alone && draft.Head is HeadKind.Arms or HeadKind.Deed or HeadKind.Nothing)
            return;
        if (alone && draft.Head is HeadKind.Member or HeadKind.Commander && !phrase.HasPronoun)
            return;
        _drafts.Add(draft);
    }
}
