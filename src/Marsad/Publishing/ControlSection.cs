using NodaTime;

namespace Marsad.Publishing;

/// <summary>Who holds which place, by whose words, as bars over time.</summary>
internal static class ControlSection
{
    private const double Width = 640;

    public static string KeyOf(ControlInterval interval) => interval.Place.Id ?? interval.Place.Name;

    public static string AnchorOf(ControlInterval interval) =>
        "k-" + Hash.Short(System.Text.Encoding.UTF8.GetBytes(KeyOf(interval)), 12);

    public static void Write(HtmlWriter html, Findings findings, Words words)
    {
        html.Write($"<section id=\"control\" aria-labelledby=\"control-h\">\n<h2 id=\"control-h\">Control of places</h2>\n<p class=\"intro\">Claims, not a painted map. A bar ends where another takes the place, or some time after the last claim that speaks of it (half a year for a place that is held, a week for one that is contested, a month for a siege); what lies beyond is not known.</p>\n");
        var said = findings.Claims.Where(claim => claim.Kind == ClaimKind.Control).ToList();
        if (findings.Control.Count == 0)
            html.Write($"<p class=\"none\">{(said.Count == 0 ? "Nobody says who holds a place." : "No claim tells for a known time who holds a place.")}</p>\n");
        else
            WritePlaces(html, findings, words);
        if (said.Count > 0)
            WriteSaid(html, said, words);
        html.Write($"</section>\n");
    }

    private static void WritePlaces(HtmlWriter html, Findings findings, Words words)
    {
        var axis = TimeAxis.Over(findings.Control.SelectMany(interval => new[] { interval.From, interval.To }).OfType<LocalDate>(), Width);
        html.Write($"<div class=\"control\">\n");
        foreach (var place in findings.Control.GroupBy(KeyOf, StringComparer.Ordinal))
            WritePlace(html, [.. place], axis, words);
        html.Write($"</div>\n");
    }

    // Every claim, also one that no bar could be drawn from: an advance on a place, a place taken on an unknown day.
    private static void WriteSaid(HtmlWriter html, IEnumerable<Claim> said, Words words)
    {
        html.Write($"<h3 id=\"held-h\">Who says so</h3>\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"held-h\" tabindex=\"0\"><table class=\"held stacked\"><thead><tr><th scope=\"col\">Date</th><th scope=\"col\">Place</th><th scope=\"col\">Who</th><th scope=\"col\">Does</th><th scope=\"col\">Loses it</th><th scope=\"col\">In whose words</th></tr></thead><tbody>\n");
        foreach (var claim in said.OrderBy(claim => Wording.Place(claim.Where), StringComparer.Ordinal).ThenBy(claim => claim.When?.From).ThenBy(claim => claim.Id))
        {
            html.Write($"<tr id=\"{claim.Id}\"><th scope=\"row\" class=\"date\">{(Wording.Of(claim.When) is { Length: > 0 } when ? when : "undated")}</th><td>{Wording.Place(claim.Where)}</td><td>{Wording.Names(claim.Actors, Role.Holder)}</td><td>{Wording.Plain(claim.Type)}</td><td>{Wording.Names(claim.Actors, Role.Loser)}</td><td class=\"words\">");
            words.Quote(html, claim);
            html.Write($"</td></tr>\n");
        }
        html.Write($"</tbody></table></div>\n");
    }

    private static void WritePlace(HtmlWriter html, IReadOnlyList<ControlInterval> intervals, TimeAxis axis, Words words)
    {
        var place = intervals[0].Place;
        html.Write($"<article class=\"holding\" id=\"{AnchorOf(intervals[0])}\"><h3>{place.Name}{(place.Within.Count > 0 ? ", " + place.Within[0] : "")}</h3>\n");
        WriteBars(html, intervals, axis);
        html.Write($"<ul class=\"claims\">");
        foreach (var interval in intervals)
        {
            html.Write($"<li><b>{Wording.Plain(interval.State)}{(interval.Holder is { } holder ? " by " + holder.Name : "")}</b> {Wording.Stretch(interval)}");
            foreach (var claim in interval.Claims.Select(words.Claim).OfType<Claim>())
                words.Quote(html, claim);
            if (interval.Against.Count > 0)
                html.Write($"<p class=\"tag broken\">spoken against</p>");
            foreach (var claim in interval.Against.Select(words.Claim).OfType<Claim>())
                words.Quote(html, claim);
            html.Write($"</li>");
        }
        html.Write($"</ul></article>\n");
    }

    private static void WriteBars(HtmlWriter html, IReadOnlyList<ControlInterval> intervals, TimeAxis axis)
    {
        var dated = intervals.Where(interval => interval.From is not null || interval.To is not null).ToList();
        if (dated.Count == 0)
            return;
        const int lane = 22;
        var height = dated.Count * lane + 20;
        html.Write($"<svg class=\"timeline\" viewBox=\"0 0 {Width:0} {height}\" role=\"img\" aria-label=\"Control over time; the list below says the same in words\">");
        foreach (var (x, label) in axis.Ticks)
            html.Write($"<path class=\"tick\" d=\"M{x:0.#} 0V{height - 16}\"/><text class=\"ticks\" x=\"{Math.Max(x, 14):0.#}\" y=\"{height - 4}\">{label}</text>");
        for (var i = 0; i < dated.Count; i++)
        {
            var interval = dated[i];
            var from = interval.From is { } first ? axis.At(first) : 0;
            var to = interval.To is { } last ? axis.At(last.PlusDays(1)) : Math.Max(from + 6, interval.From is null ? Width : from + 6);
            var name = interval.Holder?.Name ?? Wording.Plain(interval.State);
            // A label that would run over the right edge stands left of where its bar ends.
            var room = Width - from - 6 > name.Length * 6.6;
            html.Write($"<rect class=\"span {Wording.Plain(interval.State)}\" x=\"{from:0.#}\" y=\"{i * lane + 3}\" width=\"{Math.Max(4, to - from):0.#}\" height=\"16\" rx=\"3\"/>");
            if (interval.To is null)
                html.Write($"<path class=\"more\" d=\"M{to + 3:0.#} {i * lane + 6}l5 5l-5 5\"/>");
            var inside = to - from > name.Length * 6.6 + 12;
            var at = inside ? from + 6 : room && to + 14 + name.Length * 6.6 < Width ? to + 14 : from - 6;
            html.Write($"<text class=\"who{(inside ? " in" : at < from ? " end" : "")}\" x=\"{at:0.#}\" y=\"{i * lane + 15}\">{name}</text>");
        }
        html.Write($"</svg>\n");
    }
}
