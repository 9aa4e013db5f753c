using System.Numerics;
using System.Security.Cryptography;

namespace Marsad.Recording;

/// <summary>The Merkle tree of RFC 6962 over a growing list: keeps only the roots of its complete subtrees.</summary>
internal sealed class MerkleTree
{
    public const int HashLength = SHA256.HashSizeInBytes;

    // _peaks[level] is set where the binary digit of Size at that level is: the complete subtree of 2^level leaves.
    private readonly byte[]?[] _peaks;

    public MerkleTree() => _peaks = new byte[]?[63];

    private MerkleTree(MerkleTree other)
    {
        Size = other.Size;
        _peaks = [.. other._peaks];
    }

    public long Size { get; private set; }

    /// <summary>The tree of <paramref name="size"/> leaves whose complete subtrees have been stored.</summary>
    public static MerkleTree Restore(long size, Func<int, long, byte[]> node)
    {
        var tree = new MerkleTree { Size = size };
        for (var level = 0; level < tree._peaks.Length; level++)
        {
            if ((size >> level & 1) == 1)
                tree._peaks[level] = node(level, (size >> level) - 1);
        }
        return tree;
    }

    /// <summary>A tree that grows on its own from here.</summary>
    public MerkleTree Copy() => new(this);

    /// <summary>Adds a leaf and hands every subtree that it completes, the leaf first, to <paramref name="store"/>.</summary>
    public void Append(byte[] leaf, Action<int, long, byte[]> store)
    {
        var (level, position, hash) = (0, Size, leaf);
        store(level, position, hash);
        while ((position & 1) == 1)
        {
            hash = Node(_peaks[level]!, hash);
            _peaks[level] = null;
            level++;
            position >>= 1;
            store(level, position, hash);
        }
        _peaks[level] = hash;
        Size++;
    }

    /// <summary>The root over all leaves so far.</summary>
    public byte[] Root()
    {
        byte[]? root = null;
        foreach (var peak in _peaks)
        {
            if (peak is not null)
                root = root is null ? peak : Node(peak, root);
        }
        return root ?? SHA256.HashData([]);
    }

    /// <summary>Hash of a leaf; set apart from that of a node, so that neither can be passed off as the other.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0]);
        hash.AppendData(bytes);
        return hash.GetHashAndReset();
    }

    /// <summary>Hash of a node over its two children.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> both = stackalloc byte[1 + 2 * HashLength];
        both[0] = 1;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + HashLength)..]);
        return SHA256.HashData(both);
    }

    /// <summary>The greatest power of two below <paramref name="size"/>, where RFC 6962 parts a tree.</summary>
    public static long Split(long size) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(size - 1)));
}
