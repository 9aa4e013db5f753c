using Marsad.Tests.Specs;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Coding;

public class VictimNamesTests
{
    [Theory]
    [InlineData("Hooded men killed an agronomist in Piura on Tuesday. The victim was identified as Juan Carlos Rios.", "Juan Carlos Rios")] // told on in the next sentence
    [InlineData("A bomb killed seven people in Cuzco on Tuesday, including union leader Luis Paz.", "Luis Paz")] // one of a number
    [InlineData("Patrols killed three journalists, Luis Paz, Ana Rios and Juan Mora, in Cuzco on Tuesday.", "Luis Paz")] // a list behind the group
    [InlineData("Mayor Ana Ruiz was murdered by gunmen in Tacna on Tuesday.", "Ana Ruiz")] // an office in front is not the name
    public void Somebody_named_apart_from_the_harm_is_among_its_people(string report, string name)
    {
        var (_, claims) = Coded.Report(report, "Wire", new LocalDate(1990, 3, 4));
        Assert.Contains(claims.SelectMany(claim => claim.Harm).SelectMany(harm => harm.People), person => person.Name == name);
    }

    [Fact]
    public void An_office_in_front_of_a_name_describes_the_person()
    {
        var (_, claims) = Coded.Report("Judge Ana Ruiz was murdered by gunmen in Tacna on Tuesday.", "Wire", new LocalDate(1990, 3, 4));
        var person = Assert.Single(claims.SelectMany(claim => claim.Harm).SelectMany(harm => harm.People));
        Assert.Equal(("Judge", "Ana Ruiz"), (person.Description, person.Name));
    }
}
