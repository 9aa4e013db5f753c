using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Marsad.Resolving;

/// <summary>Reads what <see cref="JoinsWriter"/> wrote.</summary>
/// <remarks>It throws an <see cref="InvalidDataException"/> or an <see cref="EndOfStreamException"/> where that is not what is there.</remarks>
internal sealed class JoinsReader(Stream stream)
{
    public T[] Numbers<T>()
        where T : unmanaged
    {
        var count = Count();
        if (count < 0 || count > (stream.Length - stream.Position) / Unsafe.SizeOf<T>())
            throw new InvalidDataException("A list is said to be longer than the file.");
        var numbers = GC.AllocateUninitializedArray<T>((int)count);
        var bytes = MemoryMarshal.AsBytes(numbers.AsSpan());
        stream.ReadExactly(bytes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        stream.ReadExactly(hash);
        return SHA256.HashData(bytes).AsSpan().SequenceEqual(hash) ? numbers : throw new InvalidDataException("A list is not as it was written.");
    }

    public string[] Texts()
    {
        var (lengths, bytes) = (Numbers<int>(), Numbers<byte>());
        var texts = new string[lengths.Length];
        for (var (i, at) = (0, 0); i < lengths.Length; at += lengths[i++])
            texts[i] = Encoding.UTF8.GetString(bytes, at, lengths[i]);
        return texts;
    }

    public KeptLists<T> Lists<T>()
        where T : unmanaged => new(Numbers<int>(), Numbers<T>());

    private long Count()
    {
        Span<byte> count = stackalloc byte[sizeof(long)];
        stream.ReadExactly(count);
        return BitConverter.ToInt64(count);
    }
}

/// <summary>Lists of numbers that lie one after the other.</summary>
internal sealed class KeptLists<T>
    where T : unmanaged
{
    private readonly int[] _starts;
    private readonly T[] _all;

    public KeptLists(int[] lengths, T[] all)
    {
        (_starts, _all) = (new int[lengths.Length + 1], all);
        for (var i = 0; i < lengths.Length; i++)
            _starts[i + 1] = _starts[i] + lengths[i];
        if (_starts[^1] != all.Length)
            throw new InvalidDataException("Lists do not add up.");
    }

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<T> this[int number] => _all.AsSpan(_starts[number].._starts[number + 1]);
}
