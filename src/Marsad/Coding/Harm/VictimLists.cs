using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>
/// Counts the children and the women among the dead whom a story tells one by one, where it gives no number of them: persons under 18
/// by the age told with their names, and wives, mothers and other women of a family by name. There are at least so many.
/// </summary>
internal static class VictimLists
{
    private const int Majority = 18;
    private const int LongestName = 8;

    private sealed record Victim(HashSet<string> Name, bool Child, Filler Person);

    /// <summary>Adds the counts to the main incident as parts of the number of its dead.</summary>
    public static void Count(AnnotatedStory story, IReadOnlyList<List<TriggerFinder.Hit>> hits, List<EventDraft> events, EventDraft main)
    {
        var whole = main.Harm.Where(h => h is { Effect: Effect.Killed, Stated: true, PartOf: null, Part: CountPart.Whole, Count.Number: > 1 } && (h.Of is null || HarmGroups.General(h.Of))).MaxBy(h => h.Count.Number);
        if (whole is null)
            return;
        var victims = new List<Victim>();
        foreach (var r in story.Sentences)
        {
            if (r.Index >= main.First.Index && TellsOfMain(r, hits[r.Index], events, main))
                Read(r, hits[r.Index], victims);
        }
        Add(main, whole, "children", "child", victims.FindAll(v => v.Child));
        Add(main, whole, "women", "woman", victims.FindAll(v => !v.Child));
    }

    private static void Add(EventDraft main, HarmDraft whole, string group, string sort, List<Victim> victims)
    {
        var counted = main.Harm.FindAll(h => h.Effect == Effect.Killed && h != whole && h.Of is { } of && HarmGroups.SortOf(of) == sort && h.Stated);
        if (victims.Count == 0 || victims.Count > whole.Count.Number || counted.Exists(h => h.Count.Number > 1) || counted.Count >= victims.Count)
            return;
        main.Harm.RemoveAll(counted.Contains);
        main.Harm.Add(new HarmDraft
        {
            Effect = Effect.Killed,
            Count = Marsad.Count.AtLeast(victims.Count),
            Group = group,
            Span = victims[0].Person.Core,
            Sentence = victims[0].Person.Sentence,
            Part = CountPart.Part,
            PartOf = whole,
            Stated = true,
            Named = [.. victims.Select(v => v.Person)],
        });
        main.Further.AddRange(victims.Select(v => v.Person.Sentence).Where(r => !main.Further.Contains(r) && !main.Words.Exists(w => w.Sentence == r)).Distinct());
    }

    /// <summary>Whether the sentence tells who died, and of no other event.</summary>
    private static bool TellsOfMain(AnnotatedSentence r, List<TriggerFinder.Hit> hits, List<EventDraft> events, EventDraft main)
    {
        if (r.Kind is PartKind.Caption or PartKind.Byline || !hits.Exists(h => h.Trigger.Effect == Effect.Killed && Certainties.Of(r, h.Word) < Certainty.Planned) && !VictimNames.Identifies(r.Sentence))
            return false;
        for (var w = 0; w < r.Sentence.Count; w++)
        {
            if (r.Sentence[w].Lemma.Equals("survive", StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return !events.Exists(e => e != main && e.Words.Exists(w => w.Sentence == r) && (e.Certainty >= Certainty.Planned || e.Dates.Count > 0 && !e.DateFromContext || Apart.InPlace(main, e)));
    }

    /// <summary>Reads names in their order: an age before or behind a name is that person's, and a word for women of a family names the next, or where it is a plural all up to the next such word.</summary>
    private static void Read(AnnotatedSentence r, List<TriggerFinder.Hit> hits, List<Victim> victims)
    {
        var s = r.Sentence;
        var (kin, many, age) = (default(string), false, default(CountMention));
        var latest = (First: -1, Last: -1);
        for (var w = 0; w < s.Count; w++)
        {
            if (r.CountAt(w) is { Kind: CountKind.Age } told)
            {
                (age, w) = (told, Math.Max(w, r.WordAt(told.Span.End - 1)));
                continue;
            }
            if (s[w].Tag != PartOfSpeech.Propn || r.DateAt(w) is not null)
            {
                if (WordList.People[s[w].Lemma.ToLowerInvariant()] is { } sort && s[w].Tag is PartOfSpeech.Noun && !(sort == "person" && kin is not null))
                {
                    (kin, many) = (Married(s, w) ?? WordList.Kin[s[w].Lemma.ToLowerInvariant()], (s[w].Features & Features.Plural) != 0);
                    if (kin == "woman" && !many && w + 1 < s.Count && Renames(s, latest.Last, w) && Died(r, hits, w))
                        Add(r, victims, latest, null, child: false);
                    // "Adel's wife, Omar Salem, and": who follows the comma may be the next of a list.
                    if (w + 1 < s.Count && s[w + 1].Lemma == "," && Syntax.Child(s, w, Relation.NmodPoss) is >= 0 and var whose && s[whose].Tag == PartOfSpeech.Propn && (w + 2 >= s.Count || r.CountAt(w + 2) is null))
                        kin = null;
                }
                else if ((s[w].Features & Features.Finite) != 0 && s[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux || s[w].Tag == PartOfSpeech.Cconj && !many || s[w].Lemma is "of" or ";")
                    (kin, many, age) = (null, false, null);
                if (SourceReader.Speaks(s, w))
                    kin = null;
                if (s[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Sconj || s[w].Lemma is "(" or "by" or "as")
                    age = null;
                continue;
            }
            var (first, last) = (w, w);
            while (last + 1 < s.Count && last - first < LongestName && IsOfName(r, last + 1))
                last++;
            while (last > first && s[last].Tag != PartOfSpeech.Propn)
                last--;
            w = last;
            if (last + 1 < s.Count && s[last + 1].Lemma is "'s" or "’s" or "'" or "’")
                continue; // whose son or wife the next one is
            if (AgeBehind(r, last) is { } behind)
            {
                age ??= behind;
                w = Math.Max(w, r.WordAt(behind.Span.End - 1));
            }
            var minor = age is not null && (age.Unit is not (null or "year") || age.Count.Number < Majority);
            var woman = (kin == "woman" && !many) || (kin is not null && age is not null) || WordList.Kin[r.Form(first).ToLowerInvariant()] == "title" && (first == 0 || s[first - 1].Tag != PartOfSpeech.Punct && s[first - 1].Lemma != "as");
            if ((minor || woman) && Died(r, hits, first))
                Add(r, victims, (first, last), age, minor);
            (kin, age, latest) = (many ? kin : null, null, (first, last));
        }
    }

    /// <summary>"Rima Salem, the grandmother of the family": whether the word tells of the name before it.</summary>
    private static bool Renames(Sentence s, int name, int kin)
    {
        if (name < 0 || kin - name is < 2 or > 3 || s[name + 1].Lemma is not ("," or "("))
            return false;
        return s[kin + 1].Lemma is "of" or "," && (kin - name == 2 || s[kin - 1].Tag == PartOfSpeech.Det);
    }

    /// <summary>"Adel Salem (12)", "Adel Salem, 12,", "Adel Salem, aged 12".</summary>
    private static CountMention? AgeBehind(AnnotatedSentence r, int last)
    {
        for (var w = last + 1; w < r.Sentence.Count && w <= last + 3 && (r.Sentence[w].Lemma is "(" or "," or "aged" || r.CountAt(w) is not null); w++)
        {
            if (r.CountAt(w) is { Kind: CountKind.Age } age)
                return w + 1 < r.Sentence.Count && r.WordAt(age.Span.End - 1) + 1 < r.Sentence.Count && r.Sentence[r.WordAt(age.Span.End - 1) + 1].Tag is PartOfSpeech.Punct or PartOfSpeech.Cconj ? age : null;
        }
        return null;
    }

    /// <summary>"daughter-in-law", "mother-in-law": a grown woman.</summary>
    private static string? Married(Sentence s, int word) =>
        word + 4 < s.Count && s[word + 4].Lemma == "law" && s[word + 2].Lemma == "in" && WordList.Kin[s[word].Lemma.ToLowerInvariant()] is not null ? "woman" : null;

    /// <summary>Whether the killing and no wounding is told of the word: the deed before it, or where there is none or "while" stands between, the one behind.</summary>
    private static bool Died(AnnotatedSentence r, List<TriggerFinder.Hit> hits, int word)
    {
        var harms = hits.FindAll(h => h.Trigger.Effect is Effect.Killed or Effect.Wounded);
        var before = harms.FindLast(h => h.Word < word);
        var behind = harms.Find(h => h.Word > word);
        if (before.Trigger is null)
            return behind.Trigger?.Effect == Effect.Killed || harms.Count == 0;
        for (var w = before.Word + 1; w < word && behind.Trigger is not null; w++)
        {
            if (r.Sentence[w].Lemma.ToLowerInvariant() is "while" or "whilst" or "but" or ";")
                return behind.Trigger.Effect == Effect.Killed;
        }
        return before.Trigger.Effect == Effect.Killed;
    }

    private static bool IsOfName(AnnotatedSentence r, int word) =>
        r.Sentence[word].Tag == PartOfSpeech.Propn && r.CountAt(word) is null && r.DateAt(word) is null || r.Form(word) is "-" or "bin" or "ibn" or "al";

    private static void Add(AnnotatedSentence r, List<Victim> victims, (int First, int Last) name, CountMention? age, bool child)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var w = name.First; w <= name.Last; w++)
        {
            if (r.Form(w).Length > 2)
                words.Add(r.Form(w));
        }
        if (words.Count == 0 || victims.Exists(known => known.Name.Contains(r.Form(name.First)) && (known.Name.IsSubsetOf(words) || words.IsSubsetOf(known.Name) || known.Name.Intersect(words, StringComparer.OrdinalIgnoreCase).Count() > 2)))
            return;
        var span = new TextSpan(r.Sentence[name.First].Span.Start, r.Sentence[name.Last].Span.End);
        victims.Add(new Victim(words, child, new Filler { Sentence = r, Head = name.First, Kind = FillerKind.People, Span = age is null ? span : span.Union(age.Span), Core = span, Sort = child ? "child" : "woman", Implied = 1 }));
    }
}
