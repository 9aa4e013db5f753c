namespace Marsad.Language;

/// <summary>Dynamic oracle of the arc-hybrid system: which actions lose no gold arc that can still be reached (Goldberg and Nivre 2013).</summary>
internal static class Oracle
{
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
