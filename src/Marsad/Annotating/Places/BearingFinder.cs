using Marsad.Language;

namespace Marsad.Annotating;

/// <summary>Finds where a story says how far and in which direction one place lies from another: "Sukhna, 70 km north-east of Palmyra", and "Palmyra, 100 km to the west", as seen from the place told of before.</summary>
public static class BearingFinder
{
    private const int Reach = 60;
    private const int MostWords = 5;

    /// <summary>The bearings of all stories of a report, in the order of the text.</summary>
    public static IReadOnlyList<Bearing> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Stories.Where(MayTell).SelectMany(story => Read(document.Report.Id, story))];
    }

    // Places are looked for only where a direction stands behind a distance.
    private static bool MayTell(Story story) => Directions(story).Any();

    private static IEnumerable<(CountMention Distance, int Degrees, int End, bool Of)> Directions(Story story)
    {
        var text = story.View.Text;
        if (!text.Contains("km", StringComparison.OrdinalIgnoreCase) && !text.Contains("kilom", StringComparison.OrdinalIgnoreCase) && !text.Contains("mile", StringComparison.OrdinalIgnoreCase))
            yield break;
        var sentences = Analyzer.Split(text, [.. story.Parts.Select(p => p.Span)]);
        foreach (var count in CountFinder.Find(text, sentences, DateFinder.Find(text, sentences, story.Published)))
        {
            if (count is { Kind: CountKind.Distance, Unit: "km", Count.Number: > 0 } && Direction(text, count.Span.End) is var (degrees, end, of))
                yield return (count, degrees, end, of);
        }
    }

    // "to the north-east of": the degrees, where the direction ends, and whether "of" follows.
    private static (int Degrees, int End, bool Of)? Direction(string text, int from)
    {
        var (east, north, found, end) = (0, 0, false, from);
        for (int at = from, words = 0; at < text.Length && words < MostWords; words++)
        {
            while (at < text.Length && (text[at] == ' ' || (found && text[at] == '-')))
                at++;
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            var word = text.AsSpan(start, at - start);
            if (PlaceWords.All.Direction.Value(word) is { } direction)
            {
                north += direction.StartsWith("north", StringComparison.Ordinal) ? 1 : direction.StartsWith("south", StringComparison.Ordinal) ? -1 : 0;
                east += direction.Contains("east", StringComparison.Ordinal) ? 1 : direction.Contains("west", StringComparison.Ordinal) ? -1 : 0;
                (found, end) = (true, at);
            }
            else if (found)
            {
                return (Degrees(north, east), end, word is "of" or "from");
            }
            else if (word.Length == 0 || !PlaceWords.All.Towards.Has(word))
            {
                return null;
            }
        }
        return found ? (Degrees(north, east), end, false) : null;
    }

    private static int Degrees(int north, int east) => ((int)Math.Round(double.RadiansToDegrees(Math.Atan2(Math.Sign(east), Math.Sign(north)))) + 360) % 360;

    private static IEnumerable<Bearing> Read(ReportId report, Story story)
    {
        var text = story.View.Text;
        var sentences = Analyzer.Split(text, [.. story.Parts.Select(p => p.Span)]);
        var places = PlaceFinder.Find(text, sentences, new PlaceContext([], story.Dateline)).Where(p => !p.Metonym && IsPoint(p.Location)).ToList();
        foreach (var (distance, degrees, end, of) in Directions(story))
        {
            var before = places.FindLastIndex(p => p.Name.End <= distance.Span.Start);
            var behind = places.FindIndex(p => p.Name.Start >= end);
            var (place, seenFrom) = of
                ? (before >= 0 && distance.Span.Start - places[before].Name.End <= Reach ? places[before] : null, behind >= 0 && places[behind].Name.Start - end <= Reach / 2 ? places[behind] : null)
                : before > 0 && distance.Span.Start - places[before].Name.End <= MostWords ? (places[before], places[before - 1]) : (null, null);
            if (place is null || seenFrom is null || place.Location.Id == seenFrom.Location.Id || !sentences.Any(s => s.Span.Contains(place.Name) && s.Span.Contains(seenFrom.Name)))
                continue;
            var span = new TextSpan(Math.Min(place.Name.Start, seenFrom.Name.Start), Math.Max(end, of ? seenFrom.Name.End : end));
            yield return new Bearing
            {
                Report = report,
                Story = story.Number,
                Place = place.Location,
                From = seenFrom.Location,
                Kilometres = distance.Count,
                Degrees = degrees,
                Text = span.In(text),
                Span = story.View.ToSource(span),
            };
        }
    }

    private static bool IsPoint(Location place) => place is { Id: not null, Lat: not null, Lon: not null, Feature: PlaceFeature.Settlement or PlaceFeature.Camp or PlaceFeature.Neighbourhood };
}
