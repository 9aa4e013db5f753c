using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>Words of a story that may name a place, on the way to a mention.</summary>
internal sealed class PlaceCandidate(int first, int last)
{
    /// <summary>First word of the name.</summary>
    public int First { get; } = first;

    /// <summary>Last word of the name.</summary>
    public int Last { get; } = last;

    /// <summary>Places that bear it.</summary>
    public List<PlaceMatch> Matches { get; } = [];

    /// <summary>First and last word with what belongs to it: "the town of X", "X province".</summary>
    public int From { get; set; } = first;

    /// <inheritdoc cref="From"/>
    public int To { get; set; } = last;

    /// <summary>Kind of place that the words around it name.</summary>
    public PlaceFeature? Kind { get; set; }

    /// <summary>Part of the place: "north", "centre", "countryside".</summary>
    public string? Part { get; set; }

    /// <summary>How the story's words lie to it.</summary>
    public string? Relation { get; set; }

    /// <summary>Distance that the words give, in kilometres.</summary>
    public double? Distance { get; set; }

    /// <summary>How strongly the words around it say that it is a place: 0 nothing, 1 a preposition, 2 a kind of place, 3 the unit that holds it.</summary>
    public int Evidence { get; set; }

    /// <summary>Whether it is an everyday word as well.</summary>
    public bool IsCommon { get; set; }

    /// <summary>Whether it stands at the head of the story, in its dateline.</summary>
    public bool InDateline { get; set; }

    /// <summary>Whether its police or rescuers are named with it: "Leeds police".</summary>
    public bool HasResponders { get; set; }

    /// <summary>Whether its government or forces are meant.</summary>
    public bool Metonym { get; set; }

    /// <summary>The candidate that names the unit that holds it: "Medellin, Colombia".</summary>
    public PlaceCandidate? Container { get; set; }

    /// <summary>The place taken; null while none is.</summary>
    public Place? Place { get; set; }

    /// <summary>Whether it is no mention of its own: the container of another, or no place.</summary>
    public bool Dropped { get; set; }
}
