namespace Marsad.Resolving;

/// <summary>Whether two claims may count the same dead or wounded. Numbers rise and sources differ, so no difference is fatal.</summary>
internal static class HarmFit
{
    public static HarmLevel Of(Effect effect, Telling a, Telling b)
    {
        var (x, y) = effect == Effect.Killed ? (a.Killed, b.Killed) : (a.Wounded, b.Wounded);
        if (x is not { Number: { } m } || y is not { Number: { } n })
            return HarmLevel.Untold;
        long less = Math.Min(m, n), more = Math.Max(m, n);
        if (more == 0)
            return HarmLevel.Nobody;
        if (less == more)
            return less switch { < 3 => HarmLevel.Equal1To2, < 10 => HarmLevel.Equal3To9, < 30 => HarmLevel.Equal10To29, _ => HarmLevel.Equal30Up };
        var agree = x.Value.AgreesWith(y.Value);
        if ((more - less) * 6 <= more)
        {
            return less switch
            {
                < 10 => agree ? HarmLevel.About3To9 : HarmLevel.Near3To9,
                < 30 => agree ? HarmLevel.About10To29 : HarmLevel.Near10To29,
                _ => agree ? HarmLevel.About30Up : HarmLevel.Near30Up,
            };
        }
        if (agree) // "at least 7" allows 70 without speaking for it
            return less * 2 >= more ? HarmLevel.Open : HarmLevel.OpenFar;
        if (HasInCommon(effect, a.Numbers, b.Numbers))
            return HarmLevel.PartInCommon;
        if (more * 2 <= less * 3)
            return HarmLevel.UpToHalfMore;
        return IsCountOfASide(a, b) || IsCountOfASide(b, a) ? HarmLevel.ToldByASide : more <= less * 3 ? HarmLevel.UpToThreefold : HarmLevel.Beyond;
    }

    // What a side of the fight says of it, and somebody else does not.
    private static bool IsCountOfASide(Telling telling, Telling other)
    {
        foreach (var source in telling.Sources)
        {
            if (Array.IndexOf(other.Sources, source) < 0 && (Array.IndexOf(telling.Perpetrators, source) >= 0 || Array.IndexOf(telling.Targets, source) >= 0))
                return true;
        }
        return false;
    }

    private static bool HasInCommon(Effect effect, (Effect Effect, long Number)[] a, (Effect Effect, long Number)[] b)
    {
        foreach (var number in a)
        {
            if (number.Effect == effect && Array.IndexOf(b, number) >= 0)
                return true;
        }
        return false;
    }
}
