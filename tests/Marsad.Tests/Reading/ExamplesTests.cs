using Marsad.Reading;
using Xunit;

namespace Marsad.Tests.Reading;

public class ExamplesTests
{
    private static readonly string Root = Repository();

    [Fact]
    public void Every_example_is_read_without_a_problem_and_every_story_has_a_date_and_an_outlet()
    {
        var problems = new List<ReadProblem>();
        var files = ReportFiles.Find([Path.Combine(Root, "examples")], problems);

        Assert.True(files.Count >= 14);
        foreach (var file in files)
        {
            var result = ReportReading.Read(ReportFiles.Open(file, problems)!);
            problems.AddRange(result.Problems);
            Assert.NotNull(result.Document!.Report.Outlet);
            Assert.All(result.Document.Stories, story => Assert.NotNull(story.Published));
        }
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("tigris-gate-mayadin-and-tripoli.txt", 2)] // told-twice headlines
    [InlineData("palm-and-river-weekly.txt", 2)] // columns of a PDF page
    [InlineData("short-items-october-2017.txt", 3)] // dated items
    [InlineData("two-rivers-monitor-bulletin.txt", 1)] // bullets under province names
    [InlineData("anbar-radio-hit.txt", 1)] // capitals
    public void Pages_hold_as_many_stories_as_a_reader_sees(string name, int stories)
    {
        var file = ReportFiles.Open(Path.Combine(Root, "examples", name), [])!;

        Assert.Equal(stories, ReportReading.Read(file).Document!.Stories.Count);
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "marsad.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside the project's folder.");
        return folder;
    }
}
