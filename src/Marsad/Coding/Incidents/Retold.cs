namespace Marsad.Coding;

/// <summary>Tells what is told again in fewer words from what is another thing or party.</summary>
internal static class Retold
{
    /// <summary>"the house", where "the house of the mayor" was struck; "guerrillas", where "urban guerrillas" did it: whether one of them is the same in more words.</summary>
    public static bool Better(List<Filler> told, Filler filler) =>
        filler.Count is null && told.Exists(other => other.Core.Length > filler.Core.Length && other.Sentence != filler.Sentence && SameNoun(filler.Sentence.Sentence[filler.Head], other.Sentence.Sentence[other.Head])
            && other.Text.Split((char[]?)null) is var words && filler.Text.Split((char[]?)null).All(word => word.Equals("same", StringComparison.OrdinalIgnoreCase) || words.Contains(word, StringComparer.OrdinalIgnoreCase)));

    private static bool SameNoun(Word one, Word other) =>
        one.Lemma.Equals(other.Lemma, StringComparison.OrdinalIgnoreCase) && (one.Features & Features.Plural) == (other.Features & Features.Plural);
}
