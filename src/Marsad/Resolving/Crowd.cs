namespace Marsad.Resolving;

/// <summary>The claims of a month that name one place. Where few stories do, the place tells more.</summary>
internal sealed class Crowd
{
    private const int FewStories = 3;
    private const int ManyStories = 20;

    private readonly List<Telling> _tellings = [];
    private int _stories;

    /// <summary>Adds a claim; those of one story come one after the other.</summary>
    /// <returns>Whether the place tells less from now on.</returns>
    public bool Add(Telling telling)
    {
        var before = Level;
        if (_tellings.Count == 0 || !SameStory.IsOf(_tellings[^1].Claim, telling.Claim))
            _stories++;
        _tellings.Add(telling);
        return Level != before;
    }

    public IReadOnlyList<Telling> Tellings => _tellings;

    /// <summary>What the place tells where both claims name it.</summary>
    public PlaceLevel Level => _stories switch { <= FewStories => PlaceLevel.SameRareSpot, > ManyStories => PlaceLevel.SameCommonSpot, _ => PlaceLevel.SameSpot };

    /// <summary>The more common of two.</summary>
    public static PlaceLevel Commoner(Crowd a, Crowd b) => a._stories >= b._stories ? a.Level : b.Level;
}
