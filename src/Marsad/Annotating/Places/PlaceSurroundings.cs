using System.Globalization;

namespace Marsad.Annotating;

/// <summary>Reads what the words around a name say of it: the kind of place, the part of it, how something lies to it, what holds it.</summary>
internal static class PlaceSurroundings
{
    private const double KilometresInMile = 1.609;
    private const int FurthestKind = 4;

    /// <param name="words">The story.</param>
    /// <param name="candidates">Names in it, which take up what is found.</param>
    /// <param name="dateline">Place of its dateline, as written.</param>
    public static void Read(StoryWords words, List<PlaceCandidate> candidates, string? dateline)
    {
        for (var n = 0; n < candidates.Count; n++)
        {
            var candidate = candidates[n];
            ReadBehind(words, candidate);
            ReadBefore(words, candidate);
            var previous = n > 0 ? candidates[n - 1] : null;
            ReadPair(words, previous, candidate);
            if (IsRiver(words, candidate))
                LeaveToRiver(candidate);
            candidate.Metonym = IsActing(words, candidate);
            ReadInstitutions(words, candidate, dateline);
        }
        for (var n = candidates.Count - 1; n > 0; n--)
            Contain(words, candidates[n - 1], candidates[n]);
    }

    // "a boat on the Niger between": a river that lent a country its name keeps its article, and no noun stands behind.
    private static bool IsRiver(StoryWords words, PlaceCandidate candidate) =>
        candidate.First == candidate.Last && candidate.To == candidate.Last && PlaceWords.All.River.Has(words.Word(candidate.First)) && words.Is(candidate.First - 1, "the") && words.Follows(candidate.First)
        && !words[candidate.Last].Possessive && !(words.Follows(candidate.Last + 1) && !PlaceWords.All.Function.Has(words.Word(candidate.Last + 1)));

    private static void LeaveToRiver(PlaceCandidate candidate)
    {
        candidate.Matches.RemoveAll(match => match.Place.Feature != PlaceFeature.River);
        candidate.Kind = PlaceFeature.River;
        candidate.Evidence = 2;
    }

    // "LEEDS (Wire) -", "Leeds police": a town, though nothing else says so.
    private static void ReadInstitutions(StoryWords words, PlaceCandidate candidate, string? dateline)
    {
        candidate.InDateline = dateline is not null && words[candidate.First].StartsSentence && words[candidate.First].AllCapitals
            && dateline.AsSpan().StartsWith(words.Between(candidate.First, candidate.Last), StringComparison.Ordinal);
        var next = candidate.Last + 1;
        candidate.HasResponders = next < words.Count && words.Follows(next) && PlaceWords.All.Responder.Has(words.Word(next)) && candidate.Part is null;
        if (candidate.InDateline || candidate.HasResponders)
            candidate.Evidence = Math.Max(candidate.Evidence, 2);
        // "a Leeds man": where he lives, which is where local news happens unless it says otherwise.
        else if (next < words.Count && words.Follows(next) && PlaceWords.All.Resident.Has(words.Word(next)))
            candidate.Evidence = Math.Max(candidate.Evidence, 1);
    }

    // "Homs province", "al-Hol camp"
    private static void ReadBehind(StoryWords words, PlaceCandidate candidate)
    {
        var next = words.KindBehind(candidate.Last);
        if (next < 0 || PlaceWords.All.Kinds.Value(words.Word(next)) is not { } kind)
        {
            ReadExplained(words, candidate);
            return;
        }
        // "the Mali town of Karam": the kind is that of the name behind it.
        if (kind == "settlement" && words.Is(next + 1, "of") && words.Follows(next + 1) && next + 2 < words.Count && words[next + 2].Capital && candidate.Matches.Exists(match => match.Place.Feature == PlaceFeature.Country))
            return;
        // "in Aleppo city officials": what follows belongs to something else, but the kind holds.
        // "the Mughni area" of a town, where nobody knows Mughni, is a part of it.
        candidate.Kind = candidate.Matches.Count == 0 && words.Is(next, "area") ? PlaceFeature.Neighbourhood : Enum.Parse<PlaceFeature>(kind, ignoreCase: true);
        candidate.To = next;
        candidate.Evidence = 2;
        if (words.Is(next, "countryside"))
            candidate.Part = "countryside";
    }

    // "Karam, a village east of", "Karam, a suburb of": what it is stands behind a comma.
    private static void ReadExplained(StoryWords words, PlaceCandidate candidate)
    {
        var at = candidate.Last + 1;
        if (!words.SameSentence(candidate.Last, at) || words[at].Gap != NameGap.Comma || !(words.Is(at, "a") || words.Is(at, "an") || words.Is(at, "the")))
            return;
        var limit = at + FurthestKind;
        at++;
        while (at < limit && words.SameSentence(candidate.Last, at) && words[at].Gap is NameGap.Space or NameGap.Hyphen && !PlaceWords.All.Kinds.Has(words.Word(at)) && !words[at].Capital)
            at++;
        if (at < limit && words.SameSentence(candidate.Last, at + 1) && words[at + 1].Gap == NameGap.Space && PlaceWords.All.Kinds.Value(words.Word(at)) is ("settlement" or "neighbourhood" or "camp") and var kind
            && (PlaceWords.All.Relation.Has(words.Word(at + 1)) || PlaceWords.All.Lying.Has(words.Word(at + 1)) || PlaceWords.All.Direction.Has(words.Word(at + 1))))
        {
            candidate.Kind = Enum.Parse<PlaceFeature>(kind, ignoreCase: true);
            candidate.Evidence = 2;
        }
    }

    // "in the eastern province of X", "70km east of X", "the outskirts of the town of X"
    private static void ReadBefore(StoryWords words, PlaceCandidate candidate)
    {
        var at = candidate.First - 1;
        var limit = Math.Max(0, candidate.First - 14);
        // "in W. #Idlib": monitors cut the compass short.
        if (CutShort(words, at) is { } side)
        {
            candidate.Part = side;
            candidate.From = at--;
        }
        while (at >= limit && words.SameSentence(at, candidate.First) && (words[at + 1].Gap is NameGap.Space or NameGap.Hyphen || at + 1 == candidate.First && candidate.Part is not null))
        {
            var word = words.Word(at);
            if (words.Is(at, "the"))
            {
                at--;
                continue;
            }
            if (candidate.Part is null && PlaceWords.All.Part.Value(word) is { } part)
            {
                candidate.Part = part;
                candidate.From = at--;
                continue;
            }
            if (words.Is(at, "of") && at > 0 && words.SameSentence(at - 1, at) && ReadOf(words, candidate, ref at))
                continue;
            if (words.Is(at, "from") && DistanceBefore(words, at - 1, out var start) is { } distance)
            {
                candidate.Relation = "near";
                candidate.Distance = distance;
                candidate.From = start;
                candidate.Evidence = Math.Max(candidate.Evidence, 1);
                return;
            }
            if (PlaceWords.All.Relation.Value(word) is { } relation)
            {
                // "next to the Karam mosque"
                candidate.Relation ??= words.Is(at, "to") && at > 0 && PlaceWords.All.Beside.Has(words.Word(at - 1)) ? "near" : relation is "from" ? "in" : relation;
                if (relation is "near" or "outside" or "between" or "along" or "towards" && !words.Is(at, "to"))
                    candidate.From = at;
            }
            if (PlaceWords.All.Locative.Has(word))
                candidate.Evidence = Math.Max(candidate.Evidence, 1);
            return;
        }
    }

    private static string? CutShort(StoryWords words, int at)
    {
        if (!words.SameSentence(at, at + 1))
            return null;
        var between = words.Text.AsSpan(words[at].End, words[at + 1].Start - words[at].End);
        return between.StartsWith(".") && between.TrimStart("., #").IsEmpty ? PlaceWords.All.Compass.Value(words.Word(at)) : null;
    }

    // What stands before "of"; moves behind it.
    private static bool ReadOf(StoryWords words, PlaceCandidate candidate, ref int at)
    {
        var noun = words.Word(at - 1);
        if (PlaceWords.All.Direction.Value(noun) is { } direction)
        {
            // "north-east of", "south east of"
            if (words.SameSentence(at - 2, at) && words[at - 1].Gap is NameGap.Hyphen or NameGap.Space && (words.Is(at - 2, "north") || words.Is(at - 2, "south")) && PlaceWords.All.Direction.Value($"{words.Word(at - 2)}{noun}") is { } between)
            {
                direction = between;
                at--;
            }
            candidate.Relation = direction;
            candidate.From = at - 1;
            // Nothing but a place has a north, though no gazetteer knows it.
            candidate.Evidence = Math.Max(candidate.Evidence, candidate.Matches.Count == 0 ? 2 : 1);
            if (DistanceBefore(words, at - 2, out var start) is { } distance)
            {
                candidate.Distance = distance;
                candidate.From = start;
            }
            else
            {
                candidate.From = StartOfThing(words, at - 2, candidate.From);
            }
            at = candidate.From - 1;
            candidate.Relation = direction;
            return false;
        }
        if (DistanceBefore(words, at - 1, out var from) is { } away)
        {
            candidate.Relation = "near";
            candidate.Distance = away;
            candidate.From = from;
            candidate.Evidence = Math.Max(candidate.Evidence, 1);
            return false;
        }
        // "the 1200 block of Rice", "the intersection of Magnolia and Felicity": streets, whatever town is called so.
        if (PlaceWords.All.StreetOf.Has(noun))
        {
            candidate.Matches.Clear();
            candidate.Kind = PlaceFeature.Road;
            candidate.Evidence = Math.Max(candidate.Evidence, 2);
            return false;
        }
        if (PlaceWords.All.Kinds.Value(noun) is { } kind && !words.Is(at - 1, "countryside"))
        {
            var feature = Enum.Parse<PlaceFeature>(kind, ignoreCase: true);
            // "neighbourhoods of Aleppo" and "the desert of Homs" are parts; "the city of Aleppo" is the name's own kind.
            if (feature is PlaceFeature.Neighbourhood or PlaceFeature.Building or PlaceFeature.Road or PlaceFeature.Desert or PlaceFeature.Mountain or PlaceFeature.Camp && candidate.Matches.Count > 0)
                candidate.Relation = "in";
            else
                candidate.Kind ??= feature;
            candidate.Evidence = Math.Max(candidate.Evidence, 2);
            candidate.From = at - 1;
            at -= 2;
            return true;
        }
        if (PlaceWords.All.Edge.Value(noun) is { } edge)
        {
            candidate.Relation = edge;
            candidate.From = at - 1;
            if (words.Is(at - 1, "countryside"))
                candidate.Part = "countryside";
            candidate.Evidence = Math.Max(candidate.Evidence, 1);
            at -= 2;
            return true;
        }
        return false;
    }

    // "a village south of Mayadeen": the thing that lies there.
    private static int StartOfThing(StoryWords words, int at, int from)
    {
        if (at < 0 || !words.SameSentence(at, from) || !words.Follows(at + 1) || !PlaceWords.All.Kinds.Has(words.Word(at)))
            return from;
        return at > 0 && (words.Is(at - 1, "a") || words.Is(at - 1, "the") || words.Is(at - 1, "an")) ? at - 1 : at;
    }

    // "70km", "420 kilometers (260 miles)", "five miles"; ends at the word given.
    private static double? DistanceBefore(StoryWords words, int end, out int start)
    {
        start = end;
        for (var at = end; at >= 0 && at > end - 5 && words.SameSentence(at, end); at--)
        {
            if (PlaceWords.All.Direction.Has(words.Word(at)) || words.Is(at, "to") || words.Is(at, "the"))
                continue;
            if (Joined(words.Word(at)) is { } joined)
            {
                start = at;
                return joined;
            }
            if (PlaceWords.All.Unit.Value(words.Word(at)) is not { } unit || at == 0)
                continue;
            if (Number(words, at - 1, out var first) is not { } number)
                return null;
            // The number in brackets repeats the one before it.
            if (first > 1 && words.SameSentence(first - 1, at) && PlaceWords.All.Unit.Value(words.Word(first - 1)) is { } outer && Number(words, first - 2, out var outerFirst) is { } outerNumber)
            {
                start = outerFirst;
                return Kilometres(outerNumber, outer);
            }
            start = first;
            return Kilometres(number, unit);
        }
        return null;
    }

    private static double Kilometres(double number, string unit) => unit == "mi" ? Math.Round(number * KilometresInMile, 1) : number;

    private static double? Joined(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && PlaceWords.All.Unit.Value(word[digits..]) is { } unit && double.TryParse(word[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Kilometres(number, unit)
            : null;
    }

    private static double? Number(StoryWords words, int at, out int first)
    {
        first = at;
        if (at < 0)
            return null;
        if (double.TryParse(words.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            // "7.5 km" and "1,200 km" are cut at the mark.
            if (at > 0 && words[at - 1].Number && words[at].Start == words[at - 1].End + 1
                && double.TryParse(words.Between(at - 1, at), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var whole))
            {
                first = at - 1;
                return whole;
            }
            return number;
        }
        return PlaceWords.All.Number.Value(words.Word(at)) is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : null;
    }

    // "between A and B": what is said of A holds of B; so it does of a list.
    private static void ReadPair(StoryWords words, PlaceCandidate? previous, PlaceCandidate candidate)
    {
        if (previous is null || !words.SameSentence(previous.First, candidate.First))
            return;
        var gap = candidate.From - previous.To;
        var joined = gap == 2 && (words.Is(previous.To + 1, "and") || words.Is(previous.To + 1, "or"));
        if (!joined && !(gap == 1 && words[candidate.From].Gap == NameGap.Comma))
            return;
        candidate.Relation ??= previous.Relation is "between" or "near" or "along" or "in" ? previous.Relation : null;
        candidate.Evidence = Math.Max(candidate.Evidence, Math.Min(previous.Evidence, 1));
        if (previous.Relation == "between" && joined)
            candidate.Relation = "between";
        // "in Usulutan and Morazan departments"
        if (joined && previous.Kind is null && candidate.Kind is { } kind && candidate.To > candidate.Last && words.Word(candidate.To)[^1] is 's' or 'S')
        {
            previous.Kind = kind;
            previous.Evidence = Math.Max(previous.Evidence, 2);
        }
    }

    // "Medellin, Colombia"; "Palmyra in Homs province"; "the Karam quarter of eastern Aden"; "Syria's Idlib province".
    private static void Contain(StoryWords words, PlaceCandidate inner, PlaceCandidate outer)
    {
        if (!words.SameSentence(inner.First, outer.First) || outer.First <= inner.To)
            return;
        // "seized the village of Ocheretyne, Moscow said": who says it holds no village.
        if (outer.From - inner.To == 1 && words[outer.From].Gap == NameGap.Comma && !outer.Metonym || LiesIn(words, inner, outer))
            inner.Container = outer;
        else if (outer.From - inner.To == 1 && words[inner.To].Possessive)
            outer.Container = inner;
    }

    // "in the town of", "of eastern"; the kind that stands before "of" is that of the place within.
    private static bool LiesIn(StoryWords words, PlaceCandidate inner, PlaceCandidate outer)
    {
        var at = inner.To + 1;
        if (!words.Is(at, "in") && !(inner.Kind is not null && words.Is(at, "of")))
            return false;
        for (var w = at; w < outer.First; w++)
        {
            if (words[w].Gap != NameGap.Space || !(words.Is(w, "in") || words.Is(w, "of") || words.Is(w, "the") || PlaceWords.All.Part.Has(words.Word(w)) || PlaceWords.All.Kinds.Has(words.Word(w))))
                return false;
        }
        outer.From = Math.Max(outer.From, at + 1);
        return true;
    }

    // "Moscow said", "Damascus soldiers"
    private static bool IsActing(StoryWords words, PlaceCandidate candidate)
    {
        if (candidate.To != candidate.Last || candidate.Kind is not null || candidate.Part is not null)
            return false;
        var next = candidate.Last + 1;
        if (next >= words.Count || words[next].StartsSentence || words[next].Gap == NameGap.Comma)
            return false;
        if (PlaceWords.All.ActingNoun.Has(words.Word(next)) && (words.Follows(next) || words[candidate.Last].Possessive))
            return true;
        if (words[next].Gap == NameGap.Hyphen && !words[next].Capital && words.Word(next) is "backed" or "bound" or "based" or "led" or "allied" or "affiliated" or "installed" or "appointed" or "imposed" or "aligned" or "supported")
            return true;
        var before = candidate.First - 1;
        if (before >= 0 && words.SameSentence(before, next) && words[candidate.First].Gap == NameGap.Space && PlaceWords.All.Relation.Has(words.Word(before)))
            return false;
        for (; next < words.Count && words.Follows(next); next++)
        {
            if (PlaceWords.All.Acting.Has(words.Word(next)))
                return true;
            if (!PlaceWords.All.Helping.Has(words.Word(next)))
                return false;
        }
        return false;
    }
}
