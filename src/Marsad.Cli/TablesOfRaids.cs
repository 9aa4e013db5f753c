using System.Globalization;
using Marsad.Publishing;

namespace Marsad.Cli;

internal sealed partial class Tables
{
    /// <summary>Raids from the air: what sources say of whose they were, and what was seen.</summary>
    public void Raids(Findings findings)
    {
        if (Empty("Raids from the air", findings.Raids.Count))
            return;
        var incidents = findings.Incidents.ToDictionary(incident => incident.Incident.Id);
        var table = New("Id", "Date", "Place", "Sources say", "Denied by", "What was seen", ">With statements");
        foreach (var raid in findings.Raids.Where(raid => incidents.ContainsKey(raid.Incident)))
        {
            var incident = incidents[raid.Incident];
            Row(
                table,
                raid.Incident.Value[..IdDigits],
                Wording.Of(incident.When) is { Length: > 0 } when ? when : "undated",
                Wording.Place(incident.Where),
                Wording.Ladder(raid),
                string.Join(", ", raid.DeniedBy),
                Outcome(raid),
                raid.Outcome == RaidOutcome.NoCandidates ? "" : Likeliest(raid.Candidates.MaxBy(candidate => candidate.WithStatements)!, candidate => candidate.WithStatements));
        }
        Write(table);
        Note("What was seen: how likely, by aircraft, munition, route, target, place, each party's raid it was; no word of the parties themselves is in it. With statements: their claims, denials and silence counted as well.");
        Note("'marsad raids ID' shows the arithmetic and whose words it rests on.");
        var placed = findings.Raids.SelectMany(raid => raid.Sightings).ToHashSet();
        if (findings.Sightings.Count(sighting => !placed.Contains(sighting.Id)) is > 0 and var stray)
            Note($"{Wording.Counted(stray, "sighting")} {(stray == 1 ? "is" : "are")} of no raid that a report tells of.");
    }

    /// <summary>Sightings of raids.</summary>
    public void Sightings(Findings findings)
    {
        if (Empty("Sightings", findings.Sightings.Count))
            return;
        var raids = findings.Raids.SelectMany(raid => raid.Sightings.Select(id => (id, raid.Incident))).ToDictionary(pair => pair.id, pair => pair.Incident);
        var table = New("Id", "Seen", "Place", "What", "How sure", "Source", "Raid");
        foreach (var sighting in findings.Sightings)
        {
            Row(
                table,
                sighting.Id.Value[..IdDigits],
                Wording.Iso(sighting.Seen) + (sighting.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $" {time:HH:mm}") : ""),
                Wording.Place(sighting.Where),
                string.Join(", ", sighting.Signs.Select(sign => $"{Wording.Plain(sign.Sign)}: {sign.Value}")),
                Wording.Plain(sighting.Sure),
                sighting.Source,
                raids.TryGetValue(sighting.Id, out var raid) ? raid.Value[..IdDigits] : "none told of");
        }
        Write(table);
    }

    private static string Outcome(RaidDossier raid) => raid.Outcome switch
    {
        RaidOutcome.NoCandidates => "no candidates known",
        RaidOutcome.Contradictory => $"contradictory: {string.Join(" or ", raid.Camps.Select(camp => camp.Candidate))}",
        RaidOutcome.Open => $"open: {Likeliest(raid.Candidates[0], candidate => candidate.Posterior)}",
        _ => Likeliest(raid.Candidates[0], candidate => candidate.Posterior),
    };

    private static string Likeliest(RaidCandidate candidate, Func<RaidCandidate, double> share) => string.Create(CultureInfo.InvariantCulture, $"{candidate.Name} {share(candidate):0.00}");
}
