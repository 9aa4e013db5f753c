using System.Collections.Frozen;
using Marsad.Text;

namespace Marsad.Lexicons;

/// <summary>The given names of data/words/given-names.tsv.</summary>
internal static class GivenNames
{
    private const string File = "data/words/given-names.tsv";
    private static readonly Lexicon<FrozenSet<ulong>> Women = new(() =>
        DataTable.Read(File, 2).SelectMany(row => row.Words(0)).Select(name => Folding.Hash(Folding.Fold(name))).ToFrozenSet());

    /// <summary>Whether a name is borne by women and hardly by men.</summary>
    public static bool IsWomans(ReadOnlySpan<char> name) => Women.Value.Contains(Folding.Hash(Folding.Fold(name)));
}
