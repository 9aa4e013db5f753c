using Marsad.Recording;
using Xunit;

namespace Marsad.Tests.Recording;

public class MerkleTreeTests
{
    private const int Largest = 300;

    /// <summary>A tree of numbered leaves with all that is stored of it.</summary>
    private sealed class Grown
    {
        private readonly Dictionary<(int, long), byte[]> _nodes = [];

        public Grown(int size)
        {
            var tree = new MerkleTree();
            Roots.Add(tree.Root());
            for (var i = 0; i < size; i++)
            {
                Leaves.Add(MerkleTree.Leaf([(byte)i, (byte)(i >> 8)]));
                tree.Append(Leaves[i], (level, position, hash) => _nodes.Add((level, position), hash));
                Roots.Add(tree.Root());
            }
        }

        public List<byte[]> Leaves { get; } = [];

        public List<byte[]> Roots { get; } = [];

        public byte[] Node(int level, long position) => _nodes[(level, position)];
    }

    [Fact]
    public void Roots_are_those_of_the_published_examples()
    {
        // The leaves and roots that Certificate Transparency's own tests use.
        string[] leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        string[] roots =
        [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        var tree = new MerkleTree();
        Assert.Equal(roots[0], Convert.ToHexStringLower(tree.Root()));
        foreach (var (i, leaf) in leaves.Index())
        {
            tree.Append(MerkleTree.Leaf(Convert.FromHexString(leaf)), (_, _, _) => { });
            Assert.Equal(roots[i + 1], Convert.ToHexStringLower(tree.Root()));
        }
    }

    [Fact]
    public void A_tree_goes_on_from_what_was_stored_of_it()
    {
        var grown = new Grown(Largest);

        for (var size = 0; size <= Largest; size++)
            Assert.Equal(grown.Roots[size], MerkleTree.Restore(size, grown.Node).Root());
    }

    [Fact]
    public void Every_entry_of_every_tree_can_be_proven()
    {
        var grown = new Grown(Largest);

        for (var size = 1; size <= Largest; size++)
        {
            for (var position = 0; position < size; position++)
            {
                var proof = MerkleProof.Inclusion(position, size, grown.Node);
                Assert.True(MerkleProof.VerifyInclusion(grown.Leaves[position], position, size, proof, grown.Roots[size]), $"{position} of {size}");
            }
        }
    }

    [Fact]
    public void Every_growth_can_be_proven()
    {
        var grown = new Grown(Largest);

        for (var size = 0; size <= Largest; size++)
        {
            for (var earlier = 0; earlier <= size; earlier++)
            {
                var proof = MerkleProof.Consistency(earlier, size, grown.Node);
                Assert.True(MerkleProof.VerifyConsistency(earlier, grown.Roots[earlier], size, grown.Roots[size], proof), $"{earlier} to {size}");
            }
        }
    }

    [Fact]
    public void A_proof_that_was_touched_proves_nothing()
    {
        const int Few = 40;
        var grown = new Grown(Few);

        for (var size = 1; size <= Few; size++)
        {
            for (var at = 0; at < size; at++)
            {
                var inclusion = MerkleProof.Inclusion(at, size, grown.Node);
                foreach (var touched in Touched(inclusion))
                    Assert.False(MerkleProof.VerifyInclusion(grown.Leaves[at], at, size, touched, grown.Roots[size]), $"{at} of {size}");
                // Another place, another leaf, another tree.
                Assert.False(MerkleProof.VerifyInclusion(grown.Leaves[at], at + 1, size, inclusion, grown.Roots[size]));
                Assert.False(MerkleProof.VerifyInclusion(grown.Leaves[(at + 1) % Few], at, size, inclusion, grown.Roots[size]));
                Assert.False(MerkleProof.VerifyInclusion(grown.Leaves[at], at, size, inclusion, grown.Roots[size - 1]));

                var consistency = MerkleProof.Consistency(at, size, grown.Node);
                foreach (var touched in Touched(consistency))
                    Assert.False(MerkleProof.VerifyConsistency(at, grown.Roots[at], size, grown.Roots[size], touched), $"{at} to {size}");
                Assert.False(MerkleProof.VerifyConsistency(at, grown.Roots[at + 1], size, grown.Roots[size], consistency));
                Assert.False(at > 0 && MerkleProof.VerifyConsistency(at, grown.Roots[at], size, grown.Roots[size - 1], consistency));
            }
        }
    }

    private static IEnumerable<List<byte[]>> Touched(IReadOnlyList<byte[]> proof)
    {
        for (var i = 0; i < proof.Count; i++)
        {
            for (var bit = 0; bit < 256; bit += 51)
            {
                byte[] flipped = [.. proof[i]];
                flipped[bit / 8] ^= (byte)(1 << bit % 8);
                yield return [.. proof.Take(i), flipped, .. proof.Skip(i + 1)];
            }
            yield return [.. proof.Take(i), .. proof.Skip(i + 1)];
            yield return [.. proof.Take(i), proof[i][..31], .. proof.Skip(i + 1)];
            if (i > 0)
                yield return [.. proof.Take(i - 1), proof[i], proof[i - 1], .. proof.Skip(i + 1)];
        }
        yield return [.. proof, new byte[32]];
        yield return [new byte[32], .. proof];
    }
}
