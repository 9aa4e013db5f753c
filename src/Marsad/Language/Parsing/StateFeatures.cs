namespace Marsad.Language;

/// <summary>The words that the parser looks at before each action.</summary>
internal static class StateFeatures
{
    /// <summary>Number of slots.</summary>
    public const int Slots = 8;

    /// <summary>Slots in which most words come to stand at some time.</summary>
    public static ReadOnlySpan<int> Common => [0, 1, 3, 7];

    /// <summary>Slots in which a third of the words does or fewer, so that what they would say there is better reckoned when it is asked for.</summary>
    public static ReadOnlySpan<int> Rare => [2, 4, 5, 6];

    /// <summary>Notes the words in the slots, -1 where there is none.</summary>
    public static void Note(ParserState s, Span<int> slots)
    {
        var top = s.Depth > 0 ? s.Stack[s.Depth - 1] : -1;
        var second = s.Depth > 1 ? s.Stack[s.Depth - 2] : -1;
        slots[0] = top;
        slots[1] = second;
        slots[2] = s.Depth > 2 ? s.Stack[s.Depth - 3] : -1;
        slots[3] = s.Front;
        slots[4] = top < 0 ? -1 : s.Right[top];
        slots[5] = top < 0 ? -1 : s.Left[top];
        slots[6] = second < 0 ? -1 : s.Right[second];
        slots[7] = s.Front < s.Count ? s.Left[s.Front] : -1;
    }

    /// <summary>The row of what is said by a slot that is empty or holds the root.</summary>
    public static int NoWordRow(int slot, int word) => word < 0 ? slot : Slots + slot;
}
