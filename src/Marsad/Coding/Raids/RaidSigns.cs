using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads the signs of a sentence: those that its words name, and those whose value stands beside the words ("Lebanese airspace", "took off from Hmeimim").</summary>
internal static class RaidSigns
{
    private const int Near = 6;
    private const int Beside = 2;
    private const string Airspace = "airspace";
    private const string TookOff = "took-off";

    public static IEnumerable<RaidMark> Read(RaidSentence here)
    {
        foreach (var phrase in here.Phrases)
        {
            if (phrase.Means[0] == ':' || phrase.Means == "base")
                continue;
            if (phrase.Value.Length > 0)
                yield return here.Mark(phrase.Span) with { Sign = phrase.Means, Value = phrase.Value };
            else if (phrase.Means == TookOff)
            {
                if (here.Phrases.FirstOrDefault(other => other.Means == "base" && other.Span.Start >= phrase.Span.End && here.Words(phrase.Span, other.Span) <= Near) is { } from)
                    yield return here.Mark(phrase.Span.Union(from.Span)) with { Sign = TookOff, Value = from.Value };
            }
            else if (phrase.Means == Airspace)
            {
                if (Country(here, phrase.Span) is var (span, country))
                    yield return here.Mark(span) with { Sign = Airspace, Value = country };
            }
            else if (Owner(here, phrase.Span) is { } actor)
                yield return here.Mark(phrase.Span.Union(actor.Span)) with { Sign = phrase.Means, Value = actor.Id };
        }
    }

    // "Syrian air defences": in them, before them, or behind them ("air defences of the Syrian army").
    private static ActorMention? Owner(RaidSentence here, TextSpan span) =>
        here.Sentence.Actors.Where(actor => actor.Id is not null && actor.Class is not (ActorClass.Media or ActorClass.Organization or ActorClass.Civilians))
            .OrderBy(actor => actor.Span.Overlaps(span) ? 0 : actor.Span.End <= span.Start ? 1 : 2)
            .ThenBy(actor => here.Words(actor.Span, span))
            .FirstOrDefault(actor => here.Words(actor.Span, span) <= Near);

    // "Lebanese airspace", "the airspace of Iraq", "from the direction of the Golan".
    private static (TextSpan Span, string Country)? Country(RaidSentence here, TextSpan span)
    {
        var s = here.Sentence.Sentence;
        var first = here.Sentence.WordAt(span.Start);
        if (first > 0 && Countries.ByDemonym(here.Sentence.Form(first - 1)) is { } owner)
            return (s[first - 1].Span.Union(span), owner.Code);
        return here.Sentence.Places.FirstOrDefault(place => place.Location.Country is not null && place.Span.Start >= span.End && here.Words(span, place.Span) <= Beside) is { } place
            ? (span.Union(place.Span), place.Location.Country!)
            : null;
    }
}
