using Marsad.Publishing;
using Xunit;

namespace Marsad.Tests.Publishing;

public sealed class OrdinaryCaseTests
{
    [Theory]
    [InlineData("GUNMEN", "gunmen")] // the source writes it small elsewhere
    [InlineData("ARMY", "army")] // short, but no acronym: the source says so
    [InlineData("ARMY OF ARDA", "army of Arda")] // word by word
    [InlineData("TERRORISTS", "Terrorists")] // nowhere else
    [InlineData("XYZQ", "XYZQ")] // what may be an acronym stays one
    [InlineData("Banner FRONT", "Banner FRONT")] // not all in capitals: an acronym in a name
    [InlineData("الجيش", "الجيش")] // a script without capitals
    public void A_name_in_capitals_is_shown_as_it_is_written_elsewhere(string name, string shown)
    {
        var sample = SampleFindings.Make();
        var bus = sample.Incidents[0];
        var actor = new Participant { Role = Role.Perpetrator, Name = name, Text = name };
        var claim = bus.Incident.Claims[0] with { Actors = [actor], Harm = [new Harm { Effect = Effect.Killed, Of = name, Text = name }], Sources = [new Attribution { Name = name, Text = name }] };
        var findings = OrdinaryCase.Of(sample with
        {
            Claims = [.. sample.Claims.Select(one => one.Id == claim.Id ? claim : one)],
            Incidents = [bus with { Actors = [actor], Incident = bus.Incident with { Claims = [claim] }, Figures = [bus.Figures[0] with { Group = name }] }],
            Figures = [sample.Figures[0] with { Subject = actor }],
        });
        var incident = findings.Incidents[0];
        var told = Assert.Single(incident.Incident.Claims);
        Assert.Equal(
            Enumerable.Repeat(shown, 6),
            [incident.Actors[0].Name, incident.Figures[0].Group, told.Actors[0].Name, told.Harm[0].Of, told.Sources[0].Name, findings.Figures[0].Subject!.Name]);
        Assert.Equal(Enumerable.Repeat(name, 3), [told.Actors[0].Text, told.Harm[0].Text, told.Sources[0].Text]);
    }

    [Fact]
    public void A_name_of_the_register_is_left_as_it_is()
    {
        var sample = SampleFindings.Make();
        var actor = new Participant { Role = Role.Perpetrator, Id = "army", Name = "ARMY" };
        var bus = sample.Incidents[0] with { Actors = [actor] };
        Assert.Equal("ARMY", OrdinaryCase.Of(sample with { Claims = [sample.Claims[0] with { Actors = [actor with { Id = null }] }], Incidents = [bus] }).Incidents[0].Actors[0].Name);
    }
}
