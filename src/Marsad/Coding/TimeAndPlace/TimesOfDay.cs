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
            Add(r, span);
            return;
        }
        if (Fresh(story) is { } fresh)
            Add(fresh, fresh.Sentence[fresh.Sentence.Root].Span);

        void Add(AnnotatedSentence r, TextSpan span)
        {
            var when = new When { From = published.PlusDays(-1), To = published, Precision = SomeDays, Text = r.Words(span), Basis = DateBasis.Published, Span = span };
            main.Dates.Add(new DateMention(span, when, DateKind.At));
            main.Further.Add(r);
        }
    }

    /// <summary>The sentence of the story's head that tells of what still goes on ("Police are investigating", "A boy has died"), where nothing there is of an arrest or a trial: the news of the day.</summary>
    private static AnnotatedSentence? Fresh(AnnotatedStory story)
    {
        var first = story.Sentences.FirstOrDefault(r => r.Kind == PartKind.Paragraph)?.Part ?? 0;
        var head = story.Sentences.Where(r => r.Kind == PartKind.Title || r.Kind == PartKind.Paragraph && r.Part <= first + 1).ToList();
        return head.Exists(Aftermath.Tells) ? null : head.Find(r => r.Kind == PartKind.Paragraph && GoesOn(r.Sentence));
    }

    private static bool GoesOn(Sentence s)
    {
        for (var c = s.Root < 0 ? -1 : s.FirstChild(s.Root); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Aux or Relation.AuxPass or Relation.Cop && s[c].Lemma is "be" or "have" && (s[c].Features & Features.Present) != 0)
                return true;
        }
        return false;
    }

    /// <summary>The words "11 a.m.", "2:30pm" or "midnight".</summary>
    private static TextSpan? Hour(AnnotatedSentence r)
    {
        var s = r.Sentence;
        for (var w = 1; w < s.Count; w++)
        {
            if (r.DateAt(w) is not null)
                continue;
            var form = r.Form(w).ToLowerInvariant();
            if (form is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m" && s[w - 1].Tag == PartOfSpeech.Num)
                return s[w - 1].Span.Union(s[w].Span);
            if (form is "midnight" or "noon" || char.IsAsciiDigit(form[0]) && (form.EndsWith("am", StringComparison.Ordinal) || form.EndsWith("pm", StringComparison.Ordinal)))
                return s[w].Span;
        }
        return null;
    }
}
