namespace Marsad.Coding;

/// <summary>Reckons the day of an event of which the story says the hour alone: "It happened around 11 a.m." is told of the day of the story or of the one before.</summary>
internal static class TimesOfDay
{
    private const int SomeDays = 2; // UCDP date_prec: two to six days

    /// <summary>Gives the main incident the days that an hour stands for, where neither it nor another deed of the story has a date.</summary>
    public static void Lend(AnnotatedStory story, List<EventDraft> events, EventDraft main)
    {
        if (story.Published is not { } published || events.Exists(e => e.Dates.Count > 0 && !IncidentTypes.IsArrest(e)))
            return;
        foreach (var r in story.Sentences)
        {
            if (r.Kind != PartKind.Paragraph || Aftermath.Tells(r) || Hour(r) is not { } span)
                continue;
            var when = new When { From = published.PlusDays(-1), To = published, Precision = SomeDays, Text = r.Words(span), Basis = DateBasis.Published, Span = span };
            main.Dates.Add(new DateMention(span, when, DateKind.At));
            main.Further.Add(r);
            return;
        }
    }

    /// <summary>The words "11 a.m." or "2:30 p.m.".</summary>
    private static TextSpan? Hour(AnnotatedSentence r)
    {
        var s = r.Sentence;
        for (var w = 1; w < s.Count; w++)
        {
            if (s[w].Lemma is "a.m." or "p.m." && s[w - 1].Tag == PartOfSpeech.Num && r.DateAt(w) is null)
                return s[w - 1].Span.Union(s[w].Span);
        }
        return null;
    }
}
