using System.Buffers.Binary;
using System.Text;

namespace Marsad.Tests.Web;

/// <summary>Points of a vector tile with their properties, read by a reader of its own.</summary>
internal sealed record DecodedTile(string Layer, IReadOnlyList<(long X, long Y, IReadOnlyDictionary<string, object> Properties)> Points)
{
    public static DecodedTile Of(byte[] bytes)
    {
        if (bytes.Length == 0)
            return new DecodedTile("", []);
        var layer = Fields(Fields(bytes).Single(field => field.Number == 3).Bytes).ToList();
        var keys = layer.Where(field => field.Number == 3).Select(field => Encoding.UTF8.GetString(field.Bytes)).ToList();
        var values = layer.Where(field => field.Number == 4).Select(field => Value(Fields(field.Bytes).Single())).ToList();
        var points = layer.Where(field => field.Number == 2).Select(field =>
        {
            var feature = Fields(field.Bytes).ToList();
            var tags = Numbers(feature.Single(part => part.Number == 2).Bytes);
            var shape = Numbers(feature.Single(part => part.Number == 4).Bytes);
            return ((long)(shape[1] >> 1), (long)(shape[2] >> 1), (IReadOnlyDictionary<string, object>)tags.Chunk(2).ToDictionary(pair => keys[(int)pair[0]], pair => values[(int)pair[1]], StringComparer.Ordinal));
        }).ToList();
        return new DecodedTile(Encoding.UTF8.GetString(layer.Single(field => field.Number == 1).Bytes), points);
    }

    private static object Value((int Number, ulong Varint, byte[] Bytes) field) => field.Number switch
    {
        1 => Encoding.UTF8.GetString(field.Bytes),
        3 => BinaryPrimitives.ReadDoubleLittleEndian(field.Bytes),
        5 => (long)field.Varint,
        7 => field.Varint == 1,
        _ => throw new FormatException($"A value of the kind {field.Number}."),
    };

    private static IEnumerable<(int Number, ulong Varint, byte[] Bytes)> Fields(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(bytes, ref at);
            var (varint, length) = (tag & 7) switch { 0 => (Varint(bytes, ref at), 0), 1 => (0UL, 8), _ => (0UL, (int)Varint(bytes, ref at)) };
            yield return ((int)(tag >> 3), varint, bytes[at..(at + length)]);
            at += length;
        }
    }

    private static List<ulong> Numbers(byte[] bytes)
    {
        var numbers = new List<ulong>();
        for (var at = 0; at < bytes.Length;)
            numbers.Add(Varint(bytes, ref at));
        return numbers;
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
                return value;
        }
    }
}
