using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <content>Persons with their titles, and organisations told by the shape of their names.</content>
internal sealed partial class ActorPhrases
{
    private const int LongestPersonName = 5;
    private const int LongestShape = 8;

    /// <summary>Reads a person that begins here, with a nationality and titles in front; the piece behind, or 0.</summary>
    private int ReadPerson(int p)
    {
        string? country = null;
        Term? owner = null;
        Term? title = null;
        var q = p;
        for (; q < pieces.Count && q < p + 6 && (q == p || Joined(q)); q++)
        {
            var piece = pieces[q];
            if (piece.Of(TermKind.Person) is { } person)
            {
                if ((story.Atoms[piece.Last].IsPossessive && IsNoun(q + 1)) || (owner is not null && title is null))
                    return 0;
                _drafts.Add(new ActorDraft { First = pieces[p].First, Last = piece.Last, Actor = person.Actor, Class = person.Class, Person = person.Person, Form = ActorForm.Person });
                return q + 1;
            }
            if (title is null && country is null && Land(piece) is { } land)
                country = land.Country;
            else if (title is null && owner is null && piece.Of(TermKind.Name) is { } name && name.Actor is not null)
                owner = name;
            else if (piece.Of(TermKind.Title) is { } found)
                title ??= found;
            else if (title is not null && piece.IsUnknown && IsNameWord(piece))
                return ReadNamed(p, q, title, country, owner);
            else if (piece.Of(TermKind.Modifier) is not null && IsDeed(piece))
                return 0; // "rebels kidnapped Mr Paz"
            else if (piece.Of(TermKind.Modifier) is null && piece.Of(TermKind.Head) is not { Head: HeadKind.Government or HeadKind.Army or HeadKind.Police })
                return 0;
        }
        return 0;
    }

    /// <summary>Whether what may say of people what befell them, without an article in front, is the verb of its sentence.</summary>
    private bool IsDeed(ActorPiece piece) => VerbForms.BaseForm(story.Word(piece.First)) is not null && !(piece.First > 0 && story.Atoms[piece.First - 1].IsArticle);

    private int ReadNamed(int p, int q, Term title, string? country, Term? owner)
    {
        var first = q;
        for (; q < pieces.Count && q < first + LongestPersonName && (q == first || Joined(q)); q++)
        {
            if (!IsNameWord(pieces[q]) && !(IsParticle(pieces[q].First) && q + 1 < pieces.Count && Joined(q + 1) && IsNameWord(pieces[q + 1])))
                break;
        }
        var last = pieces[q - 1].Last;
        StateBranch? branch = title.Sense switch
        {
            "government" => StateBranch.Government,
            "military" => StateBranch.Military,
            "police" => StateBranch.Police,
            _ => null,
        };
        _drafts.Add(new ActorDraft
        {
            First = pieces[p].First,
            Last = last,
            Actor = owner?.Actor,
            Country = country,
            Branch = owner is null ? branch : null,
            Class = owner?.Class ?? branch switch { StateBranch.Government => ActorClass.Government, null => ActorClass.Person, _ => ActorClass.StateForces },
            Person = story.Text[story.Atoms[pieces[first].First].Start..story.Atoms[last].End],
            Form = ActorForm.Person,
        });
        return q;
    }

    /// <summary>Reads a person without a title, told by what stands beside: a verb of saying, or an office behind a comma. The piece behind, or 0.</summary>
    private int ReadBareName(int p)
    {
        var q = p;
        var words = 0;
        for (; q < pieces.Count && q < p + LongestPersonName && (q == p || Joined(q)); q++)
        {
            if (IsNameWord(pieces[q]))
                words++;
            else if (words == 0 || !IsParticle(pieces[q].First) || q + 1 >= pieces.Count || !Joined(q + 1) || !IsNameWord(pieces[q + 1]))
                break;
        }
        if (words < 2 || IsPlace(story.Atoms[pieces[p].First].Start))
            return 0;
        var hasOffice = q < pieces.Count && story.Atoms[pieces[q].First].Before == Gap.Comma && IsOffice(q);
        if (!hasOffice && !IsSaying(pieces[q - 1].Last + 1) && !(IsSaying(pieces[p].First - 1) && story.Atoms[pieces[p].First].Joins))
            return 0;
        var last = pieces[q - 1].Last;
        _drafts.Add(new ActorDraft
        {
            First = pieces[p].First,
            Last = last,
            Class = ActorClass.Person,
            Person = story.Text[story.Atoms[pieces[p].First].Start..story.Atoms[last].End],
            Form = ActorForm.Person,
            IsOfNext = hasOffice,
        });
        return q;
    }

    private bool IsPlace(int offset)
    {
        foreach (var place in story.Context.Places)
        {
            if (place.Name.Contains(offset))
                return true;
        }
        return false;
    }

    private bool IsOffice(int q)
    {
        for (var last = Math.Min(q + 4, pieces.Count); q < last; q++)
        {
            if (pieces[q].Of(TermKind.Title) is { Sense: "member" or "government" or "military" or "police" } || pieces[q].Of(TermKind.Head) is { Head: HeadKind.Official or HeadKind.Government or HeadKind.Commander })
                return true;
        }
        return false;
    }

    private bool IsSaying(int atom) => story.IsAny(atom, "said", "says", "told", "added", "stated", "reported", "claimed", "announced", "noted", "wrote", "tweeted", "warned", "confirmed", "explained", "insisted", "argued");

    private bool IsNameWord(ActorPiece piece)
    {
        var atom = story.Atoms[piece.First];
        if (!piece.IsUnknown || !atom.IsCapitalised || atom.IsNumber)
            return false;
        // "SENATOR LUIS PAZ": in capitals, what is no everyday word nor a deed is a name.
        return !story.IsShouted(piece.First) || story.TagAt(atom.Start) == PartOfSpeech.Propn || (!PlaceWords.All.Common.Has(story.Word(piece.First)) && VerbForms.BaseForm(story.Word(piece.First)) is null);
    }

    private bool IsParticle(int atom) => story.Atoms[atom].IsArticle || story.IsAny(atom, "al", "el", "bin", "ben", "ibn", "abu", "de", "del", "la", "van", "von", "der", "da", "dos", "di");

    /// <summary>Reads the name of an organisation that is in no register, told by its words; the piece behind.</summary>
    private int ReadShape(int p)
    {
        if (story.IsShouted(pieces[p].First) || !story.Atoms[pieces[p].First].IsCapitalised || story.IsAny(pieces[p].First, "the", "a", "an", "in", "on", "at", "and", "but", "this", "that", "his", "its", "their"))
            return p + 1;
        if (ReadBareName(p) is > 0 and var behind)
            return behind;
        var q = p;
        var end = -1;
        Term? shape = pieces[p].Of(TermKind.ShapeFirst);
        var inner = pieces[p].Of(TermKind.ShapeInner);
        for (; q < pieces.Count && q < p + LongestShape && (q == p || Joined(q)); q++)
        {
            var atom = story.Atoms[pieces[q].First];
            if (!atom.IsCapitalised && !IsParticle(pieces[q].First))
            {
                // "Ministry of Health", "Movement for Justice": small words inside the name of a body.
                if (inner is null || !story.IsAny(pieces[q].First, "of", "for", "and", "the") || q + 1 >= pieces.Count || !Joined(q + 1) || (!story.Atoms[pieces[q + 1].First].IsCapitalised && !story.IsAny(pieces[q + 1].First, "the")))
                    break;
                continue;
            }
            if (q > p && pieces[q].Of(TermKind.ShapeLast) is { } last)
            {
                shape = last;
                end = q;
            }
            else if (atom.IsCapitalised && (pieces[p].Of(TermKind.ShapeFirst) is not null || (inner is not null && q > p)))
            {
                shape ??= inner;
                end = q;
            }
            inner ??= pieces[q].Of(TermKind.ShapeInner);
            if (story.Atoms[pieces[q].Last].IsPossessive)
                break;
        }
        if (end <= p || shape is null)
            return p + 1;
        _drafts.Add(new ActorDraft { First = pieces[p].First, Last = pieces[end].Last, Class = shape.Class, Head = HeadKind.Organization, Form = ActorForm.Name });
        return end + 1;
    }
}
