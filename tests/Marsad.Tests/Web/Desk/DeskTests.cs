using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marsad.Tests.Web.Accounts;
using Marsad.Web;
using Marsad.Working;
using Xunit;

namespace Marsad.Tests.Web.Desk;

public sealed class DeskTests(ServedDesk served) : IClassFixture<ServedDesk>
{
    [Fact]
    public async Task The_queue_lists_what_waits_and_leads_to_where_it_is_worked()
    {
        var (coder, _) = await served.Enrol(UserRole.Coder);
        var queue = await coder.Page("/desk");
        var links = queue.QuerySelectorAll(".queue [data-open]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
            Assert.Equal(HttpStatusCode.OK, (await coder.Get(link)).StatusCode);
        Assert.NotEmpty(queue.QuerySelectorAll(".queue .reckoning li"));
        Assert.Equal(HttpStatusCode.BadRequest, (await coder.Get("/desk?kind=everything")).StatusCode);
        Assert.Contains("\"weight\":", await (await coder.Get("/api/v1/queue?kind=report")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coder_puts_a_claim_right_with_words_of_the_report_and_takes_it_back()
    {
        var (coder, person) = await served.Enrol(UserRole.Coder);
        var claim = served.Claim("market");
        var path = $"/desk/claims/{claim.Id}";
        var row = Row(claim);

        var answer = await Send(coder, path, ("act", "correct"), ("why", "as the doctor counts"), ($"harm-{row}-best", "13"), ($"harm-{row}-low", "13"), ($"harm-{row}-high", ""), ($"harm-{row}-words", "twelve people"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var now = Now(claim.Id)!;
        Assert.Equal((13L, "twelve people"), (now.Harm[row].Best, now.Harm[row].Text));
        Assert.Equal([ClaimField.Harm], now.Review!.Fields);
        var page = await coder.Page(path);
        Assert.Contains("as the doctor counts", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(person.Handle, page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("13", page.QuerySelector(".beside")!.TextContent, StringComparison.Ordinal);

        var undo = page.QuerySelector("form[action$='/undo']")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.SeeOther, (await coder.Submit(path, undo, ("why", "a slip"))).StatusCode);
        Assert.Equal(ClaimJson.Write(claim), ClaimJson.Write(Now(claim.Id)));
        Assert.Empty(served.Look(ledger => ledger.Verify().Findings));
    }

    [Fact]
    public async Task Whose_word_it_is_and_by_what_means_is_put_right_with_its_words()
    {
        var (coder, _) = await served.Enrol(UserRole.Coder);
        var claim = served.Claim("market");
        var path = $"/desk/claims/{claim.Id}";
        const int Source = 0;
        var answer = await Send(coder, path, ("act", "correct"), ($"sources-{Source}-stance", "denies"), ($"weapons-{claim.Weapons.Count}-weapon", "mortar"), ("weapons-words", "Shells fired by the army"),
            ($"objects-{claim.Objects.Count}-type", "medical"), ($"objects-{claim.Objects.Count}-words", "the town's hospital"), ($"actors-{claim.Actors.Count + 1}-actor", "the shopkeepers"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var now = Now(claim.Id)!;
        Assert.Equal([ClaimField.Actors, ClaimField.Sources, ClaimField.Objects, ClaimField.Weapons], now.Review!.Fields);
        Assert.Equal(Stance.Denies, now.Sources[Source].Stance);
        Assert.Contains("mortar", now.Weapons);
        Assert.Equal(new ClaimObject("the town's hospital", "medical"), now.Objects[^1]);
        Assert.Equal((Role.Target, "the shopkeepers"), (now.Actors[^1].Role, now.Actors[^1].Name));
        Assert.Contains("Shells fired by the army", (await coder.Page(path)).QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        await TakeAllBack(path);
    }

    [Fact]
    public async Task A_place_is_chosen_of_those_of_its_name_or_picked_on_the_map_no_finer_than_the_map()
    {
        var (coder, _) = await served.Enrol(UserRole.Coder);
        var claim = served.Claim("market");
        var path = $"/desk/claims/{claim.Id}";
        async Task<IHtmlDocument> Look(params (string, string)[] filled) => new HtmlParser().ParseDocument(await (await Send(coder, path, [("act", "places"), .. filled])).Content.ReadAsStringAsync());

        var page = await Look(("where-0-place", "Tripoli"), ("why", "kept"));
        Assert.Equal("kept", page.QuerySelector("form.claim input[name=why]")!.GetAttribute("value"));
        var choices = page.QuerySelectorAll("input[name=where-0-choice]").Select(choice => choice.GetAttribute("value")!).ToList();
        Assert.True(choices.Count > 1);
        var map = await coder.Get(page.QuerySelector("input[type=image]")!.GetAttribute("src")!);
        Assert.Equal("image/svg+xml", map.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(coder, path, ("act", "correct"), ("where-0-place", "Tripoli"), ("where-0-choice", choices[^1]))).StatusCode);
        Assert.Equal(choices[^1], Now(claim.Id)!.Where[0].Id);
        await TakeAllBack(path);

        var picked = Fields(await Look());
        picked.Remove("act");
        foreach (var (name, value) in new[] { ("where-0-pick.x", "150"), ("where-0-pick.y", "300") })
            picked[name] = value;
        var view = PickView.Parse(picked["where-0-view"])!.Value;
        var back = Fields(new HtmlParser().ParseDocument(await (await coder.Post(path, picked)).Content.ReadAsStringAsync()));
        var (lat, lon) = view.At(150, 300);
        Assert.Equal((lat, lon, view.RadiusKm), (double.Parse(back["where-0-lat"], System.Globalization.CultureInfo.InvariantCulture), double.Parse(back["where-0-lon"], System.Globalization.CultureInfo.InvariantCulture), double.Parse(back["where-0-radiusKm"], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(view.Height / 4, PickView.Parse(back["where-0-view"])!.Value.Height, 5);
        back["act"] = "correct";
        Assert.Equal(HttpStatusCode.SeeOther, (await coder.Post(path, back)).StatusCode);
        Assert.Equal((lat, lon, view.RadiusKm), (Now(claim.Id)!.Where[0].Lat, Now(claim.Id)!.Where[0].Lon, Now(claim.Id)!.Where[0].RadiusKm));
        await TakeAllBack(path);
    }

    [Fact]
    public async Task What_cannot_be_understood_comes_back_with_what_was_typed()
    {
        var (coder, _) = await served.Enrol(UserRole.Coder);
        var claim = served.Claim("market");
        var answer = await Send(coder, $"/desk/claims/{claim.Id}", ("act", "correct"), ("from", "the third"), ($"harm-{Row(claim)}-words", "people"), ("why", "typed in vain"));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(page.QuerySelectorAll(".problems code"), code => code.TextContent == "when.from");
        Assert.Equal("the third", page.QuerySelector("input[name=from]")!.GetAttribute("value"));
        Assert.Equal("typed in vain", page.QuerySelector("form.claim input[name=why]")!.GetAttribute("value"));
        Assert.Null(Now(claim.Id)!.Review);
    }

    [Fact]
    public async Task Nothing_is_a_change_where_nothing_was_changed()
    {
        var (coder, _) = await served.Enrol(UserRole.Coder);
        foreach (var claim in served.Look(ledger => ledger.Claims()))
        {
            var answer = await Send(coder, $"/desk/claims/{claim.Id}", ("act", "correct"));
            Assert.Contains("nothing was changed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_and_nothing_is_overwritten()
    {
        var (first, one) = await served.Enrol(UserRole.Coder);
        var (second, _) = await served.Enrol(UserRole.Coder);
        var claim = served.Claim("doctors");
        var path = $"/desk/claims/{claim.Id}";
        var seenBySecond = Fields(await second.Page(path));

        Assert.Equal(HttpStatusCode.SeeOther, (await Send(first, path, ("act", "correct"), ("type", "attack"), ("why", "nobody says shells"))).StatusCode);
        seenBySecond["act"] = "reject";
        seenBySecond["why"] = "an old picture";
        var late = await second.Post(path, seenBySecond);
        var page = new HtmlParser().ParseDocument(await late.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains(one.Handle, page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("attack", page.QuerySelector(".history ins")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("attack", Now(claim.Id)!.Type);

        // Whoever then looks at it as it is can say the same again.
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(second, path, ("act", "reject"), ("why", "an old picture"))).StatusCode);
        Assert.Null(Now(claim.Id));
        await TakeAllBack(path);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one()
    {
        var (coder, _) = await served.Enrol(UserRole.Coder);
        var path = $"/desk/claims/{served.Claim("doctors").Id}";
        var fields = Fields(await coder.Page(path));
        (fields["act"], fields["why"]) = ("accept", "as it says");
        var before = served.Look(ledger => ledger.Count);
        Assert.Equal(HttpStatusCode.SeeOther, (await coder.Post(path, fields)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await coder.Post(path, fields)).StatusCode);
        Assert.Equal(before + 1, served.Look(ledger => ledger.Count));
        await TakeAllBack(path);
    }

    [Fact]
    public async Task Of_many_who_write_at_once_each_is_recorded_or_told()
    {
        var (coder, _) = await served.Enrol(UserRole.Coder);
        var report = served.Claim("market").ReportId;
        var form = Fields(await coder.Page($"/desk/reports/{report}"), $"/desk/items/{report}");
        var before = served.Look(ledger => ledger.Count);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => coder.Post($"/desk/items/{report}", new Dictionary<string, string>(form, StringComparer.Ordinal) { ["act"] = "assign", ["to"] = $"person-{n}" })));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
        Assert.Equal(11, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(before + 1, served.Look(ledger => ledger.Count));
        await TakeAllBack($"/desk/reports/{report}");
    }

    [Fact]
    public async Task Two_accounts_are_joined_and_split_by_reviewers_alone()
    {
        var (reviewer, _) = await served.Enrol(UserRole.Reviewer);
        var (coder, _) = await served.Enrol(UserRole.Coder);
        var pair = DeskItems.Id(served.Claim("market").Id, served.Claim("doctors").Id);
        var path = $"/desk/links/{pair}";
        Assert.Null((await coder.Page(path)).QuerySelector("button[value=same]"));
        var page = await reviewer.Page(path);
        Assert.NotNull(page.QuerySelector(".waterfall"));
        Assert.Equal(2, page.QuerySelectorAll("[data-story]").Length);

        Assert.Equal(HttpStatusCode.SeeOther, (await Send(reviewer, path, ("act", "different"), ("why", "two markets"))).StatusCode);
        Assert.Equal(2, served.Look(ledger => Observatory.Assess(ledger, audited: false)).Incidents.Count(incident => incident.Incident.Claims.Any(claim => claim.Report is "market" or "doctors")));
        Assert.Equal(HttpStatusCode.SeeOther, (await reviewer.Submit(path, path + "/undo", ("why", "one market"))).StatusCode);
        Assert.Null((await reviewer.Page(path)).QuerySelector($"form[action='{path}/undo']"));
    }

    [Fact]
    public async Task A_report_is_coded_before_it_is_recorded()
    {
        var (coder, _) = await served.Enrol(UserRole.Coder);
        var before = served.Look(ledger => ledger.Count);
        const string Text = "Gunmen attack patrol\n\n5 March 2021\n\nGunmen killed three soldiers near the town of Hamra on Thursday, the army said.\n";
        var looked = await coder.Submit("/desk/intake", "/desk/intake", ("text", Text), ("name", "patrol"), ("outlet", "Gazette"));
        var page = new HtmlParser().ParseDocument(await looked.Content.ReadAsStringAsync());
        Assert.NotEmpty(page.QuerySelectorAll(".claims li"));
        Assert.Equal(before, served.Look(ledger => ledger.Count));

        var form = page.QuerySelectorAll("form[action='/desk/intake/record'] input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "", StringComparer.Ordinal);
        var recorded = await coder.Post("/desk/intake/record", form);
        Assert.Equal(HttpStatusCode.SeeOther, recorded.StatusCode);
        Assert.Contains(served.Look(ledger => ledger.Claims()), claim => claim.Report == "patrol" && claim.Harm.Any(harm => harm.Best == 3));
        Assert.Equal(HttpStatusCode.OK, (await coder.Get(recorded.Headers.Location!.OriginalString)).StatusCode);
    }

    [Theory]
    [InlineData("")] // nothing
    [InlineData("%PDF-1.4 and so on")] // no text
    public async Task What_is_no_report_is_refused_in_words(string text)
    {
        var (coder, _) = await served.Enrol(UserRole.Coder);
        var answer = await coder.Submit("/desk/intake", "/desk/intake", ("text", text), ("name", "x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEmpty(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelectorAll("[role=alert] li"));
    }

    [Fact]
    public async Task A_claim_that_was_missed_is_added_by_its_words()
    {
        var (coder, _) = await served.Enrol(UserRole.Coder);
        var report = served.Claim("market").ReportId;
        var added = await coder.Submit($"/desk/reports/{report}", $"/desk/reports/{report}/claims", ("kind", "incident"), ("claim-0-words", "a doctor of the town's hospital"), ("why", "missed"));
        Assert.Equal(HttpStatusCode.SeeOther, added.StatusCode);
        var path = added.Headers.Location!.OriginalString.Split('?')[0];
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(coder, path, ("act", "correct"), ("type", "attack"), ("from", "2021-03-01"), ("harm-0-effect", "wounded"), ("harm-0-best", "2"))).StatusCode);
        var claim = Now(new ClaimId(path.Split('/')[^1]))!;
        Assert.Equal(("attack", 2L, ReviewKind.Added), (claim.Type, claim.Harm[0].Best, claim.Review!.Is));
        await TakeAllBack($"/desk/reports/{report}");
    }

    [Fact]
    public async Task What_others_said_is_taken_back_by_reviewers()
    {
        var (one, _) = await served.Enrol(UserRole.Coder);
        var (other, _) = await served.Enrol(UserRole.Coder);
        var path = $"/desk/claims/{served.Claim("doctors").Id}";
        await Send(one, path, ("act", "accept"));
        var review = served.Look(ledger => ledger.Reviews())[^1];
        Assert.DoesNotContain((await other.Page(path)).QuerySelectorAll("form"), form => form.GetAttribute("action")!.EndsWith("/undo", StringComparison.Ordinal));
        var form = Fields(await other.Page(path));
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Post($"/desk/reviews/{review.Id}/undo", form)).StatusCode);
        await TakeAllBack(path);
        Assert.DoesNotContain(served.Look(ledger => ledger.Reviews()), held => held.Id == review.Id);
    }

    [Theory]
    [InlineData("/desk/claims/c-0000000000000000")]
    [InlineData("/desk/reports/r-0")]
    [InlineData("/desk/links/c-0~c-1")]
    [InlineData("/desk/incidents/i-0")]
    [InlineData("/desk/items/a-0")]
    public async Task What_is_not_there_is_said_to_be(string path)
    {
        var (coder, _) = await served.Enrol(UserRole.Coder);
        Assert.Equal(HttpStatusCode.NotFound, (await coder.Get(path)).StatusCode);
    }

    [Fact]
    public async Task Every_page_of_the_desk_labels_its_fields_and_is_there_in_Arabic()
    {
        var (reviewer, _) = await served.Enrol(UserRole.Publisher);
        var claim = served.Claim("market");
        var incident = served.Look(ledger => Observatory.Assess(ledger, audited: false)).Incidents.First(one => one.Incident.Claims.Any(held => held.Id == claim.Id));
        foreach (var path in (string[])["/desk", $"/desk/claims/{claim.Id}", $"/desk/reports/{claim.ReportId}", $"/desk/incidents/{incident.Incident.Id}", $"/desk/links/{DeskItems.Id(claim.Id, served.Claim("doctors").Id)}", "/desk/intake"])
        {
            var page = await reviewer.Page("/ar" + path);
            Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
            foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
                Assert.True(field.Closest("label") is not null || field.HasAttribute("aria-label"), $"{path}: {field.OuterHtml}");
            Assert.Empty(page.QuerySelectorAll("[style], [onclick]"));
        }
    }

    private static int Row(Claim claim) => claim.Harm.Index().First(harm => harm.Item.Effect == Effect.Killed).Index;

    private Claim? Now(ClaimId id) => served.Look(ledger => Observatory.Corrected(ledger).Of(id)?.Now);

    private async Task TakeAllBack(string path)
    {
        var (publisher, _) = await served.Enrol(UserRole.Publisher);
        while ((await publisher.Page(path)).QuerySelector("form[action$='/undo']") is { } form)
            Assert.Equal(HttpStatusCode.SeeOther, (await publisher.Submit(path, form.GetAttribute("action")!, ("why", "after the test"))).StatusCode);
    }

    private static async Task<HttpResponseMessage> Send(Accounts.Browser browser, string path, params (string Name, string Value)[] filled)
    {
        var fields = Fields(await browser.Page(path));
        foreach (var (name, value) in filled)
            fields[name] = value;
        return await browser.Post(path, fields);
    }

    // A form as a browser would send it, were a button pressed at once.
    private static Dictionary<string, string> Fields(AngleSharp.Html.Dom.IHtmlDocument page, string? action = null)
    {
        var form = action is null ? page.QuerySelector("form.claim")! : page.QuerySelectorAll("form").First(form => form.GetAttribute("action") == action);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in form.QuerySelectorAll("input[name]:not([type=checkbox], [type=radio], [type=image]), select[name]"))
            fields[input.GetAttribute("name")!] = input is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value ?? "" : input.GetAttribute("value") ?? "";
        return fields;
    }
}
