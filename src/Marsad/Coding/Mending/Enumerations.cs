using Marsad.Annotating;
using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads lists of people or things by the order of their words: "the murder of a lawyer, his wife and two others shocked the town", "an office, a bus, and a mast were damaged", where a parse tears off the last or takes it for the subject of what follows; and "Luis Paz, a lawyer, and Ana Ruiz, a nurse,", where it takes what they are for two more.</summary>
internal static class Enumerations
{
    private const int Depth = 4;

    private enum Sort
    {
        None,
        Name,
        People,
        Thing,
    }

    private readonly record struct Item(int First, int Last, int Head, Sort Sort);

    /// <summary>The sentence with its lists whole; the same one where none is torn.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var w = 1; w + 1 < s.Count; w++)
        {
            var next = s[w].Tag == PartOfSpeech.Cconj && s[w].Lemma.Equals("and", StringComparison.OrdinalIgnoreCase) ? w + 1 : IsAsWellAs(s, w) ? w + 3 : -1;
            if (next > 0 && Read(s, w - 1, next) is { Count: > 1 } items)
                s = Join(s, items);
        }
        return s;
    }

    private static bool IsAsWellAs(Sentence s, int w) => w + 3 < s.Count && s[w].Lemma == "as" && s[w + 1].Lemma == "well" && s[w + 2].Lemma == "as";

    /// <summary>The items of the list that ends with the one that begins at a word; nothing where those before it are not of its kind.</summary>
    private static List<Item> Read(Sentence s, int before, int next)
    {
        var items = new List<Item>();
        if (Starting(s, next) is not { } last)
            return items;
        items.Add(last);
        var wanted = last.Sort;
        var commas = 0;
        for (var end = Skip(s, before, ref commas); end >= 0 && Ending(s, end, wanted) is { } item;)
        {
            items.Insert(0, item);
            wanted = wanted == Sort.Name ? item.Sort : wanted;
            if (item.First < 2 || s[item.First - 1].Lemma is not ("," or ";"))
                break;
            end = Skip(s, item.First - 1, ref commas);
        }
        return wanted == Sort.Name || commas == 0 ? [] : items;
    }

    private static int Skip(Sentence s, int w, ref int commas)
    {
        if (w < 0 || s[w].Lemma is not ("," or ";"))
            return w;
        commas++;
        return w - 1;
    }

    /// <summary>The item whose first word is given.</summary>
    private static Item? Starting(Sentence s, int first)
    {
        var last = first;
        while (last < s.Count && IsNominal(s, last))
            last++;
        return --last >= first && HeadOf(s, first, last) is >= 0 and var head && SortOf(s, head) is not Sort.None and var sort ? new Item(first, last, head, sort) : null;
    }

    /// <summary>The item that ends at a word: the outermost phrase of the kind that is wanted ("the mayor of Tarqui"), or a name.</summary>
    private static Item? Ending(Sentence s, int end, Sort wanted)
    {
        var last = end;
        // "Ana Ruiz, 42"
        if (s[end].Tag == PartOfSpeech.Num && end >= 2 && s[end - 1].Lemma == ",")
            end -= 2;
        Item? found = null;
        for (var steps = 0; steps < Depth && end >= 0 && IsNominal(s, end); steps++)
        {
            var first = end;
            while (first > 0 && IsNominal(s, first - 1))
                first--;
            if (HeadOf(s, first, end) is >= 0 and var head && SortOf(s, head) is not Sort.None and var sort && (sort == wanted || wanted == Sort.Name || sort == Sort.Name && found is null))
                found = new Item(first, last, head, sort);
            else if (found is not null)
                break;
            if (first < 2 || s[first - 1].Tag != PartOfSpeech.Adp || s[first - 1].Lemma is not ("of" or "for" or "from" or "in"))
                break;
            end = first - 2;
        }
        return found is { First: > 0 } item && IsCircumstance(s, item) ? null : found;
    }

    /// <summary>"In Cali, a judge and two guards", "according to police, a judge and two guards".</summary>
    private static bool IsCircumstance(Sentence s, Item item) => s[item.First - 1] is { Tag: PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Part } before
        && (before.Lemma is "to" or "from" or "in" or "since" or "after" or "before" or "during" or "as" or "than" || item.Sort == Sort.Name && before.Lemma is "near" or "on" or "at");

    /// <summary>Whether the word may stand in a phrase without a preposition.</summary>
    private static bool IsNominal(Sentence s, int w) => s[w].Tag switch
    {
        PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num => true,
        PartOfSpeech.Pron => s[w].Relation == Relation.NmodPoss,
        PartOfSpeech.Part => s[w].Relation == Relation.Case,
        PartOfSpeech.Verb => s[w].Relation == Relation.Amod && s[w].Head > w,
        PartOfSpeech.Punct => s[w].Lemma is "-" or "\"",
        _ => false,
    };

    /// <summary>The noun of a phrase: the last that hangs on a word outside.</summary>
    private static int HeadOf(Sentence s, int first, int last)
    {
        for (var w = last; w >= first; w--)
        {
            if (s[w].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && (s[w].Head < first || s[w].Head > last))
                return w;
        }
        return -1;
    }

    private static Sort SortOf(Sentence s, int word)
    {
        var lemma = s[word].Lemma.ToLowerInvariant();
        if (WordList.People[lemma] is not null)
            return Sort.People;
        var compound = word > 0 && s[word - 1].Head == word && s[word - 1].Relation is Relation.Compound or Relation.Amod ? WordList.Objects[$"{s[word - 1].Lemma.ToLowerInvariant()} {lemma}"] : null;
        return (compound ?? WordList.Objects[lemma]) is not (null or "held") ? Sort.Thing
            : s[word].Tag != PartOfSpeech.Propn || DateFinder.NamesDayOrMonth(s[word].Lemma) ? Sort.None
            : Syntax.Child(s, word, Relation.NmodDesc) >= 0 ? Sort.People : Sort.Name;
    }

    private static Sentence Join(Sentence s, List<Item> items)
    {
        if (IsWhole(s, items) || Asides(s, items) is not { } asides)
            return s;
        var words = s.Words.ToArray();
        if (items.Count > 1 && !Attach(s, items, words))
            return s;
        foreach (var (name, aside) in asides)
            words[aside] = words[aside] with { Head = name, Relation = Relation.Appos };
        return new Sentence(s.Span, words);
    }

    /// <summary>"Two civilians, a father and son, were killed": those behind the comma are the two.</summary>
    private static bool IsWhole(Sentence s, List<Item> items) =>
        Syntax.Child(s, items[0].Head, Relation.Nummod) >= 0 && (s[items[0].Head].Features & Features.Plural) != 0 && items.Skip(1).All(item => (s[item.Head].Features & Features.Plural) == 0)
        && items[^1].Last + 1 is var behind && behind < s.Count && s[behind].Tag == PartOfSpeech.Punct;

    /// <summary>Takes from the items what only says what the one before is: "Luis Paz, a lawyer, and …", "Luis Paz, a priest and teacher,"; null where it may be one or the other: "Luis Paz, the husband of a lawyer and former judge Ana Ruiz".</summary>
    private static List<(int Name, int Aside)>? Asides(Sentence s, List<Item> items)
    {
        var asides = new List<(int, int)>();
        for (var i = 1; i < items.Count; i++)
        {
            var (name, aside) = (items[i - 1], items[i]);
            if (!IsNamed(s, name) || IsNamed(s, aside) || !IsOffice(s, aside) || s[aside.First].Tag != PartOfSpeech.Det)
                continue;
            var behind = aside.Last + 1;
            if (i == items.Count - 1 || (behind < s.Count && s[behind].Lemma is "," or ";"))
            {
                if (s[aside.First - 1].Lemma != ",")
                    continue;
                asides.Add((name.Head, aside.Head));
                items.RemoveAt(i);
            }
            else if (i + 1 == items.Count - 1 && IsOffice(s, items[i + 1]) && s[items[i + 1].First].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj && !IsNamed(s, items[i + 1]))
            {
                asides.Add((name.Head, aside.Head));
                asides.Add((aside.Head, items[i + 1].Head));
                items.RemoveRange(i, 2);
            }
            else
            {
                return null;
            }
        }
        return asides;
    }

    private static bool IsNamed(Sentence s, Item item) => s[item.Head].Tag == PartOfSpeech.Propn && WordList.People[s[item.Head].Lemma.ToLowerInvariant()] is null || Titles.NameOf(s, item.Head) >= 0;

    private static bool IsOffice(Sentence s, Item item) => s[item.Head].Tag == PartOfSpeech.Noun && item.Sort == Sort.People && (s[item.Head].Features & Features.Plural) == 0;

    /// <summary>Hangs the items on the first; false where they are no list after all.</summary>
    private static bool Attach(Sentence s, List<Item> items, Word[] words)
    {
        var first = items[0].Head;
        var last = items[^1].Head;
        var whole = items.FindIndex(item => !items.Exists(other => Syntax.Below(s, item.Head, other.Head) && other.Head != item.Head));
        if (whole < 0 || items.TrueForAll(item => item.Head == first || s[item.Head].Head == first && s[item.Head].Relation == Relation.Conj))
            return false;
        // What the list as a whole is to its verb, its first item is.
        if (whole > 0 && Syntax.Below(s, first, items[whole].Head))
            words[first] = words[first] with { Head = s[items[whole].Head].Head, Relation = s[items[whole].Head].Relation };
        else if (whole > 0)
            whole = 0;
        var subject = items.FindIndex(1, item => s[item.Head].Relation is Relation.Nsubj or Relation.NsubjPass && s[item.Head].Head > last) is > 0 and var at ? items[at].Head : -1;
        var verb = subject >= 0 ? s[subject].Head : -1;
        if (verb >= 0 && !HasSubjectBefore(s, verb, items[0].First) && !LeadsClause(s, first, verb, words))
            return false;
        foreach (var item in items)
        {
            if (item.Head == first)
                continue;
            if (Syntax.Below(s, first, item.Head) && item.Head != items[whole].Head)
                return false;
            words[item.Head] = words[item.Head] with { Head = first, Relation = Relation.Conj };
        }
        if (verb >= 0 && words[first].Head == -1)
        {
            words[first] = words[first] with { Head = verb, Relation = s[subject].Relation };
            words[verb] = words[verb] with { Head = -1, Relation = Relation.Root };
        }
        return true;
    }

    private static bool HasSubjectBefore(Sentence s, int verb, int list)
    {
        for (var c = s.FirstChild(verb); c >= 0 && c < list; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Nsubj or Relation.NsubjPass)
                return true;
        }
        return false;
    }

    /// <summary>Whether the verb behind the list says something of all of it: the first item is its subject, or the sentence was read as the first item and what is said of it.</summary>
    private static bool LeadsClause(Sentence s, int first, int verb, Word[] words) =>
        words[first].Head == verb && words[first].Relation is Relation.Nsubj or Relation.NsubjPass || words[first].Head == -1 && Syntax.Below(s, verb, first) && Syntax.Child(s, first, Relation.Cop) < 0;
}
