using System.Text;

namespace Marsad.Working;

/// <summary>Finds again what a person spoke of: the words in the text as it is read now, and the claim that is made of them now.</summary>
/// <param name="document">The report.</param>
/// <param name="claims">The claims that the machine now makes of it.</param>
internal sealed class Anchoring(Document document, IReadOnlyList<Claim> claims)
{
    // Below half of the words in common, another sentence is meant as likely as not.
    private const double Enough = 0.5;
    private const double SameType = 0.2;
    private const double SameHarm = 0.2;

    private readonly string _hash = Hash.Full(Encoding.UTF8.GetBytes(document.Text));

    /// <summary>Where the words stand now; empty where they are no longer there, or more than once without one being where it was.</summary>
    public IReadOnlyList<TextSpan> Spans(ClaimAnchor anchor)
    {
        if (anchor.TextHash == _hash)
            return anchor.Said.Spans;
        var spans = anchor.Said.Spans.Zip(anchor.Words, (span, words) => Find(words, span)).ToList();
        return spans.Count > 0 && spans[0] is not null ? [.. spans.OfType<TextSpan>()] : [];
    }

    /// <summary>The claim that is now made of the words, or null where none is. One of another id must tell of the same type: of two claims of one sentence only one may be meant.</summary>
    public Claim? Claim(ClaimAnchor anchor)
    {
        var spans = Spans(anchor);
        if (spans.Count == 0)
            return null;
        var rivals = claims.Where(claim => claim.Kind == anchor.Said.Kind && claim.Spans.Count > 0).ToList();
        if (rivals.Find(claim => claim.Id == anchor.Said.Id && claim.Spans.Any(span => span.Overlaps(spans[0]))) is { } same)
            return same;
        var harm = ClaimJson.Write(Numbers(anchor.Said));
        return (from claim in rivals
                where claim.Type == anchor.Said.Type
                let shared = Shared(claim.Spans, spans)
                where shared >= Enough || claim.Spans[0].Contains(spans[0]) || spans[0].Contains(claim.Spans[0])
                orderby shared + SameType + (ClaimJson.Write(Numbers(claim)) == harm ? SameHarm : 0) descending, claim.Id
                select claim).FirstOrDefault();
    }

    /// <summary>A claim that a person spoke of, with its spans in the text as it is read now.</summary>
    public Claim Moved(ClaimAnchor anchor) => anchor.TextHash == _hash ? anchor.Said : Moved(anchor.Said) with { Spans = Spans(anchor) };

    /// <summary>What a person put right, with its spans in the text as it is read now.</summary>
    public ClaimChange Moved(ClaimChange change, ClaimAnchor anchor)
    {
        if (anchor.TextHash == _hash)
            return change;
        var moved = Moved(change.In(anchor.Said));
        return change with { When = change.When is null ? null : moved.When, Where = change.Where.Count == 0 ? [] : moved.Where, Actors = change.Actors.Count == 0 ? [] : moved.Actors, Harm = change.Harm.Count == 0 ? [] : moved.Harm, Sources = change.Sources.Count == 0 ? [] : moved.Sources, Evidence = [.. change.Evidence.Select(words => words with { Span = Find(words.Text, words.Span) })] };
    }

    private Claim Moved(Claim claim) => claim with
    {
        When = claim.When is { } when ? when with { Span = Find(when.Text, when.Span) } : null,
        Where = [.. claim.Where.Select(place => place with { Span = Find(place.Text, place.Span) })],
        Actors = [.. claim.Actors.Select(actor => actor with { Span = Find(actor.Text, actor.Span) })],
        Harm = [.. claim.Harm.Select(harm => harm with { Span = Find(harm.Text, harm.Span) })],
        Sources = [.. claim.Sources.Select(source => source with { Span = Find(source.Text, source.Span) })],
    };

    private TextSpan? Find(string? words, TextSpan? before)
    {
        if (string.IsNullOrEmpty(words) || before is not { } span)
            return null;
        var first = document.Text.IndexOf(words, StringComparison.Ordinal);
        if (first < 0)
            return null;
        if (document.Text.IndexOf(words, first + 1, StringComparison.Ordinal) < 0)
            return new TextSpan(first, first + words.Length);
        var here = new TextSpan(span.Start, span.Start + words.Length);
        return here.End <= document.Text.Length && here.In(document.Text) == words ? here : null;
    }

    private static List<(Effect, Count)> Numbers(Claim claim) => [.. claim.Harm.Select(harm => (harm.Effect, harm.Count))];

    // Of the characters that either covers, the part that both do.
    private static double Shared(IReadOnlyList<TextSpan> a, IReadOnlyList<TextSpan> b)
    {
        var (x, y) = (Covered(a), Covered(b));
        var both = x.Count(y.Contains);
        return (double)both / Math.Max(1, x.Count + y.Count - both);
    }

    private static HashSet<int> Covered(IReadOnlyList<TextSpan> spans) => [.. spans.SelectMany(span => Enumerable.Range(span.Start, span.Length))];
}
