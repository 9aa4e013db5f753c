using System.Globalization;
using System.Text.Json.Nodes;
using Marsad.Coding;
using Marsad.Reading;

namespace Marsad.Bench.Learning;

/// <summary>Learns what the marks of data/stories/allusions.yaml weigh, by logistic regression over the first 900 texts of MUC-4: whether what is told stands in a text that tells of an incident by its key. The same texts give the same weights.</summary>
internal static class AllusionLearner
{
    private const int LastText = 900;
    private const int Rounds = 300;
    private const double Step = 2;
    private const double Shrinkage = 0.004;

    private sealed record Example(Marks Marks, bool Told);

    /// <summary>Prints each mark with its weight and the number of examples that bear it.</summary>
    public static int Run()
    {
        var examples = Read();
        var marks = Enum.GetValues<Marks>().Where(mark => mark != Marks.None).ToList();
        var weights = Learn(examples, marks);
        Console.WriteLine($"{examples.Count} examples, {examples.Count(e => e.Told)} told");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"odds/told: {-weights[marks.Count]:0.00}"));
        foreach (var (mark, weight) in marks.Zip(weights))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {SignWeights<Marks>.Key(mark)}: {weight:0.00}  # {examples.Count(e => e.Marks.HasFlag(mark))}"));
        return 0;
    }

    private static List<Example> Read()
    {
        var examples = new List<Example>();
        foreach (var line in File.ReadLines(Places.Corpus("muc4/dev.gold.jsonl")))
        {
            var key = JsonNode.Parse(line)!;
            var name = key["doc"]!.GetValue<string>();
            if (int.Parse(name.AsSpan(^4..), CultureInfo.InvariantCulture) > LastText || key["only_optional"]!.GetValue<bool>())
                continue;
            var problems = new List<ReadProblem>();
            if (ReportFiles.Open(Places.Corpus($"muc4/texts/{name}.txt"), problems) is not { } received || ReportReading.Read(received).Document is not { } document)
                continue;
            var told = key["relevant"]!.GetValue<bool>();
            foreach (var (claim, marks) in document.Stories.SelectMany(story => StoryCoder.Marked(document, story)))
            {
                // The keys leave out what forces do to each other, however plainly it is told.
                if (told || !IsMilitary(claim))
                    examples.Add(new Example(marks, told));
            }
        }
        return examples;
    }

    private static bool IsMilitary(Claim claim) =>
        claim.Actors.Any(actor => actor.Role == Role.Target && actor.Class is ActorClass.StateForces or ActorClass.ExternalForces or ActorClass.RebelGroup or ActorClass.PoliticalMilitia or ActorClass.IdentityMilitia
            || actor.Role == Role.Perpetrator && actor.Class is ActorClass.StateForces or ActorClass.ExternalForces);

    /// <summary>The weight of each mark and, last, of none: full gradient descent, whose order does not matter.</summary>
    private static double[] Learn(List<Example> examples, List<Marks> marks)
    {
        var weights = new double[marks.Count + 1];
        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[weights.Length];
            foreach (var example in examples)
            {
                var error = (example.Told ? 1 : 0) - (1 / (1 + Math.Exp(-Sum(example))));
                for (var i = 0; i < marks.Count; i++)
                    slope[i] += example.Marks.HasFlag(marks[i]) ? error : 0;
                slope[^1] += error;
            }
            for (var i = 0; i < weights.Length; i++)
                weights[i] += Step * ((slope[i] / examples.Count) - (i < marks.Count ? Shrinkage * weights[i] : 0));
        }
        return weights;

        double Sum(Example example)
        {
            var sum = weights[^1];
            for (var i = 0; i < marks.Count; i++)
                sum += example.Marks.HasFlag(marks[i]) ? weights[i] : 0;
            return sum;
        }
    }
}
