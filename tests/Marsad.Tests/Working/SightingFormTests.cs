using Marsad.Working;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Working;

public sealed class SightingFormTests
{
    private static readonly LocalDate Today = new(2020, 1, 1);

    [Fact]
    public void A_sighting_is_read_with_its_place_made_coarse_and_its_signs_in_order()
    {
        Assert.True(SightingForm.TryRead("""
            {"source": "heron-2", "seen": "2019-09-08", "time": "23:40", "place": "a farm", "lat": 34.45678, "lon": 40.92345,
             "signs": [{"sign": "time", "value": "night"}, {"sign": "airframe", "value": "jet"}, {"sign": "time", "value": "night"}]}
            """, Today, out var sighting, out _));
        Assert.Equal((34.46, 40.92), (sighting.Where.Lat, sighting.Where.Lon));
        Assert.Equal([new SightedSign("airframe", "jet"), new SightedSign("time", "night")], sighting.Signs);
        Assert.Equal((Sureness.Fair, Today), (sighting.Sure, sighting.Told));
        Assert.Equal(sighting, ClaimJson.Read<Sighting>(ClaimJson.WriteUtf8(sighting)) with { Signs = sighting.Signs });
    }

    [Fact]
    public void The_same_content_has_the_same_id()
    {
        Assert.True(SightingForm.TryRead(Form("\"seen\": \"2019-09-08\""), Today, out var one, out _));
        Assert.True(SightingForm.TryRead(Form("\"seen\": \"2019-09-08\""), Today, out var same, out _));
        Assert.True(SightingForm.TryRead(Form("\"seen\": \"2019-09-09\""), Today, out var other, out _));
        Assert.Equal(one.Id, same.Id);
        Assert.NotEqual(one.Id, other.Id);
    }

    [Theory]
    [InlineData("\"seen\": \"someday\"", "seen")]
    [InlineData("\"seen\": \"2020-01-02\"", "seen")] // still to come
    [InlineData("\"seen\": \"2019-09-08\", \"told\": \"2019-09-07\"", "told")] // before it was seen
    [InlineData("\"seen\": \"2019-09-08\", \"time\": \"25:00\"", "time")]
    [InlineData("\"seen\": \"2019-09-08\", \"sure\": \"very\"", "sure")]
    [InlineData("\"seen\": \"2019-09-08\", \"note\": \"my neighbour saw it\"", "note")] // no free text
    [InlineData("\"seen\": \"2019-09-08\", \"radiusKm\": -1", "radiusKm")]
    public void What_is_wrong_is_told_by_its_field(string fields, string field) => Assert.Equal([field], Faults(Form(fields)));

    [Theory]
    [InlineData("Anna Berg")] // a name
    [InlineData("anna@example.org")]
    [InlineData("x963115551234")] // a telephone number
    public void A_source_that_may_be_a_person_is_refused(string source) =>
        Assert.Equal(["source"], Faults(Form("\"seen\": \"2019-09-08\"").Replace("heron-2", source, StringComparison.Ordinal)));

    [Theory]
    [InlineData("""{"sign": "airframe", "value": "saucer"}""", "signs[1].value")]
    [InlineData("""{"sign": "colour", "value": "grey"}""", "signs[1].sign")]
    [InlineData("""{"sign": "claims", "value": "rus-army"}""", "signs[1].sign")] // a statement is seen by nobody
    [InlineData("""{"sign": "air-defence", "value": "nobody"}""", "signs[1].value")]
    [InlineData("""7""", "signs[1]")]
    public void What_is_wrong_in_a_list_is_told_by_its_place(string sign, string field) =>
        Assert.Equal([field], Faults(Form("\"seen\": \"2019-09-08\"").Replace("\"jet\"}", "\"jet\"}, " + sign, StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_is_no_object_is_told_as_a_whole(string json) => Assert.Equal(["(all)"], Faults(json));

    [Fact]
    public void All_that_is_missing_is_told_at_once() => Assert.Equal(["source", "seen", "place", "signs"], Faults("{}"));

    private static string Form(string fields) => $$"""{"source": "heron-2", {{fields}}, "lat": 34.4, "lon": 40.9, "signs": [{"sign": "airframe", "value": "jet"}]}""";

    private static IEnumerable<string> Faults(string json)
    {
        Assert.False(SightingForm.TryRead(json, Today, out _, out var errors));
        return errors.Select(error => error.Field);
    }
}
