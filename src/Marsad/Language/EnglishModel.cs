using System.Text;

namespace Marsad.Language;

/// <summary>All that was learned from a treebank, in one file.</summary>
internal sealed record EnglishModel(Tagger Tagger, Parser Parser, Lemmatizer Lemmatizer)
{
    private const uint Magic = 0x4D52534D; // "MRSM"
    private const int Version = 3;

    /// <summary>Writes the model.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        Tagger.Classes.Write(writer);
        Strings(writer, Tagger.Tags.Labels);
        writer.Write(Tagger.Certain.Count);
        foreach (var (word, tag) in Tagger.Certain.OrderBy(c => c.Key))
        {
            writer.Write(word);
            writer.Write(tag);
        }
        Tagger.Weights.Write(writer);
        Parser.Weights.Write(writer);
        Lemmatizer.Write(writer);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    public static EnglishModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version)
            throw new InvalidDataException("This is no language model of this version; train it anew with 'marsad train'.");
        var classes = WordClasses.Read(reader);
        var tags = new TagSet(Strings(reader));
        var count = reader.ReadInt32();
        var certain = new Dictionary<uint, byte>(count);
        for (var i = 0; i < count; i++)
            certain[reader.ReadUInt32()] = reader.ReadByte();
        var tagger = new Tagger(SparseWeights.Read(reader), tags, certain, classes);
        return new EnglishModel(tagger, new Parser(ParserWeights.Read(reader)), Lemmatizer.Read(reader));
    }

    private static void Strings(BinaryWriter writer, IReadOnlyList<string> list)
    {
        writer.Write(list.Count);
        foreach (var text in list)
            writer.Write(text);
    }

    private static string[] Strings(BinaryReader reader)
    {
        var list = new string[reader.ReadInt32()];
        for (var i = 0; i < list.Length; i++)
            list[i] = reader.ReadString();
        return list;
    }
}
