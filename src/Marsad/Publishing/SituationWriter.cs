using NodaTime;

namespace Marsad.Publishing;

/// <summary>Writes situation reports. It joins what the record holds and adds no word of its own about the war.</summary>
public sealed class SituationWriter
{
    private readonly Func<Claim, (string? Outlet, LocalDate? Published)> _origin;
    private readonly Dictionary<ClaimId, Claim> _claims;
    private readonly List<SituationNote> _notes = [];
    private readonly Dictionary<ClaimId, int> _numbers = [];

    private SituationWriter(Findings findings, Func<Claim, (string? Outlet, LocalDate? Published)> origin)
    {
        _origin = origin;
        _claims = findings.Claims.ToDictionary(claim => claim.Id);
    }

    /// <summary>The report of some days.</summary>
    /// <param name="findings">The record.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, not before the first.</param>
    /// <param name="region">A place, or a unit or country that holds places, by name as the record writes it; null for all.</param>
    /// <param name="origin">Tells the outlet of a claim and the day of its story, for whoever has them at hand.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public static SituationReport Write(Findings findings, LocalDate from, LocalDate to, string? region = null, Func<Claim, (string? Outlet, LocalDate? Published)>? origin = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (to < from)
            throw new ArgumentOutOfRangeException(nameof(to), to, "The last day is before the first.");
        var writer = new SituationWriter(findings, origin ?? Origins(findings));
        var incidents = findings.Incidents.Where(incident => incident.When?.Touches(from, to) == true && (region is null || incident.Where.Any(place => place.LiesIn(region)))).ToList();
        var control = findings.Control.Where(interval => interval.From >= from && interval.From <= to && (region is null || interval.Place.LiesIn(region))).ToList();
        var tolls = findings.Tolls.Where(toll => toll.AsOf >= from && toll.AsOf <= to && (region is null || toll.Claims.SelectMany(claim => claim.Where).Any(place => place.LiesIn(region)))).ToList();
        var said = findings.Claims.Where(claim => claim.Kind == ClaimKind.Interaction && claim.When?.Touches(from, to) == true && (region is null || claim.Where.Any(place => place.LiesIn(region)))).ToList();
        SituationSection[] sections =
        [
            new("Overview", writer.Overview(incidents)),
            new("Incidents", [.. incidents.Select(writer.Incident)]),
            new("Control of places", [.. control.Select(writer.Control)]),
            new("Tolls given", [.. tolls.Where(toll => toll.Figures.Count > 0).Select(writer.Toll)]),
            new("What was said", [.. said.Select(writer.Said).OfType<SituationSentence>()]),
        ];
        return new SituationReport { From = from, To = to, Region = region, Sections = [.. sections.Where(section => section.Sentences.Count > 0)], Notes = writer._notes };
    }

    private IReadOnlyList<SituationSentence> Overview(List<Assessment> incidents)
    {
        if (incidents.Count == 0)
            return [];
        var reports = incidents.SelectMany(incident => incident.Incident.Claims).Select(claim => claim.ReportId).Distinct().Count();
        var firm = incidents.Where(incident => !Wording.Marks(incident).Any(mark => mark is "planned" or "hypothetical" or "denied")).ToList();
        List<SituationSentence> sentences =
        [
            new($"{Wording.Counted(incidents.Count, "incident")} {(incidents.Count == 1 ? "is" : "are")} told of, by {Wording.Counted(reports, "report")}.", Cite(incidents.SelectMany(incident => incident.Incident.Claims))),
        ];
        foreach (var effect in (Effect[])[Effect.Killed, Effect.Wounded])
        {
            var counted = firm.Select(incident => (Incident: incident, Figure: incident.Figures.FirstOrDefault(figure => figure.Effect == effect && figure.Group is null))).Where(pair => pair.Figure is not null).ToList();
            if (counted.Count == 0)
                continue;
            var low = counted.Sum(pair => pair.Figure!.Low ?? pair.Figure.Best ?? 0);
            var best = counted.Sum(pair => pair.Figure!.Best ?? pair.Figure.Low ?? 0);
            long? high = counted.Any(pair => pair.Figure!.High is null) ? null : counted.Sum(pair => pair.Figure!.High);
            var without = firm.Count - counted.Count;
            sentences.Add(new(
                $"{Wording.Capital(Wording.Plain(effect))}: {Wording.Range(low, best, high)}, the sum over {Wording.Counted(counted.Count, "incident")} with a number{(without > 0 ? $"; {without} {(without == 1 ? "gives" : "give")} none" : "")}.",
                Cite(counted.SelectMany(pair => pair.Incident.Incident.Claims.Where(claim => pair.Figure!.Claims.Contains(claim.Id))))));
        }
        return sentences;
    }

    private SituationSentence Incident(Assessment incident)
    {
        var what = Wording.Plain(incident.Type ?? "incident");
        var who = Wording.Names(incident.Actors, Role.Perpetrator);
        var whom = Wording.Names(incident.Actors, Role.Target);
        var figures = incident.Figures.Where(figure => figure.Group is null).Select(figure => $"{Wording.Plain(figure.Effect)} {Wording.Range(figure.Low, figure.Best, figure.High)}").ToList();
        var text = $"{Wording.Of(incident.When)}{After(", ", Wording.Place(incident.Where))}: {what}{After(" by ", who)}{After(" against ", whom)}{After("; ", string.Join(", ", figures))}.";
        var marks = Wording.Marks(incident).ToList();
        var origins = Wording.Counted(incident.Origins, "independent origin");
        return new($"{text} {Wording.Capital(origins)}{(marks.Count > 0 ? ", " + string.Join(", ", marks) : "")}{(incident.Disputed.Count > 0 ? ": " + string.Join("; ", incident.Disputed) : "")}.", Cite(incident.Incident.Claims), incident.Incident.Id);
    }

    private SituationSentence Control(ControlInterval interval)
    {
        var state = interval.Holder is { } holder ? $"said to be {Wording.Plain(interval.State)} by {holder.Name}" : $"said to be {Wording.Plain(interval.State)}";
        var against = interval.Against.Count > 0 ? $" {Wording.Counted(interval.Against.Count, "claim")} {(interval.Against.Count == 1 ? "speaks" : "speak")} against it." : "";
        return new($"{Wording.Place(interval.Place)}, {Wording.Stretch(interval)}: {state}.{against}", Cite(interval.Claims.Concat(interval.Against).Select(id => _claims.GetValueOrDefault(id)).OfType<Claim>()));
    }

    private SituationSentence Toll(Toll toll)
    {
        var figures = toll.Figures.Where(figure => figure.Group is null).Select(figure => $"{Wording.Plain(figure.Effect)} {Wording.Range(figure.Low, figure.Best, figure.High)}");
        return new($"{toll.Subject}, {toll.Scope}, {Wording.Days(toll.From, toll.AsOf)}: {string.Join(", ", figures)}.", Cite(toll.Claims));
    }

    private SituationSentence? Said(Claim claim)
    {
        var actor = Wording.Names(claim.Actors, Role.Actor);
        if (actor.Length == 0)
            return null;
        return new($"{Wording.Of(claim.When)}: {actor}: {Wording.Plain(claim.Type)}{After(", to ", Wording.Names(claim.Actors, Role.Recipient))}{(claim.Certainty == Certainty.Asserted ? "" : $" ({Wording.Plain(claim.Certainty)})")}.", Cite([claim]));
    }

    private static string After(string before, string text) => text.Length == 0 ? "" : before + text;

    private IReadOnlyList<int> Cite(IEnumerable<Claim> claims) => [.. claims.Select(Number).Distinct().Order()];

    private int Number(Claim claim)
    {
        if (_numbers.TryGetValue(claim.Id, out var known))
            return known;
        var (outlet, published) = _origin(claim);
        _notes.Add(new SituationNote(_notes.Count + 1, claim, outlet ?? claim.Report, published));
        return _numbers[claim.Id] = _notes.Count;
    }

    private static Func<Claim, (string?, LocalDate?)> Origins(Findings findings)
    {
        var documents = findings.Documents.ToDictionary(document => document.Report.Id);
        return claim => documents.TryGetValue(claim.ReportId, out var document) ? (document.Report.Outlet, document.Stories.FirstOrDefault(story => story.Number == claim.Story)?.Published) : default;
    }
}
