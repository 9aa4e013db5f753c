using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>What every page is made from.</summary>
/// <param name="Record">The record as it is shown.</param>
/// <param name="Texts">Language of the interface.</param>
/// <param name="Path">Path of the page, without the language.</param>
/// <param name="Query">What was asked for, with its question mark.</param>
public sealed record PageContext(Snapshot Record, Texts Texts, string Path, QueryString Query)
{
    /// <summary>How many rows a page of a long table has.</summary>
    public const int Rows = 100;

    /// <summary>Which page of a long table is shown, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<T> Here<T>(IReadOnlyList<T> all) => all.Part((Number - 1) * Rows, Rows);

    /// <summary>The rows of this page.</summary>
    public IEnumerable<T> Here<T>(IEnumerable<T> all) => all.Skip((Number - 1) * Rows).Take(Rows);

    /// <summary>Number of the last page of so many rows.</summary>
    public static int Last(int rows) => Math.Max(1, (rows + Rows - 1) / Rows);

    /// <summary>Query of another page of the same table.</summary>
    public static string Other(int number) => number == 1 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"?page={number}");

    /// <summary>The moment as of which the record is shown; null for now.</summary>
    public string? AsOf { get; init; }

    /// <summary>Who asks for it.</summary>
    public Visitor Visitor { get; init; } = Visitor.Stranger;

    /// <summary>Address of a page in the same language.</summary>
    /// <param name="path">"/incidents".</param>
    public string To(string path) => Prefix.Length > 0 && path == "/" ? Prefix : Prefix + path;

    /// <summary>Address of a page in the record as of a moment, or as of now.</summary>
    public string At(string? moment, string path) => (this with { AsOf = moment }).To(path);

    /// <summary>Address of the same for programs.</summary>
    /// <param name="name">"incidents.csv".</param>
    /// <param name="query">With its question mark; empty for none.</param>
    public string Api(string name, string query = "") => $"{Marsad.Web.Api.Root}/{name}{query}{(AsOf is null ? "" : $"{(query.Length == 0 ? '?' : '&')}{Marsad.Web.Api.AsOfName}={Uri.EscapeDataString(AsOf)}")}";

    /// <summary>Address of a thing in the same language.</summary>
    /// <param name="folder">"incidents".</param>
    /// <param name="key">Id or key.</param>
    public string To(string folder, string key) => $"{Prefix}/{folder}/{Uri.EscapeDataString(key)}";

    private string Prefix => AsOf is null ? Texts.Prefix : $"{Texts.Prefix}{LanguageOfPath.AsOfFolder}/{Uri.EscapeDataString(AsOf)}";

    /// <summary>Address of this page in another language.</summary>
    public string In(Texts language) => (this with { Texts = language }).To(Path) + Query.Value;
}
