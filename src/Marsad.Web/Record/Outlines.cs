using Marsad.Working;
using NodaTime;

namespace Marsad.Web;

/// <summary>What lists, filters, facets, maps and orders ask of the whole record, by number: an incident, claim or report is the one of that number in the findings.</summary>
internal sealed class Outlines
{
    // An actor and its part are one number.
    private const int Roles = 16;

    private readonly Lazy<string[]> _incidentIds;
    private readonly Lazy<NumberLists> _claimsOfReports;
    private readonly Lazy<NumberLists> _incidentsOfStories;

    private Outlines(OutlineNames names)
    {
        Names = names;
        _incidentIds = new(() => names.IncidentIds.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        _claimsOfReports = new(() => NumberLists.ByGroup(Array.ConvertAll(Claims, claim => claim.Report), ReportSources.Length));
        _incidentsOfStories = new(() => NumberLists.Of(Stories.Select(IncidentsOf)));
    }

    public OutlineNames Names { get; }

    public required IncidentOutline[] Incidents { get; init; }

    /// <summary>The actors of each incident with their parts, each once.</summary>
    public required NumberLists Parts { get; init; }

    /// <summary>The killed of each group, incident by incident.</summary>
    public required GroupOutline[] Groups { get; init; }

    /// <summary>The place of each stretch of control.</summary>
    public required int[] ControlPlaces { get; init; }

    public ClaimOutline[] Claims => ClaimsWhenAsked.Value;

    /// <summary>The stories, in the order of the reports.</summary>
    public StoryOutline[] Stories => StoriesWhenAsked.Value;

    /// <summary>The places of each incident.</summary>
    public NumberLists Where => WhereWhenAsked.Value;

    /// <summary>The sources of each claim, its outlet among them.</summary>
    public NumberLists Sources => SourcesWhenAsked.Value;

    /// <summary>The outlet of each report, among the sources.</summary>
    public int[] ReportSources => ReportSourcesWhenAsked.Value;

    public IdTable IncidentNumbers => IncidentNumbersWhenAsked.Value;

    public IdTable ClaimNumbers => ClaimNumbersWhenAsked.Value;

    public IdTable ReportNumbers => ReportNumbersWhenAsked.Value;

    // What the first page does not ask for is read when another does.
    private Lazy<ClaimOutline[]> ClaimsWhenAsked { get; init; } = null!;

    private Lazy<StoryOutline[]> StoriesWhenAsked { get; init; } = null!;

    private Lazy<NumberLists> WhereWhenAsked { get; init; } = null!;

    private Lazy<NumberLists> SourcesWhenAsked { get; init; } = null!;

    private Lazy<int[]> ReportSourcesWhenAsked { get; init; } = null!;

    private Lazy<IdTable> IncidentNumbersWhenAsked { get; init; } = null!;

    private Lazy<IdTable> ClaimNumbersWhenAsked { get; init; } = null!;

    private Lazy<IdTable> ReportNumbersWhenAsked { get; init; } = null!;

    /// <summary>Ids of the incidents by number.</summary>
    public string[] IncidentIds => _incidentIds.Value;

    /// <summary>The claims of each report.</summary>
    public NumberLists ClaimsOfReports => _claimsOfReports.Value;

    /// <summary>The incidents that each story tells of, in the record's order.</summary>
    public NumberLists IncidentsOfStories => _incidentsOfStories.Value;

    /// <summary>An actor and its part.</summary>
    public static (int Actor, Role Role) Part(int number) => (number / Roles, (Role)(number % Roles));

    /// <summary>For each incident whether an actor takes part in it.</summary>
    public bool[] IncidentsOfActor(string key)
    {
        var actor = Names.Actors.Index().First(pair => pair.Item.Key == key).Index;
        var asked = new bool[Incidents.Length];
        for (var incident = 0; incident < asked.Length; incident++)
        {
            foreach (var part in Parts[incident])
                asked[incident] |= part / Roles == actor;
        }
        return asked;
    }

    /// <summary>For each incident whether it killed any of a group.</summary>
    public bool[] IncidentsOfGroup(string name)
    {
        var group = Names.Groups.Index().First(pair => pair.Item == name).Index;
        var asked = new bool[Incidents.Length];
        foreach (var harmed in Groups)
            asked[harmed.Incident] |= harmed.Group == group;
        return asked;
    }

    /// <summary>For each incident whether a source tells of it.</summary>
    public bool[] IncidentsOfSource(string key)
    {
        var source = Names.Sources.Index().First(pair => pair.Item.Key == key).Index;
        var asked = new bool[Incidents.Length];
        for (var claim = 0; claim < Claims.Length; claim++)
        {
            if (Claims[claim].Incident >= 0 && Sources[claim].Contains(source))
                asked[Claims[claim].Incident] = true;
        }
        return asked;
    }

    public static Outlines Of(Findings findings, IReadOnlyList<ReportHead> reports)
    {
        var places = new Numbering<Location>(new PlacesAlike());
        var actors = new Numbering<NamedActor>(EqualityComparer<NamedActor>.Create((a, b) => a!.Key == b!.Key, actor => actor.Key.GetHashCode(StringComparison.Ordinal)));
        var sources = new Numbering<NamedSource>(EqualityComparer<NamedSource>.Create((a, b) => a!.Key == b!.Key, source => source.Key.GetHashCode(StringComparison.Ordinal)));
        var (types, grades) = (new Numbering<string>(StringComparer.Ordinal), new Numbering<string>(StringComparer.Ordinal));
        var (incidentOf, tollOf) = (Homes(findings.Incidents.Select(incident => incident.Incident.Claims)), Homes(findings.Tolls.Select(toll => toll.Claims)));
        var reportOf = reports.Index().ToDictionary(pair => pair.Item.Report.Id, pair => pair.Index);

        ClaimOutline[] claims = [.. findings.Claims.Select(claim => new ClaimOutline(reportOf.GetValueOrDefault(claim.ReportId, -1), claim.Story, claim.Kind, incidentOf.GetValueOrDefault(claim.Id, -1), tollOf.GetValueOrDefault(claim.Id, -1)))];
        var said = NumberLists.Of(findings.Claims.Zip(claims, (claim, outline) => claim.Sources.Select(source => new NamedSource(SourceIndex.Key(source), source.Name))
            .Concat(outline.Report >= 0 ? [Outlet(reports[outline.Report].Report)] : []).Select(source => sources[source]).Distinct()));
        int[] control = [.. findings.Control.Select(interval => places[Plain(interval.Place)])];
        var where = NumberLists.Of(findings.Incidents.Select(incident => incident.Where.Select(place => places[Plain(place)])));
        var parts = NumberLists.Of(findings.Incidents.Select(incident => incident.Actors.Select(actor => (actors[new NamedActor(ActorIndex.Key(actor), actor.Name, actor.Id, actor.Class)] * Roles) + (int)actor.Role).Distinct()));
        IncidentOutline[] incidents = [.. findings.Incidents.Select((incident, number) => IncidentOutline.Of(incident, Told(incident), incident.Type is { } type ? types[type] : -1, grades[incident.Grade], where[number] is [var place, ..] ? place : -1))];
        var groups = new Numbering<string>(StringComparer.Ordinal);
        GroupOutline[] harmed = [.. findings.Incidents.SelectMany((incident, number) => GroupOutline.Of(incident).Select(killed => new GroupOutline(number, groups[killed.Group], killed.IsOpen ? 1 : 0, killed.Low, killed.High)))];
        // Some name an actor without saying what it is.
        var classes = findings.Incidents.SelectMany(incident => incident.Actors).Where(actor => actor.Class is not null).DistinctBy(ActorIndex.Key).ToDictionary(ActorIndex.Key, actor => actor.Class);
        int[] outlets = [.. reports.Select(head => sources[Outlet(head.Report)])];
        var names = new OutlineNames
        {
            Places = places.Things,
            Actors = [.. actors.Things.Select(actor => actor with { Class = classes.GetValueOrDefault(actor.Key) })],
            Sources = sources.Things,
            Types = types.Things,
            Grades = grades.Things,
            Groups = groups.Things,
            Coders = [.. findings.Claims.Select(claim => claim.Coder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            IncidentIds = string.Join('\n', findings.Incidents.Select(incident => incident.Incident.Id.Value)),
        };
        return new Outlines(names)
        {
            Incidents = incidents,
            Parts = parts,
            Groups = harmed,
            ControlPlaces = control,
            ClaimsWhenAsked = new(claims),
            StoriesWhenAsked = new([.. reports.SelectMany((head, number) => head.Stories.Select(story => new StoryOutline(number, story.Number)))]),
            WhereWhenAsked = new(where),
            SourcesWhenAsked = new(said),
            ReportSourcesWhenAsked = new(outlets),
            IncidentNumbersWhenAsked = new(IdTable.Of(findings.Incidents.Select(incident => incident.Incident.Id.Value))),
            ClaimNumbersWhenAsked = new(IdTable.Of(findings.Claims.Select(claim => claim.Id.Value))),
            ReportNumbersWhenAsked = new(IdTable.Of(reports.Select(head => head.Report.Id.Value))),
        };

        LocalDate? Told(Assessment incident) =>
            incident.Incident.Claims.Max(claim => reportOf.TryGetValue(claim.ReportId, out var report) ? reports[report].Stories.FirstOrDefault(story => story.Number == claim.Story)?.Published : null) ?? incident.When?.To ?? incident.When?.From;
    }

    /// <summary>Keeps them.</summary>
    public void Write(KeptWriter writer)
    {
        writer.One("names", Names);
        writer.Numbers<IncidentOutline>("incident outlines", Incidents);
        writer.Numbers<ClaimOutline>("claim outlines", Claims);
        writer.Numbers<StoryOutline>("story outlines", Stories);
        writer.Numbers<int>("report sources", ReportSources);
        writer.Numbers<int>("control places", ControlPlaces);
        writer.Numbers<GroupOutline>("groups", Groups);
        Lists("where", Where);
        Lists("parts", Parts);
        Lists("sources", Sources);
        Ids("incident ids", IncidentNumbers);
        Ids("claim ids", ClaimNumbers);
        Ids("report ids", ReportNumbers);

        void Lists(string name, NumberLists lists)
        {
            writer.Numbers<int>(name + " starts", lists.Starts);
            writer.Numbers<int>(name, lists.Numbers);
        }

        void Ids(string name, IdTable ids)
        {
            writer.Numbers<ulong>(name + " codes", ids.Codes);
            writer.Numbers<int>(name, ids.Numbers);
        }
    }

    /// <summary>Reads what was kept.</summary>
    public static Outlines Read(KeptFile file)
    {
        return new Outlines(file.One<OutlineNames>("names"))
        {
            Incidents = file.Numbers<IncidentOutline>("incident outlines"),
            Parts = Lists("parts"),
            Groups = file.Numbers<GroupOutline>("groups"),
            ControlPlaces = file.Numbers<int>("control places"),
            ClaimsWhenAsked = new(() => file.Numbers<ClaimOutline>("claim outlines")),
            StoriesWhenAsked = new(() => file.Numbers<StoryOutline>("story outlines")),
            WhereWhenAsked = new(() => Lists("where")),
            SourcesWhenAsked = new(() => Lists("sources")),
            ReportSourcesWhenAsked = new(() => file.Numbers<int>("report sources")),
            IncidentNumbersWhenAsked = new(() => Ids("incident ids")),
            ClaimNumbersWhenAsked = new(() => Ids("claim ids")),
            ReportNumbersWhenAsked = new(() => Ids("report ids")),
        };

        NumberLists Lists(string name) => new(file.Numbers<int>(name + " starts"), file.Numbers<int>(name));

        IdTable Ids(string name) => new(file.Numbers<ulong>(name + " codes"), file.Numbers<int>(name));
    }

    private IEnumerable<int> IncidentsOf(StoryOutline story) =>
        ClaimsOfReports[story.Report].ToArray().Select(claim => Claims[claim]).Where(claim => claim.Story == story.Number && claim.Incident >= 0).Select(claim => claim.Incident).Distinct().Order();

    private static Dictionary<ClaimId, int> Homes(IEnumerable<IReadOnlyList<Claim>> claims)
    {
        var homes = new Dictionary<ClaimId, int>();
        foreach (var (number, those) in claims.Index())
        {
            foreach (var claim in those)
                homes[claim.Id] = number;
        }
        return homes;
    }

    // Where the words stand in one of the reports says nothing of the place.
    private static Location Plain(Location place) => place.Text is null && place.Span is null ? place : place with { Text = null, Span = null };

    private static NamedSource Outlet(Report report) => new(SourceIndex.Key(report), SourceIndex.Name(report));
}
