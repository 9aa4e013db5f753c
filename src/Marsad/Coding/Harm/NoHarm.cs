using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads that nobody was harmed: "There were no casualties", "caused damage but no injuries", "No one was hurt".</summary>
internal static class NoHarm
{
    private const int Reach = 3;
    private const int Before = 5;

    /// <summary>Tells the event of the sentence, or the last one before it, that nobody was harmed in it.</summary>
    public static void TellOn(AnnotatedSentence r, List<EventDraft> events)
    {
        var s = r.Sentence;
        for (var w = 0; w < s.Count; w++)
        {
            if (Fate(r, w) is not { } fate || !(s[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Adj ? IsNobodys(s, w) : IsDenied(s, w)))
                continue;
            var known = events.FindLast(e => e.Words.Exists(told => told.Sentence == r && told.Hit.Trigger.Kind == TriggerKind.Incident) && Suits(e)) ?? events.FindLast(e => e.HasEvent && Suits(e) && r.Index - e.Last.Index is >= 0 and <= Reach);
            if (known is null)
                return;
            foreach (var effect in fate switch { "killed" => new[] { Effect.Killed }, _ => [Effect.Killed, Effect.Wounded] })
            {
                if (!known.Unharmed.Exists(none => none.Effect == effect))
                    known.Unharmed.Add(new HarmDraft { Effect = effect, Count = Count.Exactly(0), Span = s[w].Span, Sentence = r, Stated = true });
            }
            if (known.Last.Index < r.Index)
                known.Further.Add(r);
        }
    }

    /// <summary>What the word says nobody suffered, in a text in capitals too, where a noun may be read as a name.</summary>
    private static string? Fate(AnnotatedSentence r, int word) =>
        WordList.Casualties[r.Sentence[word].Lemma] ?? (r.Sentence[word].Tag == PartOfSpeech.Propn ? WordList.Casualties[TriggerFinder.Singular(r.Form(word).ToLowerInvariant())] : null);

    private static bool Suits(EventDraft draft) => draft.Certainty < Certainty.Denied && !IncidentTypes.IsArrest(draft);

    /// <summary>"no casualties", "not any victims", "without inflicting any casualties", "no reports of injuries".</summary>
    private static bool IsDenied(Sentence s, int noun)
    {
        var any = false;
        for (var w = noun - 1; w >= 0 && w >= noun - Before; w--)
        {
            switch (s[w].Lemma.ToLowerInvariant())
            {
                case "no":
                    // "no report of injuries", but not "no end to the casualties"
                    return w >= noun - 2 || s[noun - 1].Lemma is "of" && WordList.Telling[s[noun - 2].Lemma.ToLowerInvariant()] == "hearsay";
                case "any":
                    any = true;
                    break;
                case "without":
                    return any || w == noun - 1;
                case "not" or "n't" or "neither" or "nor":
                    return any;
            }
            if (s[w].Tag == PartOfSpeech.Punct)
                return false;
        }
        return false;
    }

    /// <summary>"No one was hurt", "nobody was killed".</summary>
    private static bool IsNobodys(Sentence s, int word)
    {
        foreach (var slot in Syntax.Arguments(s, word))
        {
            if (slot.Function is not ("obj" or "subj") || slot.Word > word)
                continue;
            var lemma = s[slot.Word].Lemma.ToLowerInvariant();
            if (lemma is "nobody" or "none" or "noone" || (lemma == "one" && slot.Word > 0 && s[slot.Word - 1].Lemma.Equals("no", StringComparison.OrdinalIgnoreCase)))
                return true;
        }
        return false;
    }
}
