using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads who said, offered, rejected, accused, banned, threatened or agreed (PLOVER categories).</summary>
internal static class InteractionReader
{
    /// <summary>An interaction as read.</summary>
    internal sealed class Interaction(Trigger trigger, AnnotatedSentence first, List<Filler> actors, List<Filler> recipients, DateMention? date, Certainty certainty)
    {
        public Trigger Trigger { get; } = trigger;

        public List<AnnotatedSentence> Sentences { get; } = [first];

        public List<Filler> Actors { get; } = actors;

        public List<Filler> Recipients { get; } = recipients;

        public DateMention? Date { get; set; } = date;

        public Certainty Certainty { get; } = certainty;

        public List<SourceMention> Sources { get; } = [];
    }

    /// <summary>The interactions of a story, retellings joined.</summary>
    public static List<Interaction> Read(AnnotatedStory story, IReadOnlyList<List<TriggerFinder.Hit>> hits)
    {
        var all = new List<Interaction>();
        foreach (var r in story.Sentences)
        {
            if (r.Kind is PartKind.Caption or PartKind.Byline)
                continue;
            foreach (var hit in hits[r.Index])
            {
                if (hit.Trigger.Kind == TriggerKind.Interaction && ReadOne(r, hit) is { } interaction)
                    Join(all, interaction);
            }
        }
        return all;
    }

    private static Interaction? ReadOne(AnnotatedSentence r, TriggerFinder.Hit hit)
    {
        var s = r.Sentence;
        var actors = new List<Filler>();
        var recipients = new List<Filler>();
        var owners = new List<Filler>();
        foreach (var slot in Syntax.Arguments(s, hit.Word))
        {
            if (!hit.Trigger.Frame.Slots.TryGetValue(slot.Function, out var part))
                continue;
            foreach (var filler in Phrases.Read(r, slot.Word))
            {
                var party = Party(r, filler, slot.Function);
                if (party is null)
                    continue;
                (part == Part.Doer ? actors : recipients).Add(party);
                if (slot.Function == "of")
                    owners.Add(party);
            }
        }
        // "forces backed by Russia" says of the forces what they are; it tells of no act.
        if (s[hit.Word].Relation is Relation.Acl or Relation.Amod && Syntax.IsPassive(s, hit.Word))
            return null;
        // "the support of the union for the government": whose it is does it, where another phrase says towards whom.
        if (actors.Count == 0 && owners.Count > 0 && recipients.Count > owners.Count && s[hit.Word].Tag is not PartOfSpeech.Verb)
        {
            actors.AddRange(owners);
            recipients.RemoveAll(owners.Contains);
        }
        if (s[hit.Word].Tag is not PartOfSpeech.Verb)
            FromVerb(r, hit.Word, actors, recipients);
        if (actors.Count == 0 || !Weighty(actors, recipients, r, hit))
            return null;
        recipients.RemoveAll(x => actors.Exists(a => EventDraft.SameParty(a, x)));
        var negated = Certainties.Negated(s, hit.Word) && hit.Trigger.Type != "silent";
        if (negated)
            return null;
        if (Certainties.Of(r, hit.Word) == Certainty.Hypothetical)
            return null;
        return new Interaction(hit.Trigger, r, actors, recipients, TimeAndPlace.DateOf(r, hit.Word), Certainties.Of(r, hit.Word));
    }

    /// <summary>"issued a threat": the doer is the subject of the verb.</summary>
    private static void FromVerb(AnnotatedSentence r, int noun, List<Filler> actors, List<Filler> recipients)
    {
        var s = r.Sentence;
        if (actors.Count > 0 || s[noun].Relation is not (Relation.Obj or Relation.NsubjPass) || s[noun].Head is not (>= 0 and var verb) || s[verb].Tag != PartOfSpeech.Verb)
            return;
        foreach (var slot in Syntax.Arguments(s, verb))
        {
            if (slot.Word == noun)
                continue;
            foreach (var filler in Phrases.Read(r, slot.Word))
            {
                if (Party(r, filler, slot.Function) is not { } party)
                    continue;
                if (slot.Function is "subj" or "main-subj")
                    actors.Add(party);
                else if (slot.Function is "to" or "with" or "against" or "on" or "for" or "iobj")
                    recipients.Add(party);
            }
        }
    }

    private static Filler? Party(AnnotatedSentence r, Filler filler, string function)
    {
        if (filler.Actor is { } actor)
            return Classes.Acts(actor.Class) || actor.Class is ActorClass.Person or ActorClass.Media or ActorClass.Civilians or ActorClass.Protesters ? filler : null;
        if (filler.Kind == FillerKind.People && function is not ("mod" or "poss"))
            return filler;
        // A country or capital that acts is its government.
        return filler.Kind == FillerKind.Place && r.PlaceAt(filler.Head)?.Location.Feature is PlaceFeature.Country ? filler : null;
    }

    /// <summary>Whether an actor of note is among the parties; a word of speech between nobodies is no event.</summary>
    private static bool Weighty(List<Filler> actors, List<Filler> recipients, AnnotatedSentence r, TriggerFinder.Hit hit)
    {
        var known = actors.Exists(a => a.Actor is { Id: not null } or { Class: ActorClass.Government or ActorClass.StateForces or ActorClass.RebelGroup or ActorClass.Organization or ActorClass.PoliticalMilitia } || a.Kind == FillerKind.Place);
        var towards = recipients.Exists(a => a.Actor is not null || a.Kind == FillerKind.Place) || actors.Count > 1 || hit.Trigger is { Type: "silent" } or { Needs: "call" } || hit.Trigger.Rank >= 2 && Syntax.Arguments(r.Sentence, hit.Word).Exists(s => s.Function is "obj" or "ccomp" or "xcomp" or "of");
        return known && towards;
    }

    private static void Join(List<Interaction> all, Interaction interaction)
    {
        foreach (var known in all)
        {
            if (known.Trigger.Type == interaction.Trigger.Type
                && known.Actors.Exists(a => interaction.Actors.Exists(b => EventDraft.SameParty(a, b)))
                && (known.Recipients.Count == 0 || interaction.Recipients.Count == 0 || known.Recipients.Exists(a => interaction.Recipients.Exists(b => EventDraft.SameParty(a, b)))))
            {
                known.Sentences.AddRange(interaction.Sentences.Where(s => !known.Sentences.Contains(s)));
                known.Recipients.AddRange(interaction.Recipients.Where(x => !known.Recipients.Exists(y => EventDraft.SameParty(x, y))));
                known.Date ??= interaction.Date;
                return;
            }
        }
        all.Add(interaction);
    }
}
