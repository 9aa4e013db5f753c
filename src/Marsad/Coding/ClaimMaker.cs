using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Makes claims of what was read: puts spans back into the report's text, orders places, names roles.</summary>
internal sealed class ClaimMaker(AnnotatedStory story, string coder)
{
    private const int QuoteLength = 200;
    private const int WordsLength = 100;
    private const int LongestJoint = 16;

    private static readonly string[] KindsOfAircraft = ["helicopter", "drone"];
    private static readonly string[] KindsOfBomb = ["car-bomb", "ied", "suicide-vest", "barrel-bomb", "cluster-munition"];

    /// <summary>The claim of an incident or toll.</summary>
    public Claim Make(EventDraft draft, ClaimKind kind)
    {
        Revisions.Settle(draft);
        var (type, plover) = IncidentTypes.Of(draft);
        var where = Where(draft.Places, draft.Homes);
        var claim = New(kind, type, SpansOf(draft.Words.Select(w => w.Sentence).Concat(draft.Further).Concat(draft.Denials.Select(denial => denial.Sentence)))) with
        {
            Plover = plover,
            // What aircraft bomb is told by the type; the form is that of bombs laid or brought.
            Form = [.. draft.Forms.Where(form => !(form == "bombing" && type == "air-drone-strike"))],
            When = When(Revisions.DatesOfDeed(draft), draft.DateFromContext, kind == ClaimKind.Toll),
            Where = where,
            Actors = Actors(draft, where),
            Objects = [.. draft.Objects.Where(o => !Retold.Better(draft.Objects, o) && !(type == "armed-clash" && StandsForForce(draft, o))).Select(o => new ClaimObject(Cut(o.Text, WordsLength), o.Sort ?? "other")).DistinctBy(o => o.Text, StringComparer.OrdinalIgnoreCase)],
            Weapons = [.. draft.Weapons.Where(weapon => weapon switch { "bomb" => !draft.Weapons.Overlaps(KindsOfBomb), "aircraft" => !draft.Weapons.Overlaps(KindsOfAircraft) || NamesAircraft(draft), _ => true })],
            Harm = Harms(draft),
            Sources = Sources([.. draft.Sources, .. draft.Denials.Select(denial => new SourceMention(denial.Who, Stance.Denies, null))]),
            Certainty = draft.Certainty,
        };
        return claim with { Confidence = Confidence(claim) };
    }

    /// <summary>"ambushed an army truck": those whose truck it is were attacked, and nothing is told of the truck itself.</summary>
    private static bool StandsForForce(EventDraft draft, Filler thing) =>
        thing is { Sort: "vehicle" or "military", Actor: { } owner } && Classes.Armed(owner.Class) && draft.Targets.Exists(target => target.Core.Overlaps(thing.Core) && target.Sentence == thing.Sentence)
        && !draft.Words.Exists(w => w.Hit.Trigger.Frame.Name is "strike-verb" or "explode" or "ignite" or "blast");

    /// <summary>Whether a plane is named beside the helicopter or drone: "planes and helicopters".</summary>
    private static bool NamesAircraft(EventDraft draft) =>
        draft.Words.Exists(w => w.Sentence.Weapons.Any(weapon => weapon.Weapon == "aircraft"));

    /// <summary>A claim with what every kind has.</summary>
    public Claim New(ClaimKind kind, string? type, IReadOnlyList<TextSpan> spans)
    {
        var quote = spans[0].In(story.Document.Text);
        return new Claim
        {
            Id = ClaimId.Of(story.Document.Report.Id, story.Story.Number, kind, spans[0]),
            Report = story.Document.Report.Name,
            ReportId = story.Document.Report.Id,
            Story = story.Story.Number,
            Kind = kind,
            Type = type,
            Spans = spans,
            Quote = Cut(quote, QuoteLength),
            Confidence = 0.6,
            Coder = coder,
        };
    }

    /// <summary>A participant of a phrase, as he is classed where the claim has him act.</summary>
    public Participant Participant(Role role, Filler filler, IReadOnlyList<Location> where)
    {
        var span = role == Role.Perpetrator && Unnamed(filler) ? Phrases.WithGroup(filler) : filler.Actor?.Span ?? filler.Core;
        var text = story.Text.AsSpan(span.Start, span.Length).ToString();
        return new Participant
        {
            Role = role,
            Id = filler.Actor?.Id,
            Name = filler.Actor is { } actor && span == actor.Span ? actor.Name : Cut(Flat(filler.Kind is FillerKind.Object || role != Role.Perpetrator ? filler.Text : text), WordsLength),
            Class = ClassOf(role, filler, where),
            Text = Cut(Flat(filler.Kind is FillerKind.Object ? filler.Text : text), WordsLength),
            Span = story.Story.View.ToSource(filler.Kind is FillerKind.Object ? filler.Core : span),
        };
    }

    private static ActorClass ClassOf(Role role, Filler filler, IReadOnlyList<Location> where)
    {
        if (role == Role.Perpetrator && Unnamed(filler))
            return ActorClass.Person;
        if (filler.Actor is not { } actor)
            return filler.Sort == "fighter" ? ActorClass.PoliticalMilitia : ActorClass.Person;
        // ACLED codebook, external forces: those of a state outside its own country.
        return actor is { Class: ActorClass.StateForces, Country: { } home } && where.Count > 0 && where.All(place => place.Country is { } country && country != home)
            ? ActorClass.ExternalForces : actor.Class;
    }

    /// <summary>Whether doers are told by what they are alone ("gunmen", "unidentified rebels"): no group is named that they could be classed with, nor are they one ("a drug cartel").</summary>
    private static bool Unnamed(Filler filler) => WordList.Bodies[filler.Sentence.Sentence[filler.Head].Lemma.ToLowerInvariant()] is not "band" && filler.Kind is FillerKind.Actor or FillerKind.People
        && filler.Actor is null or { Id: null, Form: ActorForm.Description, Class: ActorClass.RebelGroup or ActorClass.PoliticalMilitia or ActorClass.IdentityMilitia or ActorClass.Organization or ActorClass.Civilians };

    /// <summary>Where, the finest place first.</summary>
    public IReadOnlyList<Location> Where(IReadOnlyList<PlaceMention> places, IReadOnlyList<Location>? homes = null)
    {
        if (places.Count == 0 && homes is not { Count: > 0 })
            return [];
        // Each place once; the first is the one best tied to the words, and the others lie with it or stand in one list with it.
        var kept = new List<Location>();
        foreach (var place in places.Select(p => p.Location))
        {
            if (!kept.Exists(k => k.Id is not null ? k.Id == place.Id : string.Equals(k.Name, place.Name, StringComparison.OrdinalIgnoreCase))
                && (place.Lat is null || kept.TrueForAll(k => k.Lat is null) || kept.Exists(k => (k.Lat is not null && Nearness.MayBeOne(k, place)) || Listed(k, place))))
                kept.Add(place);
        }
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i] is { Lat: null, Within.Count: 0, Feature: PlaceFeature.Building or PlaceFeature.Road or PlaceFeature.Neighbourhood or PlaceFeature.Camp or PlaceFeature.District } site && kept.Find(holds => holds is { Lat: not null, Feature: PlaceFeature.Settlement or PlaceFeature.District }) is { } town)
                kept[i] = site with { Within = [town.Name, .. town.Within], Country = town.Country };
        }
        // A home stands behind what a map can show.
        return [.. kept.Take(6).Select((place, order) => (place, order, coarseness: NamesProvince(place, kept) ? Coarseness(null) : Coarseness(place))).Concat((homes ?? []).Select((home, order) => (place: home, order, coarseness: Coarseness(null)))).OrderBy(p => p.coarseness).ThenBy(p => p.order)
            .Select(p => p.place with { Text = Cut(Flat(p.place.Text ?? p.place.Name), WordsLength), Span = p.place.Span is { } span ? story.Story.View.ToSource(span) : null })];
    }

    /// <summary>"shelling of Hama hit Karam, a town in Hama countryside": a city that its province is called after only says where the other lies.</summary>
    private static bool NamesProvince(Location city, List<Location> places) =>
        city is { Feature: PlaceFeature.Settlement, Within: [var province, ..] } && province == city.Name
        && places.Exists(p => p.Feature is PlaceFeature.Settlement && p.Name != province && (p.Within is [var other, ..] ? other == province : p.Lat is null));

    /// <summary>Whether nothing but a comma, "and" or "in the" stands between two places: those of one list were struck in one wave, and one that another is said to lie in belongs to it.</summary>
    private bool Listed(Location one, Location other)
    {
        if (one.Span is not { } a || other.Span is not { } b)
            return false;
        var (from, to) = a.Start < b.Start ? (a.End, b.Start) : (b.End, a.Start);
        return from <= to && to - from < LongestJoint && story.Text[from..to].Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries).All(word => word is "and" or "in" or "of" or "the" or "near" or "&");
    }

    /// <summary>A date as a claim gives it.</summary>
    public When? When(IReadOnlyList<DateMention> dates, bool fromContext, bool period)
    {
        var best = dates
            .Select((date, order) => (date, order))
            .Where(d => d.date.Kind is not DateKind.Duration)
            .OrderBy(d => d.date.When.From is null && d.date.When.To is null ? 1 : 0)
            .ThenBy(d => period == d.date.Kind is DateKind.During or DateKind.Since ? 0 : 1)
            .ThenBy(d => fromContext ? 0 : d.date.When.Precision ?? 9)
            .ThenBy(d => d.order)
            .Select(d => d.date).FirstOrDefault();
        if (best is null)
            return null;
        var when = best.When;
        return when with
        {
            Span = when.Span is { } span ? story.Story.View.ToSource(span) : null,
            Text = when.Text is { } text ? Cut(Flat(text), WordsLength) : null,
            Basis = fromContext ? DateBasis.Context : when.Basis,
        };
    }

    /// <summary>Whose word it is, the outermost last.</summary>
    public IReadOnlyList<Attribution> Sources(IReadOnlyList<SourceMention> sources)
    {
        var list = new List<Attribution>();
        foreach (var source in sources)
        {
            Add(source);
            if (source.Told is { } told)
                Add(told);
        }
        return list;

        void Add(SourceMention source)
        {
            if (source.Who.Kind == FillerKind.Pronoun)
                return;
            var participant = Participant(Role.Actor, source.Who, []);
            var attribution = new Attribution { Id = participant.Id, Name = participant.Name, Stance = source.Owns ? Stance.ClaimsResponsibility : source.Stance, Text = participant.Text, Span = participant.Span };
            var known = list.FindIndex(a => (a.Id is not null && a.Id == participant.Id) || string.Equals(a.Name, participant.Name, StringComparison.OrdinalIgnoreCase));
            if (known < 0)
                list.Add(attribution);
            else if (list[known].Stance == Stance.Asserts)
                list[known] = attribution; // who tells of a deed and owns it, or disowns it, does more than tell
        }
    }

    /// <summary>The sentences, in the report's text and in its order.</summary>
    public IReadOnlyList<TextSpan> SpansOf(IEnumerable<AnnotatedSentence> sentences) =>
        [.. sentences.Select(s => s.Span).Distinct().Order().Select(story.Story.View.ToSource)];

    private List<Participant> Actors(EventDraft draft, IReadOnlyList<Location> where)
    {
        var list = new List<Participant>();
        foreach (var doer in draft.Doers)
        {
            if (Unnamed(doer) && Retold.Better(draft.Doers, doer))
                continue;
            // Who suffers the harm did not do it, where somebody else is named.
            if (draft.Doers.Count == 1 || draft.Leading.Frame.Name is "clash" or "fight-noun" || !draft.Harm.Exists(h => h.PartOf is null && h.Of is not null && EventDraft.SameParty(h.Of, doer)))
                AddRole(Role.Perpetrator, doer);
        }
        foreach (var target in draft.Targets.Concat(draft.Harm.Where(h => h.Of is { Kind: FillerKind.Actor or FillerKind.People } && h.PartOf is null && h.Count.Number != 0).SelectMany(h => h.Also.Prepend(h.Of!))))
        {
            if (!list.Exists(p => p.Role == Role.Perpetrator && p.Id is not null && p.Id == target.Actor?.Id) && !(target.Actor?.Id is null && draft.Doers.Exists(d => EventDraft.SameParty(d, target))))
                AddRole(Role.Target, target);
        }
        foreach (var supporter in draft.Supporters)
        {
            if (!draft.Doers.Exists(d => EventDraft.SameParty(d, supporter)))
                AddRole(Role.Supporter, supporter);
        }
        return list;

        void AddRole(Role role, Filler filler)
        {
            var participant = Participant(role, filler, where);
            if (!list.Exists(p => p.Role == role && (p.Id is not null ? p.Id == participant.Id : string.Equals(p.Name, participant.Name, StringComparison.OrdinalIgnoreCase))))
                list.Add(participant);
        }
    }

    private List<Harm> Harms(EventDraft draft)
    {
        draft.Harm.AddRange(draft.Unharmed.Where(none => !draft.Harm.Exists(h => h.Effect == none.Effect && h.PartOf is null)));
        Victims.Settle(draft.Harm);
        HarmParts.Bound(draft.Harm);
        HarmParts.Tie(draft.Harm);
        HarmParts.Settle(draft.Harm);
        // A person told of by name among a number of people is described there, and not counted once more.
        var persons = draft.Harm.Where(h => h is { PartOf.Stated: true, Stated: false }).ToLookup(h => h.PartOf!, ReferenceEqualityComparer.Instance);
        draft.Harm.RemoveAll(h => h is { PartOf.Stated: true, Stated: false });
        // Wholes stand before their parts, so that an index points back.
        var ordered = draft.Harm.Where(h => h.PartOf is null).SelectMany(h => draft.Harm.Where(p => ReferenceEquals(p.PartOf, h)).Prepend(h)).ToList();
        var harms = new List<Harm>();
        foreach (var h in ordered)
        {
            var part = h.PartOf is null ? -1 : ordered.IndexOf(h.PartOf);
            harms.Add(new Harm
            {
                Effect = h.Effect,
                Low = h.Widened.Low,
                Best = h.Widened.Best,
                High = h.Widened.High,
                Of = Group(h),
                People = [.. HarmPeople.Of(h), .. persons[h].SelectMany(HarmPeople.Of)],
                PartOf = part < 0 ? null : part,
                Change = part < 0 ? h.Change : null,
                Was = part < 0 ? h.Was : null,
                Text = Cut(Flat(h.Sentence.Words(h.Span)), WordsLength),
                Span = story.Story.View.ToSource(h.Span),
            });
        }
        return harms;
    }

    private static string? Group(HarmDraft harm) =>
        harm.Group ?? (Group(harm.Of) is { } first ? Cut(string.Join(" and ", harm.Also.Select(Group).Prepend(first).Where(g => g is not null).Distinct(StringComparer.OrdinalIgnoreCase)), WordsLength) : null);

    private static string? Group(Filler? of) => of switch
    {
        null or { Kind: FillerKind.Number or FillerKind.Pronoun or FillerKind.Event or FillerKind.Other } => null,
        { Actor: { Id: not null } actor } when of.Sort is null or "fighter" => actor.Name,
        _ => Cut(Flat(of.Text), WordsLength),
    };

    private static double Confidence(Claim claim)
    {
        var known = 0.4;
        if (claim.When?.From is not null)
            known += 0.15;
        if (claim.Where.Count > 0 && claim.Where[0].Lat is not null)
            known += 0.15;
        if (claim.Actors.Count > 0)
            known += 0.1;
        if (claim.Harm.Any(h => h.Best is not null))
            known += 0.15;
        return Math.Round(claim.Certainty == Certainty.Asserted ? known : known - 0.1, 2);
    }

    private static int Coarseness(Location? place) => place?.Feature switch
    {
        PlaceFeature.Building => 0,
        PlaceFeature.Road => 1,
        PlaceFeature.Neighbourhood or PlaceFeature.Camp => 2,
        // "in Karam, west of Aden": the town only says where the other lies.
        PlaceFeature.Settlement => place!.Relation?.EndsWith("-of", StringComparison.Ordinal) == true ? 5 : 3,
        null => 4,
        // "in the Victoria district of Lima": one that no gazetteer has lies in the town beside it.
        PlaceFeature.District when place!.Lat is null => 2,
        PlaceFeature.District => 5,
        PlaceFeature.River or PlaceFeature.Mountain or PlaceFeature.Desert => 6,
        PlaceFeature.Province => 7,
        PlaceFeature.Region or PlaceFeature.Sea => 8,
        _ => 9,
    };

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end];
    }
}
