using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>A claim of control as it is gathered.</summary>
internal sealed class ControlDraft(Trigger trigger, AnnotatedSentence first, PlaceMention place, List<Filler> holders, List<Filler> losers, DateMention? date, Certainty certainty)
{
    public Trigger Trigger { get; private set; } = trigger;

    public List<AnnotatedSentence> Sentences { get; } = [first];

    public PlaceMention Place { get; } = place;

    public List<Filler> Holders { get; } = [.. holders];

    public List<Filler> Losers { get; } = [.. losers];

    public List<Filler> Supporters { get; } = [];

    public List<DateMention> Dates { get; } = date is null ? [] : [date];

    public List<SourceMention> Sources { get; } = [];

    public Certainty Certainty { get; } = certainty;

    /// <summary>Whether two drafts assert one thing: the same family of change, the same place, no other holder and no other day.</summary>
    public static bool SameThing(ControlDraft a, ControlDraft b)
    {
        if (a.Certainty >= Certainty.Planned != b.Certainty >= Certainty.Planned || Family(a) != Family(b))
            return false;
        if (a.Place.Location.Relation != b.Place.Location.Relation)
            return false;
        if (a.Place.Location.Id is { } id ? id != b.Place.Location.Id : !string.Equals(a.Place.Location.Name, b.Place.Location.Name, StringComparison.OrdinalIgnoreCase))
            return false;
        if (a.Holders.Count > 0 && b.Holders.Count > 0 && !a.Holders.Exists(x => b.Holders.Exists(y => EventDraft.SameParty(x, y) || OneOfThem(x, y) || OneOfThem(y, x))))
            return false;
        if (a.Holders.Count == 0 && b.Holders.Count == 0 && !a.Losers.Exists(x => b.Losers.Exists(y => EventDraft.SameParty(x, y))))
            return false;
        return a.Dates.Count == 0 || b.Dates.Count == 0 || a.Dates[0].When.From is not { } from || b.Dates[0].When.From is not { } other
            || (from <= (b.Dates[0].When.To ?? from) && other <= (a.Dates[0].When.To ?? other));
    }

    /// <summary>Takes over what another telling says.</summary>
    public void Absorb(ControlDraft other)
    {
        foreach (var sentence in other.Sentences)
        {
            if (!Sentences.Contains(sentence))
                Sentences.Add(sentence);
        }
        if (other.Trigger.Rank > Trigger.Rank)
            Trigger = other.Trigger;
        if (Holders.TrueForAll(h => other.Holders.Exists(o => OneOfThem(h, o))))
            Holders.Clear();
        Holders.AddRange(other.Holders.Where(h => !Holders.Exists(k => EventDraft.SameParty(k, h)) && Holders.Count == 0));
        Losers.AddRange(other.Losers.Where(l => !Losers.Exists(k => EventDraft.SameParty(k, l))));
        Dates.AddRange(other.Dates);
        Sources.AddRange(other.Sources);
    }

    /// <summary>"Rebels" in the headline are the group that the story names.</summary>
    private static bool OneOfThem(Filler loose, Filler named) => loose.Actor is { Id: null } any && named.Actor is { Id: not null } group && any.Class == group.Class;

    private static string Family(ControlDraft draft) => draft.Trigger.Type switch
    {
        "seizes" or "retakes" or "enters" or "loses" => "change",
        var other => other ?? "",
    };
}
