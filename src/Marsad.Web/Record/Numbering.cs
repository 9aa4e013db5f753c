namespace Marsad.Web;

/// <summary>Gives things numbers from 0, in the order in which they come.</summary>
/// <param name="alike">Tells which are the same.</param>
internal sealed class Numbering<T>(IEqualityComparer<T> alike)
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = new(alike);
    private readonly List<T> _things = [];

    /// <summary>The things by number.</summary>
    public IReadOnlyList<T> Things => _things;

    public int this[T thing]
    {
        get
        {
            if (_numbers.TryGetValue(thing, out var known))
                return known;
            _things.Add(thing);
            return _numbers[thing] = _things.Count - 1;
        }
    }
}
