using System.Globalization;

namespace Marsad.Bench.Resolving;

/// <summary>Numbers of claims as they are given on the command line.</summary>
internal static class Sizes
{
    /// <summary>Null, with a word to the user, where one of them is no number or smaller than the least.</summary>
    public static List<int>? Of(IEnumerable<string> args, int least = 1)
    {
        var sizes = new List<int>();
        foreach (var arg in args)
        {
            if (!int.TryParse(arg, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var size) || size < least)
            {
                Console.Error.WriteLine($"'{arg}' is no number of claims.");
                return null;
            }
            sizes.Add(size);
        }
        return sizes;
    }
}
