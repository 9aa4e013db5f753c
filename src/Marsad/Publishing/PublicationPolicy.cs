using System.Collections.Frozen;
using NodaTime;

namespace Marsad.Publishing;

/// <summary>What strangers are shown, how late and how coarse: data/publishing/policy.yaml.</summary>
public sealed class PublicationPolicy
{
    private static readonly Lexicon<PublicationPolicy> Shipped = new(() => new PublicationPolicy(RuleFile.Open("data/publishing/policy.yaml")));

    private readonly FrozenDictionary<ClaimKind, int> _delays;
    private readonly int _delayOfSent;
    private readonly FrozenSet<PlaceFeature> _placesOfSent;
    private readonly FrozenSet<string> _sensitive;

    internal PublicationPolicy(RuleFile file)
    {
        _delays = Enum.GetValues<ClaimKind>().ToFrozenDictionary(kind => kind, kind => (int)file.Number("delay-days", kind.ToString().ToLowerInvariant()));
        _delayOfSent = (int)file.Number("delay-days", "sent");
        var features = Enum.GetValues<PlaceFeature>().ToDictionary(feature => feature.ToString(), StringComparer.OrdinalIgnoreCase);
        // A misspelt kind of place shows less, never more.
        _placesOfSent = file.Words("sent", "places").Where(features.ContainsKey).Select(name => features[name]).ToFrozenSet();
        _sensitive = file.Words("small-counts", "types").ToFrozenSet(StringComparer.Ordinal);
        LeastOfSensitive = (int)file.Number("small-counts", "least");
        (Licence, LicenceAddress) = (file.Word("licence", "name"), file.Word("licence", "address"));
        file.AllAsked();
    }

    /// <summary>The policy that travels inside the library.</summary>
    public static PublicationPolicy Default => Shipped.Value;

    /// <summary>The terms under which the record may be used: its coding, joins and figures, not the words of reports, which are their writers'.</summary>
    public string Licence { get; }

    /// <summary>Where those terms stand.</summary>
    public string LicenceAddress { get; }

    /// <summary>Of how many incidents of a sensitive type a place must be told to be named for them.</summary>
    public int LeastOfSensitive { get; }

    /// <summary>Whether an incident is of a type, as agreed or as any claim has it, of which single ones may not be found by their place.</summary>
    public bool IsSensitive(Assessment incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return (incident.Type is { } type && _sensitive.Contains(type)) || incident.Incident.Claims.Any(claim => claim.Type is { } told && _sensitive.Contains(told));
    }

    /// <summary>Whether a report was sent to the record by somebody, not published: its words and its sender's whereabouts are nobody else's.</summary>
    public static bool IsSent(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Outlet is null && report.Url is null;
    }

    /// <summary>Whether the delay of a claim has passed. What bears no day at all is kept where its kind is delayed.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="report">Its report.</param>
    /// <param name="told">The day of its story.</param>
    /// <param name="today">Today.</param>
    internal bool IsDue(Claim claim, Report report, LocalDate? told, LocalDate today)
    {
        var days = Math.Max(_delays[claim.Kind], IsSent(report) ? _delayOfSent : 0);
        if (days == 0)
            return true;
        var last = claim.When?.To ?? claim.When?.From ?? told ?? report.Published;
        // "Since March" holds to the day of the telling.
        if (claim.When is { To: null, From: not null } && (told ?? report.Published) is { } day && day > last)
            last = day;
        return last is { } from && from.PlusDays(days) <= today;
    }

    /// <summary>Whether a kind of place may be shown of a report that was sent.</summary>
    internal bool Shows(PlaceFeature? feature) => feature is { } known && _placesOfSent.Contains(known);
}
