using System.Runtime.CompilerServices;

namespace Marsad.Resolving;

/// <summary>How two claims compare: a level for each feature, 0 where one of them does not tell.</summary>
[InlineArray(Features)]
internal struct Likeness : IEquatable<Likeness>
{
    public const int Features = (int)Feature.Story + 1;

    private byte _first;

    public int this[Feature feature]
    {
        readonly get => this[(int)feature];
        set => this[(int)feature] = (byte)value;
    }

    /// <summary>The levels, one character each.</summary>
    public override readonly string ToString()
    {
        var text = new char[Features];
        for (var i = 0; i < Features; i++)
            text[i] = (char)('0' + this[i]);
        return new string(text);
    }

    public readonly bool Equals(Likeness other) => ((ReadOnlySpan<byte>)this).SequenceEqual(other);

    public override readonly bool Equals(object? obj) => obj is Likeness other && Equals(other);

    public override readonly int GetHashCode()
    {
        var hash = 17;
        foreach (var level in this)
            hash = (hash * 31) + level;
        return hash;
    }
}
