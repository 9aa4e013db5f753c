using System.Text;

namespace Marsad.Reading;

/// <summary>Markup made safe to parse: without scripts, styles, pictures and comments, with the attributes that reading needs, and measured.</summary>
/// <remarks>The parser's time grows with the square of nesting, of attributes and of elements left open, so strangers' pages are not given to it as they are.</remarks>
/// <param name="Html">What is left.</param>
/// <param name="LinkedData">The contents of JSON-LD scripts.</param>
internal sealed record Markup(string Html, IReadOnlyList<string> LinkedData)
{
    /// <summary>Deepest nesting that is parsed.</summary>
    public const int Deepest = 512;

    private const long MostRepeats = 2_000_000;

    // With all that is inside them.
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "svg", "math", "iframe", "noembed", "noframes", "noscript", "xmp", "textarea", "template", "select", "object", "audio", "video", "canvas", "frameset", "plaintext",
    };

    // Elements that the parser closes by itself or that hold nothing.
    private static readonly HashSet<string> NeverNest = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "image", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot", "html", "head", "body",
    };

    // The parser opens these again in every block where they were left open.
    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "class", "id", "style", "hidden", "role", "aria-hidden", "itemprop", "property", "name", "content", "datetime", "rel", "href", "lang", "xml:lang",
    };

    /// <summary>The page's markup, or null where it is nested too deeply or leaves too much open.</summary>
    public static Markup? Of(string html)
    {
        var cleaner = new Cleaner(html);
        return cleaner.Run() ? new Markup(cleaner.Html.ToString(), cleaner.LinkedData) : null;
    }

    private sealed class Cleaner(string source)
    {
        private readonly Dictionary<string, int> _open = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> _neverClosed = new(StringComparer.OrdinalIgnoreCase);
        private int _depth;
        private int _formats;
        private long _repeats;

        public StringBuilder Html { get; } = new("<!DOCTYPE html>");

        public List<string> LinkedData { get; } = [];

        public bool Run()
        {
            var at = 0;
            while (at < source.Length)
            {
                var less = source.IndexOf('<', at);
                if (less < 0)
                    less = source.Length;
                Html.Append(source, at, less - at);
                if (less == source.Length)
                    break;
                at = Take(less);
                if (at < 0)
                    return false;
            }
            return true;
        }

        /// <summary>Takes what begins at a "&lt;" and returns where it ends; -1 where the page is to be refused.</summary>
        private int Take(int at)
        {
            if (string.CompareOrdinal(source, at, "<!--", 0, 4) == 0)
                return EndOfComment(at);
            var closing = at + 1 < source.Length && source[at + 1] == '/';
            var start = at + (closing ? 2 : 1);
            var end = start;
            while (end < source.Length && end - start < 64 && (char.IsAsciiLetterOrDigit(source[end]) || source[end] is '-' or ':' or '_'))
                end++;
            if (end == start || !char.IsAsciiLetter(source[start]))
            {
                if (closing || at + 1 < source.Length && source[at + 1] is '!' or '?')
                    return Behind(source.IndexOf('>', at));
                Html.Append("&lt;");
                return at + 1;
            }
            var name = source[start..end];
            var attributes = new StringBuilder();
            var after = TakeAttributes(end, closing ? null : attributes, out var selfClosing, out var linkedData);
            if (Dropped.Contains(name))
                return closing || selfClosing ? after : SkipContent(name, after, linkedData);
            return Count(name, closing) ? Write(name, closing, attributes, after) : -1;
        }

        private int Write(string name, bool closing, StringBuilder attributes, int after)
        {
            Html.Append(closing ? "</" : "<").Append(name).Append(attributes).Append('>');
            return after;
        }

        private bool Count(string name, bool closing)
        {
            _open.TryGetValue(name, out var count);
            if (closing)
            {
                if (count == 0)
                    return true;
                _open[name] = count - 1;
                _depth--;
                _formats -= Formatting.Contains(name) ? 1 : 0;
                return true;
            }
            _repeats += _formats;
            if (_repeats > MostRepeats)
                return false;
            if (NeverNest.Contains(name))
                return true;
            _open[name] = count + 1;
            _formats += Formatting.Contains(name) ? 1 : 0;
            return ++_depth <= Deepest;
        }

        /// <summary>Reads a tag to its end and keeps the attributes that are needed.</summary>
        private int TakeAttributes(int at, StringBuilder? kept, out bool selfClosing, out bool linkedData)
        {
            (selfClosing, linkedData) = (false, false);
            var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            while (at < source.Length && source[at] != '>')
            {
                selfClosing = source[at] == '/';
                if (char.IsWhiteSpace(source[at]) || source[at] == '/')
                {
                    at++;
                    continue;
                }
                var start = at++;
                while (at < source.Length && !char.IsWhiteSpace(source[at]) && source[at] is not ('=' or '>' or '/'))
                    at++;
                var name = at - start <= 16 ? source[start..at] : "";
                while (at < source.Length && char.IsWhiteSpace(source[at]))
                    at++;
                var value = ReadOnlySpan<char>.Empty;
                if (at < source.Length && source[at] == '=')
                    value = Value(ref at);
                linkedData |= value.Equals("application/ld+json", StringComparison.OrdinalIgnoreCase);
                if (kept is not null && Attributes.Contains(name) && value.Length <= 8192 && taken.Add(name))
                    kept.Append(' ').Append(name).Append("=\"").Append(value).Replace("\"", "&quot;", kept.Length - value.Length, value.Length).Append('"');
            }
            return Behind(at < source.Length ? at : -1);
        }

        private ReadOnlySpan<char> Value(scoped ref int at)
        {
            at++;
            while (at < source.Length && char.IsWhiteSpace(source[at]))
                at++;
            if (at < source.Length && source[at] is '"' or '\'')
            {
                var quote = source[at];
                var end = source.IndexOf(quote, at + 1);
                if (end < 0)
                    end = source.Length;
                var quoted = source.AsSpan((at + 1)..end);
                at = Math.Min(source.Length, end + 1);
                return quoted;
            }
            var start = at;
            while (at < source.Length && !char.IsWhiteSpace(source[at]) && source[at] != '>')
                at++;
            return source.AsSpan(start..at);
        }

        /// <summary>Passes over an element with all that is in it; where it is never closed, over its tag alone.</summary>
        private int SkipContent(string name, int at, bool linkedData)
        {
            var end = _neverClosed.Contains(name) ? -1 : source.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
            {
                _neverClosed.Add(name);
                return name.ToLowerInvariant() is "script" or "style" ? source.Length : at;
            }
            if (linkedData && LinkedData.Count < 50)
                LinkedData.Add(source[at..end]);
            return Behind(source.IndexOf('>', end));
        }

        private int EndOfComment(int at)
        {
            var end = source.IndexOf("-->", at + 2, StringComparison.Ordinal);
            return end < 0 ? source.Length : end + 3;
        }

        private int Behind(int at) => at < 0 ? source.Length : at + 1;
    }
}
