using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>An event as the coder gathers it, sentence by sentence; mutable until it is made a claim.</summary>
internal sealed class EventDraft
{
    /// <summary>The words that tell of it.</summary>
    public List<(AnnotatedSentence Sentence, TriggerFinder.Hit Hit)> Words { get; } = [];

    /// <summary>Sentences without a word of their own for it that say more of it.</summary>
    public List<AnnotatedSentence> Further { get; } = [];

    /// <summary>The sentence that it was last told in.</summary>
    public AnnotatedSentence Last => Further.Count > 0 && Further[^1].Index > Words[^1].Sentence.Index ? Further[^1] : Words[^1].Sentence;

    public List<Filler> Doers { get; } = [];

    public List<Filler> Targets { get; } = [];

    public List<Filler> Supporters { get; } = [];

    public List<Filler> Objects { get; } = [];

    public SortedSet<string> Weapons { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Forms { get; } = new(StringComparer.Ordinal);

    public List<HarmDraft> Harm { get; } = [];

    /// <summary>The days of the event told right before, where the words give none: what is then told of another day is another event.</summary>
    public (NodaTime.LocalDate From, NodaTime.LocalDate To)? DayBefore { get; set; }

    /// <summary>That nobody was killed or wounded, as far as it is said; it holds unless somebody is told of.</summary>
    public List<HarmDraft> Unharmed { get; } = [];

    public List<DateMention> Dates { get; } = [];

    /// <summary>The days on which persons died of it, which may be later ones: its own where none else is told.</summary>
    public List<DateMention> Deaths { get; } = [];

    /// <summary>First and last day of the first date that has both; null where none has.</summary>
    public (NodaTime.LocalDate From, NodaTime.LocalDate To)? Day =>
        Dates.Find(d => d.When is { From: not null, To: not null }) is { When: { From: { } from, To: { } to } } ? (from, to) : null;

    public List<PlaceMention> Places { get; } = [];

    /// <summary>Homes that are named by who lives in them, on no map.</summary>
    public List<Location> Homes { get; } = [];

    public List<SourceMention> Sources { get; } = [];

    /// <summary>Who says that it was not his doing, and in which sentence.</summary>
    public List<(Filler Who, AnnotatedSentence Sentence)> Denials { get; } = [];

    public Certainty Certainty { get; set; }

    /// <summary>The sentence that it was first told in.</summary>
    public required AnnotatedSentence First { get; init; }

    /// <summary>Its words point back: "the attack".</summary>
    public bool Definite { get; set; }

    /// <summary>Its words say that it is another one: "a separate attack".</summary>
    public bool Other { get; set; }

    /// <summary>It only dates something else: "since the battle for the city".</summary>
    public bool Recalled { get; set; }

    /// <summary>The event whose dead or wounded another source numbers otherwise in it: "Police said seven bodies had been found."</summary>
    public EventDraft? RivalOf { get; set; }

    /// <summary>It is one of old that another is held against: "the deadliest since a strike killed 61".</summary>
    public bool Former { get; set; }

    /// <summary>Its number is one that an earlier one rose to: "the toll rose to nine".</summary>
    public bool Rose { get; set; }

    /// <summary>Whether its story told of nobody harmed before it.</summary>
    public bool Opens { get; set; }

    /// <summary>Its numbers are of the period of a toll told right before.</summary>
    public bool GoesOnWithToll { get; set; }

    /// <summary>Its words tell of several: "attacks".</summary>
    public bool Plural { get; set; }

    /// <summary>Whether a word tells of more than harm alone.</summary>
    public bool HasEvent => Words.Exists(w => w.Hit.Trigger.Kind == TriggerKind.Incident);

    /// <summary>The word that says most about the type.</summary>
    public Trigger Leading => Words.Select(w => w.Hit.Trigger).MaxBy(t => t.Rank)!;

    /// <summary>Its place or date was taken over from the sentences before.</summary>
    public bool DateFromContext { get; set; }

    public bool PlaceFromContext { get; set; }

    /// <summary>Told in a headline.</summary>
    public bool InTitle => First.Kind == PartKind.Title;

    /// <summary>Takes over what another telling of the same event says.</summary>
    public void Absorb(EventDraft other)
    {
        foreach (var doer in other.Doers)
            AddDoer(doer);
        AddNew(Targets, other.Targets);
        AddNew(Supporters, other.Supporters);
        AddNew(Objects, other.Objects);
        Weapons.UnionWith(other.Weapons);
        Forms.UnionWith(other.Forms);
        if (other.First == First && Words.TrueForAll(w => w.Sentence == First))
            other.Harm.ForEach(harm => HarmDraft.Add(Harm, harm));
        else
            HarmTellings.Add(Harm, other.Harm);
        Unharmed.AddRange(other.Unharmed.Where(none => !Unharmed.Exists(known => known.Effect == none.Effect)));
        Words.AddRange(other.Words);
        Further.AddRange(other.Further);
        Dates.AddRange(other.Dates);
        Deaths.AddRange(other.Deaths);
        Places.AddRange(other.Places);
        Sources.AddRange(other.Sources);
        Denials.AddRange(other.Denials);
        Plural |= other.Plural;
        Rose |= other.Rose;
        GoesOnWithToll |= other.GoesOnWithToll;
        if (Certainty != other.Certainty)
            Certainty = (Certainty)Math.Min((int)Certainty, (int)other.Certainty);
    }

    // "Ruritania bombed the town … Ruritanian warplanes hit it": the state by the force that did it.
    private void AddDoer(Filler doer)
    {
        var kin = Doers.FindIndex(known => OneSide(known, doer));
        if (kin < 0)
            Doers.Add(doer);
        else if (Doers[kin].Actor is { Class: ActorClass.Government, Form: not ActorForm.Person } && doer.Actor!.Class != ActorClass.Government)
            Doers[kin] = doer;
    }

    private static void AddNew(List<Filler> to, List<Filler> from)
    {
        foreach (var filler in from)
        {
            if (!to.Exists(known => SameParty(known, filler)))
                to.Add(filler);
        }
    }

    /// <summary>Whether two phrases name the same party, or one of them a state and the other its forces.</summary>
    public static bool OneSide(Filler a, Filler b) =>
        SameParty(a, b) || a.Actor?.Id is { } x && b.Actor?.Id is { } y && ActorKinship.Default.InLine(x, y);

    /// <summary>Whether two phrases name the same party: same actor of the register, or the same words.</summary>
    public static bool SameParty(Filler a, Filler b)
    {
        if (a.Actor is { } x && b.Actor is { } y && (x.Id is not null || y.Id is not null))
            return x.Id == y.Id;
        if (a.Actor is not null && b.Actor is not null)
            return string.Equals(a.Actor.Name, b.Actor.Name, StringComparison.OrdinalIgnoreCase);
        return string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Whose word something stands on, as a sentence says it.</summary>
internal sealed record SourceMention(Filler Who, Stance Stance, SourceMention? Told)
{
    /// <summary>Whether it says that the deed is its own, in whatever words.</summary>
    public bool Owns { get; init; }
}
