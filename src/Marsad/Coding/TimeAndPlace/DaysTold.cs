namespace Marsad.Coding;

/// <summary>Finds the day of the main incident where its own sentences give none, or only a week or month: "Teens were at a party around 10 p.m. on Saturday … Shots were fired."</summary>
internal static class DaysTold
{
    private const int SomeDays = 2; // UCDP date_prec: two to six days
    private const int Spoken = 2;
    private const int Month = 4; // UCDP date_prec: one to twelve months

    /// <summary>Lends the main incident the first day that the story tells of and that is not the day of an arrest, a trial or a burial; a day within the time that is told of the incident, where one is. The day on which somebody spoke, where there is no other, is that of the deed or the one after.</summary>
    public static void Lend(AnnotatedStory story, EventDraft main)
    {
        if (!main.Harm.Exists(h => h.Effect is Effect.Killed or Effect.Wounded))
            return;
        var within = main.Dates.Find(d => d.When.From is not null && d.When.To is not null)?.When;
        if (within is null ? main.Dates.Count > 0 : within.From == within.To || within.Precision <= SomeDays)
            return;
        (AnnotatedSentence Sentence, DateMention Date)? best = null;
        var least = int.MaxValue;
        foreach (var r in story.Sentences)
        {
            if (r.Kind is PartKind.Byline or PartKind.Caption)
                continue;
            foreach (var date in r.Dates)
            {
                if (IsDay(story, date, within) && !TimeAndPlace.IsStamp(r, date) && Remoteness(r, date) is var remoteness && remoteness < least)
                    (best, least) = ((r, date), remoteness);
            }
        }
        if (best is not ({ } sentence, { When: { From: { } day } when } told) || (within is not null && least > (within.Precision >= Month ? 1 : 0)))
            return;
        main.Dates.Insert(0, least == Spoken ? told with { When = when with { From = day.PlusDays(-1), Precision = SomeDays } } : told);
        main.DateFromContext = true;
        main.Further.Add(sentence);
    }

    /// <summary>How far a day is from being that of the deed; the day of an arrest or a trial never is.</summary>
    private static int Remoteness(AnnotatedSentence r, DateMention date)
    {
        var head = r.HeadOf(date.Span);
        return Aftermath.Dates(r, head) ? int.MaxValue : TimeAndPlace.OfSpeech(r.Sentence, head) ? Spoken : Aftermath.Tells(r) ? 1 : 0;
    }

    private static bool IsDay(AnnotatedStory story, DateMention date, When? within) =>
        date is { Kind: DateKind.At, When: { From: { } from, To: { } to } } && from == to
        && (story.Published is not { } published || from <= published)
        && (within is null || (from >= within.From && from <= within.To));
}
