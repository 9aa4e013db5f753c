using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Finds the town that a story is about: local papers name it in the headline, the dateline or with its police, and only the street where they tell what happened.</summary>
internal static class Towns
{
    private const double Enough = 2;
    private const double Sure = 3;
    private const int Lead = 3;
    private const double FarKilometres = 80;

    /// <summary>The settlement that most speaks for as the story's scene, with a sentence that names it, or null.</summary>
    private static (PlaceMention? Place, AnnotatedSentence? Sentence, double Votes) Of(AnnotatedStory story)
    {
        var most = Votes(story).Where(v => v.Votes >= Enough).OrderByDescending(v => v.Votes).FirstOrDefault();
        return (most.Place, most.Sentence, most.Votes);
    }

    private static double VotesOf(AnnotatedStory story, PlaceMention place) =>
        Votes(story).FirstOrDefault(v => v.Place.Location.Id == place.Location.Id).Votes;

    private static List<(PlaceMention Place, AnnotatedSentence Sentence, double Votes)> Votes(AnnotatedStory story)
    {
        var votes = new List<(PlaceMention Place, AnnotatedSentence Sentence, double Votes)>();
        var first = story.Sentences.FirstOrDefault(r => r.Kind == PartKind.Paragraph)?.Part ?? 0;
        foreach (var r in story.Sentences)
        {
            foreach (var place in r.Places)
            {
                if (place.Location is not { Feature: PlaceFeature.Settlement, Lat: not null } || Vote(r, place, r.Part - first) is not (> 0 and var vote))
                    continue;
                var known = votes.FindIndex(v => v.Place.Location.Id == place.Location.Id);
                if (known < 0)
                    votes.Add((place, r, vote));
                else
                    votes[known] = votes[known] with { Votes = votes[known].Votes + vote };
            }
        }
        return votes;
    }

    /// <summary>Adds the story's town to an event that names no settlement, where nothing that it names lies elsewhere. A settlement far from the town, named in passing, is a name of other sense (a street, a quarter, a person) and goes.</summary>
    public static void Lend(AnnotatedStory story, EventDraft draft)
    {
        if (Of(story) is ({ } sure, _, >= Sure and var most))
            draft.Places.RemoveAll(p => p.Location is { Feature: PlaceFeature.Settlement, Lat: not null } && !StoryEvents.Within(p.Location, sure.Location, FarKilometres) && VotesOf(story, p) * 2 <= most);
        if (draft.Places.Exists(p => p.Location.Feature is PlaceFeature.Settlement) || Of(story) is not ({ } town, { } sentence, _))
            return;
        // A town that is only named further on lends nothing to what lay near a name without a point.
        if (sentence.Kind != PartKind.Title && sentence.Index > draft.Words[^1].Sentence.Index && draft.Places.Exists(p => p.Location is { Lat: null, Feature: null }))
            return;
        if (draft.Places.TrueForAll(p => p.Location.Lat is null || StoryEvents.MayBeOne(p.Location, town.Location)))
        {
            draft.Places.Add(town);
            draft.Further.Add(sentence);
        }
    }

    private static double Vote(AnnotatedSentence r, PlaceMention place, int part)
    {
        var head = r.HeadOf(place.Name);
        if (Circumstances.Conveyed(r.Sentence, head) || (!place.Metonym && Circumstances.IsPerson(r, place, head)))
            return 0;
        if (r.Kind is PartKind.Title)
            return BehindRule(r, head) ? 0 : 3;
        if (r.Kind is not (PartKind.Paragraph or PartKind.Standfirst))
            return 0.5;
        if (Circumstances.InDateline(r, place))
            return part < Lead ? 3 : 0;
        var weight = part < Lead ? 2 : OfPolice(r, place) ? 1.5 : 0.5;
        return place.Metonym || r.ActorAt(head) is not null ? weight : Syntax.Preposition(r.Sentence, head) is "in" or "at" or "near" or "of" or "outside" || r.WordAt(place.Name.Start) == 0 ? weight : weight / 2;
    }

    /// <summary>"Leeds police", "the Leeds Fire Department".</summary>
    private static bool OfPolice(AnnotatedSentence r, PlaceMention place) =>
        r.WordAt(place.Name.End - 1) + 1 is var next && next < r.Sentence.Count && WordList.Circumstances[r.Sentence[next].Lemma.ToLowerInvariant()] == "responder";

    /// <summary>Behind the rule that parts a headline from the name of the paper: "Two shot in Leeds - Yorkshire Herald".</summary>
    private static bool BehindRule(AnnotatedSentence r, int word)
    {
        for (var w = word - 1; w > 1; w--)
        {
            if (r.Form(w) is "|" or "-" or "–" or "—" && r.Sentence[w].Span.Start > r.Sentence[w - 1].Span.End)
                return true;
        }
        return false;
    }
}
