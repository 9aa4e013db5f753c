using System.Globalization;

namespace Marsad.Publishing;

/// <summary>Small drawings made of SVG attributes only, since the page allows no inline styles.</summary>
public static class Bars
{
    private const double Width = 96;

    /// <summary>A bar from low to high with a mark at best, on a scale from 0 to <paramref name="most"/>. An open end is drawn open.</summary>
    internal static void Range(HtmlWriter html, long? low, long? best, long? high, long most)
    {
        if (most <= 0 || (low ?? best ?? high) is null)
            return;
        var from = At(low ?? 0, most);
        var to = At(high ?? best ?? low ?? most, most);
        html.Write($"<svg class=\"bar\" viewBox=\"0 0 100 10\" width=\"100\" height=\"10\" aria-hidden=\"true\"><path class=\"axis\" d=\"M2 5H98\"/><rect class=\"range{(low is null ? " open" : "")}\" x=\"{from:0.#}\" y=\"3\" width=\"{Math.Max(1.5, to - from):0.#}\" height=\"4\" rx=\"1\"/>");
        if (high is null)
            html.Write($"<path class=\"more\" d=\"M{to + 1.5:0.#} 2L{to + 4.5:0.#} 5L{to + 1.5:0.#} 8\"/>");
        if (best is { } n)
            html.Write($"<rect class=\"best\" x=\"{At(n, most) - 1.25:0.#}\" y=\"0.5\" width=\"2.5\" height=\"9\" rx=\"1\"/>");
        html.Write($"</svg>");
    }

    /// <summary>The same as text; "" where there is no number.</summary>
    public static string Range(long? low, long? best, long? high, long most)
    {
        using var output = new StringWriter();
        Range(new HtmlWriter(output), low, best, high, most);
        return output.ToString();
    }

    /// <summary>A number as an SVG attribute takes it.</summary>
    public static string Coordinate(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static double At(long value, long most) => 2 + (Width - 4) * Math.Clamp((double)value / most, 0, 1);
}
