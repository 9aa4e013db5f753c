using System.Runtime.InteropServices;
using System.Text;

namespace Marsad.Recording;

/// <summary>The folder that keeps the bytes of reports untouched: <c>archive/ab/cdef…</c> under the SHA-256 of their content, and beside them, where the bytes are not the text itself, the text that was taken out, <c>archive/ab/cdef….0123456789abcdef.txt</c>, named by the first digits of its own hash.</summary>
/// <param name="folder">The folder; made with the first report.</param>
internal sealed class Archive(string folder)
{
    private const int TextDigits = 16;

    /// <summary>Keeps the bytes of a report; on return they are on the disk.</summary>
    public void Keep(string hash, ReadOnlySpan<byte> bytes) => Keep(Name(hash), hash, bytes);

    /// <summary>Keeps the text taken out of a report.</summary>
    public void KeepText(string report, string hash, ReadOnlySpan<byte> text)
    {
        if (hash != report)
            Keep(Name(report, hash), hash, text);
    }

    /// <summary>The bytes of a report, which are those that were received or an exception.</summary>
    public byte[] Read(string hash) => Read(Name(hash), hash);

    /// <summary>The text of a report.</summary>
    public string ReadText(string report, string hash) => Encoding.UTF8.GetString(Read(Name(report, hash), hash));

    /// <summary>What is wrong with the kept bytes and text of a report.</summary>
    public IEnumerable<LedgerFinding> Check(string report, string? text)
    {
        if (Wrong(Name(report), report) is { } original)
            yield return original;
        if (text is not null && text != report && Wrong(Name(report, text), text) is { } extracted)
            yield return extracted;
    }

    private LedgerFinding? Wrong(string name, string hash)
    {
        try
        {
            Read(name, hash);
            return null;
        }
        catch (LedgerException e)
        {
            return new LedgerFinding($"archive/{name}", e.Cause);
        }
    }

    private byte[] Read(string name, string hash)
    {
        var path = Path.Combine(folder, name);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LedgerException(path, "is missing from the archive.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(path, $"cannot be read: {e.Message}", e);
        }
        return Hash.Full(bytes) == hash ? bytes : throw new LedgerException(path, "is not what was received: its bytes were changed.");
    }

    private void Keep(string name, string hash, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(folder, name);
        try
        {
            if (File.Exists(path) && Hash.Full(File.ReadAllBytes(path)) == hash)
                return;
            var shelf = Path.GetDirectoryName(path)!;
            var isNew = !Directory.Exists(shelf);
            Directory.CreateDirectory(shelf);
            var part = path + ".part";
            File.Delete(part);
            using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            File.Move(part, path, overwrite: true);
            FlushFolder(shelf);
            if (isNew)
            {
                FlushFolder(folder);
                FlushFolder(Path.GetDirectoryName(Path.GetFullPath(folder))!);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(path, $"cannot be written: {e.Message}", e);
        }
    }

    private static string Name(string hash) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
            ? $"{hash[..2]}/{hash[2..]}"
            : throw new LedgerException("archive", $"'{hash}' in the ledger is no hash; run 'marsad verify'.");

    private static string Name(string report, string text) =>
        text == report ? Name(report) : $"{Name(report)}.{Name(text).Replace("/", "", StringComparison.Ordinal)[..TextDigits]}.txt";

    // A rename is on the disk only when its folder is; .NET has no call for that.
    private static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        const int readOnly = 0;
        var folder = OpenFolder(path, readOnly);
        if (folder < 0)
            throw new IOException($"The folder {path} cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (Flush(folder) != 0)
                throw new IOException($"The folder {path} cannot be flushed to the disk (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = CloseFolder(folder);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int OpenFolder([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Flush(int file);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int CloseFolder(int file);
}
