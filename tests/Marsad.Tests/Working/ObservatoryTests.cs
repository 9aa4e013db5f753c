using Marsad.Assessing;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Working;
using Xunit;

namespace Marsad.Tests.Working;

public sealed class ObservatoryTests
{
    [Fact]
    public void What_it_has_joined_while_recording_adds_up_to_what_all_of_the_ledger_does()
    {
        using var bench = new Cli.Bench();
        using var ledger = Ledger.Open(bench.Ledger, LedgerMode.Write);
        var observatory = new Observatory(new Stages(1));
        foreach (var (name, killed) in (ReadOnlySpan<(string, string)>)[("one", "seven"), ("two", "nine")])
        {
            var file = bench.File($"in/{name}.txt", $"Market bombed\n\n12 May 2019\n\nWarplanes bombed the town of Khan Sheikhoun in Idlib province on Saturday, killing {killed} civilians, the civil defence said.\n");
            observatory.Record(ledger, [file], _ => { });
            var findings = observatory.AssessRecorded(ledger);
            Assert.NotEmpty(findings.Incidents);
            Assert.Equal(Observatory.Assess(ledger).Incidents.Select(RecordJson.Write), findings.Incidents.Select(RecordJson.Write));
        }
    }

    [Fact]
    public void Of_a_large_record_only_what_reports_tell_of_is_weighed_and_comes_out_the_same()
    {
        using var bench = new Cli.Bench();
        using var ledger = Ledger.Open(bench.Ledger, LedgerMode.Write);
        var days = new NodaTime.LocalDate(2019, 5, 1);
        ledger.Together(() =>
        {
            for (var number = 0; number < 1100; number++)
            {
                var document = Recording.Some.Document(number);
                var claim = Recording.Some.Claim(document) with { When = new When { From = days.PlusDays(number % 300), To = days.PlusDays(number % 300), Precision = 1 }, Where = [Tests.Some.Mayadin] };
                ledger.Receive(Recording.Some.Bytes(number), document);
                ledger.Code(document.Report.Id, Recording.Some.Coder, [claim, Recording.Some.Claim(document, 44) with { Kind = ClaimKind.Figure, Type = "fighters", Count = Count.Exactly(number) }]);
            }
        });
        var observatory = new Observatory(new Stages(1)) { Kept = bench.Ledger };
        observatory.Record(ledger, [], _ => { });
        HashSet<ReportId> told = [Recording.Some.Document(7).Report.Id];
        var all = observatory.AssessRecorded(ledger);
        var some = observatory.AssessRecorded(ledger, told);
        Assert.InRange(some.Incidents.Count, 1, all.Incidents.Count - 1);
        Assert.Equal(ReportView.Of(all, told).Incidents.Select(RecordJson.Write), ReportView.Of(some, told).Incidents.Select(RecordJson.Write));
        Assert.Equal(all.Incidents.Select(RecordJson.Write), Observatory.Assess(ledger).Incidents.Select(RecordJson.Write));
        Assert.Equal(all.Incidents.Select(RecordJson.Write), Observatory.Assess(ledger, kept: bench.Ledger).Incidents.Select(RecordJson.Write));
        Assert.True(File.Exists(bench.Ledger + ".joins") && File.Exists(bench.Ledger + ".traces"));
    }
}
