namespace Marsad.Coding;

/// <summary>Reads who said, offered, rejected, accused, banned, threatened or agreed (PLOVER categories).</summary>
internal static class InteractionReader
{
    /// <summary>The interactions of a story, retellings joined.</summary>
    public static List<Interaction> Read(AnnotatedStory story, IReadOnlyList<List<TriggerFinder.Hit>> hits)
    {
        var all = new List<Interaction>();
        var lead = true;
        foreach (var r in story.Sentences)
        {
            if (r.Kind is PartKind.Caption or PartKind.Byline)
                continue;
            foreach (var hit in hits[r.Index])
            {
                if (ReadOne(r, hit, hits[r.Index], lead) is { } interaction)
                    Join(all, interaction);
            }
            foreach (var interaction in Obligations.Read(r))
            {
                if (Weighty(interaction, r, lead))
                    Join(all, interaction);
            }
            // What the story is about stands in its headline and first sentence; there lesser parties count as well.
            lead &= r.Kind == PartKind.Title;
        }
        return all;
    }

    private static Interaction? ReadOne(AnnotatedSentence r, TriggerFinder.Hit hit, List<TriggerFinder.Hit> hits, bool lead)
    {
        var s = r.Sentence;
        // "forces backed by Russia" says of the forces what they are; it tells of no act.
        if (s[hit.Word].Relation is Relation.Acl or Relation.Amod && Syntax.IsPassive(s, hit.Word) || r.Kind != PartKind.Title && BareParticiple(s, hit.Word))
            return null;
        if (!lead && Aside(s, hit.Word))
            return null;
        if (Intentions.Meant(r, hit, hits) is not { } meant)
            return null;
        var certainty = Certainties.Of(r, hit.Word);
        if (certainty == Certainty.Hypothetical && meant.Plover == hit.Trigger.Plover)
            return null;
        var parties = InteractionParties.Read(r, hit);
        if (parties.Actors.Count == 0)
            return null;
        var interaction = new Interaction(meant.Type, meant.Plover, r, parties.Actors, parties.Recipients, TimeAndPlace.DateOf(r, hit.Word))
        {
            Certainty = meant.Plover == hit.Trigger.Plover ? certainty : Certainty.Asserted,
            HasContent = meant.Type is "silent" or "retreat" or "mobilize" or "protest" || hit.Trigger.Needs == "call"
                || hit.Trigger.Rank >= 2 && Syntax.Arguments(s, hit.Word).Exists(slot => slot.Function is "obj" or "ccomp" or "xcomp" or "of" && s[slot.Word].Tag != PartOfSpeech.Pron),
        };
        return Weighty(interaction, r, lead) ? interaction : null;
    }

    /// <summary>"the army and its allies, supported by jets, are closing in": outside of headlines a clause in the passive has an auxiliary, so a participle without one describes a noun, wherever it was hung.</summary>
    private static bool BareParticiple(Sentence s, int word)
    {
        if (s[word].Tag != PartOfSpeech.Verb || Syntax.Child(s, word, Relation.OblAgent) < word || s[word].Relation is not (Relation.Root or Relation.Conj or Relation.Ccomp or Relation.Parataxis))
            return false;
        for (var verb = word; verb >= 0; verb = s[verb].Relation == Relation.Conj ? s[verb].Head : -1)
        {
            if (Syntax.Child(s, verb, Relation.AuxPass) >= 0 || Syntax.Child(s, verb, Relation.Aux) >= 0)
                return false;
        }
        return true;
    }

    /// <summary>What a relative clause or a purpose says in passing ("the coalition, which supports the force", "its ability to threaten"), or a noun says of another, is seldom news.</summary>
    private static bool Aside(Sentence s, int word) => s[word].Relation is Relation.AclRelcl or Relation.Acl or Relation.Compound or Relation.Amod
        || s[word].Relation is Relation.Advcl && Syntax.Child(s, word, Relation.Mark) is >= 0 and var mark && s[mark].Lemma == "to"
        || s[word].Relation is Relation.OblAgent && s[word].Tag == PartOfSpeech.Noun // "slowed by poor coordination" gives a cause
        || Syntax.Child(s, word, Relation.Nsubj) is >= 0 and var subject && s[subject].Lemma is "who" or "which"; // a relative clause, wherever it was hung

    /// <summary>Whether an actor of note is among the parties; a word of speech between nobodies is no event.</summary>
    private static bool Weighty(Interaction interaction, AnnotatedSentence r, bool lead)
    {
        if (lead)
            return interaction.Recipients.Count > 0 || interaction.HasContent;
        var known = interaction.Actors.Exists(a => a.Actor is { Id: not null } or { Class: ActorClass.Government or ActorClass.StateForces or ActorClass.RebelGroup or ActorClass.Organization or ActorClass.PoliticalMilitia } || a.Kind == FillerKind.Place);
        return known && (interaction.HasContent || interaction.Recipients.Exists(x => x.Actor is not null || x.Kind == FillerKind.Place));
    }

    private static void Join(List<Interaction> all, Interaction interaction)
    {
        foreach (var known in all)
        {
            if (known.Type == interaction.Type
                && known.Actors.Exists(a => interaction.Actors.Exists(b => EventDraft.SameParty(a, b)))
                && (known.Recipients.Count == 0 || interaction.Recipients.Count == 0 || known.Recipients.Exists(a => interaction.Recipients.Exists(b => EventDraft.SameParty(a, b)))))
            {
                known.Sentences.AddRange(interaction.Sentences.Where(s => !known.Sentences.Contains(s)));
                known.Recipients.AddRange(interaction.Recipients.Where(x => !known.Recipients.Exists(y => EventDraft.SameParty(x, y)) && !known.Actors.Exists(y => EventDraft.SameParty(x, y))));
                known.Date ??= interaction.Date;
                return;
            }
        }
        all.Add(interaction);
    }
}
