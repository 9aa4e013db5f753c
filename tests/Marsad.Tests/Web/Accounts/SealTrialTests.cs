using Marsad.Web;
using Xunit;

namespace Marsad.Tests.Web.Accounts;

public sealed class SealTrialTests(ServedAccounts served) : IClassFixture<ServedAccounts>
{
    [Fact]
    public void Of_what_the_site_seals_no_forgery_is_taken()
    {
        var seals = SealTrial.Of(served.Server.Services);
        Assert.Equal(4, seals.Count);
        var tried = 0;
        SealTrial.Run([.. seals.Select(seal => seal with { Opens = bytes => Counted(seal, bytes) })], "users.db");
        Assert.InRange(tried, SealTrial.Forgeries, int.MaxValue);

        bool Counted(Seal seal, byte[] bytes)
        {
            tried++;
            return seal.Opens(bytes);
        }
    }

    // What a broken library would do.
    [Theory]
    [InlineData("takes anything")]
    [InlineData("does not look at the last byte")]
    [InlineData("looks at the length alone")]
    [InlineData("takes what is longer")]
    [InlineData("takes nothing")]
    public void A_site_whose_seals_can_be_forged_or_not_opened_does_not_open(string saboteur)
    {
        byte[] genuine = [1, 2, 3, 4, 5, 6, 7, 8];
        Func<byte[], bool> opens = saboteur switch
        {
            "takes anything" => _ => true,
            "does not look at the last byte" => bytes => bytes.Length == genuine.Length && bytes.AsSpan(0, 7).SequenceEqual(genuine.AsSpan(0, 7)),
            "looks at the length alone" => bytes => bytes.Length == genuine.Length,
            "takes what is longer" => bytes => bytes.AsSpan().StartsWith(genuine),
            _ => _ => false,
        };
        Assert.Throws<UserFileException>(() => SealTrial.Run([new Seal("a thing", genuine, opens)], "users.db"));
    }
}
