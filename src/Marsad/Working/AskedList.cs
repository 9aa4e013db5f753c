using System.Collections;

namespace Marsad.Working;

/// <summary>A list whose things are read each time they are asked for, so that they take no memory.</summary>
/// <param name="count">How many there are.</param>
/// <param name="read">Reads one of them by its number.</param>
internal sealed class AskedList<T>(int count, Func<int, T> read) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => index >= 0 && index < count ? read(index) : throw new ArgumentOutOfRangeException(nameof(index), index, null);

    public IEnumerator<T> GetEnumerator()
    {
        for (var number = 0; number < count; number++)
            yield return read(number);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A list that is read when it is first asked for, and then kept.</summary>
/// <param name="count">How many things it has.</param>
/// <param name="read">Reads all of them.</param>
internal sealed class OnceReadList<T>(int count, Func<IReadOnlyList<T>> read) : IReadOnlyList<T>
{
    private IReadOnlyList<T>? _things;

    public int Count => count;

    public T this[int index] => Things[index];

    // Two that ask at once may both read, which is dearer than it need be but not wrong.
    private IReadOnlyList<T> Things => _things ??= read();

    public IEnumerator<T> GetEnumerator() => Things.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
