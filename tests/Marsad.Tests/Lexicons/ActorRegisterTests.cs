using Marsad.Lexicons;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Lexicons;

public class ActorRegisterTests
{
    [Fact]
    public void Every_tie_of_the_register_leads_to_an_entry_and_no_id_stands_twice() => Assert.Empty(ActorRegister.Check().Select(error => error.Message));

    [Fact]
    public void No_name_that_holds_everywhere_means_two_actors() =>
        Assert.Empty(ActorRegister.Default.All
            .SelectMany(actor => actor.Names.Concat(actor.People.Select(person => person.Key)).Select(name => (Name: name, actor.Id)))
            .GroupBy(pair => pair.Name, pair => pair.Id, StringComparer.Ordinal)
            .Where(group => group.Distinct().Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group)}"));

    [Theory]
    [InlineData("taliban", 2020, ActorClass.RebelGroup)] // before they took Kabul
    [InlineData("taliban", 2023, ActorClass.StateForces)]
    [InlineData("rsf", 2020, ActorClass.StateForces)] // a state's militia until it fought the army
    [InlineData("rsf", 2024, ActorClass.RebelGroup)]
    public void The_class_is_that_of_the_day(string id, int year, ActorClass expected) =>
        Assert.Equal(expected, ActorRegister.Default[id]!.ClassOn(new LocalDate(year, 6, 1)));

    [Theory]
    [InlineData("- {id: x, name: X, class: rebels}", "1", "'rebels'")]
    [InlineData("- id: x\n  name: X\n  clas: rebel-group", "3", "'clas'")] // a misspelt key is not lost
    [InlineData("- {id: x, name: X, class: media, names: [A, B}", "1", "','")]
    [InlineData("- {id: x, name: X, class: media, from: 2015-13}", "1", "2015-13")]
    public void A_record_that_cannot_be_used_is_named_with_its_line(string yaml, string line, string part)
    {
        var error = Assert.Throws<LexiconException>(() => ActorRegister.Of("data/actors/mine.yaml", new StringReader(yaml)));
        Assert.StartsWith($"data/actors/mine.yaml:{line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}
