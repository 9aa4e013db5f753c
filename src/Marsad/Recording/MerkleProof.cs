using System.Numerics;

namespace Marsad.Recording;

/// <summary>Proofs over the Merkle tree of a ledger (RFC 6962, section 2.1): that an entry is in it, and that a later ledger continues an earlier one.</summary>
public static class MerkleProof
{
    /// <summary>The hashes that lead from leaf <paramref name="position"/> to the root over <paramref name="size"/> leaves.</summary>
    internal static IReadOnlyList<byte[]> Inclusion(long position, long size, Func<int, long, byte[]> node)
    {
        var path = new List<byte[]>();
        var (start, end) = (0L, size);
        while (end - start > 1)
        {
            var middle = start + MerkleTree.Split(end - start);
            if (position < middle)
            {
                path.Add(Range(middle, end, node));
                end = middle;
            }
            else
            {
                path.Add(Range(start, middle, node));
                start = middle;
            }
        }
        path.Reverse();
        return path;
    }

    /// <summary>The hashes that show that the tree over <paramref name="size"/> leaves begins with the one over <paramref name="earlier"/>.</summary>
    internal static IReadOnlyList<byte[]> Consistency(long earlier, long size, Func<int, long, byte[]> node)
    {
        var path = new List<byte[]>();
        var (start, end) = (0L, size);
        while (end != earlier && earlier > 0)
        {
            var middle = start + MerkleTree.Split(end - start);
            if (earlier <= middle)
            {
                path.Add(Range(middle, end, node));
                end = middle;
            }
            else
            {
                path.Add(Range(start, middle, node));
                start = middle;
            }
        }
        // The earlier root itself is not repeated where the tree over it is a subtree of the later one.
        if (start > 0)
            path.Add(Range(start, end, node));
        path.Reverse();
        return path;
    }

    /// <summary>The root over <paramref name="size"/> leaves, from stored nodes.</summary>
    internal static byte[] Root(long size, Func<int, long, byte[]> node) => MerkleTree.Restore(size, node).Root();

    /// <summary>Whether the leaf stands at <paramref name="position"/> in the tree of that size and root.</summary>
    public static bool VerifyInclusion(ReadOnlySpan<byte> leafHash, long position, long size, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        if (position < 0 || position >= size || !AllHashes(proof))
            return false;
        var (at, last) = (position, size - 1);
        var hash = leafHash.ToArray();
        foreach (var sibling in proof)
        {
            if (last == 0)
                return false;
            if ((at & 1) == 1 || at == last)
            {
                hash = MerkleTree.Node(sibling, hash);
                var shift = (at & 1) == 1 ? 0 : BitOperations.TrailingZeroCount(at);
                (at, last) = at == 0 ? (0, 0) : (at >> shift, last >> shift);
            }
            else
            {
                hash = MerkleTree.Node(hash, sibling);
            }
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 && root.SequenceEqual(hash);
    }

    /// <summary>Whether the tree of the later size and root begins with that of the earlier ones.</summary>
    public static bool VerifyConsistency(long earlier, ReadOnlySpan<byte> earlierRoot, long size, ReadOnlySpan<byte> root, IReadOnlyList<byte[]> proof)
    {
        if (earlier < 0 || earlier > size || !AllHashes(proof))
            return false;
        if (earlier == size)
            return proof.Count == 0 && earlierRoot.SequenceEqual(root);
        if (earlier == 0)
            return proof.Count == 0 && earlierRoot.SequenceEqual(new MerkleTree().Root());
        IEnumerable<byte[]> path = BitOperations.IsPow2(earlier) ? [earlierRoot.ToArray(), .. proof] : proof;
        var (at, last) = (earlier - 1, size - 1);
        var shared = BitOperations.TrailingZeroCount(~at);
        (at, last) = (at >> shared, last >> shared);
        byte[]? old = null, now = null;
        foreach (var hash in path)
        {
            if (old is null || now is null)
            {
                (old, now) = (hash, hash);
                continue;
            }
            if (last == 0)
                return false;
            if ((at & 1) == 1 || at == last)
            {
                (old, now) = (MerkleTree.Node(hash, old), MerkleTree.Node(hash, now));
                var shift = (at & 1) == 1 ? 0 : BitOperations.TrailingZeroCount(at);
                (at, last) = at == 0 ? (0, 0) : (at >> shift, last >> shift);
            }
            else
            {
                now = MerkleTree.Node(now, hash);
            }
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 && old is not null && earlierRoot.SequenceEqual(old) && root.SequenceEqual(now);
    }

    private static byte[] Range(long start, long end, Func<int, long, byte[]> node)
    {
        var size = end - start;
        if (BitOperations.IsPow2(size))
        {
            var level = BitOperations.TrailingZeroCount(size);
            return node(level, start >> level);
        }
        var middle = start + MerkleTree.Split(size);
        return MerkleTree.Node(Range(start, middle, node), Range(middle, end, node));
    }

    private static bool AllHashes(IReadOnlyList<byte[]> proof) => proof.All(hash => hash.Length == MerkleTree.HashLength);
}
