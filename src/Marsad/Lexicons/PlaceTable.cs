using System.Runtime.InteropServices;
using System.Text;
using Marsad.Text;

namespace Marsad.Lexicons;

/// <summary>What kind of place a row of the packed gazetteer is.</summary>
internal enum PlaceCode : byte
{
    /// <summary>A populated place.</summary>
    Settlement,

    /// <summary>Seat of a second-level unit.</summary>
    SeatOfDistrict,

    /// <summary>Seat of a first-level unit.</summary>
    SeatOfRegion,

    /// <summary>Capital of a country.</summary>
    Capital,

    /// <summary>Part of a city.</summary>
    Section,

    /// <summary>No longer lived in.</summary>
    Abandoned,

    /// <summary>A first-level unit.</summary>
    Region,
}

/// <summary>A row of the packed gazetteer.</summary>
/// <param name="Id">GeoNames' id; 0 where it is not known.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Region">Index of the first-level unit's row, plus one; 0 for none.</param>
/// <param name="Code">Kind.</param>
/// <param name="Population">People, or 0.</param>
internal readonly record struct PlaceRow(int Id, string Name, double Lat, double Lon, string Country, int Region, PlaceCode Code, int Population);

/// <summary>The world's places packed so that they are used where they lie: nothing is read at start.</summary>
/// <remarks>
/// Layout, little-endian: "MPT1", number of rows, of keys, bytes of names; 65,537 positions in the keys by their first 16 bits; the keys, sorted;
/// the rows of 28 bytes; the names in UTF-8. A key is 38 bits of the hash of a folded name, 8 bits of the hash of its plain key and 18 bits of row.
/// </remarks>
internal sealed unsafe class PlaceTable
{
    private const int RowBits = 18;
    private const int PlainBits = 8;
    private const int RowBytes = 28;
    private static readonly byte[] Magic = "MPT1"u8.ToArray();

    private readonly UnmanagedMemoryStream _stream;
    private readonly byte* _buckets;
    private readonly byte* _keys;
    private readonly byte* _rows;
    private readonly byte* _names;

    /// <summary>A table over the bytes of an embedded resource, which stay where they are.</summary>
    public PlaceTable(UnmanagedMemoryStream stream)
    {
        _stream = stream;
        var start = stream.PositionPointer;
        var header = new ReadOnlySpan<int>(start + 4, 3);
        if (stream.Length < 16 || !new ReadOnlySpan<byte>(start, 4).SequenceEqual(Magic))
            throw new LexiconException(Gazetteer.Packed, 0, "this is no packed gazetteer; make it again with eng/places.cs");
        Rows = header[0];
        _buckets = start + 16;
        _keys = _buckets + (65537 * sizeof(int)) + 4;
        _rows = _keys + ((long)header[1] * sizeof(ulong));
        _names = _rows + ((long)Rows * RowBytes);
        if (_names + header[2] != start + stream.Length)
            throw new LexiconException(Gazetteer.Packed, 0, "the packed gazetteer is cut short; make it again with eng/places.cs");
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Adds the rows that bear a name; the flag says whether the plain key is the same too.</summary>
    public void Find(ulong folded, ulong plain, List<(int Row, bool Plain)> found)
    {
        var key = folded >> (RowBits + PlainBits);
        var bucket = (int)(folded >> 48);
        var keys = new ReadOnlySpan<ulong>(_keys, int.MaxValue / 8);
        var buckets = new ReadOnlySpan<int>(_buckets, 65537);
        for (var i = LowerBound(keys[buckets[bucket]..buckets[bucket + 1]], key << (RowBits + PlainBits)) + buckets[bucket]; i < buckets[65536] && keys[i] >> (RowBits + PlainBits) == key; i++)
        {
            var row = (int)(keys[i] & ((1 << RowBits) - 1));
            var same = (byte)(keys[i] >> RowBits) == (byte)plain;
            found.Add((row, same));
        }
        Merge(found);
    }

    /// <summary>Whether any row bears a name with this folded key.</summary>
    public bool Knows(ulong folded)
    {
        var key = folded >> (RowBits + PlainBits);
        var bucket = (int)(folded >> 48);
        var buckets = new ReadOnlySpan<int>(_buckets, 65537);
        var keys = new ReadOnlySpan<ulong>(_keys, buckets[65536]);
        var at = LowerBound(keys[buckets[bucket]..buckets[bucket + 1]], key << (RowBits + PlainBits)) + buckets[bucket];
        return at < keys.Length && keys[at] >> (RowBits + PlainBits) == key;
    }

    /// <summary>The row at an index.</summary>
    public PlaceRow this[int row]
    {
        get
        {
            var packed = MemoryMarshal.Read<Packed>(new ReadOnlySpan<byte>(_rows + ((long)row * RowBytes), RowBytes));
            var name = Encoding.UTF8.GetString(_names + packed.Name, packed.NameLength);
            return new PlaceRow(packed.Id, name, packed.Lat / 1e5, packed.Lon / 1e5, Country(packed.Country), packed.Region, (PlaceCode)packed.Code, packed.Population);
        }
    }

    /// <summary>Rows of a country, in order.</summary>
    public IEnumerable<int> RowsOf(string country)
    {
        var wanted = Pack(country);
        for (var row = 0; row < Rows; row++)
        {
            if (CountryAt(row) == wanted)
                yield return row;
        }
    }

    /// <summary>Inhabitants and kind of the rows with the given ids of GeoNames.</summary>
    public Dictionary<int, (int Population, PlaceCode Code)> Sizes(HashSet<int> ids)
    {
        var sizes = new Dictionary<int, (int, PlaceCode)>();
        for (var row = 0; row < Rows; row++)
        {
            var packed = (Packed*)(_rows + ((long)row * RowBytes));
            if (ids.Contains(packed->Id))
                sizes[packed->Id] = (packed->Population, (PlaceCode)packed->Code);
        }
        return sizes;
    }

    private ushort CountryAt(int row) => ((Packed*)(_rows + ((long)row * RowBytes)))->Country;

    private static string Country(ushort packed) => string.Create(2, packed, static (span, p) => (span[0], span[1]) = ((char)(p >> 8), (char)(p & 0xff)));

    private static ushort Pack(string country) => (ushort)((country[0] << 8) | country[1]);

    private static void Merge(List<(int Row, bool Plain)> found)
    {
        if (found.Count < 2)
            return;
        found.Sort(static (a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : b.Plain.CompareTo(a.Plain));
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (found[i].Row == found[i - 1].Row)
                found.RemoveAt(i);
        }
    }

    private static int LowerBound(ReadOnlySpan<ulong> keys, ulong key)
    {
        var low = 0;
        var high = keys.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (keys[middle] < key)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1, Size = RowBytes)]
    private struct Packed
    {
        public int Id;
        public int Lat;
        public int Lon;
        public int Population;
        public int Name;
        public ushort Country;
        public ushort Region;
        public byte NameLength;
        public byte Code;
        public ushort Spare;
    }

    /// <summary>Packs rows into a table.</summary>
    public sealed class Writer
    {
        private readonly List<PlaceRow> _rows = [];
        private readonly HashSet<ulong> _keys = [];

        /// <summary>Rows so far.</summary>
        public int Rows => _rows.Count;

        /// <summary>Keys so far.</summary>
        public int Keys => _keys.Count;

        /// <summary>Adds a place under its spellings and returns its row.</summary>
        public int Add(PlaceRow row, IEnumerable<string> spellings)
        {
            var number = _rows.Count;
            if (number >= 1 << RowBits)
                throw new InvalidOperationException($"A packed gazetteer holds {1 << RowBits} rows at most.");
            _rows.Add(row);
            foreach (var spelling in spellings.Prepend(row.Name))
            {
                var plain = Folding.Plain(spelling);
                var folded = Folding.Fold(spelling);
                if (folded.Length > 1)
                    _keys.Add((Folding.Hash(folded) >> (RowBits + PlainBits) << (RowBits + PlainBits)) | ((Folding.Hash(plain) & ((1 << PlainBits) - 1)) << RowBits) | (uint)number);
            }
            return number;
        }

        /// <summary>Writes the table.</summary>
        public void Write(Stream output)
        {
            var names = new MemoryStream();
            var rows = new Packed[_rows.Count];
            for (var i = 0; i < rows.Length; i++)
            {
                var row = _rows[i];
                var name = Encoding.UTF8.GetBytes(row.Name);
                rows[i] = new Packed
                {
                    Id = row.Id,
                    Lat = (int)Math.Round(row.Lat * 1e5),
                    Lon = (int)Math.Round(row.Lon * 1e5),
                    Population = row.Population,
                    Name = (int)names.Position,
                    NameLength = checked((byte)name.Length),
                    Country = Pack(row.Country),
                    Region = checked((ushort)row.Region),
                    Code = (byte)row.Code,
                };
                names.Write(name);
            }
            ulong[] keys = [.. _keys.Order()];
            var buckets = new int[65538];
            for (int bucket = 0, key = 0; bucket <= 65536; bucket++)
            {
                while (key < keys.Length && (int)(keys[key] >> 48) < bucket)
                    key++;
                buckets[bucket] = key;
            }
            output.Write(Magic);
            output.Write(MemoryMarshal.AsBytes<int>(new[] { rows.Length, keys.Length, (int)names.Length }));
            output.Write(MemoryMarshal.AsBytes<int>(buckets));
            output.Write(MemoryMarshal.AsBytes<ulong>(keys));
            output.Write(MemoryMarshal.AsBytes<Packed>(rows));
            names.WriteTo(output);
        }
    }
}
