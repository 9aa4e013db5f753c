namespace Marsad.Coding;

/// <summary>
/// Widens the number of dead of the main incident by what others put it at: "At least 13 were killed … A reporter wrote that the number had risen to 22."
/// Where the story vouches for a least number alone, a higher one of a source bounds it from above; what the source says stays a claim of its own.
/// </summary>
internal static class Rivals
{
    private const int MostTimes = 3;

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
