using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads noun phrases: who or what they stand for, and how many.</summary>
internal static class Phrases
{
    private const string Held = "held";

    /// <summary>What the phrase of a head and its conjuncts stand for.</summary>
    public static IEnumerable<Filler> Read(AnnotatedSentence r, int head)
    {
        var list = Syntax.Conjuncts(r.Sentence, head);
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0 && IsOfficeOf(r.Sentence, list[i - 1], list[i], list))
                continue;
            var filler = ReadOne(r, list[i]);
            yield return filler;
            // "the lives of a judge and two policemen", "dozens of soldiers and policemen"
            if (filler.Head != list[i])
            {
                foreach (var beside in Syntax.Conjuncts(r.Sentence, filler.Head).Skip(1))
                    yield return ReadOne(r, beside);
            }
        }
    }

    /// <summary>"Ana Rojas, director of the bank": an office behind a name, read as the next of a list; with an article only where no list goes on.</summary>
    private static bool IsOfficeOf(Sentence s, int name, int office, List<int> list)
    {
        if (s[name].Tag != PartOfSpeech.Propn || s[office].Tag != PartOfSpeech.Noun || (s[office].Features & Features.Plural) != 0 || WordList.People[s[office].Lemma.ToLowerInvariant()] is null
            || Titles.NameOf(s, office) >= 0 || Syntax.Child(s, office, Relation.Cc) >= 0 || Syntax.Child(s, office, Relation.Nummod) >= 0 || Syntax.Child(s, office, Relation.NmodPoss) >= 0)
            return false;
        return Syntax.Child(s, office, Relation.Det) < 0 || list.TrueForAll(word => Syntax.Child(s, word, Relation.Cc) < 0);
    }

    /// <summary>What the phrase of one head stands for, its conjuncts left aside.</summary>
    public static Filler ReadOne(AnnotatedSentence r, int head)
    {
        var s = r.Sentence;
        var whole = Syntax.PhraseSpan(s, head);
        var count = CountOf(r, head);
        var inner = head;
        for (var steps = 0; steps < 4; steps++)
        {
            // "dozens of soldiers", "26 of the dead", "members of the group": the words behind "of" say who.
            if (!(s[inner].Tag == PartOfSpeech.Num || WordList.Partitives[s[inner].Lemma] is not null) || OfComplement(s, inner) is not (>= 0 and var of))
                break;
            var people = IsGroupOfPeople(s, inner, of);
            if (r.ActorAt(inner) is { } named && !(people && named is { Id: null, Form: ActorForm.Description }))
                break;
            if (WordList.Partitives[s[inner].Lemma] is "things" or "people" && (r.ActorAt(of) ?? Modifier(r, of)) is null && !people)
                break;
            if (WordList.Partitives[s[inner].Lemma] == "things" && WordList.Objects[s[inner].Lemma] is not Held)
                return Make(r, head, whole, count) with { Kind = FillerKind.Object, Sort = WordList.Objects[s[inner].Lemma] ?? "other", Actor = r.ActorAt(of) };
            inner = of;
            count ??= CountOf(r, inner);
        }
        return Classify(r, Make(r, inner, whole, count));
    }

    /// <summary>The words for nameless people with the group that they come in: "group of hooded men".</summary>
    public static TextSpan WithGroup(Filler filler)
    {
        var s = filler.Sentence.Sentence;
        var people = filler.Actor?.Span ?? filler.Core;
        return s[filler.Head] is { Relation: Relation.Nmod, Head: >= 0 and var group } && group < filler.Head && (s[group].Features & Features.Plural) == 0 && WordList.Partitives[s[group].Lemma] == "people" && WordList.People[s[group].Lemma.ToLowerInvariant()] is null
            && Syntax.Preposition(s, filler.Head) == "of" ? s[group].Span.Union(people) : people;
    }

    /// <summary>The number of a head noun: its numeral, its quantifier, or itself.</summary>
    public static CountMention? CountOf(AnnotatedSentence r, int head)
    {
        var s = r.Sentence;
        if (r.CountAt(head) is { Kind: CountKind.Cardinal } own)
            return own;
        for (var c = s.FirstChild(head); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Nummod or Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodUnmarked or Relation.Advmod or Relation.DetPredet
                && r.CountAt(c) is { Kind: CountKind.Cardinal } count
                && (s[c].Relation is not Relation.Compound || count.Span.End <= s[head].Span.Start))
                return count;
        }
        // "a family of five", "a group of 12 soldiers": not "members of two families".
        if (WordList.Partitives[s[head].Lemma] == "people" && (s[head].Features & Features.Singular) != 0 && OfComplement(s, head) is >= 0 and var of && CountOf(r, of) is { Part: CountPart.Whole } whole)
            return whole;
        // A numeral that the parse hung elsewhere still counts the noun that it stands right before.
        var (first, _) = Syntax.NounPhrase(s, head);
        for (var w = head - 1; w >= Math.Max(0, Math.Min(first, head) - 1) && w >= head - 5; w--)
        {
            if (r.CountAt(w) is { Kind: CountKind.Cardinal } before)
                return before;
            if (s[w].Tag is not (PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb) || (s[w].Tag == PartOfSpeech.Verb && s[w].Relation != Relation.Amod))
                break;
        }
        return null;
    }

    /// <summary>"a group of hooded men": the men, where a "leader of peasants" is the leader.</summary>
    private static bool IsGroupOfPeople(Sentence s, int group, int of) =>
        WordList.People[s[group].Lemma.ToLowerInvariant()] is null && WordList.People[s[of].Lemma.ToLowerInvariant()] is not null;

    private static int OfComplement(Sentence s, int head)
    {
        for (var c = s.FirstChild(head); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Nmod or Relation.Obl && Syntax.Preposition(s, c) is "of" or "among" or "from")
                return c;
        }
        return -1;
    }

    private static Filler Make(AnnotatedSentence r, int head, TextSpan whole, CountMention? count) => new()
    {
        Sentence = r,
        Head = head,
        Kind = FillerKind.Other,
        Span = whole,
        Core = Core(r, head),
        Count = count,
    };

    /// <summary>The phrase without its numbers and articles, as far as they stand in front.</summary>
    private static TextSpan Core(AnnotatedSentence r, int head)
    {
        var s = r.Sentence;
        var (first, last) = Syntax.NounPhrase(s, head);
        while (first < head && (r.CountAt(first) is not null || r.DateAt(first) is not null || s[first].Tag is PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Adv or PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Punct
                                || (s[first].Relation == Relation.NmodPoss && s[first].Tag == PartOfSpeech.Pron)))
            first++;
        while (last > head && (s[last].Tag == PartOfSpeech.Punct || r.DateAt(last) is not null || s[last] is { Tag: PartOfSpeech.Part, Relation: Relation.Case }))
            last--;
        return new TextSpan(s[first].Span.Start, s[last].Span.End);
    }

    private static Filler Classify(AnnotatedSentence r, Filler filler)
    {
        var s = r.Sentence;
        var head = filler.Head;
        var lemma = s[head].Lemma.ToLowerInvariant();
        if (r.ActorAt(head) is { Form: ActorForm.Country } country && r.PlaceAt(head) is { Metonym: false })
            return filler with { Kind = FillerKind.Place, Actor = country };
        if (r.ActorAt(head) is { } actor)
        {
            var official = IsOfficial(r, filler, actor);
            return filler with
            {
                Kind = FillerKind.Actor,
                Actor = actor,
                Sort = official ? "person" : WordList.People[lemma],
                Implied = official ? 1 : Implied(r, filler),
            };
        }
        // "Both were pronounced dead"
        if (lemma == "both" && s[head].Relation is Relation.Nsubj or Relation.NsubjPass)
            return filler with { Kind = FillerKind.Number, Count = null, Implied = 2 };
        if (s[head].Tag == PartOfSpeech.Pron)
            return filler with { Kind = FillerKind.Pronoun, Implied = lemma is "he" or "she" or "him" or "her" or "himself" or "herself" ? 1 : null };
        // "one was killed and another wounded"
        if (lemma == "another" && s[head].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj)
            return filler with { Kind = FillerKind.People, Sort = "person", Count = null, Implied = 1 };
        // "a 17-year-old": the age stands for the person.
        if (r.CountAt(head) is { Kind: CountKind.Age } age)
            return !IsAgedPerson(r, age) ? filler : filler with { Kind = FillerKind.People, Sort = "person", Count = null, Implied = (s[head].Features & Features.Plural) != 0 ? null : 1 };
        if (s[head].Tag == PartOfSpeech.Num || r.CountAt(head) is { Kind: CountKind.Cardinal })
            return filler with { Kind = FillerKind.Number, Count = filler.Count ?? (r.CountAt(head) is { Kind: not CountKind.Label } number ? number : null) };
        var modifier = Modifier(r, head);
        if (lemma == "other" && ThingsBefore(s, head) is { } things)
            return filler with { Kind = FillerKind.Object, Sort = things };
        if (WordList.People[lemma] is { } sort)
            return filler with { Kind = FillerKind.People, Sort = sort, Actor = modifier is { Form: ActorForm.Country } && sort != "fighter" ? null : modifier, Implied = Implied(r, filler) };
        // "army positions", "military garrisons": what a force holds stands for the force.
        if (WordList.Objects[lemma] is Held)
            return filler with { Kind = modifier is null ? FillerKind.People : FillerKind.Actor, Sort = "fighter", Actor = modifier };
        if (WordList.Objects[ObjectLemma(s, head)] is { } type || (type = WordList.Objects[lemma]) is not null)
            return filler with { Kind = FillerKind.Object, Sort = type, Actor = modifier };
        if (r.PlaceAt(head) is not null)
            return filler with { Kind = FillerKind.Place };
        if (modifier is not null)
            return IsOfficial(r, filler, modifier) ? filler with { Kind = FillerKind.Actor, Actor = modifier, Sort = "person", Implied = 1 } : filler with { Kind = FillerKind.Actor, Actor = modifier };
        if (s[head].Tag == PartOfSpeech.Propn && (LooksLikeName(r, head) || r.IsSurname(head)))
            return filler with { Kind = FillerKind.People, Sort = "person", Implied = 1 };
        return filler;
    }

    /// <summary>"destroyed 17 vehicles and seized six others": of what things they are others; null where it is people.</summary>
    private static string? ThingsBefore(Sentence s, int others) =>
        s[others] is { Relation: Relation.Obj, Head: >= 0 and var verb } && s[verb] is { Relation: Relation.Conj, Head: >= 0 and var first } && Syntax.Child(s, first, Relation.Obj) is >= 0 and var thing
        && WordList.People[s[thing].Lemma.ToLowerInvariant()] is null ? WordList.Objects[ObjectLemma(s, thing)] ?? WordList.Objects[s[thing].Lemma.ToLowerInvariant()] : null;

    /// <summary>"Interior Minister Ana Ruiz", "the Peruvian Attorney General Luis Paz": a person behind the words that name the office.</summary>
    private static bool IsOfficial(AnnotatedSentence r, Filler filler, ActorMention office)
    {
        if (filler.Count is not null || office.Form == ActorForm.Person || office.Span.End >= filler.Core.End)
            return false;
        var (last, next) = (r.WordAt(office.Span.End - 1), r.WordAt(office.Span.End));
        var title = r.Words(office.Span).Split((char[]?)null)[^1].ToLowerInvariant();
        return next > last && r.Sentence[next].Tag == PartOfSpeech.Propn && char.IsUpper(r.Form(next)[0]) && WordList.People[title] is not null;
    }

    /// <summary>"a 17-year-old" and not the 17 of "Ana Ruiz, 17".</summary>
    private static bool IsAgedPerson(AnnotatedSentence r, CountMention age) => r.Words(age.Span).AsSpan().TrimEnd('s').EndsWith("old", StringComparison.OrdinalIgnoreCase)
        && !(r.Words(age.Span).Contains(' ', StringComparison.Ordinal) && r.WordAt(age.Span.Start) is > 0 and var first && r.Sentence[first - 1].Lemma == ",");

    private static string ObjectLemma(Sentence s, int head)
    {
        for (var c = s.FirstChild(head); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Compound or Relation.Amod && c == head - 1)
                return $"{s[c].Lemma.ToLowerInvariant()} {s[head].Lemma.ToLowerInvariant()}";
        }
        return s[head].Lemma.ToLowerInvariant();
    }

    /// <summary>An actor that modifies the head: "ISIS positions", "the army's convoy".</summary>
    private static ActorMention? Modifier(AnnotatedSentence r, int head)
    {
        var s = r.Sentence;
        for (var c = s.FirstChild(head); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Compound or Relation.Amod or Relation.NmodPoss or Relation.NmodDesc or Relation.Nmod
                && (s[c].Relation != Relation.Nmod || Syntax.Preposition(s, c) is "of" or "from" or "belonging")
                && r.ActorAt(c) is { } actor)
                return actor;
            // "our soldiers", "our jets" in a statement of the army
            if (s[c] is { Relation: Relation.NmodPoss, Tag: PartOfSpeech.Pron } && r.Issuer is { } issuer && r.Form(c).Equals("our", StringComparison.OrdinalIgnoreCase) && IsArmed(s[head].Lemma.ToLowerInvariant()))
                return issuer;
        }
        return null;
    }

    private static bool IsArmed(string lemma) => WordList.People[lemma] == "fighter" || WordList.Objects[lemma] is Held or "military" or "vehicle";

    private static int? Implied(AnnotatedSentence r, Filler filler)
    {
        var features = r.Sentence[filler.Head].Features;
        // "the reporter Ana Rojas": a surname has no plural.
        if (filler is { Count: null, Actor: null } && r.Sentence[filler.Head].Tag == PartOfSpeech.Propn && LooksLikeName(r, filler.Head))
            return 1;
        if (filler.Count is null && Syntax.Child(r.Sentence, filler.Head, Relation.Det) is >= 0 and var both && r.Sentence[both].Lemma.Equals("both", StringComparison.OrdinalIgnoreCase))
            return 2;
        if (filler.Count is not null || WordList.Crowds[r.Sentence[filler.Head].Lemma.ToLowerInvariant()] == "family" || (features & Features.Plural) != 0 || filler.Actor is { Form: not ActorForm.Person, Class: not (ActorClass.Person or ActorClass.Civilians) } && WordList.People[r.Sentence[filler.Head].Lemma.ToLowerInvariant()] is null)
            return null;
        return (features & Features.Singular) != 0 && WordList.People[r.Sentence[filler.Head].Lemma.ToLowerInvariant()] is not null && r.Sentence[filler.Head].Lemma.ToLowerInvariant() is not ("police" or "militia" or "force" or "troop") || r.Sentence[filler.Head].Tag == PartOfSpeech.Propn || HasIndefinite(r.Sentence, filler.Head) ? 1 : null;
    }

    private static bool HasIndefinite(Sentence s, int head)
    {
        var determiner = Syntax.Child(s, head, Relation.Det);
        return determiner >= 0 && s[determiner].Lemma is "a" or "an";
    }

    private static bool LooksLikeName(AnnotatedSentence r, int head)
    {
        var s = r.Sentence;
        return s[head].Span.Length > 1 && char.IsUpper(r.Form(head)[0])
            && (Syntax.Child(s, head, Relation.Flat) >= 0 || s[head].Relation == Relation.Flat || Syntax.Child(s, head, Relation.Compound) >= 0)
            && r.PlaceAt(head) is null
            && WordList.PlaceNouns[s[head].Lemma.ToLowerInvariant()] is null && !r.Form(head).AsSpan().ContainsAnyInRange('0', '9') // "7TH STREET"
            && !(Syntax.Child(s, head, Relation.Compound) is >= 0 and var kind && r.WeaponAt(kind) is not null); // "MACHINEGUN BURSTS"
    }
}
