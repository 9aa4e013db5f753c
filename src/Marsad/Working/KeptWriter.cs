using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Marsad.Working;

/// <summary>Writes what a <see cref="KeptFile"/> reads.</summary>
internal sealed class KeptWriter(FileStream stream)
{
    private readonly List<KeptPiece> _pieces = [];

    /// <summary>Writes a file in the place of another, readable by its owner alone.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string file, string key, Action<KeptWriter> write)
    {
        var part = file + ".part";
        File.Delete(part);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(part, options))
        {
            var writer = new KeptWriter(stream);
            write(writer);
            writer.End(key);
        }
        File.Move(part, file, overwrite: true);
    }

    /// <summary>A thing that is read as a whole.</summary>
    public void One<T>(string name, T thing) => Piece(name, ClaimJson.WriteUtf8(thing), 1);

    /// <summary>A list that is read as a whole.</summary>
    public void Few<T>(string name, IReadOnlyList<T> things) => Piece(name, ClaimJson.WriteUtf8(things), things.Count);

    /// <summary>A list whose things are read one by one.</summary>
    public void Many<T>(string name, IEnumerable<T> things)
    {
        var starts = new List<long> { stream.Position };
        foreach (var thing in things)
        {
            var bytes = ClaimJson.WriteUtf8(thing);
            stream.Write(SHA256.HashData(bytes));
            stream.Write(bytes);
            starts.Add(stream.Position);
        }
        Numbers<long>(name, CollectionsMarshal.AsSpan(starts));
    }

    /// <summary>A row of numbers, or of records of them.</summary>
    public void Numbers<T>(string name, ReadOnlySpan<T> numbers)
        where T : unmanaged => Piece(name, MemoryMarshal.AsBytes(numbers), numbers.Length);

    private void Piece(string name, ReadOnlySpan<byte> bytes, int count)
    {
        _pieces.Add(new KeptPiece(name, stream.Position, bytes.Length, count, Hash.Full(bytes)));
        stream.Write(bytes);
    }

    private void End(string key)
    {
        var end = ClaimJson.WriteUtf8(new KeptEnd(key, _pieces));
        stream.Write(end);
        stream.Write(SHA256.HashData(end));
        stream.Write(BitConverter.GetBytes(end.Length));
    }
}
