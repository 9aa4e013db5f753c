namespace Marsad.Assessing;

/// <summary>A claim's number for one effect and group, with who gives it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Count">Its number.</param>
/// <param name="Voice">Who speaks: a named source, or the origin.</param>
/// <param name="Origin">The independent origin.</param>
/// <param name="Told">Day of the story, as days; the later telling of one voice restates the earlier.</param>
internal sealed record Reading(ClaimId Claim, Count Count, string Voice, int Origin, int Told)
{
    /// <summary>How its words set it against a number told before.</summary>
    public HarmChange? Change { get; init; }

    /// <summary>The number told before, where the words give it.</summary>
    public long? Was { get; init; }

    /// <summary>Whether somebody gives it his name, and not only the outlet.</summary>
    public bool Named { get; init; }

    /// <summary>Whether a side of the fight speaks, whose count only it can overtake.</summary>
    public bool OfParty { get; init; }

    /// <summary>Whether it only recalls what was told long before.</summary>
    public bool Recalled { get; init; }
}

/// <summary>What a claim says of how many, and how it sets that against what was told before.</summary>
internal readonly record struct Said(Count Count, HarmChange? Change = null, long? Was = null);
