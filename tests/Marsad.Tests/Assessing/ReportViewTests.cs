using Marsad.Assessing;
using Marsad.Resolving;
using Xunit;

namespace Marsad.Tests.Assessing;

public class ReportViewTests
{
    [Fact]
    public void What_a_report_tells_of_is_shown_with_what_others_say_of_it_and_nothing_else()
    {
        Claim[] claims =
        [
            Some.Attack("one", Some.On(2021, 5, 3), Some.Mayadin, Count.Exactly(14)),
            Some.Attack("two", Some.On(2021, 5, 3), Some.Mayadin, Count.Exactly(14)),
            Some.Attack("three", Some.On(2021, 6, 3), Some.Town("Idlib", 35.93, 36.63, "Idlib"), Count.Exactly(3)),
        ];
        Document[] documents = [.. claims.Select(claim => Some.Report(claim.Report, Some.Date(2021, 6, 4)))];
        var findings = Assessor.Assess(Resolver.Resolve(claims, documents, []), documents);
        Assert.Equal(2, findings.Incidents.Count);
        var shown = ReportView.Of(findings, new HashSet<ReportId> { claims[1].ReportId });
        Assert.Equal(2, Assert.Single(shown.Incidents).Incident.Claims.Count);
        Assert.Equal(claims.Take(2).Select(claim => claim.Id).Order(), shown.Claims.Select(claim => claim.Id));
        Assert.Equal(2, shown.Documents.Count);
        Assert.Empty(ReportView.Of(findings, new HashSet<ReportId>()).Claims);
    }
}
