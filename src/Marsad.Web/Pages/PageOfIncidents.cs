using System.Globalization;

namespace Marsad.Web;

/// <summary>A page of the incidents that were asked for.</summary>
/// <param name="All">All that were asked for, in the order asked for.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Asked">The parameters but that of the page.</param>
public sealed record PageOfIncidents(Chosen<Assessment> All, int Number, IReadOnlyDictionary<string, string> Asked)
{
    public const int Size = 50;

    public int Last => Math.Max(1, (All.Count + Size - 1) / Size);

    public IReadOnlyList<Assessment> Here => All.Part((Number - 1) * Size, Size);

    public string QueryWithoutPage => Query(Asked);

    /// <summary>Query of another page of the same.</summary>
    public string Address(int number) => Query([.. Asked, .. number == 1 ? (IEnumerable<KeyValuePair<string, string>>)[] : [new("page", number.ToString(CultureInfo.InvariantCulture))]]);

    public static string Query(IEnumerable<KeyValuePair<string, string>> asked)
    {
        var query = string.Join('&', asked.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return query.Length == 0 ? "" : "?" + query;
    }
}
