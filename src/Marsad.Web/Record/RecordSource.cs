using Marsad.Recording;
using NodaTime;

namespace Marsad.Web;

/// <summary>Whence the record comes as one kind of visitor may see it.</summary>
/// <param name="Head">Head of the ledger as of now.</param>
/// <param name="Assess">What it adds up to.</param>
/// <param name="Past">What it added up to at a moment, with the head it then had.</param>
internal sealed record RecordSource(Func<TreeHead> Head, Func<Findings> Assess, Func<AsOf, (Findings Findings, TreeHead Head)> Past)
{
    /// <summary>The day, where what is shown hangs on it.</summary>
    public Func<LocalDate>? Day { get; init; }

    /// <summary>Where what it adds up to is kept; null for nowhere.</summary>
    public string? Kept { get; init; }

    /// <summary>Whether the ledger continues an earlier head.</summary>
    public Func<TreeHead, bool> Continues { get; init; } = _ => false;

    /// <summary>Tells it apart from what other visitors see; "" for all of it.</summary>
    public string View { get; init; } = "";
}
