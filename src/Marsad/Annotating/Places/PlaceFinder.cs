using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>Finds the places that a story names.</summary>
/// <remarks>Names are found by their letters and by the gazetteer; tags are not needed, so that text in capitals can be read too.</remarks>
public static class PlaceFinder
{
    private const int LongestName = 7;
    private const int LongestUnknown = 6;
    private const int LongestAbbreviation = 3;
    private const int GreatCity = 100_000;
    private const int FurthestKind = 5;

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
        PlaceHeadings.Mark(words, candidates);
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
        return NamedAgain(words, candidates);
    }

    // "the town of Sirba … a raid on Sirba": what was said to be a place is one wherever it is named.
    private static List<PlaceCandidate> NamedAgain(StoryWords words, List<PlaceCandidate> candidates)
    {
        var unknown = candidates.Where(c => c.Matches.Count == 0 && c.First == c.Last && !words.IsCommon(c.First, c.First)).Select(c => words.Between(c.First, c.Last).ToString()).ToHashSet(StringComparer.Ordinal);
        if (unknown.Count == 0)
            return candidates;
        var covered = new bool[words.Count];
        foreach (var candidate in candidates)
            covered.AsSpan(candidate.First, candidate.Last - candidate.First + 1).Fill(true);
        var again = unknown.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!covered[i] && again.Contains(words.Between(i, i)) && (i == 0 || !words[i - 1].Capital || words[i].StartsSentence) && (i + 1 == words.Count || !words[i + 1].Capital || !words.Follows(i + 1)))
                candidates.Add(new PlaceCandidate(i, i) { Evidence = 2 });
        }
        candidates.Sort((a, b) => a.First.CompareTo(b.First));
        return candidates;
    }

    private static PlaceCandidate? Longest(StoryWords words, int first, List<PlaceMatch> found)
    {
        for (var last = words.FurthestOfName(first, LongestName); last >= first; last--)
        {
            if (!words.CanEndName(last) || (last == first && (words.IsArticle(first) || words.IsNoName(first))) || words.IsSideOfTown(first, last))
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

    // "IN" is Indiana and "Inn" is not; spellings fold only in lands of another alphabet, and a nationality is no place by itself.
    private static bool Holds(PlaceMatch match, ReadOnlySpan<char> name) =>
        (match.Plain || match.Place.IsAddition && !(match.Place.Feature == PlaceFeature.Province && name.Length <= LongestAbbreviation) || (PlaceWords.All.Folding.Has(match.Place.Country) && name.Length > 3))
        && (match.Place.Feature == PlaceFeature.Country || Countries.ByDemonym(name) is null);

    // "the village of Mahkan", "Mahkan camp": a place though nobody has its point.
    private static PlaceCandidate? Unknown(StoryWords words, int first)
    {
        if (HouseOfWords(words, first) is >= 0 and var end)
            return new PlaceCandidate(first, end);
        if (!words[first].Capital || words.IsAcronym(first, first) || words.IsNoName(first))
            return null;
        var last = words.FurthestCapital(first, LongestUnknown);
        // "the Salem/Karam area"
        if (last + 1 < words.Count && words[last + 1].Capital && words[last + 1].Start == words[last].End + 1 && words.Text[words[last].End] == '/')
            last++;
        // "Omar bin Ziyad Mosque": an everyday name begins a longer one.
        if (words.IsCommon(first, first) && (words.IsCommon(first, last) || words[first].StartsSentence || !(IsOfKind(words, first, last) || IsPutThere(words, first, last))))
            return null;
        var before = first - 1;
        while (before > 0 && (words.Is(before, "the") || words[before].Gap == NameGap.Hyphen))
            before--;
        var named = before > 0 && words.Is(before, "of") && Countries.ByDemonym(words.Between(first, last)) is null && words[first].Gap == NameGap.Space && (PlaceWords.All.Direction.Has(words.Word(before - 1))
            || (PlaceWords.All.Kinds.Value(words.Word(before - 1)) is { } noun && noun is not ("building" or "region" or "road") && !words.Is(before - 1, "state") && !words.Is(before - 1, "states")));
        if (named || IsOfKind(words, first, last))
            return new PlaceCandidate(first, last);
        return IsPutThere(words, first, last) ? new PlaceCandidate(first, last) { Evidence = 2 } : null;
    }

    // "near the Grand Mosque", "outside the Arab National Hospital": everyday words with a capital that name a house; the last word before its kind, or -1.
    private static int HouseOfWords(StoryWords words, int first)
    {
        if (first < 2 || words[first].StartsSentence || words[first].Gap != NameGap.Space || !words.Is(first - 1, "the") || words.InCapitals(first) || words.InHeadline(first) || !(words.IsCommon(first, first) || Countries.ByDemonym(words.Word(first)) is not null)
            || PlaceWords.All.Relation.Value(words.Word(first - 2)) is null or "from" || words.Is(first - 2, "for") || words.Is(first - 2, "of") || words.Is(first - 2, "against"))
            return -1;
        for (var next = first + 1; next < words.Count && next - first < LongestUnknown && words.Follows(next) && words[next].Capital; next++)
        {
            // "according to the Public Prosecution Office" is no place.
            if (PlaceWords.All.Kinds.Value(words.Word(next)) is "building" or "neighbourhood")
                return PlaceWords.All.Proper.Has(words.Word(next)) && words.Is(first - 2, "to") && !(first > 2 && PlaceWords.All.Beside.Has(words.Word(first - 3))) ? -1 : next - 1;
        }
        return -1;
    }

    // "in Karam, west of Rafah", "in Karam, a suburb of Aden": what is said to lie somewhere is a place.
    private static bool IsPutThere(StoryWords words, int first, int last)
    {
        var before = first - 1;
        while (before > 0 && words[before + 1].Gap == NameGap.Hyphen)
            before--;
        if (before < 0 || words[before + 1].Gap != NameGap.Space || !words.SameSentence(before, last) || !(words.Is(before, "in") || words.Is(before, "near") || words.Is(before, "outside")) || PlaceWords.All.Given.Has(words.Word(words.IsArticle(first) && first < last ? first + 1 : first)))
            return false;
        var next = last + 1;
        if (!words.SameSentence(last, next) || words[next].Gap != NameGap.Comma)
            return false;
        var furthest = Math.Min(words.Count - 2, next + FurthestKind);
        while (next < furthest && PlaceWords.All.Lying.Has(words.Word(next)) && words.Follows(next + 1))
            next++;
        return words.SameSentence(last, next + 1) && (PlaceWords.All.Direction.Has(words.Word(next)) && words.Is(next + 1, "of")
            || PlaceWords.All.Kinds.Value(words.Word(next)) is "settlement" or "neighbourhood" or "camp" && (words.Is(next + 1, "of") || words.Is(next + 1, "in") || PlaceWords.All.Lying.Has(words.Word(next + 1))));
    }

    // "Mahkan camp", "Omar Mosque", "the Mahkan area"; a nationality is no name, but for that of a house: "the Indonesian Hospital".
    private static bool IsOfKind(StoryWords words, int first, int last)
    {
        var kind = words.KindBehind(last);
        if (kind < 0 || words[kind].Gap == NameGap.Hyphen || words.InCapitals(first) || words.Is(kind, "state") || words.Is(kind, "states"))
            return false;
        // "the al-Masri hospital" bears a name that an article makes one.
        var nationality = Countries.ByDemonym(words.Between(first, last)) is not null && !(words[first].Gap == NameGap.Hyphen && first > 0 && words.IsArticle(first - 1));
        return PlaceWords.All.Kinds.Value(words.Word(kind)) switch
        {
            "building" or "road" => words[kind].Capital || (!words[first].StartsSentence && !nationality),
            "settlement" or "province" or "district" or "camp" or "river" or "desert" or "neighbourhood" => !nationality,
            _ => words.Is(kind, "area") && !nationality,
        };
    }
}
