using Marsad.Assessing;
using Xunit;

namespace Marsad.Tests.Assessing;

public class OriginsTests
{
    private const string Wire =
        "Gunmen stormed a police station on the edge of the old quarter before dawn and held it for three hours until the army arrived with armoured cars. "
        + "Four officers died in the fight and nine were taken to the central hospital, its director said by telephone. The interior ministry blamed a cell that "
        + "it says was behind two raids in the spring. Residents told of shots from the direction of the grain silos well into the morning, and shops stayed shut.";

    [Fact]
    public void A_copy_of_a_wire_story_is_no_second_origin()
    {
        var copy = "By our correspondent. " + Wire.Replace("three hours", "several hours", StringComparison.Ordinal).Replace("well into", "until late in", StringComparison.Ordinal);
        Assert.Equal(1, Count([Some.Report("one", text: Wire), Some.Report("two", text: copy)], Some.Claim("one"), Some.Claim("two")));
    }

    [Fact]
    public void Two_accounts_of_one_event_in_different_words_are_two_origins()
    {
        const string own = "A raid on a police post in the old quarter left four officers dead, the provincial council announced on its page, adding that soldiers had to be "
            + "brought in from the barracks by the river. The attackers, whose number is not known, fled towards the silos when the first vehicles came into sight.";
        Assert.Equal(2, Count([Some.Report("one", text: Wire), Some.Report("two", text: own)], Some.Claim("one"), Some.Claim("two")));
    }

    [Fact]
    public void Reports_that_rest_on_one_named_source_are_one_origin()
    {
        var sohr = Some.Source("sohr");
        Assert.Equal(1, Count([], Some.Claim("one") with { Sources = [sohr] }, Some.Claim("two") with { Sources = [sohr, Some.Source("afp")] }));
        Assert.Equal(2, Count([], Some.Claim("one") with { Sources = [sohr] }, Some.Claim("two") with { Sources = [Some.Source("sana")] }));
    }

    [Fact]
    public void Sources_without_a_name_tie_nothing_but_the_agency_that_passed_them_on_does()
    {
        var witnesses = new Attribution { Name = "witnesses" };
        Assert.Equal(2, Count([], Some.Claim("one") with { Sources = [witnesses] }, Some.Claim("two") with { Sources = [witnesses] }));
        Assert.Equal(1, Count([], Some.Claim("one") with { Sources = [witnesses, Some.Source("afp")] }, Some.Claim("two") with { Sources = [Some.Source("afp")] }));
    }

    [Fact]
    public void An_outlet_counts_once_and_so_does_who_cites_it()
    {
        Document[] documents = [Some.Report("one", outlet: "Daily Bulletin"), Some.Report("two", outlet: "Daily Bulletin"), Some.Report("three", outlet: "Evening Sheet")];
        Assert.Equal(1, Count(documents, Some.Claim("one"), Some.Claim("two")));
        Assert.Equal(1, Count(documents, Some.Claim("one"), Some.Claim("three") with { Sources = [new Attribution { Name = "the Daily Bulletin" }, new Attribution { Name = "Daily Bulletin" }] }));
        Assert.Equal(2, Count(documents, Some.Claim("one"), Some.Claim("three")));
    }

    private static int Count(Document[] documents, params Claim[] claims) => new Origins(documents).Of(claims).Distinct().Count();
}
