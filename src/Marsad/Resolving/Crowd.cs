namespace Marsad.Resolving;

/// <summary>How many stories share what a crowd shares.</summary>
internal enum CrowdSize
{
    Few,
    Some,
    Many,
}

/// <summary>The claims that name one place in one month, or one day in one province. Where few stories do, it tells more that two of them share it.</summary>
internal sealed class Crowd
{
    private const int FewOfPlace = 3;
    private const int ManyOfPlace = 20;
    private const int FewOfDay = 3;

    private readonly int _few;
    private readonly int _many;
    private readonly List<Telling> _tellings = [];
    private readonly Crowd[] _alone;
    private (ReportId, int)? _last;

    private Crowd(int few, int many, int stories, IEnumerable<Telling> tellings) => (_few, _many, Stories, _tellings, _alone) = (few, many, stories, [.. tellings], [this]);

    /// <summary>The crowd of a place.</summary>
    /// <param name="stories">How many stories of it were kept.</param>
    /// <param name="tellings">Their claims.</param>
    public static Crowd OfPlace(int stories, IEnumerable<Telling> tellings) => new(FewOfPlace, ManyOfPlace, stories, tellings);

    /// <summary>The crowd of a day; there are few stories of it or many.</summary>
    /// <param name="stories">How many stories of it were kept.</param>
    /// <param name="tellings">Their claims.</param>
    public static Crowd OfDay(int stories, IEnumerable<Telling> tellings) => new(FewOfDay, FewOfDay, stories, tellings);

    /// <summary>So many crowds as a list. Most claims stand in one alone, and have its list in common.</summary>
    /// <param name="count">How many.</param>
    /// <param name="of">Each of them.</param>
    public static Crowd[] List(int count, Func<int, Crowd> of)
    {
        if (count == 1)
            return of(0)._alone;
        var crowds = count == 0 ? [] : new Crowd[count];
        for (var i = 0; i < count; i++)
            crowds[i] = of(i);
        return crowds;
    }

    /// <summary>How many stories there are.</summary>
    public int Stories { get; private set; }

    /// <summary>Adds a claim; those of one story come one after the other.</summary>
    /// <returns>Whether what they share tells less from now on.</returns>
    public bool Add(Telling telling)
    {
        var before = Size;
        if (_last != (telling.Report, telling.Story))
            Stories++;
        _last = (telling.Report, telling.Story);
        if (before != CrowdSize.Many)
            _tellings.Add(telling);
        return Size != before;
    }

    /// <summary>The claims, as long as what they share may come to tell less.</summary>
    public IReadOnlyList<Telling> Tellings => _tellings;

    /// <summary>How much it tells that two claims share it.</summary>
    public CrowdSize Size => Stories > _many ? CrowdSize.Many : Stories > _few ? CrowdSize.Some : CrowdSize.Few;
}
