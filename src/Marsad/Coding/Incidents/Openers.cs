using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads the first words of a sentence that set what it tells apart from what was told before: "Separately", "Hours later", "In a related development".</summary>
internal static class Openers
{
    private const int Longest = 6;

    /// <summary>Whether the sentence is set apart from the one before it.</summary>
    public static bool SetsApart(AnnotatedSentence r)
    {
        var s = r.Sentence;
        for (var w = 0; w < s.Count && w < Longest && s[w].Tag is not PartOfSpeech.Verb; w++)
        {
            if (WordList.Telling[s[w].Lemma.ToLowerInvariant()] == "apart" || w + 1 < s.Count && WordList.Telling[$"{s[w].Lemma.ToLowerInvariant()} {s[w + 1].Lemma.ToLowerInvariant()}"] == "apart")
                return true;
            if (s[w].Lemma == ",")
                return false;
        }
        return false;
    }
}
