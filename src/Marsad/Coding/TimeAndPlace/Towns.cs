using System.Buffers;
using Marsad.Annotating;
using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Finds the town that a story is about: local papers name it in the headline, the dateline or with its police, and only the street where they tell what happened.</summary>
internal static class Towns
{
    private const double Enough = 2;
    private const double EnoughOfficial = 1.5;
    private const double Sure = 3;
    private const int Lead = 3;
    private const double Police = 2.5;
    private const double FarKilometres = 80;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>A settlement that may be the story's scene.</summary>
    /// <param name="Place">Where it is named first.</param>
    /// <param name="Sentence">The sentence of that.</param>
    /// <param name="Votes">How much speaks for it.</param>
    /// <param name="Official">Whether its police or rescuers are at work in the story.</param>
    /// <param name="InText">Whether more than the dateline names it.</param>
    private sealed record Town(PlaceMention Place, AnnotatedSentence Sentence, double Votes, bool Official, bool InText);

    private static List<Town> Named(AnnotatedStory story)
    {
        var towns = new List<Town>();
        var first = story.Sentences.FirstOrDefault(r => r.Kind == PartKind.Paragraph)?.Part ?? 0;
        foreach (var r in story.Sentences)
        {
            foreach (var place in r.Places)
            {
                if (place.Location is not { Feature: PlaceFeature.Settlement, Lat: not null } || Vote(r, place, r.Part - first) is not (> 0 and var vote))
                    continue;
                var (official, inText) = (OfPolice(r, place), !Circumstances.InDateline(r, place));
                var known = towns.FindIndex(v => v.Place.Location.Id == place.Location.Id);
                if (known < 0)
                    towns.Add(new Town(place, r, vote, official, inText));
                else
                    towns[known] = towns[known] with { Votes = towns[known].Votes + vote, Official = towns[known].Official || official, InText = towns[known].InText || inText };
            }
        }
        return towns;
    }

    /// <summary>Adds the story's town to an event that names no settlement, where nothing that it names lies elsewhere. A settlement far from the town, named in passing, is a name of other sense (a street, a quarter, a person) and goes.</summary>
    public static void Lend(AnnotatedStory story, EventDraft draft)
    {
        var towns = Named(story);
        if ((towns.Where(t => t.Votes >= (t.Official ? EnoughOfficial : Enough)).OrderByDescending(t => t.Votes + (t.Official ? Police : 0)).FirstOrDefault() ?? Masthead(story, draft)) is not { } town || (!town.InText && !IsLocal(story, draft, town)))
            return;
        // Where a story was written says nothing against the places that it names.
        if (town.InText && (town.Votes >= Sure || town.Official))
            draft.Places.RemoveAll(p => !IsStruck(draft, p) && !IsSaid(draft, p) && IsPassing(p, towns.Find(t => t.Place.Location.Id == p.Location.Id), town));
        if (draft.Places.Exists(p => p.Location.Feature is PlaceFeature.Settlement))
            return;
        // A town that is only named further on lends nothing to what lay near a name without a point.
        if (!town.Official && town.Sentence.Kind != PartKind.Title && town.Sentence.Index > draft.Words[^1].Sentence.Index && draft.Places.Exists(p => p.Location is { Lat: null, Feature: null }))
            return;
        if (draft.Places.TrueForAll(p => p.Location.Lat is null || Nearness.MayBeOne(p.Location, town.Place.Location)))
        {
            draft.Places.Add(town.Place);
            draft.Further.Add(town.Sentence);
        }
    }

    /// <summary>The town of the paper, which a headline names behind a rule, where police or rescuers are at work and nothing else says where: "Guard shot at a bar - KXYZ | Leeds".</summary>
    private static Town? Masthead(AnnotatedStory story, EventDraft draft)
    {
        if (draft.Places.Exists(p => p.Location.Lat is not null) || !story.Sentences.Any(HasResponders))
            return null;
        foreach (var r in story.Sentences.Where(r => r.Kind == PartKind.Title))
        {
            foreach (var place in r.Places)
            {
                if (place.Location is { Feature: PlaceFeature.Settlement, Lat: not null } && Circumstances.BehindRule(r, r.HeadOf(place.Name)))
                    return new Town(place, r, Enough, Official: false, InText: true);
            }
        }
        return null;
    }

    /// <summary>A dateline by itself says where the story was written. It is where it happened as well when police or rescuers are at work and the sentences of the event tell of no other region.</summary>
    private static bool IsLocal(AnnotatedStory story, EventDraft draft, Town town) =>
        !(IsCapital(town) && story.Sentences.Any(r => r.Places.Any(p => p.Location is { Lat: not null, Feature: PlaceFeature.Settlement or PlaceFeature.Province } && p.Location.Id != town.Place.Location.Id)))
        && story.Sentences.Any(HasResponders)
        && draft.Words.TrueForAll(w => w.Sentence.Places.All(p => p.Location.Lat is null || p.Location.Feature is PlaceFeature.Settlement or PlaceFeature.Neighbourhood || Nearness.MayBeOne(p.Location, town.Place.Location)));

    /// <summary>What is written in a capital may have happened anywhere in its land.</summary>
    private static bool IsCapital(Town town) => town.Place.Location.Country is { } land && Countries.ByCode(land)?.Capitals.Contains(town.Place.Location.Name, StringComparer.OrdinalIgnoreCase) == true;

    private static bool HasResponders(AnnotatedSentence r) =>
        Enumerable.Range(0, r.Sentence.Count).Any(w => r.Sentence[w].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && IsResponder(r.Sentence[w].Lemma));

    /// <summary>"police"; "Metro Police", which may be one word of the sentence.</summary>
    private static bool IsResponder(string lemma) =>
        WordList.Circumstances[lemma.ToLowerInvariant()] == "responder" || lemma.LastIndexOf(' ') is > 0 and var blank && WordList.Circumstances[lemma[(blank + 1)..].ToLowerInvariant()] == "responder";

    /// <summary>Whether the deed was done to the town itself: "Missiles struck Odesa".</summary>
    private static bool IsStruck(EventDraft draft, PlaceMention place) =>
        draft.Words.Exists(w => w.Sentence.Span.Contains(place.Name) && w.Sentence.HeadOf(place.Name) is var head && w.Sentence.Sentence[head].Head == w.Hit.Word && w.Sentence.Sentence[head].Relation is Relation.Obj or Relation.NsubjPass);

    /// <summary>"was killed in Medina": what grammar says of the deed itself.</summary>
    private static bool IsSaid(EventDraft draft, PlaceMention place) =>
        draft.Words.Exists(w => w.Sentence.Span.Contains(place.Name) && w.Sentence.HeadOf(place.Name) is var head && w.Sentence.Sentence[head].Head == w.Hit.Word && Syntax.Preposition(w.Sentence.Sentence, head) is "in" or "near" or "outside");

    /// <summary>Whether a place lies far from the town and has little that speaks for it; what the words put into a land or state ("Austin, Texas") is meant.</summary>
    private static bool IsPassing(PlaceMention place, Town? itself, Town town)
    {
        if (place.Location is not { Feature: PlaceFeature.Settlement or PlaceFeature.Neighbourhood, Lat: not null } || Nearness.Within(place.Location, town.Place.Location, FarKilometres))
            return false;
        var votes = itself?.Votes ?? 0;
        return votes * 2 <= town.Votes || (town.Official && itself is not { Official: true } && !place.Location.Text.AsSpan().Contains(','));
    }

    private static double Vote(AnnotatedSentence r, PlaceMention place, int part)
    {
        var head = r.HeadOf(place.Name);
        if (Circumstances.Conveyed(r.Sentence, head) || Circumstances.IsOrigin(r.Sentence, head) || (!place.Metonym && !OfPolice(r, place) && Circumstances.IsPerson(r, place, head)))
            return 0;
        if (r.ActorAt(head) is { Class: ActorClass.Government or ActorClass.StateForces, Form: ActorForm.Name } && !OfPolice(r, place))
            return 0; // "Moscow's defence ministry"
        if (r.Kind is PartKind.Title)
            return Circumstances.BehindRule(r, head) ? 0 : OfResident(r, place) ? 1.5 : 3;
        if (Circumstances.InDateline(r, place))
            return part < Lead ? 3 : 0;
        if (r.Kind is not (PartKind.Paragraph or PartKind.Standfirst) || Circumstances.IsHome(r, head))
            return 0.5;
        var weight = part < Lead ? 2 : OfPolice(r, place) ? 1.5 : 0.5;
        if (OfResident(r, place))
            weight /= 2;
        return place.Metonym || r.ActorAt(head) is not null ? weight : Syntax.Preposition(r.Sentence, head) is "in" or "at" or "near" or "of" or "outside" || r.WordAt(place.Name.Start) == 0 ? weight : weight / 2;
    }

    /// <summary>"Leeds police", "the Leeds Police Department"; read in the letters, for the name of a force may be one word of the sentence.</summary>
    private static bool OfPolice(AnnotatedSentence r, PlaceMention place)
    {
        var word = Behind(r, place);
        return PlaceWords.All.Responder.Has(word) || WordList.Circumstances[word.ToString().ToLowerInvariant()] == "responder";
    }

    /// <summary>"a Leeds man": where he lives, which the police of another town say less of than of the scene.</summary>
    private static bool OfResident(AnnotatedSentence r, PlaceMention place) => PlaceWords.All.Resident.Has(Behind(r, place));

    /// <summary>The word right behind a name.</summary>
    private static ReadOnlySpan<char> Behind(AnnotatedSentence r, PlaceMention place)
    {
        // A name may go on where its sentence is cut off.
        var behind = place.Name.End < r.Span.End ? r.Words(new TextSpan(place.Name.End, r.Span.End)).AsSpan() : [];
        if (behind.Length < 2 || behind[0] != ' ')
            return [];
        var end = behind[1..].IndexOfAnyExcept(Letters);
        return end < 0 ? behind[1..] : behind[1..(end + 1)];
    }
}
