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
}
