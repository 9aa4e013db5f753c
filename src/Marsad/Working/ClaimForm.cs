using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Working;

/// <summary>Reads what a person puts right in a claim, as the command line or the desk hands it in; every error is told with its field.</summary>
/// <remarks>
/// One JSON object: <c>type</c>, <c>certainty</c>, <c>when</c> (<c>from</c>, <c>to</c>, <c>words</c>), <c>where</c>, <c>actors</c>, <c>harm</c>, <c>sources</c> and <c>objects</c> (lists of objects), <c>weapons</c> (a list of words), <c>count</c>, and <c>evidence</c>, with the words for fields that hold none.
/// What is not named stays as it is. An item of a list with <c>keep</c> is the item of that number of the claim, with what the object says otherwise.
/// <c>words</c> are looked for in the report; where they stand there more than once, <c>which</c> says which is meant, from 1, or <c>at</c> gives their place.
/// </remarks>
public sealed class ClaimForm
{
    private const int MostItems = 60;
    private const int LongestText = 300;
    private const double WidestKm = 500;
    private const long MostPeople = 100_000_000;

    private static readonly (string Name, ClaimField Field)[] Wordless = [("type", ClaimField.Type), ("certainty", ClaimField.Certainty), ("weapons", ClaimField.Weapons), ("count", ClaimField.Count)];

    private readonly FormObject _form;
    private readonly Claim _claim;
    private readonly List<FieldError> _errors = [];

    private ClaimForm(JsonElement form, Document document, Claim claim) =>
        (_form, _claim) = (new FormObject(form, "", new FormWords(document, claim), _errors), claim);

    /// <summary>What is put right; nothing where all stays as it is.</summary>
    /// <param name="json">The object.</param>
    /// <param name="document">The report.</param>
    /// <param name="claim">The claim as it stands.</param>
    /// <param name="change">What is put right.</param>
    /// <param name="errors">What is wrong; empty where the change is given.</param>
    public static bool TryRead(string json, Document document, Claim claim, [NotNullWhen(true)] out ClaimChange? change, out IReadOnlyList<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(claim);
        change = null;
        try
        {
            using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            if (parsed.RootElement.ValueKind != JsonValueKind.Object)
            {
                errors = [new FieldError("(all)", "one object was expected")];
                return false;
            }
            var form = new ClaimForm(parsed.RootElement, document, claim);
            var read = form.Read();
            errors = form._errors;
            change = errors.Count == 0 ? read : null;
        }
        catch (JsonException e)
        {
            errors = [new FieldError("(all)", $"this is no JSON: {e.Message}")];
        }
        return change is not null;
    }

    private ClaimChange Read()
    {
        _form.Allow("type", "certainty", "when", "where", "actors", "harm", "count", "sources", "objects", "weapons", "evidence");
        var now = _claim;
        if (_form.Has("type"))
            now = now with { Type = Type() };
        if (_form.Has("certainty"))
            now = now with { Certainty = _form.Choice<Certainty>("certainty") ?? now.Certainty };
        if (_form.Has("when"))
            now = now with { When = When() };
        if (_form.Has("where"))
            now = now with { Where = Items("where", Place) };
        if (_form.Has("actors"))
            now = now with { Actors = Items("actors", Actor) };
        if (_form.Has("harm"))
            now = now with { Harm = Items("harm", Harm) };
        if (_form.Has("count"))
            now = now with { Count = _form.Object("count") is { } count ? Numbers(count, _claim.Count) : null };
        if (_form.Has("sources"))
            now = now with { Sources = Items("sources", Source) };
        if (_form.Has("objects"))
            now = now with { Objects = Items("objects", Thing) };
        if (_form.Has("weapons"))
            now = now with { Weapons = Weapons() };
        var evidence = Evidence();
        return Between(_claim, now, evidence);
    }

    private static ClaimChange Between(Claim before, Claim now, IReadOnlyList<FieldEvidence> evidence)
    {
        var fields = new List<ClaimField>();
        Compare(ClaimField.Type, before.Type, now.Type);
        Compare(ClaimField.When, before.When, now.When);
        Compare(ClaimField.Where, before.Where, now.Where);
        Compare(ClaimField.Actors, before.Actors, now.Actors);
        Compare(ClaimField.Harm, before.Harm, now.Harm);
        Compare(ClaimField.Certainty, before.Certainty, now.Certainty);
        Compare(ClaimField.Count, before.Count, now.Count);
        Compare(ClaimField.Sources, before.Sources, now.Sources);
        Compare(ClaimField.Objects, before.Objects, now.Objects);
        Compare(ClaimField.Weapons, before.Weapons, now.Weapons);
        // Whoever gives the words for a field stands for what it says, though that is what it said before.
        fields.AddRange(evidence.Select(words => words.Field).Except(fields));
        return new ClaimChange
        {
            Fields = fields,
            Type = Of(ClaimField.Type, now.Type),
            When = Of(ClaimField.When, now.When),
            Where = Of(ClaimField.Where, now.Where) ?? [],
            Actors = Of(ClaimField.Actors, now.Actors) ?? [],
            Harm = Of(ClaimField.Harm, now.Harm) ?? [],
            Certainty = fields.Contains(ClaimField.Certainty) ? now.Certainty : null,
            Count = fields.Contains(ClaimField.Count) ? now.Count : null,
            Sources = Of(ClaimField.Sources, now.Sources) ?? [],
            Objects = Of(ClaimField.Objects, now.Objects) ?? [],
            Weapons = Of(ClaimField.Weapons, now.Weapons) ?? [],
            Evidence = evidence,
        };

        void Compare<T>(ClaimField field, T one, T other)
        {
            if (ClaimJson.Write(one) != ClaimJson.Write(other))
                fields.Add(field);
        }

        T? Of<T>(ClaimField field, T value)
            where T : class? => fields.Contains(field) ? value : null;
    }

    private string? Type()
    {
        var type = _form.Text("type", LongestText);
        if (type is not null && !TypeNames.Of(_claim.Kind).Contains(type))
            _form.Wrong("type", $"'{type}' is no type of {ClaimJson.Write(_claim.Kind).Trim('"')}; there are {string.Join(", ", TypeNames.Of(_claim.Kind))}");
        return type;
    }

    private When? When()
    {
        if (_form.Object("when") is not { } when)
            return null;
        when.Allow("from", "to", "words", "which", "at");
        var (from, to) = (Day(when, "from"), Day(when, "to"));
        if (to < from)
            when.Wrong("to", "is before the first day");
        var before = _claim.When;
        var (text, span) = when.Words(before?.Text, before?.Span);
        // Whoever gives one day means that day; an end that was open stays so.
        if (to is null && !(before?.From == from && before?.To is null))
            to = from;
        if (before is not null && (before.From, before.To, before.Text, before.Span) == (from, to, text, span))
            return before;
        if (from is null && to is null && text is null)
            return null;
        return new When { From = from, To = to, Precision = Precision(from, to), Text = text, Weekday = from is null && to is null ? before?.Weekday : null, Basis = from is null && to is null ? null : span is null ? DateBasis.Context : DateBasis.Stated, Span = span };
    }

    // UCDP GED codebook, date_prec.
    private static int? Precision(LocalDate? from, LocalDate? to) => from is { } first && to is { } last
        ? (Period.DaysBetween(first, last) + 1) switch { <= 1 => 1, <= 6 => 2, 7 => 3, <= 31 => 4, _ => 5 }
        : from is null && to is null ? null : 5;

    private static LocalDate? Day(FormObject form, string field)
    {
        if (form.Text(field, LongestText) is not { } text)
            return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day })
            return day;
        form.Wrong(field, $"'{text}' is no date; one as 2021-02-08 was expected");
        return null;
    }

    private Location? Place(FormObject form)
    {
        form.Allow("keep", "place", "lat", "lon", "radiusKm", "relation", "words", "which", "at");
        var before = form.Kept(_claim.Where);
        var (lat, lon, radius) = (form.Number("lat", -90, 90), form.Number("lon", -180, 180), form.Number("radiusKm", 0, WidestKm));
        var name = form.Text("place", LongestText);
        var (text, span) = form.Words(before?.Text, before?.Span);
        var relation = form.Text("relation", LongestText) ?? before?.Relation;
        Location? place;
        if (before is not null && (name is null || name == before.Name) && (lat, lon) == (before.Lat, before.Lon))
            place = before;
        else if (lat is not null && lon is not null && (before is null || (lat, lon) != (before.Lat, before.Lon)))
            place = new Location { Name = name ?? "unnamed place", Feature = before?.Name == name ? before?.Feature : null, Lat = lat, Lon = lon, Relation = "in", Precision = radius > 0 ? 2 : 1 };
        else if (name is null)
        {
            form.Wrong("place", "is missing: the place by name, or by latitude and longitude");
            return null;
        }
        else if (PlaceForm.Find(name, out var cause) is { } found)
            place = found;
        else
        {
            form.Wrong("place", cause!);
            return null;
        }
        return place with { Relation = relation ?? place.Relation, RadiusKm = form.Has("radiusKm") ? radius : place.RadiusKm, Text = text ?? (ReferenceEquals(place, before) ? place.Text : null), Span = span };
    }

    private Participant? Actor(FormObject form)
    {
        form.Allow("keep", "role", "actor", "words", "which", "at");
        var before = form.Kept(_claim.Actors);
        var role = form.Choice<Role>("role") ?? before?.Role;
        var name = form.Text("actor", LongestText);
        var (text, span) = form.Words(before?.Text, before?.Span);
        if (role is null)
            form.Wrong("role", $"is missing: one of {string.Join(", ", Enum.GetNames<Role>()).ToLowerInvariant()}");
        if (before is not null && (name is null || name == before.Name || name == before.Id))
            return before with { Role = role ?? before.Role, Text = text, Span = span };
        if (name is null)
            form.Wrong("actor", "is missing: an id of the actor register, or a name");
        return role is null || name is null ? null : ActorForm.Find(name, _claim.When?.From) with { Role = role.Value, Text = text, Span = span };
    }

    private Harm? Harm(FormObject form)
    {
        form.Allow("keep", "effect", "low", "best", "high", "of", "words", "which", "at");
        var before = form.Kept(_claim.Harm);
        var effect = form.Choice<Effect>("effect") ?? before?.Effect;
        if (effect is null)
        {
            form.Wrong("effect", $"is missing: one of {string.Join(", ", Enum.GetNames<Effect>()).ToLowerInvariant()}");
            return null;
        }
        var count = Numbers(form, before?.Count);
        if (count is null)
            form.Wrong("best", "is missing: how many, as low, best or high");
        var (text, span) = form.Words(before?.Text, before?.Span);
        var of = form.Has("of") ? form.Text("of", LongestText) : before?.Of;
        return (before ?? new Harm { Effect = effect.Value }) with { Effect = effect.Value, Low = count?.Low, Best = count?.Best, High = count?.High, Of = of, Text = text, Span = span };
    }

    private Attribution? Source(FormObject form)
    {
        form.Allow("keep", "source", "stance", "words", "which", "at");
        var before = form.Kept(_claim.Sources);
        var stance = form.Choice<Stance>("stance") ?? before?.Stance ?? Stance.Asserts;
        var name = form.Text("source", LongestText);
        var (text, span) = form.Words(before?.Text, before?.Span);
        if (before is not null && (name is null || name == before.Name || name == before.Id))
            return before with { Stance = stance, Text = text, Span = span };
        name ??= text;
        if (name is null)
        {
            form.Wrong("source", "is missing: an id of the actor register, or a name");
            return null;
        }
        var known = ActorForm.Find(name, _claim.When?.From);
        return new Attribution { Id = known.Id, Name = known.Name, Stance = stance, Text = text, Span = span };
    }

    private ClaimObject? Thing(FormObject form)
    {
        form.Allow("keep", "type", "words", "which", "at");
        var before = form.Kept(_claim.Objects);
        var type = form.Text("type", LongestText) ?? before?.Type;
        var (text, _) = form.Words(before?.Text, null);
        if (type is null || (type != before?.Type && !TypeNames.OfObjects.Contains(type)))
            form.Wrong("type", $"is missing or not known; there are {string.Join(", ", TypeNames.OfObjects)}");
        else if (text is null)
            form.Wrong("words", "are missing: those that name the thing");
        else
            return before is not null && (before.Text, before.Type) == (text, type) ? before : new ClaimObject(text, type);
        return null;
    }

    private List<string> Weapons()
    {
        var weapons = _form.Texts("weapons", MostItems, LongestText);
        foreach (var weapon in weapons.Where(weapon => !TypeNames.OfWeapons.Contains(weapon) && !_claim.Weapons.Contains(weapon)))
            _form.Wrong("weapons", $"'{weapon}' is not known; there are {string.Join(", ", TypeNames.OfWeapons)}");
        return [.. weapons.Distinct(StringComparer.Ordinal)];
    }

    private List<FieldEvidence> Evidence()
    {
        var evidence = new List<FieldEvidence>();
        if (_form.Object("evidence") is not { } given)
            return evidence;
        given.Allow([.. Wordless.Select(pair => pair.Name)]);
        foreach (var (name, field) in Wordless)
        {
            if (given.Object(name) is { } words && words.Words(null, null) is { Text: { } text, Span: { } span })
                evidence.Add(new FieldEvidence(field, text, span));
        }
        return evidence;
    }

    private static Count? Numbers(FormObject form, Count? before)
    {
        if (!form.Has("low") && !form.Has("best") && !form.Has("high"))
            return before;
        var (low, best, high) = (form.Whole("low", MostPeople), form.Whole("best", MostPeople), form.Whole("high", MostPeople));
        if (low > best || best > high || low > high)
            form.Wrong("low", "low, best and high are not in order");
        return low is null && best is null && high is null ? null : new Count(low, best, high);
    }

    private IReadOnlyList<T> Items<T>(string field, Func<FormObject, T?> read)
        where T : class => [.. _form.Objects(field, MostItems).Select(read).OfType<T>()];
}
