using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Marsad.Reading;

/// <summary>Turns bytes into text. The same bytes always give the same text; what had to be guessed or was broken is said.</summary>
internal static class TextDecoding
{
    private static readonly SearchValues<string> Mojibake = SearchValues.Create(["â€™", "â€œ", "â€“", "â€”", "Ã©", "Ã¨", "Ã¼", "Ã¶", "Ø§Ù", "Ù„Ø"], StringComparison.Ordinal);

    /// <summary>Decodes a file: by its byte order mark, by what it declares, as UTF-8 where it is valid or nearly so, else as one of the Windows code pages.</summary>
    public static string Decode(string file, ReadOnlySpan<byte> bytes, string? declared, List<ReadProblem> problems)
    {
        var (encoding, skip, note) = Choose(bytes, declared);
        var text = encoding.GetString(bytes[skip..]);
        if (note is not null)
            problems.Add(new ReadProblem(file, null, note, Fatal: false));
        var broken = text.AsSpan().Count('\ufffd');
        if (broken > 0)
            problems.Add(new ReadProblem(file, Offset(text.IndexOf('\ufffd', StringComparison.Ordinal)), string.Create(CultureInfo.InvariantCulture, $"{broken} {(broken == 1 ? "character" : "characters")} could not be decoded, marked U+FFFD in the text; fetch the file again or save it as UTF-8."), Fatal: false));
        var garbled = text.AsSpan().IndexOfAny(Mojibake);
        if (garbled >= 0)
            problems.Add(new ReadProblem(file, Offset(garbled), "The text was decoded wrongly before it was saved (such as \"â€™\" for an apostrophe); it was read as it stands.", Fatal: false));
        return text;
    }

    /// <summary>Whether the bytes are no text in any encoding: zero bytes that are not UTF-16's or UTF-32's, or many control characters.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || WithoutMark(bytes) is not null)
            return false;
        var (zeros, controls) = (0, 0);
        foreach (var b in bytes)
        {
            if (b == 0)
                zeros++;
            else if (b < 32 && b is not (9 or 10 or 11 or 12 or 13 or 27))
                controls++;
        }
        return zeros > 0 || controls * 50L > bytes.Length;
    }

    private static string Offset(int at) => string.Create(CultureInfo.InvariantCulture, $"offset {at}");

    private static (Encoding Encoding, int Skip, string? Note) Choose(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return (Encoding.UTF8, 3, null);
        if (bytes is [0xFF, 0xFE, 0, 0, ..])
            return (Encoding.UTF32, 4, null);
        if (bytes is [0xFF, 0xFE, ..])
            return (Encoding.Unicode, 2, null);
        if (bytes is [0xFE, 0xFF, ..])
            return (Encoding.BigEndianUnicode, 2, null);
        if (WithoutMark(bytes) is { } wide)
            return (wide, 0, null);
        if (Utf8.IsValid(bytes))
            return (Encoding.UTF8, 0, null);
        if (declared is not null && Named(declared) is { } named && named.CodePage != Encoding.UTF8.CodePage)
            return (named, 0, null);

        var (good, bad, cut) = CountUtf8(bytes);
        if (bad == 0 && cut)
            return (Encoding.UTF8, 0, "The file ends in the middle of a character: it was cut off.");
        if (good >= 4 * bad)
            return (Encoding.UTF8, 0, null);
        var arabic = LooksArabic(bytes);
        return (CodePage(arabic ? 1256 : 1252), 0, $"The file is not UTF-8; it was read as windows-{(arabic ? 1256 : 1252)}.");
    }

    /// <summary>The encoding of a name that a page declares; null for one that is not known or that hides text.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            // Old pages say ISO-8859-1 and mean windows-1252; browsers read them so.
            if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
                return CodePage(1252);
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return encoding.CodePage == 65000 ? null : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;

    /// <summary>UTF-16 without a mark: every second byte of its beginning is 0 (Latin) or 6 (Arabic).</summary>
    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        if (head.Length < 4)
            return null;
        Span<int> high = [0, 0];
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] is 0 or 6)
                high[i & 1]++;
        }
        var pairs = head.Length / 2;
        if (high[1] * 10 >= pairs * 7 && high[0] * 10 <= pairs)
            return Encoding.Unicode;
        return high[0] * 10 >= pairs * 7 && high[1] * 10 <= pairs ? Encoding.BigEndianUnicode : null;
    }

    private static (int Good, int Bad, bool Cut) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status == OperationStatus.NeedMoreData)
                return (good, bad, true);
            if (status != OperationStatus.Done)
                bad++;
            else if (used > 1)
                good++;
            bytes = bytes[used..];
        }
        return (good, bad, false);
    }

    /// <summary>Arabic in a single-byte encoding comes in words of many high bytes, accented Latin letters come alone.</summary>
    private static bool LooksArabic(ReadOnlySpan<byte> bytes)
    {
        var (all, inWords, run) = (0, 0, 0);
        foreach (var b in bytes)
        {
            if (b >= 0xC0)
            {
                all++;
                run++;
                continue;
            }
            if (run >= 3)
                inWords += run;
            run = 0;
        }
        if (run >= 3)
            inWords += run;
        return all > 0 && inWords * 10 >= all * 6;
    }
}
