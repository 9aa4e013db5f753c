using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>A phrase of data/attribution in a story.</summary>
/// <param name="Span">Where it stands in the view.</param>
/// <param name="Means">A sign ("munition"), "base", or a meaning of wording.yaml (":air").</param>
/// <param name="Value">The sign's value, or the base; empty where the sentence tells it.</param>
internal sealed record RaidPhrase(TextSpan Span, string Means, string Value)
{
    private const int LongestPhrase = 8;
    private const string Family = "airframe";

    /// <summary>The phrases of each sentence. The longest of one meaning wins; two of different meanings may overlap.</summary>
    public static List<RaidPhrase>[] Find(string text, IReadOnlyList<AnnotatedSentence> sentences)
    {
        var words = AirRegister.Default.Words;
        var atoms = Atoms.Of(text, words);
        var found = new List<RaidPhrase>[sentences.Count];
        var at = 0;
        foreach (var sentence in sentences)
        {
            var here = found[sentence.Index] = [];
            while (at < atoms.Count && atoms[at].Start < sentence.Span.Start)
                at++;
            for (var first = at; first < atoms.Count && atoms[first].End <= sentence.Span.End; first++)
            {
                foreach (var phrase in Longest(text, words, atoms, first))
                {
                    if (!here.Exists(before => before.Means == phrase.Means && before.Span.Contains(phrase.Span)) && !Denied(text, atoms, first) && IsWeapon(sentence, phrase))
                        here.Add(phrase);
                }
            }
        }
        return found;
    }

    private static IEnumerable<RaidPhrase> Longest(string text, TermIndex words, List<Atom> atoms, int first)
    {
        var best = new Dictionary<string, RaidPhrase>(StringComparer.Ordinal);
        var node = 0;
        for (var i = first; i < atoms.Count && i < first + LongestPhrase; i++)
        {
            if ((i > first && !atoms[i].Joins) || atoms[i].Word < 0 || (node = words.Next(node, atoms[i].Word)) < 0)
                break;
            foreach (var term in words.At(node))
            {
                if (term.Case == TermCase.Capitals && !char.IsUpper(text[atoms[first].Start]) && !char.IsAsciiDigit(text[atoms[first].Start]))
                    continue;
                var (means, value) = term.Sense[0] == ':' ? (term.Sense, "") : (term.Sense[..term.Sense.IndexOf('=', StringComparison.Ordinal)], term.Sense[(term.Sense.IndexOf('=', StringComparison.Ordinal) + 1)..]);
                best[means] = new RaidPhrase(new TextSpan(atoms[first].Start, atoms[i].End), means, value);
            }
        }
        return best.Values.OrderBy(phrase => phrase.Means, StringComparer.Ordinal);
    }

    // "No barrel bombs were dropped."
    private static bool Denied(string text, List<Atom> atoms, int first) =>
        first > 0 && atoms[first].Before == Gap.Space && text.AsSpan(atoms[first - 1].Start, atoms[first - 1].End - atoms[first - 1].Start) is "no" or "No" or "without" or "Without";

    // "Drone footage" and "an aircraft carrier" are no aircraft.
    private static bool IsWeapon(AnnotatedSentence sentence, RaidPhrase phrase) =>
        phrase.Means != Family || sentence.Weapons.Any(weapon => weapon.Span.Overlaps(phrase.Span));
}
