using Marsad.Annotating;
using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Places among the arguments of a word.</summary>
internal static class Places
{
    /// <summary>How far off what is told to be near a place may lie.</summary>
    public const double NearKilometres = 10;

    /// <summary>The place that a phrase names: at its head, or in what it holds ("the town of Bria", "much of Bria", "buildings in the west of Bria").</summary>
    public static PlaceMention? In(AnnotatedSentence r, int head, int depth = 0)
    {
        if (r.PlaceAt(head) is { } own)
            return own;
        if (depth > 3)
            return null;
        var s = r.Sentence;
        // "the northern Mali town of Bria": what its kind is told of is the place, and what stands before only holds it.
        if (CommonNoun(r, head) && PartsOfPlaces.Of(s, head) is >= 0 and var named && In(r, named, depth + 1) is { } itself)
            return itself;
        for (var c = s.FirstChild(head); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Nmod or Relation.Appos or Relation.Compound or Relation.Flat or Relation.NmodPoss or Relation.NmodDesc or Relation.Amod or Relation.Dep
                && In(r, c, depth + 1) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>The places that a phrase names to a word of control; a name that no gazetteer has is taken for one beside a place, where the word needs a place by name, or where those who take it bear arms ("the rebels entered Karunga").</summary>
    public static IEnumerable<PlaceMention> Taken(AnnotatedSentence r, Trigger trigger, int head, bool byArms)
    {
        if (!PartsOfPlaces.IsGround(r, head))
            yield break;
        var first = In(r, head) ?? Behind(r, head) ?? (trigger.Needs == "place-name" || byArms ? Unknown(r, head) ?? (r.Sentence[head].Lemma == "control" && PartsOfPlaces.Of(r.Sentence, head) is >= 0 and var held ? Unknown(r, held) : null) : null);
        if (first is null)
            yield break;
        yield return first;
        // "the villages of Karma and Saqlawiyah": the second hangs on the first name.
        foreach (var word in Syntax.Conjuncts(r.Sentence, r.HeadOf(first.Name)).Skip(1))
        {
            if ((r.PlaceAt(word) ?? Unknown(r, word)) is { } beside)
                yield return beside;
        }
    }

    /// <summary>"captured the base at Bria", "took dozens of villages in Bria": the place right behind a noun for ground, though a parse hangs it on the verb.</summary>
    private static PlaceMention? Behind(AnnotatedSentence r, int head)
    {
        var s = r.Sentence;
        if (s[head] is not { Tag: PartOfSpeech.Noun, Relation: Relation.Obj or Relation.Nmod or Relation.Obl, Head: >= 0 and var verb } || r.ActorAt(head) is not null)
            return null;
        var last = head;
        while (last + 1 < s.Count && Syntax.Below(s, last + 1, head))
            last++;
        return last + 2 < s.Count && s[last + 1] is { Relation: Relation.Case, Head: var name } && name > last + 1 && s[name] is { Relation: Relation.Obl, Head: var above } && above == verb
            && Syntax.Preposition(s, name) is "in" or "at" or "near" or "outside" or "around" or "on" or "along" ? In(r, name) ?? Unknown(r, name) : null;
    }

    /// <summary>A name that nobody has the point of, unless it is a person's: "Kyauktaw". It keeps its words.</summary>
    public static PlaceMention? Unknown(AnnotatedSentence r, int head)
    {
        var s = r.Sentence;
        if (s[head].Tag is not (PartOfSpeech.Propn or PartOfSpeech.X) || r.ActorAt(head) is not null || r.DateAt(head) is not null || r.WeaponAt(head) is not null || !char.IsUpper(r.Form(head)[0]) || Syntax.Child(s, head, Relation.Det) >= 0)
            return null;
        // "VEHICLES AND YACHTS", where letters do not tell nouns from names.
        if (r.Form(head) is [_, .., 'S'] form && form.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && WordList.Objects[TriggerFinder.Singular(form.ToLowerInvariant())] is not null)
            return null;
        var (first, last) = Syntax.NounPhrase(s, head);
        while (first < head && s[first].Tag != PartOfSpeech.Propn)
            first++;
        // "Karam-Ville": the halves of one name.
        while (first > 1 && r.Form(first - 1) == "-" && s[first - 2].Span.End + 1 == s[first].Span.Start && char.IsUpper(r.Form(first - 2)[0]))
            first -= 2;
        if (last - first > 3 || PlaceWords.All.Given.Has(r.Form(first)))
            return null;
        var span = new TextSpan(s[first].Span.Start, s[last].Span.End);
        var name = r.Words(span);
        return new PlaceMention(span, span, new Location { Name = name, Relation = "in", Precision = 1, Text = name, Span = span });
    }

    /// <summary>"near the University College of Karam": an institution that is named by its house, where something is near or in it.</summary>
    public static PlaceMention? House(AnnotatedSentence r, int head)
    {
        var s = r.Sentence;
        if (r.ActorAt(head) is not { Id: null, Class: ActorClass.Organization, Form: ActorForm.Name } actor || r.HeadOf(actor.Span) != head || r.Places.Any(p => p.Span.Overlaps(actor.Span)))
            return null;
        var relation = Syntax.Preposition(s, head);
        if (PlaceWords.All.Relation.Value(relation) is not { } lies || relation is "of" or "for" or "from" or "to" or "against" or "into" or "towards")
            return null;
        var name = r.Words(actor.Span);
        if (!name.Split(' ').Any(word => PlaceWords.All.Kinds.Value(word) == "building"))
            return null;
        return new PlaceMention(actor.Span, actor.Span, new Location { Name = name, Feature = PlaceFeature.Building, Relation = lies, RadiusKm = lies == "near" ? NearKilometres : null, Precision = lies == "near" ? 2 : 1, Text = name, Span = actor.Span });
    }

    /// <summary>Whether the head is a noun for a place without a name: "the town", "territory".</summary>
    public static bool CommonNoun(AnnotatedSentence r, int head) => WordList.PlaceNouns[r.Sentence[head].Lemma.ToLowerInvariant()] is not null;
}
