using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads on whose word a sentence says what it says: "said X", "according to X", "X told Y", "on its website".</summary>
internal static class SourceReader
{
    /// <summary>Whether the word is a verb of saying.</summary>
    public static bool IsSaying(Sentence s, int word) => s[word].Tag == PartOfSpeech.Verb && Says(s[word].Lemma)
        && !IsDeed(s, word) && !(s[word].Lemma == "claim" && Syntax.Child(s, word, Relation.Obj) is >= 0 and var taken && s[taken].Lemma is "life" or "victim");

    /// <summary>"his wife said", "posted by his wife": whether the word is who says it.</summary>
    public static bool Speaks(Sentence s, int word) =>
        s[word].Relation is Relation.Nsubj or Relation.OblAgent && s[word].Head is >= 0 and var verb && IsSaying(s, verb);

    /// <summary>Whether a verb says something, and does not urge, praise or accuse.</summary>
    public static bool Asserts(string lemma) => Says(lemma);

    /// <summary>"hold two towns", "count four thousand fighters": a verb of deeds as well says something only with a clause.</summary>
    private static bool IsDeed(Sentence s, int word)
    {
        foreach (var trigger in TriggerLexicon.Default.ByHead(s[word].Lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Lemmas.Length: 1, Kind: TriggerKind.Control or TriggerKind.Incident or TriggerKind.Figure })
                return Syntax.Child(s, word, Relation.Ccomp) < 0 && s[word].Relation != Relation.Parataxis;
        }
        return false;
    }

    private static bool Says(string lemma)
    {
        foreach (var verb in SpeakerLexicon.Default.Verb(lemma))
        {
            if (verb.Stance is "asserts" or "denies" && verb.Plover is null or "concede" or "threaten")
                return true;
        }
        return false;
    }

    /// <summary>The sources of the sentence, each with the range of words that it vouches for.</summary>
    public static List<(SourceMention Source, int Scope)> Read(AnnotatedSentence r)
    {
        var s = r.Sentence;
        var found = new List<(SourceMention, int)>();
        for (var w = 0; w < s.Count; w++)
        {
            if ((IsSaying(s, w) && !Circumstances.SaysNothing(s, w)) || Accuses(r, w))
                FromVerb(r, w, found);
            else if (s[w].Lemma is "accord" or "according" || string.Equals(r.Form(w), "according", StringComparison.OrdinalIgnoreCase))
                FromAccordingTo(r, w, found);
        }
        return found;
    }

    /// <summary>Those of a sentence's sources on whose word the draft stands. "The army says 19 died, the rebels claim 60 did": each says what hangs on its own verb.</summary>
    public static IEnumerable<SourceMention> Of(AnnotatedSentence r, List<(SourceMention Source, int Scope)> sources, EventDraft draft)
    {
        if (sources.Count == 1)
            return [sources[0].Source];
        var s = r.Sentence;
        var vouching = sources.FindAll(source => draft.Words.Exists(w => Syntax.Below(s, w.Hit.Word, source.Scope)));
        return vouching.Where(outer => !vouching.Exists(inner => inner.Scope != outer.Scope && s[inner.Scope].Relation is Relation.Parataxis or Relation.Conj && Syntax.Below(s, inner.Scope, outer.Scope)
            && draft.Words.TrueForAll(w => Syntax.Below(s, w.Hit.Word, inner.Scope)))).Select(source => source.Source);
    }

    private static void FromVerb(AnnotatedSentence r, int verb, List<(SourceMention, int)> found)
    {
        var s = r.Sentence;
        if (Certainties.Negated(s, verb))
            return;
        var slots = Syntax.Arguments(s, verb);
        var quotes = Carries(s[verb].Lemma);
        var carrier = slots.Find(slot => slot.Function is "subj");
        if ((carrier.Function is null || carrier.Word < verb) && Inverted(r, verb) is >= 0 and var behind)
            carrier = new Slot("subj", behind);
        // "…, adding that": the speaker of the main clause goes on; "14 reported earlier" has none.
        if (carrier.Function is null && (s[verb].Features & (Features.Gerund | Features.Present)) != 0)
            carrier = slots.Find(slot => slot.Function is "main-subj");
        var speaker = quotes ? slots.Find(slot => slot.Function == "obj") : carrier;
        if (speaker.Function is null || Syntax.Child(s, speaker.Word, Relation.Det) is >= 0 and var none && s[none].Lemma is "no" or "neither")
            return;
        var hearer = quotes ? carrier : s[verb].Lemma == "tell" ? slots.Find(slot => slot.Function is "obj" or "iobj") : default;
        // "told an agency", but not "told reporters", who carry it for nobody yet.
        var told = hearer.Function is not null && (s[hearer.Word].Features & Features.Plural) == 0 && Source(r, hearer.Word) is { Actor.Class: ActorClass.Media or ActorClass.Organization } media
            ? new SourceMention(media, Stance.Asserts, null) : null;
        var content = slots.FindAll(slot => slot.Function is "ccomp" or "xcomp");
        var stance = s[verb].Lemma switch { "deny" => Stance.Denies, "dismiss" or "reject" => Stance.Dismisses, _ => Stance.Asserts };
        if (s[verb].Lemma == "claim" && slots.Exists(slot => slot.Function == "obj" && s[slot.Word].Lemma is "responsibility" or "credit" or "attack"))
            stance = Stance.ClaimsResponsibility;
        // A verb of saying set into or behind what is said vouches for the clause it hangs on.
        var scope = s[verb].Relation is Relation.Parataxis or Relation.Advcl && content.Count == 0 && s[verb].Head >= 0 ? s[verb].Head : verb;
        foreach (var word in Syntax.Conjuncts(s, speaker.Word))
        {
            if (Source(r, word) is { } filler)
                found.Add((new SourceMention(filler, stance, told), scope));
        }
    }

    /// <summary>Whether the subject of the verb only carries what its object said: "quoted the governor", "citing police".</summary>
    private static bool Carries(string lemma) => lemma is "quote" or "cite";

    /// <summary>"accused the army of killing", "blamed the rebels for the bombing": the deed stands on the accuser's word.</summary>
    private static bool Accuses(AnnotatedSentence r, int word)
    {
        var s = r.Sentence;
        if (s[word].Tag != PartOfSpeech.Verb || WordList.LightVerbs[s[word].Lemma] != "blame" || Syntax.IsPassive(s, word)
            || Syntax.Child(s, word, Relation.Obj) is not (>= 0 and var accused) || Phrases.ReadOne(r, accused) is not { Kind: FillerKind.Actor or FillerKind.People or FillerKind.Place })
            return false;
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Advcl or Relation.Obl && c > word)
                return true;
        }
        return false;
    }

    /// <summary>", said Anna Berg, spokeswoman for the clinic", ", said the monitor": the speaker right behind the verb.</summary>
    private static int Inverted(AnnotatedSentence r, int verb)
    {
        var s = r.Sentence;
        if (verb == 0 || s[verb - 1].Tag != PartOfSpeech.Punct)
            return -1;
        // "the mayor, a doctor, said soldiers had come": a clause behind it is what was said.
        for (var w = verb + 1; w < s.Count && s[w].Tag != PartOfSpeech.Punct; w++)
        {
            if (s[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux)
                return -1;
        }
        for (var w = verb + 1; w < s.Count && w <= verb + 5; w++)
        {
            if (r.ActorAt(w) is { } actor)
                return r.HeadOf(actor.Span);
            if (s[w].Tag is PartOfSpeech.Noun && (w + 1 >= s.Count || s[w + 1].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn)))
                return w;
            if (s[w].Tag is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn))
                return -1;
        }
        return -1;
    }

    private static void FromAccordingTo(AnnotatedSentence r, int word, List<(SourceMention, int)> found)
    {
        var s = r.Sentence;
        // Treebanks hang "according to" on the source as its case, or the source on "according" as an oblique.
        var source = s[word].Relation == Relation.Case ? s[word].Head : -1;
        for (var c = s.FirstChild(word); source < 0 && c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Obl or Relation.Obj or Relation.Nmod)
                source = c;
        }
        if (source < 0)
            return;
        var governor = s[source].Head == word ? s[word].Head : s[source].Head;
        foreach (var one in Syntax.Conjuncts(s, source))
        {
            if (Source(r, one) is { } filler)
                found.Add((new SourceMention(filler, Stance.Asserts, null), governor >= 0 ? governor : s.Root));
        }
    }

    /// <summary>Who speaks: an actor or a person, or people by their office; nobody where a thing or an event "says".</summary>
    public static Filler? Source(AnnotatedSentence r, int word)
    {
        var s = r.Sentence;
        var filler = Phrases.ReadOne(r, word);
        var noun = SpeakerLexicon.Default.Source(s[word].Lemma.ToLowerInvariant());
        // "a spokeswoman for the mission", "a report by the union": whoever they speak for says it.
        if (noun is { Kind: "official" or "document" } && filler.Actor is null or { Id: null } && Owner(r, word) is { } owner)
            return filler with { Kind = FillerKind.Actor, Actor = owner };
        if (filler.Kind is FillerKind.Actor or FillerKind.People || filler is { Kind: FillerKind.Place, Actor: not null })
            return filler;
        // "Rami Abdel Rahman, head of the Observatory": the apposition says for whom he speaks.
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            if (s[word].Tag == PartOfSpeech.Propn && s[c].Relation is Relation.Appos or Relation.Flat or Relation.Nmod or Relation.Compound or Relation.Amod && (r.ActorAt(c) ?? Below(r, c)) is { } actor)
                return filler with { Kind = FillerKind.Actor, Actor = actor };
        }
        return filler.Kind == FillerKind.Pronoun || (filler.Kind is FillerKind.Other or FillerKind.Object && noun is not null) ? filler : null;
    }

    private static ActorMention? Owner(AnnotatedSentence r, int word)
    {
        var s = r.Sentence;
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Nmod or Relation.Obl && Syntax.Preposition(s, c) is "for" or "by" or "of" or "from" or "with" && r.ActorAt(c) is { } actor)
                return actor;
        }
        return null;
    }

    private static ActorMention? Below(AnnotatedSentence r, int word)
    {
        var s = r.Sentence;
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Nmod or Relation.Compound && r.ActorAt(c) is { } actor)
                return actor;
        }
        return null;
    }
}
