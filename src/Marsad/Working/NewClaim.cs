using System.Diagnostics.CodeAnalysis;

namespace Marsad.Working;

/// <summary>Words of a report that a person marks.</summary>
/// <param name="Text">The words as typed.</param>
/// <param name="At">Where they were marked.</param>
/// <param name="Which">Which of several places is meant, from 1.</param>
public sealed record MarkedWords(string? Text, TextSpan? At = null, int? Which = null);

/// <summary>Makes the claim that a person finds in words of a report, to be filled in.</summary>
public static class NewClaim
{
    /// <summary>What claims that were found by hand bear in place of a coder's name and version.</summary>
    public const string Coder = "by hand";

    private const int LongestQuote = 200;

    /// <summary>A claim of these words, with nothing but them.</summary>
    /// <param name="document">The report.</param>
    /// <param name="claims">Its claims of today.</param>
    /// <param name="kind">What kind of claim.</param>
    /// <param name="words">The words, in the order of their weight; the first are the claim's own.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="errors">What is wrong; empty where the claim is given.</param>
    public static bool TryMake(Document document, IReadOnlyList<Claim> claims, ClaimKind kind, IReadOnlyList<MarkedWords> words, [NotNullWhen(true)] out Claim? claim, out IReadOnlyList<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(words);
        claim = null;
        var wrong = new List<FieldError>();
        errors = wrong;
        var nothing = new Claim { Id = default, Report = document.Report.Name, ReportId = document.Report.Id, Story = 1, Kind = kind, Spans = [], Coder = Coder };
        var search = new FormWords(document, nothing);
        var spans = new List<TextSpan>();
        foreach (var (i, one) in words.Index())
        {
            if (search.Find(one.Text, one.At, one.Which, out var cause).Span is { } span)
                spans.Add(span);
            else if (cause is not null)
                wrong.Add(new FieldError($"words[{i}]", cause));
        }
        if (spans.Count == 0 && wrong.Count == 0)
            wrong.Add(new FieldError("words", "are missing: those that say it"));
        if (wrong.Count > 0)
            return false;
        var story = document.Stories.LastOrDefault(story => story.Parts.Count > 0 && story.View.ToSource(story.Parts[0].Span).Start <= spans[0].Start)?.Number ?? 1;
        var twin = -1;
        ClaimId id;
        do
            id = ClaimId.Of(document.Report.Id, story, kind, spans[0], twin--);
        while (claims.Any(other => other.Id == id));
        var quote = spans[0].In(document.Text);
        claim = nothing with { Id = id, Story = story, Spans = spans, Quote = quote.Length <= LongestQuote ? quote : quote[..LongestQuote], Confidence = 1 };
        return true;
    }
}
