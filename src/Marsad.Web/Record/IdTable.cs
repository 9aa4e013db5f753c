namespace Marsad.Web;

/// <summary>Finds the number of a thing by its id without holding the ids: by a code of each, in order.</summary>
/// <param name="Codes">The codes, ascending.</param>
/// <param name="Numbers">The numbers of the things that they are of.</param>
internal sealed record IdTable(ulong[] Codes, int[] Numbers)
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // Empty lists are not kept.
    public ulong[] Codes { get; } = Codes ?? [];

    public int[] Numbers { get; } = Numbers ?? [];

    public static IdTable Of(IEnumerable<string> ids)
    {
        ulong[] codes = [.. ids.Select(Code)];
        int[] numbers = [.. Enumerable.Range(0, codes.Length)];
        Array.Sort(codes, numbers);
        return new IdTable(codes, numbers);
    }

    /// <summary>The number; -1 where there is none of that id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="idOf">Tells the id of a number, since two ids may have one code.</param>
    public int Find(string id, Func<int, string> idOf)
    {
        var code = Code(id);
        for (var at = First(code); at < Codes.Length && Codes[at] == code; at++)
        {
            if (idOf(Numbers[at]) == id)
                return Numbers[at];
        }
        return -1;
    }

    /// <summary>The number of a thing whose id the record itself gives; -1 where it has no such thing.</summary>
    public int Find(string id)
    {
        var code = Code(id);
        return First(code) is var at && at < Codes.Length && Codes[at] == code ? Numbers[at] : -1;
    }

    private int First(ulong code)
    {
        var (low, high) = (0, Codes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Codes[middle] < code ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    // Fowler, Noll and Vo: ids are hashes already.
    private static ulong Code(string id)
    {
        var code = Offset;
        foreach (var c in id)
            code = (code ^ c) * Prime;
        return code;
    }
}
