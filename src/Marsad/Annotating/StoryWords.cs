using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>The words of a story with what their letters tell: whether a word can begin or end a name, or belongs to the name of a person.</summary>
internal sealed class StoryWords
{
    private const int LongestOfPerson = 4;

    private readonly string _text;
    private readonly NameToken[] _tokens;
    private readonly bool[] _capitals;
    private readonly bool[] _headline;
    private readonly HashSet<string> _surnames = new(StringComparer.OrdinalIgnoreCase);

    public StoryWords(string text, NameToken[] tokens, int sentences)
    {
        _text = text;
        _tokens = tokens;
        _capitals = new bool[sentences];
        _headline = new bool[sentences];
        var shout = tokens.Count(t => t.AllCapitals) * 2 > tokens.Length;
        for (int start = 0, end; start < tokens.Length; start = end)
        {
            end = start;
            int letters = 0, capital = 0, all = 0;
            for (; end < tokens.Length && tokens[end].Sentence == tokens[start].Sentence; end++)
            {
                if (tokens[end].Number || tokens[end].End - tokens[end].Start < 4)
                    continue;
                letters++;
                capital += tokens[end].Capital ? 1 : 0;
                all += tokens[end].AllCapitals ? 1 : 0;
            }
            _capitals[tokens[start].Sentence] = letters > 0 && all * 10 >= letters * 8 && (letters > 3 || shout);
            _headline[tokens[start].Sentence] = letters >= 4 && capital * 10 >= letters * 7;
        }
        for (var i = 0; i < tokens.Length && !TellsOfCamps; i++)
            TellsOfCamps = Is(i, "camp") || Is(i, "camps");
        CollectSurnames();
    }

    public int Count => _tokens.Length;

    public string Text => _text;

    /// <summary>Whether the story speaks of camps, so that a bare name that a town and a camp share is the camp's.</summary>
    public bool TellsOfCamps { get; }

    public NameToken this[int index] => _tokens[index];

    public ReadOnlySpan<char> Word(int index) => _text.AsSpan(_tokens[index].Start, _tokens[index].End - _tokens[index].Start);

    public ReadOnlySpan<char> Between(int first, int last) => _text.AsSpan(_tokens[first].Start, _tokens[last].End - _tokens[first].Start);

    public bool Is(int index, string word) => index >= 0 && index < _tokens.Length && Word(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool InCapitals(int index) => _capitals[_tokens[index].Sentence];

    public bool InHeadline(int index) => _headline[_tokens[index].Sentence];

    public bool SameSentence(int one, int other) => one >= 0 && other >= 0 && one < Count && other < Count && _tokens[one].Sentence == _tokens[other].Sentence;

    /// <summary>Whether the words stand in capitals alone: the letters of an agency ("SANA") or the dateline of a story ("BEIRUT: ..."), which is not where things happen.</summary>
    public bool IsAcronym(int first, int last)
    {
        if (InCapitals(first))
            return false;
        for (var i = first; i <= last; i++)
        {
            if (!_tokens[i].AllCapitals)
                return false;
        }
        return true;
    }

    /// <summary>Whether the word next to another follows it with nothing but a space between.</summary>
    public bool Follows(int index) => index > 0 && index < Count && !_tokens[index].StartsSentence && _tokens[index].Gap is NameGap.Space or NameGap.Hyphen && !_tokens[index - 1].Possessive;

    public bool IsArticle(int index) => IsArticle(Word(index)) || Word(index) is "the" or "The" or "THE";

    public static bool IsArticle(ReadOnlySpan<char> word) => word is "al" or "el" or "ar" or "as" or "ash" or "an" or "at" or "ad" or "az" or "Al" or "El" or "AL" or "EL";

    public bool CanStartName(int index)
    {
        var token = _tokens[index];
        if (token.Number || PlaceWords.All.Function.Has(Word(index)))
            return false;
        // "al-Hol": an article written small with its name.
        return token.Capital || (index + 1 < Count && IsArticle(index) && _tokens[index + 1].Gap == NameGap.Hyphen && _tokens[index + 1].Capital);
    }

    public bool CanEndName(int index) => (_tokens[index].Capital || (_tokens[index].Gap == NameGap.Hyphen && index > 0)) && (_tokens[index].Capital && !InCapitals(index) || !PlaceWords.All.Particle.Has(Word(index))) && !PlaceWords.All.Function.Has(Word(index));

    /// <summary>The furthest word that a name beginning here can reach.</summary>
    public int FurthestOfName(int first, int longest)
    {
        var last = first;
        while (last + 1 < Count && last + 1 - first < longest && Follows(last + 1) && !_tokens[last + 1].Number
            && (_tokens[last + 1].Capital || _tokens[last + 1].Gap == NameGap.Hyphen || PlaceWords.All.Particle.Has(Word(last + 1))))
            last++;
        return last;
    }

    /// <summary>The furthest capitalised word, for names that no gazetteer has.</summary>
    public int FurthestCapital(int first, int longest)
    {
        var last = first;
        for (var next = first + 1; next < Count && next - first < longest && Follows(next) && !_tokens[next].Number; next++)
        {
            if (_tokens[next].Capital && !IsCommonWord(next) && !EndsInKind(next))
                last = next;
            else if (_tokens[next].Capital || !PlaceWords.All.Particle.Has(Word(next)))
                break;
        }
        return last;
    }

    // "the Karam Tower": the kind of place that ends a name is none of it.
    private bool EndsInKind(int index) =>
        PlaceWords.All.Kinds.Has(Word(index)) && !(index + 1 < Count && Follows(index + 1) && (_tokens[index + 1].Capital || PlaceWords.All.Particle.Has(Word(index + 1))));

    /// <summary>Whether all words are everyday words, or the name may only be capitalised because it begins a sentence.</summary>
    public bool IsCommon(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!IsCommonWord(i) && !(last > first && PlaceWords.All.Particle.Has(Word(i))))
                return false;
        }
        return true;
    }

    /// <summary>Whether a word alone only says where in a place, what kind of place or when.</summary>
    public bool IsNoName(int index) =>
        PlaceWords.All.Before.Has(Word(index)) || PlaceWords.All.Part.Has(Word(index)) || PlaceWords.All.Kinds.Has(Word(index)) || PlaceWords.All.Direction.Has(Word(index)) || PlaceWords.All.Aside.Has(Word(index)) || PlaceWords.All.Organisation.Has(Word(index));

    /// <summary>"South Side", "the West End": every town has one, and each is its own.</summary>
    public bool IsSideOfTown(int first, int last) => last == first + 1 && PlaceWords.All.Part.Has(Word(first)) && (Is(last, "side") || Is(last, "end"));

    /// <summary>Whether the words are inside the name of a person, an organisation or something else.</summary>
    public bool IsPartOfOtherName(int first, int last, List<PlaceMatch> found)
    {
        var big = found.Exists(m => m.Place.Feature == PlaceFeature.Country || (m.Place.Population >= 100_000 && last > first));
        if (Follows(first) && !_tokens[first].StartsSentence)
        {
            var before = first - 1;
            while (before > 0 && Follows(before) && !_tokens[before].Capital && PlaceWords.All.Particle.Has(Word(before)) && !Is(before, "of") && !Is(before, "and") && !Is(before, "the") && _tokens[before].Gap != NameGap.Break && !PlaceWords.All.Common.Has(Word(before)))
                before--;
            if (IsTitle(before) && !found.Exists(m => m.Place.Feature == PlaceFeature.Country))
                return true;
            if (_tokens[before].Capital && IsNameLike(before))
                return true;
        }
        if (last == first && IsSurname(first) && !(first > 0 && PlaceWords.All.Locative.Has(Word(first - 1))) && !(first + 1 < Count && Follows(first + 1) && PlaceWords.All.Responder.Has(Word(first + 1))))
            return true;
        // "Wadi al-Ahmar"
        if (!big && last + 2 < Count && Follows(last + 1) && IsArticle(last + 1) && Follows(last + 2) && _tokens[last + 2] is { Gap: NameGap.Hyphen, Capital: true })
            return true;
        if (last + 1 >= Count || !Follows(last + 1) || !_tokens[last + 1].Capital || InHeadline(first) && !InCapitals(first))
            return false;
        // "the Leeds Police Department"
        if (PlaceWords.All.Responder.Has(Word(last + 1)))
            return false;
        for (var next = last + 1; next < Count && next <= last + 3 && Follows(next) && _tokens[next].Capital; next++)
        {
            if (PlaceWords.All.Organisation.Has(Word(next)))
                return !InCapitals(first);
        }
        return !big && IsNameLike(last + 1) && !IsTitle(last + 1) && !StartsPlace(last + 1);
    }

    /// <summary>The word behind a name that tells its kind ("X refugee camp", "X Women's Hospital", "X (Beach) camp"), or -1.</summary>
    public int KindBehind(int last)
    {
        var next = last + 1;
        if (next + 1 < Count && InBrackets(next))
            next++;
        else if (!Follows(next))
            return -1;
        if (next + 1 < Count && PlaceWords.All.Attributive.Value(Word(next)) is { } use && !(use == "small" && _tokens[next].Capital) && PlaceWords.All.Kinds.Has(Word(next + 1)) && (Follows(next + 1) || _tokens[next].Possessive && SameSentence(next, next + 1)))
            next++;
        return next < Count && PlaceWords.All.Kinds.Has(Word(next)) && (_tokens[next].Capital || !PlaceWords.All.Proper.Has(Word(next))) ? next : -1;
    }

    /// <summary>Whether the word stands alone in brackets, with a word of its sentence behind.</summary>
    private bool InBrackets(int index) =>
        SameSentence(index, index + 1) && _tokens[index].Start > 1 && _tokens[index].Capital && _text[_tokens[index].Start - 1] == '(' && _text[_tokens[index].Start - 2] == ' ' && _text.AsSpan(_tokens[index].End).StartsWith(") ");

    private bool IsTitle(int index) => PlaceWords.All.Title.Has(Word(index)) && !PlaceWords.All.Kinds.Has(Word(index));

    // A capitalised word next to a name that is part of a longer name.
    private bool IsNameLike(int index) =>
        !IsCommonWord(index) && !PlaceWords.All.Before.Has(Word(index)) && !PlaceWords.All.Kinds.Has(Word(index)) && !PlaceWords.All.Aside.Has(Word(index))
        && !PlaceWords.All.Part.Has(Word(index)) && Countries.ByDemonym(Word(index)) is null && Countries.ByName(Word(index)) is null && !_tokens[index].Number && _tokens[index].End - _tokens[index].Start > 1;

    private bool StartsPlace(int index)
    {
        var found = new List<PlaceMatch>();
        Gazetteer.Find(Between(index, index), found);
        return found.Exists(m => m.Plain && (m.Place.IsAddition || m.Place.Population > 100_000)) && !PlaceWords.All.Given.Has(Word(index));
    }

    private bool IsCommonWord(int index) => PlaceWords.All.Common.Has(Word(index)) || PlaceWords.All.Aside.Has(Word(index)) || PlaceWords.All.Title.Has(Word(index));

    private bool IsSurname(int index) => _surnames.Count > 0 && _surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(index));

    // The surname of a person whose full name, or title and name, the story gives somewhere.
    private void CollectSurnames()
    {
        for (var i = 1; i < _tokens.Length; i++)
        {
            if (!_tokens[i].Capital || !Follows(i) || IsCommonWord(i) || !_tokens[i - 1].Capital || Countries.ByDemonym(Word(i)) is not null)
                continue;
            if (PlaceWords.All.Given.Has(Word(i - 1)) || PlaceWords.All.Title.Has(Word(i - 1)) && !PlaceWords.All.Kinds.Has(Word(i - 1)) || HasAge(i))
                _surnames.Add(Word(i).ToString());
        }
    }

    // "Kezia Manor, 25, was"; "25-year-old Kezia Manor": nothing but a person is so old.
    private bool HasAge(int last)
    {
        if (last + 2 < Count && _tokens[last + 1] is { Number: true, Gap: NameGap.Comma, StartsSentence: false } age && age.End - age.Start == 2 && (_tokens[last + 2] is { Gap: NameGap.Comma, StartsSentence: false } || Is(last + 2, "of")))
            return true;
        if (last + 1 < Count && Follows(last + 1) && _tokens[last + 1].Capital)
            return false;
        var first = last;
        while (first > 0 && last - first < LongestOfPerson && Follows(first) && _tokens[first - 1].Capital)
            first--;
        return first > 1 && Follows(first) && Is(first - 1, "old") && Is(first - 2, "year");
    }
}
