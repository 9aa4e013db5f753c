namespace Marsad.Publishing;

/// <summary>The head of the page: what the record holds, and how to read it.</summary>
internal static class OverviewSection
{
    private static readonly string[] Grades = ["confirmed", "fair", "weak", "contested", "discounted"];

    public static void WriteHeader(HtmlWriter html, Findings findings)
    {
        html.Write($"<header>\n<p class=\"brand\">Marsad <span lang=\"ar\" dir=\"rtl\">مرصد</span></p>\n<h1>What {Wording.Counted(findings.Documents.Count, "report")} {(findings.Documents.Count == 1 ? "says" : "say")}");
        html.Write($"</h1>\n<p class=\"lede\">{Wording.Counted(findings.Claims.Count, "claim")} by {Wording.Counted(Outlets(findings), "outlet")}");
        var days = findings.Incidents.Select(incident => incident.When?.From ?? incident.When?.To).OfType<NodaTime.LocalDate>().ToList();
        if (days.Count > 0)
            html.Write($", {Wording.Counted(findings.Incidents.Count, "incident")} between {Wording.Iso(days.Min())} and {Wording.Iso(days.Max())}");
        html.Write($". Every figure leads to the words it came from.</p>\n<nav aria-label=\"Sections\"><ul>");
        foreach (var (anchor, name) in Sections)
            html.Write($"<li><a href=\"#{anchor}\">{name}</a></li>");
        html.Write($"</ul></nav>\n</header>\n");
    }

    public static void Write(HtmlWriter html, Findings findings)
    {
        html.Write($"<section id=\"overview\" aria-labelledby=\"overview-h\">\n<h2 id=\"overview-h\">At a glance</h2>\n<dl class=\"tiles\">");
        Tile(html, findings.Documents.Count, "report", "reports", "reports");
        Tile(html, findings.Claims.Count, "claim", "claims", "reports");
        Tile(html, findings.Incidents.Count, "incident", "incidents", "incidents");
        Tile(html, findings.Incidents.Count(incident => incident.Disputed.Count > 0), "disputed incident", "disputed incidents", "incidents");
        Tile(html, findings.Tolls.Count, "toll", "tolls", "tolls");
        Tile(html, findings.Control.Select(ControlSection.KeyOf).Distinct(StringComparer.Ordinal).Count(), "place with claims of control", "places with claims of control", "control");
        Tile(html, findings.Audit.Count(finding => finding.Outcome == AuditOutcome.Broken), "sum that does not add up", "sums that do not add up", "tolls");
        html.Write($"</dl>\n");
        WriteGrades(html, findings);
        html.Write($"<details class=\"legend\"><summary>How to read this page</summary>\n<p>A <em>claim</em> is one thing that one story says. Claims that tell of the same thing make an <em>incident</em>. Figures stand as <strong>low–best–high</strong>: the lowest and highest number that a counted source gives, and between them the one that the rule beside each figure takes; “?” where nobody gives a bound. <em>Origins</em> are independent sources: copies and retellings of one source count once. The <em>grade</em> (Airwars’ scale) says how well an incident is supported, and the rule that gave it stands with it; “confirmed” says that a belligerent accepts that it did it, and nothing of how many were harmed.</p>\n<p>Follow any figure or quotation to its words in the report; follow the marked words back to what was made of them. Plans, denials and hypotheses are kept and marked as such; nothing that was only planned is counted.</p></details>\n</section>\n");
    }

    private static readonly (string Anchor, string Name)[] Sections =
    [
        ("incidents", "Incidents"), ("map", "Map"), ("tolls", "Tolls"), ("control", "Control"), ("figures", "Figures"),
        ("said", "Said and denied"), ("sources", "Sources"), ("reports", "Reports"),
    ];

    private static int Outlets(Findings findings) =>
        findings.Documents.Select(document => document.Report.Outlet ?? document.Report.Name).Distinct(StringComparer.Ordinal).Count();

    private static void Tile(HtmlWriter html, int n, string one, string many, string anchor) =>
        html.Write($"<div><dt>{(n == 1 ? one : many)}</dt><dd><a href=\"#{anchor}\">{Wording.Number(n)}</a></dd></div>");

    private static void WriteGrades(HtmlWriter html, Findings findings)
    {
        if (findings.Incidents.Count == 0)
            return;
        html.Write($"<p class=\"grades\">Incidents by grade: ");
        foreach (var grade in Grades)
        {
            var n = findings.Incidents.Count(incident => incident.Grade == grade);
            if (n > 0)
                html.Write($"<span class=\"grade {grade}\">{n} {Wording.Grade(grade)}</span> ");
        }
        html.Write($"</p>\n");
    }
}
