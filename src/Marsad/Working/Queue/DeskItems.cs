using System.Text;

namespace Marsad.Working;

/// <summary>Ids of what lies in the queue.</summary>
public static class DeskItems
{
    private const int Longest = 64;

    /// <summary>Id of a check of a sum.</summary>
    public static string Id(AuditFinding finding) => "a-" + Hash.Short(Encoding.UTF8.GetBytes(ClaimJson.Write(finding)), 16);

    /// <summary>Id of two claims.</summary>
    public static string Id(ClaimId a, ClaimId b) => a.CompareTo(b) < 0 ? $"{a}~{b}" : $"{b}~{a}";

    /// <summary>The two claims of an id; null where it is none of two claims.</summary>
    public static (ClaimId A, ClaimId B)? Pair(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Split('~') is [var a, var b] && IsId(a) && IsId(b) && string.CompareOrdinal(a, b) < 0 && a.StartsWith("c-", StringComparison.Ordinal) && b.StartsWith("c-", StringComparison.Ordinal)
            ? (new ClaimId(a), new ClaimId(b))
            : null;
    }

    /// <summary>Whether a text has the form of an id.</summary>
    public static bool IsId(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('~', StringComparison.Ordinal)
            ? Pair(text) is not null
            : text.Length is > 2 and <= Longest && text[1] == '-' && "acfiknrtv".Contains(text[0], StringComparison.Ordinal) && text.AsSpan(2).IndexOfAnyExcept("0123456789abcdef") < 0;
    }
}
