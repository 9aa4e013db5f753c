using System.Globalization;

namespace Marsad.Assessing;

/// <summary>Makes a dossier of each air raid: who could have flown it, what speaks for and against each, what each source says.</summary>
internal sealed class RaidDossiers
{
    private const string Another = "another";
    private readonly Context _context;
    private readonly AirLore _lore;
    private readonly RaidNumbers _numbers = RaidNumbers.Default;
    private readonly ILookup<ClaimId, (RaidMark Mark, Claim Claim)> _marks;
    private readonly RaidVerdictList _verdicts;
    private readonly IReadOnlyList<Sighting> _sightings;

    public RaidDossiers(Context context, IReadOnlyList<Document> documents, AirLore lore, IEnumerable<Claim> claims, IReadOnlyList<RaidMark> marks, IReadOnlyList<Sighting> sightings)
    {
        (_context, _lore, _sightings) = (context, lore, sightings);
        var placing = new MarkPlacing(claims);
        _marks = marks.SelectMany(mark => placing.Of(mark).Select(claim => (mark, claim))).ToLookup(pair => pair.claim.Id);
        _verdicts = new RaidVerdictList(context, documents.DistinctBy(document => document.Report.Id).ToDictionary(document => document.Report.Id));
    }

    /// <summary>The dossiers, in the order of the incidents.</summary>
    public IReadOnlyList<RaidDossier> Of(IReadOnlyList<Assessment> incidents)
    {
        var raids = incidents.Where(AirRaids.Is).ToList();
        var sightings = SightingPlacing.Place(_sightings, raids, _numbers);
        return [.. raids.Select(raid => Of(raid, [.. sightings[raid.Incident.Id]]))];
    }

    private RaidDossier Of(Assessment raid, IReadOnlyList<Sighting> sightings)
    {
        var claims = raid.Incident.Claims;
        var origins = _context.Origins.Of(claims);
        var marks = claims.SelectMany(claim => _marks[claim.Id]).ToList();
        var setting = RaidSetting.Of(raid);
        setting = setting with { Seen = Seen(marks, sightings) };
        var relations = new SignRelations(setting, _context.Kinship, _numbers);
        var verdicts = _verdicts.Of(claims, marks);
        var named = claims.SelectMany(claim => claim.Actors).Where(actor => actor.Role == Role.Perpetrator).Concat(verdicts.SelectMany(one => one.Actors)).Select(actor => actor.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var fleets = _lore.Fleets.Where(fleet => fleet.Over == setting.Country && fleet.FlewIn(setting.From, setting.To) && (setting.Flies(fleet) || named.Any(id => relations.IsOf(fleet, id))))
            .OrderBy(fleet => fleet.Actor, StringComparer.Ordinal).DistinctBy(fleet => fleet.Actor).ToList();
        var told = Told(claims, origins, marks, sightings, setting, fleets, relations);
        var prior = Prior(fleets.Count);
        var weighing = told.ToDictionary(sign => sign, sign => new WeighedSign(sign.Name, sign.IsStatement ? sign.Name : sign.Rule.Group, sign.Sure(_numbers), relations.Likelihoods(sign.Rule, sign.Value, fleets)));
        var seen = SignWeighing.Of(prior, told.Where(sign => !sign.IsStatement).Select(sign => weighing[sign]));
        var said = SignWeighing.Of(prior, told.Select(sign => weighing[sign]));
        var camps = SignWeighing.Contradiction(seen, fleets.Count, _numbers);
        var order = Enumerable.Range(0, fleets.Count).OrderByDescending(i => Math.Round(seen.Posterior[i], 9)).ThenBy(i => fleets[i].Actor, StringComparer.Ordinal).Append(fleets.Count).ToList();
        var candidates = order.Select(i => Candidate(i, fleets, prior, seen, said, setting)).ToList();
        var outcome = fleets.Count == 0 ? RaidOutcome.NoCandidates
            : camps is not null ? RaidOutcome.Contradictory
            : candidates[0].Posterior >= _numbers.StronglyFavoured && fleets.Count > 1 ? RaidOutcome.StronglyFavours
            : candidates[0].Posterior >= _numbers.Favoured && fleets.Count > 1 ? RaidOutcome.Favours
            : RaidOutcome.Open;
        var standing = verdicts.Where(one => !one.Verdict.Superseded).ToList();
        var ladder = standing.Count == 0 ? null : (LadderStep?)standing.Min(one => one.Verdict.Step);
        var held = camps is var (leader, rival) ? new List<RaidCamp> { Camp(leader, rival), Camp(rival, leader) } : [];
        return new RaidDossier
        {
            Incident = raid.Incident.Id,
            Country = setting.Country,
            Outcome = outcome,
            Finding = RaidFinding.Words(outcome, candidates, held, seen.Counted.Count, setting.Country),
            Ladder = ladder,
            Named = [.. standing.Where(one => one.Verdict.Step == ladder).SelectMany(one => one.Verdict.Actors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            DeniedBy = [.. standing.Where(one => one.Verdict.Step == LadderStep.Denied).SelectMany(one => one.Verdict.Actors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            NoCandidates = fleets.Count == 0 ? [] : [.. standing.Where(one => one.Verdict.Step <= LadderStep.OneOf).SelectMany(one => one.Actors).Where(actor => actor.Id is { } id && !fleets.Exists(fleet => relations.IsOf(fleet, id))).Select(actor => actor.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Candidates = candidates,
            Signs = [.. told.Select(sign => Shown(sign, weighing[sign], said, order)).OrderBy(sign => sign.Statement).ThenBy(sign => !sign.Counts).ThenBy(sign => sign.Group, StringComparer.Ordinal).ThenBy(sign => sign.Sign, StringComparer.Ordinal).ThenBy(sign => sign.Value, StringComparer.Ordinal)],
            Camps = held,
            Verdicts = [.. verdicts.Select(one => one.Verdict)],
            Sightings = [.. sightings.Select(sighting => sighting.Id)],
        };

        RaidCamp Camp(int one, int other) => new(fleets[one].Name,
            [.. seen.Counted.Where(sign => sign.Odds(one, other) > 1).OrderByDescending(sign => sign.Odds(one, other)).ThenBy(sign => sign.Name, StringComparer.Ordinal).Select(sign => new CampSign(sign.Name, Math.Round(sign.Odds(one, other), 1)))]);
    }

    private List<ToldSign> Told(IReadOnlyList<Claim> claims, int[] origins, List<(RaidMark Mark, Claim Claim)> marks, IReadOnlyList<Sighting> sightings, RaidSetting setting, List<AirFleet> fleets, SignRelations relations)
    {
        var list = new RaidSignList(_lore, _numbers);
        var origin = claims.Select((claim, i) => (claim.Id, Origin: origins[i].ToString(CultureInfo.InvariantCulture))).ToDictionary(pair => pair.Id, pair => pair.Origin);
        foreach (var (mark, claim) in marks.Where(pair => pair.Mark.Sign is not null))
            list.Add(mark.Sign!, mark.Value!, RaidSignList.Words(claim, mark.Text, mark.Span), origin[claim.Id]);
        foreach (var claim in claims.Where(Context.Happened))
            list.Add(claim, origin[claim.Id], setting);
        // What anybody says of another is a verdict and no sign; what a party says of itself is one, kept apart.
        foreach (var (mark, claim) in marks)
        {
            var sign = mark.Step switch { LadderStep.Claimed => "claims", LadderStep.Denied => "denies", LadderStep.Silent => "silent", _ => null };
            if (sign is not null && mark.Actors[0].Id is { } id && fleets.Find(fleet => relations.IsOf(fleet, id)) is { } party)
                list.Add(sign, party.Actor, RaidSignList.Words(claim, mark.Text, mark.Span), origin[claim.Id]);
        }
        foreach (var sighting in sightings)
            list.Add(sighting);
        if (fleets.Exists(fleet => setting.Reaches(fleet) == false))
            list.Add("reach", "distance from the bases", new RaidEvidence { Report = "data/attribution/bases.yaml" }, "bases");
        return list.Signs;
    }

    private double[] Prior(int known) => [.. Enumerable.Repeat((1 - _numbers.Another) / Math.Max(1, known), known), known == 0 ? 1 : _numbers.Another];

    private static RaidCandidate Candidate(int i, List<AirFleet> fleets, double[] prior, Weighed seen, Weighed said, RaidSetting setting)
    {
        var fleet = i < fleets.Count ? fleets[i] : null;
        var nearest = fleet is null ? null : setting.Nearest(fleet);
        return new RaidCandidate
        {
            Id = fleet?.Actor ?? Another,
            Name = fleet?.Name ?? "another, unknown to the register",
            Prior = Rounded(prior[i]),
            Posterior = Rounded(seen.Posterior[i]),
            WithStatements = Rounded(said.Posterior[i]),
            From = fleet?.From,
            To = fleet?.To,
            Base = nearest?.Base.Name,
            BaseKm = nearest is var (_, km) ? (int)Math.Round(km) : null,
            Reaches = fleet is null ? null : setting.Reaches(fleet),
        };
    }

    private RaidSign Shown(ToldSign told, WeighedSign sign, Weighed said, List<int> order) => new()
    {
        Sign = told.Rule.Sign,
        Value = told.Value,
        Group = told.Rule.Group,
        Statement = told.IsStatement,
        Counts = said.Counted.Contains(sign, ReferenceEqualityComparer.Instance),
        Why = said.Counted.Contains(sign, ReferenceEqualityComparer.Instance) ? null : said.EchoOf.TryGetValue(sign, out var stronger) ? $"an echo of {stronger.Name}" : "as likely under each candidate",
        Origins = told.Origins,
        Sure = Rounded(told.Sure(_numbers)),
        Likelihoods = [.. order.Select(i => Rounded(sign.Tempered[i]))],
        Says = told.Rule.Says,
        Evidence = [.. told.Evidence.Select(one => one.Evidence).DistinctBy(one => (one.Claim, one.Sighting, one.Span)).OrderBy(one => one.Report, StringComparer.Ordinal).ThenBy(one => one.Span?.Start)],
    };

    private static HashSet<string> Seen(List<(RaidMark Mark, Claim Claim)> marks, IReadOnlyList<Sighting> sightings) =>
        marks.Select(pair => (pair.Mark.Sign, pair.Mark.Value)).Concat(sightings.SelectMany(sighting => sighting.Signs.Select(sign => ((string?)sign.Sign, (string?)sign.Value))))
            .Where(sign => sign.Item1 is "airframe" or "aircraft-type").Select(sign => sign.Item2!).ToHashSet(StringComparer.Ordinal);

    private static double Rounded(double share) => Math.Round(share, 4);
}
