using System.Globalization;
using NodaTime;

namespace Marsad.Reading;

/// <summary>A line that says when a story was published.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsUpdate">Whether the line speaks of a later change and not of the publication.</param>
internal readonly record struct DateLine(LocalDate Date, bool IsUpdate);

/// <summary>Reads the dates that pages bear: "Updated 06 October 2017", "Saturday, 20 April, 2019 - 09:00", "Feb 8, 2021 3:15 PM GMT", "2019-04-20".</summary>
internal static class DateReading
{
    private const int LongestLine = 120;
    private const int LongestIssue = 9;

    private static readonly string[] MonthNames = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>The date of a line that holds a date and nothing else but labels, hours and weekdays; after "By …" and beside bars anything may stand.</summary>
    public static DateLine? OfLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine || line.IndexOfAnyInRange('0', '9') < 0)
            return null;
        var words = Words.Of(line);
        if (Find(words, out var from, out var to) is not { } date)
            return null;
        var free = line.Contains('|') || line.Contains('·') || line.Contains('•') || line.StartsWith("By ", StringComparison.Ordinal);
        // "Harbour Post, 3 May 2015", "COAST GUARD NET, NORTH SECTOR, 3 MAY 2015, 0615Z": names before the date, set off by a sign; more of them where the hour stands behind it.
        var names = from > 0 && from <= (words.Count == to ? 4 : 8) && IsSetOff(line[..words.SpanAt(from).Start]);
        var issue = IsIssue(words, from, to);
        var update = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (i >= from && i < to)
                continue;
            var word = words.At(i);
            update |= i < from && word.StartsWith("updat", StringComparison.OrdinalIgnoreCase) || word.StartsWith("modif", StringComparison.OrdinalIgnoreCase);
            if (!free && !issue && !IsLabel(word) && !(names && i < from && char.IsUpper(word[0])))
                return null;
        }
        return free && words.Count > to - from + 14 ? null : new DateLine(date, update);
    }

    /// <summary>"Daily bulletin No. 214 - Wednesday 12 March 2025", "RADIO QASR - 3 MAY 2015 - TRANSCRIPT": names and labels with a word for what is issued, and no sentence.</summary>
    private static bool IsIssue(Words words, int from, int to)
    {
        if (words.Count > to - from + LongestIssue)
            return false;
        var issued = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (i >= from && i < to)
                continue;
            var word = words.At(i);
            var isIssue = Furniture.Default.Has("issue", word);
            if (!isIssue && !IsLabel(word) && !char.IsUpper(word[0]) && !char.IsAsciiDigit(word[0]))
                return false;
            issued |= isIssue;
        }
        return issued;
    }

    /// <summary>An ISO date or date and time, or another full date, as metadata give it.</summary>
    public static LocalDate? OfMetadata(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > LongestLine)
            return null;
        return Find(Words.Of(value), out _, out _);
    }

    /// <summary>A day and month without a year ("Feb 8"), or a full date, that the words are; a weekday may stand before it.</summary>
    public static (int? Year, int Month, int Day)? OfWords(ReadOnlySpan<char> text)
    {
        var words = Words.Of(text);
        var first = words.Count > 0 && IsWeekday(words.At(0)) ? 1 : 0;
        if (Find(words, out var from, out var to) is { } date)
            return from == first && to == words.Count ? (date.Year, date.Month, date.Day) : null;
        if (words.Count != first + 2)
            return null;
        var (month, day) = (Month(words.At(first)), Day(words.At(first + 1)));
        if (month is null)
            (month, day) = (Month(words.At(first + 1)), Day(words.At(first)));
        return month is { } m && day is { } d && d <= DateTime.DaysInMonth(2000, m) ? (null, m, d) : null;
    }

    /// <summary>The first full date among the words.</summary>
    private static LocalDate? Find(Words words, out int from, out int to)
    {
        for (from = 0; from < words.Count; from++)
        {
            to = from + 1;
            if (Iso(words.At(from)) is { } iso)
                return iso;
            to = from + 3;
            if (to > words.Count)
                continue;
            var first = words.At(from);
            var second = words.At(from + 1);
            var third = words.At(from + 2);
            var found = Month(second) is { } middle && Day(first) is { } day ? Make(Year(third), middle, day)
                : Month(first) is { } month && Day(second) is { } number ? Make(Year(third), month, number)
                : null;
            if (found is not null)
                return found;
            if (to < words.Count && second.Equals("of", StringComparison.OrdinalIgnoreCase) && Month(third) is { } later && Day(first) is { } before)
            {
                to++;
                if (Make(Year(words.At(from + 3)), later, before) is { } spelled)
                    return spelled;
            }
        }
        to = from;
        return null;
    }

    /// <summary>"2019-04-20", "2019-04-20T09:00:00Z", "2019/04/20", "20190420", and "20/04/2019" where only one order of day and month is possible.</summary>
    private static LocalDate? Iso(ReadOnlySpan<char> word)
    {
        if (word.Length >= 10 && (word.Length == 10 || word[10] is 'T' or 't' or '+'))
        {
            var date = word[..10];
            if (date[4] == date[7] && date[4] is '-' or '/' or '.')
                return Make(Number(date[..4]), Number(date[5..7]), Number(date[8..10]));
            if (date[2] == date[5] && date[2] is '-' or '/' or '.' && word.Length == 10)
            {
                var (a, b) = (Number(date[..2]), Number(date[3..5]));
                return a > 12 || a == b ? Make(Number(date[6..]), b, a) : b > 12 ? Make(Number(date[6..]), a, b) : null;
            }
        }
        return word.Length == 8 ? Make(Number(word[..4]), Number(word[4..6]), Number(word[6..])) : null;
    }

    private static LocalDate? Make(int? year, int? month, int? day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day is >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value)
            ? new LocalDate(year.Value, month.Value, day.Value)
            : null;

    private static int? Month(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return null;
        for (var i = 0; i < 12; i++)
        {
            // "Feb", "Sept", "October": three letters or more of a month's name, or all of it.
            if (word.Length <= 4 || word.Length == MonthNames[i].Length ? MonthNames[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase) : false)
                return i + 1;
        }
        return null;
    }

    private static int? Day(ReadOnlySpan<char> word)
    {
        if (word.Length is 3 or 4 && (word.EndsWith("st", StringComparison.OrdinalIgnoreCase) || word.EndsWith("nd", StringComparison.OrdinalIgnoreCase) || word.EndsWith("rd", StringComparison.OrdinalIgnoreCase) || word.EndsWith("th", StringComparison.OrdinalIgnoreCase)))
            word = word[..^2];
        return word.Length <= 2 && Number(word) is >= 1 and <= 31 and var day ? day : null;
    }

    /// <summary>"2019", "89", "'89". Two digits mean the years from 1930 to 2029.</summary>
    private static int? Year(ReadOnlySpan<char> word)
    {
        word = word.TrimStart("'’");
        return word.Length switch
        {
            4 => Number(word),
            2 => Number(word) is { } two ? two + (two < 30 ? 2000 : 1900) : null,
            _ => null,
        };
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsSetOff(ReadOnlySpan<char> before) => before.TrimEnd() is [.., ',' or '-' or '–' or '—' or '('];

    private static bool IsLabel(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0]))
            return IsHour(word);
        return Furniture.Default.Has("date-label", word) || Furniture.Default.Has("zone", word) || word.SequenceEqual("T") || IsWeekday(word);
    }

    /// <summary>"Friday", "Fri", "Thurs.".</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word)
    {
        foreach (var day in CultureInfo.InvariantCulture.DateTimeFormat.DayNames)
        {
            if (word.Length >= 3 && (word.Length <= 5 || word.Length == day.Length) && day.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>"09:00", "3:15PM", "14.20", "0920", "14h20", "0615Z".</summary>
    private static bool IsHour(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("am", StringComparison.OrdinalIgnoreCase) || word.EndsWith("pm", StringComparison.OrdinalIgnoreCase))
            word = word[..^2];
        else if (word.EndsWith("Z", StringComparison.OrdinalIgnoreCase))
            word = word[..^1];
        var digits = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (!":.h+-".Contains(c))
                return false;
        }
        return digits <= 6;
    }

    /// <summary>The words of a short line; separators such as commas, bars and dashes between blanks are left out.</summary>
    internal readonly ref struct Words
    {
        private readonly ReadOnlySpan<char> _line;
        private readonly List<TextSpan> _spans;

        private Words(ReadOnlySpan<char> line, List<TextSpan> spans)
        {
            _line = line;
            _spans = spans;
        }

        public int Count => _spans.Count;

        public ReadOnlySpan<char> At(int index) => _line[_spans[index].Start.._spans[index].End];

        public TextSpan SpanAt(int index) => _spans[index];

        public static Words Of(ReadOnlySpan<char> line)
        {
            var spans = new List<TextSpan>();
            var start = -1;
            for (var i = 0; i <= line.Length; i++)
            {
                var inside = i < line.Length && !char.IsWhiteSpace(line[i]) && !",،;|·•()[]".Contains(line[i]);
                if (inside && start < 0)
                    start = i;
                if (inside || start < 0)
                    continue;
                var word = line[start..i].Trim(":-–—/.");
                if (word.Length > 0)
                {
                    var at = start + line[start..i].IndexOf(word, StringComparison.Ordinal);
                    spans.Add(new TextSpan(at, at + word.Length));
                }
                start = -1;
            }
            return new Words(line, spans);
        }
    }
}
