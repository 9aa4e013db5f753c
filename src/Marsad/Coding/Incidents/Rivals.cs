namespace Marsad.Coding;

/// <summary>
/// Finds what other sources say of the numbers of an event that was told of, and widens the number of dead of the main incident by what others put it at: "At least 13 were killed … A reporter wrote that the number had risen to 22."
/// Where the story vouches for a least number alone, a higher one of a source bounds it from above; what the source says stays a claim of its own.
/// </summary>
internal static class Rivals
{
    private const int MostTimes = 3;
    private const int Reach = 2;

    /// <summary>Marks the drafts that only number otherwise, on another's word, those whom an event harmed that was told of right before: "the mayor said four were killed; police said seven bodies had been found".</summary>
    public static void Find(AnnotatedStory story, List<EventDraft> events)
    {
        foreach (var count in events)
        {
            if ((count.RivalOf is { } before && events.Contains(before) ? before : Told(story, events, count)) is { } told)
                Tie(count, told);
        }
    }

    /// <summary>The event whose dead or wounded the draft only numbers otherwise; null where it tells of more, or of others.</summary>
    public static EventDraft? Told(AnnotatedStory story, List<EventDraft> events, EventDraft count)
    {
        if (count.HasEvent || count.Sources.Count == 0 || count.Doers.Count > 0 || count.Certainty >= Certainty.Denied || count.Other || count.Recalled || Tolls.Is(story, count) || Context.Background(story, count))
            return null;
        var told = events.FindLast(known => known != count && known.RivalOf is null && known.First.Index < count.First.Index && count.First.Index - known.Last.Index is >= 0 and <= Reach && known.Certainty < Certainty.Planned && known.Harm.Exists(h => h is { Stated: true, PartOf: null }));
        return told is not null && !Tolls.Is(story, told) && IsOfAnother(count, told) && Agree(story, count, told) && AreRivals(count, told)
            && !events.Exists(other => other != told && other != count && Tells(other, count)) ? told : null;
    }

    // "At least 21 were killed … Nine, said the radio at first … most sources said 21": the number of another telling is no rival of the last.
    private static bool Tells(EventDraft known, EventDraft count) =>
        known.Harm.Exists(k => k is { Stated: true, PartOf: null, Count.Number: > 1 } && count.Harm.Exists(h => h is { Stated: true, PartOf: null } && h.Effect == k.Effect && h.Count.Number == k.Count.Number));

    private static void Tie(EventDraft count, EventDraft told)
    {
        count.RivalOf = told;
        if (count.Dates.Count == 0)
        {
            count.Dates.AddRange(told.Dates);
            count.DateFromContext = true;
        }
        count.Places.Clear();
        count.Places.AddRange(told.Places);
        count.PlaceFromContext = true;
    }

    private static bool IsOfAnother(EventDraft count, EventDraft told) =>
        !told.Sources.Exists(source => count.Sources.Exists(other => EventDraft.SameParty(source.Who, other.Who)));

    /// <summary>At no other place and on no other day, as far as the words say; a hospital in the next town receives the dead of it.</summary>
    private static bool Agree(AnnotatedStory story, EventDraft count, EventDraft told) =>
        (count.Places.Count == 0 || told.Places.Count > 0 && !Apart.InPlace(told, count)) && !(told.Day is { } a && count.Day is { } b && (a.From > b.To || b.From > a.To)) && !Openers.SetsApart(count.First);

    private static bool AreRivals(EventDraft count, EventDraft told)
    {
        var stated = count.Harm.FindAll(h => h is { Stated: true, PartOf: null });
        return stated.Count > 0 && stated.DistinctBy(h => h.Effect).Count() == stated.Count && stated.TrueForAll(h => h.Part == CountPart.Whole && h.Count.Number > 0 && CountsThem(told, h)) && stated.Exists(h => told.Harm.Exists(k => Against(k, h)));
    }

    // "six guards" are some of the "people" told of; "six people" and "six" may be all of them.
    private static bool CountsThem(EventDraft told, HarmDraft harm) =>
        told.Harm.FindAll(k => k.Effect == harm.Effect && k is { Stated: true, PartOf: null }) is var same
        && (same.Count == 0 || same.Exists(k => HarmDraft.SameGroup(k, harm) is true or null && (harm.Of is null or { Kind: FillerKind.Number or FillerKind.Pronoun } || HarmGroups.General(harm.Of) || HarmDraft.SameGroup(k, harm) == true)));

    private static bool Against(HarmDraft known, HarmDraft other) =>
        known is { Stated: true, PartOf: null } && known.Effect == other.Effect
        && (known.Count.Number ?? known.Count.High) is { } a && other.Count.Number is { } b && !known.Count.AgreesWith(other.Count) && Math.Max(a, b) <= MostTimes * Math.Min(a, b);

    /// <summary>Widens the main incident's least number of dead.</summary>
    public static void Widen(AnnotatedStory story, List<EventDraft> events, EventDraft main)
    {
        if (main.Harm.Find(h => h is { Effect: Effect.Killed, Stated: true, PartOf: null, Part: CountPart.Whole, Count: { Low: > 1, High: null } } && (h.Of is null || HarmGroups.General(h.Of))) is not { } least)
            return;
        foreach (var rival in events)
        {
            if (rival == main || !MayCount(story, main, rival) || rival.Harm.Find(h => IsRival(least, h)) is not { } other)
                continue;
            least.TellAgain(other);
            if (!main.Further.Contains(other.Sentence))
                main.Further.Add(other.Sentence);
            main.Sources.AddRange(rival.Sources);
        }
    }

    /// <summary>Whether a source counts the same dead, as far as what it says tells: of nothing else, nowhere else and on no other day.</summary>
    private static bool MayCount(AnnotatedStory story, EventDraft main, EventDraft rival) =>
        rival.Certainty < Certainty.Denied && rival is { Other: false, Recalled: false } && !(rival.Plural && rival.HasEvent) && rival.Sources.Count > 0 && rival.First.Index > main.First.Index
        && !Context.Background(story, rival) && !Tolls.Is(story, rival) && !Apart.BesidesNumbers(story, main, rival);

    private static bool IsRival(HarmDraft least, HarmDraft other) =>
        other is { Effect: Effect.Killed, Stated: true, PartOf: null, Part: CountPart.Whole } && (other.Of is null || HarmGroups.General(other.Of) || HarmDraft.SameGroup(least, other) == true)
        && other.Count.Number is { } number && number > least.Count.Number && number <= MostTimes * least.Count.Number;
}
