using Marsad.Publishing;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Publishing;

public sealed class PublicationTests
{
    private static readonly LocalDate Today = new(2021, 3, 20);

    [Fact]
    public void Who_holds_a_place_today_is_not_shown_today()
    {
        Assert.Empty(Shown(Control(Today), Published("gazette")).Incidents);
        Assert.Empty(Shown(Control(Today.PlusDays(-2)), Published("gazette")).Incidents);
        Assert.Single(Shown(Control(Today.PlusDays(-3)), Published("gazette")).Incidents);
    }

    [Fact]
    public void What_is_held_since_long_ago_is_as_new_as_its_telling() =>
        Assert.Empty(Shown(Control(Today) with { When = new When { From = new LocalDate(2019, 1, 1) } }, Published("gazette", Today)).Incidents);

    [Fact]
    public void What_was_published_is_out() => Assert.Single(Shown(Some.Attack("gazette", Some.On(2021, 3, 20), Some.Mayadin, Count.Exactly(3)), Published("gazette")).Incidents);

    [Fact]
    public void A_report_that_was_sent_leads_to_nobody()
    {
        var sent = Some.Attack("note", Some.On(2021, 3, 1), Some.Mayadin, Count.Exactly(3)) with
        {
            Quote = "my neighbour Salim saw it from his roof",
            Actors = [new Participant { Role = Role.Target, Name = "Salim", Text = "Salim", Class = ActorClass.Civilians, Span = new TextSpan(0, 5) }],
            Harm = [Some.Killed(3, "Salim's sons") with { People = [new Person { Name = "Karim" }], Text = "Salim's sons" }, Some.Killed(1, "Karim", partOf: 0)],
            Sources = [new Attribution { Name = "Salim", Text = "Salim" }],
            When = Some.On(2021, 3, 1) with { Text = "when Salim came home" },
            Objects = [new ClaimObject("Salim's house", "dwelling")],
        };
        var publication = Shown(sent, Sent("note"));
        var claim = Assert.Single(Assert.Single(publication.Incidents).Claims);
        var written = ClaimJson.Write(claim);
        foreach (var secret in (string[])["Salim", "Karim", "roof", "Mayadin", "35.02", "note"])
            Assert.DoesNotContain(secret, written, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(publication.Documents);
        Assert.Equal("Deir ez-Zor", claim.Where[0].Name);
        Assert.Equal(3, Assert.Single(claim.Harm).Best);
    }

    [Fact]
    public void What_persons_said_of_a_claim_is_shown_without_their_names_and_of_a_report_that_was_sent_not_at_all()
    {
        var claim = Some.Attack("gazette", Some.On(2021, 3, 1), Some.Mayadin, Count.Exactly(3));
        var corrected = claim with { Type = "attack", Review = new ClaimReview { Is = ReviewKind.Corrected, By = ["anna"], Reviews = [new ReviewId("v-1")], Fields = [ClaimField.Type], Said = claim with { Quote = "Salim saw it" } } };
        var shown = Assert.Single(Shown(corrected, Published("gazette")).Incidents).Claims[0].Review!;
        Assert.Equal((ReviewKind.Corrected, "armed-clash", 0), (shown.Is, shown.Said!.Type, shown.By.Count + shown.Reviews.Count));
        Assert.Null(Assert.Single(Shown(corrected with { Report = "note", ReportId = Some.Id("note") }, Sent("note")).Incidents).Claims[0].Review);
    }

    [Fact]
    public void A_report_that_was_sent_is_shown_a_week_late()
    {
        Assert.Empty(Shown(Some.Attack("note", Some.On(2021, 3, 14), Some.Mayadin, null), Sent("note")).Incidents);
        Assert.Single(Shown(Some.Attack("note", Some.On(2021, 3, 13), Some.Mayadin, null), Sent("note")).Incidents);
        Assert.Empty(Shown(Some.Attack("note", null, Some.Mayadin, null), Sent("note")).Incidents); // no day: it may be of today
    }

    [Fact]
    public void Reasons_that_name_what_is_veiled_are_not_shown()
    {
        var open = Some.Attack("gazette", Some.On(2021, 3, 1), Some.Mayadin, null);
        var sent = Some.Attack("note", Some.On(2021, 3, 1), Some.Mayadin, null);
        var judgement = new Judgement { A = open.Id, B = sent.Id, Verdict = Verdict.Same, Score = 1, Reasons = [new Reason("both at Al Mayadin", 3)], By = "marsad" };
        var incident = Incident(open, sent) with { Judgements = [judgement] };
        Assert.Empty(Assert.Single(Publication.Of([incident], [Published("gazette"), Sent("note")], PublicationPolicy.Default, Today).Incidents).Judgements);
    }

    private static Publication Shown(Claim claim, Document document) => Publication.Of([Incident(claim)], [document], PublicationPolicy.Default, Today);

    private static Incident Incident(params Claim[] claims) => new() { Id = IncidentId.Of(claims[0].Kind, claims.Min(claim => claim.Id)), Kind = claims[0].Kind, Claims = claims };

    private static Claim Control(LocalDate day) => Some.Claim("gazette", kind: ClaimKind.Control) with { When = Some.From(day, day), Where = [Some.Mayadin] };

    private static Document Published(string name, LocalDate? day = null) => Some.Report(name, day, outlet: "Qasr Gazette");

    private static Document Sent(string name)
    {
        var report = Some.Report(name);
        return report with { Report = report.Report with { Outlet = null } };
    }
}
