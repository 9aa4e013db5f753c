using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Lexicons;

/// <summary>Phrases in a trie over folded words, so that a text is looked through once however many phrases there are.</summary>
internal sealed class TermIndex
{
    private readonly WordTable<int> _words;
    private readonly KeyTable _next;
    private readonly Term[][] _terms;

    private TermIndex(Dictionary<string, int> words, List<ulong> steps, Term[][] terms)
    {
        _words = new WordTable<int>(words);
        _next = new KeyTable(CollectionsMarshal.AsSpan(steps));
        _terms = terms;
    }

    /// <summary>Number of a folded word, or -1.</summary>
    public int Word(ReadOnlySpan<char> folded) => _words.TryGet(folded, out var word) ? word : -1;

    /// <summary>The node that a word leads to, or -1. Node 0 is the start.</summary>
    public int Next(int node, int word) => _next.Find(Key(node, word)) is >= 0 and var step ? step + 1 : -1;

    /// <summary>Phrases that end at a node.</summary>
    public Term[] At(int node) => _terms[node];

    private static ulong Key(int node, int word) => ((ulong)node << 32) | (uint)word;

    /// <summary>Collects phrases.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
        private readonly Dictionary<ulong, int> _next = [];
        private readonly List<ulong> _steps = []; // the step to each node but the first
        private readonly List<List<Term>> _terms = [[]];

        /// <summary>Adds a phrase. The same phrase may mean several things.</summary>
        public void Add(string phrase, Term term)
        {
            var node = 0;
            var found = Atoms.Of(phrase, null);
            for (var i = 0; i < found.Count; i++)
            {
                var atom = found[i];
                if (atom.IsArticle && i > 0)
                    continue;
                var word = Atoms.Folded(phrase, atom);
                if (!_words.TryGetValue(word, out var number))
                    _words.Add(word, number = _words.Count);
                if (!_next.TryGetValue(Key(node, number), out var next))
                {
                    _next.Add(Key(node, number), next = _terms.Count);
                    _steps.Add(Key(node, number));
                    _terms.Add([]);
                }
                node = next;
            }
            if (node > 0 && !_terms[node].Contains(term))
                _terms[node].Add(term);
        }

        /// <summary>The index over all phrases added.</summary>
        public TermIndex Build() => new(_words, _steps, [.. _terms.Select(list => list.Count == 0 ? [] : list.ToArray())]);
    }
}
