using Marsad.Coding;
using Marsad.Tests.Specs;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Coding.Harm;

public class FullNamesTests
{
    [Theory]
    [InlineData("Ana Ruiz", "Ruiz", "Ana Ruiz")]
    [InlineData("ANA RUIZ SOTO", "Ruiz Soto", "ANA RUIZ SOTO")] // however it is written
    [InlineData("Ana Ruiz", "Paz", "Paz")] // somebody else
    [InlineData("Anna Karuiz", "Ruiz", "Ruiz")] // the end of a word is no surname
    public void A_surname_of_another_event_stands_for_the_full_name(string told, string again, string expected) =>
        Assert.Equal(expected, Names(told, again)[^1]);

    [Fact]
    public void A_surname_of_two_stands_for_neither() =>
        Assert.Equal("Ruiz", Names("Ana Ruiz", "Luis Ruiz", "Ruiz")[^1]);

    private static List<string?> Names(params string[] names)
    {
        var killing = Assert.Single(Coded.Report("Gunmen killed a judge in Cali on Monday.", "Wire", new LocalDate(2026, 3, 4)).Claims);
        List<Claim> claims = [.. names.Select(name => killing with { Harm = [killing.Harm[0] with { People = [new Person { Name = name }] }] })];
        return [.. FullNames.Complete(claims).Select(claim => claim.Harm[0].People[0].Name)];
    }
}
