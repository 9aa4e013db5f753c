using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web;

/// <summary>A set of things that programs can ask for.</summary>
/// <param name="Name">"incidents", as in addresses.</param>
/// <param name="Parameters">Parameters that choose among them.</param>
internal abstract record Collection(string Name, IReadOnlyList<string> Parameters)
{
    /// <summary>Who may ask for it, where people sign in; null for everybody.</summary>
    public UserRole? Least { get; init; }

    /// <summary>The forms in which it can be had; JSON is the first.</summary>
    public abstract IReadOnlyList<Form> Forms { get; }

    /// <summary>Names of the columns of its table.</summary>
    public abstract IEnumerable<string> ColumnNames { get; }

    /// <summary>Lets its addresses be asked for.</summary>
    public abstract void Map(IEndpointRouteBuilder routes);
}

/// <summary>A set of things of one kind.</summary>
/// <param name="Name">"incidents", as in addresses.</param>
/// <param name="Parameters">Parameters that choose among them.</param>
/// <param name="Of">The things asked for, in the record's order; what is not understood goes into the problems.</param>
/// <param name="Key">Their stable ids.</param>
/// <param name="Json">A thing as docs/claims.md gives it.</param>
internal sealed record Collection<T>(string Name, IReadOnlyList<string> Parameters, Func<Snapshot, IQueryCollection, IDictionary<string, string>, IReadOnlyList<T>> Of, Func<T, string> Key, Func<T, string> Json)
    : Collection(Name, Parameters)
    where T : class
{
    /// <summary>Columns of a table; null where a table would say too little.</summary>
    public IReadOnlyList<(string Name, Func<T, object?> Value)>? Columns { get; init; }

    /// <summary>Finds a thing by its id; null where it has to be sought among all.</summary>
    public Func<Snapshot, string, T?>? Find { get; init; }

    /// <summary>Finds the number of a thing in the record by its id; null where the set is no choice of things by number.</summary>
    public Func<Snapshot, string, int>? Number { get; init; }

    /// <summary>Where a thing lies; null where it has no point. Without this the set is no map.</summary>
    public Func<T, Location?>? Place { get; init; }

    public override IReadOnlyList<Form> Forms => [Form.Json, .. Columns is null ? (Form[])[] : [Form.Csv], .. Place is null ? (Form[])[] : [Form.GeoJson]];

    public override IEnumerable<string> ColumnNames => Columns?.Select(column => column.Name) ?? [];

    public override void Map(IEndpointRouteBuilder routes) => Api.Map(routes, this);
}
