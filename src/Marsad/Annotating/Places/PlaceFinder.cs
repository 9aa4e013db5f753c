using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>Finds the places that a story names.</summary>
/// <remarks>Names are found by their letters and by the gazetteer; tags are not needed, so that text in capitals can be read too.</remarks>
public static class PlaceFinder
{
    private const int LongestName = 7;
    private const int LongestUnknown = 6;
    private const int GreatCity = 100_000;

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
        PlaceSurroundings.Read(words, candidates, context.Dateline);
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
            var candidate = Longest(words, i, found);
            // "Omar bin Ziyad Mosque" is more than the village of Omar; "Aleppo Citadel School" lies in Aleppo.
            if (candidate is null || candidate.Matches.TrueForAll(m => m.Place.Population < GreatCity && m.Place.Feature is PlaceFeature.Settlement) && Unknown(words, i) is { } longer && longer.Last > candidate.Last)
                candidate = Unknown(words, i);
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
        if (!words[first].Capital || words.IsAcronym(first, first) || words.IsNoName(first))
            return null;
        var last = words.FurthestCapital(first, LongestUnknown);
        // "Omar bin Ziyad Mosque": an everyday name begins a longer one.
        if (words.IsCommon(first, first) && (words.IsCommon(first, last) || words[first].StartsSentence || !IsOfKind(words, first, last)))
            return null;
        var before = first - 1;
        while (before > 0 && (words.Is(before, "the") || words[before].Gap == NameGap.Hyphen))
            before--;
        var named = before > 0 && words.Is(before, "of") && words[first].Gap == NameGap.Space && PlaceWords.All.Kinds.Value(words.Word(before - 1)) is { } noun && noun is not ("building" or "region" or "road") && !words.Is(before - 1, "state") && !words.Is(before - 1, "states");
        return named || IsOfKind(words, first, last) ? new PlaceCandidate(first, last) : null;
    }

    // "Mahkan camp", "Omar Mosque", "the Mahkan area"; a nationality is no name, but for that of a house: "the Indonesian Hospital".
    private static bool IsOfKind(StoryWords words, int first, int last)
    {
        var kind = words.KindBehind(last);
        if (kind < 0 || words[kind].Gap != NameGap.Space || words.InCapitals(first) || words.Is(kind, "state") || words.Is(kind, "states"))
            return false;
        return PlaceWords.All.Kinds.Value(words.Word(kind)) switch
        {
            "building" or "road" => words[kind].Capital || (!words[first].StartsSentence && Countries.ByDemonym(words.Between(first, last)) is null),
            "settlement" or "province" or "district" or "camp" or "river" or "desert" or "neighbourhood" => Countries.ByDemonym(words.Between(first, last)) is null,
            _ => words.Is(kind, "area") && Countries.ByDemonym(words.Between(first, last)) is null,
        };
    }
}
