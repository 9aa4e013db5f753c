namespace Marsad.Publishing;

/// <summary>Where on the page the words of each claim stand, and what the page has made of each claim.</summary>
internal sealed class Words
{
    private readonly Dictionary<ClaimId, Claim> _claims;
    private readonly Dictionary<ReportId, Document> _documents;
    private readonly Dictionary<ClaimId, string> _homes = [];

    public Words(Findings findings)
    {
        _claims = findings.Claims.ToDictionary(claim => claim.Id);
        _documents = findings.Documents.ToDictionary(document => document.Report.Id);
        foreach (var incident in findings.Incidents)
            foreach (var claim in incident.Incident.Claims)
                _homes[claim.Id] = incident.Incident.Id.Value;
        foreach (var toll in findings.Tolls)
            foreach (var claim in toll.Claims)
                _homes[claim.Id] = toll.Id.Value;
        foreach (var figure in findings.Figures)
            foreach (var claim in figure.Claims)
                _homes[claim.Id] = figure.Id.Value;
        foreach (var interval in findings.Control)
            foreach (var claim in interval.Claims.Concat(interval.Against))
                _homes.TryAdd(claim, ControlSection.AnchorOf(interval));
        foreach (var claim in findings.Claims)
            if (claim.Kind is ClaimKind.Interaction or ClaimKind.Control)
                _homes.TryAdd(claim.Id, claim.Id.Value);
    }

    public Claim? Claim(ClaimId id) => _claims.GetValueOrDefault(id);

    public Document? Document(Claim claim) => _documents.GetValueOrDefault(claim.ReportId);

    /// <summary>Anchor of what the page made of a claim, or null where it is told nowhere but in its report.</summary>
    public string? Home(ClaimId id) => _homes.GetValueOrDefault(id);

    /// <summary>Anchor of the first words of a claim.</summary>
    public static string Anchor(ClaimId id) => "w-" + id.Value;

    /// <summary>Anchor of the words of a number of a claim, or of the claim where the number has none of its own.</summary>
    public static string Anchor(Claim claim, int harm) => claim.Harm[harm].Span is null ? Anchor(claim.Id) : $"w-{claim.Id}-{harm}";

    /// <summary>The words of a claim with the story they stand in, as a list item's content.</summary>
    public void Quote(HtmlWriter html, Claim claim)
    {
        var document = Document(claim);
        html.Write($"<blockquote dir=\"auto\"><a class=\"q\" href=\"#{Anchor(claim.Id)}\">");
        html.Text(Cut(claim.Quote ?? (document is null ? "" : claim.Spans[0].In(document.Text)), 320));
        html.Write($"</a></blockquote><p class=\"by\">");
        Provenance(html, claim, document);
        html.Write($"</p>");
    }

    private static void Provenance(HtmlWriter html, Claim claim, Document? document)
    {
        var outlet = document?.Report.Outlet ?? claim.Report;
        html.Write($"<span class=\"outlet\">{outlet}</span>");
        if (document?.Stories.FirstOrDefault(story => story.Number == claim.Story) is { } story)
        {
            if (story.Published is { } published)
                html.Write($", <time datetime=\"{Wording.Iso(published)}\">{Wording.Iso(published)}</time>");
            if (story.Title is { Length: > 0 } title)
                html.Write($", <cite dir=\"auto\">{Cut(title, 120)}</cite>");
        }
        foreach (var source in claim.Sources)
            html.Write($" · <span class=\"source\">{source.Name}{(source.Stance == Stance.Asserts ? "" : " " + Wording.Plain(source.Stance))}</span>");
        if (claim.Certainty != Certainty.Asserted)
            html.Write($" <span class=\"tag {Wording.Plain(claim.Certainty)}\">{Wording.Plain(claim.Certainty)}</span>");
        if (claim.Background)
            html.Write($" <span class=\"tag\">recalled</span>");
    }

    /// <summary>At most so many characters, without white space doubled or cut pairs.</summary>
    public static string Cut(string text, int length)
    {
        var one = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (one.Length <= length)
            return one;
        var end = one.LastIndexOf(' ', length, length / 4);
        if (end < 0)
            end = char.IsHighSurrogate(one[length - 1]) ? length - 1 : length;
        return one[..end] + " …";
    }
}
