namespace Marsad.Web;

/// <summary>Short lists of numbers, one for each of many things, end to end.</summary>
/// <param name="Starts">Where each begins; one more than there are.</param>
/// <param name="Numbers">All of them.</param>
internal sealed record NumberLists(int[] Starts, int[] Numbers)
{
    public int Count => Starts.Length - 1;

    public ReadOnlySpan<int> this[int number] => Numbers.AsSpan(Starts[number], Starts[number + 1] - Starts[number]);

    public static NumberLists Of(IEnumerable<IEnumerable<int>> lists)
    {
        var (starts, numbers) = (new List<int> { 0 }, new List<int>());
        foreach (var list in lists)
        {
            numbers.AddRange(list);
            starts.Add(numbers.Count);
        }
        return new NumberLists([.. starts], [.. numbers]);
    }

    /// <summary>For each of so many numbers those whose lists hold it, in their order.</summary>
    public NumberLists Turned(int count)
    {
        var starts = new int[count + 1];
        foreach (var number in Numbers)
            starts[number + 1]++;
        for (var number = 0; number < count; number++)
            starts[number + 1] += starts[number];
        var (next, turned) = (starts.ToArray(), new int[Numbers.Length]);
        for (var holder = 0; holder < Count; holder++)
        {
            foreach (var number in this[holder])
                turned[next[number]++] = holder;
        }
        return new NumberLists(starts, turned);
    }

    /// <summary>For each of so many groups those that say they are of it; what is below 0 is of none.</summary>
    public static NumberLists ByGroup(ReadOnlySpan<int> groups, int count)
    {
        var starts = new int[groups.Length + 1];
        var held = new List<int>(groups.Length);
        for (var number = 0; number < groups.Length; number++)
        {
            if (groups[number] >= 0)
                held.Add(groups[number]);
            starts[number + 1] = held.Count;
        }
        return new NumberLists(starts, [.. held]).Turned(count);
    }
}
