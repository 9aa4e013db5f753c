using System.Globalization;

namespace Marsad.Assessing;

/// <summary>What a dossier comes to, in words.</summary>
internal static class RaidFinding
{
    public static string Words(RaidOutcome outcome, IReadOnlyList<RaidCandidate> candidates, IReadOnlyList<RaidCamp> camps, int counted, string? country) => outcome switch
    {
        RaidOutcome.NoCandidates => country is null
            ? "the place is not known, so nobody can be weighed"
            : "the register knows of nobody who flew raids there then, so nobody is weighed",
        RaidOutcome.Contradictory => $"strong signs point apart, and nobody is chosen: {string.Join(" against ", camps.Select(Camp))}",
        _ when candidates.Count == 2 => $"{candidates[0].Name} is the only one of whom it is known to have flown there then; no sign can tell it from an actor whom the register does not know of",
        _ when counted == 0 => string.Create(CultureInfo.InvariantCulture, $"no sign that was told tells the {candidates.Count - 1} candidates apart"),
        RaidOutcome.Open => $"what was seen leaves it open: {Share(candidates[0])}, {Share(candidates[1])}",
        _ => $"what was seen {(outcome == RaidOutcome.StronglyFavours ? "strongly favours" : "favours")} {Share(candidates[0])}, before {Share(candidates[1])}",
    };

    private static string Share(RaidCandidate candidate) => string.Create(CultureInfo.InvariantCulture, $"{candidate.Name} ({candidate.Posterior:0.00})");

    private static string Camp(RaidCamp camp) => $"{camp.Candidate} by {string.Join(", ", camp.Signs.Select(sign => string.Create(CultureInfo.InvariantCulture, $"{sign.Sign} (×{sign.Odds:0.0})")))}";
}
