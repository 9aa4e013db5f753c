namespace Marsad.Lexicons;

/// <summary>Which actors of the register belong together: parents and allies as data/actors gives them, and by rule every state's forces to its government.</summary>
public static class ActorKinship
{
    private static readonly Lexicon<Kinship> Loaded = new(Make);

    /// <summary>Of the register of data/.</summary>
    public static Kinship Default => Loaded.Value;

    private static Kinship Make()
    {
        var lexicon = ActorLexicon.Default;
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in Countries.All)
        {
            var government = lexicon.State(country.Code, StateBranch.Government).Id;
            foreach (var branch in (ReadOnlySpan<StateBranch>)[StateBranch.Military, StateBranch.Police])
                parents[lexicon.State(country.Code, branch).Id] = government;
        }
        foreach (var actor in lexicon.Register.All)
        {
            if (actor.Parent is { } parent)
                parents[actor.Id] = parent;
        }
        return new Kinship(parents, lexicon.Register.All.SelectMany(a => a.Ties.Where(t => !t.Enemy).Select(t => (a.Id, t.Other))));
    }
}
