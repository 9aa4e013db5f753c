namespace Marsad.Language;

/// <summary>Puts words into classes by exchange (Kneser and Ney 1993; Martin, Liermann and Ney 1998): each word in turn moves to the class that makes a bigram model of classes fit the text best.</summary>
internal sealed class ClassLearner
{
    private const int Rounds = 20;
    private const int RarestWord = 3;
    private const int Tables = 1 << 16;

    private static readonly double[] Small = [.. Enumerable.Range(0, Tables).Select(n => n == 0 ? 0 : n * Math.Log(n))];

    private readonly int[] _total = new int[WordClasses.Count];
    private readonly int[] _pairs = new int[WordClasses.Count * WordClasses.Count];
    private readonly int[] _left = new int[WordClasses.Count];
    private readonly int[] _right = new int[WordClasses.Count];

    /// <summary>Learns from a text given as hashes of its words in a row.</summary>
    public static WordClasses Learn(IReadOnlyList<uint> text)
    {
        // Rare words are all one; class 0 is theirs and nobody else's.
        var kept = text.CountBy(t => t).Where(c => c.Value >= RarestWord).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key).ToArray();
        var numbers = kept.Index().ToDictionary(k => k.Item, k => k.Index + 1);
        var classes = new ClassLearner().Exchange([.. text.Select(t => numbers.GetValueOrDefault(t))], kept.Length + 1);
        return new WordClasses(kept.Index().ToDictionary(k => k.Item, k => classes[k.Index + 1]));
    }

    private byte[] Exchange(int[] text, int words)
    {
        var classes = new byte[words];
        for (var word = 1; word < words; word++)
            classes[word] = (byte)(1 + (word - 1) % (WordClasses.Count - 1));
        var counts = new int[words];
        for (var i = 0; i < text.Length; i++)
        {
            counts[text[i]]++;
            _total[classes[text[i]]]++;
            if (i > 0)
                _pairs[classes[text[i - 1]] * WordClasses.Count + classes[text[i]]]++;
        }
        var (before, after) = Neighbours(text, words);
        for (var round = 0; round < Rounds; round++)
        {
            for (var word = 1; word < words; word++)
                classes[word] = Move(word, counts[word], before[word], after[word], classes);
        }
        return classes;
    }

    /// <summary>For each word the words before and behind it with their counts.</summary>
    private static ((int Word, int Count)[][] Before, (int Word, int Count)[][] After) Neighbours(int[] text, int words)
    {
        var pairs = Enumerable.Range(1, Math.Max(0, text.Length - 1)).Select(i => (Left: text[i - 1], Right: text[i])).CountBy(p => p).ToList();
        var before = pairs.ToLookup(p => p.Key.Right, p => (p.Key.Left, p.Value));
        var after = pairs.ToLookup(p => p.Key.Left, p => (p.Key.Right, p.Value));
        return ([.. Enumerable.Range(0, words).Select(w => before[w].ToArray())], [.. Enumerable.Range(0, words).Select(w => after[w].ToArray())]);
    }

    private byte Move(int word, int count, (int Word, int Count)[] before, (int Word, int Count)[] after, byte[] classes)
    {
        Array.Clear(_left);
        Array.Clear(_right);
        var self = 0;
        foreach (var (neighbour, times) in before)
        {
            if (neighbour == word)
                self = times;
            else
                _left[classes[neighbour]] += times;
        }
        foreach (var (neighbour, times) in after)
        {
            if (neighbour != word)
                _right[classes[neighbour]] += times;
        }
        var lefts = Enumerable.Range(0, WordClasses.Count).Where(c => _left[c] > 0).ToArray();
        var rights = Enumerable.Range(0, WordClasses.Count).Where(c => _right[c] > 0).ToArray();
        Put(classes[word], -1, count, self, lefts, rights);
        var (best, most) = (1, double.NegativeInfinity);
        for (var candidate = 1; candidate < WordClasses.Count; candidate++)
        {
            var gain = Gain(candidate, count, self, lefts, rights);
            if (gain > most)
                (best, most) = (candidate, gain);
        }
        Put(best, 1, count, self, lefts, rights);
        return (byte)best;
    }

    private void Put(int into, int sign, int count, int self, int[] lefts, int[] rights)
    {
        _total[into] += sign * count;
        foreach (var other in lefts)
            _pairs[other * WordClasses.Count + into] += sign * _left[other];
        foreach (var other in rights)
            _pairs[into * WordClasses.Count + other] += sign * _right[other];
        _pairs[into * WordClasses.Count + into] += sign * self;
    }

    private double Gain(int into, int count, int self, int[] lefts, int[] rights)
    {
        var gain = -2 * (Entropy(_total[into] + count) - Entropy(_total[into]));
        foreach (var other in lefts)
        {
            var pairs = _pairs[other * WordClasses.Count + into];
            if (other != into)
                gain += Entropy(pairs + _left[other]) - Entropy(pairs);
        }
        foreach (var other in rights)
        {
            var pairs = _pairs[into * WordClasses.Count + other];
            if (other != into)
                gain += Entropy(pairs + _right[other]) - Entropy(pairs);
        }
        var own = _pairs[into * WordClasses.Count + into];
        return gain + Entropy(own + self + _left[into] + _right[into]) - Entropy(own);
    }

    private static double Entropy(int n) => n < Tables ? Small[n] : n * Math.Log(n);
}
