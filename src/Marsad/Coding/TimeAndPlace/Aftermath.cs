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
        var verb = s[word].Head;
        for (var steps = 0; verb >= 0 && s[verb].Tag is not PartOfSpeech.Verb && steps < Reach; steps++)
        {
            if (IsOf(draft, r, verb))
                return false;
            verb = s[verb].Head;
        }
        return verb >= 0 && s[verb].Tag is PartOfSpeech.Verb && WordList.Circumstances[s[verb].Lemma.ToLowerInvariant()] == "aftermath"
            && !IsOf(draft, r, verb);
    }

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
