using System.Buffers.Binary;
using System.Text;

namespace Marsad.Web;

/// <summary>Points with properties as Mapbox Vector Tile 2.1 writes them.</summary>
/// <param name="name">Name of the layer, which is the only one of its tile.</param>
internal sealed class VectorLayer(string name)
{
    public const string MediaType = "application/vnd.mapbox-vector-tile";

    private const int Extent = 4096;

    private readonly MemoryStream _features = new();
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> _values = [];

    /// <summary>Adds a point.</summary>
    /// <param name="x">From the tile's west, 0 to 1.</param>
    /// <param name="y">From its north, 0 to 1.</param>
    /// <param name="properties">Strings, longs, doubles and truths.</param>
    public void Add(double x, double y, params ReadOnlySpan<(string Key, object Value)> properties)
    {
        var tags = new MemoryStream();
        foreach (var (key, value) in properties)
        {
            Varint(tags, (ulong)Number(_keys, key));
            Varint(tags, (ulong)Number(_values, value));
        }
        var shape = new MemoryStream();
        const ulong MoveOnce = 1 | (1 << 3);
        Varint(shape, MoveOnce);
        Varint(shape, Zigzag(x));
        Varint(shape, Zigzag(y));
        var feature = new MemoryStream();
        Bytes(feature, 2, tags);
        Field(feature, 3, 1);
        Bytes(feature, 4, shape);
        Bytes(_features, 2, feature);
    }

    /// <summary>The tile; a tile without points is empty.</summary>
    public byte[] ToTile()
    {
        var tile = new MemoryStream();
        if (_features.Length == 0)
            return [];
        var layer = new MemoryStream();
        Field(layer, 15, 2);
        Text(layer, 1, name);
        _features.WriteTo(layer);
        foreach (var key in _keys.Keys)
            Text(layer, 3, key);
        foreach (var value in _values.Keys)
            Bytes(layer, 4, Value(value));
        Field(layer, 5, Extent);
        Bytes(tile, 3, layer);
        return tile.ToArray();
    }

    private static MemoryStream Value(object value)
    {
        var written = new MemoryStream();
        switch (value)
        {
            case string text:
                Text(written, 1, text);
                break;
            case long number:
                Field(written, 5, (ulong)number);
                break;
            case bool truth:
                Field(written, 7, truth ? 1UL : 0);
                break;
            case double number:
                Span<byte> bits = stackalloc byte[8];
                BinaryPrimitives.WriteDoubleLittleEndian(bits, number);
                Varint(written, (3 << 3) | 1);
                written.Write(bits);
                break;
            default:
                throw new ArgumentException($"A tile has no values of {value.GetType()}.", nameof(value));
        }
        return written;
    }

    // Both dictionaries are only added to, so they give their keys back in the order of their numbers.
    private static int Number<T>(Dictionary<T, int> known, T thing)
        where T : notnull
    {
        if (!known.TryGetValue(thing, out var number))
            known[thing] = number = known.Count;
        return number;
    }

    private static ulong Zigzag(double part)
    {
        var step = (long)Math.Clamp(Math.Round(part * Extent), 0, Extent - 1);
        return (ulong)(step << 1);
    }

    private static void Field(MemoryStream to, int field, ulong value)
    {
        Varint(to, (ulong)field << 3);
        Varint(to, value);
    }

    private static void Text(MemoryStream to, int field, string text) => Bytes(to, field, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static void Bytes(MemoryStream to, int field, MemoryStream bytes)
    {
        Varint(to, ((ulong)field << 3) | 2);
        Varint(to, (ulong)bytes.Length);
        bytes.WriteTo(to);
    }

    private static void Varint(MemoryStream to, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            to.WriteByte((byte)(value | 0x80));
        to.WriteByte((byte)value);
    }
}
