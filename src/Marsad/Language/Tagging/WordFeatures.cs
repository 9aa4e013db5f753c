using Marsad.Text;

namespace Marsad.Language;

/// <summary>Numbers of the features of words: the word itself, its tag and class, its ends and its shape.</summary>
internal sealed class WordFeatures
{
    /// <summary>Features of a word. The first is the word itself.</summary>
    public const int Count = 9;

    /// <summary>The feature of capitals and digits.</summary>
    public const int Shape = Count - 1;

    /// <summary>Stands where a feature is not known. A word that is not known has row 0.</summary>
    public const int None = -1;

    private readonly ulong[] _keys;
    private readonly KeyTable _rows;

    /// <param name="keys">The features to be known, in the order of their rows.</param>
    public WordFeatures(ulong[] keys)
    {
        _keys = keys;
        _rows = new KeyTable(keys);
    }

    /// <summary>Number of rows.</summary>
    public int Rows => _keys.Length + 1;

    /// <summary>Whether the word of this hash is known.</summary>
    public bool Knows(uint word) => _rows.Find(Key(0, word)) >= 0;

    /// <summary>The rows of the features of all words, word by word.</summary>
    public int[] Note(WordShapes shapes, ReadOnlySpan<byte> tags, TagSet tagSet)
    {
        var rows = new int[shapes.Count * Count];
        Span<ulong> keys = stackalloc ulong[Count];
        for (var i = 0; i < shapes.Count; i++)
        {
            Keys(shapes, tags, tagSet, i, keys);
            for (var k = 0; k < Count; k++)
                rows[i * Count + k] = _rows.Find(keys[k]) is >= 0 and var at ? at + 1 : k == 0 ? 0 : None;
        }
        return rows;
    }

    /// <summary>The features of a word, by which their rows are found.</summary>
    public static void Keys(WordShapes shapes, ReadOnlySpan<byte> tags, TagSet tagSet, int i, Span<ulong> keys)
    {
        keys[0] = Key(0, shapes.Token[i]);
        keys[1] = Key(1, tags[i]);
        keys[2] = Key(2, tagSet.Coarse[tags[i]]);
        keys[3] = Key(3, shapes.Class[i]);
        keys[4] = Key(4, shapes.Suffix3[i]);
        keys[5] = Key(5, shapes.Suffix2[i]);
        keys[6] = Key(6, shapes.Prefix3[i]);
        keys[7] = Key(7, shapes.Suffix4[i]);
        keys[Shape] = Key(Shape, shapes.Shape[i]);
    }

    private static ulong Key(int feature, uint value) => (ulong)feature << 32 | value;

    /// <summary>Writes the features in the order of their rows.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_keys.Length);
        foreach (var key in _keys)
            writer.Write(key);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WordFeatures Read(BinaryReader reader)
    {
        var keys = new ulong[reader.ReadInt32()];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = reader.ReadUInt64();
        return new WordFeatures(keys);
    }
}
