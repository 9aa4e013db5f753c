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
    private readonly List<(int Stories, StoryWords? First)> _all = [];
    private readonly Dictionary<(ReportId, int), StoryWords> _stories = [];
    private readonly Dictionary<int, MonthWords> _months = [];
    private readonly Dictionary<string, int> _outlets = new(StringComparer.Ordinal);

    /// <summary>Takes in the words of stories that were kept.</summary>
    /// <param name="reader">Reads what was kept.</param>
    /// <param name="reports">The reports by the numbers under which they were kept.</param>
    /// <param name="read">Reads a report again.</param>
    public void Read(JoinsReader reader, ReportId[] reports, Func<ReportId, Document?> read)
    {
        foreach (var (outlet, number) in reader.Texts().Zip(reader.Numbers<int>()))
            _outlets.Add(outlet, number);
        var (stories, words) = (reader.Numbers<(int Report, int Story, int Outlet, int Month)>(), reader.Lists<int>());
        var all = new StoryWords[stories.Length];
        foreach (var (number, (report, story, outlet, month)) in stories.Index())
        {
            all[number] = new StoryWords((reports[report], story), outlet, month, words, number, read);
            _stories.Add(all[number].Key, all[number]);
            Month(month).Stories.Add(all[number]);
        }
        foreach (var (word, (count, first)) in reader.Texts().Zip(reader.Numbers<(int, int)>()))
        {
            _numbers.Add(word, _words.Count);
            _words.Add(word);
            _all.Add((count, first < 0 ? null : all[first]));
        }
    }

    public void Write(JoinsWriter writer, Dictionary<ReportId, int> reports)
    {
        writer.Texts(_outlets.Keys);
        writer.Numbers<int>([.. _outlets.Values]);
        StoryWords[] all = [.. _stories.Values];
        var numbers = all.Index().ToDictionary(story => story.Item, story => story.Index);
        writer.Numbers<(int, int, int, int)>([.. all.Select(story => (reports[story.Key.Report], story.Key.Story, story.Outlet, story.Month))]);
        writer.Lists([.. all.Select(story => story.Kept).SelectMany(kept => new[] { kept.Words, kept.Compared })]);
        writer.Texts(_words);
        writer.Numbers<(int, int)>([.. _all.Select(word => (word.Stories, word.First is { } first ? numbers[first] : -1))]);
    }

    /// <summary>Takes in more reports.</summary>
    /// <param name="documents">The reports.</param>
    /// <param name="claims">What they say; places, actors and sources are compared by themselves, so their words are left out.</param>
    /// <returns>The stories known before whose words tell more or less from now on.</returns>
    public IReadOnlyCollection<(ReportId Report, int Story)> Add(IEnumerable<Document> documents, ILookup<(ReportId, int), Claim> claims)
    {
        var (added, touched) = (new HashSet<StoryWords>(), new Dictionary<(int Month, int Word), int>());
        foreach (var document in documents)
        {
            foreach (var story in document.Stories)
            {
                var key = (document.Report.Id, story.Number);
                if (_stories.ContainsKey(key))
                    continue;
                var compared = claims[key].SelectMany(claim => Count(string.Join(' ', Compared(claim)))).Select(word => word.Word).ToHashSet();
                var read = new StoryWords(key, document, Outlet(document.Report), Month(story.Published), Count(Body(story)), compared);
                _stories.Add(key, read);
                added.Add(read);
            }
        }
        var changed = new HashSet<StoryWords>();
        foreach (var read in added)
        {
            foreach (var (word, _) in read.Words)
            {
                var month = Month(read.Month);
                var stand = month.Stand.GetValueOrDefault(word);
                touched.TryAdd((read.Month, word), stand);
                month.Stand[word] = stand + 1;
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
            Month(read.Month).Stories.Add(read);
        return [.. changed.Select(read => read.Key)];
    }

    // Stories of a month in which a word has become less rare.
    private IEnumerable<StoryWords> WeighedOtherwise(HashSet<StoryWords> added, Dictionary<(int Month, int Word), int> touched)
    {
        foreach (var month in added.Select(read => read.Month).Distinct())
        {
            var stand = Month(month).Stand;
            var words = touched.Where(t => t.Key.Month == month && Bits(t.Key.Word, t.Value) != Bits(t.Key.Word, stand[t.Key.Word])).Select(t => t.Key.Word).ToHashSet();
            foreach (var read in Month(month).Stories)
            {
                if (read.Words.Exists(word => words.Contains(word.Word)))
                    yield return read;
            }
        }
    }

    // Stories of an outlet some of whose words have become its furniture.
    private List<StoryWords> Furnished(HashSet<StoryWords> added)
    {
        var furnished = new List<StoryWords>();
        foreach (var outlet in added.Where(read => read.Outlet >= 0).GroupBy(read => (read.Outlet, read.Month)))
        {
            var (words, month) = (new HashSet<int>(), Month(outlet.Key.Month));
            foreach (var (word, _) in outlet.SelectMany(read => read.Words))
            {
                var stand = month.StandInOutlet[(outlet.Key.Outlet, word)] = month.StandInOutlet.GetValueOrDefault((outlet.Key.Outlet, word)) + 1;
                if (stand == OutletsOwn)
                    words.Add(word);
            }
            furnished.AddRange(month.Stories.Where(read => read.Outlet == outlet.Key.Outlet && read.Words.Exists(word => words.Contains(word.Word))));
        }
        return furnished;
    }

    public string Word(int number) => _words[number];

    /// <summary>Whether more than one story has the word, so that it can bring two together.</summary>
    public bool IsShared(int number) => _all[number].Stories > 1;

    /// <summary>The whole story, or the paragraphs in which the claim stands; null where the report is not at hand.</summary>
    public Passage? Of(Claim claim, bool whole) =>
        _stories.TryGetValue((claim.ReportId, claim.Story), out var story) ? Made(story, whole ? story.Words : Count(Paragraphs(story.Text, claim.Spans))) : null;

    private Passage Made(StoryWords story, List<(int Word, bool IsName)> words)
    {
        var (telling, month) = (new List<(int, int)>(), Month(story.Month));
        foreach (var (word, isName) in words)
        {
            if (story.Compared.Contains(word))
                continue;
            if (story.Outlet >= 0 && month.StandInOutlet.GetValueOrDefault((story.Outlet, word)) >= OutletsOwn)
                continue;
            var bits = Bits(word, month.Stand.GetValueOrDefault(word)) * (isName ? 1 : ShareOfPlainWords);
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

    private MonthWords Month(int month)
    {
        if (!_months.TryGetValue(month, out var words))
            _months.Add(month, words = new MonthWords());
        return words;
    }

    private static int Month(LocalDate? day) => day is { } known ? (int)Math.Floor((double)Period.DaysBetween(Telling.Epoch, known) / DaysOfMonth) : Undated;

    private static string Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : "";
}
