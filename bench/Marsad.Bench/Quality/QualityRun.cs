using System.Globalization;

namespace Marsad.Bench.Quality;

/// <summary>Takes the measures and prints them as one table, beside the frozen reference run.</summary>
internal static class QualityRun
{
    public static int Run(IReadOnlyList<string> args)
    {
        var names = args.Where(arg => !arg.StartsWith('-')).ToList();
        if (names.Except(Measures.All.Select(measure => measure.Name)).FirstOrDefault() is { } unknown)
        {
            Console.Error.WriteLine($"There is no measure '{unknown}'; there are {string.Join(", ", Measures.All.Select(measure => measure.Name))}.");
            return 2;
        }
        var reference = Reference.Load();
        var flips = new List<string>();
        Console.WriteLine("| measure | figure | goal | | reference | change | command |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var listed in Measures.All.Where(measure => names.Count == 0 || names.Contains(measure.Name)))
        {
            if (!listed.CanBeTaken)
            {
                Console.Error.WriteLine($"{listed.Name}: skipped, since there is no {listed.Needs}");
                continue;
            }
            Console.Error.WriteLine($"{listed.Name} …");
            var outcome = Take(args.Contains("--all") ? Measures.Whole(listed) : listed);
            foreach (var figure in outcome.Figures)
                Console.WriteLine(Row(listed.Name, figure, reference.Of(listed.Name, figure.Name)));
            flips.AddRange(reference.Flipped(listed.Name, outcome).Select(flip => $"{listed.Name} {flip.Case}: {Said(flip.Before)} → {Said(flip.Now)}"));
            if (args.Contains("--freeze"))
                reference.Put(listed.Name, outcome);
        }
        if (flips.Count > 0)
            Console.WriteLine($"\nOtherwise than in the reference run, {flips.Count} cases:\n{string.Join('\n', flips)}");
        if (args.Contains("--freeze"))
            reference.Save();
        return 0;
    }

    private static Outcome Take(Measure measure)
    {
        var folder = Directory.CreateTempSubdirectory("marsad-bench-").FullName;
        try
        {
            return measure.Take(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Said(string outcome) => outcome.Length == 0 ? "–" : outcome;

    private static string Row(string measure, Figure figure, double? before)
    {
        var change = before is { } was ? Math.Round(figure.Value, 2) - was : 0;
        return string.Create(CultureInfo.InvariantCulture, $"| {measure}: {figure.Name} | {figure.Value:0.0#} | {(figure.AtMost ? "≤ " : "")}{figure.Goal:0.#} | {(figure.Goal is null ? "" : figure.Reached ? "reached" : "not yet")} | {before:0.0#} | {(Math.Abs(change) < 0.005 ? "" : change.ToString("+0.0#;-0.0#", CultureInfo.InvariantCulture))} | `quality {measure}` |");
    }
}
