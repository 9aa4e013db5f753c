using System.Text.Json;
using Marsad.Reading;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Reading;

/// <summary>Real pages that are not in this repository, with the stories and dates that people read on them.</summary>
public class SharedPagesTests
{
    [Fact]
    public void Real_pages_give_their_stories_and_dates()
    {
        var shared = Shared();
        if (shared is null)
            Assert.Skip("The folder shared beside the project is missing.");
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(shared, "gold", "reports.json")));
        foreach (var page in gold.RootElement.EnumerateArray())
        {
            var name = page.GetProperty("file").GetString()!;
            var sidecar = Path.Combine(shared, "gold", "sidecars", Path.ChangeExtension(name, ".json"));
            var file = ReportFiles.Open(Path.Combine(shared, "seeds", name), [])! with { Sidecar = File.Exists(sidecar) ? File.ReadAllBytes(sidecar) : default(ReadOnlyMemory<byte>?) };
            var document = ReportReading.Read(file).Document!;

            Assert.Equal(
                page.GetProperty("stories").EnumerateArray().Select(story => story.GetProperty("published").GetString()),
                document.Stories.Select(story => story.Published?.ToString("uuuu-MM-dd", null)));
            Assert.All(document.Stories, story => Assert.Contains(story.Parts, part => part.Kind == PartKind.Paragraph));
        }
    }

    /// <summary>The folder, or null on a machine without it.</summary>
    private static string? Shared()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "marsad.slnx")))
            {
                var shared = Path.Combine(folder, "..", "shared");
                return Directory.Exists(shared) ? shared : null;
            }
        }
        return null;
    }
}
