using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads claims of who holds, takes, enters or loses a place.</summary>
internal static class ControlReader
{
    /// <summary>The control that a story asserts, retellings joined.</summary>
    public static List<ControlDraft> Read(AnnotatedStory story, IReadOnlyList<List<TriggerFinder.Hit>> hits)
    {
        var all = new List<ControlDraft>();
        foreach (var r in story.Sentences)
        {
            if (r.Kind is PartKind.Caption or PartKind.Byline)
                continue;
            var sources = SourceReader.Read(r);
            var here = new List<ControlDraft>();
            foreach (var hit in hits[r.Index])
            {
                if (hit.Trigger.Kind != TriggerKind.Control)
                    continue;
                foreach (var draft in ReadOne(story, r, hit))
                {
                    draft.Sources.AddRange(sources.Where(x => sources.Count == 1 || Syntax.Below(r.Sentence, hit.Word, x.Scope)).Select(x => x.Source));
                    if (draft.Sources.Count == 0 && story.Issuer is { } issuer)
                        draft.Sources.Add(issuer);
                    here.Add(draft);
                }
            }
            // "retook the rebel-held town": whoever held it holds it no more.
            here.RemoveAll(held => held.Trigger.Needs == "holder" && here.Exists(taken => taken != held && taken.Place == held.Place && taken.Trigger.Type is not ("holds" or "besieges" or "contests" or "advances")));
            here.ForEach(draft => Join(all, draft));
        }
        return all;
    }

    private static IEnumerable<ControlDraft> ReadOne(AnnotatedStory story, AnnotatedSentence r, TriggerFinder.Hit hit)
    {
        var s = r.Sentence;
        if (hit.Trigger.Type == "withdraws" && s[hit.Word].Relation is Relation.Acl or Relation.Amod)
            yield break; // "a convoy leaving the town" says which convoy
        var holders = new List<Filler>();
        var losers = new List<Filler>();
        var places = new List<PlaceMention>();
        var slots = ControlSlots.Of(r, hit.Trigger, hit.Word);
        if (hit.Last > hit.Word && s[hit.Last].Head == hit.Word)
            slots.AddRange(ControlSlots.Of(r, hit.Trigger, hit.Last)); // "took control of Bria": the place hangs on the noun
        if (hit.Trigger.Needs == "held")
            HeldBy(r, hit.Word, holders, places);
        if (hit.Trigger.Needs == "holder")
            HeldPlace(r, hit.Word, holders, places);
        var byArms = ControlSlots.AreArmed(r, slots);
        foreach (var (slot, part) in slots)
        {
            if (hit.Trigger.Needs == "holder")
                break;
            // "took control of Bria": the place is what is behind, and not a part of it.
            if (part == Part.Place && slot.Word == hit.Last && hit.Last > hit.Word)
                continue;
            foreach (var word in Syntax.Conjuncts(s, slot.Word))
            {
                switch (part)
                {
                    case Part.Place when !(r.ActorAt(word) is not null && r.PlaceAt(word) is null):
                        places.AddRange(Places.Taken(r, hit.Trigger, word, byArms).Where(place => !PartsOfPlaces.IsSpotIn(r, word, place)).Select(place => PartsOfPlaces.Narrow(r, word, place)).Where(place => !places.Contains(place)));
                        break;
                    // "the town, which had been in the hands of rebels" holds nothing.
                    case Part.Holder when hit.Trigger.Needs != "held" || places.Count == 0 || slot.Function is not ("subj" or "main-subj"):
                        AddParty(r, word, holders, slot.Function);
                        break;
                    case Part.Loser:
                        AddParty(r, word, losers, slot.Function);
                        break;
                }
            }
        }
        var toldIn = default(AnnotatedSentence);
        if (places.Count == 0 && byArms && hit.Trigger.Needs is not "holder")
        {
            foreach (var (slot, part) in slots)
            {
                if (part == Part.Place && toldIn is null && PlacesToldOn.Of(story, r, slot.Word) is var (place, sentence))
                {
                    places.Add(place);
                    toldIn = sentence;
                }
            }
        }
        if (hit.Trigger.Frame.Name == "lose-noun" && losers.Count == 0)
            Stricken(r, hit.Word, losers);
        if (hit.Trigger.Frame.Name == "oust" && losers.Count == 0)
            yield break;
        // "the Daesh-held town of Bria": whoever held it loses it to whoever takes it.
        if (hit.Trigger.Type is "seizes" or "retakes" or "enters" or "besieges" && losers.Count == 0)
        {
            losers.AddRange(HeldPlaces(r, hit.Word));
            foreach (var actor in r.Actors.Where(a => a.Link == ActorLink.Holder))
                AddParty(r, r.HeadOf(actor.Span), losers, "subj");
        }
        holders.RemoveAll(h => losers.Exists(l => EventDraft.SameParty(h, l)));
        if (hit.Trigger.Type == "holds" && places.Count > 0)
            Listed(r, hit.Word, places);
        if (hit.Trigger.Needs == "held")
            places.RemoveAll(p => p.Location.Feature is PlaceFeature.Country);
        var certainty = Certainties.Of(r, hit.Word);
        // Who besieges a town is often left out, and to whom one fell that did not; who holds it never.
        if (places.Count == 0 || (holders.Count == 0 && losers.Count == 0 && hit.Trigger.Type != "besieges" && !(certainty == Certainty.Denied && hit.Trigger.Frame.Name == "fall")))
            yield break;
        var date = TimeAndPlace.DateOf(r, hit.Word, inClause: true);
        foreach (var place in places)
        {
            var draft = new ControlDraft(hit.Trigger, r, place, holders, losers, date, certainty);
            if (toldIn is not null && toldIn != r)
                draft.Sentences.Add(toldIn);
            yield return draft;
        }
    }

    private static void AddParty(AnnotatedSentence r, int word, List<Filler> parties, string function)
    {
        var filler = Phrases.ReadOne(r, word);
        // "the UAE-backed council": who backs it takes nothing.
        if (filler.Actor is { Link: ActorLink.Backer } || function is not "subj" && filler.Actor is { Link: not ActorLink.None })
            return;
        filler = EventParts.Meant(filler, function);
        if (filler.Kind == FillerKind.Pronoun && function == "subj" && SubjectAbove(r, word) is { } above)
            filler = above;
        if (filler.Actor is { } actor && (Classes.Armed(actor.Class) || actor.Class is ActorClass.Government) && (function is not ("mod" or "poss") || r.ActorAt(word) is not null))
            parties.Add(filler);
    }

    /// <summary>"The army holds Bria, which it entered on Monday": whoever does what the relative clause hangs on.</summary>
    private static Filler? SubjectAbove(AnnotatedSentence r, int pronoun)
    {
        var s = r.Sentence;
        if (s[pronoun].Lemma.ToLowerInvariant() is not ("it" or "they") || s[pronoun].Head is not (>= 0 and var clause) || s[clause] is not { Relation: Relation.AclRelcl, Head: >= 0 and var antecedent })
            return null;
        var verb = Syntax.GoverningVerb(s, antecedent);
        return verb >= 0 && Syntax.Child(s, verb, Relation.Nsubj) is >= 0 and var subject && Phrases.ReadOne(r, subject) is { Actor: { Form: not ActorForm.Person } actor } who && Classes.Armed(actor.Class) ? who : null;
    }

    /// <summary>"The loss of Bria was a blow to the rebels": it is theirs.</summary>
    private static void Stricken(AnnotatedSentence r, int noun, List<Filler> losers)
    {
        var s = r.Sentence;
        if (s[noun].Relation != Relation.Nsubj || s[noun].Head is not (>= 0 and var predicate))
            return;
        foreach (var slot in Syntax.Arguments(s, predicate))
        {
            if (slot.Function is "to" or "for")
                AddParty(r, slot.Word, losers, slot.Function);
        }
    }

    /// <summary>"rebel-held Bria": the place that the compound stands before.</summary>
    private static void HeldPlace(AnnotatedSentence r, int compound, List<Filler> holders, List<PlaceMention> places)
    {
        var head = r.Sentence[compound].Head;
        if (head < compound || (r.Sentence[head].Features & Features.Plural) != 0)
            return;
        if ((r.PlaceAt(head) ?? Places.Unknown(r, head)) is not { Metonym: false, Location: { Relation: "in", Feature: not (PlaceFeature.Region or PlaceFeature.Country or PlaceFeature.River or PlaceFeature.Desert or PlaceFeature.Mountain or PlaceFeature.Sea) } } place)
            return;
        AddParty(r, compound, holders, "subj");
        places.Add(PartsOfPlaces.Narrow(r, head, place));
    }

    /// <summary>"under rebel control", "a stronghold of the rebels": who holds hangs on the noun, what is held is the subject.</summary>
    private static void HeldBy(AnnotatedSentence r, int noun, List<Filler> holders, List<PlaceMention> places)
    {
        var s = r.Sentence;
        var preposition = Syntax.Preposition(s, noun);
        if (s[noun].Lemma.ToLowerInvariant() is "control" or "rule" or "grip" or "hand" && preposition is not ("under" or "in") || s[noun].Lemma.ToLowerInvariant() is "siege" or "blockade" && preposition != "under")
            return;
        for (var c = s.FirstChild(noun); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.NmodDesc || (s[c].Relation is Relation.Nmod or Relation.Obl && Syntax.Preposition(s, c) is "of" or "by"))
                AddParty(r, c, holders, s[c].Relation is Relation.Nmod or Relation.Obl ? "of" : "mod");
        }
        var subject = Syntax.Child(s, noun, Relation.Nsubj);
        var up = s[noun].Head;
        if (subject < 0 && up >= 0)
            subject = Syntax.Child(s, up, Relation.Nsubj) is >= 0 and var own ? own : Syntax.Child(s, up, Relation.NsubjPass);
        if (subject < 0 && s[noun].Relation == Relation.Appos)
            subject = up;
        // "Bria, which had been in the hands of rebels"
        if (subject >= 0 && s[subject].Tag == PartOfSpeech.Pron && s[noun].Relation == Relation.AclRelcl)
            subject = up;
        if (subject >= 0 && (Places.In(r, subject) ?? (holders.Count > 0 ? Places.Unknown(r, subject) : null)) is { } place)
            places.Add(PartsOfPlaces.Narrow(r, subject, place));
        // "Troops remain in full control of the town"
        else if (subject >= 0 && up >= 0 && holders.Count == 0 && preposition == "in" && s[up].Tag == PartOfSpeech.Verb)
            AddParty(r, subject, holders, "subj");
    }

    /// <summary>Further places of a list, which a parse easily hangs on the wrong one: "holds Bria, parts of Bambari, and the town of Ippy".</summary>
    private static void Listed(AnnotatedSentence r, int verb, List<PlaceMention> places)
    {
        var s = r.Sentence;
        foreach (var place in r.Places.Where(p => p.Span.Start > s[verb].Span.End && !p.Metonym))
        {
            if (places.Exists(known => known.Span == place.Span))
                continue;
            var first = r.WordAt(place.Span.Start);
            var before = first - 1;
            while (before >= 0 && s[before].Tag is PartOfSpeech.Det or PartOfSpeech.Adj)
                before--;
            var listed = before >= 0 && s[before].Tag is PartOfSpeech.Punct or PartOfSpeech.Cconj;
            for (var w = verb + 1; w < first && listed; w++)
                listed = s[w].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj) || s[w].Relation == Relation.Amod;
            if (listed && (Places.CommonNoun(r, r.HeadOf(place.Span)) || place.Location.Feature is PlaceFeature.Settlement or PlaceFeature.Neighbourhood or PlaceFeature.District or PlaceFeature.Camp))
                places.Add(place);
        }
    }

    /// <summary>Holders by an adjective of the place: "Daesh-held", "rebel-controlled".</summary>
    private static IEnumerable<Filler> HeldPlaces(AnnotatedSentence r, int word)
    {
        var s = r.Sentence;
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Lemma.ToLowerInvariant() is not ("hold" or "control" or "held" or "controlled" or "rule") || s[w].Relation != Relation.Amod || !Syntax.Below(s, w, word))
                continue;
            for (var c = s.FirstChild(w); c >= 0; c = s.NextSibling(c))
            {
                if (r.ActorAt(c) is not null)
                    yield return Phrases.ReadOne(r, c);
            }
        }
    }

    private static void Join(List<ControlDraft> all, ControlDraft draft)
    {
        foreach (var known in all)
        {
            if (!ControlDraft.SameThing(known, draft))
                continue;
            known.Absorb(draft);
            return;
        }
        all.Add(draft);
    }
}
