using Marsad.Annotating;
using Xunit;

namespace Marsad.Tests.Annotating;

public class WeaponFinderTests
{
    private static readonly WeaponFinder Finder = new();

    [Theory]
    [InlineData("A Su-24 dropped cluster bombs.", "Su-24:aircraft, cluster bombs:cluster-munition")] // a model name; the kind of bomb before the bomb
    [InlineData("A suicide car bomb went off.", "suicide car bomb:car-bomb")]
    [InlineData("He blew himself up at the gate.", "blew himself up:suicide-vest")] // a deed that tells the means
    [InlineData("GUERRILLAS USED A BAZOOKA AND DYNAMITE STICKS.", "BAZOOKA:rocket, DYNAMITE STICKS:dynamite")] // capitals
    [InlineData("Drones and Katyushas hit the base.", "Drones:drone, Katyushas:rocket")]
    [InlineData("They opened fire with AK-47s.", "AK-47s:firearm")]
    public void Weapons_are_named_with_their_words(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Finder.Find(text).Select(weapon => $"{weapon.Span.In(text)}:{weapon.Weapon}")));

    [Theory]
    [InlineData("The think tank met at the golf club.")] // other tanks and clubs
    [InlineData("A passenger plane landed beside the gold mines.")]
    [InlineData("Stock prices rose and the mirage faded.")] // a model's name without its capital
    public void What_only_sounds_like_a_weapon_is_left_out(string text) => Assert.Empty(Finder.Find(text));
}
