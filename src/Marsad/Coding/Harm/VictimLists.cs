using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>
/// Counts the children and the women among the dead whom a story tells one by one, where it gives no number of them beside that of the
/// dead: persons under 18, and wives, mothers and other women. There are at least so many.
/// </summary>
internal static class VictimLists
{
    /// <summary>Adds the counts to the main incident as parts of the number of its dead.</summary>
    public static void Count(AnnotatedStory story, IReadOnlyList<List<TriggerFinder.Hit>> hits, List<EventDraft> events, EventDraft main)
    {
        var whole = main.Harm.Where(h => h is { Effect: Effect.Killed, Stated: true, PartOf: null, Part: CountPart.Whole, Count.Number: > 1 } && (h.Of is null || HarmGroups.General(h.Of))).MaxBy(h => h.Count.Number);
        if (whole is null)
            return;
        var roll = new VictimRoll();
        var read = default(AnnotatedSentence);
        foreach (var r in story.Sentences)
        {
            if (r.Index < main.First.Index || !(TellsOfMain(r, hits[r.Index], events, main) || read is not null && GoesOn(read, r)))
                continue;
            new RollReader(r, hits[r.Index], roll).Read();
            read = r;
        }
        Add(main, whole, "children", "child", roll.Children());
        Add(main, whole, "women", "woman", roll.Women());
    }

    private static void Add(EventDraft main, HarmDraft whole, string group, string sort, (int Number, List<Filler> People) told)
    {
        var counted = main.Harm.FindAll(h => h.Effect == Effect.Killed && h != whole && h.Of is { } of && HarmGroups.SortOf(of) == sort && h.Stated);
        // "her six children" may be grown.
        var firm = counted.FindAll(h => !RollReader.Owned(h.Of!.Sentence.Sentence, h.Of.Head));
        if (told.People.Count == 0 || told.Number > whole.Count.Number || firm.Exists(h => h.Count is { Number: > 1 } count && (count.Best is not null || count.High is not null) && (h.Sentence == whole.Sentence || count.Number >= told.Number)) || firm.Count >= told.Number)
            return;
        main.Harm.RemoveAll(counted.Contains);
        main.Harm.Add(new HarmDraft
        {
            Effect = Effect.Killed,
            Count = Marsad.Count.AtLeast(told.Number),
            Group = group,
            Span = told.People[0].Core,
            Sentence = told.People[0].Sentence,
            Part = CountPart.Part,
            PartOf = whole,
            Stated = true,
            Named = told.People,
        });
        main.Further.AddRange(told.People.Select(v => v.Sentence).Where(r => !main.Further.Contains(r) && !main.Words.Exists(w => w.Sentence == r)).Distinct());
    }

    /// <summary>Whether the sentence tells who died, and of no other event.</summary>
    private static bool TellsOfMain(AnnotatedSentence r, List<TriggerFinder.Hit> hits, List<EventDraft> events, EventDraft main)
    {
        if (r.Kind is PartKind.Caption or PartKind.Byline || !hits.Exists(h => h.Trigger.Effect == Effect.Killed && Certainties.Of(r, h.Word) < Certainty.Planned) && !VictimNames.Identifies(r.Sentence))
            return false;
        for (var w = 0; w < r.Sentence.Count; w++)
        {
            if (r.Sentence[w].Lemma.Equals("survive", StringComparison.OrdinalIgnoreCase))
                return false;
        }
        // What only counts the dead told of elsewhere is of those told here, whatever date stands with the number.
        return !events.Exists(e => e != main && e.Words.Exists(w => w.Sentence == r) && (e.HasEvent || e.First == r) && (e.Certainty >= Certainty.Planned || !e.DateFromContext && e.Dates.Exists(d => d.When.From is not null || d.When.Weekday is not null || d.When.Text?.Any(char.IsAsciiDigit) == true) || Apart.InPlace(main, e)));
    }

    /// <summary>"As well as Rima Salem (23) and her son Adel." behind a sentence that told who died: more of them, without a verb.</summary>
    private static bool GoesOn(AnnotatedSentence read, AnnotatedSentence r)
    {
        if (r.Index != read.Index + 1 || r.Part != read.Part)
            return false;
        var told = false;
        for (var w = 0; w < r.Sentence.Count; w++)
        {
            if (r.Sentence[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux && (r.Sentence[w].Features & Features.Finite) != 0)
                return false;
            told |= r.CountAt(w) is { Kind: CountKind.Age } || WordList.Kin[r.Sentence[w].Lemma.ToLowerInvariant()] is not null;
        }
        return told;
    }
}
