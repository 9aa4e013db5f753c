using System.Text;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Working;
using NodaTime;

namespace Marsad.Web;

/// <summary>What is shown of a ledger: reckoned from it, or read as it was kept beside it when that was reckoned last.</summary>
/// <param name="source">Whence it comes.</param>
internal sealed class ShownRecord(RecordSource source)
{
    // What is reckoned in a moment need not lie about.
    private const int FewClaims = 5000;

    // So many moments past are kept on the disk.
    private const int MostPast = 4;

    // What is kept is made by the library and by the site.
    private readonly string _key = $"{KeptFindings.Program} {typeof(ShownRecord).Module.ModuleVersionId:N} {source.View}";

    /// <summary>What the ledger and the day stand for.</summary>
    public (TreeHead Head, LocalDate? Day) State() => (source.Head(), source.Day?.Invoke());

    /// <summary>The snapshot that was kept, with what it stands for, which may be past; null where there is none.</summary>
    public (Snapshot Snapshot, (TreeHead, LocalDate?) Of)? Kept() =>
        source.Kept is { } file && KeptFindings.Open(Findings(file), _key) is { } kept && source.Continues(kept.Head) ? (Snapshot(kept, file), (kept.Head, kept.Day)) : null;

    /// <summary>The snapshot of the ledger as it is now, with what it stands for at least.</summary>
    public (Snapshot Snapshot, (TreeHead, LocalDate?) Of) Reckon()
    {
        // What is appended meanwhile may be in the findings or not; the head before says the least that they hold.
        var (head, day) = State();
        var findings = source.Assess();
        if (source.Kept is not { } file || findings.Claims.Count < FewClaims)
            return (new Snapshot(findings, head, View(day)), (head, day));
        findings = OrdinaryCase.Of(findings);
        var snapshot = new Snapshot(findings, [.. findings.Documents.Select(ReportHead.Of)], head, View(day));
        KeptFindings.Keep(Findings(file), _key, findings, snapshot.Reports, head, day, snapshot.Write);
        // As it is kept, it takes little memory.
        return KeptFindings.Open(Findings(file), _key) is { } kept && (kept.Head, kept.Day) == (head, day)
            ? (Snapshot(kept, file), (head, day))
            : (snapshot, (head, day));
    }

    /// <summary>The record as it stood. One that is large is kept beside the ledger as the present one is, and read from there.</summary>
    public Snapshot Past(AsOf moment, TreeHead now)
    {
        var day = source.Day?.Invoke();
        var key = $"{_key} {moment} {now.Root} {(day is { } of ? Wording.Iso(of) : "")}";
        var file = source.Kept is { } ledger ? PastFile(ledger, key) : null;
        if (file is not null && KeptFindings.Open(file, key) is { } there)
            return Shown(there);
        var (findings, head) = source.Past(moment);
        if (file is null || findings.Claims.Count < FewClaims)
            return new Snapshot(findings, head, View(day));
        findings = OrdinaryCase.Of(findings);
        var snapshot = new Snapshot(findings, [.. findings.Documents.Select(ReportHead.Of)], head, View(day));
        KeptFindings.Keep(file, key, findings, snapshot.Reports, head, day, snapshot.Write);
        DropOldest(source.Kept!);
        return KeptFindings.Open(file, key) is { } kept ? Shown(kept) : snapshot;

        Snapshot Shown(KeptFindings kept) => new(kept, View(day), (file + ".words", key));
    }

    private static string PastFile(string ledger, string key) => $"{ledger}.past-{Hash.Short(Encoding.UTF8.GetBytes(key), 16)}";

    // Whoever reads a file that is dropped goes on reading it.
    private static void DropOldest(string ledger)
    {
        var path = Path.GetFullPath(ledger);
        foreach (var old in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + ".past-*").Where(name => !name.EndsWith(".words", StringComparison.Ordinal)).OrderByDescending(File.GetLastWriteTimeUtc).Skip(MostPast))
        {
            File.Delete(old);
            File.Delete(old + ".words");
        }
    }

    private Snapshot Snapshot(KeptFindings kept, string file) =>
        new(kept, View(kept.Day), (file + ".words", $"{_key} {kept.Head.Root} {(kept.Day is { } day ? Wording.Iso(day) : "")}"));

    private string View(LocalDate? day) => day is { } of ? $"{source.View}-{Wording.Iso(of)}" : source.View;

    private static string Findings(string file) => file + ".shown";
}
