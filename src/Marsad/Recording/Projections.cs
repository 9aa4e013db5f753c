using System.Data.Common;
using System.Diagnostics;
using Dapper;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Recording;

/// <summary>The tables that are reckoned from the entries: what holds after all of them. They are a function of the entries in their order, and of nothing else.</summary>
internal sealed class Projections(DbConnection database)
{
    public void Clear()
    {
        foreach (var table in Schema.Projections.Reverse())
            database.Execute($"DELETE FROM {table}");
    }

    public void Apply(long position, Entry entry)
    {
        switch (entry)
        {
            case ReportReceived received:
                Received(position, received.Report);
                break;
            case ReportDescribed described:
                Described(described.Report);
                break;
            case DocumentRead read:
                Read(position, read);
                break;
            case ClaimsCoded coded:
                Coded(position, coded);
                break;
            case LinkJudged judged:
                Judged(position, judged.Judgement);
                break;
            case JudgementUndone undone:
                Undone(undone);
                break;
            case ReportFailed failed:
                Failed(failed.Problem);
                break;
            case SightingReported { Sighting: var sighting }:
                Sighted(position, sighting);
                break;
            case Reviewed { Review: var review }:
                Said(position, review);
                break;
            case ReviewUndone taken:
                TakenBack(position, taken);
                break;
            default:
                throw new UnreachableException($"{entry.GetType().Name} has no projection.");
        }
    }

    private void Received(long position, Report report)
    {
        database.Execute(
            """
            INSERT INTO report (id, hash, name, outlet, title, url, published, received_in, json)
            VALUES (@id, @hash, @name, @outlet, @title, @url, @published, @position, @json)
            """,
            Row(report, position));
    }

    private void Described(Report report)
    {
        database.Execute(
            "UPDATE report SET name = @name, outlet = @outlet, title = @title, url = @url, published = @published, json = @json WHERE id = @id",
            Row(report, 0));
    }

    private static object Row(Report report, long position) => new
    {
        id = report.Id.Value,
        hash = report.Hash,
        name = report.Name,
        outlet = report.Outlet,
        title = report.Title,
        url = report.Url,
        published = Day(report.Published),
        position,
        json = ClaimJson.Write(report),
    };

    private void Read(long position, DocumentRead read)
    {
        var report = read.Report.Value;
        // Claims point into the text that was read before; they are coded anew.
        database.Execute(
            """
            DELETE FROM story WHERE report = @report;
            DELETE FROM claim WHERE report = @report;
            DELETE FROM problem WHERE report = @report;
            UPDATE report SET read_in = @position, text_hash = @text, coded_in = NULL, coder = NULL WHERE id = @report
            """,
            new { report, position, text = read.TextHash });
        foreach (var story in read.Stories)
        {
            database.Execute(
                "INSERT INTO story (report, number, title, published, dateline) VALUES (@report, @number, @title, @published, @dateline)",
                new { report, number = story.Number, title = story.Title, published = Day(story.Published), dateline = story.Dateline });
        }
        foreach (var (number, problem) in read.Problems.Index())
            Problem(report, number, problem);
    }

    private void Coded(long position, ClaimsCoded coded)
    {
        var report = coded.Report.Value;
        database.Execute(
            "DELETE FROM claim WHERE report = @report; UPDATE report SET coded_in = @position, coder = @coder WHERE id = @report",
            new { report, position, coder = coded.Coder });
        database.Execute(
            """
            INSERT INTO claim (report, id, story, kind, type, first_day, last_day, json)
            VALUES (@report, @id, @story, @kind, @type, @first, @last, @json)
            """,
            coded.Claims.Select(claim => new
            {
                report,
                id = claim.Id.Value,
                story = claim.Story,
                kind = Word(claim.Kind),
                type = claim.Type,
                first = Day(claim.When?.From),
                last = Day(claim.When?.To),
                json = ClaimJson.Write(claim),
            }));
    }

    private void Judged(long position, Judgement judgement) => database.Execute(
        """
        INSERT INTO judgement (a, b, judge, verdict, score, judged_in, json)
        VALUES (@a, @b, @judge, @verdict, @score, @position, @json)
        ON CONFLICT (a, b, judge) DO UPDATE
        SET verdict = excluded.verdict, score = excluded.score, judged_in = excluded.judged_in, json = excluded.json
        """,
        new
        {
            a = judgement.A.Value,
            b = judgement.B.Value,
            judge = judgement.By,
            verdict = Word(judgement.Verdict),
            score = judgement.Score,
            position,
            json = ClaimJson.Write(judgement),
        });

    private void Undone(JudgementUndone undone)
    {
        database.Execute(
            "DELETE FROM judgement WHERE a = @a AND b = @b AND judge = @judge",
            new { a = undone.Judgement.A.Value, b = undone.Judgement.B.Value, judge = undone.Judgement.By });
        if (undone is { Restored: { } restored, RestoredIn: { } position })
            Judged(position, restored);
    }

    private void Sighted(long position, Sighting sighting) => database.Execute(
        "INSERT INTO sighting (id, seen, source, reported_in, json) VALUES (@id, @seen, @source, @position, @json)",
        new { id = sighting.Id.Value, seen = Day(sighting.Seen), source = sighting.Source, position, json = ClaimJson.Write(sighting) });

    private void Said(long position, Review review) => database.Execute(
        "INSERT INTO review (report, id, subject, kind, reviewer, recorded_in, json) VALUES (@report, @id, @subject, @kind, @by, @position, @json)",
        new { report = review.Report?.Value ?? "", id = review.Id.Value, subject = review.Subject, kind = Word(review.Kind), by = review.By, position, json = ClaimJson.Write(review) });

    private void TakenBack(long position, ReviewUndone undone) => database.Execute(
        "UPDATE review SET undone_in = @position, undone = @json WHERE id = @id",
        new { position, id = undone.Review.Value, json = ClaimJson.Write<Entry>(undone) });

    private void Failed(ReadProblem problem)
    {
        // Files of one name in several folders can fail for several causes.
        var number = database.ExecuteScalar<int>("SELECT count(*) FROM problem WHERE report = '' AND name = @name", new { name = NameOf(problem) });
        Problem("", number, problem);
    }

    private void Problem(string report, int number, ReadProblem problem) => database.Execute(
        "INSERT INTO problem (report, name, number, json) VALUES (@report, @name, @number, @json)",
        new { report, name = NameOf(problem), number, json = ClaimJson.Write(problem) });

    /// <summary>The name that a report of this file would have.</summary>
    public static string NameOf(ReadProblem problem) => Path.GetFileNameWithoutExtension(problem.File);

    private static string? Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    private static string Word<T>(T value)
        where T : struct, Enum => ClaimJson.Write(value).Trim('"');
}
