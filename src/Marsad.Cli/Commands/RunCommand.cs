using System.CommandLine;
using Marsad.Assessing;
using Marsad.Publishing;
using Marsad.Reading;
using Marsad.Recording;
using Marsad.Working;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad run</c>: reports become a record, and the record is told.</summary>
internal static class RunCommand
{
    // Beyond that a page is too large for a browser, and a table for a reader; what is new is told alone.
    private const int MostClaims = 10_000;

    public static Command Make(Shell shell)
    {
        var paths = Options.Paths("Files, read whatever their ending, and folders, searched for .txt and .html; the examples that come with the program when none is given.", ArgumentArity.ZeroOrMore);
        var ledger = Options.Ledger();
        var published = Options.Published();
        var outlet = Options.Outlet();
        var command = new Command("run", "Read reports, record what they claim, and tell what it adds up to.") { paths, ledger, published, outlet };
        command.SetAction(parsed =>
        {
            var stages = new Stages(shell.Cores) { Published = parsed.GetValue(published), Outlet = parsed.GetValue(outlet) };
            if (parsed.GetValue(paths) is { Length: > 0 } named)
                return Run(shell, stages, named, parsed.GetRequiredValue(ledger));
            if (Installation.Examples() is { } examples)
                return Run(shell, stages, [examples], parsed.GetRequiredValue(ledger), areExamples: true);
            shell.Complain("there are no examples beside the program; name the files or folders to read.");
            return Shell.Usage;
        });
        return command;
    }

    private static int Run(Shell shell, Stages stages, string[] paths, string file, bool areExamples = false)
    {
        var problems = new List<ReadProblem>();
        var remarks = new List<ReadProblem>();
        var files = ReportFiles.Find(paths, problems, remarks);
        foreach (var problem in problems.Concat(areExamples ? [] : remarks))
            shell.Complain(problem);
        var wrong = problems.Count;
        if (files.Count == 0)
        {
            shell.Complain($"{string.Join(", ", paths)}: no report was found.");
            return Shell.NotDone;
        }
        using var ledger = Ledger.Open(file, LedgerMode.Write);
        var reports = 0;
        var skipped = 0;
        var added = new HashSet<ReportId>();
        var told = 0;
        var page = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "report.html");
        Findings findings;
        bool isWhole;
        using (var progress = new ProgressBar(shell, files.Count))
        {
            try
            {
                var observatory = new Observatory(stages) { Kept = file };
                observatory.Record(ledger, files, Told, progress, shell.Cancellation);
                progress.Say("All reports are recorded. Weighing what their claims add up to ...");
                isWhole = observatory.Claims <= MostClaims;
                findings = shell.Await(() => observatory.AssessRecorded(ledger, isWhole ? null : added));
                if (isWhole)
                {
                    progress.Say("Writing the page ...");
                    Shell.WriteFile(page, output => HtmlReport.Write(findings, output, ledger.Root));
                }
            }
            catch (OperationCanceledException)
            {
                progress.Clear();
                shell.Complain($"stopped after {reports} of {Wording.Counted(files.Count, "report")}. What is recorded stays; the same command goes on from there.");
                return Shell.Stopped;
            }

            void Told(CodedReport coded)
            {
                progress.Advance(coded.File);
                foreach (var problem in coded.Problems)
                {
                    progress.Clear();
                    shell.Complain(problem);
                }
                wrong += coded.Problems.Count;
                if (coded.CopyOf is { } first)
                {
                    progress.Clear();
                    shell.Complain($"{coded.File}: It holds the very bytes of {first}; the two are one report.");
                }
                reports += coded.Document is null ? 0 : 1;
                skipped += coded.Document is not null && coded.Claims is null ? 1 : 0;
                if (coded is { Document: { } document, Claims: not null })
                    added.Add(document.Report.Id);
                if (++told == files.Count)
                    progress.Say("Comparing the claims with one another ...");
            }
        }

        var known = skipped > 0 ? $" ({Wording.Number(skipped)} recorded before)" : "";
        shell.Output.WriteLine($"{Wording.Counted(reports, "report")} read{known}. The record: {Wording.Counted(findings.Documents.Count, "report")}, {Wording.Counted(findings.Claims.Count, "claim")}.");
        var shown = OrdinaryCase.Of(isWhole ? findings : ReportView.Of(findings, added));
        if (!isWhole)
            shell.Output.WriteLine($"Of it, what {Wording.Counted(added.Count, "new report")} {(added.Count == 1 ? "tells" : "tell")} of:");
        var tables = new Tables(shell);
        tables.Incidents(shown);
        tables.Tolls(shown);
        tables.Control(shown);
        shell.Output.WriteLine();
        shell.Output.WriteLine($"Ledger: {file}, {Wording.Counted((int)ledger.Count, "entry", "entries")}. Head: {ledger.Head}");
        shell.Output.WriteLine(isWhole ? $"The full report: {page}" : "The record is large for one page: 'marsad serve' shows it, 'marsad incidents' and the like list it, 'marsad report' writes the page nevertheless.");
        return wrong == 0 ? Shell.Done : Shell.NotDone;
    }
}
