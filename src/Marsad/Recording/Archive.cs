using System.Text;

namespace Marsad.Recording;

/// <summary>The folder that keeps the bytes of reports untouched: <c>archive/ab/cdef…</c> under the SHA-256 of their content, and beside them, where the bytes are not the text itself, the text that was taken out, <c>archive/ab/cdef….0123456789abcdef.txt</c>, named by the first digits of its own hash.</summary>
/// <param name="folder">The folder; made with the first report.</param>
internal sealed class Archive(string folder)
{
    private const int TextDigits = 16;

    private readonly HashSet<string> _unflushed = new(StringComparer.Ordinal);

    /// <summary>Keeps the bytes of a report. They are safe only after <see cref="Flush"/>; what a crash before that leaves half-written is written again when the report comes again.</summary>
    public void Keep(string hash, ReadOnlySpan<byte> bytes) => Keep(Name(hash), hash, bytes);

    /// <summary>Keeps the text taken out of a report.</summary>
    public void KeepText(string report, string hash, ReadOnlySpan<byte> text)
    {
        if (hash != report)
            Keep(Name(report, hash), hash, text);
    }

    /// <summary>On return, all that was kept is on the disk.</summary>
    public void Flush()
    {
        try
        {
            Disk.Flush(_unflushed);
            _unflushed.Clear();
        }
        catch (IOException e)
        {
            throw new LedgerException(folder, $"cannot be flushed to the disk: {e.Message}", e);
        }
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
            throw new LedgerException(path, "is missing from the archive.", e) { IsMendable = true };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(path, $"cannot be read: {e.Message}", e);
        }
        return Hash.Full(bytes) == hash ? bytes : throw new LedgerException(path, "is not what was received: its bytes were changed.") { IsMendable = true };
    }

    private void Keep(string name, string hash, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(folder, name);
        try
        {
            if (File.Exists(path) && Hash.Full(File.ReadAllBytes(path)) == hash)
                return;
            var shelf = Path.GetDirectoryName(path)!;
            if (!Directory.Exists(shelf))
            {
                Directory.CreateDirectory(shelf);
                _unflushed.Add(folder);
                _unflushed.Add(Path.GetDirectoryName(Path.GetFullPath(folder))!);
            }
            var part = path + ".part";
            File.Delete(part);
            File.WriteAllBytes(part, bytes);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            File.Move(part, path, overwrite: true);
            _unflushed.Add(path);
            _unflushed.Add(shelf);
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
}
