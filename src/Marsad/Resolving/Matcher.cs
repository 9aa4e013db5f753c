namespace Marsad.Resolving;

/// <summary>Weighs whether two claims tell of one incident. The sum is the logarithm (base 2) of the odds; each part of it has a name.</summary>
internal sealed class Matcher(Weights weights, Kinship kinship)
{
    private const double NearlySameWords = 0.8;
    private const int MostTellers = 8;

    public Weights Weights => weights;

    /// <summary>The judgement with its reasons, heaviest first.</summary>
    public Judgement Judge(Telling a, Telling b)
    {
        if (b.Claim.Id.CompareTo(a.Claim.Id) < 0)
            (a, b) = (b, a);
        var likeness = Compare(a, b);
        var weight = weights.Sum(likeness);
        return new Judgement
        {
            A = a.Claim.Id,
            B = b.Claim.Id,
            Verdict = weight >= weights.Same ? Verdict.Same : weight >= weights.Unsure ? Verdict.Unsure : Verdict.Different,
            Score = Math.Round(1 / (1 + Math.Pow(2, -weight)), 4),
            Reasons = [.. Reasons.Of(weights, likeness, a, b)],
            By = Resolver.Machine,
        };
    }

    public double Weigh(Telling a, Telling b) => weights.Sum(Compare(a, b));

    /// <summary>Weighs a claim against an incident, as if one of its first tellings, no matter which, were told again: of each feature the mean of the odds. It may be any of its tellings, so what is told often is the likelier.</summary>
    public double Weigh(Telling telling, Telling[] incident)
    {
        var tellers = Math.Min(incident.Length, MostTellers);
        Span<Likeness> likenesses = stackalloc Likeness[MostTellers];
        for (var i = 0; i < tellers; i++)
            likenesses[i] = Compare(telling, incident[i]);
        var sum = weights.Prior + Math.Log2(incident.Length);
        for (var feature = Feature.Date; feature <= Feature.Story; feature++)
        {
            var (odds, told) = (0.0, 0);
            foreach (var likeness in likenesses[..tellers])
            {
                if (likeness[feature] == 0)
                    continue;
                odds += Math.Pow(2, weights.Of(feature, likeness[feature]));
                told++;
            }
            sum += told > 0 ? Math.Log2(odds / told) : 0;
        }
        return sum;
    }

    /// <summary>The level of each feature.</summary>
    public Likeness Compare(Telling a, Telling b)
    {
        var likeness = default(Likeness);
        likeness[Feature.Date] = (int)DateFit.Of(a, b);
        likeness[Feature.Told] = (int)DateFit.Told(a, b);
        likeness[Feature.Place] = (int)PlaceFit.Of(weights, a, b).Level;
        likeness[Feature.Type] = (int)Type(a, b);
        var (perpetrator, target) = (Side(a.Perpetrators, b.Perpetrators, a.PerpetratorClasses, b.PerpetratorClasses), Side(a.Targets, b.Targets, a.TargetClasses, b.TargetClasses));
        if (!Speaks(perpetrator) && !Speaks(target) && Meet(a.Perpetrators, b.Targets) && Meet(a.Targets, b.Perpetrators))
            likeness[Feature.Sides] = (int)SidesLevel.Swapped;
        else
            (likeness[Feature.Perpetrator], likeness[Feature.Target]) = ((int)perpetrator, (int)target);
        likeness[Feature.Killed] = (int)HarmFit.Of(Effect.Killed, a, b);
        likeness[Feature.Wounded] = (int)HarmFit.Of(Effect.Wounded, a, b);
        likeness[Feature.Weapon] = (int)Weapons(a, b);
        likeness[Feature.Form] = (int)Lists(a.Claim.Form, b.Claim.Form);
        likeness[Feature.Object] = (int)Lists(a.Objects, b.Objects);
        likeness[Feature.Person] = (int)Lists(a.People, b.People);
        likeness[Feature.Source] = (int)Lists(a.Sources, b.Sources);
        likeness[Feature.Quote] = (int)Quote(a, b);
        likeness[Feature.Story] = (int)Passage.Fit(a.Passage, b.Passage);
        return likeness;
    }

    private static bool Speaks(ActorLevel level) => level is ActorLevel.Same or ActorLevel.Related;

    private static TypeLevel Type(Telling a, Telling b)
    {
        string? x = a.Claim.Type, y = b.Claim.Type;
        if (x is null or "other" || y is null or "other")
            return TypeLevel.Untold;
        if (x == y)
            return TypeLevel.Same;
        if (a.Families.Length == 0 || b.Families.Length == 0)
            return TypeLevel.Open;
        return HaveShared(a.Families, b.Families) ? TypeLevel.Family : TypeLevel.Different;
    }

    private static WeaponLevel Weapons(Telling a, Telling b)
    {
        var (x, y) = (a.Claim.Weapons, b.Claim.Weapons);
        if (x.Count == 0 || y.Count == 0)
            return WeaponLevel.Untold;
        return HaveShared(x, y) ? WeaponLevel.Shared : HaveShared(a.WeaponFamilies, b.WeaponFamilies) ? WeaponLevel.Related : WeaponLevel.Differ;
    }

    private ActorLevel Side(string[] a, string[] b, ActorClass[] aClasses, ActorClass[] bClasses)
    {
        if (a.Length == 0 || b.Length == 0)
            return aClasses.Length == 0 || bClasses.Length == 0 ? ActorLevel.Untold : Array.Exists(aClasses, c => Array.IndexOf(bClasses, c) >= 0) ? ActorLevel.SameClass : ActorLevel.OtherClass;
        if (HaveShared(a, b))
            return ActorLevel.Same;
        if (Meet(a, b))
            return ActorLevel.Related;
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (kinship.Allied(x, y))
                    return ActorLevel.Allied;
            }
        }
        return ActorLevel.Conflict;
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

    private static ListLevel Lists(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.Count == 0 || b.Count == 0 ? ListLevel.Untold : HaveShared(a, b) ? ListLevel.Shared : ListLevel.Differ;

    private static bool HaveShared(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        for (var i = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count; j++)
            {
                if (a[i] == b[j])
                    return true;
            }
        }
        return false;
    }

    private static ListLevel Quote(Telling a, Telling b)
    {
        if (a.Words.Length == 0 || b.Words.Length == 0)
            return ListLevel.Untold;
        int shared = 0, i = 0, j = 0;
        while (i < a.Words.Length && j < b.Words.Length)
        {
            var order = a.Words[i].CompareTo(b.Words[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared >= NearlySameWords * (a.Words.Length + b.Words.Length - shared) ? ListLevel.Shared : ListLevel.Differ;
    }
}
