using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>Finds again what the story itself has made known: an acronym given in brackets, a surname after the full name.</summary>
internal sealed class ActorAliases
{
    private readonly ActorStory _story;
    private readonly List<ActorDraft> _drafts;
    private readonly Dictionary<string, ActorDraft> _acronyms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _surnames = new(StringComparer.Ordinal);

    private ActorAliases(ActorStory story, List<ActorDraft> drafts)
    {
        _story = story;
        _drafts = drafts;
    }

    /// <summary>The drafts with those that the aliases add, in the order of the text.</summary>
    public static List<ActorDraft> Add(ActorStory story, List<ActorPiece> pieces, List<ActorDraft> drafts)
    {
        var aliases = new ActorAliases(story, drafts);
        aliases.Learn();
        if (aliases._acronyms.Count + aliases._surnames.Count > 0)
            aliases.Apply(pieces);
        return drafts;
    }

    private void Learn()
    {
        foreach (var draft in _drafts)
        {
            if (draft.Form == ActorForm.Person && draft.Last > draft.First)
                _surnames.TryAdd(Folded(draft.Last), draft);
            else if (draft.Form == ActorForm.Name && draft.Last > draft.First && draft.Last + 1 < _story.Atoms.Count
                && _story.Atoms[draft.Last + 1] is { Before: Gap.Bracket, IsCapitals: true } acronym && acronym.End - acronym.Start is >= 2 and <= 8)
                _acronyms.TryAdd(Folded(draft.Last + 1), draft);
        }
    }

    private void Apply(List<ActorPiece> pieces)
    {
        var taken = new HashSet<int>();
        foreach (var draft in _drafts)
        {
            for (var i = draft.First; i <= draft.Last; i++)
                taken.Add(i);
        }
        foreach (var piece in pieces)
        {
            var atom = _story.Atoms[piece.First];
            if (!piece.IsUnknown || !atom.IsCapitalised || taken.Contains(piece.First))
                continue;
            var word = Folded(piece.First);
            if (atom.IsCapitals && _acronyms.TryGetValue(word, out var named))
                _drafts.Add(named with { First = piece.First, Last = piece.First, Unit = null });
            else if (_surnames.TryGetValue(word, out var person) && piece.First > person.Last)
                _drafts.Add(person with { First = Leftmost(piece.First, person, taken), Last = piece.First, IsOfNext = false, Form = ActorForm.Person });
        }
    }

    /// <summary>Where the surname begins: "Abdel Rahman" has two words.</summary>
    private int Leftmost(int at, ActorDraft person, HashSet<int> taken)
    {
        for (var (name, i) = (person.Last - 1, at - 1); name >= person.First && i >= 0 && _story.Atoms[i + 1].Joins && !taken.Contains(i); name--, i--)
        {
            if (!_story.Atoms[i].IsArticle && Folded(i) != Folded(name))
                break;
            at = i;
        }
        return at;
    }

    private string Folded(int atom) => Lexicons.Atoms.Folded(_story.Text, _story.Atoms[atom]);
}
