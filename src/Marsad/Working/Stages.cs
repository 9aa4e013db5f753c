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
    /// <param name="cancellation">Ends the sequence.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; what was handed out before is complete.</exception>
    public IEnumerable<CodedReport> Code(IEnumerable<string> files, Func<Document, bool>? isKnown = null, CancellationToken cancellation = default)
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
                return await Task.Run(() => CodeFile(file, isKnown), cancellation).ConfigureAwait(false);
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
            task.Wait(cancellation);
            return task.GetAwaiter().GetResult();
        }
    }

    private CodedReport CodeFile(string file, Func<Document, bool>? isKnown)
    {
        var problems = new List<ReadProblem>();
        if (ReportFiles.Open(file, problems) is not { } received)
            return new CodedReport { File = file, Problems = problems };
        var read = ReportReading.Read(received with { Published = Published, Outlet = Outlet });
        problems.AddRange(read.Problems);
        if (read.Document is not { } document || problems.Any(problem => problem.Fatal))
            return new CodedReport { File = file, Received = received, Problems = problems };
        return new CodedReport
        {
            File = file,
            Received = received,
            Document = document,
            Claims = isKnown?.Invoke(document) == true ? null : _coder.Code(document),
            Problems = problems,
        };
    }
}
