namespace Marsad.Resolving;

/// <summary>Two claims that were joined.</summary>
/// <param name="A">The one.</param>
/// <param name="B">The other.</param>
/// <param name="Ruling">The judgement of a person; null where the machine judges.</param>
internal readonly record struct Link(Telling A, Telling B, Judgement? Ruling = null);

/// <summary>Claims that stand together.</summary>
internal sealed class Group
{
    public Group(Telling telling) : this([telling], [])
    {
    }

    private Group(Telling[] members, Link[] links) : this(members, links, Array.TrueForAll(members, member => member.Adrift))
    {
    }

    public Group(Telling[] members, Link[] links, bool adrift) => (Members, Links, Adrift) = (members, links, adrift);

    /// <summary>The claims, by id.</summary>
    public Telling[] Members { get; }

    /// <summary>What joined them.</summary>
    public Link[] Links { get; }

    /// <summary>Whether none of them names both a day and a place.</summary>
    public bool Adrift { get; }

    /// <summary>The bond with the group that this one, adrift, fits clearly best.</summary>
    public Suit? Suit { get; set; }

    /// <summary>Groups adrift that fit this one clearly best.</summary>
    public List<Group> Suitors { get; } = [];

    /// <summary>Whether it has found a home.</summary>
    public bool IsHome { get; set; }

    /// <summary>What it is in the record.</summary>
    public Incident? Incident { get; set; }

    public static Group Join(Group a, Group b, Link link) =>
        new([.. a.Members.Concat(b.Members).OrderBy(member => member.Claim.Id)], [.. a.Links, .. b.Links, link]);
}

/// <summary>How a group adrift fits the one that it fits best.</summary>
internal sealed record Suit(Group Home, Link Link, float Weight);
