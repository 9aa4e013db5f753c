namespace Marsad.Language;

/// <summary>Dynamic oracle of the arc-hybrid system: which actions lose no gold arc that can still be reached (Goldberg and Nivre 2013).</summary>
internal static class Oracle
{
    /// <summary>For each action whether it is among those that lose least.</summary>
    public static bool[] Right(ParserState s, ReadOnlySpan<int> heads, ReadOnlySpan<int> relations, int labels)
    {
        var shift = s.CanShift ? ShiftCost(s, heads) : int.MaxValue;
        var left = s.CanLeft ? LeftCost(s, heads) : int.MaxValue;
        var right = s.CanRight ? RightCost(s, heads) : int.MaxValue;
        var least = Math.Min(shift, Math.Min(left, right));
        var actions = new bool[1 + 2 * labels];
        actions[Parser.ShiftAction] = shift == least;
        if (left == least)
            Arcs(actions.AsSpan(1, labels), s.Stack[s.Depth - 1], s.Front, heads, relations);
        if (right == least)
            Arcs(actions.AsSpan(1 + labels, labels), s.Stack[s.Depth - 1], s.Stack[s.Depth - 2], heads, relations);
        return actions;
    }

    private static void Arcs(Span<bool> actions, int dependent, int head, ReadOnlySpan<int> heads, ReadOnlySpan<int> relations)
    {
        // Where the arc is wrong but loses nothing more, any label will do.
        if (heads[dependent] == head)
            actions[relations[dependent]] = true;
        else
            actions.Fill(true);
    }

    /// <summary>Arcs lost by a shift.</summary>
    public static int ShiftCost(ParserState s, ReadOnlySpan<int> gold)
    {
        var cost = 0;
        var front = s.Front;
        for (var i = 0; i < s.Depth; i++)
        {
            var word = s.Stack[i];
            if (gold[word] == front)
                cost++;
            if (i < s.Depth - 1 && gold[front] == word)
                cost++;
        }
        return cost;
    }

    /// <summary>Arcs lost when the front of the buffer becomes the head of the top of the stack.</summary>
    public static int LeftCost(ParserState s, ReadOnlySpan<int> gold)
    {
        var top = s.Stack[s.Depth - 1];
        var cost = gold[top] != s.Front && (gold[top] > s.Front || (s.Depth > 1 && gold[top] == s.Stack[s.Depth - 2])) ? 1 : 0;
        return cost + DependentsAhead(s, gold, top);
    }

    /// <summary>Arcs lost when the second of the stack becomes the head of the top.</summary>
    public static int RightCost(ParserState s, ReadOnlySpan<int> gold)
    {
        var top = s.Stack[s.Depth - 1];
        return (gold[top] >= s.Front ? 1 : 0) + DependentsAhead(s, gold, top);
    }

    private static int DependentsAhead(ParserState s, ReadOnlySpan<int> gold, int word)
    {
        var cost = 0;
        for (var i = s.Front; i < s.Count; i++)
        {
            if (gold[i] == word)
                cost++;
        }
        return cost;
    }
}
