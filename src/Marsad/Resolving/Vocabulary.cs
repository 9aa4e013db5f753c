using System.Collections.Frozen;
using System.Globalization;
using NodaTime;

namespace Marsad.Resolving;

/// <summary>The words of all stories, with how much each tells of what a story is about: much if it is rare in general and rare in the stories of its month, nothing if it is the outlet's own furniture.</summary>
internal sealed class Vocabulary(CommonWords common)
{
    /// <summary>What words tell is counted in so many parts of a bit.</summary>
    public const int Bit = 1024;

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

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    // In how many stories a word stands, and the first of them.
    private readonly List<(int Stories, Read? First)> _all = [];
    private readonly Dictionary<(ReportId, int), Read> _stories = [];
    private readonly Dictionary<int, List<Read>> _ofMonth = [];
    private readonly Dictionary<(int Month, int Word), int> _stand = [];
    private readonly Dictionary<(int Outlet, int Month, int Word), int> _standInOutlet = [];
    private readonly Dictionary<string, int> _outlets = new(StringComparer.Ordinal);

    /// <summary>Takes in more reports.</summary>
    /// <param name="documents">The reports.</param>
    /// <param name="claims">What they say; places, actors and sources are compared by themselves, so their words are left out.</param>
    /// <returns>The stories known before whose words tell more or less from now on.</returns>
    public IReadOnlyCollection<(ReportId Report, int Story)> Add(IEnumerable<Document> documents, ILookup<(ReportId, int), Claim> claims)
    {
        var (added, touched) = (new HashSet<Read>(), new Dictionary<(int Month, int Word), int>());
        foreach (var document in documents)
        {
            foreach (var story in document.Stories)
            {
                var key = (document.Report.Id, story.Number);
                if (_stories.ContainsKey(key))
                    continue;
                var compared = claims[key].SelectMany(claim => Count(string.Join(' ', Compared(claim)))).Select(word => word.Word).ToHashSet();
                var read = new Read(key, document, Outlet(document.Report), Month(story.Published), Count(Body(story)), compared);
                _stories.Add(key, read);
                added.Add(read);
            }
        }
        var changed = new HashSet<Read>();
        foreach (var read in added)
        {
            foreach (var (word, _) in read.Words)
            {
                var stand = _stand.GetValueOrDefault((read.Month, word));
                touched.TryAdd((read.Month, word), stand);
                _stand[(read.Month, word)] = stand + 1;
                var (stories, first) = _all[word];
                _all[word] = (stories + 1, first ?? read);
                // From now on it can bring two stories together.
                if (stories == 1)
                    changed.Add(first!);
            }
        }
        changed.UnionWith(WeighedOtherwise(added, touched));
        changed.UnionWith(Furnished(added));
        changed.ExceptWith(added);
        foreach (var read in added)
        {
            if (!_ofMonth.TryGetValue(read.Month, out var stories))
                _ofMonth.Add(read.Month, stories = []);
            stories.Add(read);
        }
        return [.. changed.Select(read => read.Key)];
    }

    // Stories of a month in which a word has become less rare.
    private IEnumerable<Read> WeighedOtherwise(HashSet<Read> added, Dictionary<(int Month, int Word), int> touched)
    {
        foreach (var month in added.Select(read => read.Month).Distinct())
        {
            if (!_ofMonth.TryGetValue(month, out var stories))
                continue;
            var words = touched.Where(t => t.Key.Month == month && Bits(t.Key.Word, t.Value) != Bits(t.Key.Word, _stand[t.Key])).Select(t => t.Key.Word).ToHashSet();
            foreach (var read in stories)
            {
                if (read.Words.Exists(word => words.Contains(word.Word)))
                    yield return read;
            }
        }
    }

    // Stories of an outlet some of whose words have become its furniture.
    private List<Read> Furnished(HashSet<Read> added)
    {
        var furnished = new List<Read>();
        foreach (var outlet in added.Where(read => read.Outlet >= 0).GroupBy(read => (read.Outlet, read.Month)))
        {
            var words = new HashSet<int>();
            foreach (var (word, _) in outlet.SelectMany(read => read.Words))
            {
                var stand = _standInOutlet[(outlet.Key.Outlet, outlet.Key.Month, word)] = _standInOutlet.GetValueOrDefault((outlet.Key.Outlet, outlet.Key.Month, word)) + 1;
                if (stand == OutletsOwn)
                    words.Add(word);
            }
            if (_ofMonth.TryGetValue(outlet.Key.Month, out var stories))
                furnished.AddRange(stories.Where(read => read.Outlet == outlet.Key.Outlet && read.Words.Exists(word => words.Contains(word.Word))));
        }
        return furnished;
    }

    public string Word(int number) => _words[number];

    /// <summary>Whether more than one story has the word, so that it can bring two together.</summary>
    public bool IsShared(int number) => _all[number].Stories > 1;

    /// <summary>The whole story, or the paragraphs in which the claim stands; null where the report is not at hand.</summary>
    public Passage? Of(Claim claim, bool whole) =>
        _stories.TryGetValue((claim.ReportId, claim.Story), out var story) ? Made(story, whole ? story.Words : Count(Paragraphs(story.Document.Text, claim.Spans))) : null;

    private Passage Made(Read story, List<(int Word, bool IsName)> words)
    {
        var telling = new List<(int, int)>();
        foreach (var (word, isName) in words)
        {
            if (story.Compared.Contains(word))
                continue;
            if (story.Outlet >= 0 && _standInOutlet.GetValueOrDefault((story.Outlet, story.Month, word)) >= OutletsOwn)
                continue;
            var bits = Bits(word, _stand.GetValueOrDefault((story.Month, word))) * (isName ? 1 : ShareOfPlainWords);
            if (bits >= LeastBits)
                telling.Add((word, (int)Math.Round(bits * Bit)));
        }
        return new Passage(this, telling);
    }

    private double Bits(int word, int stories) => Math.Min(common.Bits(_words[word]), Math.Log2(StoriesOfMonth / Math.Max(1, stories)));

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
            found[number] = found.GetValueOrDefault(number, true) && (char.IsDigit(text[start]) ? at - start >= ShortestWord : capitals ? !common.Has(word) : !char.IsLower(text[start]));
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
            _all.Add((0, null));
        }
        return number;
    }

    private int Outlet(Report report)
    {
        var name = Names.Fold(report.Outlet ?? Host(report.Url));
        if (!_outlets.TryGetValue(name, out var outlet))
            _outlets.Add(name, outlet = name.Length == 0 ? -1 : _outlets.Count);
        return outlet;
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

    private sealed class Read((ReportId, int) key, Document document, int outlet, int month, List<(int Word, bool IsName)> words, HashSet<int> compared)
    {
        public (ReportId, int) Key => key;
        public Document Document => document;
        public int Outlet => outlet;
        public int Month => month;
        public List<(int Word, bool IsName)> Words => words;
        public HashSet<int> Compared => compared;
    }
}
