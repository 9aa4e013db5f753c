using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>Reads the names that head the items of a bulletin: "Taiz: a civilian was wounded. Karam: shells fell on the market."</summary>
internal static class PlaceHeadings
{
    private const int LongestName = 4;
    private const int Fewest = 2;

    /// <summary>Marks the candidates that head an item, and where one of them is a place that a gazetteer knows, adds those that none knows. The candidates stay in order.</summary>
    public static void Mark(StoryWords words, List<PlaceCandidate> candidates)
    {
        var heads = Heads(words);
        if (heads.Count < Fewest)
            return;
        var known = false;
        foreach (var candidate in candidates)
        {
            if (!heads.Remove((candidate.First, candidate.Last)))
                continue;
            candidate.Evidence = Math.Max(candidate.Evidence, 1);
            known |= candidate.Matches.Count > 0;
        }
        if (!known)
            return;
        foreach (var (first, last) in heads)
        {
            if (!words.IsCommon(first, first) && !words.IsAcronym(first, last) && !words.IsNoName(last) && !PlaceWords.All.Given.Has(words.Word(first)) && !PlaceWords.All.Title.Has(words.Word(first))
                && Countries.ByDemonym(words.Word(first)) is null && candidates.TrueForAll(other => other.Last < first || other.First > last))
                candidates.Add(new PlaceCandidate(first, last) { Evidence = 2 });
        }
        candidates.Sort((a, b) => a.First.CompareTo(b.First));
    }

    // A name that begins a sentence, with a colon behind it or behind its kind: "Karam:", "Karam district:"; behind the time of an entry of a log a full stop or comma does: "0645 hrs - Karam."
    private static HashSet<(int First, int Last)> Heads(StoryWords words)
    {
        var heads = new HashSet<(int, int)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsSentence)
                continue;
            var first = BehindTime(words, i);
            if (!words.CanStartName(first) || words.InCapitals(first))
                continue;
            var last = words.FurthestOfName(first, LongestName);
            var end = last + 1 < words.Count && words.Follows(last + 1) && !words[last + 1].Capital && (PlaceWords.All.Kinds.Has(words.Word(last + 1)) || words.Is(last + 1, "community")) ? last + 1 : last;
            // "Karam 30." is a numbered quarter.
            if (first > i && end + 1 < words.Count && words[end + 1].Number && words.Follows(end + 1))
                end++;
            var behind = words.Text.AsSpan(words[end].End);
            if (words.CanEndName(last) && (behind is [':', ' ', _, ..] || first > i && behind is ['.' or ',', ' ', ..]))
                heads.Add((first, last));
        }
        return heads;
    }

    // "0645 hrs - Karam", "06:45 – Karam": the word behind the dash; the word given where no time stands there.
    private static int BehindTime(StoryWords words, int first)
    {
        var at = first;
        while (at < words.Count && at < first + 2 && words[at].Number)
            at++;
        if (at == first || words[at - 1].End - words[first].Start is < 4 or > 5)
            return first;
        if (words.Is(at, "hrs") || words.Is(at, "hours") || words.Is(at, "h"))
            at++;
        return at < words.Count && words.SameSentence(first, at) && words.Text.AsSpan(words[at - 1].End).TrimStart(' ') is ['-' or '–' or '—' or ':', ..] ? at : first;
    }
}
