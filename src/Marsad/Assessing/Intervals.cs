namespace Marsad.Assessing;

/// <summary>What intervals are drawn with.</summary>
internal static class Intervals
{
    /// <summary>So many standard deviations on either side hold 95 of 100 draws from a normal distribution.</summary>
    public const double Deviations = 1.959963984540054;
}
