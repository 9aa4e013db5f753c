using System.Text;
using NodaTime;

namespace Marsad.Tests.Publishing;

/// <summary>A small record made by hand: two reports of one ambush that disagree, a shelling by itself, a toll, control, a figure, a denial.</summary>
internal static class SampleFindings
{
    private const string Gazette = """
        Gunmen ambush army bus on the Qasr road

        Thirty-seven soldiers were killed on Wednesday when gunmen of the Banner Front ambushed a bus near Qasr, the Rivers Monitor said. Eleven others were wounded.

        The monitor has counted 819 soldiers and militiamen killed in the Hamra desert throughout 2020.

        The Front has held the village of Umm Tina since March 2019. It has some 2,000 fighters in the desert.

        Subscribe to our newsletter
        """;

    private const string Wire = """
        ARDA, Jan 2 - At least 40 people died in an attack on a military bus in late December, a tribal official told reporters. The army denied that any bus had been hit.

        In Arda itself shells killed two children on Thursday.
        """;

    public static Findings Make(string? hostile = null)
    {
        var gazette = Read("gazette", "Qasr Gazette", Gazette.ReplaceLineEndings("\n"), new LocalDate(2020, 12, 31), hostile ?? "Gunmen ambush army bus on the Qasr road");
        var wire = Read("wire", hostile ?? "Two Rivers Wire", Wire.ReplaceLineEndings("\n"), new LocalDate(2021, 1, 2), null);
        var qasr = new Location { Name = hostile ?? "Qasr", Id = "x:1", Feature = PlaceFeature.Settlement, Within = ["Hamra"], Country = "XX", Lat = 34.9, Lon = 39.1, Relation = "near", RadiusKm = 10, Precision = 2 };
        var arda = new Location { Name = "Arda", Id = "x:2", Feature = PlaceFeature.Settlement, Within = ["Two Rivers"], Country = "XX", Lat = 35.4, Lon = 40.6, RadiusKm = 2, Precision = 1 };
        var front = new Participant { Role = Role.Perpetrator, Id = "front", Name = "Banner Front", Class = ActorClass.RebelGroup };
        var army = new Participant { Role = Role.Target, Id = "army", Name = "Army", Class = ActorClass.StateForces };
        var day = new When { From = new LocalDate(2020, 12, 30), To = new LocalDate(2020, 12, 30), Precision = 1, Text = "on Wednesday" };

        var ambush = Claim(gazette, ClaimKind.Incident, "Thirty-seven soldiers were killed on Wednesday when gunmen of the Banner Front ambushed a bus near Qasr") with
        {
            Type = "armed-clash",
            When = day with { Span = Find(gazette, "on Wednesday") },
            Where = [qasr with { Span = Find(gazette, "near Qasr") }],
            Actors = [front with { Span = Find(gazette, "gunmen of the Banner Front") }, army],
            Harm =
            [
                new Harm { Effect = Effect.Killed, Low = 37, Best = 37, High = 37, Of = "soldiers", Text = "Thirty-seven soldiers", Span = Find(gazette, "Thirty-seven soldiers") },
                new Harm { Effect = Effect.Wounded, Low = 11, Best = 11, High = 11, Of = "soldiers", Text = "Eleven others", Span = Find(gazette, "Eleven others") },
            ],
            Sources = [new Attribution { Id = "monitor", Name = "Rivers Monitor", Span = Find(gazette, "the Rivers Monitor") }],
            Weapons = ["firearm"],
            Main = true,
        };
        var retold = Claim(wire, ClaimKind.Incident, "At least 40 people died in an attack on a military bus in late December") with
        {
            Type = "armed-clash",
            When = new When { From = new LocalDate(2020, 12, 21), To = new LocalDate(2020, 12, 31), Precision = 3, Text = "in late December" },
            Harm = [new Harm { Effect = Effect.Killed, Low = 40, Best = 40, Of = "people", Text = "At least 40 people", Span = Find(wire, "At least 40 people") }],
            Sources = [new Attribution { Name = "a tribal official", Span = Find(wire, "a tribal official") }],
        };
        var denial = Claim(wire, ClaimKind.Incident, "The army denied that any bus had been hit") with
        {
            Type = "armed-clash",
            Certainty = Certainty.Denied,
            Sources = [new Attribution { Id = "army", Name = "Army", Stance = Stance.Denies }],
        };
        var shells = Claim(wire, ClaimKind.Incident, "shells killed two children on Thursday") with
        {
            Type = "shelling-artillery-missile",
            Where = [arda],
            Harm = [new Harm { Effect = Effect.Killed, Low = 2, Best = 2, High = 2, Of = "children", Text = "two children", Span = Find(wire, "two children") }],
        };
        var toll = Claim(gazette, ClaimKind.Toll, "819 soldiers and militiamen killed in the Hamra desert throughout 2020") with
        {
            Harm = [new Harm { Effect = Effect.Killed, Low = 819, Best = 819, High = 819, Of = "soldiers and militiamen", Text = "819 soldiers and militiamen", Span = Find(gazette, "819 soldiers and militiamen") }],
        };
        var holds = Claim(gazette, ClaimKind.Control, "The Front has held the village of Umm Tina since March 2019") with { Type = "holds" };
        var strength = Claim(gazette, ClaimKind.Figure, "It has some 2,000 fighters in the desert") with { Type = "fighters", Count = Count.About(2000), Unit = "people" };
        var accuse = Claim(wire, ClaimKind.Interaction, "The army denied") with { Type = "reject", Actors = [army with { Role = Role.Actor }] };
        Claim[] claims = [.. new[] { ambush, retold, denial, shells, toll, holds, strength, accuse }.OrderBy(claim => claim.Id)];

        var bus = new Assessment
        {
            Incident = new Incident
            {
                Id = new IncidentId("i-1111111111111111"),
                Kind = ClaimKind.Incident,
                Claims = [ambush, retold, denial],
                Judgements = [new Judgement { A = ambush.Id, B = retold.Id, Verdict = Verdict.Same, Score = 0.94, Reasons = [new Reason("a bus is struck", 2.1), new Reason("the days overlap", 3.3), new Reason("37 and 40 killed", -0.6)], By = "marsad 1.0" }],
            },
            Type = "armed-clash",
            When = day,
            Where = [qasr],
            Actors = [front, army],
            Figures =
            [
                new AssessedFigure { Effect = Effect.Killed, Low = 37, Best = 37, High = 40, Rule = "lowest and highest of the counted sources; best is that of the source nearest to the event", Claims = [ambush.Id, retold.Id] },
                new AssessedFigure { Effect = Effect.Wounded, Low = 11, Best = 11, High = 11, Rule = "the one number given", Claims = [ambush.Id] },
            ],
            Origins = 2,
            Grade = "contested",
            GradeRule = "two independent origins assert it and a party denies it",
            Disputed = ["37 killed (Rivers Monitor) or at least 40 (a tribal official)", "whether it happened: denied by the army"],
        };
        var shelling = new Assessment
        {
            Incident = new Incident { Id = new IncidentId("i-2222222222222222"), Kind = ClaimKind.Incident, Claims = [shells] },
            Type = "shelling-artillery-missile",
            When = new When { From = new LocalDate(2020, 12, 31), To = new LocalDate(2020, 12, 31) },
            Where = [arda],
            Figures = [new AssessedFigure { Effect = Effect.Killed, Low = 2, Best = 2, High = 2, Rule = "the one number given", Claims = [shells.Id] }],
            Origins = 1,
            Grade = "weak",
            GradeRule = "a single origin asserts it",
        };
        var audit = new AuditFinding { Check = "sum-of-parts", Outcome = AuditOutcome.Broken, Arithmetic = "819 ≠ 507 + 300", Claims = [toll.Id] };
        return new Findings
        {
            Documents = [gazette, wire],
            Claims = claims,
            Incidents = [bus, shelling],
            Tolls = [new Toll { Id = new IncidentId("t-3333333333333333"), Subject = "soldiers and militiamen", Scope = "Hamra desert", From = new LocalDate(2020, 1, 1), AsOf = new LocalDate(2020, 12, 31), Figures = [new AssessedFigure { Effect = Effect.Killed, Low = 819, Best = 819, High = 819, Rule = "the one number given", Claims = [toll.Id] }], Claims = [toll], Audit = [audit] }],
            Control =
            [
                new ControlInterval { Place = new Location { Name = "Umm Tina", Within = ["Hamra"] }, Holder = front with { Role = Role.Holder }, From = new LocalDate(2019, 3, 1), To = new LocalDate(2020, 12, 31), State = ControlState.Held, Claims = [holds.Id] },
                new ControlInterval { Place = new Location { Name = "Arda" }, From = new LocalDate(2020, 12, 20), State = ControlState.Contested, Claims = [shells.Id] },
            ],
            Figures = [new ReportedFigure { Id = new IncidentId("f-4444444444444444"), Type = "fighters", Subject = front with { Role = Role.Subject }, Count = Count.About(2000), Unit = "people", Claims = [strength] }],
            Audit = [audit],
        };
    }

    private static Document Read(string name, string outlet, string text, LocalDate published, string? title)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var end = text.IndexOf("Subscribe", StringComparison.Ordinal) is var at && at > 0 ? at : text.Length;
        return new Document
        {
            Report = new Report { Id = ReportId.Of(bytes), Name = name, Hash = Hash.Full(bytes), Length = bytes.Length, MediaType = "text/plain", Outlet = outlet, Url = "https://example.org/" + name, Published = published },
            Text = text,
            Stories = [new Story { Number = 1, View = MappedText.Whole(text), Parts = [new StoryPart(PartKind.Paragraph, new TextSpan(0, end))], Title = title, Published = published }],
        };
    }

    private static Claim Claim(Document document, ClaimKind kind, string words)
    {
        var span = Find(document, words);
        return new Claim { Id = ClaimId.Of(document.Report.Id, 1, kind, span), Report = document.Report.Name, ReportId = document.Report.Id, Story = 1, Kind = kind, Spans = [span], Quote = words, Coder = "by hand", Confidence = 1 };
    }

    private static TextSpan Find(Document document, string words)
    {
        var at = document.Text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"'{words}' is not in {document.Report.Name}.", nameof(words)) : new TextSpan(at, at + words.Length);
    }
}
