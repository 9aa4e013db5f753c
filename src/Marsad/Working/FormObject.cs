using System.Globalization;
using System.Text.Json;

namespace Marsad.Working;

/// <summary>An object of a form with the path that errors name it by.</summary>
internal sealed class FormObject(JsonElement element, string path, FormWords words, List<FieldError> errors)
{
    public void Allow(params ReadOnlySpan<string> fields)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!fields.Contains(property.Name))
                Wrong(property.Name, $"is no field here; there are {string.Join(", ", fields!)}");
        }
    }

    public void Wrong(string field, string cause) => errors.Add(new FieldError(path + field, cause));

    public bool Has(string field) => element.TryGetProperty(field, out _);

    /// <summary>Text without the space around it; null where there is none.</summary>
    public string? Text(string field, int longest)
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            Wrong(field, "text was expected");
        else if (value.GetString()!.Trim() is { Length: > 0 } text)
        {
            if (text.Length <= longest)
                return text;
            Wrong(field, $"is longer than {longest} characters");
        }
        return null;
    }

    public double? Number(string field, double least, double most)
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most)
            return number;
        Wrong(field, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most} was expected"));
        return null;
    }

    public long? Whole(string field, long most)
    {
        var number = Number(field, 0, most);
        if (number is null || number == Math.Floor(number.Value))
            return (long?)number;
        Wrong(field, "a whole number was expected");
        return null;
    }

    public T? Choice<T>(string field)
        where T : struct, Enum
    {
        if (Text(field, 100) is not { } text)
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (ClaimJson.Write(value).Trim('"') == text)
                return value;
        }
        Wrong(field, $"'{text}' is not known; there are {string.Join(", ", Enum.GetValues<T>().Select(value => ClaimJson.Write(value).Trim('"')))}");
        return null;
    }

    public FormObject? Object(string field)
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return new FormObject(value, $"{path}{field}.", words, errors);
        Wrong(field, "an object was expected");
        return null;
    }

    public IReadOnlyList<FormObject> Objects(string field, int most)
    {
        if (!element.TryGetProperty(field, out var list) || list.ValueKind == JsonValueKind.Null)
            return [];
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > most || list.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.Object))
        {
            Wrong(field, $"a list of at most {most} objects was expected");
            return [];
        }
        return [.. list.EnumerateArray().Select((item, i) => new FormObject(item, $"{path}{field}[{i}].", words, errors))];
    }

    public IReadOnlyList<string> Texts(string field, int most, int longest)
    {
        if (!element.TryGetProperty(field, out var list) || list.ValueKind == JsonValueKind.Null)
            return [];
        if (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() <= most && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String && item.GetString()!.Length <= longest))
            return [.. list.EnumerateArray().Select(item => item.GetString()!)];
        Wrong(field, $"a list of at most {most} words was expected");
        return [];
    }

    /// <summary>The item of the claim that this one is; null where it is a new one.</summary>
    public T? Kept<T>(IReadOnlyList<T> items)
        where T : class
    {
        if (Whole("keep", int.MaxValue) is not { } number)
            return null;
        if (number < items.Count)
            return items[(int)number];
        Wrong("keep", $"the claim has no item {number}");
        return null;
    }

    /// <summary>The words in the report that give it, with their place.</summary>
    public (string? Text, TextSpan? Span) Words(string? before, TextSpan? span)
    {
        if (!Has("words") && !Has("at"))
            return (before, span);
        var text = Text("words", WordSearch.Longest);
        if (text == before && !Has("at") && !Has("which"))
            return (before, span);
        var at = element.TryGetProperty("at", out var place) ? Span(place) : null;
        var found = words.Find(text, at, (int?)Whole("which", int.MaxValue), out var cause);
        if (cause is not null)
            Wrong("words", cause);
        return found;
    }

    private TextSpan? Span(JsonElement place)
    {
        try
        {
            if (place.ValueKind != JsonValueKind.Null)
                return place.Deserialize<TextSpan>(ClaimJson.Options);
        }
        catch (JsonException e)
        {
            Wrong("at", e.Message);
        }
        return null;
    }
}

/// <summary>Finds the words of a report that a person marks.</summary>
internal sealed class FormWords(Document document, Claim claim)
{
    private const int MostShown = 5;
    private const int Around = 25;
    private const int LongestText = 100;

    /// <summary>The words with their place.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="at">Where it was marked.</param>
    /// <param name="which">Which of several is meant, from 1.</param>
    /// <param name="cause">Why there are none; null where there are, or none were asked for.</param>
    public (string? Text, TextSpan? Span) Find(string? words, TextSpan? at, int? which, out string? cause)
    {
        cause = null;
        if (at is { } marked)
        {
            if (marked.Length > 0 && marked.End <= document.Text.Length && (words is null || WordSearch.Find(marked.In(document.Text), words).Count > 0))
                return Of(marked);
            // A browser counts line ends otherwise: the words next to the mark are meant.
            if (words is not null && WordSearch.Find(document.Text, words) is { Count: > 0 } near)
                return Of(near.MinBy(span => Math.Abs((long)span.Start - marked.Start)));
            cause = "the marked words do not stand there";
            return default;
        }
        if (words is null)
            return default;
        var found = WordSearch.Find(document.Text, words);
        // Words that stand in the claim's own sentences are meant before any others.
        if (which is null && found.Count > 1 && found.Where(span => claim.Spans.Any(own => own.Contains(span))).ToList() is [var own])
            return Of(own);
        if (which is { } number && number >= 1 && number <= found.Count)
            return Of(found[number - 1]);
        if (found.Count == 1 && which is null)
            return Of(found[0]);
        cause = found.Count == 0
            ? $"'{words}' does not stand in the report"
            : $"'{words}' stands {found.Count} times in the report; say which: {string.Join("; ", found.Take(MostShown).Select((span, i) => $"{i + 1}: …{Context(span)}…"))}";
        return default;
    }

    private (string, TextSpan?) Of(TextSpan span)
    {
        var text = span.In(document.Text);
        return (text.Length <= LongestText ? text : text[..LongestText], span);
    }

    private string Context(TextSpan span) =>
        string.Join(' ', document.Text[Math.Max(0, span.Start - Around)..Math.Min(document.Text.Length, span.End + Around)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
