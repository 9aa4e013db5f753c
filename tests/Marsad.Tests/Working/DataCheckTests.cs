using Marsad.Lexicons;
using Marsad.Working;
using Xunit;

namespace Marsad.Tests.Working;

public sealed class DataCheckTests
{
    [Fact]
    public void The_files_that_ship_are_without_errors() => Assert.Empty(DataCheck.Run());

    [Fact]
    public void All_that_is_wrong_is_told_at_once_with_file_and_line()
    {
        var changed = new Dictionary<string, string>();
        var weapons = Break(changed, "data/weapons/weapons.yaml", "\n- wepon: [gun]\n- name: knife\n  word: [blade\n");
        var numerals = Break(changed, "data/numbers/numerals.tsv", "\nfortytwo\nfiftytwo\tunit\tmany\tx\t1\n");
        var deaths = Break(changed, "data/harm/killed.tsv", "\nkill\tv\tno-such-frame\t-\tThey kill.\nkill\tq\tkill\t-\tThey kill.\ntoo\tfew\n");
        var hedges = Break(changed, "data/numbers/hedges.tsv", "\nroughly so\n");
        changed["data/assessing/audit.yaml"] = "whole-list:\n  least-parts: many\nexplained:\n  places-overlap: 3\n  revized: [x]\n";
        var errors = DataCheck.Run(changed);
        string[] places =
        [
            "data/assessing/audit.yaml:2:", "data/assessing/audit.yaml:4:", "data/assessing/audit.yaml:5:",
            $"data/harm/killed.tsv:{deaths + 1}:", $"data/harm/killed.tsv:{deaths + 2}:", $"data/harm/killed.tsv:{deaths + 3}:",
            $"data/numbers/hedges.tsv:{hedges + 1}:",
            $"data/numbers/numerals.tsv:{numerals + 1}:", $"data/numbers/numerals.tsv:{numerals + 2}:",
            $"data/weapons/weapons.yaml:{weapons + 1}:",
        ];
        Assert.All(places, place => Assert.Contains(errors, error => error.StartsWith(place, StringComparison.Ordinal)));
        Assert.Contains(errors, error => error.StartsWith("data/weapons/weapons.yaml:", StringComparison.Ordinal) && !error.StartsWith(places[^1], StringComparison.Ordinal));
        Assert.Contains("data/assessing/audit.yaml: 'revised' is missing from 'explained'", errors);
    }

    [Fact]
    public void A_file_of_another_kind_ends_in_errors_and_not_in_a_crash()
    {
        var changed = DataCheck.Files.Where(file => !file.EndsWith(".bin", StringComparison.Ordinal)).ToDictionary(file => file, _ => "] what: is\tno\ttable\tand\tno\tlist\t[\n");
        var errors = DataCheck.Run(changed);
        Assert.Equal([], changed.Keys.Except(errors.Select(error => error[..error.IndexOf(':', StringComparison.Ordinal)])));
    }

    [Fact]
    public void A_check_of_changed_files_leaves_the_shipped_ones_in_force()
    {
        Assert.NotEmpty(DataCheck.Run(new Dictionary<string, string> { ["data/places/countries.tsv"] = "nowhere" }));
        Assert.NotNull(Countries.ByName("Syria"));
    }

    // Appends rows; the number of the shipped file's last line comes back.
    private static int Break(Dictionary<string, string> changed, string file, string rows)
    {
        var text = DataFile.Read(file).TrimEnd('\n');
        changed[file] = text + rows;
        return text.Split('\n').Length;
    }
}
