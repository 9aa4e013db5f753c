namespace Marsad.Coding;

/// <summary>Puts right what a parse of news gets wrong against grammar itself. The parser learned from other prose; each step here is one thing that it then sees wrongly in reports.</summary>
internal static class TreeMending
{
    /// <summary>The sentence with a tree that grammar allows; the same one where nothing is wrong.</summary>
    public static Sentence Mend(string text, Sentence s)
    {
        if (ReportingClause.Torn(s) is { } clause)
            s = new Sentence(s.Span, clause.Mend(s));
        s = DatesBeforeSubjects.Mend(text, Titles.Mend(s));
        s = RelativeClauses.Mend(Tails.Mend(Participles.Mend(text, s)));
        s = Gerunds.Mend(text, Causes.Mend(s));
        s = LostSubjects.Mend(CountedVerbs.Mend(Attachments.Mend(ReducedClauses.Mend(s))));
        s = JoinedVerbs.Mend(text, s);
        s = Voices.Mend(text, s);
        s = Asides.Mend(s);
        return LostVerbs.Mend(text, s);
    }
}
