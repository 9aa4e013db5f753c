namespace Marsad.Searching;

/// <summary>What is sought: words that all must be there, each as it stands or as the beginning of a longer one, and phrases in quotation marks.</summary>
public sealed class SearchQuery
{
    private const string Quotes = "\"“”„«»";
    private const int LeastOfPrefix = 3;

    private readonly IReadOnlyList<Term> _terms;

    private SearchQuery(IReadOnlyList<Term> terms) => _terms = terms;

    /// <summary>Whether no word is sought.</summary>
    public bool IsEmpty => _terms.Count == 0;

    /// <summary>The query as the index takes it: nothing of what was typed is in it but letters and digits.</summary>
    internal string Match => string.Join(" AND ", _terms.Select(term => $"\"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? " *" : "")}"));

    /// <summary>Reads what somebody typed; there is nothing that cannot be read.</summary>
    public static SearchQuery Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = new List<Term>();
        var isPhrase = false;
        for (var start = 0; start <= text.Length;)
        {
            var next = text.AsSpan(start).IndexOfAny(Quotes);
            var end = next < 0 ? text.Length : start + next;
            var piece = text[start..end];
            foreach (var part in isPhrase ? [piece] : piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                string[] words = [.. SearchWords.Of(part).Select(one => one.Word)];
                if (words.Length > 0)
                    terms.Add(new Term(words, !isPhrase && words[^1].Length >= LeastOfPrefix));
            }
            isPhrase = !isPhrase;
            start = end + 1;
        }
        return new SearchQuery([.. terms.DistinctBy(term => (string.Join(' ', term.Words), term.IsPrefix))]);
    }

    /// <summary>Whether each of the words and phrases is in the text.</summary>
    public bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = SearchWords.Of(text).ToList();
        return _terms.All(term => Enumerable.Range(0, words.Count).Any(at => term.StandsAt(words, at)));
    }

    /// <summary>The part of a text that holds most of what is sought, cut at words, with what is sought told apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">About how many characters.</param>
    public IReadOnlyList<SnippetPiece> Snippet(string text, int longest = 220)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = SearchWords.Of(text).ToList();
        var found = new List<(TextSpan Span, int Term)>();
        for (var at = 0; at < words.Count; at++)
        {
            for (var term = 0; term < _terms.Count; term++)
            {
                if (_terms[term].StandsAt(words, at))
                    found.Add((words[at].Span.Union(words[at + _terms[term].Words.Count - 1].Span), term));
            }
        }
        var (start, end) = Window(words, found, text.Length, longest);
        var pieces = new List<SnippetPiece>();
        if (start > 0)
            pieces.Add(new SnippetPiece("… ", false));
        var from = start;
        foreach (var (span, _) in found.Where(one => one.Span.Start >= start && one.Span.End <= end))
        {
            if (span.Start < from)
                continue;
            pieces.Add(new SnippetPiece(text[from..span.Start], false));
            pieces.Add(new SnippetPiece(span.In(text), true));
            from = span.End;
        }
        pieces.Add(new SnippetPiece(text[from..end] + (end < text.Length ? " …" : ""), false));
        return [.. pieces.Where(piece => piece.Text.Length > 0)];
    }

    // Begins a little before the words from where the most different ones follow.
    private static (int Start, int End) Window(List<(string Word, TextSpan Span)> words, List<(TextSpan Span, int Term)> found, int length, int longest)
    {
        if (length <= longest)
            return (0, length);
        var best = found.Count == 0 ? 0 : found.MaxBy(one => found.Where(other => other.Span.Start >= one.Span.Start && other.Span.End <= one.Span.Start + longest * 3 / 4).Take(64).DistinctBy(other => other.Term).Count()).Span.Start;
        var wanted = Math.Max(0, Math.Min(best - longest / 4, length - longest));
        var start = wanted == 0 ? 0 : words.Select(word => word.Span.Start).FirstOrDefault(at => at >= wanted && at <= best, best);
        var end = words.Select(word => word.Span.End).LastOrDefault(at => at <= start + longest, Math.Min(length, start + longest));
        return (start, length - end <= 2 ? length : Math.Max(end, start));
    }

    private sealed record Term(IReadOnlyList<string> Words, bool IsPrefix)
    {
        public bool StandsAt(List<(string Word, TextSpan Span)> text, int at)
        {
            if (at + Words.Count > text.Count)
                return false;
            for (var i = 0; i < Words.Count; i++)
            {
                var isLast = i == Words.Count - 1;
                if (isLast && IsPrefix ? !text[at + i].Word.StartsWith(Words[i], StringComparison.Ordinal) : text[at + i].Word != Words[i])
                    return false;
            }
            return true;
        }
    }
}

/// <summary>A piece of a snippet.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsSought">Whether it is what was sought.</param>
public readonly record struct SnippetPiece(string Text, bool IsSought);
