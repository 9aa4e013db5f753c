using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Tells what is said of arrests, trials and mourning from what is said of the deed.</summary>
internal static class Aftermath
{
    private const int Reach = 5;
    private const int Head = 1;

    /// <summary>Whether the word says when somebody was arrested or tried for the deed and not when it was done: "was charged on Monday with shooting his brother".</summary>
    public static bool Dates(AnnotatedSentence r, int word, EventDraft? draft = null)
    {
        var s = r.Sentence;
        // "charged in the March 20 shooting": the day stands right before the deed.
        var last = r.DateAt(word) is { } date ? r.WordAt(date.Span.End - 1) : word;
        if (last + 1 < s.Count && (IsOf(draft, r, last + 1) || last + 2 < s.Count && s[last + 1].Tag == PartOfSpeech.Adj && IsOf(draft, r, last + 2)))
            return false;
        var verb = s[word].Head;
        for (var steps = 0; verb >= 0 && s[verb].Tag is not PartOfSpeech.Verb && steps < Reach; steps++)
        {
            // "charged with murder on Thursday": the charge; "charged in a shooting on Thursday": the shooting.
            if (IsOf(draft, r, verb))
                return s[verb] is { Relation: Relation.Obl, Head: >= 0 and var charging } && Syntax.Preposition(s, verb) is "with" or "of" or "for" or "on" && IsWord(s, charging) && !IsOf(draft, r, charging);
            // "a hearing on Monday", "was in court on Friday"
            if (IsWord(s, verb))
                return true;
            verb = s[verb].Head;
        }
        return verb >= 0 && s[verb].Tag is PartOfSpeech.Verb && !IsOf(draft, r, verb) && (IsWord(s, verb) || Concerns(s, verb) || Circumstances.ReachesCare(s, verb));
    }

    /// <summary>"entered a plea", "made a first court appearance", "was taken into custody": a verb whose object or goal is of the aftermath, unless it is one of police coming.</summary>
    private static bool Concerns(Sentence s, int verb)
    {
        if (WordList.Circumstances[s[verb].Lemma.ToLowerInvariant()] is "happen" or "respond")
            return false;
        for (var c = s.FirstChild(verb); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Tag is PartOfSpeech.Noun && (IsWord(s, c) && (s[c].Relation is Relation.Obj or Relation.NsubjPass || s[c].Relation is Relation.Obl && Syntax.Preposition(s, c) is "in" or "into" or "at" or "to" or "for" or "before" or "during")
                || s[c].Relation is Relation.Obj && Syntax.Child(s, c, Relation.Compound) is >= 0 and var what && IsWord(s, what)))
                return true;
        }
        return false;
    }

    private static bool IsWord(Sentence s, int word) => WordList.Circumstances[s[word].Lemma.ToLowerInvariant()] is "aftermath" or "court";

    /// <summary>Whether a sentence tells of arrests, trials or mourning, and perhaps of the deed as well.</summary>
    public static bool Tells(AnnotatedSentence r)
    {
        for (var w = 0; w < r.Sentence.Count; w++)
        {
            if (WordList.Circumstances[r.Sentence[w].Lemma.ToLowerInvariant()] == "aftermath")
                return true;
        }
        return false;
    }

    /// <summary>Whether the story begins with arrests, trials or findings and the deed behind them: "A man was charged on Friday with the murder of his brother in March".</summary>
    public static bool Pursues(AnnotatedStory story, EventDraft deed)
    {
        var first = story.Sentences.FirstOrDefault(r => r.Kind == PartKind.Paragraph)?.Part ?? 0;
        return !IncidentTypes.IsArrest(deed) && deed.Words.Exists(w => w.Hit.Trigger.Effect is Effect.Killed or Effect.Wounded) && deed.Words.Exists(w => InHead(w.Sentence)) && story.Sentences.Any(r => InHead(r) && Tells(r));

        bool InHead(AnnotatedSentence r) => r.Kind == PartKind.Title || r.Part <= first + Head;
    }

    private static bool IsOf(EventDraft? draft, AnnotatedSentence r, int word) => draft is not null && draft.Words.Exists(w => w.Sentence == r && w.Hit.Word == word);
}
