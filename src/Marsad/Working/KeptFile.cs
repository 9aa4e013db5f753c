using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Win32.SafeHandles;

namespace Marsad.Working;

/// <summary>A file of lists and other pieces that is opened and not read: its end says where all of it lies, and each thing is read, and held against its hash, when it is asked for.</summary>
internal sealed class KeptFile
{
    private const int LongestEnd = 1 << 26;

    // What is false is not written, even where it must be said when a thing is made.
    private static readonly JsonSerializerOptions Reading = new(ClaimJson.Options)
    {
        TypeInfoResolver = ClaimJson.Options.TypeInfoResolver!.WithAddedModifier(static type =>
        {
            foreach (var property in type.Properties.Where(property => property.PropertyType == typeof(bool)))
                property.IsRequired = false;
        }),
    };

    private readonly SafeFileHandle _handle;
    private readonly Dictionary<string, KeptPiece> _pieces;
    private volatile bool _isSpoilt;

    private KeptFile(SafeFileHandle handle, KeptEnd end) => (_handle, Key, _pieces) = (handle, end.Key, end.Pieces.ToDictionary(piece => piece.Name, StringComparer.Ordinal));

    /// <summary>Names what was kept.</summary>
    public string Key { get; }

    /// <summary>Whether something was read that is not as it was written.</summary>
    public bool IsSpoilt => _isSpoilt;

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It is not as it was written.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static KeptFile Open(string file)
    {
        var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var tail = RandomAccess.GetLength(handle) - SHA256.HashSizeInBytes - sizeof(int);
        if (tail < 0)
            throw Spoilt();
        var last = new byte[SHA256.HashSizeInBytes + sizeof(int)];
        Fill(handle, tail, last);
        var length = BitConverter.ToInt32(last, SHA256.HashSizeInBytes);
        if (length is <= 0 or > LongestEnd || length > tail)
            throw Spoilt();
        var end = new byte[length];
        Fill(handle, tail - length, end);
        return IsHash(end, last.AsSpan(0, SHA256.HashSizeInBytes)) && End(end) is { } read ? new KeptFile(handle, read) : throw Spoilt();
    }

    // Another version of the program wrote other ends; null for those.
    private static KeptEnd? End(byte[] json)
    {
        try
        {
            return ClaimJson.Read<KeptEnd>(json) is { Key: not null, Pieces: not null } end && end.Pieces.All(piece => piece is { Name: not null, Hash: not null }) && end.Pieces.DistinctBy(piece => piece.Name).Count() == end.Pieces.Count ? end : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether there is a piece of that name.</summary>
    public bool Has(string name) => _pieces.ContainsKey(name);

    /// <summary>A piece of bytes.</summary>
    /// <exception cref="InvalidDataException">It is not as it was written.</exception>
    public byte[] Piece(string name)
    {
        var piece = _pieces[name];
        var bytes = new byte[piece.Length];
        Read(piece.At, bytes);
        return Hash.Full(bytes) == piece.Hash ? bytes : throw Changed();
    }

    /// <summary>A thing that is a piece of its own.</summary>
    public T One<T>(string name) => JsonSerializer.Deserialize<T>(Piece(name), Reading)!;

    /// <summary>A list that is a piece of its own, read as a whole when it is first asked for.</summary>
    public IReadOnlyList<T> Few<T>(string name) => new OnceReadList<T>(_pieces[name].Count, () => One<List<T>>(name));

    /// <summary>A list whose things are read one by one.</summary>
    public AskedList<T> Many<T>(string name)
    {
        var starts = Numbers<long>(name);
        return new AskedList<T>(starts.Length - 1, number => Thing<T>(starts[number], (int)(starts[number + 1] - starts[number])));
    }

    /// <summary>A piece that is a row of numbers, or of records of them.</summary>
    public T[] Numbers<T>(string name)
        where T : unmanaged => [.. System.Runtime.InteropServices.MemoryMarshal.Cast<byte, T>(Piece(name))];

    // A thing lies behind its hash.
    private T Thing<T>(long at, int length)
    {
        var shared = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var bytes = shared.AsSpan(0, length);
            Read(at, bytes);
            return IsHash(bytes[SHA256.HashSizeInBytes..], bytes[..SHA256.HashSizeInBytes]) ? JsonSerializer.Deserialize<T>(bytes[SHA256.HashSizeInBytes..], Reading)! : throw Changed();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(shared);
        }
    }

    private void Read(long at, Span<byte> bytes)
    {
        try
        {
            Fill(_handle, at, bytes);
        }
        catch (IOException)
        {
            throw Changed();
        }
    }

    private InvalidDataException Changed()
    {
        _isSpoilt = true;
        return Spoilt();
    }

    private static void Fill(SafeFileHandle handle, long at, Span<byte> bytes)
    {
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(handle, bytes[read..], at + read);
            read += more > 0 ? more : throw new EndOfStreamException();
        }
    }

    private static bool IsHash(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> hash)
    {
        Span<byte> own = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, own);
        return own.SequenceEqual(hash);
    }

    private static InvalidDataException Spoilt() => new("What was kept of the record was changed on the disk; it is reckoned anew.");
}

/// <summary>What a file says of itself at its end.</summary>
/// <param name="Key">Names what was kept.</param>
/// <param name="Pieces">Where its pieces lie.</param>
internal sealed record KeptEnd(string Key, IReadOnlyList<KeptPiece> Pieces);

/// <summary>Where a piece lies.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Where it begins.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Count">How many things it holds.</param>
/// <param name="Hash">Their hash.</param>
internal sealed record KeptPiece(string Name, long At, int Length, int Count, string Hash);
