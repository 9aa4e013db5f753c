using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Marsad.Resolving;

/// <summary>Writes lists one after the other, each with its length and its hash.</summary>
internal sealed class JoinsWriter(Stream stream)
{
    public void Numbers<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(numbers);
        stream.Write(BitConverter.GetBytes((long)numbers.Length));
        stream.Write(bytes);
        stream.Write(SHA256.HashData(bytes));
    }

    public void Texts(IReadOnlyCollection<string> texts)
    {
        var lengths = new int[texts.Count];
        using var bytes = new MemoryStream();
        foreach (var (at, text) in texts.Index())
        {
            var written = Encoding.UTF8.GetBytes(text);
            lengths[at] = written.Length;
            bytes.Write(written);
        }
        Numbers<int>(lengths);
        Numbers<byte>(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Lists of numbers.</summary>
    public void Lists<T>(IReadOnlyCollection<T[]> lists)
        where T : unmanaged
    {
        Numbers<int>([.. lists.Select(list => list.Length)]);
        var all = new T[lists.Sum(list => list.Length)];
        var at = 0;
        foreach (var list in lists)
        {
            list.CopyTo(all, at);
            at += list.Length;
        }
        Numbers<T>(all);
    }
}
