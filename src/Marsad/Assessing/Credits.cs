namespace Marsad.Assessing;

/// <summary>Finds the agency that a story was taken from, where the story says so apart from its text: in its byline, before its first sentence, or in a line of its own ("(AFP)", "Source: SANA", "© 2021 AP").</summary>
internal sealed class Credits
{
    private const int LongestLine = 12;
    private static readonly Lexicon<Credits> Shipped = new(() => new Credits(RuleFile.Open("data/assessing/agencies.yaml")));

    private readonly List<(string Id, string[] Name)> _agencies;
    private readonly HashSet<string> _beside;

    public Credits(RuleFile file)
    {
        // The longer name first: the Associated Press of Pakistan is not the Associated Press.
        _agencies = [.. file.Keys("agencies").ToList().SelectMany(id => file.Words("agencies", id).Select(name => (id, Words(name)))).OrderByDescending(agency => agency.Item2.Length)];
        _beside = file.Words("beside", "words").ToHashSet(StringComparer.Ordinal);
        file.AllAsked();
    }

    /// <summary>The agencies that travel inside the library.</summary>
    public static Credits Default => Shipped.Value;

    /// <summary>Ids of the agencies, each once, in the order of the story.</summary>
    public IReadOnlyList<string> Of(Story story)
    {
        var found = new List<string>();
        foreach (var part in story.Parts)
        {
            if (part.Kind is PartKind.Title or PartKind.Standfirst or PartKind.Caption)
                continue;
            var text = part.Span.In(story.View.Text);
            if (part.Kind == PartKind.Byline)
                Find(Words(text), found);
            else if (Line(text) is { } line && Leaves(line, found) is { } agencies)
                found.AddRange(agencies.Except(found));
            else if (Closing(text) is { } closing && Leaves(closing, found) is { } last)
                found.AddRange(last.Except(found));
        }
        return found;
    }

    private static string[]? Line(string text) => Words(text) is { Length: > 0 and <= LongestLine } words ? words : null;

    // "… the council said. (Reuters)"
    private static string[]? Closing(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.EndsWith(')') && trimmed.LastIndexOf('(') is var open and > 0 && Words(trimmed[open..]) is { Length: > 0 and <= LongestLine } words ? words : null;
    }

    // The agencies of a line that says nothing else; null where it says more.
    private List<string>? Leaves(string[] words, List<string> before)
    {
        var found = new List<string>();
        var rest = Find(words, found);
        return found.Count > 0 && rest.All(word => _beside.Contains(word.ToLowerInvariant()) || word.All(char.IsAsciiDigit)) ? [.. found.Except(before)] : null;
    }

    // Adds the agencies named; gives the words that are of no name.
    private List<string> Find(string[] words, List<string> found)
    {
        var rest = new List<string>();
        for (var i = 0; i < words.Length;)
        {
            var agency = _agencies.Find(one => words.AsSpan(i).StartsWith(one.Name));
            if (agency.Id is null)
            {
                rest.Add(words[i++]);
                continue;
            }
            if (!found.Contains(agency.Id))
                found.Add(agency.Id);
            i += agency.Name.Length;
        }
        return rest;
    }

    private static string[] Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            if (at > start)
                words.Add(text[start..at]);
        }
        return [.. words];
    }
}
