using Marsad.Lexicons;
using Xunit;

namespace Marsad.Tests.Lexicons;

public class ActorKinshipTests
{
    [Fact]
    public void A_states_army_and_police_belong_to_its_government()
    {
        var lexicon = ActorLexicon.Default;
        string Id(string country, StateBranch branch) => lexicon.State(country, branch).Id;
        foreach (var country in (string[])["SY", "TD", "CO"]) // one of the register and two made by rule
        {
            Assert.True(ActorKinship.Default.InLine(Id(country, StateBranch.Military), Id(country, StateBranch.Government)), country);
            Assert.True(ActorKinship.Default.Related(Id(country, StateBranch.Military), Id(country, StateBranch.Police)), country);
        }
        Assert.False(ActorKinship.Default.Related(Id("TD", StateBranch.Military), Id("CO", StateBranch.Military)));
    }

    [Fact]
    public void A_group_belongs_to_its_parent()
    {
        var child = ActorRegister.Default.All.First(a => a.Parent is not null);
        Assert.True(ActorKinship.Default.InLine(child.Parent!, child.Id));
    }
}
