using System.Text;

namespace Marsad;

/// <summary>A readable view of parts of a text, which knows for every character where it stands in that text.</summary>
/// <remarks>Immutable; made with a <see cref="Builder"/>. Offsets in the view are UTF-16 code units of <see cref="Text"/>.</remarks>
public sealed class MappedText
{
    private readonly int[] _view;
    private readonly int[] _source;

    private MappedText(string text, int[] view, int[] source)
    {
        Text = text;
        _view = view;
        _source = source;
    }

    /// <summary>The view's text.</summary>
    public string Text { get; }

    /// <summary>The pieces that the view was put together from, in order; with the source they give the view again.</summary>
    public IReadOnlyList<ViewPiece> Pieces
    {
        get
        {
            var pieces = new ViewPiece[_view.Length];
            for (var i = 0; i < pieces.Length; i++)
            {
                var length = (i + 1 < pieces.Length ? _view[i + 1] : Text.Length) - _view[i];
                pieces[i] = _source[i] >= 0
                    ? new ViewPiece(new TextSpan(_source[i], _source[i] + length), null)
                    : new ViewPiece(null, Text.Substring(_view[i], length));
            }
            return pieces;
        }
    }

    /// <summary>A view of the whole of <paramref name="text"/>, unchanged.</summary>
    public static MappedText Whole(string text) => new Builder(text).Keep(new TextSpan(0, text.Length)).Build();

    /// <summary>Where the words of a span of the view stand in the source. What was taken out in between is covered as well.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (span.Length == 0)
        {
            var at = Offset(Math.Min(span.Start, Math.Max(0, Text.Length - 1)));
            return new TextSpan(at, at);
        }
        return new TextSpan(Offset(span.Start), Offset(span.End - 1) + 1);
    }

    /// <summary>A part of the view, as a view of the same source.</summary>
    public MappedText Part(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Text.Length, nameof(span));
        var (view, source) = (new List<int>(), new List<int>());
        for (var run = Run(span.Start); run < _view.Length && _view[run] < span.End; run++)
        {
            var cut = Math.Max(0, span.Start - _view[run]);
            view.Add(_view[run] + cut - span.Start);
            source.Add(_source[run] >= 0 ? _source[run] + cut : _source[run]);
        }
        return new MappedText(span.In(Text), [.. view], [.. source]);
    }

    private int Offset(int view)
    {
        if (_view.Length == 0)
            return 0;
        var run = Run(view);
        // Characters that the view adds (a space for a line end) stand where the run before them ended.
        return _source[run] >= 0 ? _source[run] + (view - _view[run]) : ~_source[run];
    }

    private int Run(int view)
    {
        var run = Array.BinarySearch(_view, view);
        return Math.Max(run < 0 ? ~run - 1 : run, 0);
    }

    /// <summary>Puts a view together from pieces of the source, in the order in which they are to be read.</summary>
    /// <param name="source">The text that the pieces are taken from.</param>
    public sealed class Builder(string source)
    {
        private readonly StringBuilder _text = new();
        private readonly List<int> _view = [];
        private readonly List<int> _source = [];
        private int _last;

        /// <summary>Length of the view so far.</summary>
        public int Length => _text.Length;

        /// <summary>Adds a piece of the source as it stands.</summary>
        public Builder Keep(TextSpan span)
        {
            if (span.Length == 0)
                return this;
            _view.Add(_text.Length);
            _source.Add(span.Start);
            _text.Append(source, span.Start, span.Length);
            _last = span.End - 1;
            return this;
        }

        /// <summary>Adds characters that are not in the source, such as the space that stands for a line end. They map to the last source character before them.</summary>
        public Builder Add(string text)
        {
            if (text.Length == 0)
                return this;
            _view.Add(_text.Length);
            _source.Add(~_last);
            _text.Append(text);
            return this;
        }

        /// <summary>The finished view.</summary>
        public MappedText Build() => new(_text.ToString(), [.. _view], [.. _source]);
    }
}

/// <summary>A piece of a view: kept from the source, or added to it.</summary>
/// <param name="Keep">Where the kept words stand in the source.</param>
/// <param name="Add">The characters that are not in the source.</param>
public readonly record struct ViewPiece(TextSpan? Keep, string? Add);
