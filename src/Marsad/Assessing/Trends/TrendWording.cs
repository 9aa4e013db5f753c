using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Assessing;

/// <summary>Answers in words.</summary>
internal static class TrendWording
{
    public static string Answer(Superlative asserted, int rank, int compared, int thin, int thinOrigins, LocalDate? from, bool known)
    {
        var period = from is { } day ? $"in the period since {LocalDatePattern.Iso.Format(day)}" : known ? "that the record holds" : "up to then that the record holds";
        var least = asserted.Least ? " from below" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Ordinal(rank)}{least} of {Counted(compared, asserted.Unit)} {period}, by {Plain(asserted.Measure)}; {thin} of them told of by fewer than {thinOrigins} sources");
    }

    public static string Plain(TrendMeasure measure) => measure switch
    {
        TrendMeasure.Killed => "the killed",
        TrendMeasure.Wounded => "the wounded",
        TrendMeasure.Casualties => "the killed and wounded",
        TrendMeasure.Displaced => "the displaced",
        _ => "the incidents",
    };

    public static string Unnumbered(int incidents, TrendMeasure measure) => string.Create(CultureInfo.InvariantCulture, $"{incidents} more {(incidents == 1 ? "incident has" : "incidents have")} no number of {Plain(measure)} and cannot be compared");

    public static string Longer(int incidents, TrendUnit unit) => string.Create(CultureInfo.InvariantCulture, $"{incidents} more {(incidents == 1 ? "incident is" : "incidents are")} told of longer than one {unit.ToString().ToLowerInvariant()} and cannot be compared");

    public static string Silent(int silent, int days) => string.Create(CultureInfo.InvariantCulture, $"the record tells of no such incident on {silent} of the {days} days; silence is not peace");

    public static string Late(LocalDate earliest) => $"the record begins on {LocalDatePattern.Iso.Format(earliest)}, after the time does";

    private static string Counted(int number, TrendUnit unit) => string.Create(CultureInfo.InvariantCulture, $"{number} {unit.ToString().ToLowerInvariant()}{(number == 1 ? "" : "s")}");

    private static string Ordinal(int n) => n.ToString(CultureInfo.InvariantCulture) + ((n % 100) is >= 11 and <= 13 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
}
