using Marsad.Text;

namespace Marsad.Lexicons;

/// <summary>The regular forms of the verbs that the lexicons of events know: "bombed" of "bomb", "robbing" of "rob". Endings alone do not tell "raped" from "rapped".</summary>
internal static class VerbForms
{
    private static readonly Lazy<WordTable<string>> Bases = new(Load);

    /// <summary>The base form of a regular form of a known verb, or null.</summary>
    public static string? BaseForm(ReadOnlySpan<char> form) => Bases.Value[form];

    private static WordTable<string> Load()
    {
        var forms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var trigger in TriggerLexicon.Default.All)
        {
            if (trigger.Tag != PartOfSpeech.Verb || trigger.Lemmas[0] is not { Length: > 2 } verb)
                continue;
            forms.TryAdd(verb, verb);
            foreach (var form in Forms(verb))
                forms.TryAdd(form, verb);
        }
        return new WordTable<string>(forms);
    }

    private static IEnumerable<string> Forms(string verb)
    {
        var (before, last) = (verb[^2], verb[^1]);
        if (last == 'e')
            return [verb + "s", verb + "d", verb[..^1] + "ing"];
        if (last == 'y' && !IsVowel(before))
            return [verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"];
        IEnumerable<string> plain = [verb + (last is 's' or 'x' or 'z' or 'h' ? "es" : "s"), verb + "ed", verb + "ing"];
        // "robbed", but "targeted": only the ear tells which verbs double their last letter.
        return !IsVowel(last) && last is not ('w' or 'x' or 'y' or 'h') && IsVowel(before) && !IsVowel(verb[^3])
            ? plain.Concat([$"{verb}{last}ed", $"{verb}{last}ing"])
            : plain;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
