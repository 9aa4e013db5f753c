using System.Globalization;
using System.Runtime.CompilerServices;

namespace Marsad.Publishing;

/// <summary>Writes HTML from interpolated strings: what stands in the program is markup, what stands in braces is text and is encoded, so that no report can write markup.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Writes markup with encoded holes.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref Handler markup) => _ = markup;

    /// <summary>Writes text, encoded.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }
            var code = text[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' or '\t' => null,
                '\r' => "",
                < ' ' or (>= '\u007f' and <= '\u009f') or (>= '\ud800' and <= '\udfff') or '\ufffe' or '\uffff' => "\ufffd",
                _ => null,
            };
            if (code is null)
                continue;
            Output.Write(text[plain..i]);
            Output.Write(code);
            plain = i + 1;
        }
        Output.Write(text[plain..]);
    }

    /// <summary>The parts of an interpolated string, written as they come.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly HtmlWriter _html;

        public Handler(int literalLength, int formattedCount, HtmlWriter html)
        {
            _ = literalLength + formattedCount;
            _html = html;
        }

        private TextWriter Output => _html.Output;

        public void AppendLiteral(string markup) => Output.Write(markup);

        public void AppendFormatted(string? text) => _html.Text(text);

        public void AppendFormatted<T>(T value)
            where T : struct, IFormattable => _html.Text(value.ToString(null, CultureInfo.InvariantCulture));

        public void AppendFormatted(ClaimId id) => _html.Text(id.Value);

        public void AppendFormatted(IncidentId id) => _html.Text(id.Value);

        public void AppendFormatted(ReportId id) => _html.Text(id.Value);

        public void AppendFormatted(double value, string format) => _html.Text(value.ToString(format, CultureInfo.InvariantCulture));
    }

    private TextWriter Output { get; } = output;
}
