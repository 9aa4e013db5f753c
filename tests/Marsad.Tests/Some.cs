using NodaTime;

namespace Marsad.Tests;

/// <summary>Throw-away claims, incidents and reports for tests that care about a few of their members.</summary>
internal static class Some
{
    public static readonly Location Country = new() { Name = "Syria", Id = "geonames:163843", Feature = PlaceFeature.Country, Country = "SY", Lat = 35, Lon = 38, Precision = 6 };
    public static readonly Location Province = new() { Name = "Deir ez-Zor", Id = "geonames:170792", Feature = PlaceFeature.Province, Within = ["Syria"], Country = "SY", Lat = 35.2, Lon = 40.2, Precision = 4 };
    public static readonly Location Mayadin = Town("Al Mayadin", 35.02, 40.45);
    public static readonly Location Abukamal = Town("Al Bukamal", 34.45, 40.92);

    public static LocalDate Date(int year, int month, int day) => new(year, month, day);

    public static When On(int year, int month, int day) => From(Date(year, month, day), Date(year, month, day));

    public static When From(LocalDate from, LocalDate? to) => new() { From = from, To = to, Precision = 1, Basis = DateBasis.Stated };

    public static Location Town(string name, double lat, double lon, string province = "Deir ez-Zor") =>
        new() { Name = name, Id = $"test:{name}", Feature = PlaceFeature.Settlement, Within = [province, "Syria"], Country = "SY", Lat = lat, Lon = lon, Precision = 1 };

    public static Participant Perpetrator(string id) => Actor(Role.Perpetrator, id);

    public static Participant Target(string id) => Actor(Role.Target, id);

    public static Participant Actor(Role role, string id) => new() { Role = role, Id = id, Name = id, Class = id == "civilians" ? ActorClass.Civilians : ActorClass.RebelGroup };

    public static Attribution Source(string id, Stance stance = Stance.Asserts) => new() { Id = id, Name = id.ToUpperInvariant(), Stance = stance };

    public static Harm Killed(Count count, string? of = null, int? partOf = null) => Suffered(Effect.Killed, count, of, partOf);

    public static Harm Killed(long count, string? of = null, int? partOf = null) => Killed(Count.Exactly(count), of, partOf);

    public static Harm Suffered(Effect effect, Count count, string? of = null, int? partOf = null) =>
        new() { Effect = effect, Low = count.Low, Best = count.Best, High = count.High, Of = of, PartOf = partOf };

    /// <summary>A claim of a report of its own, or of the named one; <paramref name="at"/> tells apart the claims of one story.</summary>
    public static Claim Claim(string report, int at = 0, ClaimKind kind = ClaimKind.Incident, int story = 1)
    {
        var id = Id(report);
        var span = new TextSpan(at * 100, at * 100 + 50);
        return new Claim
        {
            Id = ClaimId.Of(id, story, kind, span),
            Report = report,
            ReportId = id,
            Story = story,
            Kind = kind,
            Type = kind switch { ClaimKind.Incident => "armed-clash", ClaimKind.Control => "holds", _ => null },
            Spans = [span],
            Coder = "test 1",
            Confidence = 1,
        };
    }

    /// <summary>An attack of one group on another's soldiers.</summary>
    public static Claim Attack(string report, When? when, Location? where, Count? killed, int at = 0) =>
        Claim(report, at) with
        {
            When = when,
            Where = where is null ? [] : [where],
            Actors = [Perpetrator("is"), Target("syr-army")],
            Harm = killed is { } count ? [Killed(count, "soldiers")] : [],
        };

    public static ReportId Id(string report) => ReportId.Of(System.Text.Encoding.UTF8.GetBytes(report));

    public static Document Report(string report, LocalDate? published = null, string? outlet = null, string? text = null)
    {
        text ??= string.Join(' ', Hash.Full(System.Text.Encoding.UTF8.GetBytes(report)).Chunk(4).Select(word => new string(word))); // words of its own
        var view = MappedText.Whole(text);
        return new Document
        {
            Report = new Report { Id = Id(report), Name = report, Hash = Hash.Full(System.Text.Encoding.UTF8.GetBytes(report)), Length = text.Length, MediaType = "text/plain", Outlet = outlet ?? report, Published = published },
            Text = text,
            Stories = [new Story { Number = 1, View = view, Parts = [new StoryPart(PartKind.Paragraph, new TextSpan(0, text.Length))], Published = published }],
        };
    }
}
