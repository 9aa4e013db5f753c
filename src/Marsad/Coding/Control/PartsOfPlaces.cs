using Marsad.Annotating;
using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Tells a part of a place from the place: who takes "the eastern district of Qasr" or "parts of Qasr" does not hold Qasr, nor does who takes a house in it.</summary>
internal static class PartsOfPlaces
{
    private const string Part = "part-of";
    private const int MostNested = 3;

    /// <summary>The place, marked where the phrase with this head names a part of it alone.</summary>
    public static PlaceMention Narrow(AnnotatedSentence r, int head, PlaceMention place) =>
        place.Location.Relation is "in" && (Stands(r, head, place) || NamesPart(r, place))
            ? place with { Location = place.Location with { Relation = Part } }
            : place;

    /// <summary>Whether the phrase with this head names ground that somebody can hold: a place, a noun for one, a share of one, a post or a bridge. "recovered bodies in Qasr", "seized power in Qasr", "stormed a restaurant in Qasr" name none, whatever place stands in them.</summary>
    public static bool IsGround(AnnotatedSentence r, int head, int depth = 0)
    {
        var s = r.Sentence;
        if (r.PlaceAt(head) is not null || s[head].Tag is not PartOfSpeech.Noun || Places.CommonNoun(r, head))
            return true;
        if (r.WeaponAt(head) is not null)
            return false;
        var lemma = s[head].Lemma.ToLowerInvariant();
        if (WordList.Objects[lemma] is { } thing)
            return thing is "military" or "held" or "transport" or "energy" or "water" or "government";
        if (PlaceWords.All.Kinds.Has(lemma) || PlaceWords.All.Kinds.Has(r.Form(head)) || PlaceWords.All.Edge.Has(lemma) || PlaceWords.All.Edge.Has(r.Form(head)) || PlaceWords.All.Part.Has(lemma))
            return true;
        // "dozens of villages", "80 per cent of Qasr"
        return WordList.Partitives[lemma] == "number" && depth < MostNested && Of(s, head) is >= 0 and var whole && IsGround(r, whole, depth + 1);
    }

    /// <summary>What hangs on a noun by "of", or -1.</summary>
    public static int Of(Sentence s, int noun)
    {
        for (var c = s.FirstChild(noun); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation == Relation.Nmod && Syntax.Preposition(s, c) == "of")
                return c;
        }
        return -1;
    }

    /// <summary>"stormed a base in Lower Shabelle": what stands in a province or country is not the province.</summary>
    public static bool IsSpotIn(AnnotatedSentence r, int head, PlaceMention place) =>
        place.Location.Feature is PlaceFeature.Province or PlaceFeature.Country or PlaceFeature.Region && r.PlaceAt(head) is null && WordList.Objects[r.Sentence[head].Lemma.ToLowerInvariant()] is not null;

    /// <summary>"parts of Qasr", "the outer districts of Qasr", "the base at Qasr": the head is a word for something within.</summary>
    private static bool Stands(AnnotatedSentence r, int head, PlaceMention place)
    {
        var s = r.Sentence;
        if (r.PlaceAt(head) == place && r.HeadOf(place.Name) == head)
            return false;
        // "the base at Qasr", "villages in Qasr": what lies there is not all of it.
        if (s[head].Tag == PartOfSpeech.Noun && Syntax.Preposition(s, r.HeadOf(place.Span)) is "in" or "at" or "inside" or "within" or "on")
            return true;
        var lemma = s[head].Lemma.ToLowerInvariant();
        if (lemma == "control")
            return false;
        // "80 per cent of Qasr", "most of Qasr"
        if (WordList.Partitives[lemma] == "number" && Of(s, head) is >= 0 and var whole && r.PlaceAt(whole) == place)
            return true;
        var kind = PlaceWords.All.Kinds.Value(lemma) ?? PlaceWords.All.Kinds.Value(r.Form(head));
        if (kind is "neighbourhood" or "district" or "building" or "road" && Of(place, kind))
            return true;
        return PlaceWords.All.Edge.Value(lemma) is "in" && kind is null or "neighbourhood" || PlaceWords.All.Edge.Value(r.Form(head)) is "in" && kind is null || WordList.Objects[lemma] is not null && WordList.PlaceNouns[lemma] is null;
    }

    /// <summary>Whether a place of this kind is another than the one named: "the district of Qasr" is a part where Qasr is a town.</summary>
    private static bool Of(PlaceMention place, string kind) =>
        place.Location.Feature is { } feature && !feature.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase);

    /// <summary>"eastern Qasr", "the centre of Qasr".</summary>
    private static bool NamesPart(AnnotatedSentence r, PlaceMention place)
    {
        for (var w = r.WordAt(place.Span.Start); w < r.Sentence.Count && r.Sentence[w].Span.Start < place.Name.Start; w++)
        {
            if (PlaceWords.All.Part.Has(r.Form(w)))
                return true;
        }
        return false;
    }
}
