using Marsad.Lexicons;

namespace Marsad.Working;

/// <summary>The signs that an observer can report, with their values.</summary>
public static class SightingSigns
{
    private const string Airspace = "airspace";
    private const string AirDefence = "air-defence";
    private const string Warned = "warned";
    private const int MostShown = 200;

    // What is told by the structure of reports, or by parties of themselves, no observer sees.
    private static readonly Lazy<IReadOnlyList<string>> Observed = new(() => [.. AirRegister.Default.Lore.Signs
        .Where(rule => AirRegister.Default.ValuesOf(rule.Sign).Count > 0 || rule.Sign is Airspace or AirDefence or Warned)
        .Select(rule => rule.Sign).Distinct(StringComparer.Ordinal)]);

    /// <summary>The signs.</summary>
    public static IReadOnlyList<string> All => Observed.Value;

    /// <summary>What a value may be, in words.</summary>
    public static string Values(string sign) => sign switch
    {
        Airspace => "the code of a country, as LB",
        AirDefence => "whose they were: an actor's id, as syr-army",
        Warned => "who left before: an actor's id, as rus-army",
        _ => string.Join(", ", AirRegister.Default.ValuesOf(sign)),
    };

    /// <summary>What is wrong with a value, or null.</summary>
    public static string? Fault(string sign, string value)
    {
        var known = sign switch
        {
            Airspace => Countries.ByCode(value) is not null,
            AirDefence or Warned => AirRegister.NameOf(value) is not null,
            _ => AirRegister.Default.ValuesOf(sign).Contains(value),
        };
        var values = Values(sign);
        return known ? null : $"'{value}' is no value of {sign}; {(values.Length <= MostShown ? "expected: " + values : "'marsad sighting signs' lists them")}";
    }
}
