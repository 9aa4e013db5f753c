using Marsad.Language;
using Xunit;

namespace Marsad.Tests.Language;

public class OracleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(25)]
    public void Whatever_right_action_is_taken_the_tree_comes_out_if_no_arcs_cross(int words)
    {
        var random = new Random(words);
        var state = new ParserState();
        for (var round = 0; round < 50; round++)
        {
            int[] heads = [.. Tree(random, 0, words, words, new int[words]), -1];
            var relations = heads[..^1].Select(_ => random.Next(3)).ToArray();
            state.Reset(words);
            while (!state.Done)
            {
                var right = Oracle.Right(state, heads, relations, labels: 3);
                Parser.Apply(state, random.GetItems([.. right.Index().Where(r => r.Item).Select(r => r.Index)], 1)[0], labels: 3);
            }

            Assert.Equal(heads[..^1], state.Heads[..words]);
            Assert.Equal(relations, state.Labels[..words].Select(l => (int)l));
        }
    }

    /// <summary>Hangs the words of a stretch below a head, one of them directly and the rest below that.</summary>
    private static int[] Tree(Random random, int from, int to, int head, int[] heads)
    {
        if (from == to)
            return heads;
        var root = random.Next(from, to);
        heads[root] = head;
        Tree(random, from, root, root, heads);
        return Tree(random, root + 1, to, root, heads);
    }
}
