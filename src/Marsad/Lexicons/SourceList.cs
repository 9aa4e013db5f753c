using System.Collections.Frozen;
using NodaTime.Text;

namespace Marsad.Lexicons;

/// <summary>The works of data/sources.tsv that rows of data/ may cite. A citation is "work:entry", or "work" alone where the work has no entries.</summary>
internal sealed class SourceList
{
    /// <summary>The list.</summary>
    public const string File = "data/sources.tsv";

    private static readonly Lexicon<SourceList> Loaded = new(() => new SourceList());
    private readonly FrozenDictionary<string, bool> _hasEntries;

    private SourceList()
    {
        var works = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var row in DataTable.Read(File, 7))
        {
            if (row.Cells.Any(cell => cell.Length == 0))
                throw row.Error("an empty cell; - stands for what there is none of");
            if (!LocalDatePattern.Iso.Parse(row.Cells[5]).Success)
                throw row.Error($"'{row.Cells[5]}' is no day of the form 2026-11-21");
            if (!works.TryAdd(row.Cells[0], row.Cells[6] != "-"))
                throw row.Error($"'{row.Cells[0]}' is listed twice");
        }
        _hasEntries = works.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What is wrong with the citations of a row, or null.</summary>
    public static string? Fault(IReadOnlyList<string> citations) =>
        citations.Count == 0 ? "no source is given" : citations.Select(Loaded.Value.Fault).FirstOrDefault(fault => fault is not null);

    private string? Fault(string citation)
    {
        var colon = citation.IndexOf(':', StringComparison.Ordinal);
        var work = colon < 0 ? citation : citation[..colon];
        if (!_hasEntries.TryGetValue(work, out var hasEntries))
            return $"the source '{work}' is not in {File}";
        if (hasEntries == (colon < 0 || colon == citation.Length - 1))
            return hasEntries ? $"the source '{work}' is cited without the entry that says so" : $"the source '{work}' has no entries to be cited by";
        return null;
    }
}
