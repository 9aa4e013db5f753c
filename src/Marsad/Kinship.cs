namespace Marsad;

/// <summary>Which actors belong to which: a brigade to its army, an army to its state, an outlet to its movement.</summary>
/// <param name="parents">The parent's id for each actor id that has one.</param>
/// <param name="allies">Pairs of ids that fight on one side.</param>
public sealed class Kinship(IReadOnlyDictionary<string, string> parents, IEnumerable<(string, string)>? allies = null)
{
    private readonly HashSet<(string, string)> _allies = [.. allies ?? []];

    private const int DeepestLine = 12;

    /// <summary>Nobody belongs to anybody.</summary>
    public static Kinship None { get; } = new(new Dictionary<string, string>());

    /// <summary>Whether one of the two is, or stands under, the other.</summary>
    public bool InLine(string a, string b) => Under(a, b) || Under(b, a);

    /// <summary>Whether the two stand under a common parent, or one under the other.</summary>
    public bool Related(string a, string b)
    {
        for (var (id, depth) = (a, 0); depth < DeepestLine; depth++)
        {
            if (Under(b, id))
                return true;
            if (!parents.TryGetValue(id, out var parent))
                return false;
            id = parent;
        }
        return false;
    }

    /// <summary>Whether the two fight on one side, so that a report may name the one or the other.</summary>
    public bool Allied(string a, string b) => _allies.Contains((a, b)) || _allies.Contains((b, a));

    private bool Under(string id, string ancestor)
    {
        for (var depth = 0; depth < DeepestLine; depth++)
        {
            if (id == ancestor)
                return true;
            if (!parents.TryGetValue(id, out var parent))
                return false;
            id = parent;
        }
        return false;
    }
}
