using Marsad.Annotating;
using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Finds the homes that a story names by who lives in them: "the home of the Salem family", "a house belonging to Omar Salem", "Salem's apartment".</summary>
internal static class Homes
{
    private const int Most = 2;
    private const int LongestName = 8;

    /// <summary>Adds to an event the homes that its own sentences name.</summary>
    /// <remarks>Called when the events of a story are told apart: who lives somewhere tells no two events from each other.</remarks>
    public static void Tell(EventDraft draft)
    {
        foreach (var r in draft.Words.Select(w => w.Sentence).Distinct())
        {
            for (var w = 0; w < r.Sentence.Count && draft.Homes.Count < Most; w++)
            {
                if (Dwelling(r, w) && !Circumstances.Conveyed(r.Sentence, w) && !TimeAndPlace.OfSpeech(r.Sentence, w) && Named(r, w) is { } home && !draft.Homes.Exists(known => Nearness.Same(known, home)))
                    draft.Homes.Add(home);
            }
        }
    }

    /// <summary>A common noun for where people live, and for no house that is found on a map.</summary>
    private static bool Dwelling(AnnotatedSentence r, int word) =>
        // "the 1200 block of Elm" is a stretch of a street.
        !(word > 0 && PlaceWords.All.StreetOf.Has(r.Sentence[word].Lemma) && r.Sentence[word - 1].Tag is PartOfSpeech.Num or PartOfSpeech.Adj) &&
        WordList.Objects[r.Sentence[word].Lemma.ToLowerInvariant()] == "dwelling" && PlaceWords.All.Kinds.Value(r.Sentence[word].Lemma) is null && r.PlaceAt(word) is null && r.ActorAt(word) is not { Id: not null, Form: not ActorForm.Person };

    private static Location? Named(AnnotatedSentence r, int noun)
    {
        var (first, last) = (Before(r, noun), noun);
        if (first < 0)
            (first, last) = (noun, Behind(r, noun));
        if (last < 0 || first == last)
            return null;
        var span = new TextSpan(r.Sentence[first].Span.Start, r.Sentence[last].Span.End);
        var name = r.Words(span);
        return new Location { Name = name, Feature = PlaceFeature.Building, Relation = "in", Precision = 1, Text = name, Span = span };
    }

    /// <summary>The first word of "the Salem family home", "Omar Salem's house"; -1 where no name stands before the noun.</summary>
    private static int Before(AnnotatedSentence r, int noun)
    {
        var s = r.Sentence;
        var w = noun - 1;
        var owned = w > 0 && s[w].Lemma is "'s" or "’s" or "'" or "’";
        if (owned)
            w--;
        if (w > 0 && IsFamily(s, w))
            (owned, w) = (true, w - 1);
        if (w > 0 && owned && s[w].Lemma is "'s" or "’s" or "'" or "’")
            w--;
        // "a Homs house", "the White House": only of a family, or behind the mark of possession, is it a home.
        var first = w;
        while (first > 0 && w - first < LongestName && IsOfName(r, first - 1))
            first--;
        return w >= 0 && (owned || s[noun].Lemma is "residence" or "home") && !char.IsUpper(r.Form(noun)[0]) && IsName(r, first, w) ? first : -1;
    }

    /// <summary>The last word of "home of the Salem family", "house belonging to Omar Salem"; -1 where nobody's it is.</summary>
    private static int Behind(AnnotatedSentence r, int noun)
    {
        var s = r.Sentence;
        var w = noun + 1;
        if (w + 1 < s.Count && s[w].Lemma.ToLowerInvariant() is "belong" or "own" && s[w + 1].Lemma is "to" or "by")
            w++;
        else if (w >= s.Count || s[w].Lemma is not ("of" or "for"))
            return -1;
        w++;
        while (w < s.Count && (s[w].Tag is PartOfSpeech.Det || s[w].Lemma is "“" or "\"" || WordList.People[s[w].Lemma.ToLowerInvariant()] is "person" or "man" or "woman" && s[w].Tag is PartOfSpeech.Noun))
            w++;
        var last = w;
        while (last + 1 < s.Count && last - w < LongestName && (IsOfName(r, last + 1) || s[last + 1].Tag == PartOfSpeech.Cconj && last + 2 < s.Count && IsOfName(r, last + 2)))
            last++;
        if (w >= s.Count || !IsName(r, w, last))
            return -1;
        return last + 1 < s.Count && IsFamily(s, last + 1) ? last + 1 : last + 2 < s.Count && s[last + 1].Tag == PartOfSpeech.Punct && IsFamily(s, last + 2) ? last + 2 : last;
    }

    private static bool IsFamily(Sentence s, int word) => s[word].Lemma.ToLowerInvariant() is "family" or "clan" or "household";

    /// <summary>Whether the words are the name of people: no place, day or body of the register.</summary>
    private static bool IsName(AnnotatedSentence r, int first, int last)
    {
        for (var w = first; w <= last; w++)
        {
            if (r.PlaceAt(w) is { Location: { Lat: not null, Feature: not PlaceFeature.Settlement } or { Feature: PlaceFeature.Building or PlaceFeature.Road } } || r.ActorAt(w) is { Id: not null, Form: not ActorForm.Person } || r.DateAt(w) is not null)
                return false;
        }
        return r.Sentence[last].Tag == PartOfSpeech.Propn && char.IsUpper(r.Form(last)[0]);
    }

    private static bool IsOfName(AnnotatedSentence r, int word) =>
        r.Sentence[word].Tag is PartOfSpeech.Propn or PartOfSpeech.X && r.DateAt(word) is null || r.Form(word) is "-" or "‘" or "bin" or "ibn" or "al";
}
