using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>What a phrase says of one person who was harmed, as far as it tells him from others.</summary>
internal sealed record Victim
{
    /// <summary>The parts of his name, none where he is not named.</summary>
    public required List<string> Name { get; init; }

    public long? Age { get; init; }

    /// <summary>"m" or "f", where the words say it.</summary>
    public string? Sex { get; init; }

    /// <summary>A boy or girl, or a man or woman; null where it cannot be told.</summary>
    public bool? Minor { get; init; }

    /// <summary>A pronoun alone.</summary>
    public bool Pronoun { get; init; }

    /// <summary>"another man", "a second victim": not one told of before.</summary>
    public bool Other { get; init; }

    /// <summary>Which of several he is: 2 for "the second victim"; null where it is not said.</summary>
    public int? Rank { get; init; }

    /// <summary>"a man", in a place where a new person may be brought in.</summary>
    public bool Indefinite { get; init; }

    /// <summary>What he is to somebody told of before: the "mother" of "her mother".</summary>
    public string? Kin { get; init; }

    /// <summary>The victim of an item that counts one person; null where it counts a group or says nothing of whom.</summary>
    public static Victim? Of(HarmDraft harm)
    {
        if (harm.Count is not { Low: 1, Best: 1, High: 1 } || harm.Of is not { Kind: FillerKind.People or FillerKind.Actor or FillerKind.Pronoun } of || harm.Part == CountPart.Part || harm.Also.Count > 0
            || of is { Kind: FillerKind.Actor, Actor: { Class: not (ActorClass.Person or ActorClass.Civilians), Form: not ActorForm.Person }, Sort: null, Implied: null })
            return null;
        var r = of.Sentence;
        var s = r.Sentence;
        var lemma = s[of.Head].Lemma.ToLowerInvariant();
        var (name, other, indefinite, rank) = (new List<string>(), lemma == "another", false, default(int?));
        AddName(r, of.Head, name);
        for (var c = s.FirstChild(of.Head); c >= 0; c = s.NextSibling(c))
        {
            var word = s[c].Lemma.ToLowerInvariant();
            if (s[c].Relation is Relation.Appos || c == Titles.NameOf(s, of.Head))
                AddName(r, c, name);
            else if (s[c].Relation is Relation.Acl && word is "identify" or "name" or "call")
                AddNamesBelow(r, c, name);
            else if (s[c].Relation is Relation.Det or Relation.Amod)
            {
                other |= word is "another" or "second" or "third" or "fourth" or "fifth" or "sixth" or "other" or "2nd" or "3rd" or "4th" or "5th" or "6th";
                rank ??= word switch { "first" or "1st" => 1, "second" or "2nd" => 2, "third" or "3rd" => 3, "fourth" or "4th" => 4, "fifth" or "5th" => 5, "sixth" or "6th" => 6, _ => null };
                indefinite |= word is "a" or "an";
            }
            else if (s[c].Relation is Relation.Nummod)
            {
                indefinite = true; // "one soldier"
            }
        }
        // "A guard was also shot": one more; "the guard was also shot" is known.
        other |= indefinite && s[of.Head] is { Relation: Relation.Nsubj or Relation.NsubjPass, Head: >= 0 and var deed } && Syntax.Child(s, deed, Relation.Advmod) is >= 0 and var adverb && s[adverb].Lemma == "also";
        var told = r.Counts.FirstOrDefault(count => count.Kind == CountKind.Age && count.Span.Start >= of.Span.Start - 2 && count.Span.Start <= of.Span.End + 8);
        var age = told?.Unit is null or "year" ? told?.Count.Number : 0; // months or weeks
        var sort = WordList.People[lemma];
        // "the third person" is one of those known, "a third person" is one more.
        if (Syntax.Child(s, of.Head, Relation.Det) is >= 0 and var article && s[article].Lemma == "the")
            other = false;
        return new Victim
        {
            Name = name,
            Age = age,
            Sex = lemma is "boy" or "he" or "him" || (of.Kind != FillerKind.Pronoun && sort == "man") ? "m" : lemma is "girl" or "she" or "her" || sort == "woman" ? "f" : null,
            Minor = sort == "child" && lemma is not ("teenager" or "teen" or "youth" or "youngster" or "adolescent" or "juvenile") ? true : lemma is "man" or "woman" ? age is null or >= 18 ? false : null : age < 15 ? true : age > 20 ? false : null,
            Pronoun = of.Kind == FillerKind.Pronoun,
            Other = other,
            Rank = rank,
            Indefinite = indefinite,
            Kin = Syntax.Child(s, of.Head, Relation.NmodPoss) is >= 0 and var whose && s[whose].Tag == PartOfSpeech.Pron && WordList.Kin[lemma] is not null && !Grief.IsTheirs(r, of.Head) ? lemma : null,
        };
    }

    /// <summary>Whether what is said of both may be true of one person.</summary>
    public bool MayBe(Victim later)
    {
        // "a fourth person" is told of by that word again, and is not "a man" told of behind it.
        if ((later.Other ? !(Rank > 1 && Rank == later.Rank) : Rank > 1 && later is { Indefinite: true, Rank: null }) || (Rank is not null && later.Rank is not null && Rank != later.Rank) || (Sex is not null && later.Sex is not null && Sex != later.Sex))
            return false;
        if (Age is { } a && later.Age is { } b)
            return a == b;
        if (Minor is not null && later.Minor is not null && Minor != later.Minor)
            return false;
        // "Ana Ruiz was killed. Her mother was wounded": whose mother she is was told of already.
        if (later.Kin is not null && (Kin is null ? Name.Count > 0 : Kin != later.Kin))
            return false;
        return Name.Count == 0 || later.Name.Count == 0 || IsNameOf(later.Name);
    }

    /// <summary>Whether two names may be one person's: one goes without some of the words of the other, or they have two in common ("Ana Ruiz" and "Rosa Ruiz" are kin).</summary>
    private bool IsNameOf(List<string> other)
    {
        var common = Name.Count(part => other.Contains(part, StringComparer.OrdinalIgnoreCase));
        return common > 0 && (common >= 2 || common == Name.Count || common == other.Count);
    }

    /// <summary>Whether both are given one name or one age.</summary>
    public bool SharesNameOrAge(Victim other) =>
        Age is not null && Age == other.Age || IsNameOf(other.Name);

    private static void AddNamesBelow(AnnotatedSentence r, int word, List<string> name)
    {
        var s = r.Sentence;
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
            AddName(r, c, name);
    }

    /// <summary>The words of a proper name, its short ones (initials, "Jr.") left out.</summary>
    private static void AddName(AnnotatedSentence r, int head, List<string> name)
    {
        if (r.Sentence[head].Tag != PartOfSpeech.Propn || r.Sentence[head].Span.Length <= 2 || char.IsAsciiDigit(r.Form(head)[0]) || WordList.People[r.Sentence[head].Lemma.ToLowerInvariant()] is not null)
            return;
        // "Durham teen" of a headline, tagged as if it were a name.
        for (var c = r.Sentence.FirstChild(head); c >= 0; c = r.Sentence.NextSibling(c))
        {
            if (r.Sentence[c].Relation is Relation.Flat && WordList.People[r.Sentence[c].Lemma.ToLowerInvariant()] is not null)
                return;
        }
        // A person found before is one word of the tree, title and all: "President Ana Ruiz".
        var parts = r.ActorAt(head) is { Form: ActorForm.Person } person ? person.Name.AsSpan() : r.Form(head);
        foreach (var part in parts.Split(' '))
        {
            if (part.End.Value - part.Start.Value > 2 && WordList.People[parts[part].ToString().ToLowerInvariant()] is null)
                name.Add(parts[part].ToString());
        }
        for (var c = r.Sentence.FirstChild(head); c >= 0; c = r.Sentence.NextSibling(c))
        {
            if (r.Sentence[c].Relation is Relation.Flat && r.Sentence[c].Span.Length > 3)
                name.Add(r.Form(c));
        }
    }
}
