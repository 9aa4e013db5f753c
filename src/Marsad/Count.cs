using System.Text.Json.Serialization;

namespace Marsad;

/// <summary>How many, as words say it: bounds and a best number, each absent where the words give none ("at least 26": low and best 26; "up to 26": high 26; "dozens": low 24). The rules stand in docs/claims.md.</summary>
public readonly record struct Count(long? Low, long? Best, long? High)
{
    /// <summary>Exactly so many.</summary>
    public static Count Exactly(long n) => new(n, n, n);

    /// <summary>So many or more.</summary>
    public static Count AtLeast(long n) => new(n, n, null);

    /// <summary>So many or fewer.</summary>
    public static Count UpTo(long n) => new(null, null, n);

    /// <summary>About so many: ten in a hundred either way, rounded outward.</summary>
    public static Count About(long n) => new(n * 9 / 10, n, (n * 11 + 9) / 10);

    /// <summary>The number to reckon with where one is needed: best, else low, else high.</summary>
    [JsonIgnore]
    public long? Number => Best ?? Low ?? High;

    /// <summary>Whether some number satisfies both; an absent bound bounds nothing.</summary>
    public bool AgreesWith(Count other) =>
        (Low ?? long.MinValue) <= (other.High ?? long.MaxValue) && (other.Low ?? long.MinValue) <= (High ?? long.MaxValue);

    /// <summary>Both together: an absent lower bound adds nothing, an absent best or upper bound leaves the sum without one.</summary>
    public static Count operator +(Count a, Count b) => new(a.Low is null ? b.Low : a.Low + (b.Low ?? 0), a.Best + b.Best, a.High + b.High);
}
