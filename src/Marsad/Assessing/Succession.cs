using System.Globalization;

namespace Marsad.Assessing;

/// <summary>
/// Takes the tellings of one figure in the order of their days and says how each stands to those before it. A voice's later number
/// takes the place of its earlier one. One that is said to have risen takes the place also of the lower numbers that were told before on
/// nobody's word, and where its voice gave none before, of all lower ones but those that a side of the fight keeps; one revised downward
/// of the higher ones likewise. A number that the words name gives way whoever gave it. An addition is put on top of the number that it comes after. Who recalls long after what
/// was told then says nothing new.
/// </summary>
internal sealed class Succession
{
    private const int DaysOfOneAddition = 2;
    private readonly Effect _effect;
    private readonly List<Reading> _standing = [];
    private readonly List<Reading> _added = [];
    private readonly List<Step> _steps = [];
    private readonly Dictionary<int, IReadOnlyList<Reading>> _held = [];

    private Succession(Effect effect) => _effect = effect;

    /// <summary>A telling with how it stands to those before it.</summary>
    public sealed record Step(Reading Reading, RelationKind? Is, IReadOnlyList<ClaimId> To, string Why);

    /// <summary>The tellings that hold, an addition with the whole that it makes.</summary>
    public IReadOnlyList<Reading> Standing => _standing;

    /// <summary>Every telling, in order.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>The tellings that held at the end of each day that something was told on.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<Reading>> Held => _held;

    /// <param name="effect">What is counted.</param>
    /// <param name="readings">The tellings, in any order.</param>
    public static Succession Of(Effect effect, IReadOnlyList<Reading> readings)
    {
        var succession = new Succession(effect);
        foreach (var day in readings.GroupBy(r => r.Told).OrderBy(g => g.Key))
        {
            // What changes a number is told after the number, and a total holds the additions of its day.
            foreach (var reading in day.OrderBy(r => Order(r.Change)).ThenBy(r => r.Count.Number).ThenBy(r => r.Claim))
                succession.Take(reading);
            succession._standing.Sort((a, b) => a.Claim.CompareTo(b.Claim));
            succession._held.Add(day.Key, [.. succession._standing]);
        }
        return succession;
    }

    private static int Order(HarmChange? change) => change switch { null or HarmChange.Stands => 0, HarmChange.Rose => 1, HarmChange.Adds or HarmChange.DiedLater => 2, HarmChange.Fell or HarmChange.Revised => 3, _ => 4 };

    private void Take(Reading reading)
    {
        if (reading.Recalled && Alike(reading) is { Count: > 0 } recalled)
        {
            Note(reading, RelationKind.Restates, recalled, "recalls it long after");
            return;
        }
        switch (reading.Change)
        {
            case HarmChange.Withdrawn:
                Overtake(reading, RelationKind.Contradicts, s => s.Voice == reading.Voice || s.Count.Best == reading.Count.Best, "takes it back");
                break;
            case HarmChange.Adds or HarmChange.DiedLater:
                Add(reading);
                break;
            case HarmChange.Rose:
                Replace(reading, s => s.Count.Best < reading.Count.Best, "says that it rose");
                break;
            case HarmChange.Fell:
                Replace(reading, s => s.Count.Best > reading.Count.Best, "says that it is lower");
                break;
            case HarmChange.Revised:
                Replace(reading, _ => false, "says that it was revised");
                break;
            default:
                Tell(reading);
                break;
        }
    }

    /// <summary>A number that its words set against no other.</summary>
    private void Tell(Reading reading)
    {
        var own = _standing.FindAll(s => s.Voice == reading.Voice && s.Told < reading.Told);
        var alike = Alike(reading);
        if (own.Exists(s => s.Count != reading.Count))
            Overtake(reading, RelationKind.Supersedes, own.Contains, "the same source's later number");
        else if (own.Count > 0 || alike.Count > 0 && reading.Change == HarmChange.Stands)
            Overtake(reading, RelationKind.Restates, s => own.Contains(s) || alike.Contains(s) && s.Voice == reading.Voice, reading.Change == HarmChange.Stands ? "says that it stands" : "the same source's number, told again", alike);
        else if (alike.Find(s => s.Origin == reading.Origin) is { } copied)
            Note(reading, RelationKind.Restates, [copied], "has it from the same origin");
        else
            Note(reading, null, [], _standing.Count == 0 ? "told first" : alike.Count > 0 ? "gives the same number" : "gives another number");
        _standing.Add(reading);
    }

    /// <summary>A number that its words say took the place of another.</summary>
    private void Replace(Reading reading, Predicate<Reading> overtaken, string why)
    {
        var from = reading.Was is { } was ? string.Create(CultureInfo.InvariantCulture, $" from {was}") : "";
        var toldBefore = _standing.Exists(s => s.Voice == reading.Voice);
        Overtake(reading, RelationKind.Supersedes, s =>
            s.Count.Best is not null && s.Count.Best == reading.Was
            || s.Voice == reading.Voice && (s.Told < reading.Told || s.Count.Best != reading.Count.Best)
            // Of one day, what rose is told after what only was.
            || (s.Told < reading.Told || s.Change is null) && !s.OfParty && (!s.Named || !toldBefore) && overtaken(s), why + from);
        _standing.Add(reading);
    }

    private void Add(Reading reading)
    {
        if (_added.Find(a => a.Count.Number == reading.Count.Number && reading.Told - a.Told <= DaysOfOneAddition) is { } same)
        {
            Note(reading, RelationKind.Restates, [same], "the same addition, told again");
            return;
        }
        if (_standing.Find(s => s.Change == HarmChange.Rose && s.Told == reading.Told && s.Count.Number >= reading.Count.Number) is { } total && _effect == Effect.Killed)
        {
            Note(reading, RelationKind.PartOf, [total], "the risen toll of that day holds it");
            return;
        }
        var number = reading.Count.Number!.Value;
        var before = _standing.FindAll(s => s.Count.Best is not null)
            .OrderByDescending(s => s.Voice == reading.Voice).ThenByDescending(s => s.Told).ThenBy(s => s.Count.Best).ThenBy(s => s.Claim).FirstOrDefault();
        if (_effect == Effect.Wounded)
        {
            if (before?.Count.Best >= number)
                Put(reading, before, Less(before.Count, number), $"so many died of their wounds: {before.Count.Best} - {number} = {before.Count.Best - number}");
            return;
        }
        if (before is not null)
        {
            Put(reading, before, before.Count + reading.Count, $"counts others: {before.Count.Best} + {number} = {before.Count.Best + number}");
            return;
        }
        Note(reading, null, [], "counts others than those told of before, of whom the record has no number");
        _added.Add(reading);
        _standing.Add(reading with { Count = Count.AtLeast(number) });
    }

    private void Put(Reading reading, Reading before, Count whole, string arithmetic)
    {
        Overtake(reading, _effect == Effect.Wounded ? RelationKind.Supersedes : RelationKind.InAdditionTo, s => s == before || s.Count.Best == before.Count.Best && !s.OfParty || s.Voice == reading.Voice, arithmetic);
        _added.Add(reading);
        _standing.Add(reading with { Count = whole });
    }

    private static Count Less(Count count, long number) => new(Math.Max(0, (count.Low ?? 0) - number), count.Best - number, count.High - number);

    private List<Reading> Alike(Reading reading) => _standing.FindAll(s => s.Count.Best is not null && s.Count.Best == reading.Count.Best);

    private void Overtake(Reading reading, RelationKind relation, Predicate<Reading> overtaken, string why, List<Reading>? also = null)
    {
        var gone = _standing.FindAll(overtaken);
        _standing.RemoveAll(gone.Contains);
        List<Reading> to = [.. gone, .. also ?? []];
        Note(reading, to.Count == 0 ? null : relation, to, why);
    }

    private void Note(Reading reading, RelationKind? relation, List<Reading> to, string why) =>
        _steps.Add(new Step(reading, relation, [.. to.Select(s => s.Claim).Distinct().Order()], why));
}
