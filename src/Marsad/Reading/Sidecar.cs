using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Reading;

/// <summary>What the file beside a report says of it. What it says wrongly is told, the rest is used.</summary>
internal sealed record Sidecar
{
    private const int LongestBytes = 1 << 20;
    private const int LongestValue = 4096;

    public string? Url { get; private set; }

    public string? Outlet { get; private set; }

    public string? Title { get; private set; }

    public LocalDate? Published { get; private set; }

    public Instant? Retrieved { get; private set; }

    public string? Language { get; private set; }

    /// <summary>Dates of single stories by their number.</summary>
    public Dictionary<int, LocalDate> Stories { get; } = [];

    public static Sidecar Read(string file, ReadOnlyMemory<byte>? bytes, List<ReadProblem> problems)
    {
        var sidecar = new Sidecar();
        if (bytes is not { } given)
            return sidecar;
        var name = ReportFile.SidecarOf(file);
        if (given.Length > LongestBytes)
        {
            problems.Add(new ReadProblem(name, null, "The sidecar is larger than 1 MB and was not used.", Fatal: false));
            return sidecar;
        }
        if (given.Span is [0xEF, 0xBB, 0xBF, ..])
            given = given[3..];
        try
        {
            using var json = JsonDocument.Parse(given, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                problems.Add(new ReadProblem(name, null, "The sidecar is no JSON object and was not used.", Fatal: false));
            else
                sidecar.Take(json.RootElement, name, problems);
        }
        catch (JsonException broken)
        {
            var where = broken.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}") : null;
            problems.Add(new ReadProblem(name, where, "The sidecar is broken JSON (or nested too deeply, or names a member twice) and was not used; the report was read without it.", Fatal: false));
        }
        return sidecar;
    }

    private void Take(JsonElement root, string name, List<ReadProblem> problems)
    {
        foreach (var member in root.EnumerateObject())
        {
            var ok = member.Name switch
            {
                "url" => Text(member.Value, value => Url = value),
                "outlet" => Text(member.Value, value => Outlet = value),
                "title" => Text(member.Value, value => Title = value),
                "language" => Text(member.Value, value => Language = value),
                "published" => Date(member.Value, value => Published = value),
                "retrieved" => Moment(member.Value, value => Retrieved = value),
                "stories" => TakeStories(member.Value),
                _ => true,
            };
            if (!ok)
                problems.Add(new ReadProblem(name, member.Name, Expected(member.Name), Fatal: false));
        }
    }

    private static string Expected(string member) => member switch
    {
        "published" => "A date such as \"2021-01-02\" was expected; the value was not used.",
        "retrieved" => "A time such as \"2021-01-02T09:00:00Z\" was expected; the value was not used.",
        "stories" => "A list such as [{\"n\":1,\"published\":\"2021-01-02\"}] was expected; what does not fit was not used.",
        _ => "A text was expected; the value was not used.",
    };

    private static bool Text(JsonElement value, Action<string> take)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return true;
        if (value.ValueKind != JsonValueKind.String || TextOf(value) is not { Length: <= LongestValue } text)
            return false;
        if (text.Length > 0)
            take(text);
        return true;
    }

    private static bool Date(JsonElement value, Action<LocalDate> take)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return true;
        if (value.ValueKind != JsonValueKind.String || DateReading.OfMetadata(TextOf(value)) is not { } date)
            return false;
        take(date);
        return true;
    }

    private static bool Moment(JsonElement value, Action<Instant> take)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return true;
        if (value.ValueKind != JsonValueKind.String || TextOf(value) is not { } text)
            return false;
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } time)
            take(time.Value.ToInstant());
        else if (DateReading.OfMetadata(text) is { } date)
            take(date.AtMidnight().InUtc().ToInstant());
        else
            return false;
        return true;
    }

    private bool TakeStories(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return true;
        if (value.ValueKind != JsonValueKind.Array)
            return false;
        var ok = true;
        foreach (var story in value.EnumerateArray())
        {
            if (story.ValueKind != JsonValueKind.Object || !story.TryGetProperty("n", out var n) || n.ValueKind != JsonValueKind.Number || !n.TryGetInt32(out var number) || number < 1)
                ok = false;
            else if (story.TryGetProperty("published", out var published))
                ok &= Date(published, date => Stories[number] = date);
        }
        return ok;
    }

    /// <summary>The text of a JSON string; null where it holds half a surrogate pair.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
