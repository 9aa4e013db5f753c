using System.CommandLine;
using System.Text.Json.Nodes;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Working;
using NodaTime;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad sighting</c>: structured reports of what was seen of a raid.</summary>
internal static class SightingCommand
{
    private const string StandardInput = "-";
    private const int Longest = 1 << 20;

    public static Command Make(Shell shell) => new("sighting", "Record what an observer saw of a raid that has happened, or list what was seen.") { Add(shell), List(shell), Signs(shell) };

    private static Command Add(Shell shell)
    {
        var file = new Option<string?>("--file") { Description = "A JSON object with the fields below, or a list of such; - reads standard input.", HelpName = "FILE" };
        var source = Text("--source", "Codename of the observer; who that is does not belong here.", "NAME");
        var seen = Text("--seen", "The day: 2021-02-08.", "DATE");
        var time = Text("--time", "The hour there: 21:40.", "TIME");
        var told = Text("--told", "The day on which it was told, where not today.", "DATE");
        var place = Text("--place", "Where the raid was, by name.", "NAME");
        var lat = new Option<double?>("--lat") { Description = "Where the raid was, degrees north; kept to a hundredth.", HelpName = "DEGREES" };
        var lon = new Option<double?>("--lon") { Description = "Degrees east.", HelpName = "DEGREES" };
        var radius = new Option<double?>("--radius") { Description = "Kilometres around the point within which it was.", HelpName = "KM" };
        var sign = new Option<string[]>("--sign") { Description = "What was seen, as airframe=helicopter; may be given several times. 'marsad sighting signs' lists them.", HelpName = "SIGN=VALUE" };
        var sure = Text("--sure", "How sure the observer is: sure, fair (taken where nothing is said) or unsure.", "WORD");
        var ledger = Options.Ledger();
        var command = new Command("add", "Record a sighting.") { file, source, seen, time, told, place, lat, lon, radius, sign, sure, ledger };
        command.SetAction(parsed =>
        {
            var options = new JsonObject();
            Put("source", parsed.GetValue(source));
            Put("seen", parsed.GetValue(seen));
            Put("time", parsed.GetValue(time));
            Put("told", parsed.GetValue(told));
            Put("place", parsed.GetValue(place));
            Put("lat", parsed.GetValue(lat));
            Put("lon", parsed.GetValue(lon));
            Put("radiusKm", parsed.GetValue(radius));
            Put("sure", parsed.GetValue(sure));
            if (parsed.GetValue(sign) is { Length: > 0 } signs)
                options["signs"] = new JsonArray([.. signs.Select(one => one.Split('=', 2)).Select(pair => new JsonObject { ["sign"] = pair[0], ["value"] = pair.Length > 1 ? pair[1] : null })]);
            if (parsed.GetValue(file) is { } from && options.Count > 0)
            {
                shell.Complain("--file takes the place of the options that tell of a sighting; give one or the other.");
                return Shell.Usage;
            }
            var forms = parsed.GetValue(file) is { } name ? Forms(shell, name) : [options.ToJsonString()];
            return forms is null ? Shell.NotDone : Record(shell, parsed.GetRequiredValue(ledger), forms);

            void Put<T>(string field, T? value)
            {
                if (value is not null)
                    options[field] = JsonValue.Create(value);
            }
        });
        return command;
    }

    private static int Record(Shell shell, string file, IReadOnlyList<string> forms)
    {
        var sightings = new List<Sighting>();
        var failed = false;
        foreach (var (i, form) in forms.Index())
        {
            if (SightingForm.TryRead(form, shell.Now().InUtc().Date, out var sighting, out var errors))
                sightings.Add(sighting);
            foreach (var error in errors)
                shell.Complain($"{(forms.Count > 1 ? $"[{i}]." : "")}{error.Field}: {error.Cause}");
            failed |= errors.Count > 0;
        }
        // All of a list or none, so that it can be put right and given again.
        if (failed)
            return Shell.NotDone;
        using var record = Ledger.Open(file, LedgerMode.Write);
        record.Together(() =>
        {
            foreach (var sighting in sightings)
                shell.Output.WriteLine($"{sighting.Id}: {(record.Sight(sighting) ? "recorded" : "known already")}");
        });
        shell.Output.WriteLine($"Head: {record.Head}");
        return Shell.Done;
    }

    private static IReadOnlyList<string>? Forms(Shell shell, string name)
    {
        try
        {
            using var file = name == StandardInput ? null : new StreamReader(name);
            if (Read(file ?? shell.Input) is not { } text)
            {
                shell.Complain($"{(file is null ? "standard input" : name)}: is longer than {Longest} characters.");
                return null;
            }
            return JsonNode.Parse(text) is JsonArray list ? [.. list.Select(one => one?.ToJsonString() ?? "null")] : [text];
        }
        catch (System.Text.Json.JsonException e)
        {
            shell.Complain($"{name}: this is no JSON: {e.Message}");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            shell.Complain($"{name}: {e.Message}");
            return null;
        }
    }

    // Standard input has no length that could be asked for, so no more is read than may stand there. Null where it is longer.
    private static string? Read(TextReader reader)
    {
        var text = new char[Longest + 1];
        var length = reader.ReadBlock(text);
        return length > Longest ? null : new string(text, 0, length);
    }

    private static Command List(Shell shell)
    {
        var on = Options.Day("--on", "Only what was seen on that day.");
        return TableCommand.Make(
            shell,
            "list",
            "List the sightings, with the raid that each belongs to.",
            on,
            _ => FigureRules.Marsad,
            audited: false,
            (parsed, findings) => View(parsed, findings).Sightings.Select(RecordJson.Write),
            (parsed, tables, findings) => tables.Sightings(View(parsed, findings)));

        Findings View(ParseResult parsed, Findings findings) =>
            parsed.GetValue(on) is { } day ? findings with { Sightings = [.. findings.Sightings.Where(sighting => sighting.Seen == day)] } : findings;
    }

    private static Command Signs(Shell shell)
    {
        var command = new Command("signs", "List what can be reported, with its values.");
        command.SetAction(_ =>
        {
            foreach (var sign in SightingSigns.All)
                shell.Output.WriteLine($"{sign,-14} {SightingSigns.Values(sign)}");
            return Shell.Done;
        });
        return command;
    }

    private static Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };
}
