using System.Text;
using Marsad.Reading;
using Xunit;

namespace Marsad.Tests.Reading;

public sealed class ReportFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("marsad-reading-").FullName;
    private readonly List<ReadProblem> _problems = [];
    private readonly List<ReadProblem> _remarks = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_gives_its_reports_in_ordinal_order()
    {
        Write("b.txt", "Harbour/a.html", "Z.text", ".hidden.txt", "notes.md", "b.json", "marsad.db", "marsad.db-wal", "archive/ab/c.txt");

        Assert.Equal(["Harbour/a.html", "Z.text", "b.txt"], Find());
        Assert.Empty(_problems);
    }

    [Fact]
    public void What_a_folder_holds_beside_reports_is_passed_over_and_told_once()
    {
        Write("a.txt", "README.md", ".DS_Store", ".git/config");

        Assert.Equal(["a.txt"], Find());
        Assert.Empty(_problems);
        Assert.StartsWith(".DS_Store, .git, README.md were passed over", Assert.Single(_remarks).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_named_is_read_whatever_its_ending_and_that_is_said()
    {
        Write("a.txt", "README.md", ".hidden", "bulletin");

        // The shell names all of a folder's files for "*".
        Assert.Equal([".hidden", "README.md", "a.txt", "bulletin"], Find("a.txt", "README.md", ".hidden", "bulletin"));
        Assert.Equal(["README.md", ".hidden", "bulletin"], _remarks.Select(remark => Path.GetRelativePath(_folder, remark.File)));
        Assert.Empty(_problems);
    }

    [Fact]
    public void The_programs_own_files_are_no_reports_though_they_are_named()
    {
        Write("a.txt", "marsad.db", "marsad.db.lock", "archive/ab/c.txt", "report.html");
        File.WriteAllText(Path.Combine(_folder, "report.html"), "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"Marsad 1.0\">");

        Assert.Equal(["a.txt"], Find());
        Assert.Equal(["a.txt"], Find("a.txt", "archive", "marsad.db", "marsad.db.lock", "report.html"));
        Assert.Empty(_problems);
        Assert.Equal(["report.html", "archive", "marsad.db", "marsad.db.lock", "report.html"], _remarks.Select(remark => Path.GetRelativePath(_folder, remark.File)));
    }

    [Fact]
    public void A_file_of_another_kind_and_a_sidecar_without_a_report_are_told()
    {
        Write("a.txt", "clip.mp4", "lost.json");

        Assert.Equal(["a.txt"], Find());
        Assert.Equal(["clip.mp4", "lost.json"], _problems.Select(problem => Path.GetRelativePath(_folder, problem.File)));
    }

    [Fact]
    public void A_sidecar_that_is_named_beside_its_report_is_no_report()
    {
        Write("a.txt", "a.json", "b.html", "b.json", "c", "c.json", "d.txt", "d.json");

        // The shell names all of a folder's files for "*"; the sidecar of d is named alone.
        Assert.Equal(["a.txt", "b.html", "c"], Find("a.json", "a.txt", "b.html", "b.json", "c", "c.json", "d.json"));
        Assert.Empty(_problems);
    }

    [Fact]
    public void A_sidecar_that_is_named_and_has_no_report_is_told()
    {
        Write("a.txt", "lost.json");

        Assert.Equal(["a.txt"], Find("a.txt", "lost.json"));
        Assert.Contains("no report of that name", Assert.Single(_problems).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_told()
    {
        Assert.Empty(ReportFiles.Find([Path.Combine(_folder, "none")], _problems));
        Assert.Contains("no such", Assert.Single(_problems).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_links_back_to_itself_is_searched_once()
    {
        Write("a.txt");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "loop"), _folder);

        Assert.Equal(["a.txt"], Find());
    }

    [Fact]
    public void A_huge_file_is_refused_without_being_read()
    {
        var path = Path.Combine(_folder, "huge.txt");
        using (var file = File.Create(path))
            file.SetLength(100 << 20);

        Assert.Null(ReportFiles.Open(path, _problems));
        Assert.Contains("100.0 MB", Assert.Single(_problems).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        Write("a.txt");
        File.WriteAllBytes(Path.Combine(_folder, "a.txt"), []);

        Assert.Null(ReportFiles.Open(Path.Combine(_folder, "a.txt"), _problems));
        Assert.Contains("empty", Assert.Single(_problems).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_opened_with_its_sidecar()
    {
        Write("a.txt", "a.json", "b.txt");

        Assert.NotNull(ReportFiles.Open(Path.Combine(_folder, "a.txt"), _problems)!.Sidecar);
        Assert.Null(ReportFiles.Open(Path.Combine(_folder, "b.txt"), _problems)!.Sidecar);
    }

    private IEnumerable<string> Find(params string[] names) => ReportFiles.Find(names.Length == 0 ? [_folder] : names.Select(name => Path.Combine(_folder, name)), _problems, _remarks).Select(file => Path.GetRelativePath(_folder, file));

    private void Write(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "Two shells fell on the mole.", Encoding.UTF8);
        }
    }
}
