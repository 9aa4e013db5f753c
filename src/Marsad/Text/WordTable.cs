using System.Numerics;

namespace Marsad.Text;

/// <summary>What is known of words, found by their letters where they stand in a text. Nearly all words asked for are in no table, and are known not to be by one look.</summary>
internal sealed class WordTable<T>
{
    private const int FirstBeyondAscii = 0x80;

    private readonly bool _ignoresCase;
    private readonly int _longest;
    private readonly string[] _words;
    private readonly T[] _values;
    private readonly Slot[] _slots;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _all;

    /// <param name="words">The words with what is known of them. By its comparer, ordinal or that which ignores case, they are compared.</param>
    public WordTable(Dictionary<string, T> words)
    {
        _ignoresCase = words.Comparer.Equals("a", "A");
        _all = words.GetAlternateLookup<ReadOnlySpan<char>>();
        (_words, _values) = (new string[words.Count], new T[words.Count]);
        words.Keys.CopyTo(_words, 0);
        words.Values.CopyTo(_values, 0);
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)words.Count * 2 + 2)];
        for (var i = 0; i < _words.Length; i++)
        {
            _longest = Math.Max(_longest, _words[i].Length);
            TryHash(_words[i], out var hash);
            var at = (int)hash & (_slots.Length - 1);
            while (_slots[at].Behind != 0)
                at = (at + 1) & (_slots.Length - 1);
            _slots[at] = new Slot(hash, i + 1);
        }
    }

    /// <summary>A word's hash and the place behind its own; 0 where the slot is free.</summary>
    private readonly record struct Slot(uint Hash, int Behind);

    /// <summary>Whether the word is in the table.</summary>
    public bool Has(ReadOnlySpan<char> word) => TryGet(word, out _);

    /// <summary>What is known of the word; the default where it is not in the table.</summary>
    public T? this[ReadOnlySpan<char> word] => TryGet(word, out var value) ? value : default;

    /// <summary>What is known of the word, if it is in the table.</summary>
    public bool TryGet(ReadOnlySpan<char> word, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (word.Length > _longest)
            return false;
        // Other alphabets have their own ways with case.
        if (!TryHash(word, out var hash))
            return _all.TryGetValue(word, out value);
        for (var at = (int)hash & (_slots.Length - 1); ; at = (at + 1) & (_slots.Length - 1))
        {
            var slot = _slots[at];
            if (slot.Behind == 0)
                return false;
            if (slot.Hash != hash)
                continue;
            var place = slot.Behind - 1;
            if (!word.Equals(_words[place], _ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                continue;
            value = _values[place];
            return true;
        }
    }

    /// <summary>A hash that words have in common which differ in case alone, where that is ignored; false beyond ASCII.</summary>
    private bool TryHash(ReadOnlySpan<char> word, out uint hash)
    {
        hash = 2166136261u;
        var beyond = 0;
        var fold = _ignoresCase ? 0x20 : 0;
        foreach (var letter in word)
        {
            beyond |= letter;
            hash = (hash ^ (uint)(letter | fold)) * 16777619u;
        }
        hash ^= hash >> 15;
        return beyond < FirstBeyondAscii || !_ignoresCase;
    }
}
