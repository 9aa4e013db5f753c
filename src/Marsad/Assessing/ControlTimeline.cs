using NodaTime;

namespace Marsad.Assessing;

/// <summary>
/// Who held a place when, by the claims. A stretch runs from the first day on which claims give the place to a holder until another
/// takes it, and no longer after its last word than data/assessing/control.yaml allows: silence is not filled. Where two holders
/// are claimed for the same days both stretches stand, each with the claims against it. A part of a place is a place of its own here,
/// and nothing is said of a whole country or province because of a fight in it.
/// </summary>
internal static class ControlTimeline
{
    private sealed record Word(string Place, Location Where, Saying Saying, Participant? Holder, Participant? Loser, int? First, int? Last, ClaimId Claim)
    {
        /// <summary>Day of the telling, where no other is known.</summary>
        public int? By { get; init; }
        public int? Precision { get; init; }
        public string? Time { get; init; }

        public string? HolderKey => Holder?.Id ?? (Holder is { } h ? Names.Fold(h.Name) : null);
        public string? LoserKey => Loser?.Id ?? (Loser is { } l ? Names.Fold(l.Name) : null);
        public bool Gives => Saying is Saying.Held or Saying.Taken && Holder is not null;
    }

    private sealed record Run(Participant Holder, string Key, List<Word> Words)
    {
        public int First => Words.Min(w => w.First!.Value);
        public int Last => Words.Max(w => w.Last!.Value);
    }

    private const string Part = "part-of";
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>All places' intervals, by place and time.</summary>
    public static List<ControlInterval> Of(Context context, IReadOnlyList<Claim> claims)
    {
        var rules = ControlRules.Default;
        int? newest = context.Newest is { } day ? Context.Day(day) : null;
        return [.. claims
            .Where(Context.Happened)
            .Select(c => Read(context, rules, c)).OfType<Word>()
            .GroupBy(w => w.Place, StringComparer.Ordinal)
            .OrderBy(g => g.Min(w => w.Where.Name), StringComparer.Ordinal).ThenBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => OfPlace(rules, newest, [.. g]))];
    }

    private static Word? Read(Context context, ControlRules rules, Claim claim)
    {
        if (claim.Kind is not (ClaimKind.Control or ClaimKind.Incident) || claim.Where.Count == 0 || rules.Says(claim.Type) is not { } saying
            || claim.Where[0].Relation is not (null or "in" or Part) || IsTooWide(claim, saying))
            return null;
        var holder = Actor(claim, Role.Holder) ?? (claim.Kind == ClaimKind.Incident ? Actor(claim, Role.Perpetrator) : null);
        var loser = Actor(claim, Role.Loser) ?? (claim.Kind == ClaimKind.Incident ? Actor(claim, Role.Target) : null);
        if (saying == Saying.Lost && loser is not null && holder is not null)
            saying = Saying.Taken;
        if (saying == Saying.Lost && loser is null)
            (holder, loser) = (null, holder);
        if (saying is Saying.Held or Saying.Taken && holder is null)
            return null;
        var (first, last) = Days(context, claim, saying);
        var place = claim.Where[0] with { Span = null, Text = null };
        var key = place.Id ?? $"{Names.Fold(place.Name)}, {place.Country}";
        // Two who hold a part each of one place are no rivals.
        if (place.Relation == Part)
            key = $"{key}, {Part} {holder?.Id ?? holder?.Name ?? loser?.Id ?? loser?.Name}";
        return new Word(key, place, saying, holder, loser, first, last, claim.Id)
        {
            By = IsDated(claim) ? null : Day(context.Told(claim)),
            Precision = claim.When?.Precision,
            Time = first is null ? claim.When?.Text ?? claim.When?.Weekday : null,
        };
    }

    // "still holds" in a story of a day is said of that day, which tells nothing of when it began.
    private static bool IsDated(Claim claim) => claim.When is { From: not null } or { To: not null } && claim.When is not { Basis: DateBasis.Published, Text: null };

    // Troops that enter a country, and a fight somewhere in a province, tell nothing of who holds it as a whole.
    private static bool IsTooWide(Claim claim, Saying saying) =>
        claim.Where[0].Feature is PlaceFeature.Country or PlaceFeature.Province or PlaceFeature.Region or PlaceFeature.Sea or PlaceFeature.Desert
        && (claim.Kind == ClaimKind.Incident || saying == Saying.Contested);

    // An open "since 2014" speaks until the story's day; an undated "still holds" speaks of that day alone. What was taken on an unknown
    // day may have been lost again by the day of the telling.
    private static (int? First, int? Last) Days(Context context, Claim claim, Saying saying)
    {
        int? from = Day(claim.When?.From), to = Day(claim.When?.To), told = Day(context.Told(claim));
        if (from is null && to is null)
            return saying is Saying.Taken or Saying.Lost || claim.Background || claim.When is not null ? (null, null) : (told, told);
        var first = from ?? to!.Value;
        var last = to ?? (saying is Saying.Taken or Saying.Lost ? first : told ?? first);
        return (first, Math.Max(first, last));
    }

    private static IEnumerable<ControlInterval> OfPlace(ControlRules rules, int? newest, List<Word> words)
    {
        var where = words.MinBy(w => w.Claim)!.Where;
        var dated = words.Where(w => w.First is not null).OrderBy(w => w.First).ThenBy(w => w.Last).ThenBy(w => w.Claim).ToList();
        var changes = dated.Where(w => w.Saying is Saying.Taken or Saying.Lost).ToList();
        var intervals = new List<(int? From, ControlInterval Interval)>();
        var runs = Runs(rules, dated, changes);
        foreach (var run in runs)
        {
            var end = End(run.Last, rules.HeldDays, newest, changes.Where(c => Ends(c, run.Key) && c.First > run.Last).Select(c => c.First!.Value - 1));
            Add(ControlState.Held, run.Holder, end, run.Words, Against(run, dated, changes));
        }
        foreach (var undated in words.Where(w => w.First is null))
            Add(StateOf(undated.Saying), undated.Saying == Saying.Besieged ? undated.Loser : undated.Saying is Saying.Held or Saying.Taken ? undated.Holder : null, null, [undated], []);
        foreach (var (state, saying, decay) in (ReadOnlySpan<(ControlState, Saying, int)>)
            [(ControlState.Contested, Saying.Contested, rules.ContestedDays), (ControlState.Besieged, Saying.Besieged, rules.BesiegedDays)])
        {
            foreach (var stretch in Stretches(dated.Where(w => w.Saying == saying), decay))
            {
                var last = stretch.Max(w => w.Last!.Value);
                var end = End(last, decay, newest, changes.Where(c => c.First > last).Select(c => c.First!.Value - 1));
                Add(state, state == ControlState.Besieged ? stretch.Select(w => w.Loser).FirstOrDefault(l => l is not null) : null, end, stretch, []);
            }
        }
        // Left by one, and nobody is said to have come: unknown until the next word.
        foreach (var left in changes.Where(c => c.Saying == Saying.Lost).GroupBy(c => c.Last!.Value))
        {
            if (runs.Any(r => r.First <= left.Key && r.Last >= left.Key && left.All(l => l.LoserKey != r.Key)))
                continue;
            var next = dated.Where(w => w.Gives && w.First > left.Key).Select(w => w.First!.Value - 1).Cast<int?>().FirstOrDefault();
            Add(ControlState.Unknown, null, next, [.. left], []);
        }
        return intervals.OrderBy(i => i.From is null).ThenBy(i => i.From).ThenBy(i => i.Interval.State).ThenBy(i => i.Interval.Claims[0]).Select(i => i.Interval);

        void Add(ControlState state, Participant? holder, int? to, IReadOnlyList<Word> told, IEnumerable<ClaimId> against)
        {
            var first = told.OrderBy(w => w.First).ThenBy(w => w.By is not null).ThenBy(w => w.Claim).First();
            var from = state == ControlState.Unknown && first.First is not null ? first.Last : first.First;
            intervals.Add((from, new ControlInterval
            {
                Place = where,
                Holder = holder is null ? null : holder with { Role = Role.Holder, Span = null, Text = null },
                From = Date(from),
                Precision = from is null ? null : first.Precision,
                By = Date(first.By),
                Words = first.Time,
                Said = Date(told.Max(w => w.Last)),
                To = Date(to),
                State = state,
                Claims = [.. told.Select(w => w.Claim).Distinct().Order()],
                Against = [.. against.Distinct().Order()],
            }));
        }
    }

    private static ControlState StateOf(Saying saying) => saying switch
    {
        Saying.Contested => ControlState.Contested,
        Saying.Besieged => ControlState.Besieged,
        Saying.Lost => ControlState.Unknown,
        _ => ControlState.Held,
    };

    private static List<Run> Runs(ControlRules rules, List<Word> dated, List<Word> changes)
    {
        var runs = new List<Run>();
        foreach (var holder in dated.Where(w => w.Gives).GroupBy(w => w.HolderKey!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Run? run = null;
            foreach (var word in holder)
            {
                if (run is null || word.First > run.Last + rules.HeldDays
                    || changes.Any(c => Ends(c, run.Key) && c.First > run.Last && c.First <= word.First))
                    runs.Add(run = new Run(word.Holder!, holder.Key, []));
                run.Words.Add(word);
            }
        }
        return runs;
    }

    private static bool Ends(Word change, string holder) => change.Saying == Saying.Lost ? change.LoserKey == holder : change.HolderKey != holder;

    // Words that give the place to another on days for which this stretch claims it; days on which it changes hands belong to both.
    private static IEnumerable<ClaimId> Against(Run run, List<Word> dated, List<Word> changes)
    {
        foreach (var word in dated)
        {
            if (!(word.Gives && word.HolderKey != run.Key) && !(word.Saying == Saying.Lost && word.LoserKey == run.Key))
                continue;
            int first = Math.Max(word.First!.Value, run.First), last = Math.Min(word.Saying == Saying.Held ? word.Last!.Value : word.First.Value, run.Last);
            if (first < last || (first == last && !changes.Any(c => c.First <= first && first <= c.Last)) || (word.Saying != Saying.Held && run.First < first && first < run.Last))
                yield return word.Claim;
        }
    }

    private static IEnumerable<List<Word>> Stretches(IEnumerable<Word> words, int decay)
    {
        List<Word>? stretch = null;
        foreach (var word in words)
        {
            if (stretch is not null && word.First <= stretch.Max(w => w.Last) + decay)
            {
                stretch.Add(word);
                continue;
            }
            if (stretch is not null)
                yield return stretch;
            stretch = [word];
        }
        if (stretch is not null)
            yield return stretch;
    }

    // Null while the newest report is not beyond the decay: nobody says that it ended.
    private static int? End(int last, int decay, int? newest, IEnumerable<int> ends)
    {
        var end = ends.Where(e => e <= last + decay).Select(e => (int?)Math.Max(e, last)).Min();
        return end ?? (newest is null || newest <= last + decay ? null : last + decay);
    }

    private static Participant? Actor(Claim claim, Role role) => claim.Actors.FirstOrDefault(a => a.Role == role);

    private static int? Day(LocalDate? date) => date is { } day ? Context.Day(day) : null;

    private static LocalDate? Date(int? day) => day is { } days ? Epoch.PlusDays(days) : null;
}
