using Marsad.Cli;
using Xunit;

namespace Marsad.Tests.Cli;

public sealed class RaidsTests : IDisposable
{
    private readonly Bench _bench = new();

    public RaidsTests()
    {
        _bench.File("in/raid.txt", """
            Market bombed

            12 May 2019

            Warplanes believed to be Russian bombed the town of Khan Sheikhoun in Idlib province on Saturday, killing seven civilians, the civil defence said.
            """);
        Assert.Equal(Shell.Done, _bench.Run("run", Path.Combine(_bench.Folder, "in"), "--ledger", _bench.Ledger).Code);
    }

    [Fact]
    public void The_list_gives_the_ladder_and_the_dossier_its_arithmetic()
    {
        var list = Run("raids").Output;
        Assert.Contains("believed:", list, StringComparison.Ordinal);
        var id = Id();
        foreach (var command in (string[])["raids", "show"])
        {
            var shown = Run(command, id).Output;
            Assert.Contains("before any sign", shown, StringComparison.Ordinal);
            Assert.Contains("= what was seen, of 1", shown, StringComparison.Ordinal);
            Assert.Contains("civil defence: believed Russian military (“Russian”, raid)", shown, StringComparison.Ordinal);
        }
        Assert.Contains("\"raid\":{", Run("show", id, "--json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sighting_is_recorded_once_joins_its_raid_and_is_known_from_the_day_on_which_it_was_told()
    {
        string[] sighting = ["sighting", "add", "--source", "heron-2", "--seen", "2019-05-11", "--told", "2019-05-20", "--lat", "35.44", "--lon", "36.65", "--sign", "altitude=high", "--sign", "munition=cluster"];
        var first = Run(sighting);
        Assert.Equal((Shell.Done, ""), (first.Code, first.Error));
        Assert.Contains("known already", Run(sighting).Output, StringComparison.Ordinal);

        Assert.Contains("by heron-2", Run("raids", Id()).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("by heron-2", Run("raids", Id(), "--as-of", "2019-05-19").Output, StringComparison.Ordinal);
        Assert.Contains("i-", Run("sighting", "list").Output.Split("heron-2")[1], StringComparison.Ordinal);
        Assert.Equal(Shell.Done, Run("verify").Code);
    }

    [Fact]
    public void A_sighting_of_another_place_or_day_waits_for_its_report()
    {
        Run("sighting", "add", "--source", "heron-2", "--seen", "2019-05-14", "--lat", "35.44", "--lon", "36.65", "--sign", "altitude=high");
        Run("sighting", "add", "--source", "heron-2", "--seen", "2019-05-11", "--lat", "34.40", "--lon", "40.90", "--sign", "altitude=high");
        Assert.Contains("2 sightings are of no raid", Run("raids").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_list_with_a_fault_nothing_is_recorded_and_the_fault_is_told_by_its_field()
    {
        const string Good = """{"source": "heron-2", "seen": "2019-05-11", "lat": 35.4, "lon": 36.6, "signs": [{"sign": "airframe", "value": "jet"}]}""";
        var refused = _bench.RunOn($"[{Good}, {Good.Replace("2019-05-11", "then", StringComparison.Ordinal)}]", "sighting", "add", "--file", "-", "--ledger", _bench.Ledger);
        Assert.Equal(Shell.NotDone, refused.Code);
        Assert.Contains("[1].seen: 'then' is no date", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Sightings (0)", Run("sighting", "list").Output, StringComparison.Ordinal);
        Assert.Equal(Shell.Done, _bench.RunOn($"[{Good}]", "sighting", "add", "--file", "-", "--ledger", _bench.Ledger).Code);
        Assert.Contains("Sightings (1)", Run("sighting", "list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_a_list_of_sightings_could_be_is_not_read_from_standard_input()
    {
        var refused = _bench.RunOn(new string(' ', (1 << 20) + 1), "sighting", "add", "--file", "-", "--ledger", _bench.Ledger);
        Assert.Equal(Shell.NotDone, refused.Code);
        Assert.Contains("standard input: is longer than 1048576 characters", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_that_is_no_json_is_told_so()
    {
        var refused = _bench.RunOn("airframe=jet", "sighting", "add", "--file", "-", "--ledger", _bench.Ledger);
        Assert.Equal(Shell.NotDone, refused.Code);
        Assert.Contains("this is no JSON", refused.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _bench.Dispose();

    private string Id() => Run("raids", "--json").Output.Split("\"id\":\"")[1][..18];

    private Outcome Run(params string[] line) => _bench.Run([.. line, "--ledger", _bench.Ledger]);
}
