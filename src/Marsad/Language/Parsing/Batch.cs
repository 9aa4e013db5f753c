namespace Marsad.Language;

/// <summary>Sentences that are read side by side, the longest first: row by row the first words of all, then the second words of those that have one.</summary>
internal sealed class Batch
{
    /// <param name="lengths">Number of words of each sentence, the greatest first.</param>
    public Batch(ReadOnlySpan<int> lengths)
    {
        Steps = lengths[0];
        First = new int[Steps + 1];
        Reading = new int[Steps];
        for (var step = 0; step < Steps; step++)
        {
            while (Reading[step] < lengths.Length && lengths[Reading[step]] > step)
                Reading[step]++;
            First[step + 1] = First[step] + Reading[step];
        }
        Mirror = new int[Words];
        Sentence = new int[Words];
        for (var sentence = 0; sentence < lengths.Length; sentence++)
        {
            for (var word = 0; word < lengths[sentence]; word++)
            {
                Mirror[Row(sentence, word)] = Row(sentence, lengths[sentence] - 1 - word);
                Sentence[Row(sentence, word)] = sentence;
            }
        }
    }

    /// <summary>Words of the longest sentence.</summary>
    public int Steps { get; }

    /// <summary>Words of all.</summary>
    public int Words => First[Steps];

    /// <summary>First row of each step.</summary>
    public int[] First { get; }

    /// <summary>How many sentences have a word at each step.</summary>
    public int[] Reading { get; }

    /// <summary>For each row that of the word which is as far from the end as this from the beginning.</summary>
    public int[] Mirror { get; }

    /// <summary>The sentence of each row.</summary>
    public int[] Sentence { get; }

    /// <summary>The row of a word.</summary>
    public int Row(int sentence, int word) => First[word] + sentence;

    /// <summary>Puts the rows in the order in which they are read from the end.</summary>
    public void Turn(ReadOnlySpan<float> rows, int width, Span<float> to)
    {
        for (var row = 0; row < Words; row++)
            rows.Slice(row * width, width).CopyTo(to[(Mirror[row] * width)..]);
    }
}
