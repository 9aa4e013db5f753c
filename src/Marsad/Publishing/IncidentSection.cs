namespace Marsad.Publishing;

/// <summary>The incidents: a table of them all, and for each what is agreed, what is disputed, and whose words it rests on.</summary>
internal static class IncidentSection
{
    public static void Write(HtmlWriter html, Findings findings, Words words)
    {
        html.Write($"<section id=\"incidents\" aria-labelledby=\"incidents-h\">\n<h2 id=\"incidents-h\">Incidents</h2>\n");
        if (findings.Incidents.Count == 0)
        {
            html.Write($"<p class=\"none\">No incident was found.</p>\n</section>\n");
            return;
        }
        html.Write($"<p class=\"filter\" hidden><label>Show only <input type=\"search\" id=\"filter\" placeholder=\"a place, a side, a grade …\" autocomplete=\"off\"></label> <output id=\"shown\"></output></p>\n");
        WriteTable(html, findings);
        html.Write($"<div class=\"dossiers\">\n");
        foreach (var incident in findings.Incidents)
            WriteDossier(html, incident, words);
        html.Write($"</div>\n</section>\n");
    }

    private static void WriteTable(HtmlWriter html, Findings findings)
    {
        var most = findings.Incidents.SelectMany(incident => incident.Figures)
            .Where(figure => figure.Effect is Effect.Killed or Effect.Wounded)
            .Select(figure => figure.High ?? figure.Best ?? figure.Low ?? 0).DefaultIfEmpty(0).Max();
        html.Write($"<div class=\"scroll\" role=\"region\" aria-labelledby=\"incidents-h\" tabindex=\"0\"><table class=\"incidents stacked\"><thead><tr><th scope=\"col\">Date</th><th scope=\"col\">Place</th><th scope=\"col\">What</th><th scope=\"col\">Who</th><th scope=\"col\">Whom</th><th scope=\"col\" class=\"n\">Killed <small>low–best–high</small></th><th scope=\"col\" class=\"n\">Wounded <small>low–best–high</small></th><th scope=\"col\" class=\"n\">Reports</th><th scope=\"col\" class=\"n\">Origins</th><th scope=\"col\">Grade</th></tr></thead>\n<tbody>\n");
        foreach (var incident in findings.Incidents)
        {
            var id = incident.Incident.Id;
            html.Write($"<tr><th scope=\"row\" class=\"date\"><a href=\"#{id}\">{Or(Wording.Of(incident.When), "undated")}</a></th><td>{Or(Wording.Place(incident.Where), "–")}</td><td>{Or(Wording.Plain(incident.Type), "incident")}");
            WriteMarks(html, incident);
            html.Write($"</td><td>{Or(Wording.Names(incident.Actors, Role.Perpetrator), "–")}</td><td>{Or(Wording.Names(incident.Actors, Role.Target), "–")}</td>");
            WriteFigure(html, incident, Effect.Killed, most);
            WriteFigure(html, incident, Effect.Wounded, most);
            var reports = incident.Incident.Claims.Select(claim => claim.ReportId).Distinct().Count();
            html.Write($"<td class=\"n\">{reports}</td><td class=\"n\">{incident.Origins}</td><td><span class=\"grade {GradeClass(incident.Grade)}\">{Wording.Grade(incident.Grade)}</span></td></tr>\n");
        }
        html.Write($"</tbody></table></div>\n");
    }

    private static void WriteMarks(HtmlWriter html, Assessment incident)
    {
        foreach (var mark in Wording.Marks(incident))
            html.Write($" <span class=\"tag {mark}\">{mark}</span>");
    }

    private static void WriteFigure(HtmlWriter html, Assessment incident, Effect effect, long most)
    {
        html.Write($"<td class=\"n\">");
        var range = Wording.Range(incident.Figures, effect);
        if (range.Length > 0)
        {
            html.Write($"<a href=\"#{FigureAnchor(incident, effect)}\">{range}</a>");
            if (incident.Figures.FirstOrDefault(figure => figure.Effect == effect && figure.Group is null) is { } all)
                Bars.Range(html, all.Low, all.Best, all.High, most);
        }
        html.Write($"</td>");
    }

    private static void WriteDossier(HtmlWriter html, Assessment incident, Words words)
    {
        var id = incident.Incident.Id;
        html.Write($"<details class=\"dossier\" id=\"{id}\"><summary><h3><span class=\"date\">{Or(Wording.Of(incident.When), "undated")}</span> {Or(Wording.Place(incident.Where), "place unknown")} <span class=\"what\">{Or(Wording.Plain(incident.Type), "incident")}</span>");
        WriteMarks(html, incident);
        html.Write($"</h3> <span class=\"grade {GradeClass(incident.Grade)}\">{Wording.Grade(incident.Grade)}</span></summary>\n<div class=\"body\">\n");
        html.Write($"<p class=\"rule\"><strong>{Wording.Capital(Wording.Grade(incident.Grade))}</strong>: {incident.GradeRule}.{(incident.GradeChange is { } change ? $" What would change it: {change}." : "")}</p>\n");
        WriteFacts(html, incident);
        if (incident.Disputed.Count > 0)
        {
            html.Write($"<div class=\"disputed\"><h4>Disputed</h4><ul>");
            foreach (var dispute in incident.Disputed)
                html.Write($"<li>{dispute}</li>");
            html.Write($"</ul></div>\n");
        }
        FigureList.Write(html, id.Value, incident.Figures, incident.Incident.Claims);
        WriteClaims(html, incident.Incident.Claims, words);
        WriteJudgements(html, incident.Incident.Judgements);
        html.Write($"<p class=\"ident\"><code>{id}</code></p></div></details>\n");
    }

    private static void WriteFacts(HtmlWriter html, Assessment incident)
    {
        html.Write($"<dl class=\"facts\">");
        Fact(html, "When", Wording.Of(incident.When));
        Fact(html, "Where", string.Join(" · ", incident.Where.Select(place => string.Join(", ", [Wording.Place(place), .. place.Within])).Distinct(StringComparer.Ordinal)));
        foreach (var role in incident.Actors.Select(actor => actor.Role).Distinct().Order())
            Fact(html, Wording.Capital(Wording.Plain(role)), Wording.Names(incident.Actors, role));
        Fact(html, "Weapons", string.Join(", ", incident.Incident.Claims.SelectMany(claim => claim.Weapons).Select(weapon => Wording.Plain(weapon)).Distinct(StringComparer.Ordinal)));
        Fact(html, "Struck", string.Join(", ", incident.Incident.Claims.SelectMany(claim => claim.Objects).Select(thing => thing.Text).Distinct(StringComparer.Ordinal)));
        html.Write($"</dl>\n");
    }

    private static void WriteClaims(HtmlWriter html, IReadOnlyList<Claim> claims, Words words)
    {
        // What a story says in its headline and again below is one telling of it.
        var tellings = claims.Select(claim => (claim.ReportId, claim.Story)).Distinct().Count();
        html.Write($"<h4>{Wording.Counted(claims.Count, "claim")}{(tellings < claims.Count ? $" of {Wording.Counted(tellings, "story", "stories")}" : "")}</h4>\n<ol class=\"claims\">\n");
        foreach (var claim in claims)
        {
            html.Write($"<li id=\"{claim.Id}\">");
            words.Quote(html, claim);
            html.Write($"</li>\n");
        }
        html.Write($"</ol>\n");
    }

    private static void WriteJudgements(HtmlWriter html, IReadOnlyList<Judgement> judgements)
    {
        if (judgements.Count == 0)
            return;
        html.Write($"<details class=\"why\"><summary>Why these claims are taken for one incident</summary><div class=\"scroll\"><table class=\"judged stacked\"><thead><tr><th scope=\"col\">Claims</th><th scope=\"col\">Judged</th><th scope=\"col\">Reasons, with their weight</th><th scope=\"col\">By</th></tr></thead><tbody>\n");
        foreach (var judgement in judgements)
        {
            html.Write($"<tr><td><a href=\"#{judgement.A}\"><code>{judgement.A}</code></a> <a href=\"#{judgement.B}\"><code>{judgement.B}</code></a></td><td>{Wording.Plain(judgement.Verdict)} ({judgement.Score:0.00})</td><td>");
            foreach (var reason in judgement.Reasons)
                html.Write($"<span class=\"reason\">{reason.Feature} <small>{reason.Weight:+0.0;−0.0;0}</small></span> ");
            html.Write($"</td><td>{judgement.By}</td></tr>\n");
        }
        html.Write($"</tbody></table></div></details>\n");
    }

    private static void Fact(HtmlWriter html, string name, string value)
    {
        if (value.Length > 0)
            html.Write($"<div><dt>{name}</dt><dd dir=\"auto\">{value}</dd></div>");
    }

    private static string FigureAnchor(Assessment incident, Effect effect) => FigureList.Anchor(incident.Incident.Id.Value, effect);

    private static string Or(string text, string none) => text.Length > 0 ? text : none;

    // The grade is the assessor's word; as a class of the style sheet it must be one word.
    private static string GradeClass(string grade) => grade.All(char.IsAsciiLetterLower) ? grade : "";
}
