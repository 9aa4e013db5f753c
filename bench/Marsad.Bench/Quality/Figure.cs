namespace Marsad.Bench.Quality;

/// <summary>One number of a measure.</summary>
/// <param name="Name">What it tells.</param>
/// <param name="Value">The number; shares in per cent.</param>
/// <param name="Goal">What is to be reached, or null where nothing is asked.</param>
/// <param name="AtMost">Whether less is better.</param>
internal sealed record Figure(string Name, double Value, double? Goal = null, bool AtMost = false)
{
    public bool Reached => Goal is not { } goal || (AtMost ? Value <= goal : Value >= goal);
}

/// <summary>What a measure gave.</summary>
/// <param name="Figures">Its numbers.</param>
/// <param name="Cases">How each case came out, by its id, where the scorer tells; no words of the texts.</param>
internal sealed record Outcome(IReadOnlyList<Figure> Figures, SortedDictionary<string, string> Cases);
