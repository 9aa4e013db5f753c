using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Marsad;

/// <summary>A range <c>[Start, End)</c> of a text, in UTF-16 code units. Every finding points at its words by one of these.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset behind the last character; never before <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : ISpanParsable<TextSpan>, IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the offset lies inside this span.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether the two spans share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words of this span.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>Orders by start, the longer one first where two start together.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <summary>"3..12".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start}..{End}");

    /// <summary>Reads "3..12".</summary>
    public static TextSpan Parse(ReadOnlySpan<char> text, IFormatProvider? provider = null) =>
        TryParse(text, provider, out var span) ? span : throw new FormatException($"'{text}' is no span: two offsets as in 3..12 were expected.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static TextSpan Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <summary>Reads "3..12"; false where the text is not of that form or runs backwards.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, IFormatProvider? provider, out TextSpan result)
    {
        result = default;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0
            || !int.TryParse(text[..dots], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(text[(dots + 2)..], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            || end < start)
            return false;
        result = new TextSpan(start, end);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out TextSpan)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TextSpan result) =>
        TryParse(s.AsSpan(), provider, out result);
}
