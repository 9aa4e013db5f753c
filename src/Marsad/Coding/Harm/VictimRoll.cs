using Marsad.Lexicons;
using Marsad.Text;

namespace Marsad.Coding;

/// <summary>The dead whom a story tells one by one, read off its sentences in their order. Mutable while it is read.</summary>
/// <param name="hits">The words of each sentence that tell of something.</param>
internal sealed class VictimRoll(IReadOnlyList<List<TriggerFinder.Hit>> hits)
{
    private const int Majority = 18;
    private const int LongestName = 8;
    private const int Reach = 2;

    private readonly List<(AnnotatedSentence Sentence, int Number)> _offspring = [];
    private readonly Dictionary<string, (int Named, Filler? Unnamed)> _kin = new(StringComparer.Ordinal);

    /// <summary>One of the dead by name.</summary>
    /// <param name="First">The first part of the name.</param>
    /// <param name="Name">All parts of it.</param>
    /// <param name="Child">Whether told to be under 18, a grown person, or neither.</param>
    /// <param name="Woman">Whether told to be a woman, or one by her name.</param>
    /// <param name="OfFamily">Whether told as the child of somebody.</param>
    /// <param name="Person">The words.</param>
    private sealed record Victim(string First, HashSet<string> Name, bool? Child, bool Woman, bool OfFamily, Filler Person);

    /// <summary>The words for several of a family that names follow: "their four children: …".</summary>
    private sealed record Group(string Sort, bool Owned, int Number, List<int> Members);

    private readonly List<Victim> _victims = [];

    /// <summary>The children by name, with those of whom only the number is told.</summary>
    public (int Number, List<Filler> People) Children()
    {
        var named = _victims.FindAll(v => v.Child == true);
        // "her six children" are those who are named behind, whatever their age.
        var unnamed = _offspring.Where(o => !_victims.Exists(v => v.OfFamily && v.Person.Sentence.Index - o.Sentence.Index is >= 0 and <= Reach)).Sum(o => o.Number);
        return (named.Count + unnamed, [.. named.Select(v => v.Person)]);
    }

    /// <summary>The women by name, with wives and mothers who are told without.</summary>
    public (int Number, List<Filler> People) Women()
    {
        var named = _victims.FindAll(v => v.Woman && v.Child != true);
        // The wife told of in one place may be the mother by name in another.
        var unnamed = named.Count > 0 ? [] : _kin.Values.Where(k => k is { Named: 0, Unnamed: not null }).Select(k => k.Unnamed!).ToList();
        return (named.Count + unnamed.Count, [.. named.Select(v => v.Person).Concat(unnamed)]);
    }

    /// <summary>Reads a sentence that tells who died.</summary>
    public void Read(AnnotatedSentence r)
    {
        var s = r.Sentence;
        var (kin, kinWord, age) = (default(string), -1, default(CountMention));
        Group? group = null;
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
                if (WordList.People[s[w].Lemma.ToLowerInvariant()] is { } sort && s[w].Tag is PartOfSpeech.Noun && !(sort == "person" && (kin is not null || group is not null) && WordList.Crowds[s[w].Lemma.ToLowerInvariant()] is null))
                {
                    Leave(r, kin, kinWord);
                    Close(r, ref group);
                    (kin, kinWord) = (null, -1);
                    if ((s[w].Features & Features.Plural) != 0)
                        group = new Group(SortOf(s, w, sort), Owned(s, w), (int)(Number(r, w) ?? 0), []);
                    else
                        (kin, kinWord) = (SortOf(s, w, sort), w);
                    if (kin is "woman" && w + 1 < s.Count && Renames(s, latest.Last, w) && Died(r, w))
                        Add(r, latest, null, child: null, woman: true, ofFamily: false);
                    // "Adel's wife, Omar Salem, and": who follows the comma may be the next of a list.
                    if (w + 1 < s.Count && s[w + 1].Lemma == "," && Syntax.Child(s, w, Relation.NmodPoss) is >= 0 and var whose && s[whose].Tag == PartOfSpeech.Propn && (w + 2 >= s.Count || r.CountAt(w + 2) is null))
                        Leave(r, kin, kinWord, out kin);
                }
                else if ((s[w].Features & Features.Finite) != 0 && s[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux || s[w].Tag == PartOfSpeech.Cconj && group is null || s[w].Lemma is "of" || s[w].Lemma is ";" && group is null)
                {
                    Leave(r, kin, kinWord);
                    if (s[w].Tag != PartOfSpeech.Cconj && s[w].Lemma != ";")
                        Close(r, ref group);
                    (kin, age) = (null, null);
                }
                if (SourceReader.Speaks(s, w))
                    kin = null;
                if (s[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Sconj || s[w].Lemma is "(" or "by" or "as" or ";")
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
            Person(r, (first, last), kin, kinWord, group, age);
            (kin, kinWord, age, latest) = (null, -1, null, (first, last));
        }
        Leave(r, kin, kinWord);
        Close(r, ref group);
    }

    private void Person(AnnotatedSentence r, (int First, int Last) name, string? kin, int kinWord, Group? group, CountMention? age)
    {
        var s = r.Sentence;
        if (!Died(r, name.First) || Acts(r, name))
            return;
        var sort = kin ?? group?.Sort;
        bool? child = age is not null ? age.Unit is not (null or "year") || age.Count.Number < Majority : kin == "child" || group is { Sort: "child", Number: > 0 } && group.Members.Count < group.Number ? true : null;
        var told = sort == "female" && age is not null || kin == "woman" || sort == "woman" && age is not null;
        var titled = WordList.Kin[r.Form(name.First).ToLowerInvariant()] == "title" && (name.First == 0 || s[name.First - 1].Tag != PartOfSpeech.Punct && s[name.First - 1].Lemma != "as");
        var woman = told || titled || sort is not ("man" or "male" or "fighter" or "child" or "female") && (age is not null || !Grief.Tells(s)) && !Attached(s, name.First) && r.PlaceAt(name.First) is null && r.ActorAt(name.First) is null or { Form: ActorForm.Person } && GivenNames.IsWomans(r.Form(name.First));
        if (child is null && !woman && group is null)
            return;
        if (kin is not null && kinWord >= 0)
            Note(s[kinWord].Lemma.ToLowerInvariant(), named: true, null);
        var index = Add(r, name, age, child, woman, sort is "child" or "female" or "male" || group is { Owned: true });
        if (index >= 0)
            group?.Members.Add(index);
    }

    /// <summary>Writes down the wife or mother of whom no name was told.</summary>
    private void Leave(AnnotatedSentence r, string? kin, int kinWord, out string? left)
    {
        Leave(r, kin, kinWord);
        left = null;
    }

    private void Leave(AnnotatedSentence r, string? kin, int kinWord)
    {
        if (kin == "woman" && kinWord >= 0 && !(kinWord + 1 < r.Sentence.Count && r.Sentence[kinWord + 1].Lemma is "'s" or "’s") && !Grief.Tells(r.Sentence) && Owned(r.Sentence, kinWord) && WordList.Kin[r.Sentence[kinWord].Lemma.ToLowerInvariant()] == "woman" && Died(r, kinWord) && !Acts(r, (kinWord, kinWord)) && !Attached(r.Sentence, kinWord))
            Note(r.Sentence[kinWord].Lemma.ToLowerInvariant(), named: false, Phrases.ReadOne(r, kinWord));
    }

    private void Note(string lemma, bool named, Filler? unnamed)
    {
        var known = _kin.GetValueOrDefault(lemma);
        _kin[lemma] = (known.Named + (named ? 1 : 0), known.Unnamed ?? unnamed);
    }

    /// <summary>Ends a list: of "their four children", of whom three are named, one more died; those who bear names without an age are children unless one of them is grown.</summary>
    private void Close(AnnotatedSentence r, ref Group? group)
    {
        if (group is { Sort: "child", Number: > 1 })
        {
            var grown = group.Members.Exists(m => _victims[m].Child == false);
            foreach (var m in group.Members)
            {
                if (grown && _victims[m].Person.Span.Equals(_victims[m].Person.Core))
                    _victims[m] = _victims[m] with { Child = null };
            }
            if (group.Members.Count > 0 && group.Members.Count < group.Number && !grown)
                _offspring.Add((r, group.Number - group.Members.Count));
            else if (group.Members.Count == 0 && group.Owned && Died(r, r.Sentence.Count - 1))
                _offspring.Add((r, group.Number));
        }
        group = null;
    }

    private static string SortOf(Sentence s, int noun, string sort) =>
        Married(s, noun) ?? WordList.Kin[s[noun].Lemma.ToLowerInvariant()] ?? (WordList.Crowds[s[noun].Lemma.ToLowerInvariant()] == "offspring" ? "male" : sort);

    /// <summary>"his wife", "Salem's children".</summary>
    internal static bool Owned(Sentence s, int noun) => Syntax.Child(s, noun, Relation.NmodPoss) is >= 0 and var whose && s[whose].Lemma.ToLowerInvariant() is not ("i" or "my" or "we" or "our" or "you" or "your");

    /// <summary>The number that stands before a noun with nothing but words for how the people are between: "their four young children".</summary>
    private static long? Number(AnnotatedSentence r, int noun)
    {
        for (var w = noun - 1; w >= 0 && w > noun - 4; w--)
        {
            if (r.CountAt(w) is { Kind: CountKind.Cardinal, IsArticle: false } count)
                return count.Count.Number;
            if (r.Sentence[w].Tag is not (PartOfSpeech.Adj or PartOfSpeech.Noun))
                return null;
        }
        return null;
    }

    /// <summary>Whether a person does something in the sentence and does not die: "Rima Salem mourned her brother".</summary>
    private bool Acts(AnnotatedSentence r, (int First, int Last) name)
    {
        var s = r.Sentence;
        var head = name.First;
        for (var w = name.First; w <= name.Last; w++)
        {
            if (s[w].Head < name.First || s[w].Head > name.Last)
                head = w;
        }
        for (var steps = 0; steps < s.Count && s[head].Relation is Relation.Conj or Relation.Appos or Relation.Flat or Relation.Compound or Relation.NmodDesc && s[head].Head >= 0; steps++)
            head = s[head].Head;
        return s[head].Relation == Relation.Nsubj && s[head].Head is >= 0 and var verb && s[verb].Tag == PartOfSpeech.Verb && s[verb].Lemma is not ("include" or "be") && !hits[r.Index].Exists(h => h.Word == verb && h.Trigger.Effect == Effect.Killed && h.Trigger.Frame.Name == "die");
    }

    /// <summary>Whether a preposition hangs the name on somebody or something else: "the cousin of Rima Salem"; not "the death of Rima Salem".</summary>
    private static bool Attached(Sentence s, int first)
    {
        var before = first - 1;
        while (before > 0 && (s[before].Tag is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Pron || s[before].Tag == PartOfSpeech.Noun && WordList.People[s[before].Lemma.ToLowerInvariant()] is not null))
            before--;
        return before >= 0 && (s[before].Lemma is "by" or "to" or "from" or "for" or "named" || s[before].Lemma == "of" && (before == 0 || WordList.People[s[before - 1].Lemma.ToLowerInvariant()] is not null || WordList.Objects[s[before - 1].Lemma.ToLowerInvariant()] is not null));
    }

    /// <summary>"Rima Salem, the grandmother of the family": whether the word tells of the name before it.</summary>
    private static bool Renames(Sentence s, int name, int kin)
    {
        if (name < 0 || kin - name is < 2 or > 3 || s[name + 1].Lemma is not ("," or "("))
            return false;
        return s[kin + 1].Lemma is "of" or "," && (kin - name == 2 || s[kin - 1].Tag == PartOfSpeech.Det);
    }

    /// <summary>"Adel Salem (12)", "Adel Salem, 12,", "Adel Salem, aged 12", "Nada Salem (2 months)".</summary>
    private static CountMention? AgeBehind(AnnotatedSentence r, int last)
    {
        for (var w = last + 1; w < r.Sentence.Count && w <= last + 3 && (r.Sentence[w].Lemma is "(" or "," or "aged" || r.CountAt(w) is not null); w++)
        {
            if (r.CountAt(w) is { Kind: CountKind.Age or CountKind.Duration, IsArticle: false } age && (age.Kind == CountKind.Age || age.Unit is "month" or "week" or "day" || r.Sentence[w - 1].Lemma == "("))
                return w + 1 < r.Sentence.Count && r.WordAt(age.Span.End - 1) + 1 < r.Sentence.Count && r.Sentence[r.WordAt(age.Span.End - 1) + 1].Tag is PartOfSpeech.Punct or PartOfSpeech.Cconj ? age : null;
        }
        return null;
    }

    /// <summary>"daughter-in-law", "mother-in-law": a grown woman.</summary>
    private static string? Married(Sentence s, int word) =>
        word + 4 < s.Count && s[word + 4].Lemma == "law" && s[word + 2].Lemma == "in" && WordList.Kin[s[word].Lemma.ToLowerInvariant()] is not null ? "woman" : null;

    /// <summary>Whether the killing and no wounding is told of the word: the deed before it, or where there is none or "while" stands between, the one behind.</summary>
    private bool Died(AnnotatedSentence r, int word)
    {
        var harms = hits[r.Index].FindAll(h => h.Trigger.Effect is Effect.Killed or Effect.Wounded);
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

    /// <summary>Writes a name down, or what is told of it once more; the index, or -1 where nothing is a name.</summary>
    private int Add(AnnotatedSentence r, (int First, int Last) name, CountMention? age, bool? child, bool woman, bool ofFamily)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var w = name.First; w <= name.Last; w++)
        {
            if (r.Form(w).Length > 2)
                words.Add(Folding.Fold(r.Form(w)));
        }
        if (words.Count == 0)
            return -1;
        var first = Folding.Fold(r.Form(WordList.People[r.Sentence[name.First].Lemma.ToLowerInvariant()] is not null && name.First < name.Last ? name.First + 1 : name.First));
        var known = _victims.FindIndex(v => v.First == first && (v.Name.IsSubsetOf(words) || words.IsSubsetOf(v.Name) || v.Name.Intersect(words, StringComparer.OrdinalIgnoreCase).Count() > 2));
        if (known >= 0)
        {
            _victims[known] = _victims[known] with { Child = _victims[known].Child ?? child, Woman = _victims[known].Woman || woman };
            return known;
        }
        var span = new TextSpan(r.Sentence[name.First].Span.Start, r.Sentence[name.Last].Span.End);
        var person = new Filler { Sentence = r, Head = name.First, Kind = FillerKind.People, Span = age is null ? span : span.Union(age.Span), Core = span, Sort = child == true ? "child" : woman ? "woman" : "person", Implied = 1 };
        _victims.Add(new Victim(first, words, child, woman, ofFamily, person));
        return _victims.Count - 1;
    }
}
