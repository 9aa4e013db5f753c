using Marsad.Coding;
using Marsad.Reading;
using NodaTime;

namespace Marsad.Working;

/// <summary>Reads and codes files on several cores at once, and hands them on in the order in which they were given.</summary>
public sealed class Stages
{
    private readonly StoryCoder _coder = new();
    private readonly int _cores;

    /// <summary>Stages that use so many cores.</summary>
    public Stages(int cores)
    {
        _cores = Math.Max(1, cores);
        Preparation.Begin();
    }

    /// <summary>The date of pages that bear none and have none in a sidecar.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The outlet of pages that name none and have none in a sidecar.</summary>
    public string? Outlet { get; init; }

    /// <summary>Reads and codes the files. A few files for each core are under way at a time, so memory does not grow with their number.</summary>
    /// <param name="files">The files, in the order wanted.</param>
    /// <param name="isKnown">Tells of a document that has been coded before and need not be again.</param>
    /// <param name="progress">Is told, by any thread, how far the long reports under way are.</param>
    /// <param name="cancellation">Ends the sequence, within a long report as well.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; what was handed out before is complete.</exception>
    public IEnumerable<CodedReport> Code(IEnumerable<string> files, Func<Document, bool>? isKnown = null, IProgress<ReportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        var window = _cores * 4;
        using var gate = new SemaphoreSlim(_cores);
        var ahead = new Queue<Task<CodedReport>>();
        foreach (var file in files)
        {
            ahead.Enqueue(Start(file));
            if (ahead.Count >= window)
                yield return Next();
        }
        while (ahead.Count > 0)
            yield return Next();

        async Task<CodedReport> Start(string file)
        {
            await gate.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await Task.Run(() => CodeFile(file, isKnown, progress, cancellation), cancellation).ConfigureAwait(false);
            }
            finally
            {
                gate.Release();
            }
        }

        CodedReport Next()
        {
            var task = ahead.Dequeue();
            // A long report is not waited for when the user has had enough.
            Task.WaitAny([task], cancellation);
            return task.GetAwaiter().GetResult();
        }
    }

    private async Task<CodedReport> CodeFile(string file, Func<Document, bool>? isKnown, IProgress<ReportProgress>? progress, CancellationToken cancellation)
    {
        var problems = new List<ReadProblem>();
        return ReportFiles.Open(file, problems) is { } received
            ? await Code(received, problems, isKnown, progress, cancellation).ConfigureAwait(false)
            : new CodedReport { File = file, Problems = problems };
    }

    /// <summary>Reads and codes a report that is at hand.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<CodedReport> Code(ReportFile received, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        return Code(received, [], null, null, cancellation);
    }

    private async Task<CodedReport> Code(ReportFile received, List<ReadProblem> problems, Func<Document, bool>? isKnown, IProgress<ReportProgress>? progress, CancellationToken cancellation)
    {
        var file = received.Path;
        var read = ReportReading.Read(received with { Published = received.Published ?? Published, Outlet = received.Outlet ?? Outlet });
        problems.AddRange(read.Problems);
        if (read.Document is not { } document || problems.Any(problem => problem.Fatal))
            return new CodedReport { File = file, Received = received, Problems = problems };
        return new CodedReport
        {
            File = file,
            Received = received,
            Document = document,
            Claims = isKnown?.Invoke(document) == true ? null : await CodeDocument(file, document, progress, cancellation).ConfigureAwait(false),
            Problems = problems,
        };
    }

    private async Task<IReadOnlyList<Claim>> CodeDocument(string file, Document document, IProgress<ReportProgress>? progress, CancellationToken cancellation)
    {
        Document[] portions = [.. Portions.Of(document)];
        var claims = new IReadOnlyList<Claim>[portions.Length];
        var total = portions.Sum(Length);
        var done = 0L;
        var isLong = total > Portions.Longest;
        if (isLong)
            progress?.Report(new ReportProgress(file, 0, total));
        // A long report has the other cores to itself once the short ones are done.
        var options = new ParallelOptions { MaxDegreeOfParallelism = isLong ? _cores : 1, CancellationToken = cancellation };
        await Parallel.ForAsync(0, portions.Length, options, (i, _) =>
        {
            claims[i] = _coder.Code(portions[i]);
            var so = Interlocked.Add(ref done, Length(portions[i]));
            if (isLong)
                progress?.Report(new ReportProgress(file, so, total));
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        return Portions.Join(claims);

        static long Length(Document portion) => portion.Stories[0].View.Text.Length;
    }
}
