using System.Collections.Frozen;

namespace Marsad.Lexicons;

/// <summary>How the grammatical functions of a word give the parts played: "subj=doer obj=target against=target". A row of data/frames.tsv.</summary>
/// <param name="Name">"attack", "kill" …</param>
/// <param name="Slots">Function ("subj", "obj", "mod", "poss", or a preposition) to part.</param>
internal sealed record Frame(string Name, FrozenDictionary<string, Part> Slots)
{
    private static readonly Lexicon<FrozenDictionary<string, Frame>> Loaded = new(Load);

    /// <summary>All frames by name.</summary>
    public static FrozenDictionary<string, Frame> All => Loaded.Value;

    private static FrozenDictionary<string, Frame> Load()
    {
        var frames = new Dictionary<string, Frame>(StringComparer.Ordinal);
        foreach (var row in DataTable.Read("data/frames.tsv", 3))
        {
            var slots = new Dictionary<string, Part>(StringComparer.Ordinal);
            foreach (var (slot, part) in DataTable.Pairs(row.File, row.Line, row.Cells[1]))
                slots[slot] = Enum.TryParse<Part>(part, ignoreCase: true, out var parsed) ? parsed : throw row.Error($"'{part}' is no part");
            if (!frames.TryAdd(row.Cells[0], new Frame(row.Cells[0], slots.ToFrozenDictionary(StringComparer.Ordinal))))
                throw row.Error($"the frame '{row.Cells[0]}' stands twice");
        }
        return frames.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>A part that an argument plays in what a word tells.</summary>
internal enum Part
{
    /// <summary>Who does it.</summary>
    Doer,

    /// <summary>To whom it is done.</summary>
    Target,

    /// <summary>Where it is done: a thing there is struck ("a bomb in a shop"), people or forces are not by that alone.</summary>
    Struck,

    /// <summary>Who suffers the harm that the word names; counted.</summary>
    Victim,

    /// <summary>One of two sides of a fight, the first named first.</summary>
    Side,

    /// <summary>What it is done with; a person or force there is a doer.</summary>
    Means,

    /// <summary>Who holds or takes a place.</summary>
    Holder,

    /// <summary>Who loses it.</summary>
    Loser,

    /// <summary>The place held, taken or lost.</summary>
    Place,

    /// <summary>Who backs the doer.</summary>
    Supporter,

    /// <summary>To whom an act of speech or diplomacy is directed.</summary>
    Recipient,

    /// <summary>Who or what a figure counts.</summary>
    Subject,
}
