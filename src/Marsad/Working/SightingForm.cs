using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Marsad.Lexicons;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Working;

/// <summary>What is wrong with a field of a sighting: "signs[1].value" and why.</summary>
/// <param name="Field">The field.</param>
/// <param name="Cause">What is wrong with it, and what was expected.</param>
public sealed record FieldError(string Field, string Cause);

/// <summary>Reads a structured sighting of a raid, as an observer or the web hands it in; every error is told with its field.</summary>
public static class SightingForm
{
    private const int LongestCodename = 32;
    private const int MostSigns = 12;
    private const double WidestKm = 50;
    private const int Hundredths = 2;
    private static readonly string[] Known = ["source", "seen", "time", "told", "place", "lat", "lon", "radiusKm", "signs", "sure"];
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The sighting, or what is wrong.</summary>
    /// <param name="json">One JSON object with <c>source</c>, <c>seen</c>, <c>place</c> (or <c>lat</c> and <c>lon</c>), <c>signs</c> and, where known, <c>time</c>, <c>told</c>, <c>radiusKm</c>, <c>sure</c>.</param>
    /// <param name="today">The day; nothing later can have been seen.</param>
    /// <param name="sighting">The sighting.</param>
    /// <param name="errors">What is wrong; empty where the sighting is given.</param>
    public static bool TryRead(string json, LocalDate today, [NotNullWhen(true)] out Sighting? sighting, out IReadOnlyList<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(json);
        sighting = null;
        try
        {
            using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            var reading = new Reading(parsed.RootElement, today);
            sighting = reading.Read();
            errors = reading.Errors;
        }
        catch (JsonException e)
        {
            errors = [new FieldError("(all)", $"this is no JSON: {e.Message}")];
        }
        return sighting is not null;
    }

    private sealed class Reading(JsonElement root, LocalDate today)
    {
        public List<FieldError> Errors { get; } = [];

        public Sighting? Read()
        {
            if (root.ValueKind != JsonValueKind.Object)
            {
                Wrong("(all)", "one object with source, seen, place and signs was expected");
                return null;
            }
            foreach (var property in root.EnumerateObject())
            {
                if (!Known.Contains(property.Name))
                    Wrong(property.Name, $"is no field here; known are {string.Join(", ", Known)}");
            }
            var source = Source();
            var seen = Day("seen");
            if (seen is null && Text("seen") is null)
                Wrong("seen", "is missing: the day on which it was seen, as 2021-02-08");
            var told = Day("told") ?? today;
            if (told < seen)
                Wrong("told", "is before it was seen");
            var time = Time();
            var where = Place();
            var signs = Signs();
            var sure = Sure();
            return Errors.Count > 0 ? null : Sighting.Identified(new Sighting { Id = default, Source = source!, Seen = seen!.Value, Time = time, Told = told, Where = where!, Signs = signs, Sure = sure });
        }

        // The ledger keeps a codename alone: who is behind it is for the vault to know.
        private string? Source()
        {
            var source = Text("source");
            if (source is null)
                Wrong("source", "is missing: a codename as 'falcon-3'");
            else if (source.Length is < 3 or > LongestCodename || !char.IsAsciiLetterLower(source[0]) || !source.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || source.Count(char.IsAsciiDigit) > 4)
                Wrong("source", $"is no codename: 3 to {LongestCodename} small letters, digits (no more than four) and '-' were expected, as 'falcon-3'; no name, address or number of a person belongs here");
            return source;
        }

        private LocalDate? Day(string field)
        {
            if (Text(field) is not { } text)
                return null;
            if (LocalDatePattern.Iso.Parse(text) is not { Success: true, Value: var day })
            {
                Wrong(field, $"'{text}' is no date; one as 2021-02-08 was expected");
                return null;
            }
            if (day <= today)
                return day;
            Wrong(field, $"{text} is still to come; only what has happened is taken");
            return null;
        }

        private LocalTime? Time()
        {
            if (Text("time") is not { } text)
                return null;
            if (Minutes.Parse(text) is { Success: true, Value: var time })
                return time;
            Wrong("time", $"'{text}' is no time; one as 21:40 was expected");
            return null;
        }

        private Location? Place()
        {
            var name = Text("place");
            var (lat, lon) = (Number("lat", -90, 90), Number("lon", -180, 180));
            var radius = Number("radiusKm", 0, WidestKm);
            if (lat is not null && lon is not null)
                return new Location { Name = name ?? "unnamed place", Lat = Math.Round(lat.Value, Hundredths), Lon = Math.Round(lon.Value, Hundredths), RadiusKm = radius };
            if ((lat is null) != (lon is null) && !root.TryGetProperty(lat is null ? "lat" : "lon", out _))
                Wrong(lat is null ? "lat" : "lon", "is missing: both coordinates or none");
            if (name is null)
            {
                Wrong("place", "is missing: the place of the raid, by name or by lat and lon");
                return null;
            }
            var found = new List<PlaceMatch>();
            Gazetteer.Find(name, found);
            if (found.Count == 0)
            {
                Wrong("place", $"'{name}' is in no gazetteer; give lat and lon");
                return null;
            }
            if (found.Select(match => match.Place.Id).Distinct(StringComparer.Ordinal).Count() > 1 && found.MaxBy(match => match.Place.Population) is var greatest && found.Any(match => match.Place.Id != greatest.Place.Id && match.Place.Population * 4 >= greatest.Place.Population))
            {
                Wrong("place", $"'{name}' is the name of several places; give lat and lon");
                return null;
            }
            var place = found.MaxBy(match => match.Place.Population).Place;
            return new Location { Name = place.Name, Id = place.Id, Lat = Math.Round(place.Lat, Hundredths), Lon = Math.Round(place.Lon, Hundredths), Country = place.Country, RadiusKm = radius };
        }

        private List<SightedSign> Signs()
        {
            var signs = new List<SightedSign>();
            if (!root.TryGetProperty("signs", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is 0 or > MostSigns)
            {
                Wrong("signs", $"is missing: a list of one to {MostSigns} objects with sign and value");
                return signs;
            }
            foreach (var (i, item) in list.EnumerateArray().Index())
            {
                if (item.ValueKind != JsonValueKind.Object)
                {
                    Wrong($"signs[{i}]", "an object with sign and value was expected");
                    continue;
                }
                var (sign, value) = (Text(item, "sign", $"signs[{i}].sign"), Text(item, "value", $"signs[{i}].value"));
                if (sign is null || !SightingSigns.All.Contains(sign))
                    Wrong($"signs[{i}].sign", $"{(sign is null ? "is missing" : $"'{sign}' is no sign")}; known are {string.Join(", ", SightingSigns.All)}");
                else if (value is null || SightingSigns.Fault(sign, value) is not null)
                    Wrong($"signs[{i}].value", value is null ? "is missing" : SightingSigns.Fault(sign, value)!);
                else
                    signs.Add(new SightedSign(sign, value));
            }
            return [.. signs.Distinct().OrderBy(sign => sign.Sign, StringComparer.Ordinal).ThenBy(sign => sign.Value, StringComparer.Ordinal)];
        }

        private Sureness Sure()
        {
            if (Text("sure") is not { } text)
                return Sureness.Fair;
            foreach (var sureness in Enum.GetValues<Sureness>())
            {
                if (text == sureness.ToString().ToLowerInvariant())
                    return sureness;
            }
            Wrong("sure", $"'{text}' is not known; sure, fair or unsure was expected");
            return Sureness.Fair;
        }

        private double? Number(string field, double least, double most)
        {
            if (!root.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
                return null;
            if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most)
                return number;
            Wrong(field, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most} was expected"));
            return null;
        }

        private string? Text(string field) => Text(root, field, field);

        private string? Text(JsonElement owner, string field, string path)
        {
            if (!owner.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
                return null;
            if (value.ValueKind == JsonValueKind.String)
                return value.GetString();
            Wrong(path, "text was expected");
            return null;
        }

        private void Wrong(string field, string cause) => Errors.Add(new FieldError(field, cause));
    }
}
