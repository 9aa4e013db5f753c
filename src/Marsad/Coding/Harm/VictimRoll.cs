using Marsad.Text;

namespace Marsad.Coding;

/// <summary>The dead whom a story tells one by one, each once however often he is told of. Mutable while the story is read.</summary>
internal sealed class VictimRoll
{
    private const int Reach = 2;

    private readonly List<Entry> _entries = [];
    private readonly List<(AnnotatedSentence Sentence, int Number, bool Sure)> _offspring = [];
    private readonly Dictionary<string, (int Named, Filler? Unnamed)> _kin = new(StringComparer.Ordinal);
    private int _women;

    /// <summary>One of the dead by name.</summary>
    /// <param name="First">The first part of the name.</param>
    /// <param name="Name">All parts of it.</param>
    /// <param name="Age">The age in years, where it is told.</param>
    /// <param name="Child">Whether told to be under 18, a grown person, or neither.</param>
    /// <param name="Woman">Whether told to be a woman, or one by her name.</param>
    /// <param name="OfFamily">Whether told as the child of somebody.</param>
    /// <param name="Person">The words.</param>
    private sealed record Entry(string First, HashSet<string> Name, long? Age, bool? Child, bool Woman, bool OfFamily, Filler Person);

    /// <summary>The children by name, with those of whom only the number is told.</summary>
    public (int Number, List<Filler> People) Children()
    {
        var named = _entries.FindAll(v => v.Child == true);
        // "her six children" are those who are named behind, whatever their age; "her six young children" are children.
        var unnamed = _offspring.Sum(o => _entries.FindAll(v => v.OfFamily && v.Person.Sentence.Index - o.Sentence.Index is >= 0 and <= Reach) is { Count: > 0 } named
            ? o.Sure ? Math.Max(0, o.Number - named.Count(v => v.Child == true)) : 0
            : o.Number);
        return (named.Count + unnamed, [.. named.Select(v => v.Person)]);
    }

    /// <summary>The women by name, with wives and mothers who are told without.</summary>
    public (int Number, List<Filler> People) Women()
    {
        var named = _entries.FindAll(v => v.Woman && v.Child != true);
        // The wife told of in one place may be the mother by name in another.
        var unnamed = named.Count > 0 ? [] : _kin.Values.Where(k => k is { Named: 0, Unnamed: not null }).Select(k => k.Unnamed!).ToList();
        return (named.Count + unnamed.Count + _women, [.. named.Select(v => v.Person).Concat(unnamed)]);
    }

    /// <summary>Whether somebody written down is told to be grown.</summary>
    public bool IsGrown(int index) => _entries[index].Child == false;

    /// <summary>Leaves open whether somebody is a child of whom no age is told.</summary>
    public void Doubt(int index)
    {
        if (_entries[index].Person.Span.Equals(_entries[index].Person.Core))
            _entries[index] = _entries[index] with { Child = null };
    }

    /// <summary>Writes down children of whom only the number is told.</summary>
    /// <param name="r">The sentence.</param>
    /// <param name="number">How many.</param>
    /// <param name="sure">Whether they are told to be young or named nowhere: those of "her six children" may be grown.</param>
    public void AddChildren(AnnotatedSentence r, int number, bool sure = false) => _offspring.Add((r, number, sure));

    /// <summary>Writes down women of whom only the number is told.</summary>
    public void AddWomen(int number) => _women += number;

    /// <summary>Writes down that a wife or mother was told of.</summary>
    /// <param name="kin">Whose she is and what.</param>
    /// <param name="unnamed">The words for her, where no name follows.</param>
    public void Note(string kin, Filler? unnamed)
    {
        var known = _kin.GetValueOrDefault(kin);
        _kin[kin] = (known.Named + (unnamed is null ? 1 : 0), known.Unnamed ?? unnamed);
    }

    /// <summary>Writes a name down, or what is told of it once more; the index, or -1 where nothing is a name.</summary>
    public int Add(AnnotatedSentence r, (int First, int Last) name, CountMention? age, bool? child, bool woman, bool ofFamily)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var w = name.First; w <= name.Last; w++)
        {
            foreach (var part in r.Form(w).Split(' ', '-'))
            {
                if (part.Length > 2)
                    words.Add(Folding.Fold(part));
            }
        }
        if (words.Count == 0)
            return -1;
        var first = Folding.Fold(RollNames.GivenForm(r, name));
        var years = age?.Unit is null or "year" ? age?.Count.Number : 0;
        var known = _entries.FindIndex(v => v.First == first && (v.Age is null || years is null || v.Age == years) && (v.Name.IsSubsetOf(words) || words.IsSubsetOf(v.Name) || v.Name.Intersect(words, StringComparer.OrdinalIgnoreCase).Count() > 2));
        if (known >= 0)
        {
            _entries[known] = _entries[known] with { Age = _entries[known].Age ?? years, Child = _entries[known].Child ?? child, Woman = _entries[known].Woman || woman };
            return known;
        }
        var span = new TextSpan(r.Sentence[name.First].Span.Start, r.Sentence[name.Last].Span.End);
        var person = new Filler { Sentence = r, Head = name.First, Kind = FillerKind.People, Span = age is null ? span : span.Union(age.Span), Core = span, Sort = child == true ? "child" : woman ? "woman" : "person", Implied = 1 };
        _entries.Add(new Entry(first, words, years, child, woman, ofFamily, person));
        return _entries.Count - 1;
    }
}
