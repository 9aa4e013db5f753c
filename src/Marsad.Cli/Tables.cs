using System.Globalization;
using Marsad.Publishing;
using NodaTime;
using Spectre.Console;
using Words = Spectre.Console.Text;

namespace Marsad.Cli;

/// <summary>The record as tables that fit a terminal, or 100 columns where nobody looks.</summary>
internal sealed partial class Tables
{
    private const int PipeWidth = 100;
    private const int NarrowestTable = 72;
    private const char Number = '>';

    /// <summary>"i-8f2a41": as much of an id as tells thousands apart.</summary>
    private const int IdDigits = 8;

    private readonly TextWriter _output;
    private readonly IAnsiConsole _console;

    public Tables(Shell shell)
    {
        _output = shell.Output;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = shell.OutputIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = shell.OutputIsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(shell.Output),
        });
        _console.Profile.Width = shell.OutputIsTerminal ? shell.Width : PipeWidth;
        _console.Profile.Capabilities.Unicode = true;
    }

    public void Incidents(Findings findings)
    {
        if (Empty("Incidents", findings.Incidents.Count))
            return;
        var table = New("Id", "Date", "Place", "What, who and whom", ">Killed", ">Wounded", ">Origins", "Grade");
        foreach (var incident in findings.Incidents)
        {
            Row(
                table,
                incident.Incident.Id.Value[..IdDigits],
                Wording.Of(incident.When) is { Length: > 0 } when ? when : "undated",
                Wording.Place(incident.Where),
                What(incident),
                Wording.Range(incident.Figures, Effect.Killed),
                Wording.Range(incident.Figures, Effect.Wounded),
                Origins(incident),
                string.Join(", ", [Wording.Grade(incident.Grade), .. Wording.Marks(incident)]));
        }
        Write(table);
        Note("Killed and wounded: low–best–high, one number where all agree, ? where nobody gives a bound.");
        Note("Beside the grade: alleged where no source says it flatly, denied where one denies it, disputed where they do not agree.");
        Note("Origins: how many of the reports tell of it on their own. 'marsad show ID' tells whose words these are.");
    }

    public void Tolls(Findings findings)
    {
        if (!Empty("Tolls", findings.Tolls.Count))
        {
            var table = New("Id", "Period", "Who is counted", "Scope", ">Killed", ">Wounded", ">Other", "Audit");
            foreach (var toll in findings.Tolls)
            {
                Row(
                    table,
                    toll.Id.Value[..IdDigits],
                    Wording.Days(toll.From, toll.AsOf),
                    toll.Subject,
                    toll.Scope,
                    Wording.Range(toll.Figures, Effect.Killed),
                    Wording.Range(toll.Figures, Effect.Wounded),
                    Others(toll.Figures),
                    Audit(toll.Audit));
            }
            Write(table);
        }
        if (findings.Audit.Count > 0)
            Audit(findings, all: false);
    }

    /// <summary>The tolls as series.</summary>
    public void Series(Findings findings)
    {
        if (Empty("Series of sums", findings.Series.Count))
            return;
        var table = New("Source", "Who is counted", "Scope", "Since", "Effect", ">As of: number", "Own incidents", "Other sources");
        foreach (var series in findings.Series)
        {
            Row(
                table,
                series.Source,
                string.Join("; ", [series.Subject, .. series.Includes]),
                series.Scope,
                series.From is { } from ? Wording.Iso(from) : "",
                Wording.Plain(series.Effect),
                string.Join("; ", series.Points.Select(Wording.Point)),
                series.Own is { } own ? $"{Wording.Number(own.Best)} in {Wording.Counted(own.Incidents.Count, "incident")}{(own.Share is { } share ? string.Create(CultureInfo.InvariantCulture, $" ({share:P0})") : "")}" : "",
                string.Join("; ", series.Others.Select(other => $"{other.Source} {Wording.Point(other.Point)}{(other.Difference is { } more ? $" ({more:+0;-0;+0})" : "")}")));
        }
        Write(table);
        Note("Own incidents: what the record's incidents of that subject, scope and time add up to, and how much of the source's latest number that is. What no report tells of is in neither; the two are never mixed.");
    }

    /// <summary>What the audit found, with the words that give each number.</summary>
    /// <param name="findings">The record.</param>
    /// <param name="all">Whether sums that hold are listed as well.</param>
    public void Audit(Findings findings, bool all)
    {
        var counts = Enum.GetValues<AuditOutcome>().Select(outcome => (Outcome: outcome, Count: findings.Audit.Count(finding => finding.Outcome == outcome))).Where(part => part.Count > 0).ToList();
        Heading($"Audit of sums ({(counts.Count == 0 ? "nothing to add up" : string.Join(", ", counts.Select(part => $"{Wording.Number(part.Count)} {Outcome(part.Outcome, part.Count)}")))})");
        foreach (var finding in findings.Audit.Where(finding => all || finding.Outcome != AuditOutcome.Holds).OrderBy(finding => Severity(finding.Outcome)))
        {
            Note($"{Wording.Plain(finding.Outcome),-9} {finding.Arithmetic}  ({Wording.Plain(finding.Check)}{(finding.Why is null ? "" : ": " + finding.Why)})");
            foreach (var report in finding.Terms.GroupBy(term => term.Report, StringComparer.Ordinal))
                Note($"{"",-9} {report.Key}: {string.Join("; ", report.Select(term => $"“{term.Text}”{(term.Claim is { } claim ? $" {claim.Value[..IdDigits]}" : "")}"))}");
        }
        if (!all && counts.Exists(part => part.Outcome == AuditOutcome.Holds))
            Note("'marsad audit --all' lists the sums that hold as well.");
    }

    private static string Outcome(AuditOutcome outcome, int count) => outcome switch
    {
        AuditOutcome.Holds => count == 1 ? "holds" : "hold",
        _ => Wording.Plain(outcome),
    };

    private static int Severity(AuditOutcome outcome) => outcome switch
    {
        AuditOutcome.Broken => 0,
        AuditOutcome.Doubtful => 1,
        AuditOutcome.Explained => 2,
        _ => 3,
    };

    /// <summary>Who holds which place over time.</summary>
    /// <param name="findings">The record.</param>
    /// <param name="withWords">Whether the words for and against each stretch are told as well.</param>
    public void Control(Findings findings, bool withWords = false)
    {
        if (Empty("Who holds which place", findings.Control.Count))
            return;
        var table = New("Place", "State", "By", "When", "Last word", ">Claims", ">Against");
        foreach (var interval in findings.Control)
        {
            Row(
                table,
                Wording.Place([interval.Place]),
                Wording.Plain(interval.State),
                interval.Holder?.Name ?? "",
                Wording.Stretch(interval),
                interval.Said is { } said ? Wording.Iso(said) : "",
                interval.Claims.Count.ToString(CultureInfo.InvariantCulture),
                interval.Against.Count > 0 ? interval.Against.Count.ToString(CultureInfo.InvariantCulture) : "");
        }
        Write(table);
        Note("By a date: so on that day, and nothing says since when. A stretch ends where another takes the place, or some time after the last word; beyond it nothing is known.");
        if (!withWords)
            return;
        var claims = findings.Claims.ToDictionary(claim => claim.Id);
        foreach (var interval in findings.Control)
        {
            Heading($"{Wording.Plain(interval.State)}{(interval.Holder is { } holder ? " by " + holder.Name : "")}, {Wording.Stretch(interval)}");
            foreach (var (stance, id) in interval.Claims.Select(id => ("for", id)).Concat(interval.Against.Select(id => ("against", id))))
                Note($"{stance}: {claims[id].Report} {id.Value[..IdDigits]}: “{claims[id].Quote}”");
        }
    }

    /// <summary>How places stood on a day.</summary>
    public void Control(IReadOnlyList<ControlStanding> standings, LocalDate day)
    {
        if (Empty($"Who held which place on {Wording.Iso(day)}", standings.Count))
            return;
        var table = New("Place", "State", "By", ">Claims", ">Against");
        foreach (var standing in standings)
            Row(table, Wording.Place([standing.Place]), State(standing), Wording.Names(standing.Holders, Role.Holder), Wording.Number(standing.Claims.Count), standing.Against.Count > 0 ? Wording.Number(standing.Against.Count) : "");
        Write(table);
        Note("Unknown: no claim speaks of the day. Disputed: claims give the place to another as well, or speak against it.");
    }

    /// <summary>Which places stood otherwise on one day than on another.</summary>
    public void Control(IReadOnlyList<ControlChange> changes, LocalDate first, LocalDate second)
    {
        if (Empty($"What changed between {Wording.Iso(first)} and {Wording.Iso(second)}", changes.Count))
            return;
        var table = New("Place", Wording.Iso(first), Wording.Iso(second), ">Claims");
        foreach (var change in changes)
            Row(table, Wording.Place([change.Before.Place]), Standing(change.Before), Standing(change.After), Wording.Number(change.Before.Claims.Union(change.After.Claims).Count()));
        Write(table);
    }

    private static string Standing(ControlStanding standing) =>
        standing.Holders.Count == 0 ? State(standing) : $"{State(standing)}{(standing.State == ControlState.Held ? "" : ", held")} by {Wording.Names(standing.Holders, Role.Holder)}";

    private static string State(ControlStanding standing) => Wording.Plain(standing.State) + (standing.Disputed ? ", disputed" : "");

    public void Figures(Findings findings)
    {
        if (Empty("Figures", findings.Figures.Count))
            return;
        var table = New("Id", "What", "Of whom", "Where", ">How many", "Unit", "Reports");
        foreach (var figure in findings.Figures)
        {
            Row(
                table,
                figure.Id.Value[..IdDigits],
                Wording.Plain(figure.Type),
                figure.Subject?.Name ?? "",
                string.Join(", ", figure.Where.Select(Wording.Place).Distinct(StringComparer.Ordinal)),
                Wording.Range(figure.Count.Low, figure.Count.Best, figure.Count.High),
                figure.Unit ?? "",
                string.Join(", ", figure.Claims.Select(claim => claim.Report).Distinct(StringComparer.Ordinal)));
        }
        Write(table);
    }

    private static string What(Assessment incident)
    {
        var who = Wording.Names(incident.Actors, Role.Perpetrator);
        var whom = Wording.Names(incident.Actors, Role.Target);
        var what = Wording.Plain(incident.Type ?? "incident");
        return (who.Length > 0, whom.Length > 0) switch
        {
            (true, true) => $"{what}: {who} against {whom}",
            (true, false) => $"{what} by {who}",
            (false, true) => $"{what} against {whom}",
            _ => what,
        };
    }

    private static string Origins(Assessment incident)
    {
        var reports = incident.Incident.Claims.Select(claim => claim.ReportId).Distinct().Count();
        return string.Create(CultureInfo.InvariantCulture, $"{incident.Origins} of {reports}");
    }

    private static string Others(IReadOnlyList<AssessedFigure> figures) =>
        string.Join("; ", figures.Select(figure => figure.Effect).Distinct().Where(effect => effect is not (Effect.Killed or Effect.Wounded))
            .Select(effect => $"{Wording.Plain(effect)} {Wording.Range(figures, effect)}"));

    private static string Audit(IReadOnlyList<AuditFinding> audit) =>
        audit.Count == 0 ? "nothing to add up" : string.Join("; ", audit.Select(finding => $"{Wording.Plain(finding.Outcome)}: {finding.Arithmetic}"));

    private bool Empty(string heading, int count)
    {
        Heading($"{heading} ({Wording.Number(count)})");
        if (count == 0)
            Note("none");
        return count == 0;
    }

    private void Heading(string text)
    {
        _output.WriteLine();
        _console.Write(new Words(text + "\n", new Style(decoration: Decoration.Bold)));
    }

    private void Note(string text) => _output.WriteLine("  " + Printable.Line(text));

    private static Grid New(params IReadOnlyList<string> headings) => new(headings, []);

    private static void Row(Grid grid, params IReadOnlyList<string> cells) => grid.Rows.Add([.. cells.Select(Printable.Line)]);

    private void Write(Grid grid)
    {
        if (_console.Profile.Width < NarrowestTable)
            WriteStacked(grid);
        else
            WriteTable(grid);
    }

    private void WriteTable(Grid grid)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (var heading in grid.Headings)
        {
            var column = new TableColumn(new Words(heading.TrimStart(Number), new Style(decoration: Decoration.Bold))) { Padding = new Padding(0, 0, 1, 0), NoWrap = false };
            if (heading[0] == Number)
                column.Alignment(Justify.Right);
            table.AddColumn(column);
        }
        foreach (var row in grid.Rows)
            table.AddRow(row.Select(cell => new Words(cell)));
        _console.Write(table);
    }

    // Columns of three letters each can be read by nobody.
    private void WriteStacked(Grid grid)
    {
        foreach (var row in grid.Rows)
        {
            _output.WriteLine();
            for (var i = 0; i < row.Length; i++)
                if (row[i].Length > 0)
                    _console.Write(new Words($"{grid.Headings[i].TrimStart(Number)}: {row[i]}\n"));
        }
        _output.WriteLine();
    }

    /// <summary>What is to be shown; a heading with ">" in front is that of a column of numbers.</summary>
    private sealed record Grid(IReadOnlyList<string> Headings, List<string[]> Rows);
}
