using System.Globalization;
using Marsad.Publishing;
using NodaTime.Text;

namespace Marsad.Cli;

/// <summary>A judgement with what spoke for and against, each with its weight and the sum so far.</summary>
internal static class Waterfall
{
    private const int Bar = 24;

    public static void Write(TextWriter output, Judgement judgement)
    {
        output.WriteLine();
        output.WriteLine(Printable.Line($"{"judged",-12} {judgement.A} and {judgement.B}: {Wording.Plain(judgement.Verdict)}, by {judgement.By}{(judgement.At is { } at ? ", " + InstantPattern.General.Format(at) : "")}{(judgement.Why is { } why ? ": " + why : "")}"));
        if (judgement.Reasons.Count == 0)
            return;
        var sums = new List<double> { 0 };
        foreach (var reason in judgement.Reasons)
            sums.Add(sums[^1] + reason.Weight);
        var (least, most) = (sums.Min(), sums.Max());
        var scale = Bar / Math.Max(1, most - least);
        for (var i = 0; i < judgement.Reasons.Count; i++)
        {
            var (from, to) = (Column(Math.Min(sums[i], sums[i + 1])), Column(Math.Max(sums[i], sums[i + 1])));
            var bar = new string(' ', from) + new string(judgement.Reasons[i].Weight < 0 ? '░' : '█', Math.Max(1, to - from));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",12} {judgement.Reasons[i].Weight,6:+0.0;-0.0;0.0} {sums[i + 1],6:0.0}  {bar,-(Bar + 1)} {Printable.Line(judgement.Reasons[i].Feature)}"));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",12} {"sum",6} {sums[^1],6:0.0}  {judgement.Score:0.00##} that the two are one"));

        int Column(double sum) => (int)Math.Round((sum - least) * scale);
    }
}
