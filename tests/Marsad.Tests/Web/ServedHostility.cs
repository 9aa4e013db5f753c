using System.Globalization;

namespace Marsad.Tests.Web;

/// <summary>A server over a record in whose every field of words stands something that would run if a page let it.</summary>
public sealed class ServedHostility : ServedRecord
{
    private const int WordsInField = 10;

    private protected override Findings Make()
    {
        var made = HostileWords.All.Chunk(WordsInField).Select((words, number) => Incident(string.Join(' ', words), number)).ToList();
        var claims = made.SelectMany(pair => pair.Incident.Incident.Claims).ToList();
        var words = string.Join(' ', HostileWords.All.Take(WordsInField));
        return new Findings
        {
            Documents = [.. made.Select(pair => pair.Document)],
            Claims = claims,
            Incidents = [.. made.Select(pair => pair.Incident)],
            Tolls = [.. made.Select((pair, number) => Toll(pair.Incident, number))],
            Control = [.. made.Select(pair => new ControlInterval { Place = pair.Incident.Where[0], Holder = pair.Incident.Actors[0] with { Role = Role.Holder }, From = Some.Date(2020, 1, 1), Words = words, State = ControlState.Held, Claims = [pair.Incident.Incident.Claims[0].Id] })],
            Figures = [],
            Audit = [.. made.Select(pair => new AuditFinding { Check = "sum-of-parts", Outcome = AuditOutcome.Broken, Arithmetic = pair.Document.Report.Name, Claims = [pair.Incident.Incident.Claims[0].Id] })],
        };
    }

    private static (Assessment Incident, Document Document) Incident(string words, int number)
    {
        var text = words + " said what " + words + " did.";
        var report = Some.Report(string.Create(CultureInfo.InvariantCulture, $"{number}"), text: text);
        var document = report with
        {
            Report = report.Report with { Name = words, Outlet = words, Title = words, Url = "javascript:window.owned=1" },
            Stories = [report.Stories[0] with { Title = words }],
        };
        var place = Some.Town(words, 34 + number / 20.0, 40, words) with { Id = "test:" + words, RadiusKm = 3, Text = words };
        var claim = Some.Claim(string.Create(CultureInfo.InvariantCulture, $"{number}")) with
        {
            Report = words,
            Spans = [new TextSpan(0, text.Length / 2)],
            Quote = text[..(text.Length / 2)],
            Where = [place],
            Weapons = [words],
            Coder = words,
            Harm = [Some.Killed(3, words) with { Text = words, People = [new Person { Name = words }] }],
            Sources = [new Attribution { Id = words, Name = words }, new Attribution { Name = words }],
        };
        var incident = new Assessment
        {
            Incident = new Incident { Id = new IncidentId(string.Create(CultureInfo.InvariantCulture, $"i-{number:x16}")), Kind = ClaimKind.Incident, Claims = [claim], Judgements = [new Judgement { A = claim.Id, B = claim.Id, Verdict = Verdict.Unsure, Score = 0.5, Reasons = [new Reason(words, 1)], By = words, Why = words }] },
            Type = "attack",
            When = Some.On(2020, 1, 1 + number % 28),
            Where = [place],
            Actors = [new Participant { Role = Role.Perpetrator, Id = words, Name = words, Text = words }, new Participant { Role = Role.Target, Name = words }],
            Figures = [new AssessedFigure { Effect = Effect.Killed, Low = 3, Best = 3, High = 3, Rule = words, Claims = [claim.Id] }, new AssessedFigure { Effect = Effect.Killed, Group = words, Low = 3, Best = 3, High = 3, Rule = words, Claims = [claim.Id] }],
            Origins = 1,
            Traced = [new Origin([new OriginTie(claim.Id, [words])])],
            Grade = "weak",
            GradeRule = words,
            GradeChange = words,
            Disputed = [words],
        };
        return (incident, document);
    }

    private static Toll Toll(Assessment incident, int number) => new()
    {
        Id = new IncidentId(string.Create(CultureInfo.InvariantCulture, $"t-{number:x16}")),
        Subject = incident.Where[0].Name,
        Scope = incident.Where[0].Name,
        Figures = incident.Figures,
        Claims = incident.Incident.Claims,
    };
}
