namespace Marsad.Assessing;

/// <summary>The numbers of data/attribution/rules.yaml.</summary>
internal sealed class RaidNumbers
{
    private static readonly Lexicon<RaidNumbers> Shipped = new(() => new RaidNumbers(RuleFile.Open("data/attribution/rules.yaml")));
    private readonly double[] _sure;

    public RaidNumbers(RuleFile file)
    {
        Another = file.Number("prior", "another");
        _sure = [.. Enum.GetValues<Sureness>().Select(sureness => file.Number("sure", sureness.ToString().ToLowerInvariant()))];
        SurestOfAll = file.Number("sure", "most");
        Strong = file.Number("contradiction", "strong");
        Outweighed = file.Number("contradiction", "outweighed");
        Favoured = file.Number("verdict", "favoured");
        StronglyFavoured = file.Number("verdict", "strongly");
        BearingDegrees = file.Number("bearing", "degrees");
        SightingDays = (int)file.Number("sighting", "days");
        SightingKm = file.Number("sighting", "kilometres");
        file.AllAsked();
    }

    /// <summary>The numbers that travel inside the library.</summary>
    public static RaidNumbers Default => Shipped.Value;

    public double Another { get; }
    public double SurestOfAll { get; }
    public double Strong { get; }
    public double Outweighed { get; }
    public double Favoured { get; }
    public double StronglyFavoured { get; }
    public double BearingDegrees { get; }
    public int SightingDays { get; }
    public double SightingKm { get; }

    /// <summary>How often a sighting is right of which the observer is so sure.</summary>
    public double Of(Sureness sureness) => _sure[(int)sureness];

    /// <summary>How surely a thing is so that several tell of independently of each other.</summary>
    public double Together(IEnumerable<double> sure) => Math.Min(SurestOfAll, 1 - sure.Aggregate(1.0, (doubt, one) => doubt * (1 - one)));
}
