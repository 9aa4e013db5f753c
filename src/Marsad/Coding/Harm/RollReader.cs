using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads the dead of one sentence into the roll, word by word: what somebody is, his age, his name.</summary>
/// <param name="r">The sentence.</param>
/// <param name="hits">Its words that tell of something.</param>
/// <param name="roll">The roll.</param>
internal sealed class RollReader(AnnotatedSentence r, IReadOnlyList<TriggerFinder.Hit> hits, VictimRoll roll)
{
    private const int Majority = 18;
    private const int NoteReach = 6;

    /// <summary>The words for several of a family that names follow: "their four children: …".</summary>
    /// <param name="Sort">What they are.</param>
    /// <param name="Owned">Whether they are told as somebody's.</param>
    /// <param name="Sure">Whether they are children who are named nowhere else.</param>
    /// <param name="Number">How many, 0 where it is not told.</param>
    /// <param name="Members">Those named so far.</param>
    private sealed record Group(string Sort, bool Owned, bool Sure, int Number, List<int> Members);

    /// <summary>What the next name is told to be: "his wife", "niece and nephew".</summary>
    private readonly Queue<(string Sort, int Word)> _kin = [];
    private readonly Sentence _s = r.Sentence;
    private Group? _group;
    private CountMention? _age;
    private (int First, int Last) _latest = (-1, -1);
    private bool _owner;
    private bool _pair;

    /// <summary>Reads the sentence.</summary>
    public void Read()
    {
        for (var w = 0; w < _s.Count; w++)
        {
            if (r.CountAt(w) is { Kind: CountKind.Age } told)
                (_age, w) = (told, Math.Max(w, r.WordAt(told.Span.End - 1)));
            else if (RollNames.Begins(r, w))
                w = Name(w);
            else
                Word(w);
        }
        Leave();
        Close();
    }

    /// <summary>Reads a word that is no name: what somebody is, or where a list ends.</summary>
    private void Word(int w)
    {
        var lemma = _s[w].Lemma.ToLowerInvariant();
        var kinWord = _s[w].Tag == PartOfSpeech.Propn && RollNames.IsKinWord(r, w);
        if (_s[w].Tag is PartOfSpeech.Noun && (WordList.People[lemma] ?? WordList.Kin[lemma]) is { } sort && !(sort == "person" && (_kin.Count > 0 || _group is not null) && WordList.Crowds[lemma] is null))
            Noun(w, sort);
        else if (kinWord)
            Noun(w, "person");
        else if (_s[w].Lemma == "of" && _kin.Count > 0 && _kin.Last().Word == w - 1)
            _owner = true;
        // "including a child, in an Israeli strike": behind words of place or time no name is theirs.
        else if (_s[w].Tag == PartOfSpeech.Adp && _s[w].Lemma is "in" or "at" or "on" or "near" or "during" or "from" or "after" && _group is null or { Members.Count: 0 })
            End(w);
        else if ((_s[w].Features & Features.Finite) != 0 && _s[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux || _s[w].Tag == PartOfSpeech.Cconj && _group is null && !_pair && !Joins(w) || _s[w].Lemma is "of" || _s[w].Lemma is ";" && _group is null)
            End(w);
        if (SourceReader.Speaks(_s, w))
            _kin.Clear();
        if (_s[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Sconj || _s[w].Lemma is "(" or "by" or "as" or ";")
            _age = null;
    }

    private void End(int w)
    {
        Leave();
        if (_s[w].Tag != PartOfSpeech.Cconj && _s[w].Lemma != ";")
            Close();
        _age = null;
    }

    private void Noun(int w, string sort)
    {
        // "niece and nephew, Rima Salem and Adel Salem": who is told first is named first.
        var joined = _kin.Count > 0 && w >= 2 && Joins(w - 1) && (_s[w].Features & Features.Plural) == 0 && _group is null;
        if (!joined)
        {
            Leave();
            Close();
        }
        (_owner, _pair) = (false, joined);
        if ((_s[w].Features & Features.Plural) != 0)
            _group = new Group(SortOf(w, sort), Owned(_s, w), IsYoung(w) || Unnamed(w), (int)(Number(w) ?? 0), []);
        else
            _kin.Enqueue((joined && _kin.Last().Sort == "child" ? "child" : SortOf(w, sort), w));
        if (_kin.Count > 0 && _kin.Last().Sort is "woman" && w + 1 < _s.Count && Renames(w) && Died(w))
            roll.Add(r, _latest, null, child: null, woman: true, ofFamily: false);
        // "Adel's wife, Omar Salem, and": who follows the comma may be the next of a list.
        if (w + 1 < _s.Count && _s[w + 1].Lemma == "," && Syntax.Child(_s, w, Relation.NmodPoss) is >= 0 and var whose && _s[whose].Tag == PartOfSpeech.Propn && (w + 2 >= _s.Count || r.CountAt(w + 2) is null))
            Leave();
    }

    /// <summary>Reads a name; the last word of it and of the age behind it.</summary>
    private int Name(int w)
    {
        var name = (First: w, Last: RollNames.Last(r, w));
        w = name.Last;
        if (w + 1 < _s.Count && _s[w + 1].Lemma is "'s" or "’s" or "'" or "’")
            return w; // whose son or wife the next one is
        if (_owner)
        {
            // "the wife of Adel Salem, Rima Salem": not the one named first.
            _owner = false;
            if (w + 1 >= _s.Count || _s[w + 1].Lemma != ",")
                Leave();
            return w;
        }
        if (RollNames.IsAlias(r, _latest.Last, name))
            return w;
        var (sort, end) = RollNames.SortBehind(r, w);
        if (RollNames.AgeBehind(r, w) is { } behind)
        {
            _age ??= behind;
            end = Math.Max(end, r.WordAt(behind.Span.End - 1));
        }
        w = Math.Max(w, end);
        Person(name, sort);
        (_age, _latest) = (null, name);
        return w;
    }

    /// <param name="name">The words of the name.</param>
    /// <param name="behind">What a word behind it says that somebody is.</param>
    private void Person((int First, int Last) name, string? behind)
    {
        var kin = _kin.Count > 0 ? _kin.Dequeue() : default;
        if (!Died(name.First) || Acts(name) || IsNoPerson(name))
            return;
        var sort = kin.Sort ?? _group?.Sort;
        bool? child = _age is not null ? _age.Unit is not (null or "year") || _age.Count.Number < Majority
            : kin.Sort == "child" || behind == "child" || _group is { Sort: "child", Number: > 0 } && _group.Members.Count < _group.Number ? true : null;
        var told = sort == "woman" || (sort == "female" || behind == "female") && _age is not null;
        var titled = RollNames.IsTitled(r, name.First);
        var woman = told || titled || behind == "woman" || sort is not ("man" or "male" or "fighter" or "child" or "female") && (_age is not null || !Grief.Tells(_s)) && !Attached(name.First) && r.PlaceAt(name.First) is null && GivenNames.IsWomans(RollNames.GivenForm(r, name));
        if (child is null && !woman && _group is null)
            return;
        if (kin.Sort is not null)
            roll.Note(Whose(kin.Word), null);
        var index = roll.Add(r, name, _age, child, woman, sort is "child" or "female" or "male" || _group is { Owned: true });
        if (index >= 0)
            _group?.Members.Add(index);
    }

    /// <summary>Whether the words name an outlet, a force or a place and not a person.</summary>
    private bool IsNoPerson((int First, int Last) name) =>
        _age is null && (r.ActorAt(name.First) is { Form: not ActorForm.Person } || r.PlaceAt(name.First) is { } place && place.Span.End >= _s[name.Last].Span.End && place.Location.Feature is not null and not PlaceFeature.Settlement);

    /// <summary>Ends what was told of persons whose names do not follow, and writes down the wife or mother among them.</summary>
    private void Leave()
    {
        while (_kin.TryDequeue(out var kin))
        {
            if (kin.Sort == "woman" && !(kin.Word + 1 < _s.Count && _s[kin.Word + 1].Lemma is "'s" or "’s") && !Grief.Tells(_s) && (Owned(_s, kin.Word) || _owner) && WordList.Kin[_s[kin.Word].Lemma.ToLowerInvariant()] == "woman" && Died(kin.Word) && !Acts((kin.Word, kin.Word)) && !Attached(kin.Word))
                roll.Note(Whose(kin.Word), Phrases.ReadOne(r, kin.Word));
        }
        (_owner, _pair) = (false, false);
    }

    /// <summary>What somebody is, and whose, where a noun says it: "his brother's wife" is not "his wife".</summary>
    private string Whose(int kin) =>
        Syntax.Child(_s, kin, Relation.NmodPoss) is >= 0 and var whose && _s[whose].Tag == PartOfSpeech.Noun ? $"{_s[whose].Lemma.ToLowerInvariant()} {_s[kin].Lemma.ToLowerInvariant()}" : _s[kin].Lemma.ToLowerInvariant();

    /// <summary>Ends a list: of "their four children", of whom three are named, one more died; those who bear names without an age are children unless one of them is grown.</summary>
    private void Close()
    {
        if (_group is { Sort: "child", Number: > 1 } children)
        {
            var grown = children.Members.Exists(roll.IsGrown);
            if (grown)
                children.Members.ForEach(roll.Doubt);
            if (children.Members.Count > 0 && children.Members.Count < children.Number && !grown)
                roll.AddChildren(r, children.Number - children.Members.Count);
            else if (children.Members.Count == 0 && children.Owned && Died(_s.Count - 1))
                roll.AddChildren(r, children.Number, children.Sure);
        }
        else if (_group is { Sort: "woman", Members.Count: > 0 } women && women.Number > women.Members.Count)
        {
            roll.AddWomen(women.Number - women.Members.Count);
        }
        _group = null;
    }

    private string SortOf(int noun, string sort)
    {
        var lemma = _s[noun].Lemma.ToLowerInvariant();
        return InLaw(noun) ?? (IsYoung(noun) ? "child" : WordList.Kin[lemma] is { } kin and not "title" ? kin : WordList.Crowds[lemma] == "offspring" ? "male" : sort);
    }

    /// <summary>"daughter-in-law", "brother-in-law": a grown woman or man.</summary>
    private string? InLaw(int word) =>
        word + 4 < _s.Count && _s[word + 4].Lemma == "law" && _s[word + 2].Lemma == "in" ? WordList.Kin[_s[word].Lemma.ToLowerInvariant()] is "woman" or "female" ? "woman" : "man" : null;

    /// <summary>"an infant granddaughter", "their three young sons".</summary>
    private bool IsYoung(int noun)
    {
        for (var c = _s.FirstChild(noun); c >= 0; c = _s.NextSibling(c))
        {
            if (c < noun && _s[c].Relation is Relation.Amod or Relation.Compound && WordList.People[_s[c].Lemma.ToLowerInvariant()] is "child" || c < noun && _s[c] is { Relation: Relation.Amod, Lemma: "young" or "small" or "little" or "minor" or "unborn" })
                return WordList.Kin[_s[noun].Lemma.ToLowerInvariant()] is "female" or "male" || WordList.Crowds[_s[noun].Lemma.ToLowerInvariant()] == "offspring";
        }
        return false;
    }

    /// <summary>"their two children (unnamed)", "three children whose names are unknown".</summary>
    private bool Unnamed(int noun)
    {
        for (var w = noun + 1; w < _s.Count && w <= noun + NoteReach && !(w > noun + 1 && _s[w].Lemma is "," or ")"); w++)
        {
            if (WordList.Telling[_s[w].Lemma.ToLowerInvariant()] == "unnamed")
                return true;
        }
        return false;
    }

    /// <summary>"his wife", "Salem's children".</summary>
    internal static bool Owned(Sentence s, int noun) => Syntax.Child(s, noun, Relation.NmodPoss) is >= 0 and var whose && s[whose].Lemma.ToLowerInvariant() is not ("i" or "my" or "we" or "our" or "you" or "your");

    /// <summary>The number that stands before a noun with nothing but words for how the people are between: "their four young children".</summary>
    private long? Number(int noun)
    {
        for (var w = noun - 1; w >= 0 && w > noun - 4; w--)
        {
            if (r.CountAt(w) is { Kind: CountKind.Cardinal, IsArticle: false } count)
                return count.Count.Number;
            if (_s[w].Tag is not (PartOfSpeech.Adj or PartOfSpeech.Noun))
                return null;
        }
        return null;
    }

    /// <summary>Whether an "and" stands between two words for kin: "niece and nephew".</summary>
    private bool Joins(int w) =>
        _s[w].Tag == PartOfSpeech.Cconj && w > 0 && w + 1 < _s.Count && _kin.Count > 0 && _kin.Last().Word == w - 1 && WordList.Kin[_s[w + 1].Lemma.ToLowerInvariant()] is not null;

    /// <summary>Whether a person does something in the sentence and does not die: "Rima Salem mourned her brother".</summary>
    private bool Acts((int First, int Last) name)
    {
        var head = name.First;
        for (var w = name.First; w <= name.Last; w++)
        {
            if (_s[w].Head < name.First || _s[w].Head > name.Last)
                head = w;
        }
        for (var steps = 0; steps < _s.Count && _s[head].Relation is Relation.Conj or Relation.Appos or Relation.Flat or Relation.Compound or Relation.NmodDesc && _s[head].Head >= 0; steps++)
            head = _s[head].Head;
        return _s[head].Relation == Relation.Nsubj && _s[head].Head is >= 0 and var verb && _s[verb].Tag == PartOfSpeech.Verb && _s[verb].Lemma is not ("include" or "be") && !hits.Any(h => h.Word == verb && h.Trigger.Effect == Effect.Killed && h.Trigger.Frame.Name == "die");
    }

    /// <summary>Whether a preposition hangs the name on somebody or something else: "the cousin of Rima Salem"; not "the death of Rima Salem".</summary>
    private bool Attached(int first)
    {
        var before = first - 1;
        while (before > 0 && (_s[before].Tag is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Pron || _s[before].Tag == PartOfSpeech.Noun && WordList.People[_s[before].Lemma.ToLowerInvariant()] is not null))
            before--;
        return before >= 0 && (_s[before].Lemma is "by" or "to" or "from" or "for" or "named" || _s[before].Lemma == "of" && (before == 0 || WordList.People[_s[before - 1].Lemma.ToLowerInvariant()] is not null || WordList.Objects[_s[before - 1].Lemma.ToLowerInvariant()] is not null));
    }

    /// <summary>"Rima Salem, the grandmother of the family": whether the word tells of the name before it.</summary>
    private bool Renames(int kin)
    {
        var name = _latest.Last;
        return name >= 0 && kin - name is 2 or 3 && _s[name + 1].Lemma is "," or "(" && _s[kin + 1].Lemma is "of" or "," && (kin - name == 2 || _s[kin - 1].Tag == PartOfSpeech.Det);
    }

    /// <summary>Whether the killing and no wounding is told of the word: the deed before it, or where there is none or "while" stands between, the one behind.</summary>
    private bool Died(int word)
    {
        TriggerFinder.Hit? before = null, behind = null;
        foreach (var hit in hits)
        {
            if (hit.Trigger.Effect is not (Effect.Killed or Effect.Wounded))
                continue;
            if (hit.Word < word)
                before = hit;
            else if (hit.Word > word)
                behind ??= hit;
        }
        if (before is null)
            return behind is null || behind.Value.Trigger.Effect == Effect.Killed;
        for (var w = before.Value.Word + 1; w < word && behind is not null; w++)
        {
            if (_s[w].Lemma.ToLowerInvariant() is "while" or "whilst" or "but" or ";")
                return behind.Value.Trigger.Effect == Effect.Killed;
        }
        return before.Value.Trigger.Effect == Effect.Killed;
    }
}
