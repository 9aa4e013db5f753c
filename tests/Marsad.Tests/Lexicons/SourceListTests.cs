using Marsad.Lexicons;
using Marsad.Working;
using Xunit;

namespace Marsad.Tests.Lexicons;

public class SourceListTests
{
    private const string Places = "data/places/additions/syria.tsv";
    private const string Actors = "data/actors/syria.yaml";

    [Theory]
    [InlineData("geonames:170794", null)] // a work and its entry
    [InlineData("compiled", null)] // known to the authors alone
    [InlineData("atlas:12", "the source 'atlas' is not in data/sources.tsv")] // a work that nobody listed
    [InlineData("geonames", "the source 'geonames' is cited without the entry that says so")] // nobody could look that up
    [InlineData("geonames:", "the source 'geonames' is cited without the entry that says so")]
    [InlineData("compiled:1", "the source 'compiled' has no entries to be cited by")]
    public void A_citation_names_a_work_of_the_list_and_its_entry(string citation, string? fault) =>
        Assert.Equal(fault, SourceList.Fault([citation]));

    [Fact]
    public void A_row_without_a_source_has_a_fault() => Assert.Equal("no source is given", SourceList.Fault([]));

    [Fact]
    public void A_place_whose_source_is_missing_or_unknown_is_told_with_file_and_line()
    {
        var text = DataFile.Read(Places).TrimEnd('\n');
        var line = text.Split('\n').Length;
        const string Row = "\nNowhere {0}\t\tsettlement\tSY\t-\t35\t38\t5\t-\t";
        var errors = DataCheck.Run(new Dictionary<string, string>
        {
            [Places] = text + string.Format(null, Row, "one") + string.Format(null, Row, "two") + "atlas:12" + string.Format(null, Row, "three") + "compiled\n",
        });
        Assert.Equal([$"{Places}:{line + 1}: no source is given", $"{Places}:{line + 2}: the source 'atlas' is not in {SourceList.File}"], errors);
    }

    [Fact]
    public void An_actor_whose_source_is_missing_or_unknown_is_told_with_file_and_line()
    {
        var text = DataFile.Read(Actors).TrimEnd('\n');
        var line = text.Split('\n').Length;
        const string Records = "\n- {id: nobody-one, name: Nobody One, class: media}\n- {id: nobody-two, name: Nobody Two, class: media, source: [compiled, atlas:12]}\n";
        var errors = DataCheck.Run(new Dictionary<string, string> { [Actors] = text + Records });
        Assert.Equal([$"{Actors}:{line + 1}: no source is given", $"{Actors}:{line + 2}: the source 'atlas' is not in {SourceList.File}"], errors);
    }

    [Fact]
    public void Each_work_is_listed_once_and_in_full()
    {
        var text = DataFile.Read(SourceList.File).TrimEnd('\n');
        var line = text.Split('\n').Length;
        var errors = DataCheck.Run(new Dictionary<string, string> { [SourceList.File] = text + "\ncompiled\tt\ta\tl\tv\t2026-11-21\t-\nother\tt\ta\t\tv\t2026-11-21\t-\nmore\tt\ta\tl\tv\tsoon\t-\n" });
        Assert.Contains($"{SourceList.File}:{line + 1}: 'compiled' is listed twice", errors);
        Assert.Contains($"{SourceList.File}:{line + 2}: an empty cell; - stands for what there is none of", errors);
        Assert.Contains($"{SourceList.File}:{line + 3}: 'soon' is no day of the form 2026-11-21", errors);
    }

    [Fact]
    public void A_place_says_how_far_its_point_may_be_off()
    {
        var text = DataFile.Read(Places).TrimEnd('\n');
        var line = text.Split('\n').Length;
        var errors = DataCheck.Run(new Dictionary<string, string> { [Places] = text + "\nNowhere four\t\tsettlement\tSY\t-\t35\t38\t0\t-\tcompiled\n" });
        Assert.Equal([$"{Places}:{line + 1}: '0' is no number of kilometres above 0"], errors);
    }

    [Theory]
    [InlineData("data/places/additions", "\tcompiled")]
    [InlineData("data/actors", "source: compiled")]
    public void At_most_two_rows_of_five_rest_on_the_authors_knowledge_alone(string folder, string mark)
    {
        var rows = DataTable.Files(folder).SelectMany(file => DataFile.Read(file).Split('\n')).ToList();
        var compiled = rows.Count(row => row.TrimEnd('}').EndsWith(mark, StringComparison.Ordinal));
        var all = rows.Count(row => row.Contains("source: ", StringComparison.Ordinal) || row.Split('\t').Length == 10);
        Assert.InRange(compiled, 1, all * 2 / 5);
    }
}
