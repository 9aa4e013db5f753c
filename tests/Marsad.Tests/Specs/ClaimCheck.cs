using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Tests.Specs;

/// <summary>Holds a claim against the rows of its table and says in words where they part.</summary>
internal static class ClaimCheck
{
    private static readonly string[] Effects = [.. Enum.GetNames<Effect>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] Roles = [.. Enum.GetNames<Role>().Select(name => name.ToLowerInvariant())];

    /// <summary>What of the table the claim does not bear out; empty where it bears out all.</summary>
    public static IReadOnlyList<string> Differences(Claim claim, IReadOnlyList<Expected> table, string text)
    {
        var differences = new List<string>();
        foreach (var rows in table.GroupBy(row => row.Field, StringComparer.Ordinal))
        {
            if (Effects.Contains(rows.Key))
                Harms(claim, rows.Key, [.. rows], text, differences);
            else if (Roles.Contains(rows.Key))
                Several(rows.Key, [.. rows], [.. claim.Actors.Where(a => Lower(a.Role) == rows.Key)], IsWho, a => a.Name, a => a.Span, text, differences, exact: rows.Key != "target");
            else
                Field(claim, rows.Key, [.. rows], text, differences);
        }
        foreach (var row in table.Where(row => row.Words.Length > 0 && !claim.Spans.Any(span => Flat(span.In(text)).Contains(row.Words, StringComparison.Ordinal))))
            differences.Add($"{row.Field}: the words '{row.Words}' are not in the claim's");
        return differences;
    }

    private static void Field(Claim claim, string field, Expected[] rows, string text, List<string> differences)
    {
        switch (field)
        {
            case "where":
                Several(field, rows, [.. claim.Where], IsWhere, p => p.Name, p => p.Span, text, differences, exact: false);
                if (claim.Where.Count > 0 && !IsWhere(claim.Where[0], rows[0].Value))
                    differences.Add($"where: the finest place is '{claim.Where[0].Name}', not '{rows[0].Value}'");
                break;
            case "sources":
                Several(field, rows, [.. claim.Sources], IsSource, s => $"{s.Name} ({Kebab(s.Stance)})", s => s.Span, text, differences, exact: true);
                break;
            case "objects":
                Several(field, rows, [.. claim.Objects], (o, value) => value == o.Type || o.Text.Contains(value, StringComparison.OrdinalIgnoreCase), o => o.Text, _ => null, text, differences, exact: false);
                break;
            case "weapons":
                Several(field, rows, [.. claim.Weapons], (w, value) => w == value, w => w, _ => null, text, differences, exact: false);
                break;
            case "form":
                Several(field, rows, [.. claim.Form], (f, value) => f == value, f => f, _ => null, text, differences, exact: false);
                break;
            case "relation":
                Several(field, rows, [.. claim.Relation], (r, value) => string.Equals(r.Is.ToString(), value, StringComparison.OrdinalIgnoreCase), r => r.Is.ToString(), _ => null, text, differences, exact: false);
                break;
            default:
                if (rows.Length > 1)
                    differences.Add($"{field}: given twice");
                if (Single(claim, field) is var is_ && !rows[0].Value.Split(" or ").Contains(is_))
                    differences.Add($"{field}: '{rows[0].Value}' was expected, '{is_}' was coded");
                break;
        }
    }

    /// <summary>The value of a field that a claim has once, as a table writes it.</summary>
    private static string Single(Claim claim, string field) => field switch
    {
        "kind" => Kebab(claim.Kind),
        "type" => claim.Type ?? "none",
        "plover" => claim.Plover ?? "none",
        "main" => claim.Main ? "yes" : "no",
        "background" => claim.Background ? "yes" : "no",
        "when" => Days(claim.When),
        "count" => claim.Count is { } count ? Number(count) : "none",
        "unit" => claim.Unit ?? "none",
        "certainty" => Kebab(claim.Certainty),
        _ => throw new FormatException($"'{field}' is no field of a claim's table."),
    };

    private static void Harms(Claim claim, string effect, Expected[] rows, string text, List<string> differences)
    {
        var found = claim.Harm.Where(h => Lower(h.Effect) == effect).ToList();
        Several(effect, rows, found, IsHarm, Show, h => h.Span, text, differences, exact: true);
    }

    /// <summary>Each row must have an item of its own; where <paramref name="exact"/>, no item may be left over.</summary>
    private static void Several<T>(string field, Expected[] rows, List<T> items, Func<T, string, bool> matches, Func<T, string> show, Func<T, TextSpan?> span, string text, List<string> differences, bool exact)
    {
        var left = new List<T>(items);
        foreach (var row in rows.Where(row => row.Value != "none"))
        {
            var at = left.FindIndex(item => row.Value.Split(" or ").Any(value => matches(item, value)) && Covers(span(item), row.Words, text));
            if (at >= 0)
                left.RemoveAt(at);
            else
                differences.Add($"{field}: '{row.Value}'{(row.Words.Length > 0 ? $" in '{row.Words}'" : "")} was expected, {(items.Count == 0 ? "nothing" : string.Join("; ", items.Select(show)))} was coded");
        }
        if (left.Count > 0 && (exact || rows[0].Value == "none"))
            differences.Add($"{field}: {string.Join("; ", left.Select(show))} was coded as well");
    }

    /// <summary>Whether the item's words share characters with the words that the row names.</summary>
    private static bool Covers(TextSpan? span, string words, string text)
    {
        if (words.Length == 0 || span is not { } own)
            return true;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            if (own.Overlaps(new TextSpan(at, at + words.Length)))
                return true;
        return false;
    }

    private static bool IsWho(Participant who, string value)
    {
        var (name, note) = Note(value);
        return Names(name, who.Id, who.Name, who.Text) && (note is null || who.Class is { } kind && Kebab(kind) == note);
    }

    private static bool IsSource(Attribution source, string value)
    {
        var (name, note) = Note(value);
        return Names(name, source.Id, source.Name, source.Text) && (note ?? "asserts") == Kebab(source.Stance);
    }

    private static bool IsWhere(Location place, string value) =>
        Same(value, place.Name) || Holds(place.Text, value) || Same(value, $"{place.Relation?.Replace('-', ' ')} {place.Name}");

    private static bool IsHarm(Harm harm, string value)
    {
        var part = value.EndsWith(", part", StringComparison.Ordinal);
        var whole = part ? value[..^6] : value;
        var of = whole.IndexOf(" of ", StringComparison.Ordinal);
        var number = of < 0 ? whole : whole[..of];
        return Number(harm.Count) == number
            && (of < 0 || Holds(harm.Of, whole[(of + 4)..]) || Holds(harm.Text, whole[(of + 4)..]))
            && part == harm.PartOf is not null;
    }

    public static string Show(Harm harm) => $"{Number(harm.Count)}{(harm.Of is null ? "" : " of " + harm.Of)}{(harm.PartOf is null ? "" : ", part")}";

    /// <summary>A count as tables write it: "12", "12+", "..12", "36/40/44", "200/-/-".</summary>
    public static string Number(Count count) => count switch
    {
        (null, null, null) => "unknown",
        ({ } low, { } best, { } high) when low == best && best == high => Text(best),
        ({ } low, { } best, null) when low == best => $"{Text(best)}+",
        (null, null, { } high) => $"..{Text(high)}",
        _ => $"{Text(count.Low)}/{Text(count.Best)}/{Text(count.High)}",
    };

    /// <summary>Days as tables write them: "2026-03-03", "2026-03-01..2026-03-03", "2014-01-01..", "wednesday", "none".</summary>
    public static string Days(When? when) => when switch
    {
        null => "none",
        { From: { } from, To: { } to } => from == to ? Day(from) : $"{Day(from)}..{Day(to)}",
        { From: { } from } => $"{Day(from)}..",
        { To: { } to } => $"..{Day(to)}",
        _ => when.Weekday ?? "none",
    };

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    /// <summary>"gunmen (rebel-group)" as name and note.</summary>
    private static (string Name, string? Note) Note(string value) =>
        value.EndsWith(')') && value.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? (value[..at], value[(at + 2)..^1]) : (value, null);

    private static bool Names(string value, string? id, string name, string? text) =>
        value == id || Holds(name, value) || Holds(text, value);

    private static bool Holds(string? words, string value) => words?.Contains(value, StringComparison.OrdinalIgnoreCase) == true;

    private static bool Same(string value, string? name) => string.Equals(value, name, StringComparison.OrdinalIgnoreCase);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
