using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>Chooses among the places of a name by what the whole story tells: its countries, the unit that is named with it, the kind that the words give, size, nearness to the others.</summary>
internal static class PlaceResolver
{
    private const int SmallTown = 15_000;
    private const int LargeCity = 100_000;
    private const int GreatCity = 500_000;
    private const int FurthestBeside = 4;
    private const double Near = 150;
    private const double CityWide = 60;
    private const double TownKm = 25;
    private const double WideKm = 40;

    public static void Resolve(StoryWords words, List<PlaceCandidate> candidates, PlaceContext context)
    {
        var weights = Weights(words, candidates, context);
        foreach (var candidate in candidates)
            ResolveContained(candidate);
        foreach (var candidate in candidates)
            Choose(candidate, weights, [], [], [], words);
        // What was plain tells where the rest is.
        var settled = candidates.Where(c => c is { Place: { Feature: not PlaceFeature.Country }, Dropped: false }).Select(c => c.Place!).ToList();
        foreach (var place in settled.DistinctBy(p => p.Id))
            Add(weights, place.Country, 0.4);
        var scenes = candidates.Where(c => c is { Place.Feature: PlaceFeature.Settlement, Dropped: false } && (c.InDateline || c.HasResponders)).Select(c => c.Place!).ToList();
        // "a visitor from Memphis, Tennessee" does not make Tennessee a state that the story tells of.
        var holders = candidates.Where(c => c is { Container: not null, InDateline: false }).Select(c => c.Container!).ToHashSet();
        var states = scenes.Select(StateOf).Concat(candidates.Where(c => c is { Place.Feature: PlaceFeature.Province, Dropped: false } && !holders.Contains(c)).Select(c => (c.Place!.Country, State: c.Place.Name))).Where(s => PlaceWords.All.English.Has(s.Country)).ToHashSet();
        foreach (var candidate in candidates)
        {
            candidate.Place = null;
            candidate.Dropped = false;
            Choose(candidate, weights, settled, scenes, states, words);
            // "the Harlem neighbourhood", told by the police of another city, is none of the towns of that name.
            if (candidate is { Kind: PlaceFeature.Neighbourhood, Evidence: 2, Place.Feature: PlaceFeature.Settlement } && (scenes.Count > 0 || PlaceWords.All.English.Has(candidate.Place.Country))
                && (scenes.Count > 0 ? scenes : settled.FindAll(place => place != candidate.Place)).TrueForAll(scene => Distance(candidate.Place, scene) > CityWide))
                candidate.Place = null;
            if (IsAbroad(candidate, settled))
                candidate.Place = null;
        }
        LeaveFarFromBearing(words, candidates);
        SameNameSamePlace(words, candidates);
        foreach (var candidate in candidates)
            DropContainer(words, candidate);
    }

    private static Dictionary<string, double> Weights(StoryWords words, List<PlaceCandidate> candidates, PlaceContext context)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var country in context.Countries)
            Add(weights, country, 3);
        if (context.Dateline is { } dateline)
        {
            var found = new List<PlaceMatch>();
            Gazetteer.Find(dateline, found);
            if (found.Where(m => m.Plain).Select(m => m.Place).MaxBy(p => p.Population) is { } place)
                Add(weights, place.Country, 1);
        }
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Capital && (Countries.ByDemonym(words.Word(i)) ?? (i + 1 < words.Count && words.Follows(i + 1) ? Countries.ByDemonym(words.Between(i, i + 1)) : null)) is { } country && !PlaceWords.All.Power.Has(country.Code))
                Add(weights, country.Code, 0.6);
        }
        foreach (var candidate in candidates)
        {
            foreach (var match in candidate.Matches)
            {
                // "Georgia" may be the state.
                if (match.Place.Feature == PlaceFeature.Country && match.Plain && (candidate.Evidence > 0 || !PlaceWords.All.Power.Has(match.Place.Country)) && !candidate.Matches.Exists(m => m is { Own: true, Place: { Feature: PlaceFeature.Province, IsAddition: true } }))
                    Add(weights, match.Place.Country, 1);
            }
            // "the Thawra hospital" tells nothing of the town of that name.
            if (!candidate.IsCommon && Unmistakable(candidate) is { } place && !(candidate.Kind is PlaceFeature.Building or PlaceFeature.Road or PlaceFeature.Neighbourhood && place is { Feature: PlaceFeature.Settlement, Population: < LargeCity }))
                Add(weights, place.Country, 0.7);
        }
        return weights;
    }

    private static void Add(Dictionary<string, double> weights, string country, double weight)
    {
        if (country.Length > 0)
            weights[country] = Math.Min(4, weights.GetValueOrDefault(country) + weight);
    }

    private static Place? Unmistakable(PlaceCandidate candidate)
    {
        Place? first = null, second = null;
        foreach (var match in candidate.Matches)
        {
            if (!match.Own || match.Place.Feature == PlaceFeature.Country)
                continue;
            if (first is null || Weight(match.Place) > Weight(first))
                (first, second) = (match.Place, first);
            else if (second is null || Weight(match.Place) > Weight(second))
                second = match.Place;
        }
        return first is not null && (first.Population >= LargeCity || first.IsAddition) && (second is null || string.Equals(second.Country, first.Country, StringComparison.Ordinal) || Weight(first) > 20 * Weight(second)) ? first : null;
    }

    private static double Weight(Place place) => place.IsAddition ? Math.Max(20_000, place.Population) : place.Population;

    // Keeps of "Tripoli, Libya" the places that lie in Libya, if any does.
    private static void ResolveContained(PlaceCandidate candidate)
    {
        if (candidate.Container is not { } container || candidate.Matches.Count == 0)
            return;
        // "El Salvador" after a comma is the country and not the town in Leyte.
        if (container.Matches.Exists(m => m.Place.Feature == PlaceFeature.Country))
            container.Matches.RemoveAll(m => m.Place.Feature is not (PlaceFeature.Country or PlaceFeature.Province));
        var inside = candidate.Matches.Exists(m => m.Place.Feature == PlaceFeature.Country) ? [] : candidate.Matches.Where(inner => container.Matches.Exists(outer => Lies(inner.Place, outer.Place))).ToList();
        if (inside.Count == 0)
        {
            // "the Karam neighbourhood in Aden": a Karam of another land is not meant, and the words stay without a point.
            if (candidate.Kind is PlaceFeature.Neighbourhood or PlaceFeature.Building or PlaceFeature.Road or PlaceFeature.Camp && container.Matches.Count > 0)
                candidate.Matches.RemoveAll(inner => container.Matches.TrueForAll(outer => FarFrom(inner.Place, outer.Place)));
            if (candidate.Matches.Count > 0 || container.Matches.Count == 0)
                candidate.Container = null;
            return;
        }
        candidate.Matches.Clear();
        candidate.Matches.AddRange(inside);
        candidate.Evidence = 3;
        container.Evidence = Math.Max(container.Evidence, 2);
        container.Matches.RemoveAll(outer => !inside.Exists(inner => Lies(inner.Place, outer.Place)));
        // "Darat Izza, western Aleppo": a town lies in a province, not in the city that the province is called after.
        if (container.Kind is null && inside.TrueForAll(inner => inner.Place.Feature == PlaceFeature.Settlement))
            container.Matches.RemoveAll(outer => outer.Place.Feature == PlaceFeature.Settlement && NamesProvince(container, outer.Place));
    }

    private static bool NamesProvince(PlaceCandidate candidate, Place city) => candidate.Matches.Exists(match => IsProvinceOf(match.Place, city));

    private static bool IsProvinceOf(Place place, Place city) =>
        place.Feature == PlaceFeature.Province && string.Equals(place.Name, city.Name, StringComparison.Ordinal) && string.Equals(place.Country, city.Country, StringComparison.Ordinal);

    private static bool Lies(Place inner, Place outer) =>
        inner != outer && string.Equals(inner.Country, outer.Country, StringComparison.Ordinal) && (outer.Feature == PlaceFeature.Country
            || (outer.Feature is PlaceFeature.Province or PlaceFeature.District or PlaceFeature.Region && inner.Within.Contains(outer.Name, StringComparer.OrdinalIgnoreCase))
            || (inner.Feature is PlaceFeature.Neighbourhood or PlaceFeature.Building or PlaceFeature.Camp or PlaceFeature.Settlement && outer.Population > 20 * Math.Max(inner.Population, 100) && Distance(inner, outer) < 40));

    private static bool FarFrom(Place inner, Place outer) =>
        !string.Equals(inner.Country, outer.Country, StringComparison.Ordinal) || (outer.Feature != PlaceFeature.Country && Distance(inner, outer) > (outer.Feature is PlaceFeature.Settlement or PlaceFeature.Neighbourhood or PlaceFeature.Camp ? TownKm : WideKm) && !Lies(inner, outer));

    private static void Choose(PlaceCandidate candidate, Dictionary<string, double> weights, List<Place> settled, List<Place> scenes, HashSet<(string Country, string State)> states, StoryWords words)
    {
        PlaceMatch? best = null;
        var high = double.MinValue;
        foreach (var match in candidate.Matches)
        {
            if (IsNamesake(candidate, match.Place, scenes, states))
                continue;
            var score = Score(candidate, match, weights, settled, words.TellsOfCamps) + (scenes.Exists(scene => IsOther(match.Place, scene) && Distance(match.Place, scene) < CityWide) ? 3 : 0);
            if (score > high)
                (best, high) = (match, score);
        }
        if (candidate is { Matches.Count: 0, Evidence: >= 2, IsCommon: false, Kind: not (PlaceFeature.Building or PlaceFeature.Road) })
            candidate.Place = Misspelt(words.Between(candidate.First, candidate.Last), weights) is { } known && !(candidate.Container is { } holder && holder.Matches.TrueForAll(outer => FarFrom(known, outer.Place))) ? known : null;
        else if (best is { } chosen && Accepts(candidate, chosen, weights, words))
            candidate.Place = IsNamedAfter(candidate, chosen.Place, weights, words) ? null : chosen.Place;
        // Words that say "the town of" name a place even where no gazetteer has it.
        else if (candidate.Evidence < 2 || candidate.IsCommon)
            candidate.Dropped = true;
    }

    // In an English text the towns of a land that speaks English share their names with its people, streets and quarters: a small one in a state
    // that the story does not tell of, and far from where it is told, is one of those.
    private static bool IsNamesake(PlaceCandidate candidate, Place place, List<Place> scenes, HashSet<(string Country, string State)> states) =>
        place is { Feature: PlaceFeature.Settlement, IsAddition: false, Population: < LargeCity } && candidate is { Evidence: < 3, InDateline: false, HasResponders: false }
        && states.Any(state => string.Equals(state.Country, place.Country, StringComparison.Ordinal)) && !states.Contains(StateOf(place)) && scenes.TrueForAll(scene => Distance(place, scene) > CityWide);

    // "the Rawda quarter", "the Thawra hospital" in a story of Taiz: a small town of another land that bears the name lent it to nobody here.
    private static bool IsAbroad(PlaceCandidate candidate, List<Place> settled) =>
        candidate is { Kind: PlaceFeature.Neighbourhood or PlaceFeature.Building or PlaceFeature.Road or PlaceFeature.Camp, Evidence: 2, Place: { Feature: PlaceFeature.Settlement, Population: < LargeCity } named }
        && settled.FindAll(place => !string.Equals(place.Name, named.Name, StringComparison.Ordinal)) is { Count: > 0 } others && others.TrueForAll(place => !string.Equals(place.Country, named.Country, StringComparison.Ordinal) && Distance(place, named) > Near);

    // "the villages of Andriivka and Klishchiivka south of Bakhmut": a village of that name far from Bakhmut is another one.
    private static void LeaveFarFromBearing(StoryWords words, List<PlaceCandidate> candidates)
    {
        for (var n = candidates.Count - 1; n > 0; n--)
        {
            if (candidates[n] is not { Relation: { } relation, Dropped: false, Place: { Feature: PlaceFeature.Settlement } anchor } bearing || !(relation.EndsWith("-of", StringComparison.Ordinal) || relation == "near"))
                continue;
            for (var (m, next) = (n - 1, bearing.From); m >= 0 && words.SameSentence(candidates[m].First, bearing.First) && IsBeside(words, candidates[m].To, next); next = candidates[m--].From)
            {
                if (candidates[m] is { Evidence: < 3, Place: { Feature: PlaceFeature.Settlement or PlaceFeature.Neighbourhood, Population: < LargeCity } far } && Distance(far, anchor) > Near)
                    candidates[m].Place = candidates[m].Matches.Select(match => match.Place).Where(place => place.Feature == far.Feature && Distance(place, anchor) <= Near).MaxBy(Weight);
            }
        }
    }

    // Nothing stands between but "and", a name that no gazetteer has, or a word for how it lies.
    private static bool IsBeside(StoryWords words, int last, int next)
    {
        for (var w = last + 1; w < next; w++)
        {
            if (!words[w].Capital && !words.Is(w, "and") && !words.Is(w, "just") && !words.Is(w, "located") && !words.Is(w, "lying"))
                return false;
        }
        return next - last <= FurthestBeside;
    }

    private static (string Country, string State) StateOf(Place place) => (place.Country, place.Within.Count > 0 ? place.Within[0] : "");

    // "Kingston Avenue" and "Richmond County" are other places than Kingston and Richmond; "Aleppo airport" is at Aleppo.
    private static bool IsNamedAfter(PlaceCandidate candidate, Place place, Dictionary<string, double> weights, StoryWords words)
    {
        if (candidate.To <= candidate.Last || place.Feature is not (PlaceFeature.Settlement or PlaceFeature.Neighbourhood or PlaceFeature.Camp or PlaceFeature.Province or PlaceFeature.Country))
            return false;
        var known = IsHome(place.Country, weights);
        return candidate.Kind switch
        {
            PlaceFeature.Road => true,
            PlaceFeature.District => place.Feature != PlaceFeature.Province && (!known || words.Is(candidate.To, "county")) || place.Feature == PlaceFeature.Province && !known,
            PlaceFeature.Building => (words[candidate.Last + 1].Capital || !known) && !(known && place.Population >= LargeCity),
            _ => false,
        };
    }

    // "the town of Khan Shikhan": the one place of the story's countries with these consonants.
    private static Place? Misspelt(ReadOnlySpan<char> name, Dictionary<string, double> weights)
    {
        Place? only = null;
        foreach (var country in weights.Where(w => w.Value >= 1 && PlaceWords.All.Folding.Has(w.Key)).Select(w => w.Key).Order(StringComparer.Ordinal))
        {
            foreach (var place in Gazetteer.FindLoosely(name, country))
            {
                if (only is not null && only != place)
                    return null;
                only = place;
            }
        }
        return only;
    }

    private static double Score(PlaceCandidate candidate, PlaceMatch match, Dictionary<string, double> weights, List<Place> settled, bool camps)
    {
        var place = match.Place;
        var score = place.Feature switch
        {
            PlaceFeature.Country => 7,
            PlaceFeature.Province when !place.IsAddition => 5,
            _ when place is { IsAddition: true, Country: "" } => 8,
            _ => (1.3 * Math.Log10(Weight(place) + 300)) + (place.IsCapital ? 1 : 0),
        };
        score += weights.GetValueOrDefault(place.Country) + (match.Plain ? 1.2 : 0) + (match.Own ? 0.5 : PlaceWords.All.English.Has(place.Country) ? -1.5 : 0);
        if (settled.Exists(other => other.Feature == PlaceFeature.Province && Lies(place, other)))
            score += 1.5;
        if (candidate.Kind is { } kind)
            score += Suits(place.Feature, kind) ? 4 : -2;
        else if (place.Feature == PlaceFeature.Camp && camps)
            score += 4;
        // "northern Hama" is a part of the province, "eastern Aleppo" may be one of the great city; "rural Aleppo" is not.
        else if (candidate.Part is not (null or "part" or "centre" or "coast") && place.Feature == PlaceFeature.Province)
            score += candidate.Part == "countryside" ? 5 : candidate.Matches.TrueForAll(match => match.Place.Population < GreatCity || !IsProvinceOf(place, match.Place)) ? 3.5 : 1.5;
        if (settled.Count > 0 && place.Feature != PlaceFeature.Country && settled.Exists(other => IsOther(place, other) && Distance(place, other) < Near))
            score += 1;
        return score;
    }

    private static bool IsOther(Place place, Place other) => other != place && !string.Equals(other.Name, place.Name, StringComparison.Ordinal);

    private static bool Suits(PlaceFeature feature, PlaceFeature kind) => feature == kind || (feature, kind) switch
    {
        (PlaceFeature.Settlement, PlaceFeature.Neighbourhood or PlaceFeature.Building or PlaceFeature.Road or PlaceFeature.Camp) => true,
        (PlaceFeature.Neighbourhood, PlaceFeature.Settlement or PlaceFeature.District) => true,
        (PlaceFeature.Province or PlaceFeature.District or PlaceFeature.Region, PlaceFeature.Region or PlaceFeature.Province or PlaceFeature.District) => true,
        (PlaceFeature.Building or PlaceFeature.Road or PlaceFeature.Camp or PlaceFeature.Mountain or PlaceFeature.Desert or PlaceFeature.River, PlaceFeature.Region) => true,
        (PlaceFeature.Region, PlaceFeature.Desert or PlaceFeature.Mountain or PlaceFeature.Sea or PlaceFeature.River) => true,
        _ => false,
    };

    private static bool Accepts(PlaceCandidate candidate, PlaceMatch match, Dictionary<string, double> weights, StoryWords words)
    {
        var place = match.Place;
        var known = IsHome(place.Country, weights);
        if (candidate.InDateline || (candidate.HasResponders && candidate.Last > candidate.First))
            return match.Plain;
        if (place.Feature == PlaceFeature.Country)
            return !candidate.IsCommon || !words.InCapitals(candidate.First);
        if (!match.Plain && !known)
            return false;
        // "the Anzah family": a surname.
        if (place.Population < LargeCity && candidate.Kind is null && candidate.Last + 1 < words.Count && words.Follows(candidate.Last + 1) && PlaceWords.All.Clan.Has(words.Word(candidate.Last + 1)))
            return false;
        if (candidate.Evidence < 2 && (words.IsAcronym(candidate.First, candidate.Last) || words.Between(candidate.First, candidate.Last).Length < 3))
            return false;
        if (candidate.Evidence < 2 && candidate.First == candidate.Last && PlaceWords.All.Given.Has(words.Word(candidate.First)) && !(known && match.Own && candidate.Evidence == 1))
            return false;
        if (candidate.IsCommon && candidate.Evidence == 3)
            return match.Plain;
        // "Little Rock", "Grand Rapids": a city of everyday words is one in a headline as well.
        if (candidate.IsCommon && candidate.Last > candidate.First && candidate.Evidence > 0 && match.Own && place.Population >= LargeCity)
            return !words.InCapitals(candidate.First);
        // "the Mobile Police Department": the name of a force in capitals is that of its town.
        if (candidate is { IsCommon: true, HasResponders: true } && words[candidate.Last + 1].Capital && match is { Own: true, Plain: true } && place.Population >= LargeCity && PlaceWords.All.English.Has(place.Country))
            return !words.InCapitals(candidate.First);
        if (candidate.IsCommon)
            return candidate.Evidence > 0 && match.Plain && (known || place.IsAddition) && !words[candidate.First].StartsSentence && !words.InCapitals(candidate.First) && !words.InHeadline(candidate.First);
        if (place.IsAddition)
            return known || place.Country.Length == 0 || place.Population >= LargeCity || candidate.Evidence >= 2 || (candidate.Evidence == 1 && weights.Count == 0) || place is { Country: "US" or "GB", Feature: PlaceFeature.Province or PlaceFeature.Region };
        if (candidate.Evidence == 3 || (match.Own && place.IsCapital))
            return true;
        // A name that a foreign town bears beside its own is another place's where the story tells of other countries.
        if (!known && !match.Own && weights.Count > 0)
            return false;
        // Letters tell nothing of a small place in a text in capitals.
        if (known && candidate.Evidence == 0 && words.InCapitals(candidate.First) && place.Population < SmallTown)
            return false;
        if (known)
            return match.Own || candidate.Evidence > 0 || place.Feature == PlaceFeature.Province || (match.Plain && place.Population >= LargeCity);
        if (place.Population >= LargeCity && match.Plain)
            return candidate.Evidence > 0 || weights.Count == 0 || (match.Own && place.Population >= GreatCity);
        return match.Plain && (match.Own || candidate.Evidence > 0) && candidate.Evidence switch
        {
            2 => place.Population >= 1000 || place.Feature == PlaceFeature.Province,
            // "in the Gaza Strip": of a province of two words nobody tells the number of inhabitants.
            1 => place.Population >= (weights.Count == 0 ? 3_000 : 30_000) || (place.Feature == PlaceFeature.Province && candidate.Last > candidate.First),
            _ => weights.Count == 0 && place.Population >= 50_000,
        };
    }

    // A country that the story tells of as much as of any other; those who only act in it (the United States, Russia) lend their villages no name.
    private static bool IsHome(string country, Dictionary<string, double> weights) =>
        weights.GetValueOrDefault(country) is > 0 and var weight && weight * 2 > weights.Values.Max();

    // A story that has settled on a place for a name means it each time, unless the words differ in kind.
    private static void SameNameSamePlace(StoryWords words, List<PlaceCandidate> candidates)
    {
        // "the Harlem neighbourhood … a party in Harlem", "the town of Shire … a strike on Shire"
        foreach (var quarter in candidates.Where(c => c is { Kind: PlaceFeature.Neighbourhood, Dropped: false, Place: null or { Feature: PlaceFeature.Neighbourhood } } or { Kind: PlaceFeature.Settlement, Dropped: false, Place: null, IsCommon: false }).ToList())
        {
            foreach (var other in candidates)
            {
                if (other.Kind is null && other.Evidence < 3 && (quarter.Kind == PlaceFeature.Neighbourhood || other.Dropped) && words.Between(other.First, other.Last).SequenceEqual(words.Between(quarter.First, quarter.Last)))
                    (other.Kind, other.Place, other.Dropped) = (quarter.Kind, quarter.Place, false);
            }
        }
        foreach (var named in candidates.Where(c => c is { Place: not null, Evidence: 3 } or { Place: not null, InDateline: true, IsCommon: false } or { Place: not null, HasResponders: true } && (c.Last > c.First || !c.IsCommon)).ToList())
        {
            foreach (var other in candidates)
            {
                if (other != named && other.Kind == named.Kind && other.Evidence < 3 && words.Between(other.First, other.Last).SequenceEqual(words.Between(named.First, named.Last)))
                {
                    other.Place = named.Place;
                    other.Dropped = false;
                }
            }
        }
    }

    // "Medellin, Colombia" is one mention; "a village in Homs province" stays two.
    private static void DropContainer(StoryWords words, PlaceCandidate candidate)
    {
        if (candidate is not { Container: { Dropped: false } container, Dropped: false, Place: not null })
            return;
        if (container.First == candidate.To + 1 && words[container.First].Gap == NameGap.Comma)
        {
            candidate.To = container.To;
            container.Dropped = true;
        }
    }

    private static double Distance(Place one, Place other) => Earth.Kilometres(one.Lat, one.Lon, other.Lat, other.Lon);
}
