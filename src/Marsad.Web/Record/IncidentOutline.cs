using NodaTime;

namespace Marsad.Web;

/// <summary>What lists, filters and maps ask of an incident, in so few bytes that those of the whole record are at hand. Days are numbers of days, names are numbers in <see cref="OutlineNames"/>.</summary>
internal readonly record struct IncidentOutline
{
    /// <summary>Stands for a day or number that is not known.</summary>
    public const int None = int.MinValue;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public required int From { get; init; }

    public required int To { get; init; }

    /// <summary>Day on which it was last told of.</summary>
    public required int Told { get; init; }

    /// <summary>Its type; below 0 for none.</summary>
    public required int Type { get; init; }

    public required int Grade { get; init; }

    /// <summary>The finest place; below 0 for none.</summary>
    public required int Place { get; init; }

    public required int Origins { get; init; }

    /// <summary>A bit for each kind of harm that somebody suffered.</summary>
    public required int Effects { get; init; }

    /// <summary>The killed of all groups, if there is a figure; a bound that is null is <see cref="long.MinValue"/>.</summary>
    public required long Low { get; init; }

    public required long Best { get; init; }

    public required long High { get; init; }

    public required bool HasKilled { get; init; }

    /// <summary>The wounded of all groups, by the lowest and the highest number; 0 where there is no figure.</summary>
    public required long WoundedLow { get; init; }

    public required long WoundedHigh { get; init; }

    /// <summary>Whether the number of wounded has no upper end.</summary>
    public required bool IsWoundedOpen { get; init; }

    /// <summary>Whether words that give no date are all that is known of when it was.</summary>
    public required bool IsDatedInWords { get; init; }

    /// <summary>The number of killed that comes nearest; -1 where there is no figure.</summary>
    public long Killed => !HasKilled ? -1 : Best != long.MinValue ? Best : Low != long.MinValue ? Low : High != long.MinValue ? High : 0;

    /// <summary>Whether what has these ends may have been on one of the days, as <see cref="When.Touches"/> says.</summary>
    public static bool Touches(int from, int to, int first, int last) => from != None && (last == None || from <= last) && (first == None || (to == None ? from : to) >= first);

    public static int Number(LocalDate? day) => day is { } known ? Period.DaysBetween(Epoch, known) : None;

    public static LocalDate? Day(int number) => number == None ? null : Epoch.PlusDays(number);

    public static IncidentOutline Of(Assessment incident, LocalDate? told, int type, int grade, int place)
    {
        var killed = incident.Figures.FirstOrDefault(figure => figure is { Effect: Effect.Killed, Group: null });
        var wounded = incident.Figures.FirstOrDefault(figure => figure is { Effect: Effect.Wounded, Group: null });
        return new IncidentOutline
        {
            From = Number(incident.When?.From),
            To = Number(incident.When?.To),
            Told = Number(told),
            Type = type,
            Grade = grade,
            Place = place,
            Origins = incident.Origins,
            Effects = incident.Figures.Where(figure => (figure.High ?? figure.Best ?? figure.Low) > 0).Aggregate(0, (bits, figure) => bits | (1 << (int)figure.Effect)),
            Low = killed?.Low ?? long.MinValue,
            Best = killed?.Best ?? long.MinValue,
            High = killed?.High ?? long.MinValue,
            HasKilled = killed is not null,
            WoundedLow = wounded?.Low ?? wounded?.Best ?? 0,
            WoundedHigh = wounded?.High ?? wounded?.Best ?? wounded?.Low ?? 0,
            IsWoundedOpen = wounded is { High: null },
            IsDatedInWords = incident.When is { From: null, To: null },
        };
    }
}

/// <summary>How many of a group of people an incident killed.</summary>
/// <param name="Incident">Number of the incident.</param>
/// <param name="Group">Number of the group among the names.</param>
/// <param name="IsOpen">1 where the number has no upper end.</param>
/// <param name="Low">The lowest number.</param>
/// <param name="High">The highest.</param>
internal readonly record struct GroupOutline(int Incident, int Group, int IsOpen, long Low, long High)
{
    /// <summary>What an incident says of the killed of each group.</summary>
    public static IEnumerable<(string Group, long Low, long High, bool IsOpen)> Of(Assessment incident) =>
        incident.Figures.Where(figure => figure is { Effect: Effect.Killed, Group: not null })
            .Select(figure => (figure.Group!, figure.Low ?? figure.Best ?? 0, figure.High ?? figure.Best ?? figure.Low ?? 0, figure.High is null)).Where(figure => figure.Item3 > 0);
}

/// <summary>What lists ask of a claim.</summary>
/// <param name="Report">Number of its report; below 0 where the record has none.</param>
/// <param name="Story">Number of the story in the report.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Incident">Number of the incident that it went into; below 0 for none.</param>
/// <param name="Toll">Number of the toll that it went into; below 0 for none.</param>
internal readonly record struct ClaimOutline(int Report, int Story, ClaimKind Kind, int Incident, int Toll);

/// <summary>A story of the record.</summary>
/// <param name="Report">Number of its report.</param>
/// <param name="Number">Its number there.</param>
internal readonly record struct StoryOutline(int Report, int Number);
