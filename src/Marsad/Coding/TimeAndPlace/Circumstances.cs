using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Tells sentences that say when and where something happened without telling it again, and what in a sentence belongs to the aftermath.</summary>
internal static class Circumstances
{
    private const int Reach = 5;

    /// <summary>"It happened at noon on Friday", "Officers were called to the square at noon".</summary>
    public static bool Tells(AnnotatedSentence r) => r.Dates.Count + r.Places.Count > 0 && Surround(r);

    /// <summary>The same, whether or not a date or place is named.</summary>
    public static bool Surround(AnnotatedSentence r)
    {
        if (r.Kind != PartKind.Paragraph)
            return false;
        var s = r.Sentence;
        if (Lies(s))
            return true;
        for (var w = 0; w < s.Count; w++)
        {
            var role = s[w].Tag == PartOfSpeech.Verb ? Role(s, w) : null;
            if (role is not ("happen" or "respond"))
                continue;
            foreach (var slot in Syntax.Arguments(s, w))
            {
                if (slot.Function is "subj" or "obj" or "main-subj" && WordList.Circumstances[s[slot.Word].Lemma.ToLowerInvariant()] == (role == "happen" ? "incident" : "responder"))
                    return true;
            }
        }
        return false;
    }

    /// <summary>What the word is in a sentence of circumstances; "took place" is no taking.</summary>
    private static string? Role(Sentence s, int word) =>
        WordList.Circumstances[s[word].Lemma == "take" && word + 1 < s.Count && s[word + 1].Lemma == "place" ? "place" : s[word].Lemma.ToLowerInvariant()];

    /// <summary>"The house stood next to the mosque", "The home was located in Karam": where the thing lies that was struck.</summary>
    public static bool Lies(Sentence s)
    {
        var root = s.Root;
        if (root < 0)
            return false;
        var subject = Syntax.Child(s, root, Relation.Nsubj) is >= 0 and var active ? active : Syntax.Child(s, root, Relation.NsubjPass);
        // "They were in their home in Karam."
        if (subject >= 0 && s[subject].Tag == PartOfSpeech.Pron && WordList.Objects[s[root].Lemma.ToLowerInvariant()] is "dwelling" && Syntax.Child(s, root, Relation.Cop) >= 0)
            return true;
        return subject >= 0 && WordList.Objects[s[subject].Lemma.ToLowerInvariant()] is "dwelling" or "school" or "medical" or "commercial" or "worship"
            && (WordList.Circumstances[s[root].Lemma.ToLowerInvariant()] == "lie" || s[root].Lemma == "locate" || Syntax.Child(s, root, Relation.Cop) is >= 0 and var copula && (s[copula].Features & Features.Past) != 0 && Syntax.Preposition(s, root).Length > 0);
    }

    /// <summary>"The shooting was reported at noon", "officers found a man on Friday": a verb of saying that is none here, so that its time is that of the event.</summary>
    public static bool SaysNothing(Sentence s, int verb) =>
        (Syntax.Child(s, verb, Relation.NsubjPass) is >= 0 and var subject && WordList.Circumstances[s[subject].Lemma.ToLowerInvariant()] == "incident")
        || ((Syntax.Child(s, verb, Relation.NsubjPass) is >= 0 and var found || (found = Syntax.Child(s, verb, Relation.Obj)) >= 0) && WordList.Circumstances[s[verb].Lemma.ToLowerInvariant()] == "respond"
            && (WordList.People[s[found].Lemma.ToLowerInvariant()] is not null || s[found].Tag is PartOfSpeech.Num or PartOfSpeech.Pron));

    /// <summary>Whether the place is where somebody was brought, treated or tried: "flown to a hospital in Turin", "booked into the jail of Reno".</summary>
    public static bool Conveyed(Sentence s, int word)
    {
        for (var (w, steps) = (word, 0); w >= 0 && steps < Reach; w = s[w].Head, steps++)
        {
            var head = s[w].Head;
            if (head < 0 || s[head].Tag != PartOfSpeech.Verb)
                continue;
            // "the wounded reached the hospital in Karam": where they were cared for.
            if (ReachesCare(s, head))
                return true;
            // "shells fired from positions in Saraqib" fell elsewhere.
            if (s[w].Relation is Relation.Obl && WordList.Circumstances[s[head].Lemma.ToLowerInvariant()] is "launch" && Syntax.Preposition(s, w) == "from")
                return true;
            // "arrested over a shooting in Leeds": the shooting may lie there, the jail of "booked into the jail of Leeds" does.
            return s[w].Relation is Relation.Obl && Role(s, head) is var role && (role is "convey" || role is "recover" && !(Syntax.IsPassive(s, head) && Syntax.Preposition(s, w) == "from") || (role is "aftermath" && steps <= 1))
                && Syntax.Preposition(s, w) is "to" or "at" or "into" or "in" or "by" or "from" or "before";
        }
        return false;
    }

    /// <summary>"reached the hospital", "arrived at a clinic": whether somebody came to where he was cared for, and not those who came to help.</summary>
    public static bool ReachesCare(Sentence s, int verb)
    {
        if (s[verb].Lemma is not ("reach" or "arrive" or "walk") || Syntax.Child(s, verb, Relation.Nsubj) is >= 0 and var subject && WordList.Circumstances[s[subject].Lemma.ToLowerInvariant()] == "responder")
            return false;
        for (var c = s.FirstChild(verb); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Obj or Relation.Obl && WordList.Objects[s[c].Lemma.ToLowerInvariant()] == "medical")
                return true;
        }
        return false;
    }

    /// <summary>"The bodies arrived at the Salem Hospital", "a teacher at the Karam School": a house of care or learning that is told of people there, where no word of the event stands above it and nothing lies near it.</summary>
    public static bool Cares(AnnotatedSentence r, List<EventDraft> drafts, PlaceMention place)
    {
        if (place.Location is not { Feature: PlaceFeature.Building, Relation: "in" or "towards" } || WordList.Objects[Kind(r, place)] is not ("medical" or "school"))
            return false;
        var s = r.Sentence;
        for (var (w, steps) = (r.HeadOf(place.Span), 0); w >= 0 && steps < Reach; w = s[w].Head, steps++)
        {
            if (drafts.Exists(d => d.Words.Exists(x => x.Sentence == r && x.Hit.Word == w && (x.Hit.Trigger.Kind == TriggerKind.Incident || WordList.Objects[Kind(r, place)] is "school"))))
                return false;
            var role = WordList.Circumstances[s[w].Lemma.ToLowerInvariant()];
            if (s[w].Tag is PartOfSpeech.Verb && role is "happen" or "lie" or "respond")
                return role == "respond" && WordList.Objects[Kind(r, place)] is "medical";
            if (WordList.Objects[s[w].Lemma.ToLowerInvariant()] is "dwelling" || r.PlaceAt(w) is { } other && other != place)
                return false;
        }
        return true;
    }

    private static string Kind(AnnotatedSentence r, PlaceMention place) => r.Sentence[r.WordAt(place.Span.End - 1)].Lemma.ToLowerInvariant();

    /// <summary>"LEEDS, England (Wire) -", "LEEDS -": a place that begins a text in capitals.</summary>
    public static bool InDateline(AnnotatedSentence r, PlaceMention place) =>
        r.WordAt(place.Name.Start) <= 1 && !r.Words(place.Name).AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>Whether the name is that of a person: who does or suffers something, as no town does.</summary>
    public static bool IsPerson(AnnotatedSentence r, PlaceMention place, int head)
    {
        if (place.Location.Feature is not PlaceFeature.Settlement || Syntax.Preposition(r.Sentence, head).Length > 0 || InDateline(r, place))
            return false;
        var s = r.Sentence;
        var relation = s[head].Relation;
        return (relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.OblAgent or Relation.Iobj && s[head].Head is >= 0 and var verb && s[verb].Tag == PartOfSpeech.Verb && !(relation is Relation.Obj or Relation.NsubjPass && StrikesPlaces(s[verb].Lemma)))
            || (relation is Relation.Appos && s[head].Head is >= 0 and var described && WordList.People[s[described].Lemma.ToLowerInvariant()] is not null);
    }

    /// <summary>"struck Odesa", "Goma was shelled": a verb of which a town may be the object, as it may not of "shot".</summary>
    private static bool StrikesPlaces(string lemma)
    {
        foreach (var trigger in TriggerLexicon.Default.ByHead(lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Effect: not (Effect.Killed or Effect.Wounded or Effect.Abducted) })
                return true;
        }
        return false;
    }

    /// <summary>"Omar Salem, 25, of Leeds", "Omar Salem of the 900 block of Elm in Leeds": where somebody lives whom the words name.</summary>
    public static bool IsHome(AnnotatedSentence r, int word)
    {
        var s = r.Sentence;
        for (var (w, steps) = (word, 0); w >= 0 && steps < Reach && s[w].Head is >= 0 and var head; w = head, steps++)
        {
            if (s[w].Relation is not (Relation.Nmod or Relation.Appos or Relation.Compound or Relation.Obl or Relation.NmodUnmarked))
                return false;
            if (s[head].Tag == PartOfSpeech.Propn && Syntax.Preposition(s, w) == "of" && r.PlaceAt(head) is null && r.DateAt(head) is null && r.ActorAt(head) is null or { Form: ActorForm.Person })
                return true;
        }
        return false;
    }

    /// <summary>"a monitor based in Leeds", "a man born in 1976 in Leeds": whence somebody is; "troops stationed in Leeds shelled the village": where those keep who are told to have done it.</summary>
    public static bool IsOrigin(Sentence s, int word)
    {
        // "a group of some means based in Leeds": read as a preposition.
        for (var c = s.FirstChild(word); c >= 0 && c < word; c = s.NextSibling(c))
        {
            if (s[c].Relation == Relation.Case && WordList.Circumstances[s[c].Lemma.ToLowerInvariant()] == "origin")
                return true;
        }
        for (var (w, steps) = (word, 0); w >= 0 && steps < Reach && s[w].Head is >= 0 and var head; w = head, steps++)
        {
            if (s[head].Tag is PartOfSpeech.Verb or PartOfSpeech.Adj && s[head].Relation is Relation.Acl or Relation.AclRelcl or Relation.Amod && s[w].Relation is Relation.Obl or Relation.OblUnmarked or Relation.Nmod)
                return WordList.Circumstances[s[head].Lemma.ToLowerInvariant()] is var role && (role == "origin" || role == "stationed" && s[head].Head is >= 0 and var force && s[force].Relation is Relation.Nsubj or Relation.OblAgent);
            if (s[w].Relation is not (Relation.Nmod or Relation.Appos or Relation.Compound or Relation.Conj or Relation.Flat))
                return false;
        }
        return false;
    }

    /// <summary>Behind the rule that parts a headline from the name of the paper: "Two shot in Leeds - Yorkshire Herald".</summary>
    public static bool BehindRule(AnnotatedSentence r, int word)
    {
        for (var w = word - 1; w > 1; w--)
        {
            if (r.Form(w) is "|" or "-" or "–" or "—" && r.Sentence[w].Span.Start > r.Sentence[w - 1].Span.End)
                return true;
        }
        return false;
    }
}
