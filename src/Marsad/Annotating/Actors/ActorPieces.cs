using Marsad.Lexicons;
using NodaTime;

namespace Marsad.Annotating;

/// <summary>A phrase of the lexicon met in a text, or a word that it does not know.</summary>
/// <param name="First">Index of its first atom.</param>
/// <param name="Last">Index of its last atom.</param>
/// <param name="Terms">What it may mean; empty for an unknown word.</param>
internal readonly record struct ActorPiece(int First, int Last, Term[] Terms)
{
    public bool IsUnknown => Terms.Length == 0;

    public Term? Of(TermKind kind)
    {
        foreach (var term in Terms)
        {
            if (term.Kind == kind)
                return term;
        }
        return null;
    }
}

/// <summary>Cuts a text into the longest phrases that the lexicon knows and the words between.</summary>
internal sealed class ActorPieces(TermIndex index, ActorStory story)
{
    private const int LongestPhrase = 12;

    public List<ActorPiece> Cut()
    {
        var pieces = new List<ActorPiece>(story.Atoms.Count);
        for (var i = 0; i < story.Atoms.Count;)
        {
            var piece = Longest(i);
            pieces.Add(piece);
            i = piece.Last + 1;
        }
        return pieces;
    }

    private ActorPiece Longest(int first)
    {
        var atoms = story.Atoms;
        var best = new ActorPiece(first, first, []);
        var node = 0;
        for (var i = first; i < atoms.Count && i < first + LongestPhrase; i++)
        {
            var atom = atoms[i];
            if (i > first && !atom.Joins)
                break;
            if (i > first && atom.IsArticle)
                continue;
            node = atom.Word < 0 ? -1 : index.Next(node, atom.Word);
            if (node < 0)
                break;
            if (index.At(node) is { Length: > 0 } terms && Accepted(terms, first, i) is { Length: > 0 } accepted)
                best = new ActorPiece(first, i, accepted);
        }
        return best;
    }

    private Term[] Accepted(Term[] terms, int first, int last)
    {
        var refused = 0;
        foreach (var term in terms)
            refused += Fits(term, first, last) ? 0 : 1;
        return refused == 0 ? terms : refused == terms.Length ? [] : Array.FindAll(terms, term => Fits(term, first, last));
    }

    private bool Fits(Term term, int first, int last)
    {
        var atoms = story.Atoms;
        var shouted = story.IsShouted(first);
        switch (term.Case)
        {
            case TermCase.Acronym when !atoms[first].IsCapitals:
                return false;
            case TermCase.CommonWord when !atoms[first].IsCapitals || (shouted && story.Word(first).IndexOf('.') < 0):
                return false;
            case TermCase.Capitals when !shouted:
                var capitals = 0;
                for (var i = first; i <= last; i++)
                    capitals += atoms[i].IsCapitalised && !atoms[i].IsArticle ? 1 : 0;
                if (capitals < term.Capitals - (term.Capitals > 3 ? 1 : 0))
                    return false;
                break;
        }
        return term.Kind != TermKind.LocalName || Holds(term.Actor!, story.Context.Published);
    }

    /// <summary>Whether a name that only stories of its own country and time understand is understood here.</summary>
    private bool Holds(Actor actor, LocalDate? published) =>
        actor.ExistedOn(published) && story.Country is { } country && actor.Countries.Contains(country);
}
