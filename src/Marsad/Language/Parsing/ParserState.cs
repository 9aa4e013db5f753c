namespace Marsad.Language;

/// <summary>Stack, buffer and arcs of a sentence being parsed (arc-hybrid system, the root behind the last word). Reused from sentence to sentence.</summary>
internal sealed class ParserState
{
    public const byte NoLabel = 255;

    public int[] Stack = new int[64];
    public int[] Heads = new int[64];
    public byte[] Labels = new byte[64];
    public int[] Left = new int[64];     // leftmost dependent
    public int[] Left2 = new int[64];    // the next one to its right, of those on the left side
    public int[] Right = new int[64];    // rightmost dependent
    public int[] Right2 = new int[64];
    public int[] LeftCount = new int[64];
    public int[] RightCount = new int[64];

    public int Count { get; private set; }

    public int Depth { get; set; }

    public int Front { get; set; }

    /// <summary>Begins a sentence of so many words; the root has the number <see cref="Count"/>.</summary>
    public void Reset(int count)
    {
        Count = count;
        Depth = 0;
        Front = 0;
        if (Stack.Length < count + 2)
        {
            var size = Math.Max(count + 2, Stack.Length * 2);
            Stack = new int[size];
            Heads = new int[size];
            Labels = new byte[size];
            Left = new int[size];
            Left2 = new int[size];
            Right = new int[size];
            Right2 = new int[size];
            LeftCount = new int[size];
            RightCount = new int[size];
        }
        Array.Fill(Heads, -1, 0, count + 1);
        Array.Fill(Labels, NoLabel, 0, count + 1);
        Array.Fill(Left, -1, 0, count + 1);
        Array.Fill(Left2, -1, 0, count + 1);
        Array.Fill(Right, -1, 0, count + 1);
        Array.Fill(Right2, -1, 0, count + 1);
        Array.Clear(LeftCount, 0, count + 1);
        Array.Clear(RightCount, 0, count + 1);
    }

    public bool Done => Depth == 0 && Front == Count;

    public bool CanShift => Front < Count;

    /// <summary>The word on the stack gets the front of the buffer as head; the root takes one dependent only, when nothing else is left.</summary>
    public bool CanLeft => Depth > 0 && (Front < Count || Depth == 1);

    public bool CanRight => Depth > 1;

    public void Shift() => Stack[Depth++] = Front++;

    public void LeftArc(byte label) => Attach(Stack[--Depth], Front, label);

    public void RightArc(byte label)
    {
        Depth--;
        Attach(Stack[Depth], Stack[Depth - 1], label);
    }

    private void Attach(int dependent, int head, byte label)
    {
        Heads[dependent] = head;
        Labels[dependent] = label;
        if (dependent < head)
        {
            Left2[head] = Left[head];
            Left[head] = dependent;
            LeftCount[head]++;
        }
        else
        {
            Right2[head] = Right[head];
            Right[head] = dependent;
            RightCount[head]++;
        }
    }
}
