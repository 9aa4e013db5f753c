namespace Marsad.Web;

/// <summary>Sentences that the record makes by rule, with what differs from one to the next in holes: the table's keys that begin with a tilde.</summary>
internal sealed class Sentences
{
    private readonly List<(string[] Pieces, string Own)> _patterns = [];

    /// <summary>Adds a sentence: "{0} origins tell it", with the same holes in the other language.</summary>
    public void Add(string english, string own) => _patterns.Add((Split(english), own));

    /// <summary>A sentence in the other language; null where no pattern fits it.</summary>
    /// <param name="english">The sentence.</param>
    /// <param name="hole">What stands in a hole, in the other language.</param>
    public string? Of(string english, Func<string, string> hole)
    {
        foreach (var (pieces, own) in _patterns)
        {
            if (Holes(english, pieces) is { } holes)
                return string.Format(System.Globalization.CultureInfo.InvariantCulture, own, [.. holes.Select(hole)]);
        }
        return null;
    }

    // What stands between the pieces, each of which is sought from the end of the one before; the last is the end of the sentence.
    private static List<string>? Holes(string sentence, string[] pieces)
    {
        if (!sentence.StartsWith(pieces[0], StringComparison.Ordinal))
            return null;
        var (holes, at) = (new List<string>(), pieces[0].Length);
        for (var number = 1; number < pieces.Length; number++)
        {
            var isLast = number == pieces.Length - 1;
            var next = isLast ? sentence.Length - pieces[number].Length : sentence.IndexOf(pieces[number], at, StringComparison.Ordinal);
            if (next <= at || (isLast && !sentence.EndsWith(pieces[number], StringComparison.Ordinal)))
                return null;
            holes.Add(sentence[at..next]);
            at = next + pieces[number].Length;
        }
        return at == sentence.Length ? holes : null;
    }

    // The holes of a key are numbered in their order.
    private static string[] Split(string english)
    {
        var pieces = new List<string>();
        var rest = english;
        for (var number = 0; ; number++)
        {
            var hole = $"{{{number}}}";
            var at = rest.IndexOf(hole, StringComparison.Ordinal);
            if (at < 0)
                return [.. pieces, rest];
            pieces.Add(rest[..at]);
            rest = rest[(at + hole.Length)..];
        }
    }
}
