using System.Runtime.InteropServices;

namespace Marsad.Reading;

/// <summary>Finds short blocks that only repeat words of a longer block of the page.</summary>
internal sealed class PullQuotes
{
    private const int LongestQuote = 40;
    private readonly Dictionary<ulong, Block> _longest = [];

    /// <summary>Notes for each three words in a row the longest block that holds them.</summary>
    public PullQuotes(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Role is not BlockRole.Text)
                continue;
            foreach (var triple in Triples(block.Key))
            {
                ref var longest = ref CollectionsMarshal.GetValueRefOrAddDefault(_longest, triple, out _);
                if (longest is null || longest.Words < block.Words)
                    longest = block;
            }
        }
    }

    /// <summary>Whether nearly all of the block's words stand in the same order in longer blocks.</summary>
    public bool Repeats(Block block)
    {
        if (block.Words is < 5 or > LongestQuote || block.Dateline is not null)
            return false;
        var triples = Triples(block.Key);
        var repeated = triples.Count(triple => _longest.TryGetValue(triple, out var longest) && longest.Words > block.Words);
        return triples.Count >= 3 && repeated * 100 >= triples.Count * 75;
    }

    private static List<ulong> Triples(string key)
    {
        var triples = new List<ulong>();
        var (first, second) = (0ul, 0ul);
        var words = 0;
        foreach (var range in key.AsSpan().Split(' '))
        {
            var third = HashOf(key.AsSpan()[range]);
            if (++words >= 3)
                triples.Add((first * 0x9E3779B97F4A7C15) ^ (second * 0xC2B2AE3D27D4EB4F) ^ third);
            (first, second) = (second, third);
        }
        return triples;
    }

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037ul;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211ul;
        return hash;
    }
}
