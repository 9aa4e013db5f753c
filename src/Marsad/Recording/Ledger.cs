using System.Data;
using System.Data.Common;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using Dapper;
using NodaTime;

namespace Marsad.Recording;

/// <summary>The record: an append-only list of entries, hashed into a Merkle tree, with the archive of the reports' bytes and the tables that are reckoned from the entries.</summary>
/// <remarks>
/// The same entries in the same order give the same root on every machine; callers append in a fixed order (reports sorted), whatever order they are worked on.
/// What is recorded already is not recorded twice, so a run that was cut off can simply be run again.
/// Safe for use by several threads, which take turns.
/// After a failure to write, nothing more is taken until the ledger is opened anew: what the disk then holds is not known before.
/// </remarks>
public sealed partial class Ledger : IDisposable
{
    private const int PageSize = 500;
    private const int Many = 500;

    private readonly Lock _gate = new();
    private readonly ILedgerStore _store;
    private readonly Archive _archive;
    private readonly Projections _projections;
    private MerkleTree _tree = new();
    private bool _appending;
    private bool _stopped;
    private bool _closed;

    internal Ledger(ILedgerStore store, Archive archive)
    {
        _store = store;
        _archive = archive;
        _projections = new Projections(store.Connection);
    }

    /// <summary>Opens a ledger; the archive is the folder <c>archive</c> beside the file.</summary>
    /// <exception cref="LedgerException">It cannot be opened; the message says why.</exception>
    public static Ledger Open(string file, LedgerMode mode)
    {
        var store = SqliteStore.Open(file, mode);
        try
        {
            return new Ledger(store, new Archive(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "archive")));
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Number of entries.</summary>
    public long Count => Head.Size;

    /// <summary>Root of the Merkle tree over all entries, 64 hexadecimal digits.</summary>
    public string Root => Head.Root;

    /// <summary>Size and root as of now.</summary>
    public TreeHead Head => Guard(() =>
    {
        CatchUp();
        return new TreeHead(_tree.Size, Convert.ToHexStringLower(_tree.Root()));
    });

    /// <summary>Whether this ledger continues one of an earlier head, or is it.</summary>
    public bool Continues(TreeHead earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return Guard(() =>
        {
            CatchUp();
            return earlier.Size >= 0 && earlier.Size <= _tree.Size && Convert.ToHexStringLower(MerkleTree.Restore(earlier.Size, Node).Root()) == earlier.Root;
        });
    }

    /// <summary>All that <paramref name="work"/> appends is recorded together or, when it throws, not at all; one flush of the disk serves it all.</summary>
    public void Together(Action work) => Guard(() =>
    {
        if (!_store.CanWrite)
            throw new InvalidOperationException($"{_store.Name} is open for reading only.");
        if (_stopped)
            throw new LedgerException(_store.Name, "writing failed before, so nothing more is recorded. Run again; what was recorded is safe.");
        if (_appending)
        {
            work();
            return true;
        }
        MerkleTree? before = null;
        try
        {
            _store.Transact(() =>
            {
                CatchUp();
                before = _tree.Copy();
                _appending = true;
                work();
                if (_tree.Size > before.Size)
                    _store.Connection.Execute("UPDATE head SET size = @size, root = @root", new { size = _tree.Size, root = _tree.Root() });
                // First the bytes, then the entries that speak of them.
                _archive.Flush();
            });
        }
        catch (Exception e)
        {
            _stopped = e is DbException or LedgerException;
            _tree = before ?? _tree;
            throw;
        }
        finally
        {
            _appending = false;
        }
        return true;
    });

    /// <summary>Records a report with its bytes and what was read from them. What the ledger has already is not recorded again; other metadata or another reading than before takes the place of the old.</summary>
    /// <returns>The receipt; the report is on the disk when it is given, or, inside <see cref="Together"/>, when that returns.</returns>
    /// <exception cref="ArgumentException">The bytes are not the report's.</exception>
    public LedgerReceipt Receive(ReadOnlyMemory<byte> bytes, Document document)
    {
        var report = document.Report;
        if (Hash.Full(bytes.Span) != report.Hash || ReportId.Of(bytes.Span) != report.Id || bytes.Length != report.Length)
            throw new ArgumentException($"The bytes are not those of {report.Name} ({report.Id}).", nameof(bytes));
        var text = Encoding.UTF8.GetBytes(document.Text);
        var read = new DocumentRead
        {
            Report = report.Id,
            TextHash = Hash.Full(text),
            Stories = [.. document.Stories.Select(StoryReading.Of)],
            Problems = [.. document.Problems.Select(WithoutFolder)],
        };
        LedgerReceipt? receipt = null;
        Together(() =>
        {
            var known = Known(report.Id);
            // Of a report that is known as well: what the archive has lost comes back.
            _archive.Keep(report.Hash, bytes.Span);
            _archive.KeepText(report.Hash, read.TextHash, text);
            receipt = new LedgerReceipt(report.Id, report.Hash, known?.ReceivedIn ?? _tree.Size, known is null);
            if (known is null)
                Append(new ReportReceived { Report = report });
            else if (Describes(known, report))
                Append(new ReportDescribed { Report = report });
            if (known?.ReadIn is not { } readIn || !Body(readIn).AsSpan().SequenceEqual(ClaimJson.WriteUtf8<Entry>(read)))
                Append(read);
        });
        return receipt!;
    }

    /// <summary>Records a file that could not be used. Only its name is kept: folders differ from machine to machine and name people.</summary>
    public void Fail(ReadProblem problem)
    {
        var failed = new ReportFailed { Problem = WithoutFolder(problem) };
        Together(() =>
        {
            var known = _store.Connection.Query<string>(
                "SELECT json FROM problem WHERE report = '' AND name = @name", new { name = Projections.NameOf(failed.Problem) });
            if (!known.Contains(ClaimJson.Write(failed.Problem)))
                Append(failed);
        });
    }

    /// <summary>Whether the report is recorded and coded by this version of the coder as it was last read.</summary>
    public bool Has(ReportId report, string coder) => Guard(() => Known(report)?.Coder == coder);

    /// <summary>Records what a coder made of a report; nothing where this version's claims of it are recorded already.</summary>
    /// <exception cref="ArgumentException">The report is not in the ledger, or a claim is of another report or coder, or has the id of another.</exception>
    public void Code(ReportId report, string coder, IReadOnlyList<Claim> claims)
    {
        if (claims.FirstOrDefault(claim => claim.ReportId != report || claim.Coder != coder) is { } stray)
            throw new ArgumentException($"{stray.Id} is a claim of {stray.ReportId} by {stray.Coder}, not of {report} by {coder}.", nameof(claims));
        Claim[] sorted = [.. claims.OrderBy(claim => claim.Id)];
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Id == sorted[i - 1].Id)
                throw new ArgumentException($"Two claims of {report} have the id {sorted[i].Id}.", nameof(claims));
        }
        Together(() =>
        {
            var known = Known(report) ?? throw new ArgumentException($"{report} is not in the ledger.", nameof(report));
            if (known.Coder != coder)
                Append(new ClaimsCoded { Report = report, Coder = coder, Claims = sorted });
        });
    }

    /// <summary>Records judgements; those that the same judge gave before in the same words are not recorded again.</summary>
    /// <exception cref="ArgumentException">The claims of a judgement are not in order.</exception>
    public void Judge(IEnumerable<Judgement> judgements) => Together(() =>
    {
        foreach (var judgement in judgements)
        {
            if (judgement.A.CompareTo(judgement.B) >= 0)
                throw new ArgumentException($"A judgement names the smaller claim id first, not {judgement.A} before {judgement.B}.", nameof(judgements));
            var known = _store.Connection.ExecuteScalar<string>(
                "SELECT json FROM judgement WHERE a = @a AND b = @b AND judge = @judge",
                new { a = judgement.A.Value, b = judgement.B.Value, judge = judgement.By });
            if (known != ClaimJson.Write(judgement))
                Append(new LinkJudged { Judgement = judgement });
        }
    });

    /// <summary>Undoes a judgement: what its judge held of the pair before holds again. The judgement itself stays in the ledger.</summary>
    /// <exception cref="ArgumentException">The judgement does not hold.</exception>
    public void Undo(Judgement judgement, string by, string? why, Instant? at) => Together(() =>
    {
        var held = new Stack<(Judgement Judgement, long Position)>();
        foreach (var (position, entry) in Entries())
        {
            if (entry is LinkJudged { Judgement: var judged } && IsOfSame(judged))
                held.Push((judged, position));
            else if (entry is JudgementUndone undone && IsOfSame(undone.Judgement))
                held.Pop();
        }
        if (held.Count == 0 || ClaimJson.Write(held.Pop().Judgement) != ClaimJson.Write(judgement))
            throw new ArgumentException($"That {judgement.A} and {judgement.B} are {judgement.Verdict} is not what {judgement.By} holds.", nameof(judgement));
        var before = held.Count > 0 ? held.Peek() : default;
        Append(new JudgementUndone { Judgement = judgement, Restored = before.Judgement, RestoredIn = before.Judgement is null ? null : before.Position, By = by, Why = why, At = at });

        bool IsOfSame(Judgement other) => (other.A, other.B, other.By) == (judgement.A, judgement.B, judgement.By);
    });

    /// <summary>The entries, from a position on.</summary>
    public IEnumerable<LedgerEntry> Entries(long from = 0)
    {
        while (true)
        {
            var page = Guard(() => _store.Connection.Query<(long Position, string Body)>(
                "SELECT position, body FROM entry WHERE position >= @from ORDER BY position LIMIT @size", new { from, size = PageSize }).AsList());
            foreach (var (position, body) in page)
                yield return new LedgerEntry(position, Guard(() => ClaimJson.Read<Entry>(Encoding.UTF8.GetBytes(body))));
            if (page.Count < PageSize)
                yield break;
            from = page[^1].Position + 1;
        }
    }

    /// <summary>The reports as described last, by id.</summary>
    public IReadOnlyList<Report> Reports() => Read<Report>("SELECT json FROM report ORDER BY id");

    /// <summary>The bytes of a report as received; null where it is not in the ledger.</summary>
    /// <exception cref="LedgerException">They are missing or were changed.</exception>
    public byte[]? Original(ReportId id) => Guard(() => Known(id) is { } known ? _archive.Read(known.Hash) : null);

    /// <summary>The claims that hold, by id.</summary>
    public IReadOnlyList<Claim> Claims() => Read<Claim>("SELECT json FROM claim ORDER BY id, report");

    /// <summary>The judgements that hold, in the order in which they were given: of two judges on one pair the later is heard.</summary>
    public IReadOnlyList<Judgement> Judgements() => Read<Judgement>("SELECT json FROM judgement ORDER BY judged_in");

    /// <summary>What could not be read: parts of reports, and files of whose name no report was ever received.</summary>
    public IReadOnlyList<ReadProblem> Problems() => Read<ReadProblem>(
        "SELECT json FROM problem WHERE report <> '' OR name NOT IN (SELECT name FROM report) ORDER BY name, report, number");

    /// <summary>The hashes that prove that an entry is in this ledger (<see cref="MerkleProof.VerifyInclusion"/>).</summary>
    public IReadOnlyList<byte[]> InclusionProof(long position) => Guard(() =>
    {
        CatchUp();
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, _tree.Size);
        return MerkleProof.Inclusion(position, _tree.Size, Node);
    });

    /// <summary>The hashes that prove that this ledger continues the one of an earlier size (<see cref="MerkleProof.VerifyConsistency"/>).</summary>
    public IReadOnlyList<byte[]> ConsistencyProof(long earlier) => Guard(() =>
    {
        CatchUp();
        ArgumentOutOfRangeException.ThrowIfNegative(earlier);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier, _tree.Size);
        return MerkleProof.Consistency(earlier, _tree.Size, Node);
    });

    /// <summary>Reckons the tables anew from the entries.</summary>
    public void Rebuild() => Together(() =>
    {
        _projections.Clear();
        foreach (var (position, entry) in Entries())
            _projections.Apply(position, entry);
    });

    /// <summary>Checks everything: each entry and the tree over them, the archive's bytes, the tables against a rebuild.</summary>
    /// <param name="known">A size and root that were noted before, which this ledger must continue. Without one, a ledger that was rewritten as a whole, or put back to an older copy, cannot be told from a good one.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public LedgerVerification Verify(TreeHead? known = null, CancellationToken cancellation = default)
    {
        lock (_gate)
            return Whole(new LedgerVerifier(_store, _archive, cancellation).Verify(known));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            _store.Dispose();
        }
    }

    private void Append(Entry entry)
    {
        var body = ClaimJson.WriteUtf8(entry);
        var position = _tree.Size;
        _store.Connection.Execute("INSERT INTO entry (position, body) VALUES (@position, @body)", new { position, body = Encoding.UTF8.GetString(body) });
        _tree.Append(MerkleTree.Leaf(body), (level, place, hash) => _store.Connection.Execute(
            "INSERT INTO tree (level, position, hash) VALUES (@level, @place, @hash)", new { level, place, hash }));
        _projections.Apply(position, entry);
    }

    // The name is for people: a copy under another name is no news.
    private static bool Describes(KnownReport known, Report report) =>
        ClaimJson.Write(report with { Name = ClaimJson.Read<Report>(Encoding.UTF8.GetBytes(known.Json)).Name }) != known.Json;

    private static ReadProblem WithoutFolder(ReadProblem problem) => problem with
    {
        File = Path.GetFileName(Path.TrimEndingDirectorySeparator(problem.File)) is { Length: > 0 } name ? name : problem.File,
    };

    private KnownReport? Known(ReportId id) => _store.Connection.QuerySingleOrDefault<KnownReport>(
        "SELECT hash, json, received_in AS ReceivedIn, read_in AS ReadIn, text_hash AS TextHash, coder FROM report WHERE id = @id", new { id = id.Value });

    private byte[] Body(long position)
    {
        var body = Encoding.UTF8.GetBytes(_store.Connection.ExecuteScalar<string>("SELECT body FROM entry WHERE position = @position", new { position }) ?? "");
        return MerkleTree.Leaf(body).AsSpan().SequenceEqual(Node(0, position))
            ? body
            : throw new LedgerException(_store.Name, $"entry {position} is not what was recorded; 'marsad verify' tells more.");
    }

    private byte[] Node(int level, long position) =>
        _store.Connection.ExecuteScalar<byte[]>("SELECT hash FROM tree WHERE level = @level AND position = @position", new { level, position }) is { Length: MerkleTree.HashLength } hash
            ? hash
            : throw new LedgerException(_store.Name, "its hash tree is damaged; 'marsad verify' tells more.");

    // Another process may have appended since, or a first look is taken.
    private void CatchUp()
    {
        if (_appending)
            return;
        var (size, root) = _store.Connection.QuerySingle<(long, byte[])>("SELECT size, root FROM head");
        if (size == _tree.Size)
            return;
        var tree = MerkleTree.Restore(size, Node);
        if (!tree.Root().AsSpan().SequenceEqual(root))
            throw new LedgerException(_store.Name, "its hash tree is damaged; 'marsad verify' tells more.");
        _tree = tree;
    }

    private IReadOnlyList<T> Read<T>(string query) =>
        Guard(() => Each(_store.Connection.Query<string>(query).AsList(), json => ClaimJson.Read<T>(Encoding.UTF8.GetBytes(json))));

    // All cores share what is much; what one of them fails at is thrown as if it were alone.
    private static IReadOnlyList<TResult> Each<T, TResult>(List<T> all, Func<T, TResult> read)
    {
        if (all.Count < Many)
            return all.ConvertAll(one => read(one));
        try
        {
            return [.. all.AsParallel().AsOrdered().Select(read)];
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            throw;
        }
    }

    private T Guard<T>(Func<T> work)
    {
        lock (_gate)
        {
            // A query would open the file again.
            ObjectDisposedException.ThrowIf(_closed, this);
            try
            {
                return Whole(work());
            }
            catch (Exception e) when (e is not LedgerException && _store.MayBeTorn)
            {
                throw Torn();
            }
            catch (DbException e)
            {
                throw _store.Explain(e);
            }
            catch (Exception e) when (e is JsonException or DataException or InvalidCastException)
            {
                throw new LedgerException(_store.Name, $"holds something that cannot be read ({e.Message}); 'marsad verify' tells where.", e);
            }
        }
    }

    private T Whole<T>(T read) => _store.MayBeTorn ? throw Torn() : read;

    private LedgerException Torn() => new(_store.Name, "another marsad began to write to it while it was read. Run again.");

    private sealed class KnownReport
    {
        public string Hash { get; init; } = "";

        public string Json { get; init; } = "";

        public long ReceivedIn { get; init; }

        public long? ReadIn { get; init; }

        public string? TextHash { get; init; }

        public string? Coder { get; init; }
    }
}
