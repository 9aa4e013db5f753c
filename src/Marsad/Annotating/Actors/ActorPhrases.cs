using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>Puts pieces together to noun phrases that name actors: nationality or name, modifiers, nouns; titles and persons; compounds such as "Russian-backed".</summary>
internal sealed partial class ActorPhrases(ActorStory story, List<ActorPiece> pieces)
{
    private readonly List<ActorDraft> _drafts = [];
    private readonly List<Phrase> _waiting = [];
    private int _waitingFor = -1;
    private string? _seat;

    /// <summary>All drafts, in the order of the text.</summary>
    public List<ActorDraft> Read()
    {
        for (var p = 0; p < pieces.Count;)
            p = ReadAt(p);
        return _drafts;
    }

    private int ReadAt(int p)
    {
        if (LinkAt(p) is { } link)
            return ReadLink(p, link);
        if (ReadPerson(p) is > 0 and var person)
            return person;
        var phrase = Collect(p);
        var seat = _seat;
        _seat = null;
        if (phrase is null)
            return ReadShape(p);
        if (phrase.Heads.Count == 0 && phrase is { Owner: null, Country: not null } && !phrase.IsCountryName)
        {
            // "Syrian and Russian warplanes": the noun comes after the other nationality.
            if (AfterJoint(phrase.Next) is > 0 and var other)
            {
                _waiting.Add(phrase);
                _waitingFor = other;
                return other;
            }
            _waiting.Clear();
            return phrase.Next;
        }
        if (phrase.Country is null && phrase.Heads.Count > 0 && phrase.Heads[0].Head == HeadKind.Government)
            phrase.Country = seat;
        if (_waitingFor == p)
        {
            foreach (var waiting in _waiting)
            {
                waiting.Heads.AddRange(phrase.Heads.Where(head => head.Head != HeadKind.Government || phrase.Heads.Count == 1));
                Emit(waiting, waiting.Last);
            }
        }
        _waiting.Clear();
        Emit(phrase, null);
        return ReadCalling(phrase) is > 0 and var behind ? behind : phrase.Next;
    }

    /// <summary>The first piece after "and", "or" or a comma, or 0.</summary>
    private int AfterJoint(int p)
    {
        if (p >= pieces.Count)
            return 0;
        var comma = story.Atoms[pieces[p].First].Before == Gap.Comma;
        if (story.IsAny(pieces[p].First, "and", "or"))
            return p + 1 < pieces.Count ? p + 1 : 0;
        return comma ? p : 0;
    }

    private Term? LinkAt(int p) =>
        p + 1 < pieces.Count && pieces[p + 1].Of(TermKind.Link) is { } link
        && (story.Atoms[pieces[p + 1].First].Before == Gap.Hyphen
            || (story.Atoms[pieces[p + 1].First].Before == Gap.Space && link.Sense == "backer" && pieces[p].Of(TermKind.Demonym) is not null && !story.Atoms[pieces[p].Last].IsPossessive))
            ? link
            : null;

    private int ReadLink(int p, Term link)
    {
        var piece = pieces[p];
        var kind = link.Sense switch { "backer" => ActorLink.Backer, "holder" => ActorLink.Holder, _ => ActorLink.None };
        var owner = piece.Of(TermKind.Name) ?? piece.Of(TermKind.LocalName);
        var country = Land(piece);
        if (link.Sense == "seat")
            _seat = country?.Country;
        else if (kind != ActorLink.None && (owner ?? country ?? piece.Of(TermKind.Head)) is { } term)
        {
            _drafts.Add(new ActorDraft
            {
                First = piece.First,
                Last = piece.Last,
                Actor = owner?.Actor,
                Country = owner is null ? country?.Country : null,
                Branch = owner is null && (country is not null || term.Head == HeadKind.Government) ? StateBranch.Government : null,
                Head = owner is null && country is null ? term.Head : null,
                Class = term.Class,
                Form = owner is not null ? ActorForm.Name : country is not null ? ActorForm.Country : ActorForm.Description,
                Link = kind,
            });
        }
        return p + 2;
    }

    private static Term? Land(ActorPiece piece) => piece.Of(TermKind.Country) ?? piece.Of(TermKind.Demonym) ?? piece.Of(TermKind.Capital);

    private bool Joined(int p) => story.Atoms[pieces[p].First].Joins;

    /// <summary>The noun phrase that begins at a piece, or null where none does.</summary>
    private Phrase? Collect(int p)
    {
        var phrase = new Phrase { First = pieces[p].First, Last = -1, Next = p, HasPronoun = story.IsAny(pieces[p].First - 1, "his", "her", "its", "their", "whose") };
        var q = p;
        for (; q < pieces.Count && (q == p || Joined(q) || IsQuotedName(phrase, q)) && (q == p || LinkAt(q) is null) && Take(phrase, q); q++)
        {
        }
        if (phrase.Last < 0 || phrase.IsNothing)
        {
            if (phrase is { IsNothing: true, Owner: not null })
                phrase.Heads.Clear();
            else if (!phrase.IsNothing || phrase.Country is null)
                return null;
            phrase.Heads.Clear();
        }
        phrase.Next = Math.Max(phrase.Next, p + 1);
        return phrase;
    }

    /// <summary>The noun after a name in quotation marks: "Islamic State" group.</summary>
    private bool IsQuotedName(Phrase phrase, int q) => phrase is { Owner: not null, Heads.Count: 0 } && story.Atoms[pieces[q].First].Before == Gap.Quote && pieces[q].Of(TermKind.Head) is not null;

    private bool Take(Phrase phrase, int q)
    {
        var piece = pieces[q];
        if ((piece.Of(TermKind.Name) ?? piece.Of(TermKind.LocalName) ?? piece.Of(TermKind.Unit)) is { } name)
        {
            if (phrase.Owner is not null || phrase.Heads.Count > 0)
                return false;
            phrase.Owner = name;
            phrase.Alternatives = [.. piece.Terms.Where(term => term.Kind == TermKind.LocalName && name.Kind == TermKind.LocalName).Select(term => term.Actor!)];
            phrase.Unit = name.Kind == TermKind.Unit ? story.Text[story.Atoms[piece.First].Start..story.Atoms[piece.Last].End] : null;
            phrase.Accept(q, piece);
            return true;
        }
        if (piece.Of(TermKind.Person) is { } person)
        {
            if (phrase.Owner is not null || phrase.Heads.Count > 0 || !story.Atoms[piece.Last].IsPossessive || !IsNoun(q + 1))
                return false;
            phrase.Owner = person;
            phrase.Accept(q, piece);
            return true;
        }
        if (Land(piece) is { } land)
        {
            if (phrase.Country is not null || phrase.Owner is not null || phrase.Heads.Count > 0)
                return false;
            phrase.Country = land.Country;
            phrase.IsCountryName = land.Kind != TermKind.Demonym;
            phrase.Accept(q, piece);
            return true;
        }
        // "the paramilitary RSF": before a name it says what that is.
        if (phrase.Heads.Count == 0 && piece.Of(TermKind.Modifier) is not null && q + 1 < pieces.Count && Joined(q + 1) && (pieces[q + 1].Of(TermKind.Name) ?? pieces[q + 1].Of(TermKind.LocalName)) is not null)
            return true;
        if (NounOf(phrase, piece) is { } noun)
        {
            if (phrase.Heads.Count > 0 && story.Atoms[piece.First].Before == Gap.Hyphen)
                return false;
            // "Gunmen ambush police patrol": behind people in the plural and before others it is what they do.
            if (noun.Head == HeadKind.Deed && phrase.NounLast >= 0 && phrase.NounLast == piece.First - 1 && story.Word(phrase.NounLast) is [.., 's' or 'S'] or [.., 'e' or 'E', 'n' or 'N'] && q + 1 < pieces.Count && Joined(q + 1) && pieces[q + 1].Of(TermKind.Head) is not null)
                return false;
            phrase.IsNothing = noun.Head == HeadKind.Nothing;
            phrase.Heads.Add(noun);
            phrase.Accept(q, piece);
            if (noun.Head is not (HeadKind.Deed or HeadKind.Nothing))
                phrase.NounLast = piece.Last;
            return !phrase.IsNothing;
        }
        if (piece.Of(TermKind.Modifier) is { } modifier)
            return Modify(phrase, modifier) && IsNounAhead(q + 1);
        return IsOrdinal(piece) && q + 1 < pieces.Count && Joined(q + 1) && IsUnit(pieces[q + 1], phrase, piece);
    }

    private bool Modify(Phrase phrase, Term modifier)
    {
        if (phrase.Heads.Count > 0 && phrase.Heads[^1].Head != HeadKind.Government)
            return false;
        phrase.IsForState |= modifier.Sense == "state";
        phrase.IsAllied |= modifier.Sense == "ally";
        phrase.IsOther |= modifier.Sense == "other";
        phrase.IsAgainst |= modifier.Sense == "against";
        phrase.IsJihadist |= modifier.Sense == "jihadist";
        return true;
    }

    /// <summary>The noun sense of a piece: after an owner a word means his people, without one it says what they are.</summary>
    private static Term? NounOf(Phrase phrase, ActorPiece piece)
    {
        Term? found = null;
        foreach (var term in piece.Terms)
        {
            if (term.Kind == TermKind.Head && (found is null || phrase.Owner is not null == (term.Head == HeadKind.Member)))
                found = term;
        }
        return found is { Head: HeadKind.Member } && phrase is { Owner: null, Heads.Count: 0, IsForState: false, IsAgainst: false, IsJihadist: false, IsAllied: false, Country: null, HasPronoun: false }
            && piece.Terms.Count(term => term.Kind == TermKind.Head) == 1 ? null : found;
    }

    private bool IsNoun(int q) => q < pieces.Count && Joined(q) && (pieces[q].Of(TermKind.Head) ?? pieces[q].Of(TermKind.Modifier)) is not null;

    private bool IsNounAhead(int q)
    {
        for (; q < pieces.Count && Joined(q); q++)
        {
            if ((pieces[q].Of(TermKind.Head) ?? pieces[q].Of(TermKind.Name) ?? Land(pieces[q])) is not null)
                return true;
            if (pieces[q].Of(TermKind.Modifier) is null)
                return false;
        }
        return false;
    }

    private bool IsOrdinal(ActorPiece piece) =>
        piece.First == piece.Last && (char.IsAsciiDigit(story.Word(piece.First)[0])
            || story.IsAny(piece.First, "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"));

    private bool IsUnit(ActorPiece noun, Phrase phrase, ActorPiece ordinal)
    {
        if (noun.Terms.All(term => term.Head != HeadKind.Forces) || !story.Atoms[noun.First].IsCapitalised)
            return false;
        phrase.Unit = story.Text[story.Atoms[ordinal.First].Start..story.Atoms[noun.Last].End];
        return true;
    }

    /// <summary>A phrase while it is read.</summary>
    private sealed class Phrase
    {
        public int First;
        public int Last;
        public int NounLast = -1;
        public int Next;
        public Term? Owner;
        public string? Country;
        public bool IsCountryName;
        public string? Unit;
        public readonly List<Term> Heads = [];
        public IReadOnlyList<Actor> Alternatives = [];
        public bool HasPronoun;
        public bool IsForState, IsAllied, IsOther, IsAgainst, IsJihadist, IsNothing;

        public void Accept(int q, ActorPiece piece)
        {
            Last = piece.Last;
            Next = q + 1;
        }
    }
}
