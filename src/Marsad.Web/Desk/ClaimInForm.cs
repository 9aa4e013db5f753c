using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>A claim as a form of the desk shows it and sends it back: one field each for what is single, rows for places, actors and numbers, an empty one at their end.</summary>
/// <param name="claim">The claim as it stands.</param>
/// <param name="sent">What was sent, where the form comes back with errors.</param>
public sealed class ClaimInForm(Claim claim, IFormCollection? sent = null)
{
    public const string Places = "where";
    public const string Actors = "actors";
    public const string Harms = "harm";

    public const string Sources = "sources";
    public const string Objects = "objects";
    public const string Weapons = "weapons";

    /// <summary>Longest list that is read.</summary>
    public const int MostRows = 60;

    /// <summary>Fields that hold no words themselves, and get them beside.</summary>
    public static readonly IReadOnlyList<string> Wordless = ["type", "certainty", "weapons", "count"];

    /// <summary>How many rows a list has, the empty ones included.</summary>
    public int Rows(string list) => Math.Min(MostRows, Known(list) + (list == Actors && claim.Kind == ClaimKind.Incident ? 2 : 1));

    /// <summary>How many rows the claim itself has.</summary>
    public int Known(string list) => list switch { Places => claim.Where.Count, Actors => claim.Actors.Count, Sources => claim.Sources.Count, Objects => claim.Objects.Count, Weapons => claim.Weapons.Count, _ => claim.Harm.Count };

    /// <summary>Whether it comes back with errors, and a place among several may have to be named.</summary>
    public bool IsBack => sent is not null && !IsLookingUp;

    /// <summary>Whether it comes back to have its places looked up.</summary>
    public bool IsLookingUp => sent?["act"].ToString() == PlacePicking.Act;

    /// <summary>What a field shows.</summary>
    public string Of(string name) => sent is not null && sent.TryGetValue(name, out var value) ? value.ToString() : Now(name);

    /// <summary>What a field of a row shows.</summary>
    public string Of(string list, int row, string field) => Of(Name(list, row, field));

    /// <summary>Whether the box of a row is ticked.</summary>
    public bool IsTicked(string list, int row) => sent is not null && sent.ContainsKey(Name(list, row, "drop"));

    /// <summary>Name of a field of a row.</summary>
    public static string Name(string list, int row, string field) => string.Create(CultureInfo.InvariantCulture, $"{list}-{row}-{field}");

    /// <summary>The form that <see cref="Marsad.Working.ClaimForm"/> reads.</summary>
    public string Json()
    {
        var form = new JsonObject { ["type"] = Text("type"), ["certainty"] = Text("certainty") };
        var when = new JsonObject { ["from"] = Text("from"), ["to"] = Text("to") };
        Words(when, "when-", claim.When?.Text);
        form["when"] = when;
        form[Places] = List(Places, claim.Where.Count, ["place", "lat", "lon", "radiusKm", "relation", "words"], (row, item) =>
        {
            Put(item, "place", Text(Name(Places, row, "place")));
            Put(item, "relation", Text(Name(Places, row, "relation")));
            if (Text(Name(Places, row, "choice")) is { } choice)
            {
                // Of several places of one name, that one; what the point was before says nothing of it.
                item["place"] = $"{Text(Name(Places, row, "place"))?.Split(',')[0]}, {choice}";
                item["lat"] = row < claim.Where.Count ? claim.Where[row].Lat : null;
                item["lon"] = row < claim.Where.Count ? claim.Where[row].Lon : null;
            }
            else
            {
                foreach (var field in (string[])["lat", "lon", "radiusKm"])
                    item[field] = Number(Name(Places, row, field));
            }
            Words(item, Name(Places, row, ""), row < claim.Where.Count ? claim.Where[row].Text : null);
        });
        form[Actors] = List(Actors, claim.Actors.Count, ["actor", "words"], (row, item) =>
        {
            Put(item, "role", Text(Name(Actors, row, "role")));
            Put(item, "actor", Text(Name(Actors, row, "actor")));
            Words(item, Name(Actors, row, ""), row < claim.Actors.Count ? claim.Actors[row].Text : null);
        });
        form[Harms] = List(Harms, claim.Harm.Count, ["low", "best", "high", "of", "words"], (row, item) =>
        {
            Put(item, "effect", Text(Name(Harms, row, "effect")));
            item["of"] = Text(Name(Harms, row, "of"));
            foreach (var field in (string[])["low", "best", "high"])
                item[field] = Number(Name(Harms, row, field));
            Words(item, Name(Harms, row, ""), row < claim.Harm.Count ? claim.Harm[row].Text : null);
        });
        form[Sources] = List(Sources, claim.Sources.Count, ["source", "words"], (row, item) =>
        {
            Put(item, "source", Text(Name(Sources, row, "source")));
            Put(item, "stance", Text(Name(Sources, row, "stance")));
            Words(item, Name(Sources, row, ""), row < claim.Sources.Count ? claim.Sources[row].Text : null);
        });
        form[Objects] = List(Objects, claim.Objects.Count, ["type", "words"], (row, item) =>
        {
            Put(item, "type", Text(Name(Objects, row, "type")));
            Words(item, Name(Objects, row, ""), row < claim.Objects.Count ? claim.Objects[row].Text : null);
        });
        form[Weapons] = new JsonArray([.. Enumerable.Range(0, MostRows).Select(row => Text(Name(Weapons, row, "weapon"))).OfType<string>().Select(weapon => JsonValue.Create(weapon))]);
        var evidence = new JsonObject();
        foreach (var field in Wordless.Where(field => Text(field + "-words") is not null))
        {
            var item = new JsonObject();
            Words(item, field + "-", null);
            evidence[field] = item;
        }
        form["evidence"] = evidence;
        if (claim.Kind == ClaimKind.Figure)
            form["count"] = new JsonObject { ["low"] = Number("count-low"), ["best"] = Number("count-best"), ["high"] = Number("count-high") };
        return form.ToJsonString();
    }

    private JsonArray List(string list, int known, string[] fields, Action<int, JsonObject> fill)
    {
        var items = new JsonArray();
        for (var row = 0; row < MostRows; row++)
        {
            if (IsTicked(list, row) || (row >= known && fields.All(field => Text(Name(list, row, field)) is null)))
                continue;
            var item = new JsonObject();
            if (row < known)
                item["keep"] = row;
            fill(row, item);
            items.Add((JsonNode)item);
        }
        return items;
    }

    // Browsers make one space of a line end in a field of one line; what was not touched must not seem so.
    private void Words(JsonObject item, string prefix, string? before)
    {
        var words = Text(prefix + "words");
        if (words == (before is null ? null : OneLine(before)) && Text(prefix + "at") is null && Text(prefix + "which") is null)
            return;
        item["words"] = words;
        if (Number(prefix + "which") is { } which)
            item["which"] = which;
        if (words is not null && TextSpan.TryParse(Text(prefix + "at"), null, out var at))
            item["at"] = new JsonArray(at.Start, at.End);
    }

    private static void Put(JsonObject item, string field, string? value)
    {
        if (value is not null)
            item[field] = value;
    }

    private string? Text(string name) => sent is not null && sent[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    // What is no number goes on as it is, to be refused with its name.
    private JsonNode? Number(string name) => Text(name) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(text);

    private string Now(string name)
    {
        var parts = name.Split('-', 3);
        if (parts.Length == 3 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var row))
        {
            return parts[0] switch
            {
                Places when row < claim.Where.Count => Of(claim.Where[row], parts[2]),
                Actors when row < claim.Actors.Count => Of(claim.Actors[row], parts[2]),
                Harms when row < claim.Harm.Count => Of(claim.Harm[row], parts[2]),
                Sources when row < claim.Sources.Count => Of(claim.Sources[row], parts[2]),
                Objects when row < claim.Objects.Count => Of(claim.Objects[row], parts[2]),
                Weapons when row < claim.Weapons.Count => claim.Weapons[row],
                // Of an incident, both sides are asked for.
                Actors when claim.Kind == ClaimKind.Incident && parts[2] == "role" => Word(row == claim.Actors.Count ? Role.Perpetrator : Role.Target),
                _ => "",
            };
        }
        return name switch
        {
            "type" => claim.Type ?? "",
            "certainty" => Word(claim.Certainty),
            "from" => claim.When?.From is { } from ? Marsad.Publishing.Wording.Iso(from) : "",
            "to" => claim.When?.To is { } to ? Marsad.Publishing.Wording.Iso(to) : "",
            "when-words" => OneLine(claim.When?.Text),
            "count-low" => Number(claim.Count?.Low),
            "count-best" => Number(claim.Count?.Best),
            "count-high" => Number(claim.Count?.High),
            _ => "",
        };
    }

    private static string Of(Location place, string field) => field switch
    {
        "place" => place.Name,
        "lat" => Number(place.Lat),
        "lon" => Number(place.Lon),
        "radiusKm" => Number(place.RadiusKm),
        "relation" => place.Relation ?? "",
        "words" => OneLine(place.Text),
        _ => "",
    };

    private static string Of(Participant actor, string field) => field switch { "role" => Word(actor.Role), "actor" => actor.Name, "words" => OneLine(actor.Text), _ => "" };

    private static string Of(Attribution source, string field) => field switch { "source" => source.Name, "stance" => Word(source.Stance), "words" => OneLine(source.Text), _ => "" };

    private static string Of(ClaimObject thing, string field) => field switch { "type" => thing.Type, "words" => OneLine(thing.Text), _ => "" };

    private static string Of(Harm harm, string field) => field switch
    {
        "effect" => Word(harm.Effect),
        "low" => Number(harm.Low),
        "best" => Number(harm.Best),
        "high" => Number(harm.High),
        "of" => harm.Of ?? "",
        "words" => OneLine(harm.Text),
        _ => "",
    };

    /// <summary>A name of an enumeration as the format writes it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => ClaimJson.Write(value).Trim('"');

    private static string Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
