using System.Collections.Frozen;
using System.Text;

namespace Marsad.Resolving;

/// <summary>What each level of each feature weighs: the numbers of data/resolving/weights.yaml, where each is explained.</summary>
internal sealed class Weights
{
    public const string File = "data/resolving/weights.yaml";
    private static readonly Lexicon<Weights> Shipped = new(() => new Weights(RuleFile.Open(File)));

    private readonly double[][] _weights = new double[Likeness.Features][];

    public Weights(RuleFile file)
    {
        double Odds(string key) => file.Number("odds", key);
        (Prior, Same, Unsure, Impossible, Home, Margin) = (Odds("prior"), Odds("same"), Odds("unsure"), Odds("impossible"), Odds("home"), Odds("margin"));
        for (var feature = 0; feature < Likeness.Features; feature++)
        {
            var levels = LevelNames((Feature)feature);
            _weights[feature] = new double[levels.Length];
            for (var level = 1; level < levels.Length; level++)
                _weights[feature][level] = file.Number(Key((Feature)feature), levels[level]);
        }
        Families = FamiliesOf(file, "families");
        WeaponFamilies = FamiliesOf(file, "weapons");
        file.AllAsked();
    }

    /// <summary>The weights that travel inside the library.</summary>
    public static Weights Default => Shipped.Value;

    /// <summary>Of two claims that blocking brings together, before anything is compared.</summary>
    public double Prior { get; }

    /// <summary>From here two claims tell of one thing.</summary>
    public double Same { get; }

    /// <summary>From here it cannot be told.</summary>
    public double Unsure { get; }

    /// <summary>Two claims further apart never stand in one incident.</summary>
    public double Impossible { get; }

    /// <summary>From here a claim without day or place goes to the incident that fits it best, if that is likelier than all others together.</summary>
    public double Home { get; }

    /// <summary>By how much two claims without day or place, and without such a home, must fit each other better than any other.</summary>
    public double Margin { get; }

    /// <summary>The families that a type stands in.</summary>
    public FrozenDictionary<string, string[]> Families { get; }

    /// <summary>The families that a weapon stands in.</summary>
    public FrozenDictionary<string, string[]> WeaponFamilies { get; }

    public double Of(Feature feature, int level) => _weights[(int)feature][level];

    public double Sum(in Likeness likeness)
    {
        var sum = Prior;
        for (var feature = 0; feature < Likeness.Features; feature++)
            sum += _weights[feature][likeness[feature]];
        return sum;
    }

    /// <summary>Name of a feature in the file.</summary>
    public static string Key(Feature feature) => Kebab(feature.ToString());

    /// <summary>Names of a feature's levels in the file; the first, nothing told, has no weight.</summary>
    public static string[] LevelNames(Feature feature) => [.. Enum.GetNames(LevelsOf(feature)).Select(Kebab)];

    private static FrozenDictionary<string, string[]> FamiliesOf(RuleFile file, string section) => file.Keys(section).ToList()
        .SelectMany(family => file.Words(section, family).Select(member => (member, family)))
        .GroupBy(pair => pair.member, pair => pair.family, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static Type LevelsOf(Feature feature) => feature switch
    {
        Feature.Date => typeof(DateLevel),
        Feature.Told => typeof(ToldLevel),
        Feature.Place => typeof(PlaceLevel),
        Feature.Type => typeof(TypeLevel),
        Feature.Perpetrator or Feature.Target => typeof(ActorLevel),
        Feature.Sides => typeof(SidesLevel),
        Feature.Killed or Feature.Wounded => typeof(HarmLevel),
        Feature.Weapon => typeof(WeaponLevel),
        Feature.Story => typeof(StoryLevel),
        _ => typeof(ListLevel),
    };

    // "Within10Km" is "within-10-km".
    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && (char.IsUpper(name[i]) || (char.IsDigit(name[i]) && !char.IsDigit(name[i - 1]))))
                text.Append('-');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }
}
