using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads on whose word a sentence says what it says: "said X", "according to X", "X told Y", "on its website".</summary>
internal static class SourceReader
{
    /// <summary>Whether the word is a verb of saying.</summary>
    public static bool IsSaying(Sentence s, int word) => s[word].Tag == PartOfSpeech.Verb && Says(s[word].Lemma)
        && !(s[word].Lemma == "claim" && Syntax.Child(s, word, Relation.Obj) is >= 0 and var taken && s[taken].Lemma is "life" or "victim");

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
            if (IsSaying(s, w) && !Circumstances.SaysNothing(s, w))
                FromVerb(r, w, found);
            else if (s[w].Lemma is "accord" or "according" || string.Equals(r.Form(w), "according", StringComparison.OrdinalIgnoreCase))
                FromAccordingTo(r, w, found);
        }
        return found;
    }

    private static void FromVerb(AnnotatedSentence r, int verb, List<(SourceMention, int)> found)
    {
        var s = r.Sentence;
        var slots = Syntax.Arguments(s, verb);
        var subject = slots.Find(slot => slot.Function is "subj" or "main-subj");
        // ", said the monitor": behind what is said the subject may be read as an object.
        if (subject.Function is null && s[verb].Lemma is "say" or "add" or "report" or "reveal" or "announce" or "write")
            subject = slots.Find(slot => slot.Function == "obj" && slot.Word > verb && Phrases.ReadOne(r, slot.Word).Kind == FillerKind.Actor);
        if (subject.Function is null)
            return;
        var filler = Source(r, subject.Word);
        if (filler is null)
            return;
        SourceMention? told = null;
        if (s[verb].Lemma is "tell" or "quote" or "cite")
        {
            var hearer = slots.Find(slot => slot.Function is "obj" or "iobj");
            if (hearer.Function is not null && Source(r, hearer.Word) is { Actor.Class: ActorClass.Media or ActorClass.Organization } media)
                told = new SourceMention(media, Stance.Asserts, null);
        }
        var content = slots.FindAll(slot => slot.Function is "ccomp" or "xcomp");
        var stance = s[verb].Lemma switch { "deny" => Stance.Denies, "dismiss" or "reject" => Stance.Dismisses, _ => Stance.Asserts };
        if (s[verb].Lemma == "claim" && slots.Exists(slot => slot.Function == "obj" && s[slot.Word].Lemma is "responsibility" or "credit" or "attack"))
            stance = Stance.ClaimsResponsibility;
        // A verb of saying set into or behind what is said vouches for the clause it hangs on.
        var scope = s[verb].Relation is Relation.Parataxis or Relation.Advcl && content.Count == 0 && s[verb].Head >= 0 ? s[verb].Head : verb;
        found.Add((new SourceMention(filler, stance, told), scope));
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
        if (source < 0 || Source(r, source) is not { } filler)
            return;
        var governor = s[source].Head == word ? s[word].Head : s[source].Head;
        found.Add((new SourceMention(filler, Stance.Asserts, null), governor >= 0 ? governor : word));
    }

    /// <summary>Who speaks: an actor or a person, or people by their office; nobody where a thing or an event "says".</summary>
    private static Filler? Source(AnnotatedSentence r, int word)
    {
        var filler = Phrases.ReadOne(r, word);
        if (filler.Kind is FillerKind.Actor or FillerKind.People || filler is { Kind: FillerKind.Place, Actor: not null })
            return filler;
        // "Rami Abdel Rahman, head of the Observatory": the apposition says for whom he speaks.
        var s = r.Sentence;
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            if (s[word].Tag == PartOfSpeech.Propn && s[c].Relation is Relation.Appos or Relation.Flat or Relation.Nmod or Relation.Compound or Relation.Amod && (r.ActorAt(c) ?? Below(r, c)) is { } actor)
                return filler with { Kind = FillerKind.Actor, Actor = actor };
        }
        return filler.Kind == FillerKind.Other && s[word].Lemma.ToLowerInvariant() is "source" or "statement" or "report" or "monitor" or "agency" or "media" or "television" or "official" or "communique" or "website" or "newspaper" or "radio"
            ? filler : filler.Kind == FillerKind.Pronoun ? filler : null;
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
