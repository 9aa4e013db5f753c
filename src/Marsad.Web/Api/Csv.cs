using System.Globalization;
using NodaTime;

namespace Marsad.Web;

/// <summary>Tables as RFC 4180 writes them, safe to open in a spreadsheet.</summary>
internal static class Csv
{
    public const string MediaType = "text/csv; charset=utf-8; header=present";

    /// <summary>The things as rows under their columns' names, line by line.</summary>
    public static IEnumerable<string> Write<T>(IEnumerable<T> things, IReadOnlyList<(string Name, Func<T, object?> Value)> columns) =>
        things.Select(thing => columns.Select(column => Cell(column.Value(thing)))).Prepend(columns.Select(column => column.Name)).Select(cells => string.Join(',', cells) + "\r\n");

    private static string Cell(object? value) => value switch
    {
        null => "",
        LocalDate day => Publishing.Wording.Iso(day),
        string text => Text(text),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Text(value.ToString() ?? ""),
    };

    // Spreadsheets take text that begins like this for a formula and would run what a report wrote.
    private static string Text(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
