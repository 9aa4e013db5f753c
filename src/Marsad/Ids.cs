using System.Security.Cryptography;
using System.Text;

namespace Marsad;

/// <summary>Identity of a report: <c>r-</c> and 32 hexadecimal digits of the SHA-256 of its bytes. The same bytes are one report however often they arrive.</summary>
public readonly record struct ReportId(string Value) : IComparable<ReportId>
{
    /// <summary>The id of these bytes.</summary>
    public static ReportId Of(ReadOnlySpan<byte> bytes) => new("r-" + Hash.Short(bytes, 32));

    /// <inheritdoc/>
    public int CompareTo(ReportId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Identity of a claim: <c>c-</c> and 16 hexadecimal digits of a hash of report id, story, kind and first span; the same words give the same id.</summary>
public readonly record struct ClaimId(string Value) : IComparable<ClaimId>
{
    /// <summary>The id of the claim of <paramref name="kind"/> that begins at <paramref name="first"/>; <paramref name="twin"/> tells apart claims that share all of these.</summary>
    public static ClaimId Of(ReportId report, int story, ClaimKind kind, TextSpan first, int twin = 0) =>
        new("c-" + Hash.Short(Encoding.UTF8.GetBytes(twin == 0 ? $"{report}|{story}|{kind}|{first}" : $"{report}|{story}|{kind}|{first}|{twin}"), 16));

    /// <inheritdoc/>
    public int CompareTo(ClaimId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Identity of an incident or its like in the record: <c>i-</c> (incident), <c>t-</c> (toll), <c>k-</c> (control), <c>f-</c> (figure) or <c>n-</c> (interaction) and 16 hexadecimal digits, hashed from its smallest claim id, so that it does not depend on the order of arrival.</summary>
public readonly record struct IncidentId(string Value) : IComparable<IncidentId>
{
    /// <summary>The id of what claims of this kind add up to.</summary>
    public static IncidentId Of(ClaimKind kind, ClaimId smallest) =>
        new(kind switch
        {
            ClaimKind.Incident => "i-",
            ClaimKind.Toll => "t-",
            ClaimKind.Control => "k-",
            ClaimKind.Figure => "f-",
            _ => "n-",
        } + Hash.Short(Encoding.UTF8.GetBytes(smallest.Value), 16));

    /// <inheritdoc/>
    public int CompareTo(IncidentId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>SHA-256 as lower-case hexadecimal text.</summary>
public static class Hash
{
    /// <summary>All 64 digits.</summary>
    public static string Full(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The first <paramref name="digits"/> digits.</summary>
    public static string Short(ReadOnlySpan<byte> bytes, int digits) => Full(bytes)[..digits];
}
