namespace Marsad.Resolving;

/// <summary>The claims of a month that name one place. Where few stories do, the place tells more.</summary>
internal sealed class Crowd
{
    private const int FewStories = 3;
    private const int ManyStories = 20;

    private readonly List<Telling> _tellings = [];
    private (ReportId, int)? _last;

    public Crowd()
    {
    }

    /// <summary>A crowd that was kept.</summary>
    public Crowd(int stories, IEnumerable<Telling> tellings) => (Stories, _tellings) = (stories, [.. tellings]);

    /// <summary>How many stories name the place.</summary>
    public int Stories { get; private set; }

    /// <summary>Adds a claim; those of one story come one after the other.</summary>
    /// <returns>Whether the place tells less from now on.</returns>
    public bool Add(Telling telling)
    {
        var before = Level;
        if (_last != (telling.Report, telling.Story))
            Stories++;
        _last = (telling.Report, telling.Story);
        // How much the place tells changes no more beyond that.
        if (before != PlaceLevel.SameCommonSpot)
            _tellings.Add(telling);
        return Level != before;
    }

    /// <summary>The claims, as long as the place may come to tell less.</summary>
    public IReadOnlyList<Telling> Tellings => _tellings;

    /// <summary>What the place tells where both claims name it.</summary>
    public PlaceLevel Level => Stories switch { <= FewStories => PlaceLevel.SameRareSpot, > ManyStories => PlaceLevel.SameCommonSpot, _ => PlaceLevel.SameSpot };

    /// <summary>The more common of two.</summary>
    public static PlaceLevel Commoner(Crowd a, Crowd b) => a.Stories >= b.Stories ? a.Level : b.Level;
}
