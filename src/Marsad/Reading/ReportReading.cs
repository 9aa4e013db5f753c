using System.Globalization;

namespace Marsad.Reading;

/// <summary>Reads reports: bytes become a document with its stories. Whatever the bytes are, no exception comes out of it.</summary>
public static class ReportReading
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int LargestFile = 32 << 20;

    private static readonly (string Magic, string Name, string? Remedy)[] Binaries =
    [
        ("%PDF-", "a PDF", "turn it into text first (pdftotext)"), ("PK\u0003\u0004", "a ZIP archive or an office document", "unpack it, or save it as text or HTML first"),
        ("\u0089PNG", "a picture", null), ("\u00ff\u00d8\u00ff", "a picture", null), ("GIF8", "a picture", null), ("\u001f\u008b", "a gzip archive", "unpack it first"),
        ("SQLite format 3", "a database", null), ("{\\rtf", "a rich-text document", "save it as text first"), ("\u00d0\u00cf\u0011\u00e0", "an office document", "save it as text first"), ("\u007fELF", "a program", null),
    ];

    /// <summary>Reads a report.</summary>
    public static ReadResult Read(ReportFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length == 0)
            return ReadResult.Refused(file.Path, "The file is empty.");
        if (bytes.Length > LargestFile)
            return ReadResult.Refused(file.Path, TooLarge(bytes.Length));
        if (BinaryCause(bytes) is { } cause)
            return ReadResult.Refused(file.Path, cause);

        var problems = new List<ReadProblem>();
        var sidecar = Sidecar.Read(file.Path, file.Sidecar, problems);
        var reader = ReaderOf(file.Path, bytes);
        if (reader.Read(file.Path, bytes, problems) is not { } page)
            return new ReadResult(null, problems);

        var published = sidecar.Published ?? page.Published ?? file.Published;
        var stories = Stories(page, sidecar, published);
        if (stories.Count == 0)
            problems.Add(new ReadProblem(file.Path, null, "The file holds no running text.", Fatal: true));
        var report = new Report
        {
            Id = ReportId.Of(bytes),
            Name = file.Name,
            Hash = Hash.Full(bytes),
            Length = bytes.Length,
            MediaType = reader.MediaType,
            Outlet = sidecar.Outlet ?? page.Outlet ?? file.Outlet,
            Url = sidecar.Url ?? page.Url,
            Title = sidecar.Title ?? page.Title ?? (stories.Count > 0 ? stories[0].Title : null),
            Published = stories.Count > 0 ? stories[0].Published : published,
            Retrieved = sidecar.Retrieved,
            Language = sidecar.Language ?? page.Language,
        };
        return new ReadResult(new Document { Report = report, Text = page.Text, Stories = stories, Problems = problems }, problems);
    }

    /// <summary>Why a file of this size is refused.</summary>
    internal static string TooLarge(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"The file holds {bytes / 1048576.0:0.0} MB; at most {LargestFile >> 20} MB are read. Cut it into its reports.");

    private static List<Story> Stories(Page page, Sidecar sidecar, NodaTime.LocalDate? published)
    {
        var blocks = BlockJoiner.Join(page);
        BlockRoles.Assign(blocks);
        var quotes = new PullQuotes(blocks);
        var stories = new List<Story>();
        foreach (var part in StorySplitter.Split(blocks))
        {
            var number = stories.Count + 1;
            var own = sidecar.Stories.TryGetValue(number, out var given) ? given : number == 1 ? published : null;
            if (StoryBuilder.Build(number, page, part, quotes, own) is { } story)
                stories.Add(story with { Published = story.Published ?? own });
        }
        return stories;
    }

    private static IReportReader ReaderOf(string path, ReadOnlySpan<byte> bytes) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => new HtmlReader(),
        _ => HtmlReader.LooksLikeHtml(bytes) ? new HtmlReader() : new PlainTextReader(),
    };

    /// <summary>Why the bytes are no text, or null where they may be.</summary>
    private static string? BinaryCause(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, name, remedy) in Binaries)
        {
            if (Begins(bytes, magic))
                return $"The file is {name}, not text{(remedy is null ? "" : "; " + remedy)}.";
        }
        return TextDecoding.IsBinary(bytes) ? "The file is binary, not text." : null;
    }

    private static bool Begins(ReadOnlySpan<byte> bytes, string magic)
    {
        if (bytes.Length < magic.Length)
            return false;
        for (var i = 0; i < magic.Length; i++)
        {
            if (bytes[i] != magic[i])
                return false;
        }
        return true;
    }
}
