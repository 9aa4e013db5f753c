namespace Marsad.Web;

/// <summary>The names that outlines give by number.</summary>
internal sealed record OutlineNames
{
    public IReadOnlyList<Location> Places { get; init; } = [];

    public IReadOnlyList<NamedActor> Actors { get; init; } = [];

    public IReadOnlyList<NamedSource> Sources { get; init; } = [];

    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyList<string> Grades { get; init; } = [];

    /// <summary>Groups of people who were harmed: "children", "civilians".</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    public IReadOnlyList<string> Coders { get; init; } = [];

    /// <summary>Ids of the incidents, each on its line.</summary>
    public string IncidentIds { get; init; } = "";
}

/// <summary>An actor as incidents first name it.</summary>
/// <param name="Key">Key in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its id in the register.</param>
/// <param name="Class">Its class.</param>
internal sealed record NamedActor(string Key, string Name, string? Id, ActorClass? Class);

/// <summary>A source as it is first named.</summary>
/// <param name="Key">Key in addresses.</param>
/// <param name="Name">Its name.</param>
internal sealed record NamedSource(string Key, string Name);

/// <summary>Tells whether two name one place alike, in whatever words of a report.</summary>
internal sealed class PlacesAlike : IEqualityComparer<Location>
{
    public bool Equals(Location? x, Location? y) => ReferenceEquals(x, y) || (x is not null && y is not null
        && (x.Name, x.Id, x.Feature, x.Country, x.Lat, x.Lon, x.Relation, x.RadiusKm, x.Precision) == (y.Name, y.Id, y.Feature, y.Country, y.Lat, y.Lon, y.Relation, y.RadiusKm, y.Precision)
        && x.Within.SequenceEqual(y.Within, StringComparer.Ordinal));

    public int GetHashCode(Location obj) => HashCode.Combine(obj.Name, obj.Id, obj.Lat, obj.Lon, obj.Relation);
}
