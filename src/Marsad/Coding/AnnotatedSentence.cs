namespace Marsad.Coding;

/// <summary>A sentence and, word by word, the mentions that cover it.</summary>
internal sealed class AnnotatedSentence
{
    private readonly string _text;
    private readonly NamesAlone _names;
    private readonly DateMention?[] _dates;
    private readonly CountMention?[] _counts;
    private readonly PlaceMention?[] _places;
    private readonly ActorMention?[] _actors;
    private readonly WeaponMention?[] _weapons;

    public AnnotatedSentence(string text, Sentence sentence, int index, int part, PartKind kind, StoryMentions mentions, NamesAlone names)
    {
        (_text, _names) = (text, names);
        Sentence = sentence;
        Index = index;
        Part = part;
        Kind = kind;
        _dates = Cover(mentions.Dates);
        _counts = Cover(mentions.Counts);
        _places = Cover(mentions.Places);
        _actors = Cover(mentions.Actors);
        _weapons = Cover(mentions.Weapons);
        LeaveToPlaces();
        LeaveToNames();
        LeaveToPersons();
        LeaveNumbersToNames();
        Dates = Distinct(_dates);
        Counts = Distinct(_counts);
        Places = Distinct(_places);
        Actors = Distinct(_actors);
        Weapons = Distinct(_weapons);
    }

    public Sentence Sentence { get; }

    /// <summary>Number of the sentence in its story, from 0.</summary>
    public int Index { get; }

    /// <summary>Number of the story's part that it stands in.</summary>
    public int Part { get; }

    /// <summary>What that part is.</summary>
    public PartKind Kind { get; }

    /// <summary>The party that issues the story and says "our" of its own; null where somebody writes about others.</summary>
    public ActorMention? Issuer { get; init; }

    public TextSpan Span => Sentence.Span;

    public IReadOnlyList<DateMention> Dates { get; }

    public IReadOnlyList<CountMention> Counts { get; }

    public IReadOnlyList<PlaceMention> Places { get; }

    public IReadOnlyList<ActorMention> Actors { get; }

    public IReadOnlyList<WeaponMention> Weapons { get; }

    public DateMention? DateAt(int word) => _dates[word];

    public CountMention? CountAt(int word) => _counts[word];

    public PlaceMention? PlaceAt(int word) => _places[word];

    public ActorMention? ActorAt(int word) => _actors[word];

    public WeaponMention? WeaponAt(int word) => _weapons[word];

    /// <summary>Whether the word is the surname of somebody whom the story names in full.</summary>
    public bool IsSurname(int word) => Sentence[word].Tag == PartOfSpeech.Propn && _names.Has(Sentence[word].Span.In(_text));

    /// <summary>The word as written.</summary>
    public string Form(int word) => Sentence[word].Span.In(_text);

    /// <summary>The characters of a span.</summary>
    public string Words(TextSpan span) => span.In(_text);

    /// <summary>Index of the word in which a span begins, or the first behind it.</summary>
    public int WordAt(int offset)
    {
        var words = Sentence.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Span.End > offset)
                return i;
        }
        return words.Length - 1;
    }

    /// <summary>The word of a mention that the others of it hang on.</summary>
    public int HeadOf(TextSpan span)
    {
        var first = WordAt(span.Start);
        var last = Math.Max(first, WordAt(span.End - 1));
        for (var w = first; w <= last; w++)
        {
            var head = Sentence[w].Head;
            if (head < first || head > last)
                return w;
        }
        return last;
    }

    /// <summary>A place in the name of a group or an outlet ("Islamic State in the Greater Sahara", "Mandalay Voice") is no place of the story.</summary>
    private void LeaveToNames()
    {
        for (var w = 0; w < _places.Length; w++)
        {
            if (_places[w] is { } place && _actors[w] is { Form: ActorForm.Name, Class: ActorClass.RebelGroup or ActorClass.PoliticalMilitia or ActorClass.IdentityMilitia or ActorClass.Media } actor
                && actor.Span.Start <= place.Span.Start && actor.Span.End >= place.Span.End && actor.Span.Length > place.Span.Length)
                _places[w] = null;
        }
    }

    /// <summary>"Road 14", "Highway 69": a number that belongs to the name before it counts nobody.</summary>
    private void LeaveNumbersToNames()
    {
        for (var w = 1; w < _counts.Length; w++)
        {
            if (_counts[w] is { Kind: CountKind.Cardinal } && Sentence[w].Relation == Relation.Flat && Sentence[w].Head < w && Sentence[w - 1].Tag == PartOfSpeech.Propn)
                _counts[w] = null;
        }
    }

    /// <summary>"Ivan Powell, 31, … Powell said": the surname of a person of the story is no town, where no word of place stands before it.</summary>
    private void LeaveToPersons()
    {
        for (var w = 0; w < _places.Length; w++)
        {
            if (_places[w] is { Location.Feature: PlaceFeature.Settlement } place && place.Span.Equals(Sentence[w].Span) && (_names.IsPerson(Form(w)) && Sentence[w].Relation is not (Relation.Compound or Relation.Root) || _names.Ends(Form(w)) && Sentence[w].Relation is Relation.Nsubj or Relation.NsubjPass)
                && Syntax.Preposition(Sentence, w) is not ("in" or "at" or "near" or "outside" or "around" or "from"))
                _places[w] = null;
        }
    }

    /// <summary>A country or capital that words of place stand before ("in Kampala", "rockets from Lebanon"), or a city before a noun ("the Kabul blast"), is the place and does nothing.</summary>
    private void LeaveToPlaces()
    {
        for (var w = 0; w < _actors.Length; w++)
        {
            if (_actors[w] is { } named && _places[w] is { Metonym: false } site && IsSite(named, site))
            {
                for (var of = 0; of < _actors.Length; of++)
                    _actors[of] = ReferenceEquals(_actors[of], named) ? null : _actors[of];
                continue;
            }
            if (_actors[w] is not { Form: ActorForm.Country, Link: ActorLink.None } actor || _places[w] is not { Metonym: false } place)
                continue;
            var head = HeadOf(actor.Span);
            if (Syntax.Preposition(Sentence, head) is "in" or "at" or "near" or "outside" or "inside" or "around" or "across" or "throughout" or "within" or "from" or "into" or "off"
                || (place.Location.Feature == PlaceFeature.Settlement && Sentence[head].Relation is Relation.Compound or Relation.NmodDesc))
                _actors[w] = null;
        }
    }

    /// <summary>"Sheikh Salem neighbourhood", "the Colonel Paz school": with its kind behind it, the name is that of a place and not of a person; "hit the Shifa Hospital": where an organisation is a house and does nothing, it is the house; "the Hana/Maan area": a paper's name is that of a quarter as well.</summary>
    private bool IsSite(ActorMention actor, PlaceMention place)
    {
        if (place.Location.Feature is not (PlaceFeature.Building or PlaceFeature.Road or PlaceFeature.Neighbourhood or PlaceFeature.Camp or PlaceFeature.Settlement) || place.Span.End <= place.Name.End || !place.Span.Overlaps(actor.Span))
            return false;
        if (actor.Form == ActorForm.Person)
            return actor.Span.Start >= place.Span.Start;
        if (actor.Class == ActorClass.Media)
            return place.Name.Contains(actor.Span) && (place.Name.Length > actor.Span.Length || place.Location.Feature is PlaceFeature.Neighbourhood && Syntax.Preposition(Sentence, HeadOf(place.Span)) is "in" or "on" or "near");
        return actor is { Id: null, Class: ActorClass.Organization } && place.Span.Contains(actor.Span)
            && Sentence[HeadOf(actor.Span)].Relation is Relation.Nmod or Relation.Obl or Relation.Obj or Relation.NsubjPass or Relation.Conj or Relation.Appos or Relation.Compound;
    }

    private T?[] Cover<T>(IReadOnlyList<T> mentions)
        where T : Mention
    {
        var cover = new T?[Sentence.Count];
        if (mentions.Count == 0)
            return cover;
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.End <= Span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        var word = 0;
        for (var i = low; i < mentions.Count && mentions[i].Span.Start < Span.End; i++)
        {
            while (word < cover.Length && Sentence[word].Span.End <= mentions[i].Span.Start)
                word++;
            for (var w = word; w < cover.Length && Sentence[w].Span.Start < mentions[i].Span.End; w++)
                cover[w] ??= mentions[i];
        }
        return cover;
    }

    private static List<T> Distinct<T>(T?[] cover)
        where T : Mention
    {
        var list = new List<T>();
        foreach (var mention in cover)
        {
            if (mention is not null && (list.Count == 0 || !ReferenceEquals(list[^1], mention)) && !list.Contains(mention))
                list.Add(mention);
        }
        return list;
    }
}
