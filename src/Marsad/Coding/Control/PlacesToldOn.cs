using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads what place told of before a noun with its article stands for: "Bria was besieged in May. On Monday the rebels entered the town."</summary>
internal static class PlacesToldOn
{
    private const int Furthest = 2;

    /// <summary>The one settlement named before the noun, in its sentence or within the two before; a part of it where the noun is of something within ("the airport"). Null where none or several are named.</summary>
    public static (PlaceMention Place, AnnotatedSentence In)? Of(AnnotatedStory story, AnnotatedSentence r, int noun)
    {
        var s = r.Sentence;
        var kind = WordList.PlaceNouns[s[noun].Lemma.ToLowerInvariant()];
        if (s[noun].Tag != PartOfSpeech.Noun || (s[noun].Features & Features.Plural) != 0 || kind is not ("town" or "spot")
            || Syntax.Child(s, noun, Relation.Det) is not (>= 0 and var article) || s[article].Lemma.ToLowerInvariant() is not ("the" or "this" or "that") || PartsOfPlaces.Of(s, noun) >= 0)
            return null;
        for (var (told, steps) = (r, 0); told is not null && steps <= Furthest; told = story.SentenceAt(told.Index - 1), steps++)
        {
            var named = told.Places.Where(place => IsTown(told, place) && (told != r || place.Span.End <= s[noun].Span.Start)).DistinctBy(place => place.Location.Id ?? place.Location.Name).ToList();
            if (named.Count == 0)
                continue;
            if (named.Count > 1)
                return null;
            return (kind == "spot" ? named[0] with { Location = named[0].Location with { Relation = "part-of" } } : named[0], told);
        }
        return null;
    }

    private static bool IsTown(AnnotatedSentence r, PlaceMention place) =>
        !place.Metonym && place.Location is { Relation: "in", Feature: PlaceFeature.Settlement or null } && r.HeadOf(place.Name) is var head && r.ActorAt(head) is null
        && !Circumstances.Conveyed(r.Sentence, head) && !Circumstances.IsOrigin(r.Sentence, head) && !Circumstances.InDateline(r, place);
}
