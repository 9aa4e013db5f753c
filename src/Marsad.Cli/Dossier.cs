using Marsad.Publishing;

namespace Marsad.Cli;

/// <summary>Tells one thing of the record in plain lines, with the words it rests on.</summary>
internal sealed class Dossier(Findings findings)
{
    private const int Context = 80;
    private readonly EvidenceJson _json = new(findings);
    private readonly Dictionary<ReportId, Document> _documents = findings.Documents.ToDictionary(document => document.Report.Id);

    /// <summary>Everything whose id begins so; one whose id or name is just that comes alone.</summary>
    public IReadOnlyList<Shown> Find(string id)
    {
        IEnumerable<Shown> all =
        [
            .. findings.Incidents.Select(incident => new Shown(incident.Incident.Id.Value, output => Write(output, incident), () => _json.Write(incident))),
            .. findings.Tolls.Select(toll => new Shown(toll.Id.Value, output => Write(output, toll), () => _json.Write(toll))),
            .. findings.Figures.Select(figure => new Shown(figure.Id.Value, output => Write(output, figure), () => _json.Write(figure))),
            .. findings.Claims.Select(claim => new Shown(claim.Id.Value, output => Write(output, claim), () => _json.Write(claim))),
            .. findings.Documents.Select(document => new Shown(document.Report.Id.Value, output => Write(output, document), () => _json.Write(document))),
        ];
        var found = all.Where(one => one.Id.StartsWith(id, StringComparison.Ordinal)).DistinctBy(one => one.Id).ToList();
        if (found.Find(one => one.Id == id) is { } exact)
            return [exact];
        if (found.Count > 0)
            return found;
        return [.. findings.Documents.Where(document => document.Report.Name == id).Select(document => new Shown(document.Report.Id.Value, output => Write(output, document), () => _json.Write(document)))];
    }

    /// <summary>The incidents that hold any of the claims.</summary>
    public IReadOnlyList<Shown> Holding(IEnumerable<Claim> claims)
    {
        var ids = claims.Select(claim => claim.Id).ToHashSet();
        return [.. findings.Incidents.Where(incident => incident.Incident.Claims.Any(claim => ids.Contains(claim.Id)))
            .Select(incident => new Shown(incident.Incident.Id.Value, output => Write(output, incident), () => _json.Write(incident)))];
    }

    private void Write(TextWriter output, Assessment incident)
    {
        Line(output, incident.Incident.Id.Value, $"{Wording.Plain(incident.Type)}, {string.Join(", ", [Wording.Grade(incident.Grade), .. Wording.Marks(incident)])}: {incident.GradeRule}");
        Line(output, "would change", incident.GradeChange ?? "");
        Line(output, "when", Wording.Of(incident.When));
        Line(output, "where", string.Join("; ", incident.Where.Select(place => string.Join(", ", [Wording.Place(place), .. place.Within]))));
        foreach (var role in incident.Actors.Select(actor => actor.Role).Distinct().Order())
            Line(output, Wording.Plain(role), Wording.Names(incident.Actors, role));
        Write(output, incident.Figures);
        Line(output, "origins", $"{incident.Origins} independent");
        foreach (var origin in incident.Traced)
            Line(output, "", $"one origin: {string.Join("; ", origin.Ties.Select(tie => $"{tie.Claim} ({string.Join(", ", tie.Why)})"))}");
        foreach (var dispute in incident.Disputed)
            Line(output, "disputed", dispute);
        if (findings.Raids.FirstOrDefault(raid => raid.Incident == incident.Incident.Id) is { } raid)
            RaidLines.Write(output, raid);
        Write(output, incident.Incident.Claims);
        foreach (var judgement in incident.Incident.Judgements)
            Waterfall.Write(output, judgement);
    }

    private void Write(TextWriter output, Toll toll)
    {
        Line(output, toll.Id.Value, $"toll: {toll.Subject}, {toll.Scope}");
        Line(output, "when", Wording.Days(toll.From, toll.AsOf));
        Write(output, toll.Figures);
        foreach (var finding in toll.Audit)
            Line(output, "audit", $"{Wording.Plain(finding.Outcome)}: {finding.Arithmetic} ({Wording.Plain(finding.Check)}{(finding.Why is null ? "" : ": " + finding.Why)})");
        Write(output, toll.Claims);
    }

    private void Write(TextWriter output, ReportedFigure figure)
    {
        Line(output, figure.Id.Value, $"figure: {Wording.Plain(figure.Type)} {figure.Subject?.Name}");
        Line(output, "how many", $"{Wording.Range(figure.Count.Low, figure.Count.Best, figure.Count.High)} {figure.Unit}");
        Line(output, "where", string.Join("; ", figure.Where.Select(Wording.Place)));
        Write(output, figure.Claims);
    }

    private void Write(TextWriter output, IReadOnlyList<Claim> claims)
    {
        foreach (var claim in claims)
        {
            output.WriteLine();
            Write(output, claim);
        }
    }

    private void Write(TextWriter output, Claim claim)
    {
        Line(output, claim.Id.Value, $"{Wording.Plain(claim.Kind)} {Wording.Plain(claim.Type)}, {Wording.Plain(claim.Certainty)}{(claim.Background ? ", recalled" : "")}");
        var document = _documents.GetValueOrDefault(claim.ReportId);
        var story = document?.Stories.FirstOrDefault(one => one.Number == claim.Story);
        Line(output, "report", $"{document?.Report.Outlet ?? claim.Report}, {claim.Report}, story {claim.Story}{(story?.Published is { } day ? ", " + Wording.Iso(day) : "")}");
        Line(output, "when", Wording.Of(claim.When));
        Line(output, "where", Wording.Place(claim.Where));
        foreach (var role in claim.Actors.Select(actor => actor.Role).Distinct().Order())
            Line(output, Wording.Plain(role), Wording.Names(claim.Actors, role));
        foreach (var harm in claim.Harm)
            Line(output, Wording.Plain(harm.Effect), $"{Wording.Range(harm.Low, harm.Best, harm.High)} {harm.Of} (“{harm.Text}”){(harm.PartOf is { } whole ? $", part of {Wording.Range(claim.Harm[whole].Low, claim.Harm[whole].Best, claim.Harm[whole].High)}" : "")}");
        if (claim.Count is { } count)
            Line(output, "how many", $"{Wording.Range(count.Low, count.Best, count.High)} {claim.Unit}");
        foreach (var source in claim.Sources)
            Line(output, "source", $"{source.Name} {Wording.Plain(source.Stance)}");
        if (claim.Review is { } review)
        {
            Line(output, "by hand", $"{Wording.Plain(review.Is)} by {string.Join(", ", review.By)}");
            foreach (var field in review.Said is null ? [] : review.Fields)
                Line(output, "", $"{Wording.Plain(field)}: the machine said {FieldWords.Of(review.Said!, field)}");
        }
        if (document is null)
            return;
        foreach (var span in claim.Spans.Where(span => span.End <= document.Text.Length))
        {
            var from = Math.Max(0, span.Start - Context);
            var to = Math.Min(document.Text.Length, span.End + Context);
            Line(output, "words", $"…{document.Text[from..span.Start]}[[{span.In(document.Text)}]]{document.Text[span.End..to]}…");
        }
    }

    private void Write(TextWriter output, Document document)
    {
        var report = document.Report;
        Line(output, report.Id.Value, report.Title ?? report.Name);
        Line(output, "file", report.Name);
        Line(output, "outlet", report.Outlet ?? "");
        Line(output, "address", report.Url ?? "");
        Line(output, "sha-256", report.Hash);
        foreach (var story in document.Stories)
            Line(output, $"story {story.Number}", $"{story.Title} ({(story.Published is { } day ? Wording.Iso(day) : "undated")})");
        foreach (var problem in document.Problems)
            Line(output, "problem", $"{problem.Where} {problem.Cause}");
        Write(output, [.. findings.Claims.Where(claim => claim.ReportId == report.Id).OrderBy(claim => claim.Spans[0])]);
        output.WriteLine();
        foreach (var line in document.Text.Split('\n'))
            output.WriteLine(Printable.Line(line));
    }

    private static void Write(TextWriter output, IReadOnlyList<AssessedFigure> figures)
    {
        foreach (var figure in figures)
        {
            Line(output, Wording.Plain(figure.Effect), $"{Wording.Range(figure.Low, figure.Best, figure.High)} {figure.Group} ({figure.Rule}; {string.Join(", ", figure.Claims)})");
            if (figure.Low != figure.High)
                Line(output, "", string.Join("; ", new[] { ("low", figure.LowClaims), ("best", figure.BestClaims), ("high", figure.HighClaims) }.Where(bound => bound.Item2.Count > 0).Select(bound => $"{bound.Item1}: {string.Join(", ", bound.Item2)}")));
            foreach (var copy in figure.Copies)
                Line(output, "", $"copy: {copy.Claim} has the number from where {copy.Of} has it");
            foreach (var telling in figure.History.Count > 1 ? figure.History : [])
                Line(output, "", $"{(telling.Told is { } day ? Wording.Iso(day) : "undated")}: {Wording.Range(telling.Said.Low, telling.Said.Best, telling.Said.High)} ({telling.Claim}){(telling.Is is { } relation ? $" {Wording.Plain(relation)} {string.Join(", ", telling.To)}" : "")}: {telling.Why}; from then on {Wording.Range(telling.Figure.Low, telling.Figure.Best, telling.Figure.High)}");
        }
    }

    private static void Line(TextWriter output, string name, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            output.WriteLine($"{name,-12} {Printable.Line(text)}");
    }

    /// <summary>A thing that can be told, in lines or as JSON.</summary>
    public sealed record Shown(string Id, Action<TextWriter> Write, Func<string> Json);
}
