using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Marsad.Annotating;
using Marsad.Coding;
using Marsad.Reading;

namespace Marsad.Bench.Speed;

/// <summary>Time and memory of each part by BenchmarkDotNet, over the reports in examples/.</summary>
[MemoryDiagnoser]
public class PartBenchmarks
{
    private readonly List<StoryWords> _stories = [];

    public static int Run()
    {
        // In this process, since the library shows its parts to no other program.
        var job = Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance);
        var folder = Directory.CreateTempSubdirectory("marsad-parts-").FullName;
        var summary = BenchmarkRunner.Run<PartBenchmarks>(DefaultConfig.Instance.AddJob(job).WithArtifactsPath(folder));
        return summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success) ? 1 : 0;
    }

    [GlobalSetup]
    public void Setup()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Places.Root, "examples"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (ReportFiles.Open(file, []) is { } report && ReportReading.Read(report).Document is { } document)
                _stories.AddRange(document.Stories.Select(story => new StoryWords(document, story)));
        }
    }

    [Benchmark]
    public void Tokenize() => _stories.ForEach(story => story.Tokenize());

    [Benchmark]
    public void Tag() => _stories.ForEach(story => story.Tag());

    [Benchmark]
    public void Parse() => _stories.ForEach(story => story.Parse());

    [Benchmark]
    public void FindDates() => _stories.ForEach(story => DateFinder.Find(story.Text, story.Sentences, story.Story.Published));

    [Benchmark]
    public void FindCounts() => _stories.ForEach(story => CountFinder.Find(story.Text, story.Sentences, story.Dates));

    [Benchmark]
    public void FindPlaces() => _stories.ForEach(story => PlaceFinder.Find(story.Text, story.Sentences, new PlaceContext([], story.Story.Dateline)));

    [Benchmark]
    public void FindActors() => _stories.ForEach(story => new ActorFinder().Find(story.Text, story.Sentences, new ActorContext { Published = story.Story.Published, Places = story.Places }));

    [Benchmark]
    public void FindWeapons() => _stories.ForEach(story => new WeaponFinder().Find(story.Text));

    [Benchmark]
    public void Code() => _stories.Select(story => story.Document).Distinct().ToList().ForEach(document => new StoryCoder().Code(document));
}
