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
                if (story.Atoms[piece.Last].IsPossessive && IsNoun(q + 1))
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
            else if (piece.Of(TermKind.Modifier) is null && piece.Of(TermKind.Head) is not { Head: HeadKind.Government or HeadKind.Army or HeadKind.Police })
                return 0;
        }
        return 0;
    }

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

    private bool IsNameWord(ActorPiece piece)
    {
        var atom = story.Atoms[piece.First];
        if (!piece.IsUnknown || !atom.IsCapitalised || atom.IsNumber)
            return false;
        return !story.IsShouted(piece.First) || TagAt(atom.Start) == PartOfSpeech.Propn;
    }

    private bool IsParticle(int atom) => story.Atoms[atom].IsArticle || story.IsAny(atom, "al", "el", "bin", "ben", "ibn", "abu", "de", "del", "la", "van", "von", "der", "da", "dos", "di");

    private PartOfSpeech TagAt(int offset)
    {
        var (low, high) = (0, story.Sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var sentence = story.Sentences[middle];
            if (offset < sentence.Span.Start)
                high = middle - 1;
            else if (offset >= sentence.Span.End)
                low = middle + 1;
            else
            {
                foreach (ref readonly var word in sentence.Words)
                {
                    if (word.Span.Contains(offset))
                        return word.Tag;
                }
                break;
            }
        }
        return PartOfSpeech.X;
    }

    /// <summary>Reads the name of an organisation that is in no register, told by its words; the piece behind.</summary>
    private int ReadShape(int p)
    {
        if (story.IsShouted(pieces[p].First) || !story.Atoms[pieces[p].First].IsCapitalised)
            return p + 1;
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
