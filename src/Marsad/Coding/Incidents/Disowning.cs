using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads who says in a sentence that a deed is not his: "denied responsibility", "said it was not behind the blast", "rejects the allegation that its jets bombed the town".</summary>
internal static class Disowning
{
    private const int Reach = 6;
    private const int Next = 1;

    /// <summary>Who disowns a deed in the sentence, the verb that says so, and how many sentences back the deed may have been told.</summary>
    public static IEnumerable<(Filler Who, int Verb, int Back)> Read(AnnotatedSentence r, IReadOnlyList<TriggerFinder.Hit> hits)
    {
        var s = r.Sentence;
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Tag != PartOfSpeech.Verb || Certainties.Negated(s, w))
                continue;
            var denying = WordList.Disowning[s[w].Lemma.ToLowerInvariant()];
            if (denying is not ("denies" or "rejects") && !SourceReader.IsSaying(s, w))
                continue;
            var slots = Syntax.Arguments(s, w);
            if (slots.Find(slot => slot.Function is "subj" or "main-subj") is not { Function: not null } speaker || Party(r, speaker.Word) is not { } who)
                continue;
            var back = denying is "denies" or "rejects" ? Denies(r, hits, w, who, slots, denying == "denies") : SaysNot(r, hits, w, who) ? Reach : -1;
            if (back >= 0)
                yield return (who, w, back);
        }
    }

    /// <summary>Gives a deed told before those who disown it, and takes away what only repeats it as not theirs.</summary>
    public static void TellOn(AnnotatedStory story, AnnotatedSentence r, IReadOnlyList<TriggerFinder.Hit> hits, List<EventDraft> events, SourceMention? speaker)
    {
        foreach (var (denier, _, back) in Read(r, hits))
        {
            if ((denier.Kind == FillerKind.Pronoun ? speaker?.Who : denier) is not { Actor: not null } who)
                continue;
            var repeated = events.Find(e => e.First == r && e.Certainty == Certainty.Denied);
            if (events.FindLast(e => e != repeated && IsOf(story, e, r, repeated, back)) is not { } deed)
            {
                repeated?.Denials.Add((who, r));
                continue;
            }
            if (deed.Sources.Exists(source => source.Owns && EventDraft.OneSide(source.Who, who)))
                continue;
            deed.Denials.Add((who, r));
            if (repeated is not null && repeated.Harm.Count == 0)
                events.Remove(repeated);
        }
    }

    private static bool IsOf(AnnotatedStory story, EventDraft known, AnnotatedSentence r, EventDraft? repeated, int back) =>
        known.HasEvent && known.Certainty < Certainty.Planned && !Tolls.Is(story, known)
        && r.Index - known.Last.Index is >= 0 and var gap && gap <= Math.Min(back, Context.Background(story, known) ? Next : Reach)
        && known.Leading.Frame.Name is not ("clash" or "fight-noun" or "protest" or "operate")
        && (repeated is null || !Apart.InPlace(known, repeated) && !(known.Day is { } a && repeated.Day is { } b && (a.From > b.To || b.From > a.To)));

    /// <summary>Whether what is denied is the deed, and not what was aimed at, what the place was or who was harmed: "denied that the building was a prison".</summary>
    private static int Denies(AnnotatedSentence r, IReadOnlyList<TriggerFinder.Hit> hits, int verb, Filler who, List<Slot> slots, bool outright)
    {
        var s = r.Sentence;
        var told = slots.FindAll(slot => slot.Word > verb && slot.Function is "obj" or "ccomp" or "xcomp");
        if (told.Count == 0)
        {
            // "…, which the army denies" denies what stands before it; "The army denied." what was told right before.
            var which = s[verb].Relation == Relation.AclRelcl || slots.Exists(slot => slot.Word < verb && slot.Function == "obj");
            return !outright ? -1 : !which ? Next : hits.Any(hit => hit.Word < verb && hit.Trigger.Kind == TriggerKind.Incident) ? 0 : -1;
        }
        foreach (var slot in told)
        {
            var lemma = s[slot.Word].Lemma.ToLowerInvariant();
            if (slot.Function == "obj" && s[slot.Word].Tag == PartOfSpeech.Pron && lemma is "it" or "this" or "that")
                return Next;
            var noun = s[slot.Word].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn;
            var kind = noun ? WordList.Disowning[lemma] : null;
            if (kind == "part" || kind == "charge" && IsBare(s, slot.Word))
                return Reach;
            if (noun && kind is null && !outright)
                continue;
            if (TellsDeed(r, hits, slot.Word, who))
                return Reach;
        }
        return -1;
    }

    /// <summary>"denied the accusation": of which nothing is said but whose it is.</summary>
    private static bool IsBare(Sentence s, int noun)
    {
        for (var c = s.FirstChild(noun); c >= 0; c = s.NextSibling(c))
        {
            if (c > noun && s[c].Relation is Relation.Acl or Relation.AclRelcl or Relation.Ccomp || c > noun && s[c].Relation == Relation.Nmod && Syntax.Preposition(s, c) is "of" or "about")
                return false;
        }
        return true;
    }

    /// <summary>Whether what stands below a word tells of a deed of the party, or of one that somebody lays to it.</summary>
    private static bool TellsDeed(AnnotatedSentence r, IReadOnlyList<TriggerFinder.Hit> hits, int top, Filler who)
    {
        var s = r.Sentence;
        foreach (var hit in hits)
        {
            if (hit.Trigger.Kind is not (TriggerKind.Incident or TriggerKind.Harm) || !Syntax.Below(s, hit.Word, top) || WordList.Disowning[s[hit.Word].Lemma.ToLowerInvariant()] == "aim")
                continue;
            if (Doer(s, hit.Word) is >= 0 and var doer)
            {
                if (IsOwn(r, doer, who))
                    return true;
            }
            else if (hit.Trigger.Kind == TriggerKind.Incident)
                return true;
        }
        for (var w = 0; w < s.Count; w++)
        {
            // "denied that its aircraft had been in the area", "denies it did it"
            if (Syntax.Below(s, w, top) && s[w].Relation is Relation.Nsubj && (IsTheirs(r, w, who) || s[w].Tag == PartOfSpeech.Pron && s[w].Head is >= 0 and var did && s[did].Lemma is "do" && IsOwn(r, w, who)))
                return true;
        }
        return false;
    }

    /// <summary>"said it was not behind the blast", "said it had carried out no strikes there", "said it had no part in it".</summary>
    private static bool SaysNot(AnnotatedSentence r, IReadOnlyList<TriggerFinder.Hit> hits, int verb, Filler who)
    {
        var s = r.Sentence;
        var top = s[verb].Relation == Relation.Parataxis && Syntax.Child(s, verb, Relation.Ccomp) < 0 ? s[verb].Head : Syntax.Child(s, verb, Relation.Ccomp);
        if (top < 0)
            return false;
        for (var w = 0; w < s.Count; w++)
        {
            if (!Syntax.Below(s, w, top))
                continue;
            var predicate = WordList.Disowning[s[w].Lemma.ToLowerInvariant()] == "part" ? w
                : hits.Any(hit => hit.Word == w && hit.Trigger.Kind == TriggerKind.Incident) || WordList.LightVerbs[s[w].Lemma.ToLowerInvariant()] == "do" ? w : -1;
            if (predicate >= 0 && (s[w].Lemma == "nothing" || IsDenied(s, w, top)) && Doer(s, predicate) is >= 0 and var doer && IsOwn(r, doer, who))
                return true;
        }
        return false;
    }

    private static bool IsDenied(Sentence s, int word, int top)
    {
        for (var (w, steps) = (word, 0); w >= 0 && steps < Reach; w = s[w].Head, steps++)
        {
            if (Certainties.Negated(s, w))
                return true;
            if (w == top || s[w].Relation is Relation.Conj or Relation.Advcl or Relation.AclRelcl)
                break;
        }
        return false;
    }

    /// <summary>Who does what the word tells; -1 where nobody is said to.</summary>
    private static int Doer(Sentence s, int word)
    {
        for (var (w, steps) = (word, 0); w >= 0 && steps < Reach; w = s[w].Head, steps++)
        {
            if (Syntax.Arguments(s, w).Find(slot => slot.Function is "subj" or "main-subj" or "by") is { Function: not null } doer && doer.Word != word)
                return doer.Word;
            if (s[w].Tag is PartOfSpeech.Verb || s[w].Relation is Relation.Ccomp or Relation.Acl or Relation.AclRelcl)
                break;
        }
        return -1;
    }

    private static bool IsOwn(AnnotatedSentence r, int word, Filler who) =>
        r.Sentence[word] is { Tag: PartOfSpeech.Pron, Lemma: var pronoun } ? pronoun.ToLowerInvariant() is "it" or "they" or "we"
        : IsTheirs(r, word, who) || EventDraft.OneSide(Phrases.ReadOne(r, word), who) || r.WeaponAt(word) is not null;

    private static bool IsTheirs(AnnotatedSentence r, int word, Filler who) =>
        Syntax.Child(r.Sentence, word, Relation.NmodPoss) is >= 0 and var owner && (r.Sentence[owner].Lemma.ToLowerInvariant() is "its" or "their" or "our" or "it" or "they" or "we" || r.ActorAt(owner) is not null && EventDraft.OneSide(Phrases.ReadOne(r, owner), who));

    private static Filler? Party(AnnotatedSentence r, int word) =>
        SourceReader.Source(r, word) is { } filler && (filler.Kind == FillerKind.Pronoun || filler.Actor is { Link: ActorLink.None } actor && (Classes.Armed(actor.Class) || actor.Class == ActorClass.Government)) ? filler : null;
}
