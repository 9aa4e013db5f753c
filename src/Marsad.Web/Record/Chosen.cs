using System.Collections;

namespace Marsad.Web;

/// <summary>Things of a record by their numbers. Each is read when it is asked for, so that a list of all costs no more than the part of it that is shown.</summary>
public sealed class Chosen<T> : IReadOnlyList<T>
{
    private readonly IReadOnlyList<T> _all;

    /// <param name="all">All things of the record.</param>
    /// <param name="numbers">Which of them, in which order.</param>
    internal Chosen(IReadOnlyList<T> all, int[] numbers) => (_all, Numbers) = (all, numbers);

    public int Count => Numbers.Length;

    /// <summary>Their numbers among all of the record.</summary>
    internal int[] Numbers { get; }

    public T this[int index] => _all[Numbers[index]];

    public IEnumerator<T> GetEnumerator() => Numbers.Select(number => _all[number]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
