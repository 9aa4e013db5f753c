namespace Marsad.Resolving;

/// <summary>Work that all cores share.</summary>
internal static class Cores
{
    private const int Few = 64;

    /// <summary>What is made of each, in their order.</summary>
    public static TResult[] Each<T, TResult>(IReadOnlyCollection<T> all, Func<T, TResult> make)
    {
        if (all.Count < Few)
            return [.. all.Select(make)];
        T[] listed = [.. all];
        var made = new TResult[listed.Length];
        Parallel.For(0, listed.Length, i => made[i] = make(listed[i]));
        return made;
    }
}
