namespace Marsad.Language;

/// <summary>Classes of words that stand in like company, learned from raw text: what is known of "gunmen" helps with "assailants". Case is left aside.</summary>
internal sealed class WordClasses(Dictionary<uint, byte> classes)
{
    /// <summary>How many classes there are.</summary>
    public const int Count = 256;

    private const uint BySuffix = 1u << 16;

    /// <summary>The token that stands for every word with a digit in it.</summary>
    public static uint Number { get; } = Mix.Text("0");

    /// <summary>Notes the class of each word of the sentence; words that no text had get one of their own by their ending.</summary>
    public void Fill(WordShapes shapes)
    {
        for (var i = 0; i < shapes.Count; i++)
            shapes.Class[i] = classes.TryGetValue(shapes.Token[i], out var known) ? known : BySuffix | shapes.Suffix2[i];
    }

    /// <summary>Writes the classes in order of the words' hashes.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(classes.Count);
        foreach (var (word, number) in classes.OrderBy(c => c.Key))
        {
            writer.Write(word);
            writer.Write(number);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WordClasses Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var classes = new Dictionary<uint, byte>(count);
        for (var i = 0; i < count; i++)
            classes[reader.ReadUInt32()] = reader.ReadByte();
        return new WordClasses(classes);
    }
}
