using System.Collections.Concurrent;
using Marsad.Publishing;
using Marsad.Searching;
using Marsad.Working;

namespace Marsad.Web;

/// <summary>Finds what a record holds by the words of stories, names and places. It is made from what is shown, so that what is kept from readers is not found either.</summary>
internal sealed class Search
{
    private const int Incidents = 0;
    private const int Stories = 1;
    private const int Places = 2;
    private const int Actors = 3;
    private const int Sources = 4;
    private const int MostKept = 200;

    private readonly SearchIndex _index;
    private readonly Snapshot _record;
    private readonly Outlines _outlines;
    private readonly IReadOnlyList<PlaceIndex.Entry> _places;
    private readonly IReadOnlyList<ActorIndex.Entry> _actors;
    private readonly IReadOnlyList<SourceIndex.Entry> _sources;
    private readonly ConcurrentDictionary<string, Chosen<Assessment>> _kept = new(StringComparer.Ordinal);

    /// <param name="record">What is shown.</param>
    /// <param name="file">Where the words are kept; null for in memory.</param>
    /// <param name="key">Name of the record.</param>
    public Search(Snapshot record, string? file, string key)
    {
        (_record, _outlines) = (record, record.Outlines);
        (_places, _actors, _sources) = ([.. record.Places.Values], [.. record.Actors.Values], [.. record.Sources.Values]);
        _index = SearchIndex.Open(file, key, () => Rows(record));
    }

    /// <summary>The incidents in whose names, places or stories all that is sought stands; those that themselves tell of it before those whose stories only mention it.</summary>
    public Chosen<Assessment> OfIncidents(string text)
    {
        if (_kept.TryGetValue(text, out var known))
            return known;
        var query = SearchQuery.Of(text);
        var found = _record.IncidentsOf(Numbers(query));
        if (_kept.Count >= MostKept)
            _kept.Clear();
        _kept[text] = found;
        return found;
    }

    private List<int> Numbers(SearchQuery query)
    {
        var (found, isFound) = (new List<int>(), new bool[_outlines.Incidents.Length]);
        foreach (var number in _index.Find(query, Incidents))
            Add(number);
        foreach (var story in _index.Find(query, Stories))
        {
            foreach (var number in _outlines.IncidentsOfStories[story])
                Add(number);
        }
        return found;

        void Add(int number)
        {
            if (!isFound[number])
                found.Add(number);
            isFound[number] = true;
        }
    }

    /// <summary>The stories.</summary>
    public IReadOnlyList<(ReportId Report, int Story)> OfStories(string text)
    {
        var numbers = Find(text, Stories);
        return new AskedList<(ReportId, int)>(numbers.Count, number => _outlines.Stories[numbers[number]] is var story ? (_record.Reports[story.Report].Report.Id, story.Number) : default);
    }

    /// <summary>The places, by their names and those of what holds them.</summary>
    public IReadOnlyList<PlaceIndex.Entry> OfPlaces(string text) => [.. Find(text, Places).Select(number => _places[number])];

    /// <summary>The actors.</summary>
    public IReadOnlyList<ActorIndex.Entry> OfActors(string text) => [.. Find(text, Actors).Select(number => _actors[number])];

    /// <summary>The sources.</summary>
    public IReadOnlyList<SourceIndex.Entry> OfSources(string text) => [.. Find(text, Sources).Select(number => _sources[number])];

    private IReadOnlyList<int> Find(string text, int kind) => _index.Find(SearchQuery.Of(text), kind);

    private IEnumerable<SearchRow> Rows(Snapshot record)
    {
        foreach (var (number, incident) in record.Findings.Incidents.Index())
            yield return new SearchRow(Incidents, number, Names(incident), string.Join("\n", incident.Incident.Claims.Select(claim => claim.Quote).OfType<string>().Distinct(StringComparer.Ordinal)));
        var last = 0;
        foreach (var document in record.Findings.Documents)
        {
            foreach (var story in document.Stories)
            {
                yield return new SearchRow(Stories, last, $"{story.Title}\n{string.Join("\n", _outlines.IncidentsOfStories[last].ToArray().Select(number => Names(record.Findings.Incidents[number])))}", story.View.Text);
                last++;
            }
        }
        foreach (var (number, place) in _places.Index())
            yield return new SearchRow(Places, number, place.Place.Name, string.Join("\n", place.Place.Within));
        foreach (var (number, actor) in _actors.Index())
            yield return new SearchRow(Actors, number, actor.Name, "");
        foreach (var (number, source) in _sources.Index())
            yield return new SearchRow(Sources, number, source.Name, "");
    }

    private static string Names(Assessment incident) => string.Join("\n", new[] { Wording.Plain(incident.Type) }
        .Concat(incident.Where.SelectMany(place => place.Within.Prepend(place.Name)))
        .Concat(incident.Actors.SelectMany(actor => new[] { actor.Name, actor.Text }).OfType<string>())
        .Concat(incident.Incident.Claims.SelectMany(claim => claim.Weapons.Select(weapon => Wording.Plain(weapon)).Concat(claim.Harm.SelectMany(harm => harm.People.Select(person => person.Name).Append(harm.Of)).OfType<string>())))
        .Distinct(StringComparer.Ordinal));
}
