namespace Marsad.Web;

/// <summary>Parts of lists whose things are read when they are asked for: what is before the part is not read.</summary>
internal static class Parts
{
    /// <summary>So many things from a place on, or as many as there are.</summary>
    public static IReadOnlyList<T> Part<T>(this IReadOnlyList<T> all, int start, int most)
    {
        var part = new T[Math.Clamp(all.Count - start, 0, most)];
        for (var i = 0; i < part.Length; i++)
            part[i] = all[start + i];
        return part;
    }
}
