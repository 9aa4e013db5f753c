using System.Globalization;

namespace Marsad;

/// <summary>What slips of a typist make of a number.</summary>
internal static class Digits
{
    /// <summary>The numbers that two neighbouring digits changed about give: 2,819 and 2,189.</summary>
    public static IEnumerable<long> Swapped(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture).ToCharArray();
        for (var i = 0; i + 1 < digits.Length; i++)
        {
            if (digits[i] == digits[i + 1] || (i == 0 && digits[1] == '0'))
                continue;
            (digits[i], digits[i + 1]) = (digits[i + 1], digits[i]);
            yield return long.Parse(digits, CultureInfo.InvariantCulture);
            (digits[i], digits[i + 1]) = (digits[i + 1], digits[i]);
        }
    }
}
