using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Tells sentences in which somebody mourns: friends and relatives tell by other names, and by what they were to them, of those who are told of before.</summary>
internal static class Grief
{
    /// <summary>"Her friends mourned", "offered his condolences".</summary>
    public static bool Tells(Sentence s)
    {
        for (var w = 0; w < s.Count; w++)
        {
            if (WordList.Telling[s[w].Lemma.ToLowerInvariant()] == "grief")
                return true;
        }
        return false;
    }

    /// <summary>"Karam Salem wrote of the death of his brother": whether who speaks or mourns stands in the sentence before the word, so that "his" is no victim's told of before.</summary>
    public static bool IsTheirs(AnnotatedSentence r, int word)
    {
        var s = r.Sentence;
        if (Tells(s))
            return true;
        for (var w = 0; w < word; w++)
        {
            if (s[w].Tag == PartOfSpeech.Propn && SourceReader.Speaks(s, w))
                return true;
        }
        return false;
    }
}
