namespace Marsad.Language;

/// <summary>Between UD's FEATS column and <see cref="Features"/>.</summary>
internal static class FeatureNames
{
    private static readonly (string Name, Features Flag)[] Names =
    [
        ("Number=Sing", Features.Singular), ("Number=Plur", Features.Plural), ("Number=Ptan", Features.Plural),
        ("Tense=Past", Features.Past), ("Tense=Pres", Features.Present),
        ("VerbForm=Fin", Features.Finite), ("VerbForm=Inf", Features.Infinitive), ("VerbForm=Part", Features.Participle), ("VerbForm=Ger", Features.Gerund),
        ("Voice=Pass", Features.Passive), ("Degree=Cmp", Features.Comparative), ("Degree=Sup", Features.Superlative),
        ("Person=1", Features.First), ("Person=2", Features.Second), ("Person=3", Features.Third),
        ("Case=Nom", Features.Nominative), ("Case=Acc", Features.Accusative), ("Case=Gen", Features.Genitive),
        ("Gender=Masc", Features.Masculine), ("Gender=Fem", Features.Feminine), ("Gender=Neut", Features.Neuter),
        ("Mood=Imp", Features.Imperative), ("Mood=Ind", Features.Indicative),
        ("Definite=Def", Features.Definite), ("Definite=Ind", Features.Indefinite),
        ("PronType=Prs", Features.Personal), ("PronType=Dem", Features.Demonstrative), ("PronType=Rel", Features.Relative), ("PronType=Int", Features.Interrogative), ("PronType=Art", Features.Article),
        ("NumType=Card", Features.Cardinal), ("NumType=Ord", Features.Ordinal), ("Polarity=Neg", Features.Negative),
    ];

    /// <summary>The flags of a FEATS cell; features without a flag are passed over.</summary>
    public static Features Parse(string feats)
    {
        var flags = Features.None;
        foreach (var range in feats.AsSpan().Split('|'))
        {
            foreach (var (name, flag) in Names)
            {
                if (feats.AsSpan()[range].SequenceEqual(name))
                    flags |= flag;
            }
        }
        return flags;
    }

    /// <summary>The FEATS cell of flags, in the order of the names; "_" where there are none.</summary>
    public static string Write(Features flags) =>
        flags == Features.None ? "_" : string.Join('|', Names.Where(n => (flags & n.Flag) != 0).DistinctBy(n => n.Flag).Select(n => n.Name).Order(StringComparer.OrdinalIgnoreCase));
}
