using System.Globalization;

namespace Marsad.Resolving;

/// <summary>Weighs whether two claims tell of one incident. The sum is the logarithm (base 2) of the odds; each part of it has a name.</summary>
internal sealed class Matcher(Weights weights, Kinship kinship)
{
    private const double NearlySameWords = 0.8;

    public Weights Weights => weights;

    /// <summary>The judgement with its reasons, heaviest first.</summary>
    public Judgement Judge(Telling a, Telling b)
    {
        if (b.Claim.Id.CompareTo(a.Claim.Id) < 0)
            (a, b) = (b, a);
        var reasons = new List<Reason>();
        var weight = Weigh(a, b, reasons);
        return new Judgement
        {
            A = a.Claim.Id,
            B = b.Claim.Id,
            Verdict = weight >= weights.Same ? Verdict.Same : weight >= weights.Unsure ? Verdict.Unsure : Verdict.Different,
            Score = Math.Round(1 / (1 + Math.Pow(2, -weight)), 4),
            Reasons = [.. reasons.OrderByDescending(r => Math.Abs(r.Weight))],
            By = Resolver.Machine,
        };
    }

    /// <summary>The weight alone, or with its reasons.</summary>
    public double Weigh(Telling a, Telling b, List<Reason>? reasons = null)
    {
        var sum = weights.Prior;
        reasons?.Add(new Reason("claims of the same days and region", weights.Prior));
        sum += Add(reasons, Date(a, b));
        if (sum < weights.Impossible && reasons is null)
            return sum;
        sum += Add(reasons, PlaceFit.Weigh(weights, a.Spots, b.Spots));
        sum += Add(reasons, Type(a, b));
        sum += Sides(a, b, reasons);
        sum += Add(reasons, HarmFit.Weigh(weights, Effect.Killed, a, b));
        sum += Add(reasons, HarmFit.Weigh(weights, Effect.Wounded, a, b));
        sum += Add(reasons, Lists("weapon", a.Claim.Weapons, b.Claim.Weapons, weights.WeaponShared, weights.WeaponsDiffer));
        sum += Add(reasons, Lists("form", a.Claim.Form, b.Claim.Form, weights.FormShared, weights.FormsDiffer));
        sum += Add(reasons, Lists("person", a.People, b.People, weights.PersonShared, weights.PersonsDiffer));
        sum += Add(reasons, Lists("source", a.Sources, b.Sources, weights.SourceShared, 0));
        sum += Add(reasons, Words(a, b));
        return sum;
    }

    private (string?, double) Date(Telling a, Telling b)
    {
        if (a.First is not { } a1 || a.Last is not { } a2 || b.First is not { } b1 || b.Last is not { } b2)
            return default;
        var gap = Math.Max(Math.Max(a1, b1) - Math.Min(a2, b2), 0);
        var days = Math.Max(a.Days, b.Days);
        if (a.Assumed || b.Assumed)
            return gap == 0 ? ("the date of the story fits", weights.Assumed) : ("the date of the story does not fit", weights.AssumedApart);
        return gap switch
        {
            0 when days == 1 => ("same day", weights.SameDay),
            0 when days <= 7 => (Text($"days meet within {days}"), weights.OverlapDays),
            0 when days <= 31 => (Text($"days meet within {days}"), weights.OverlapWeeks),
            0 => (Text($"days meet within {days}"), weights.OverlapLonger),
            1 => ("a day apart", weights.DayApart),
            2 => ("two days apart", weights.GapTwoDays),
            <= 7 => (Text($"{gap} days apart"), weights.GapWeek),
            _ => (Text($"{gap} days apart"), weights.GapLonger),
        };
    }

    private (string?, double) Type(Telling a, Telling b)
    {
        string? x = a.Claim.Type, y = b.Claim.Type;
        if (x is null or "other" || y is null or "other")
            return default;
        if (x == y)
            return (x, weights.SameType);
        if (a.Families.Length == 0 || b.Families.Length == 0)
            return ($"{x} and {y}", weights.OpenType);
        return a.Families.Intersect(b.Families, StringComparer.Ordinal).Any()
            ? ($"{x} may be told as {y}", weights.SameFamily)
            : ($"{x} is not {y}", weights.OtherType);
    }

    private double Sides(Telling a, Telling b, List<Reason>? reasons)
    {
        var perpetrators = Side("perpetrator", a.Perpetrators, b.Perpetrators, weights.Perpetrator);
        var targets = Side("target", a.Targets, b.Targets, weights.Target);
        if (perpetrators.Weight <= 0 && targets.Weight <= 0 && Meet(a.Perpetrators, b.Targets) && Meet(a.Targets, b.Perpetrators))
            return Add(reasons, ("the sides told the other way round", weights.Swapped));
        return Add(reasons, perpetrators) + Add(reasons, targets);
    }

    private (string? Feature, double Weight) Side(string role, string[] a, string[] b, (double Same, double Related, double Conflict) weight)
    {
        if (a.Length == 0 || b.Length == 0)
            return default;
        if (a.Intersect(b, StringComparer.Ordinal).FirstOrDefault() is { } shared)
            return ($"{role} {shared}", weight.Same);
        if (Meet(a, b))
            return ($"{role}s {a[0]} and {b[0]} belong together", weight.Related);
        return a.Any(x => b.Any(y => kinship.Allied(x, y)))
            ? ($"{role}s {a[0]} and {b[0]} are allies", 0)
            : ($"{role} {a[0]} or {b[0]}", weight.Conflict);
    }

    private bool Meet(string[] a, string[] b)
    {
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (x == y || kinship.Related(x, y))
                    return true;
            }
        }
        return false;
    }

    private static (string?, double) Lists(string what, IReadOnlyList<string> a, IReadOnlyList<string> b, double shared, double differ)
    {
        if (a.Count == 0 || b.Count == 0)
            return default;
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (x == y)
                    return ($"{what} {x}", shared);
            }
        }
        return differ == 0 ? default : ($"{what} {a[0]} or {b[0]}", differ);
    }

    private (string?, double) Words(Telling a, Telling b)
    {
        if (a.Words.Count == 0 || b.Words.Count == 0)
            return default;
        var shared = a.Words.Count(b.Words.Contains);
        return shared >= NearlySameWords * (a.Words.Count + b.Words.Count - shared) ? ("told in the same words", weights.SameWords) : default;
    }

    private static double Add(List<Reason>? reasons, (string? Feature, double Weight) part)
    {
        if (part.Feature is { } feature && reasons is not null)
            reasons.Add(new Reason(feature, part.Weight));
        return part.Weight;
    }

    internal static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
