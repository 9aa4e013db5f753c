namespace Marsad.Language;

/// <summary>One direction of a layer of long short-term memory whose input gate is what the forget gate leaves (Greff et al. 2017).</summary>
/// <param name="Input">From the input to the gates: forget, new content, output.</param>
/// <param name="Memory">From the output of the word before to the gates.</param>
/// <param name="Bias">Of the gates.</param>
internal sealed record RecurrentWeights(Weights Input, Weights Memory, Weights Bias)
{
    /// <summary>Width of the output.</summary>
    public int Size => Memory.Rows;

    /// <summary>Weights drawn at random, from which to learn.</summary>
    public static RecurrentWeights Draw(int width, int size, Random random)
    {
        var input = new Weights(width, 3 * size).Drawn(random, MathF.Sqrt(6f / (width + size)));
        var memory = new Weights(size, 3 * size).Drawn(random, MathF.Sqrt(3f / size));
        var bias = new Weights(1, 3 * size);
        bias.Values.AsSpan(0, size).Fill(1); // at first nothing is forgotten
        return new RecurrentWeights(input, memory, bias);
    }
}
