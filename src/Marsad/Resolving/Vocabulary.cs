using System.Collections.Frozen;
using System.Globalization;
using NodaTime;

namespace Marsad.Resolving;

/// <summary>The words of all stories, with how much each tells of what a story is about: much if it is rare in general and rare in the stories of its month, nothing if it is the outlet's own furniture.</summary>
internal sealed class Vocabulary
{
    private const int DaysOfMonth = 32;
    private const int Undated = int.MinValue;
    private const int LongestRead = 40_000;
    private const int ShortestWord = 3;
    private const double StoriesOfMonth = 1000;
    private const int OutletsOwn = 3;
    private const double ShareOfPlainWords = 0.5;
    private const double LeastBits = 0.5;

    // Days are compared by themselves.
    private static readonly FrozenSet<string> Calendar = CultureInfo.InvariantCulture.DateTimeFormat is var names
        ? names.DayNames.Concat(names.MonthNames).Concat(names.AbbreviatedMonthNames).Concat(names.AbbreviatedDayNames).Select(name => name.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal)
        : [];

    private readonly CommonWords _common;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly Dictionary<(ReportId, int), Read> _stories = [];
    private readonly Dictionary<(int Month, int Word), int> _stand = [];
    private readonly Dictionary<int, int> _all = [];
    private readonly Dictionary<(int Outlet, int Month, int Word), int> _standInOutlet = [];

    private readonly Dictionary<(ReportId, int), HashSet<int>> _compared = [];
    private readonly Dictionary<(ReportId, int), Passage> _whole = [];

    /// <param name="documents">The reports.</param>
    /// <param name="claims">What they say; places, actors and sources are compared by themselves, so their words are left out.</param>
    /// <param name="common">Words that tell little anywhere.</param>
    public Vocabulary(IReadOnlyList<Document> documents, IReadOnlyList<Claim> claims, CommonWords common)
    {
        _common = common;
        foreach (var claim in claims)
        {
            if (!_compared.TryGetValue((claim.ReportId, claim.Story), out var compared))
                _compared.Add((claim.ReportId, claim.Story), compared = []);
            foreach (var (word, _) in Count(string.Join(' ', Compared(claim))))
                compared.Add(word);
        }
        var outlets = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents.DistinctBy(d => d.Report.Id).OrderBy(d => d.Report.Id))
        {
            var name = Names.Fold(document.Report.Outlet ?? Host(document.Report.Url));
            if (!outlets.TryGetValue(name, out var outlet))
                outlets.Add(name, outlet = name.Length == 0 ? -1 : outlets.Count);
            foreach (var story in document.Stories)
            {
                var read = new Read(document, outlet, Month(story.Published), Count(Body(story)));
                if (!_stories.TryAdd((document.Report.Id, story.Number), read))
                    continue;
                foreach (var (word, _) in read.Words)
                {
                    _all[word] = _all.GetValueOrDefault(word) + 1;
                    _stand[(read.Month, word)] = _stand.GetValueOrDefault((read.Month, word)) + 1;
                    if (outlet >= 0)
                        _standInOutlet[(outlet, read.Month, word)] = _standInOutlet.GetValueOrDefault((outlet, read.Month, word)) + 1;
                }
            }
        }
    }

    public string Word(int number) => _words[number];

    /// <summary>Whether more than one story has the word, so that it can bring two together.</summary>
    public bool IsShared(int number) => _all.GetValueOrDefault(number) > 1;

    /// <summary>The whole story, or the paragraphs in which the claim stands; null where the report is not at hand.</summary>
    public Passage? Of(Claim claim, bool whole)
    {
        var key = (claim.ReportId, claim.Story);
        if (!_stories.TryGetValue(key, out var story))
            return null;
        if (!whole)
            return Made(key, story, Count(Paragraphs(story.Document.Text, claim.Spans)));
        if (!_whole.TryGetValue(key, out var passage))
            _whole.Add(key, passage = Made(key, story, story.Words));
        return passage;
    }

    private Passage Made((ReportId, int) key, Read story, List<(int Word, bool IsName)> words)
    {
        var telling = new List<(int, double)>();
        var compared = _compared.GetValueOrDefault(key);
        foreach (var (word, isName) in words)
        {
            if (compared?.Contains(word) == true)
                continue;
            if (story.Outlet >= 0 && _standInOutlet.GetValueOrDefault((story.Outlet, story.Month, word)) >= OutletsOwn)
                continue;
            var bits = Math.Min(_common.Bits(_words[word]), Math.Log2(StoriesOfMonth / Math.Max(1, _stand.GetValueOrDefault((story.Month, word)))));
            bits *= isName ? 1 : ShareOfPlainWords;
            if (bits >= LeastBits)
                telling.Add((word, bits));
        }
        return new Passage(this, telling);
    }

    private static IEnumerable<string?> Compared(Claim claim)
    {
        foreach (var place in claim.Where)
        {
            if (place.Feature is PlaceFeature.Building or PlaceFeature.Road or PlaceFeature.Neighbourhood or PlaceFeature.Camp)
                continue;
            yield return place.Name;
            yield return place.Text;
            foreach (var unit in place.Within)
                yield return unit;
        }
        foreach (var actor in claim.Actors)
        {
            if (actor.Id is null)
                continue;
            yield return actor.Name;
            yield return actor.Text;
        }
        foreach (var source in claim.Sources)
        {
            if (source.Id is null)
                continue;
            yield return source.Name;
            yield return source.Text;
        }
    }

    // Each word once; a name is never written small, or, in a text of capitals alone, is no common word.
    private List<(int Word, bool IsName)> Count(string text)
    {
        var found = new SortedDictionary<int, bool>();
        var end = Math.Min(text.Length, LongestRead);
        var capitals = !text.AsSpan(0, end).ContainsAnyInRange('a', 'z');
        for (var at = 0; at < end; at++)
        {
            var start = at;
            while (at < end && char.IsLetterOrDigit(text[at]))
                at++;
            if (at == start || (at - start < ShortestWord && !char.IsDigit(text[start])))
                continue;
            var word = text[start..at].ToLowerInvariant();
            if (Calendar.Contains(word))
                continue;
            var number = Number(word);
            found[number] = found.GetValueOrDefault(number, true) && (char.IsDigit(text[start]) ? at - start >= ShortestWord : capitals ? !_common.Has(word) : !char.IsLower(text[start]));
        }
        return [.. found.Select(word => (word.Key, word.Value))];
    }

    // Who wrote a story says nothing of what it tells.
    private static string Body(Story story) => story.Parts.Any(part => part.Kind == PartKind.Byline)
        ? string.Join('\n', story.Parts.Where(part => part.Kind != PartKind.Byline).Select(part => part.Span.In(story.View.Text)))
        : story.View.Text;

    private int Number(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            _numbers.Add(word, number = _words.Count);
            _words.Add(word);
        }
        return number;
    }

    private static string Paragraphs(string text, IReadOnlyList<TextSpan> spans)
    {
        var parts = new SortedSet<(int Start, int End)>();
        foreach (var span in spans)
        {
            if (span.End > text.Length)
                continue;
            var start = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
            var end = text.IndexOf('\n', span.End);
            parts.Add((start, end < 0 ? text.Length : end));
        }
        return string.Join('\n', parts.Select(part => text[part.Start..part.End]));
    }

    private static int Month(LocalDate? day) => day is { } known ? (int)Math.Floor((double)Period.DaysBetween(Telling.Epoch, known) / DaysOfMonth) : Undated;

    private static string Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : "";

    private sealed record Read(Document Document, int Outlet, int Month, List<(int Word, bool IsName)> Words);
}
