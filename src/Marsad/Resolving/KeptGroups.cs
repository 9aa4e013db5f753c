namespace Marsad.Resolving;

/// <summary>Groups of claims as they are kept: each once, told by its number.</summary>
internal static class KeptGroups
{
    private const byte Adrift = 1;
    private const byte Home = 2;

    public static void Write(JoinsWriter writer, IReadOnlyList<Group?> settled, IReadOnlyList<Group?> whole)
    {
        Group[] groups = [.. settled.Concat(whole).OfType<Group>().Distinct()];
        var numbers = groups.Index().ToDictionary(group => group.Item, group => group.Index);
        Judgement[] rulings = [.. groups.SelectMany(group => group.Links).Select(link => link.Ruling).OfType<Judgement>().Distinct()];
        writer.Lists([.. groups.Select(group => Array.ConvertAll(group.Members, member => member.Number))]);
        writer.Lists([.. groups.Select(group => Array.ConvertAll(group.Links, link => (link.A.Number, link.B.Number, link.Ruling is { } ruling ? Array.IndexOf(rulings, ruling) : -1)))]);
        writer.Numbers<byte>([.. groups.Select(group => (byte)((group.Adrift ? Adrift : 0) | (group.IsHome ? Home : 0)))]);
        writer.Numbers<(int, int, int, int, float)>([.. groups.Where(group => group.Suit is not null).Select(group => (numbers[group], numbers[group.Suit!.Home], group.Suit.Link.A.Number, group.Suit.Link.B.Number, group.Suit.Weight))]);
        writer.Texts([.. rulings.Select(ClaimJson.Write)]);
        writer.Numbers<int>([.. settled.Concat(whole).Select(group => group is null ? -1 : numbers[group])]);
    }

    public static (List<Group?> Settled, List<Group?> Whole) Read(JoinsReader reader, IReadOnlyList<Telling> tellings)
    {
        var (members, links, flags, suits) = (reader.Lists<int>(), reader.Lists<(int A, int B, int Ruling)>(), reader.Numbers<byte>(), reader.Numbers<(int, int, int, int, float)>());
        var rulings = Array.ConvertAll(reader.Texts(), text => ClaimJson.Read<Judgement>(System.Text.Encoding.UTF8.GetBytes(text)));
        var groups = new Group[flags.Length];
        for (var number = 0; number < groups.Length; number++)
        {
            groups[number] = new Group(
                Array.ConvertAll(members[number].ToArray(), member => tellings[member]),
                Array.ConvertAll(links[number].ToArray(), link => new Link(tellings[link.A], tellings[link.B], link.Ruling < 0 ? null : rulings[link.Ruling])),
                (flags[number] & Adrift) > 0)
            {
                IsHome = (flags[number] & Home) > 0,
            };
        }
        foreach (var (group, home, a, b, weight) in suits)
        {
            groups[group].Suit = new Suit(groups[home], new Link(tellings[a], tellings[b]), weight);
            groups[home].Suitors.Add(groups[group]);
        }
        var places = Array.ConvertAll(reader.Numbers<int>(), number => number < 0 ? null : groups[number]);
        return ([.. places[..tellings.Count]], [.. places[tellings.Count..]]);
    }
}
