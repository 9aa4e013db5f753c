using System.Text;
using System.Text.Json;
using Marsad.Lexicons;
using Marsad.Recording;
using Marsad.Resolving;

namespace Marsad.Working;

/// <summary>What has been joined in a ledger, kept in a file, so that a program which starts need not join it again. The file is only a copy: whatever is wrong with it, the ledger gives it anew.</summary>
/// <param name="Resolution">What has been joined.</param>
/// <param name="Reports">The reports that are in it.</param>
/// <param name="Head">Head of the ledger up to which it goes.</param>
/// <param name="IsJudged">Whether the ledger has the judgements that join it.</param>
internal sealed record KeptJoins(Resolution Resolution, IReadOnlyCollection<ReportId> Reports, TreeHead Head, bool IsJudged)
{
    // What another program makes of the same ledger may differ.
    private static readonly string Key = $"{KeptFindings.Program} joins";

    /// <summary>Opens what was kept of a ledger; null where there is none, or it is of another program or ledger, or not as it was written.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="known">A claim of the record where it is at hand already.</param>
    public static KeptJoins? Open(string file, Ledger ledger, Func<ClaimId, Claim?> known)
    {
        try
        {
            if (!File.Exists(file))
                return null;
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            if (reader.ReadString() != Key)
                return null;
            var head = new TreeHead(reader.ReadInt64(), reader.ReadString());
            if (!ledger.Continues(head))
                return null;
            var isJudged = reader.ReadBoolean();
            ReportId[] reports = [.. new JoinsReader(stream).Texts().Select(id => new ReportId(id))];
            var corrected = Corrected(ledger);
            return new KeptJoins(Resolution.Read(stream, ActorKinship.Default, reports, Claim, ledger.Document), reports, head, isJudged);

            Claim Claim(ReportId report, ClaimId id) =>
                known(id) ?? (corrected.TryGetValue(id, out var claim) ? claim : null) ?? ledger.Claim(report, id) ?? throw new InvalidDataException($"{id} is not in the record.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps it; where the file cannot be written, nothing is kept.</summary>
    public void Keep(string file)
    {
        var part = file + ".part";
        try
        {
            File.Delete(part);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 16 };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(part, options))
            {
                using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
                {
                    writer.Write(Key);
                    writer.Write(Head.Size);
                    writer.Write(Head.Root);
                    writer.Write(IsJudged);
                }
                new JoinsWriter(stream).Texts([.. Reports.Select(report => report.Value)]);
                Resolution.Write(stream, Reports.Index().ToDictionary(report => report.Item, report => report.Index));
            }
            File.Move(part, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is joined again the next time.
        }
    }

    // The claims of reports of which persons spoke.
    private static Dictionary<ClaimId, Claim> Corrected(Ledger ledger)
    {
        var reviews = ledger.Reviews();
        ReportId[] reports = [.. reviews.SelectMany(review => review.Claims).Select(anchor => anchor.Said.ReportId).Distinct()];
        return new Corrections([.. reports.SelectMany(ledger.Claims)], [.. reports.Select(ledger.Document).OfType<Document>()], reviews).Claims.ToDictionary(claim => claim.Id);
    }
}
