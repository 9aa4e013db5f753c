using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Recording;

/// <summary>A moment of the record: what it knew on a day, or what it held when it had so many entries.</summary>
/// <remarks>
/// Entries bear no time of the clock (<see cref="Entry"/>), so what was known on a day is told by the reports themselves: a report is known from the
/// day on which it was fetched, as its sidecar says, or, where that is not said, from the day of its newest story. A person's judgement, and its
/// undoing, are known from the day on which that person gave it. The text and claims of a report are those of its last reading and coding.
/// </remarks>
/// <param name="Day">The day, to its end in UTC.</param>
/// <param name="Head">The size, and the root where it was noted.</param>
public sealed record AsOf(LocalDate? Day, TreeHead? Head)
{
    private const int RootDigits = 64;

    /// <summary>Reads "2021-02-08", "120" (entries) or a head as <c>marsad run</c> prints it.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AsOf? moment)
    {
        moment = LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: var day } ? new AsOf(day, null)
            : TreeHead.TryParse(text, out var head) ? new AsOf(null, head)
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var entries) ? new AsOf(null, new TreeHead(entries, ""))
            : null;
        return moment is not null;
    }

    /// <summary>Whether the root was noted as well, so that it can be held against the ledger's.</summary>
    public bool HasRoot => Head?.Root.Length == RootDigits;
}

/// <summary>A ledger as it stood at a moment.</summary>
/// <param name="Ledger">A copy that nobody else sees; whoever asked for it disposes it.</param>
/// <param name="Undated">How many reports bear no day at all, and so are known on none.</param>
public sealed record PastLedger(Ledger Ledger, int Undated) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Ledger.Dispose();
}
