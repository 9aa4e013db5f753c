using Marsad.Language;
using Xunit;

namespace Marsad.Tests.Language;

public class RecurrentLearnerTests
{
    private const int Width = 16;
    private const int Size = 16;
    private const float Nudge = 0.01f;

    [Fact]
    public void The_gradient_says_what_a_nudge_does_to_the_outputs()
    {
        var random = new Random(3);
        var weights = RecurrentWeights.Draw(Width, Size, random);
        var pass = new RecurrentPass(weights);
        var learner = new RecurrentLearner(pass);
        foreach (var gradient in learner.Gradients)
            gradient.Turn();
        var batch = new Batch([4, 2, 1]);
        var x = Draw(random, batch.Words * Width);
        var wanted = Draw(random, batch.Words * Size);
        var inputs = new float[x.Length];
        pass.Read(batch, x);

        learner.GoBack(batch, x, [.. wanted], inputs);

        var (input, memory, bias) = (learner.Gradients.ElementAt(0), learner.Gradients.ElementAt(1), learner.Gradients.ElementAt(2));
        foreach (var (cells, gradient) in new[] { (x, inputs), (weights.Input.Values, input.Sum), (weights.Memory.Values, memory.Sum), (weights.Bias.Values, bias.Sum) })
        {
            for (var i = 0; i < cells.Length; i += 5)
            {
                var cell = cells[i];
                cells[i] = cell + Nudge;
                var more = Sum();
                cells[i] = cell - Nudge;
                var less = Sum();
                cells[i] = cell;
                Assert.Equal((more - less) / (2 * Nudge), gradient[i], 0.005);
            }
        }

        double Sum() => pass.Read(batch, x).ToArray().Zip(wanted, (a, b) => (double)a * b).Sum();
    }

    private static float[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
