using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Marsad.Cli;

/// <summary>The options by which fields of a claim are put right.</summary>
internal sealed class ClaimOptions
{
    private const long Longest = 1 << 20;

    private readonly Option<string?> _file = new("--file") { Description = "A JSON object as docs/desk.md describes it, in place of the options below; - reads standard input.", HelpName = "FILE" };
    private readonly Option<string?> _type = new("--type") { Description = "What happened, as docs/claims.md lists the types.", HelpName = "TYPE" };
    private readonly Option<string?> _certainty = new("--certainty") { Description = "asserted, alleged, denied, planned or hypothetical.", HelpName = "WORD" };
    private readonly Option<string?> _from = new("--from") { Description = "First day: 2021-02-08.", HelpName = "DATE" };
    private readonly Option<string?> _to = new("--to") { Description = "Last day, where not the first.", HelpName = "DATE" };
    private readonly Option<string[]> _place = new("--place") { Description = "Where, by name (\"Hamra, Homs\") or by point (\"35.1,36.7\", \"35.1,36.7,10\" within 10 km); takes the place of all.", HelpName = "PLACE" };
    private readonly Option<string[]> _actor = new("--actor") { Description = "Who, as perpetrator=NAME or by an id of the actor register; takes the place of those of that role.", HelpName = "ROLE=NAME" };
    private readonly Option<string[]> _harm = new("--harm") { Description = "How many, as killed=12, killed=10-14 or wounded=3:children; takes the place of the number of that effect and group.", HelpName = "EFFECT=N[:WHO]" };

    public IReadOnlyList<Option> All => [_file, _type, _certainty, _from, _to, _place, _actor, _harm];

    /// <summary>The form of what was said, or null where it cannot be read, which is told.</summary>
    public string? Read(Shell shell, ParseResult parsed, Claim claim)
    {
        if (parsed.GetValue(_file) is { } file)
            return Text(shell, file);
        var form = new JsonObject();
        if (parsed.GetValue(_type) is { } type)
            form["type"] = type;
        if (parsed.GetValue(_certainty) is { } certainty)
            form["certainty"] = certainty;
        if (parsed.GetValue(_from) is { } from)
            form["when"] = new JsonObject { ["from"] = from, ["to"] = parsed.GetValue(_to) };
        if (parsed.GetValue(_place) is { Length: > 0 } places)
            form["where"] = new JsonArray([.. places.Select(Place)]);
        if (parsed.GetValue(_actor) is { Length: > 0 } actors)
        {
            var named = actors.Select(actor => actor.Split('=', 2)).ToList();
            var kept = claim.Actors.Index().Where(actor => !named.Any(pair => pair[0] == Word(actor.Item.Role))).Select(actor => new JsonObject { ["keep"] = actor.Index });
            form["actors"] = new JsonArray([.. kept, .. named.Select(pair => new JsonObject { ["role"] = pair[0], ["actor"] = pair.Length > 1 ? pair[1] : null })]);
        }
        if (parsed.GetValue(_harm) is { Length: > 0 } harms)
            form["harm"] = Harm(harms, claim);
        return form.ToJsonString();
    }

    private static JsonObject Place(string place)
    {
        var numbers = place.Split(',').Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (double?)null).ToList();
        if (numbers.Count is not (2 or 3) || numbers.Contains(null))
            return new JsonObject { ["place"] = place };
        var point = new JsonObject { ["lat"] = numbers[0], ["lon"] = numbers[1] };
        if (numbers.Count == 3)
            point["radiusKm"] = numbers[2];
        return point;
    }

    private static JsonArray Harm(string[] harms, Claim claim)
    {
        var items = claim.Harm.Select((_, i) => new JsonObject { ["keep"] = i }).ToList();
        foreach (var pair in harms.Select(harm => harm.Split('=', 2)))
        {
            var (number, of) = (pair.Length > 1 ? pair[1] : "").Split(':', 2) is var parts && parts.Length > 1 ? (parts[0], parts[1]) : (parts[0], null);
            var known = claim.Harm.Index().Where(harm => Word(harm.Item.Effect) == pair[0] && (of is null || harm.Item.Of == of)).Select(harm => items[harm.Index]).FirstOrDefault();
            if (known is null)
                items.Add(known = new JsonObject { ["effect"] = pair[0] });
            if (of is not null)
                known["of"] = of;
            var bounds = number.Split('-').Select(bound => long.TryParse(bound, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? JsonValue.Create(n) : (JsonNode)JsonValue.Create(bound)).ToList();
            (known["low"], known["high"]) = (bounds[0], bounds[^1].DeepClone());
            known["best"] = bounds.Count == 1 ? bounds[0].DeepClone() : null;
        }
        return new JsonArray([.. items]);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => ClaimJson.Write(value).Trim('"');

    private static string? Text(Shell shell, string name)
    {
        try
        {
            if (name == "-")
                return shell.Input.ReadToEnd();
            if (new FileInfo(name) is not { Exists: true, Length: > Longest })
                return File.ReadAllText(name);
            shell.Complain($"{name}: is longer than {Longest} bytes.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            shell.Complain($"{name}: {e.Message}");
        }
        return null;
    }
}
