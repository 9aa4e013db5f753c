using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Compares the people that two numbers count.</summary>
internal static class HarmGroups
{
    /// <summary>Whether they are told by words of one meaning: "children" and "young children", "boys" and "girls" not.</summary>
    public static bool Alike(Filler? a, Filler? b) =>
        a is not null && b is not null
        && (EventDraft.SameParty(a, b) && a.Sort is null && b.Sort is null || Lemma(a) == Lemma(b) && a.Actor?.Id == b.Actor?.Id && !Named(a) && !Named(b) || Named(a) && Named(b) && SameName(a, b));

    /// <summary>Whether people of the second group may be among those of the first.</summary>
    public static bool MayHold(Filler? whole, Filler? part)
    {
        if (whole is null || whole.Kind is FillerKind.Number or FillerKind.Pronoun)
            return true;
        var crowd = WordList.Crowds[Lemma(whole)];
        // Of the attackers' own dead another sentence tells beside "37 people"; in one with them they may be counted among them.
        if (crowd == "anyone" && whole.Actor?.Id is null)
            return !AreDoers(part) || whole.Sentence == part!.Sentence;
        if (part is null || part.Kind is FillerKind.Number or FillerKind.Pronoun)
            return false;
        if (Alike(whole, part))
            return true;
        // Neither are the soldiers who fell among the attackers who did, nor the attackers among them.
        if (crowd == "doers" || WordList.Crowds[Lemma(part)] == "doers")
            return false;
        if (whole.Actor?.Id is { } force && part.Actor?.Id is { } other && force != other)
            return false;
        var armed = Armed(part);
        if (crowd is "unarmed" or "family" or "anyone")
            return !armed;
        if (whole.Sort == "child")
            return part.Sort == "child" || WordList.Crowds[Lemma(part)] == "offspring";
        if (Named(part) && part.Actor is null or { Form: ActorForm.Person })
            return !Named(whole);
        return whole.Sort == "fighter" && armed && whole.Actor?.Id == part.Actor?.Id;
    }

    /// <summary>"a 19-year-old": nothing but how old somebody is.</summary>
    public static bool IsAge(Filler of) => of.Sentence.CountAt(of.Head) is { Kind: CountKind.Age };

    /// <summary>Whether they bear arms.</summary>
    public static bool Armed(Filler of) => of.Sort == "fighter" || (of.Actor is { } actor && Classes.Armed(actor.Class));

    /// <summary>Whether they are those who did it: "attackers", whose own dead are told beside those of the others.</summary>
    public static bool AreDoers(Filler? of) => of is not null && WordList.Crowds[Lemma(of)] == "doers";

    /// <summary>A child, woman or man, as the noun or a word for a child before it says: "an infant son" is a child.</summary>
    public static string? SortOf(Filler of)
    {
        var s = of.Sentence.Sentence;
        for (var c = s.FirstChild(of.Head); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Amod or Relation.Compound && WordList.People[s[c].Lemma.ToLowerInvariant()] == "child")
                return "child";
        }
        return of.Sort ?? WordList.People[Lemma(of)];
    }

    /// <summary>Whether the words may stand for anybody: "people", "victims", or a number alone.</summary>
    public static bool General(Filler of) => of.Kind is FillerKind.Number or FillerKind.Pronoun || WordList.Crowds[Lemma(of)] is "anyone" or "unarmed" or "family";

    /// <summary>Whether it is a person by name.</summary>
    public static bool Named(Filler of) => of.Actor?.Id is null && of.Sentence.Sentence[of.Head].Tag == PartOfSpeech.Propn && of.Count is null;

    /// <summary>Whether every word of one name stands in the other.</summary>
    private static bool SameName(Filler a, Filler b)
    {
        var (x, y) = (Words(a), Words(b));
        return x.IsSubsetOf(y) || y.IsSubsetOf(x);
    }

    private static HashSet<string> Words(Filler of) =>
        new(of.Text.Split([' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    private static string Lemma(Filler of) => of.Sentence.Sentence[of.Head].Lemma.ToLowerInvariant();
}
