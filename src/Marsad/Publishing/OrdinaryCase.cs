using System.Globalization;

namespace Marsad.Publishing;

/// <summary>Gives names that a source wrote in capitals the letter case that they have elsewhere in its words, for tables and pages. The words themselves stay as they are.</summary>
public static class OrdinaryCase
{
    // A single word of so many letters may be an acronym that nobody has told us of.
    private const int LongestAcronym = 5;

    /// <summary>The findings as they are shown.</summary>
    public static Findings Of(Findings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var shouted = Shouted(findings).ToHashSet(StringComparer.Ordinal);
        if (shouted.Count == 0)
            return findings;
        var known = Elsewhere(findings.Documents, shouted.SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase));
        return Show(findings, name => shouted.Contains(name) ? Quiet(name, known) : name);
    }

    private static Findings Show(Findings findings, Func<string, string> quiet)
    {
        var claims = findings.Claims.ToDictionary(claim => claim.Id, Claim);
        return findings with
        {
            Claims = [.. findings.Claims.Select(claim => claims[claim.Id])],
            Incidents =
            [
                .. findings.Incidents.Select(incident => incident with
                {
                    Incident = incident.Incident with { Claims = Shown(incident.Incident.Claims) },
                    Actors = Actors(incident.Actors),
                    Figures = Figures(incident.Figures),
                }),
            ],
            Tolls = [.. findings.Tolls.Select(toll => toll with { Subject = string.Join(", ", toll.Subject.Split(", ").Select(quiet)), Figures = Figures(toll.Figures), Claims = Shown(toll.Claims) })],
            Control = [.. findings.Control.Select(interval => interval with { Holder = interval.Holder is { } holder ? Actor(holder) : null })],
            Figures = [.. findings.Figures.Select(figure => figure with { Subject = figure.Subject is { } subject ? Actor(subject) : null, Claims = Shown(figure.Claims) })],
        };

        Claim Claim(Claim claim) => claim with
        {
            Actors = Actors(claim.Actors),
            Harm = [.. claim.Harm.Select(harm => harm.Of is { } of ? harm with { Of = quiet(of) } : harm)],
            Sources = [.. claim.Sources.Select(source => source.Id is null ? source with { Name = quiet(source.Name) } : source)],
        };

        IReadOnlyList<Claim> Shown(IReadOnlyList<Claim> those) => [.. those.Select(claim => claims.GetValueOrDefault(claim.Id) ?? claim)];

        IReadOnlyList<Participant> Actors(IReadOnlyList<Participant> actors) => [.. actors.Select(Actor)];

        Participant Actor(Participant actor) => actor.Id is null ? actor with { Name = quiet(actor.Name) } : actor;

        IReadOnlyList<AssessedFigure> Figures(IReadOnlyList<AssessedFigure> figures) =>
            [.. figures.Select(figure => figure.Group is { } group ? figure with { Group = quiet(group) } : figure)];
    }

    // Names of the register are written as it writes them.
    private static IEnumerable<string> Shouted(Findings findings) => findings.Claims
        .SelectMany(claim => claim.Actors.Where(actor => actor.Id is null).Select(actor => actor.Name)
            .Concat(claim.Sources.Where(source => source.Id is null).Select(source => source.Name))
            .Concat(claim.Harm.Select(harm => harm.Of).OfType<string>()))
        .Where(name => name.Count(char.IsUpper) > 1 && !name.Any(char.IsLower));

    private static IEnumerable<string> Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // How the words are written where they are not in capitals; small letters go before a capital, which may be that of a sentence.
    private static Dictionary<string, string> Elsewhere(IReadOnlyList<Document> documents, HashSet<string> words)
    {
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var wanted = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var document in documents)
        {
            var text = document.Text.AsSpan();
            for (var start = 0; start < text.Length; start++)
            {
                if (!char.IsLetter(text[start]))
                    continue;
                var end = start + 1;
                while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '\''))
                    end++;
                var word = text[start..end];
                if (wanted.Contains(word) && word[1..].ContainsAnyInRange('a', 'z') && (!known.TryGetValue(word.ToString(), out var before) || char.IsUpper(before[0])))
                    known[word.ToString()] = word.ToString();
                start = end;
            }
        }
        return known;
    }

    private static string Quiet(string name, Dictionary<string, string> known)
    {
        var words = Words(name).ToList();
        return string.Join(' ', words.Select(word =>
            known.TryGetValue(word, out var elsewhere) ? elsewhere
            : word.Length > LongestAcronym ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant())
            : word));
    }
}
