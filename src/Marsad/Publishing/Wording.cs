using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Publishing;

/// <summary>How tables and pages put the nouns of the record into words.</summary>
public static class Wording
{
    /// <summary>"2021-02-08", "2020-01-01 to 2020-12-31", "since 2014-01-01"; the words alone, a weekday with its capital, where they give no date.</summary>
    public static string Of(When? when)
    {
        if (when is null)
            return "";
        var days = Days(when.From, when.To);
        if (days.Length > 0)
            return days;
        var words = when.Text ?? when.Weekday ?? "";
        return when.Weekday is { Length: > 0 } day ? words.Replace(day, char.ToUpperInvariant(day[0]) + day[1..], StringComparison.Ordinal) : words;
    }

    /// <summary>A stretch of days; an open end is said.</summary>
    public static string Days(LocalDate? from, LocalDate? to) => (from, to) switch
    {
        (null, null) => "",
        ({ } day, null) => $"since {Iso(day)}",
        (null, { } day) => $"until {Iso(day)}",
        ({ } first, { } last) when first == last => Iso(first),
        ({ Day: 1 } first, { } last) when last == first.With(DateAdjusters.EndOfMonth) => Iso(first)[..7],
        ({ Day: 1, Month: 1 } first, { Day: 31, Month: 12 } last) when first.Year == last.Year => Iso(first)[..4],
        ({ } first, { } last) => $"{Iso(first)} to {Iso(last)}",
    };

    /// <summary>When somebody held a place: "2014 to 2017-10-13", "since 2014-06", "by 2017-10-06" where nothing but the day of the telling is known, "undated" with the words.</summary>
    public static string Stretch(ControlInterval interval)
    {
        ArgumentNullException.ThrowIfNull(interval);
        if (interval.From is not { } from)
            return interval.Words is { } words ? $"undated (“{words}”)" : interval.By is { } told ? $"undated, told {Iso(told)}" : "undated";
        var first = interval.Precision switch { 5 => Iso(from)[..4], 4 => Iso(from)[..7], _ => Iso(from) };
        var by = interval.By == from;
        return interval.To is not { } to ? $"{(by ? "by" : "since")} {first}" : to == from ? (by ? $"on {first}" : first) : $"{(by ? "by " : "")}{first} to {Iso(to)}";
    }

    /// <summary>"2021-02-08".</summary>
    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>"near Al Mayadin, Deir ez-Zor": the finest place with its relation and the first unit that holds it.</summary>
    public static string Place(IReadOnlyList<Location> where)
    {
        ArgumentNullException.ThrowIfNull(where);
        if (where.Count == 0)
            return "";
        var place = Place(where[0]);
        var holder = where[0].Within.Count > 0 ? where[0].Within[0] : where.Count > 1 ? where[1].Name : null;
        return holder is null || holder == where[0].Name ? place : $"{place}, {holder}";
    }

    /// <summary>"near Al Mayadin".</summary>
    public static string Place(Location place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Relation switch
        {
            null or "in" or "at" => place.Name,
            ['n' or 's' or 'e' or 'w' or 'c', ..] direction when direction.EndsWith("-of", StringComparison.Ordinal) => $"{direction.Replace('-', ' ')} {place.Name}",
            var relation => $"{relation.Replace('-', ' ')} {place.Name}",
        };
    }

    /// <summary>The names of those who took one of the parts, in the order given, each once. Words that the register does not know ("gunmen") stand only where it knows nobody.</summary>
    public static string Names(IEnumerable<Participant> actors, params IReadOnlyList<Role> roles)
    {
        var playing = actors.Where(actor => roles.Contains(actor.Role)).ToList();
        var known = playing.Where(actor => actor.Id is not null).ToList();
        return string.Join(", ", (known.Count > 0 ? known : playing).Select(actor => actor.Name).Distinct(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What a reader must know before taking an incident for told flatly: "alleged" (or "planned") where every source that tells it says no more, "denied" where one denies it, "disputed" where the claims do not agree.</summary>
    public static IEnumerable<string> Marks(Assessment incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var told = incident.Incident.Claims.Where(claim => !IsDenial(claim)).Select(claim => claim.Certainty).Distinct().ToList();
        if (told is [not Certainty.Asserted])
            yield return Plain(told[0]);
        if (incident.Incident.Claims.Any(IsDenial))
            yield return Plain(Certainty.Denied);
        if (incident.Disputed.Count > 0)
            yield return "disputed";
    }

    /// <summary>Whether a claim says that something did not happen, or a source waves it away.</summary>
    internal static bool IsDenial(Claim claim) =>
        claim.Certainty == Certainty.Denied || claim.Sources.Any(source => source.Stance is Stance.Denies or Stance.Dismisses);

    /// <summary>"2021-06-01: 494,438": a state of a sum.</summary>
    public static string Point(SeriesPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return $"{(point.AsOf is { } day ? Iso(day) + ": " : "")}{Range(point.Count.Low, point.Count.Best, point.Count.High)}";
    }

    /// <summary>"believed: Russian military", "one of: A or B": the highest step of the ladder that a source takes.</summary>
    public static string Ladder(RaidDossier raid)
    {
        ArgumentNullException.ThrowIfNull(raid);
        return raid.Ladder switch
        {
            null => "nobody says",
            LadderStep.OneOf => $"one of: {string.Join(" or ", raid.Named)}",
            { } step when raid.Named.Count > 0 => $"{Plain(step)}: {string.Join(", ", raid.Named)}",
            { } step => Plain(step),
        };
    }

    /// <summary>A grade as people should read it: "confirmed" is said of who did it, not of how many were harmed.</summary>
    public static string Grade(string grade) => GradeOf(grade) is { } part ? $"{grade} ({part})" : grade;

    /// <summary>What of an incident a grade is of, where it is not of all: an acceptance confirms who did it.</summary>
    public static string? GradeOf(string grade) => grade == "confirmed" ? "who, not how many" : null;

    /// <summary>"26" where all bounds agree, else "low–best–high" with "?" for a bound that nobody gives.</summary>
    public static string Range(long? low, long? best, long? high)
    {
        if (low is null && best is null && high is null)
            return "";
        if (high is null && low is not null && (best is null || best == low))
            return $"{Number(low)} or more";
        if (low is null && best is null)
            return $"up to {Number(high)}";
        return low == best && best == high ? Number(best) : $"{Number(low)}–{Number(best)}–{Number(high)}";
    }

    /// <summary>The figure of everybody who suffered an effect; where only groups are known, each with its name.</summary>
    public static string Range(IReadOnlyList<AssessedFigure> figures, Effect effect)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.FirstOrDefault(figure => figure.Effect == effect && figure.Group is null) is { } all)
            return Range(all.Low, all.Best, all.High);
        return string.Join("; ", figures.Where(figure => figure.Effect == effect).Select(figure => $"{Range(figure.Low, figure.Best, figure.High)} {figure.Group}"));
    }

    /// <summary>"12,500"; "?" for none.</summary>
    public static string Number(long? number) => number is { } n ? n.ToString("N0", CultureInfo.InvariantCulture) : "?";

    /// <summary>A type of the format or a name of an enumeration as words: "air-drone-strike" and "StateForces" become "air or drone strike" and "state forces".</summary>
    public static string Plain(string? name)
    {
        if (name is not null && TypeNames.Knows(name))
            return TypeNames.Of(name);
        var words = new StringBuilder();
        foreach (var c in name ?? "")
        {
            if (char.IsAsciiLetterUpper(c) && words.Length > 0)
                words.Append(' ');
            words.Append(c is '-' or '_' ? ' ' : char.ToLowerInvariant(c));
        }
        return words.ToString();
    }

    /// <summary>A name of an enumeration as words.</summary>
    public static string Plain<T>(T value)
        where T : struct, Enum => Plain(value.ToString());

    /// <summary>With a capital in front.</summary>
    public static string Capital(string text) => string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"1 report", "12 reports".</summary>
    public static string Counted(int n, string one, string? many = null) => $"{Number(n)} {(n == 1 ? one : many ?? one + "s")}";
}
