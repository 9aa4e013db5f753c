namespace Marsad.Assessing;

/// <summary>
/// Figures of an incident or toll by effect and group. A claim's number for everybody is the sum of its items that are part of no
/// other. Where claims count the two sides of a fight apart, each side is assessed by itself and everybody is their sum, so that a
/// report which gives one side's dead does not look like a rival of one that gives both.
/// </summary>
internal sealed class Casualties
{
    private const string Target = "target";
    private const string Perpetrator = "perpetrator";
    private readonly Context _context;
    private readonly IReadOnlyList<Claim> _claims;
    private readonly int[] _origins;
    private readonly HashSet<string> _perpetrators;
    private readonly HashSet<string> _targets;

    private Casualties(Context context, IReadOnlyList<Claim> claims, int[] origins)
    {
        (_context, _claims, _origins) = (context, claims, origins);
        _perpetrators = Ids(claims, Role.Perpetrator);
        _targets = Ids(claims, Role.Target);
        // A clash told from the other side counts by who stands first in most claims.
        foreach (var id in _perpetrators.Intersect(_targets).ToList())
            (Times(id, Role.Perpetrator) >= Times(id, Role.Target) ? _targets : _perpetrators).Remove(id);
    }

    /// <summary>The figures, with what the claims disagree on put into <paramref name="disputed"/>.</summary>
    public static List<AssessedFigure> Of(Context context, IReadOnlyList<Claim> claims, int[] origins, List<string> disputed)
    {
        var superseded = claims.SelectMany(c => c.Relation).Where(r => r.Is == RelationKind.Supersedes).Select(r => r.Claim).ToHashSet();
        var kept = Enumerable.Range(0, claims.Count).Where(i => !superseded.Contains(claims[i].Id)).ToList();
        var casualties = new Casualties(context, [.. kept.Select(i => claims[i])], [.. kept.Select(i => origins[i])]);
        if (context.Rules == FigureRules.Marsad)
            return [.. Enum.GetValues<Effect>().SelectMany(effect => casualties.Of(effect, disputed))];
        // The other codebooks count the dead alone.
        var dead = casualties.Of(Effect.Killed, disputed);
        return dead.Count == 0 && context.Rules == FigureRules.Acled ? [Codebook.NoDeath(claims)] : dead;
    }

    private List<AssessedFigure> Of(Effect effect, List<string> disputed)
    {
        var figures = new List<AssessedFigure>();
        var sides = SidesOf(effect);
        if (sides.Count == 0)
            return figures;
        if (sides.Count == 1)
        {
            Add(null, c => Side(c, effect, null));
        }
        else
        {
            foreach (var side in sides)
                Add(Label(side), c => Side(c, effect, side));
            figures.Insert(0, FigureRule.Sum(effect, [.. figures]));
        }
        var groups = _claims.SelectMany(c => c.Harm).Where(h => h.Effect == effect).Select(h => _context.People.Group(h.Of))
            .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var group in groups.Where(g => figures.All(f => f.Group != g)))
            Add(group, c => Group(c, effect, group));
        return figures;

        void Add(string? group, Func<Claim, Said?> number)
        {
            var readings = Read(number);
            if (readings.Count == 0)
                return;
            var succession = Succession.Of(effect, readings);
            figures.Add(Codebook.Apply(_context.Rules, effect, group, readings, succession));
            if (FigureRule.Rivals(effect, group, succession) is { } rivals)
                disputed.Add(rivals);
        }
    }

    private List<Reading> Read(Func<Claim, Said?> number) => _context.Readings(_claims, _origins, number);

    private List<string> SidesOf(Effect effect) =>
        [.. _claims.SelectMany(c => c.Harm.Where(h => h.Effect == effect && h.PartOf is null && h.Count.Number is not null).Select(h => SideOf(c, h)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // Null for all sides.
    private Said? Side(Claim claim, Effect effect, string? side) =>
        Sum(claim.Harm.Where(h => h.Effect == effect && h.PartOf is null && (side is null || SideOf(claim, h) == side))) ?? (effect == Effect.Wounded ? DiedLater(claim, side) : null);

    private Said? Group(Claim claim, Effect effect, string group)
    {
        bool InGroup(Harm h) => h.Effect == effect && _context.People.Group(h.Of) == group;
        return Sum(claim.Harm.Where(h => InGroup(h) && !(h.PartOf is { } whole && whole >= 0 && whole < claim.Harm.Count && InGroup(claim.Harm[whole]))));
    }

    private Said? Sum(IEnumerable<Harm> harm)
    {
        var items = harm.Where(h => h.Count.Number is not null).ToList();
        if (items.Count == 0)
            return null;
        var count = items.Select(item => Codebook.Default.Read(_context.Rules, item)).Aggregate((sum, item) => sum + item);
        if (items.Count == 1)
            return new Said(count, items[0].Change, items[0].Was);
        // What is said of the greatest number is said of the sum; to be added or taken back it would have to stand alone.
        var change = items.MaxBy(item => item.Count.Number)!.Change;
        return new Said(count, change is HarmChange.Adds or HarmChange.DiedLater or HarmChange.Withdrawn ? null : change);
    }

    // Who died of his wounds is no longer one of the wounded.
    private Said? DiedLater(Claim claim, string? side) =>
        Sum(claim.Harm.Where(h => h is { Effect: Effect.Killed, Change: HarmChange.DiedLater, PartOf: null } && (side is null || SideOf(claim, h) == side)));

    // Whose dead these are: the side whose actor the words name, or whose kind they fit; by default the victims', the target's.
    private string SideOf(Claim claim, Harm harm)
    {
        var words = _context.People.Telling(harm.Of).ToHashSet(StringComparer.Ordinal);
        var named = claim.Actors
            .Where(a => a.Role is Role.Perpetrator or Role.Target)
            .Select(a => (Actor: a, Shared: Words(a).Count(words.Contains)))
            .Where(p => p.Shared > 0)
            .OrderByDescending(p => p.Shared).ThenByDescending(p => p.Actor.Role)
            .Select(p => p.Actor)
            .FirstOrDefault() ?? OnlyOfKind(claim, harm);
        if (named is not null)
            return named.Id is { } id ? Standing(id, named.Role) : Name(named.Role);
        if (_context.People.Group(harm.Of) is { } group && group.Contains("civilians", StringComparison.Ordinal)
            && claim.Actors.Any(a => a.Role == Role.Target && a.Class is { } kind and not ActorClass.Civilians))
            return group;
        return Target;
    }

    // "soldiers" where one side alone is a state's.
    private Participant? OnlyOfKind(Claim claim, Harm harm)
    {
        var fitting = claim.Actors.Where(a => a.Role is Role.Perpetrator or Role.Target && a.Class is { } kind && _context.People.MayBe(harm.Of, kind)).ToList();
        return fitting.Select(a => a.Role).Distinct().Count() == 1 ? fitting[0] : null;
    }

    private string Standing(string id, Role role) =>
        _perpetrators.Contains(id) ? Perpetrator : _targets.Contains(id) ? Target : Name(role);

    private static string Name(Role role) => role == Role.Perpetrator ? Perpetrator : Target;

    private HashSet<string> Words(Participant actor) =>
        [.. _context.People.Telling(actor.Name), .. _context.People.Telling(actor.Text)];

    private string Label(string side)
    {
        var (role, ids) = side switch
        {
            Perpetrator => (Role.Perpetrator, _perpetrators),
            Target => (Role.Target, _targets),
            _ => (Role.Subject, []),
        };
        var names = _claims.SelectMany(c => c.Actors)
            .Where(a => a.Id is { } id ? ids.Contains(id) : a.Role == role)
            .Select(a => a.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? side : string.Join(", ", names);
    }

    private int Times(string id, Role role) => _claims.Count(c => c.Actors.Any(a => a.Role == role && a.Id == id));

    private static HashSet<string> Ids(IEnumerable<Claim> claims, Role role) =>
        [.. claims.SelectMany(c => c.Actors).Where(a => a.Role == role && a.Id is not null).Select(a => a.Id!)];
}
