using Marsad.Annotating;
using Marsad.Language;

namespace Marsad.Coding;

/// <summary>Makes claims of the stories of a document.</summary>
public sealed class StoryCoder
{
    /// <summary>Name and version that claims are marked with. A new one makes recorded reports be coded anew.</summary>
    public const string Version = "marsad-en 1.0";

    /// <summary>The claims of all stories, in the order of their words.</summary>
    public IReadOnlyList<Claim> Code(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var claims = new List<Claim>();
        foreach (var story in document.Stories)
            claims.AddRange(Code(document, story));
        return claims;
    }

    private static List<Claim> Code(Document document, Story story)
    {
        var claims = new List<Claim>();
        foreach (var stretch in Stretches.Of(story))
        {
            var hasMain = claims.Exists(claim => claim.Main);
            claims.AddRange(CodeStretch(document, stretch).Select(claim => hasMain ? claim with { Main = false } : claim));
        }
        return Order(FullNames.Complete(claims));
    }

    private static List<Claim> CodeStretch(Document document, Story story)
    {
        var reading = Annotate(document, story);
        var hits = reading.Sentences.Select(TriggerFinder.Find).ToList();
        var maker = new ClaimMaker(reading, Version);
        var casualties = new List<TextSpan>();
        var sections = BulletinItems.Sections(reading, hits);
        var told = sections.Select(section => Events(section, hits, casualties, isItem: sections.Count > 1)).ToList();
        var events = told.SelectMany(section => section.Events).ToList();
        var main = told.Select(section => section.Main).FirstOrDefault(draft => draft is not null);
        var taken = events.SelectMany(e => e.Harm.Where(h => h.Stated).Select(h => h.Span)).Concat(casualties).ToList();
        var claims = new List<Claim>();
        var made = new Dictionary<EventDraft, Claim>();
        foreach (var draft in events)
        {
            if (!IsTold(hits, draft) || !Allusions.Tells(reading, draft))
                continue;
            var claim = Make(reading, maker, draft, main);
            if (draft.RivalOf is { } counted && made.TryGetValue(counted, out var rival))
                claim = claim with { Type = rival.Type, Plover = rival.Plover, Relation = [.. claim.Relation, new ClaimRelation(RelationKind.Contradicts, rival.Id)] };
            made[draft] = claim;
            claims.Add(claim);
        }
        claims.AddRange(OtherClaims.Control(maker, ControlReader.Read(reading, hits), reading));
        claims.AddRange(OtherClaims.Figures(maker, FigureReader.Read(reading, hits, taken)));
        claims.AddRange(OtherClaims.Interactions(maker, InteractionReader.Read(reading, hits)));
        return claims;
    }

    /// <summary>What would be claimed if nothing were taken for an allusion, each with its marks: what the weights of the marks are learned from.</summary>
    internal static IEnumerable<(Claim Claim, Marks Marks)> Marked(Document document, Story story)
    {
        var reading = Annotate(document, story);
        var hits = reading.Sentences.Select(TriggerFinder.Find).ToList();
        var maker = new ClaimMaker(reading, Version);
        var (events, main) = Events(reading, hits, [], isItem: false);
        foreach (var draft in events.FindAll(draft => IsTold(hits, draft) && Allusions.MayBe(reading, draft)))
        {
            var marks = Allusions.Of(reading, draft);
            yield return (Make(reading, maker, draft, main), marks);
        }
    }

    /// <summary>The incidents of the story with all that it lends them, and the one that it is about.</summary>
    private static (List<EventDraft> Events, EventDraft? Main) Events(AnnotatedStory reading, List<List<TriggerFinder.Hit>> hits, List<TextSpan> casualties, bool isItem)
    {
        var events = StoryEvents.Read(reading, hits, casualties);
        Supporters(reading, events);
        if (Context.Main(reading, events) is { } told)
            Context.Gather(reading, events, told);
        Rivals.Find(reading, events);
        var main = Context.Main(reading, events);
        foreach (var draft in events.Where(draft => !ReferenceEquals(draft, main)))
            Deathbeds.Settle(draft);
        Context.Lend(reading, events);
        if (isItem)
            BulletinItems.LendPlace(reading, events);
        main = Context.Main(reading, events);
        if (main is not null)
        {
            Rivals.Widen(reading, events, main);
            Fates.Settle(reading, events, main);
            VictimLists.Count(reading, hits, events, main);
            Towns.Lend(reading, main);
            Context.LendDate(reading, events, main);
            Deathbeds.Settle(main);
            DeedDays.Settle(reading, hits, events, main);
            DaysTold.Lend(reading, main);
            TimesOfDay.Lend(reading, events, main);
        }
        return (events, main);
    }

    /// <summary>Whether enough is told for a claim; "stormed the town" without harm is told as control.</summary>
    private static bool IsTold(List<List<TriggerFinder.Hit>> hits, EventDraft draft) =>
        Context.Worth(draft) && !(draft.Harm.Count == 0 && draft.Words.TrueForAll(w => hits[w.Sentence.Index].Exists(h => h.Word == w.Hit.Word && h.Trigger.Kind == Lexicons.TriggerKind.Control)));

    private static Claim Make(AnnotatedStory reading, ClaimMaker maker, EventDraft draft, EventDraft? main)
    {
        Homes.Tell(draft);
        var claim = maker.Make(draft, Tolls.Is(reading, draft) ? ClaimKind.Toll : ClaimKind.Incident);
        return claim with { Main = ReferenceEquals(draft, main) && claim.Kind == ClaimKind.Incident, Background = Context.Background(reading, draft) };
    }

    private static void Supporters(AnnotatedStory story, List<EventDraft> events)
    {
        foreach (var r in story.Sentences)
        {
            var here = events.FindAll(e => e.HasEvent && e.Words.Exists(w => w.Sentence == r));
            if (here.Count == 0)
                continue;
            foreach (var supporter in SupporterReader.Read(r))
            {
                foreach (var draft in here)
                {
                    if (draft.Doers.Count > 1)
                        draft.Doers.RemoveAll(d => EventDraft.SameParty(d, supporter));
                    if (!draft.Supporters.Exists(s => EventDraft.SameParty(s, supporter)))
                        draft.Supporters.Add(supporter);
                }
            }
        }
    }

    /// <summary>A story with its parse and all that the finders see in it.</summary>
    internal static AnnotatedStory Annotate(Document document, Story story)
    {
        var text = story.View.Text;
        var sentences = Analyzer.Split(text, [.. story.Parts.Select(p => p.Span)]);
        var dates = DateFinder.Find(text, sentences, story.Published);
        var counts = CountFinder.Find(text, sentences, dates);
        var places = PlaceFinder.Find(text, sentences, new PlaceContext([], story.Dateline));
        var actors = new ActorFinder().Find(text, sentences, new ActorContext { Published = story.Published, Places = places });
        var weapons = new WeaponFinder().Find(text);
        var parsed = Analyzer.English.Parse(text, sentences, Units.Of(text, sentences, dates, counts, places, actors));
        return AnnotatedStory.Of(document, story, parsed, new StoryMentions(dates, counts, places, actors, weapons));
    }

    /// <summary>In the order of the text; claims that begin alike are told apart by a number in their id.</summary>
    private static List<Claim> Order(IEnumerable<Claim> claims)
    {
        var ordered = claims.OrderBy(c => c.Spans[0]).ThenBy(c => c.Kind).ThenBy(c => c.Type, StringComparer.Ordinal).ToList();
        var twins = new Dictionary<ClaimId, int>();
        for (var i = 0; i < ordered.Count; i++)
        {
            var claim = ordered[i];
            var twin = twins.GetValueOrDefault(claim.Id);
            twins[claim.Id] = twin + 1;
            if (twin > 0)
                ordered[i] = claim with { Id = ClaimId.Of(claim.ReportId, claim.Story, claim.Kind, claim.Spans[0], twin) };
        }
        return ordered;
    }
}
