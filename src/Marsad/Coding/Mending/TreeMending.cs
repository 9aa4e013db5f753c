namespace Marsad.Coding;

/// <summary>Puts right what a parse of news gets wrong against grammar itself. The parser learned from other prose; each step here is one thing that it then sees wrongly in reports.</summary>
internal static class TreeMending
{
    /// <summary>The sentence with a tree that grammar allows; the same one where nothing is wrong, or where the steps together would leave words hanging on each other in a circle.</summary>
    public static Sentence Mend(string text, Sentence s) => Steps(text, s) is var mended && IsTree(mended) ? mended : s;

    private static Sentence Steps(string text, Sentence s)
    {
        if (ReportingClause.Torn(s) is { } clause)
            s = new Sentence(s.Span, clause.Mend(s));
        s = Guises.Mend(NamesBeforeAnd.Mend(DeniedDeeds.Mend(ReportsThat.Mend(s))));
        s = DatesBeforeSubjects.Mend(text, Titles.Mend(HeadlineSelves.Mend(text, s)));
        s = RelativeClauses.Mend(Tails.Mend(Participles.Mend(text, ShotPairs.Mend(text, ShotsAtPeople.Mend(text, s)))));
        s = Gerunds.Mend(text, Causes.Mend(s));
        s = HeadlinePairs.Mend(s);
        s = LostClauses.Mend(s);
        s = Enumerations.Mend(Lists.Mend(Attachments.Mend(ReducedClauses.Mend(s))));
        s = LostSubjects.Mend(CountedVerbs.Mend(CountedPeople.Mend(s)));
        s = JoinedVerbs.Mend(text, PlacedClauses.Mend(s));
        s = Voices.Mend(text, LateVerbs.Mend(s));
        s = JoinedSubjects.Mend(Asides.Mend(PastForms.Mend(text, s)));
        return LostVerbs.Mend(text, s);
    }

    /// <summary>Whether every word hangs, link by link, on one without a head.</summary>
    private static bool IsTree(Sentence s)
    {
        const int Unseen = 0;
        var seen = new int[s.Count];
        for (var start = 0; start < s.Count; start++)
        {
            var w = start;
            for (; w >= 0 && seen[w] == Unseen; w = s[w].Head)
                seen[w] = start + 1;
            if (w >= 0 && seen[w] == start + 1)
                return false;
        }
        return true;
    }
}
