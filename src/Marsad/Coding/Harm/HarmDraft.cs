using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>A number of people harmed, as one phrase says it.</summary>
internal sealed record HarmDraft
{
    public required Effect Effect { get; init; }

    public required Count Count { get; set; }

    /// <summary>The greatest and least number that tellings gave which agree with it: "at least 16", told by others as 25.</summary>
    public long? Most { get; set; }

    /// <inheritdoc cref="Most"/>
    public long? Least { get; set; }

    /// <summary>Who; null where only a number is given.</summary>
    public Filler? Of { get; set; }

    /// <summary>The group of persons whom the words tell one by one: "children" of three names with their ages.</summary>
    public string? Group { get; init; }

    public required TextSpan Span { get; set; }

    public required AnnotatedSentence Sentence { get; set; }

    /// <summary>Further groups that the same number counts: "soldiers and militiamen".</summary>
    public List<Filler> Also { get; init; } = [];

    /// <summary>Part of, or beside, a number before it.</summary>
    public CountPart Part { get; init; }

    /// <summary>The item that it is a part of.</summary>
    public HarmDraft? PartOf { get; set; }

    /// <summary>How the words set the number against one told before, and that one.</summary>
    public HarmChange? Change { get; set; }

    /// <inheritdoc cref="Change"/>
    public long? Was { get; set; }

    /// <summary>Whether the number was said and not only implied by an article or a name.</summary>
    public bool Stated { get; set; }

    /// <summary>Told with a word that leaves open whether they lived: "three people were shot".</summary>
    public bool FateOpen { get; set; }

    /// <summary>The sentence that told of the person last, where it was told of again.</summary>
    public AnnotatedSentence? Again { get; init; }

    /// <summary>Told to have died of the wounds that were told of before: "two of the wounded died in hospital".</summary>
    public bool DiedSince { get; init; }

    /// <summary>One of those whom a sentence sums up: "One dead, three hurt".</summary>
    public bool Summed { get; set; }

    /// <summary>A person told of by himself in a story that sums its dead and wounded up elsewhere.</summary>
    public bool Detail { get; init; }

    /// <summary>Persons named as these people or some of them: "ten people, including Maria Lopez".</summary>
    public List<Filler> Named { get; init; } = [];

    /// <summary>Whether people of a kind are told, whom no number beside them counts as well.</summary>
    public bool IsOfTheirOwn => Of is { Kind: FillerKind.People or FillerKind.Actor } of && !HarmGroups.General(of);

    /// <summary>Adds a harm to those that the same sentence tells of, unless it only tells one of them again.</summary>
    public static void Add(List<HarmDraft> known, HarmDraft harm)
    {
        if (Victims.Fold(known, harm))
            return;
        if (known.Find(old => old.Effect == harm.Effect && old.PartOf is not null == harm.PartOf is not null && !Victims.AreTwo(old, harm) && Retells(old, harm)) is { } same)
            same.TellAgain(harm);
        else
            known.Add(harm);
    }

    /// <summary>Takes over what another telling of the same number says more: a number over none, a group over nobody, a wider range.</summary>
    public void TellAgain(HarmDraft other)
    {
        Named.AddRange(other.Named.Where(name => !Named.Exists(said => EventDraft.SameParty(said, name))));
        var group = Of is { Kind: not FillerKind.Number and not FillerKind.Pronoun } && !SaysWhose(other.Of, Of) ? Of : other.Of ?? Of;
        if (Weight(other) > Weight(this))
        {
            (Count, Span, Sentence, Stated) = (other.Count, other.Span, other.Sentence, other.Stated);
            group = Of is not null && HarmGroups.Named(Of) && other.Count.Number == 1 ? Of : other.Of ?? Of;
        }
        else if (Stated && other.Stated && Rounds(Count, other.Count))
        {
            (Count, Span, Sentence) = (other.Count, other.Span, other.Sentence);
        }
        else if (Stated && other.Stated && !Vague(Count) && !Vague(other.Count))
        {
            // "between 15 and 20" widens 16; another's "at least" does not, and what was reported at first is overtaken.
            var range = other.Count is { Low: not null, Best: null, High: not null };
            if ((Count.High is null || range) && !other.IsEarly)
                Most = Greater(Most, other.Count.High);
            if ((Count.Low is null || range && Count.High is not null) && other.Count.Low > 1 && !other.IsEarly)
                Least = Less(Least, other.Count.Low);
        }
        Of = group;
    }

    /// <summary>"80 servicemen" of a headline, told on as "80 Ukrainian servicemen": whose they are say the fuller words.</summary>
    private static bool SaysWhose(Filler? fuller, Filler bare) =>
        fuller is { Actor.Id: { } whose } && bare.Actor?.Id is { } taken && whose != taken && fuller.Sentence.Sentence[fuller.Head].Lemma == bare.Sentence.Sentence[bare.Head].Lemma && fuller.Core.Length > bare.Core.Length;

    /// <summary>The count with the bounds that other tellings gave.</summary>
    public Count Widened => new(
        Least is { } least && least < (Count.Low ?? long.MaxValue) ? least : Count.Low,
        Count.Best,
        Most is { } most && most > (Count.High ?? Count.Best ?? 0) ? most : Count.High);

    /// <summary>"Initially, two were reported killed", "initial reports said two had died, but …".</summary>
    public bool IsEarly
    {
        get
        {
            var s = Sentence.Sentence;
            var number = Sentence.WordAt(Span.Start);
            var early = false;
            for (var w = 0; w < s.Count; w++)
            {
                var lemma = s[w].Lemma.ToLowerInvariant();
                if (WordList.Telling[lemma] is "early" || w + 1 < s.Count && WordList.Telling[$"{lemma} {s[w + 1].Lemma.ToLowerInvariant()}"] is "early")
                    early = true;
                else if (WordList.Telling[lemma] is "contrast" && w > number)
                    break;
                else if (WordList.Telling[lemma] is "contrast")
                    early = false;
            }
            return early;
        }
    }

    private static int Weight(HarmDraft harm) => (harm.Stated ? 4 : 0) + (Vague(harm.Count) ? 0 : 2);

    /// <summary>"nearly 700", where another telling says 691.</summary>
    private static bool Rounds(Count rounded, Count exact) =>
        rounded is { Best: not null, Low: { } low, High: { } high } && low < high && exact.Low == exact.High && exact.Best >= low && exact.Best <= high;

    private static bool Vague(Count count) => count is { Best: null, High: null };

    private static long? Greater(long? a, long? b) => a is null || b > a ? b : a;

    private static long? Less(long? a, long? b) => a is null || b < a ? b : a;

    /// <summary>Whether one number only tells the other again.</summary>
    public static bool Retells(HarmDraft a, HarmDraft b)
    {
        var groups = SameGroup(a, b);
        if (a.Count.Number is null || b.Count.Number is null)
            return groups != false;
        if (a.Count == b.Count || (a.Count.Best is not null && a.Count.Best == b.Count.Best))
            return groups != false || a.Count.Number > 12;
        // "dozens" told again as "at least 60"; "a man" as "one"; "at least 16" as 25.
        return groups != false && (groups == true || General(a) && General(b) || Vague(a.Count) || Vague(b.Count) || !a.Stated || !b.Stated) && a.Count.AgreesWith(b.Count);
    }

    private static bool General(HarmDraft harm) => harm.Of is null || HarmGroups.General(harm.Of);

    /// <summary>Whether two items count the same people: true, false, or null where it cannot be told.</summary>
    public static bool? SameGroup(HarmDraft a, HarmDraft b)
    {
        if (a.Of is null || b.Of is null || a.Of.Kind is FillerKind.Number or FillerKind.Pronoun or FillerKind.Other or FillerKind.Event || b.Of.Kind is FillerKind.Number or FillerKind.Pronoun or FillerKind.Other or FillerKind.Event)
            return null;
        if (EventDraft.SameParty(a.Of, b.Of) || HarmGroups.Alike(a.Of, b.Of))
            return true;
        return HarmGroups.MayHold(a.Of, b.Of) || HarmGroups.MayHold(b.Of, a.Of) ? null : false;
    }
}
