using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Marsad.Recording;
using Microsoft.Win32.SafeHandles;
using NodaTime;

namespace Marsad.Working;

/// <summary>What a record adds up to, kept in a file so that it need not be reckoned again when a program starts. The file is only a copy: whatever is wrong with it, the ledger gives it anew.</summary>
/// <remarks>Lists lie in it in pieces, each with its hash, so that they can be read on several cores; reports are read one by one when they are asked for. Its end says where all of it lies.</remarks>
public sealed class KeptFindings
{
    private const int Piece = 500;
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

    private KeptFindings(Findings findings, IReadOnlyList<ReportHead> reports, TreeHead head, LocalDate? day) => (Findings, Reports, Head, Day) = (findings, reports, head, day);

    /// <summary>The findings; their reports are read when they are asked for.</summary>
    public Findings Findings { get; }

    /// <summary>What is to be known of each report without its text, in the order of the findings.</summary>
    public IReadOnlyList<ReportHead> Reports { get; }

    /// <summary>Head of the ledger that they were reckoned from.</summary>
    public TreeHead Head { get; }

    /// <summary>Day for which they were reckoned, where it matters.</summary>
    public LocalDate? Day { get; }

    /// <summary>Name of the program as it is built: what another made of the same ledger may differ.</summary>
    public static string Program { get; } = typeof(KeptFindings).Module.ModuleVersionId.ToString("N");

    /// <summary>Keeps findings; where the file cannot be written, nothing is kept.</summary>
    public static void Keep(string file, string key, Findings findings, TreeHead head, LocalDate? day)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(head);
        var part = file + ".part";
        try
        {
            File.Delete(part);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 16 };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(part, options))
                Write(stream, key, findings, head, day);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is reckoned again the next time.
        }
    }

    /// <summary>Opens what was kept; null where there is none of that key, or it is not as it was written.</summary>
    public static KeptFindings? Open(string file, string key)
    {
        try
        {
            if (!File.Exists(file))
                return null;
            var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return End(handle) is { } end && end.Key == key ? Read(handle, end) : null;
        }
        catch (Exception e) when (IsSpoilt(e) || (e is AggregateException many && many.InnerExceptions.All(IsSpoilt)))
        {
            return null;
        }
    }

    private static void Write(FileStream stream, string key, Findings findings, TreeHead head, LocalDate? day)
    {
        var pieces = new List<KeptPiece>();
        Put("claims", findings.Claims);
        Put("incidents", findings.Incidents.Select(incident => new Linked<Assessment>(incident with { Incident = incident.Incident with { Claims = [] } }, Ids(incident.Incident.Claims))));
        Put("tolls", findings.Tolls.Select(toll => new Linked<Toll>(toll with { Claims = [] }, Ids(toll.Claims))));
        Put("figures", findings.Figures.Select(figure => new Linked<ReportedFigure>(figure with { Claims = [] }, Ids(figure.Claims))));
        Put("control", findings.Control);
        Put("audit", findings.Audit);
        Put("series", findings.Series);
        Put("raids", findings.Raids);
        Put("sightings", findings.Sightings);
        Put("reviews", findings.Reviews);
        Put("adrift", findings.Adrift);
        var texts = findings.Documents.Select(document => Add("text", ClaimJson.WriteUtf8(new KeptText(document.Text, [.. document.Stories.Select(StoryReading.Of)], document.Problems)))).ToList();
        Put("reports", findings.Documents.Zip(texts, (document, text) => new KeptReport(ReportHead.Of(document), text)));
        var end = ClaimJson.WriteUtf8(new KeptEnd(key, head.Size, head.Root, day, pieces));
        stream.Write(end);
        stream.Write(SHA256.HashData(end));
        stream.Write(BitConverter.GetBytes(end.Length));

        void Put<T>(string list, IEnumerable<T> things)
        {
            foreach (var piece in things.Chunk(Piece))
                pieces.Add(Add(list, ClaimJson.WriteUtf8(piece)));
        }

        KeptPiece Add(string list, byte[] bytes)
        {
            var at = stream.Position;
            stream.Write(bytes);
            return new KeptPiece(list, at, bytes.Length, Hash.Full(bytes));
        }
    }

    private static KeptEnd? End(SafeFileHandle handle)
    {
        var tail = RandomAccess.GetLength(handle) - SHA256.HashSizeInBytes - sizeof(int);
        if (tail < 0)
            return null;
        var length = BitConverter.ToInt32(Bytes(handle, tail + SHA256.HashSizeInBytes, sizeof(int)));
        if (length is <= 0 or > LongestEnd || length > tail)
            return null;
        var end = Bytes(handle, tail - length, length);
        return SHA256.HashData(end).AsSpan().SequenceEqual(Bytes(handle, tail, SHA256.HashSizeInBytes)) ? ClaimJson.Read<KeptEnd>(end) : null;
    }

    private static KeptFindings Read(SafeFileHandle handle, KeptEnd end)
    {
        var claims = All<Claim>("claims");
        var known = claims.ToDictionary(claim => claim.Id);
        var series = All<TollSeries>("series");
        var raids = All<RaidDossier>("raids");
        var reports = All<KeptReport>("reports");
        var findings = new Findings
        {
            Documents = new KeptDocuments(reports.Count, number => Document(handle, reports[number])),
            Claims = claims,
            Incidents = [.. All<Linked<Assessment>>("incidents").Select(linked => linked.Thing with { Incident = linked.Thing.Incident with { Claims = Of(linked.Claims) } })],
            Tolls = [.. All<Linked<Toll>>("tolls").Select(linked => linked.Thing with { Claims = Of(linked.Claims) })],
            Figures = [.. All<Linked<ReportedFigure>>("figures").Select(linked => linked.Thing with { Claims = Of(linked.Claims) })],
            Control = All<ControlInterval>("control"),
            Audit = All<AuditFinding>("audit"),
            SeriesWhenAsked = new Lazy<IReadOnlyList<TollSeries>>(series),
            RaidsWhenAsked = new Lazy<IReadOnlyList<RaidDossier>>(raids),
            Sightings = All<Sighting>("sightings"),
            Reviews = All<Review>("reviews"),
            Adrift = All<AdriftReview>("adrift"),
        };
        return new KeptFindings(findings, [.. reports.Select(report => report.Head)], new TreeHead(end.Size, end.Root), end.Day);

        IReadOnlyList<T> All<T>(string list) =>
            [.. end.Pieces.Where(piece => piece.List == list).AsParallel().AsOrdered().SelectMany(piece => JsonSerializer.Deserialize<List<T>>(Checked(handle, piece), Reading)!)];

        IReadOnlyList<Claim> Of(IReadOnlyList<ClaimId> ids) => [.. ids.Select(id => known[id])];
    }

    private static Document Document(SafeFileHandle handle, KeptReport report)
    {
        var kept = ClaimJson.Read<KeptText>(Checked(handle, report.Text));
        return new Document { Report = report.Head.Report, Text = kept.Text, Stories = [.. (kept.Stories ?? []).Select(story => story.Over(kept.Text))], Problems = kept.Problems ?? [] };
    }

    private static byte[] Checked(SafeFileHandle handle, KeptPiece piece)
    {
        var bytes = Bytes(handle, piece.At, piece.Length);
        return Hash.Full(bytes) == piece.Hash ? bytes : throw new InvalidDataException("What was kept of the record was changed on the disk; delete it, and it is reckoned anew.");
    }

    private static byte[] Bytes(SafeFileHandle handle, long at, int length)
    {
        var bytes = new byte[length];
        for (var read = 0; read < length;)
        {
            var more = RandomAccess.Read(handle, bytes.AsSpan(read), at + read);
            read += more > 0 ? more : throw new EndOfStreamException("What was kept of the record was cut off.");
        }
        return bytes;
    }

    private static bool IsSpoilt(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or KeyNotFoundException;

    private static IReadOnlyList<ClaimId> Ids(IReadOnlyList<Claim> claims) => [.. claims.Select(claim => claim.Id)];

    private sealed record Linked<T>(T Thing, IReadOnlyList<ClaimId> Claims);

    private sealed record KeptPiece(string List, long At, int Length, string Hash);

    // Empty lists are not written.
    private sealed record KeptText(string Text, IReadOnlyList<StoryReading>? Stories, IReadOnlyList<ReadProblem>? Problems);

    private sealed record KeptReport(ReportHead Head, KeptPiece Text);

    private sealed record KeptEnd(string Key, long Size, string Root, LocalDate? Day, IReadOnlyList<KeptPiece> Pieces);

    private sealed class KeptDocuments(int count, Func<int, Document> read) : IReadOnlyList<Document>
    {
        public int Count => count;

        public Document this[int index] => read(index);

        public IEnumerator<Document> GetEnumerator() => Enumerable.Range(0, count).Select(read).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <summary>What is to be known of a report without its text.</summary>
/// <param name="Report">The report.</param>
/// <param name="Stories">Its stories.</param>
public sealed record ReportHead(Report Report, IReadOnlyList<StoryHead> Stories)
{
    /// <summary>Its stories; none where the report holds nothing to read.</summary>
    public IReadOnlyList<StoryHead> Stories { get; init; } = Stories ?? [];

    /// <summary>The head of a report that was read.</summary>
    public static ReportHead Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ReportHead(document.Report, [.. document.Stories.Select(story => new StoryHead(story.Number, story.Title, story.Published))]);
    }
}

/// <summary>What is to be known of a story without its text.</summary>
/// <param name="Number">1 for the page's first.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Published">Its date.</param>
public sealed record StoryHead(int Number, string? Title, LocalDate? Published);
