using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>Finds the places that a story names.</summary>
/// <remarks>Names are found by their letters and by the gazetteer; tags are not needed, so that text in capitals can be read too.</remarks>
public static class PlaceFinder
{
    private const int LongestName = 7;

    /// <summary>The places, in the order of the text, not overlapping.</summary>
    /// <param name="text">A story's view.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="context">What is known of the story.</param>
    public static IReadOnlyList<PlaceMention> Find(string text, IReadOnlyList<Sentence> sentences, PlaceContext context)
    {
        var spans = sentences.Count > 0 ? sentences.Select(s => s.Span).ToArray() : [new TextSpan(0, text.Length)];
        var tokens = NameTokens.Cut(text, spans);
        var words = new StoryWords(text, tokens, spans.Length);
        var candidates = Candidates(words);
        PlaceSurroundings.Read(words, candidates);
        PlaceResolver.Resolve(words, candidates, context);
        return [.. candidates.Where(c => !c.Dropped).Select(c => PlaceMentions.Make(words, c)).OrderBy(m => m.Span)];
    }

    private static List<PlaceCandidate> Candidates(StoryWords words)
    {
        var candidates = new List<PlaceCandidate>();
        var found = new List<PlaceMatch>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!words.CanStartName(i))
                continue;
            var candidate = Longest(words, i, found) ?? Unknown(words, i);
            if (candidate is null)
                continue;
            candidates.Add(candidate);
            i = candidate.Last;
        }
        return candidates;
    }

    private static PlaceCandidate? Longest(StoryWords words, int first, List<PlaceMatch> found)
    {
        for (var last = words.FurthestOfName(first, LongestName); last >= first; last--)
        {
            if (!words.CanEndName(last) || (last == first && (words.IsArticle(first) || words.IsNoName(first))))
                continue;
            var name = words.Between(first, last);
            Gazetteer.Find(name, found);
            for (var m = found.Count - 1; m >= 0; m--)
            {
                if (!Holds(found[m], name))
                    found.RemoveAt(m);
            }
            if (found.Count == 0)
                continue;
            if (words.IsPartOfOtherName(first, last, found))
                return null;
            var candidate = new PlaceCandidate(first, last) { IsCommon = words.IsCommon(first, last) };
            candidate.Matches.AddRange(found);
            return candidate;
        }
        return null;
    }

    // Spellings fold only in lands of another alphabet, and a nationality is no place by itself.
    private static bool Holds(PlaceMatch match, ReadOnlySpan<char> name) =>
        (match.Plain || match.Place.IsAddition || (PlaceWords.All.Folding.Has(match.Place.Country) && name.Length > 3))
        && (match.Place.Feature == PlaceFeature.Country || Countries.ByDemonym(name) is null);

    // "the village of Mahkan", "Mahkan camp": a place though nobody has its point.
    private static PlaceCandidate? Unknown(StoryWords words, int first)
    {
        if (!words[first].Capital || words.IsCommon(first, first) || words.IsAcronym(first, first) || words.IsNoName(first))
            return null;
        var last = words.FurthestCapital(first, 4);
        var before = first - 1;
        while (before > 0 && (words.Is(before, "the") || words[before].Gap == NameGap.Hyphen))
            before--;
        var named = before > 0 && words.Is(before, "of") && words[first].Gap == NameGap.Space && PlaceWords.All.Kinds.Value(words.Word(before - 1)) is { } kind && kind is not ("building" or "region" or "road") && !words.Is(before - 1, "state") && !words.Is(before - 1, "states");
        var followed = last + 1 < words.Count && words[last + 1].Gap == NameGap.Space && !words[last + 1].StartsSentence && !words[last].Possessive
            && !words.Is(last + 1, "state") && !words.Is(last + 1, "states")
            && PlaceWords.All.Kinds.Value(words.Word(last + 1)) is "settlement" or "province" or "district" or "camp" or "river" or "desert" or "neighbourhood"
            && Countries.ByDemonym(words.Between(first, last)) is null && !words.InCapitals(first);
        return named || followed ? new PlaceCandidate(first, last) : null;
    }
}
