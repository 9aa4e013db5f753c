using System.Globalization;
using Marsad.Annotating;
using Marsad.Coding;
using Marsad.Language;
using Marsad.Reading;
using Marsad.Text;
using Marsad.Working;

namespace Marsad.Bench.Speed;

/// <summary>How many words a second each part reads, and how soon the first claim is there.</summary>
/// <param name="parts">Words of the names of the parts to be measured; all where there are none.</param>
internal sealed class SpeedRun(string[] parts)
{
    private const int Wire = 100;
    private const int Reports = 2000;

    public int Run()
    {
        string[] folders = [Path.Combine(Places.Shared, "seeds"), Places.Corpus("muc4/texts")];
        var there = folders.Where(Directory.Exists).ToList();
        if (there.Count == 0)
        {
            Console.Error.WriteLine($"skipped, since there is no {folders[0]}");
            return 0;
        }
        var files = there.SelectMany(folder => Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Take(Wire)).ToList();
        var texts = files.Select(Read).OfType<Document>().SelectMany(document => document.Stories.Select(story => new StoryWords(document, story))).ToList();
        var words = texts.Sum(text => text.Count);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} reports, {texts.Count} stories, {words:#,0} words"));
        Console.WriteLine("| what | last | goal | | command |\n| --- | --- | --- | --- | --- |");

        Print("tokenize, words/s", () => words / Stopwatch.Computing(() => texts.ForEach(text => text.Tokenize())), 3_000_000);
        Print("tokenize and tag, words/s", () => words / Stopwatch.Computing(() => texts.ForEach(text => text.Tag())), 600_000);
        Print("tokenize, tag and parse, words/s", () => words / Stopwatch.Computing(() => texts.ForEach(text => text.Parse())), 100_000);
        Print("find dates, words/s", () => words / Stopwatch.Computing(() => texts.ForEach(text => DateFinder.Find(text.Text, text.Sentences, text.Story.Published))));
        Print("find counts, words/s", () => words / Stopwatch.Computing(() => texts.ForEach(text => CountFinder.Find(text.Text, text.Sentences, text.Dates))));
        Print("find places, words/s", () => words / Stopwatch.Computing(() => texts.ForEach(text => PlaceFinder.Find(text.Text, text.Sentences, new PlaceContext([], text.Story.Dateline)))));
        Print("find actors, words/s", () => words / Stopwatch.Computing(() => texts.ForEach(text => new ActorFinder().Find(text.Text, text.Sentences, new ActorContext { Published = text.Story.Published, Places = text.Places }))));
        Print("find weapons, words/s", () => words / Stopwatch.Computing(() => texts.ForEach(text => new WeaponFinder().Find(text.Text))));
        var documents = texts.Select(text => text.Document).Distinct().ToList();
        Print("parse, find and code, words/s", () => words / Stopwatch.Computing(() => documents.ForEach(document => new StoryCoder().Code(document))));
        Print("files to claims, words/s", () => words / Stopwatch.Computing(() => Code(files, 1)), 50_000);
        Print("files to claims, two cores, times as fast as one", () => Stopwatch.Wall(() => Code(files, 1)) / Stopwatch.Wall(() => Code(files, 2)), 1.7);
        Print("most memory so far, MB", () => Environment.WorkingSet / 1e6, 600, atMost: true);
        Print("ledger, reports with 5 claims, entries/s", () => LedgerSpeed.EntriesPerSecond(Reports));
        Print("./marsad code, five pages, cold, s", () => ColdStart(folders[0]), 2, atMost: true);
        return 0;
    }

    private void Print(string what, Func<double> measure, double? goal = null, bool atMost = false)
    {
        if (parts.Length > 0 && !parts.Any(part => what.Contains(part, StringComparison.Ordinal)))
            return;
        var value = measure();
        var reached = goal is not { } wanted ? "" : (atMost ? value <= wanted : value >= wanted) ? "reached" : "not yet";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| speed: {what} | {(value < 1000 ? Math.Round(value, 2) : Math.Round(value)):#,0.##} | {(atMost ? "≤ " : "")}{goal:#,0.##} | {reached} | `speed` |"));
    }

    private static Document? Read(string file)
    {
        var problems = new List<ReadProblem>();
        return ReportFiles.Open(file, problems) is { } report ? ReportReading.Read(report).Document : null;
    }

    private static void Code(List<string> files, int cores)
    {
        foreach (var coded in new Stages(cores).Code(files))
            foreach (var claim in coded.Claims ?? [])
                ClaimJson.WriteUtf8(claim);
    }

    /// <summary>Wall time of the whole process; the program is built before.</summary>
    private static double ColdStart(string folder)
    {
        var program = Path.Combine(Places.Root, "marsad");
        Child.Run(program, "--version");
        return Stopwatch.Wall(() => Child.Run(program, "code", folder));
    }
}
