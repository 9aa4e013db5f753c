using System.Text.Json;
using Marsad.Recording;
using NodaTime;

namespace Marsad.Working;

/// <summary>What a record adds up to, kept in a file so that it need not be reckoned again when a program starts. The file is only a copy: whatever is wrong with it, the ledger gives it anew.</summary>
/// <remarks>Claims, incidents, dossiers and reports are read one by one when they are asked for; what is few is read as a whole, then.</remarks>
public sealed class KeptFindings
{
    private readonly KeptFile _file;

    private KeptFindings(KeptFile file)
    {
        _file = file;
        var of = file.One<KeptOf>("of");
        (Head, Day) = (new TreeHead(of.Size, of.Root), of.Day);
        Reports = file.Many<ReportHead>("reports");
        Findings = Read();
    }

    /// <summary>The findings.</summary>
    public Findings Findings { get; }

    /// <summary>What is to be known of each report without its text, in the order of the findings.</summary>
    public IReadOnlyList<ReportHead> Reports { get; }

    /// <summary>Head of the ledger that they were reckoned from.</summary>
    public TreeHead Head { get; }

    /// <summary>Day for which they were reckoned, where it matters.</summary>
    public LocalDate? Day { get; }

    /// <summary>Whether something was read that is not as it was written.</summary>
    public bool IsSpoilt => _file.IsSpoilt;

    /// <summary>What else is in the file.</summary>
    internal KeptFile Beside => _file;

    /// <summary>Name of the program as it is built: what another made of the same ledger may differ.</summary>
    public static string Program { get; } = typeof(KeptFindings).Module.ModuleVersionId.ToString("N");

    /// <summary>Keeps findings; where the file cannot be written, nothing is kept.</summary>
    public static void Keep(string file, string key, Findings findings, TreeHead head, LocalDate? day) => Keep(file, key, findings, [.. findings.Documents.Select(ReportHead.Of)], head, day, _ => { });

    /// <summary>Keeps findings and what is made of them.</summary>
    internal static void Keep(string file, string key, Findings findings, IReadOnlyList<ReportHead> reports, TreeHead head, LocalDate? day, Action<KeptWriter> beside)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(head);
        try
        {
            KeptWriter.Write(file, key, writer =>
            {
                writer.One("of", new KeptOf(head.Size, head.Root, day));
                Write(writer, findings, reports);
                beside(writer);
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is reckoned again the next time.
        }
    }

    /// <summary>Opens what was kept; null where there is none of that key, or it is not as it was written.</summary>
    public static KeptFindings? Open(string file, string key)
    {
        try
        {
            return File.Exists(file) && KeptFile.Open(file) is { } kept && kept.Key == key ? new KeptFindings(kept) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or JsonException)
        {
            return null;
        }
    }

    private static void Write(KeptWriter writer, Findings findings, IReadOnlyList<ReportHead> reports)
    {
        var numbers = findings.Claims.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        writer.Many("claims", findings.Claims);
        // The judgements are most of an incident and are seldom asked for.
        writer.Many("judgements", findings.Incidents.Select(incident => incident.Incident.Judgements));
        writer.Many("incidents", findings.Incidents.Select(incident => new KeptIncident(incident with { Incident = incident.Incident with { Claims = [], Judgements = [] } }, Numbers(incident.Incident.Claims), incident.Incident.Judgements.Count)));
        writer.Few("tolls", [.. findings.Tolls.Select(toll => new Linked<Toll>(toll with { Claims = [] }, Numbers(toll.Claims)))]);
        writer.Few("figures", [.. findings.Figures.Select(figure => new Linked<ReportedFigure>(figure with { Claims = [] }, Numbers(figure.Claims)))]);
        writer.Few("control", findings.Control);
        writer.Few("audit", findings.Audit);
        writer.Few("series", findings.Series);
        writer.Many("raids", findings.Raids);
        writer.Few("sightings", findings.Sightings);
        writer.Few("reviews", findings.Reviews);
        writer.Few("adrift", findings.Adrift);
        writer.Few("adrift-judgements", findings.AdriftJudgements);
        writer.Many("texts", findings.Documents.Select(document => new KeptText(document.Text, [.. document.Stories.Select(StoryReading.Of)], document.Problems)));
        writer.Many("reports", reports);

        IReadOnlyList<int> Numbers(IReadOnlyList<Claim> claims) => [.. claims.Select(claim => numbers[claim.Id])];
    }

    private Findings Read()
    {
        var (claims, judgements, incidents) = (_file.Many<Claim>("claims"), _file.Many<List<Judgement>>("judgements"), _file.Many<KeptIncident>("incidents"));
        var (tolls, figures) = (_file.Few<Linked<Toll>>("tolls"), _file.Few<Linked<ReportedFigure>>("figures"));
        var (texts, series, raids) = (_file.Many<KeptText>("texts"), _file.Few<TollSeries>("series"), _file.Many<RaidDossier>("raids"));
        return new Findings
        {
            Documents = new AskedList<Document>(texts.Count, number => Document(Reports[number], texts[number])),
            Claims = claims,
            Incidents = new AskedList<Assessment>(incidents.Count, Incident),
            Tolls = new OnceReadList<Toll>(tolls.Count, () => [.. tolls.Select(linked => linked.Thing with { Claims = Of(linked.Claims) })]),
            Figures = new OnceReadList<ReportedFigure>(figures.Count, () => [.. figures.Select(linked => linked.Thing with { Claims = Of(linked.Claims) })]),
            Control = _file.Few<ControlInterval>("control"),
            Audit = _file.Few<AuditFinding>("audit"),
            SeriesWhenAsked = new Lazy<IReadOnlyList<TollSeries>>(series),
            RaidsWhenAsked = new Lazy<IReadOnlyList<RaidDossier>>(raids),
            Sightings = _file.Few<Sighting>("sightings"),
            Reviews = _file.Few<Review>("reviews"),
            Adrift = _file.Few<AdriftReview>("adrift"),
            AdriftJudgements = _file.Few<AdriftJudgement>("adrift-judgements"),
        };

        Assessment Incident(int number)
        {
            var kept = incidents[number];
            return kept.Thing with { Incident = kept.Thing.Incident with { Claims = Of(kept.Claims), Judgements = kept.Judgements == 0 ? [] : new OnceReadList<Judgement>(kept.Judgements, () => judgements[number]) } };
        }

        IReadOnlyList<Claim> Of(IReadOnlyList<int>? numbers) => numbers is null ? [] : new OnceReadList<Claim>(numbers.Count, () => [.. numbers.Select(number => claims[number])]);
    }

    private static Document Document(ReportHead head, KeptText kept) =>
        new() { Report = head.Report, Text = kept.Text, Stories = [.. (kept.Stories ?? []).Select(story => story.Over(kept.Text))], Problems = kept.Problems ?? [] };

    private sealed record KeptOf(long Size, string Root, LocalDate? Day);

    // Empty lists are not written.
    private sealed record KeptIncident(Assessment Thing, IReadOnlyList<int>? Claims, int Judgements);

    private sealed record Linked<T>(T Thing, IReadOnlyList<int>? Claims);

    private sealed record KeptText(string Text, IReadOnlyList<StoryReading>? Stories, IReadOnlyList<ReadProblem>? Problems);
}

/// <summary>What is to be known of a report without its text.</summary>
/// <param name="Report">The report.</param>
/// <param name="Stories">Its stories.</param>
public sealed record ReportHead(Report Report, IReadOnlyList<StoryHead> Stories)
{
    /// <summary>Its stories; none where the report holds nothing to read.</summary>
    public IReadOnlyList<StoryHead> Stories { get; init; } = Stories ?? [];

    /// <summary>The head of a report that was read.</summary>
    public static ReportHead Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ReportHead(document.Report, [.. document.Stories.Select(story => new StoryHead(story.Number, story.Title, story.Published))]);
    }
}

/// <summary>What is to be known of a story without its text.</summary>
/// <param name="Number">1 for the page's first.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Published">Its date.</param>
public sealed record StoryHead(int Number, string? Title, LocalDate? Published);
