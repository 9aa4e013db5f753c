using System.Globalization;
using Marsad.Publishing;

namespace Marsad.Cli;

/// <content>What is missing.</content>
internal sealed partial class Tables
{
    /// <summary>How many incidents no source may have told of.</summary>
    public void Missing(MissingEstimate estimate)
    {
        if (!Empty($"Incidents told of by lists that are large enough{(estimate.Place is { } place ? $", in {place}" : "")}{(Wording.Days(estimate.From, estimate.To) is { Length: > 0 } days ? $", {days}" : "")}", estimate.Observed))
        {
            var table = New("Told of by just", ">Incidents");
            foreach (var cell in estimate.Cells)
                Row(table, string.Join(" and ", cell.Lists), Wording.Number(cell.Incidents));
            Write(table);
            Note($"Lists, each an independent origin: {string.Join("; ", estimate.Lists.Select(list => $"{list.Name} {Wording.Number(list.Incidents)}"))}.");
        }
        Heading("An estimate of what no source told of");
        if (estimate is { Missing: { } missing, Total: { } total })
            Note($"{Bounds(missing)} incidents more, {Bounds(total)} in all (95 % interval)");
        Note($"Rule: {estimate.Rule}.");
        foreach (var model in estimate.Models)
            Note($"Model: {(model.Pairs.Count == 0 ? "all lists independent" : string.Join(", ", model.Pairs))}: {Bounds(model.Total)} in all, AIC {Short(model.Aic)}, BIC {Short(model.Bic)}, deviance {Short(model.Deviance)}");
        foreach (var assumption in estimate.Assumptions)
            Note($"It assumes: {assumption}.");
        foreach (var caveat in estimate.Caveats)
            Note($"But: {caveat}.");
        Note("This is an estimate, part of no count and no toll of the record.");
    }

    private static string Bounds(CaptureEstimate estimate) =>
        $"{Short(estimate.Best)} ({Short(estimate.Low)}–{(estimate.High is { } high ? Short(high) : "?")})";

    private static string Short(double number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);
}
