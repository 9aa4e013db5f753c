using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads strengths, populations, sums of money, prices: numbers that count no harm.</summary>
internal static class FigureReader
{
    private const int FewestFighters = 50;
    private const int FewestPeople = 20;
    private const int Reach = 5;
    private const int Weakest = 2;

    /// <summary>A figure as read.</summary>
    internal sealed record Figure(AnnotatedSentence Sentence, Trigger Trigger, CountMention Count, Filler? Subject, DateMention? Date, IReadOnlyList<PlaceMention> Places, IReadOnlyList<SourceMention> Sources, Certainty Certainty);

    /// <summary>The figures of a story; numbers that <paramref name="taken"/> holds are already those of harm.</summary>
    public static List<Figure> Read(AnnotatedStory story, IReadOnlyList<List<TriggerFinder.Hit>> hits, IReadOnlyCollection<TextSpan> taken)
    {
        var figures = new List<Figure>();
        foreach (var r in story.Sentences)
        {
            if (r.Kind is PartKind.Caption or PartKind.Byline)
                continue;
            foreach (var count in r.Counts)
            {
                if (count.Kind is not (CountKind.Cardinal or CountKind.Money) || count.Count.Number is null || taken.Any(t => t.Overlaps(count.Span)))
                    continue;
                if (ReadOne(r, hits[r.Index], count) is { } figure
                    && !figures.Exists(f => f.Count.Count == figure.Count.Count && f.Trigger.Type == figure.Trigger.Type))
                    figures.Add(figure);
            }
        }
        return figures;
    }

    private static Figure? ReadOne(AnnotatedSentence r, List<TriggerFinder.Hit> hits, CountMention count)
    {
        var s = r.Sentence;
        var number = r.HeadOf(count.Span);
        var noun = Counted(r, number);
        TriggerFinder.Hit? best = null;
        var least = int.MaxValue;
        foreach (var hit in hits)
        {
            if (hit.Trigger.Kind != TriggerKind.Figure || !Fits(r, hit, count, noun))
                continue;
            var distance = hit.Word != noun ? Syntax.Distance(s, number, hit.Word) - hit.Trigger.Rank : NamesAlone(hit.Trigger) ? Weakest : 0;
            if (distance < least)
                (best, least) = (hit, distance);
        }
        if (best is not { } chosen || least > Reach)
            return null;
        var sources = SourceReader.Read(r);
        return new Figure(r, chosen.Trigger, count, Subject(r, chosen, noun), null,
            [.. r.Places.Where(p => !p.Metonym && !IsOrigin(r, chosen.Trigger, p)).Take(4)],
            [.. sources.Where(x => sources.Count == 1 || Syntax.Below(s, number, x.Scope)).Select(x => x.Source)],
            Certainties.Of(r, chosen.Word));
    }

    /// <summary>"refugees", "residents": the noun says who is counted, and a verb beside it what is said of them ("houses 30,000 refugees").</summary>
    private static bool NamesAlone(Trigger trigger) => trigger is { Tag: PartOfSpeech.Noun, Type: "displaced" or "population" };

    private static bool Fits(AnnotatedSentence r, TriggerFinder.Hit hit, CountMention count, int noun)
    {
        var money = count.Kind == CountKind.Money;
        var people = WordList.People[r.Sentence[noun].Lemma.ToLowerInvariant()];
        // "a city of 600,000 people"
        if (hit.Trigger.Needs == "counted" && !(r.Sentence[noun].Head == hit.Word && Syntax.Preposition(r.Sentence, noun) is "of"))
            return false;
        return hit.Trigger.Type switch
        {
            "funding" or "price" => money,
            "fighters" => !money && count.Count.Number >= FewestFighters && (hit.Word == noun || r.Sentence[noun].Tag == PartOfSpeech.Num && Syntax.Distance(r.Sentence, noun, hit.Word) <= 1),
            "population" or "displaced" or "migration" or "deportation" or "repatriation" or "prisoners" =>
                !money && count.Count.Number >= FewestPeople && (people is not null || hit.Word == noun || r.Sentence[noun].Tag == PartOfSpeech.Num || r.ActorAt(noun)?.Class == ActorClass.Civilians),
            _ => false,
        };
    }

    /// <summary>"1,000 fighters from Chad are in Libya": where they come from is not where they are.</summary>
    private static bool IsOrigin(AnnotatedSentence r, Trigger trigger, PlaceMention place)
    {
        if (trigger.Type != "fighters")
            return false;
        var first = r.HeadOf(place.Name);
        while (r.Sentence[first].Relation == Relation.Conj && r.Sentence[first].Head >= 0)
            first = r.Sentence[first].Head;
        return Syntax.Preposition(r.Sentence, first) == "from";
    }

    private static int Counted(AnnotatedSentence r, int number)
    {
        var s = r.Sentence;
        return s[number].Relation is Relation.Nummod or Relation.Compound or Relation.Det or Relation.Amod or Relation.NmodUnmarked && s[number].Head >= 0 ? s[number].Head : Phrases.ReadOne(r, number).Head;
    }

    private static Filler? Subject(AnnotatedSentence r, TriggerFinder.Hit hit, int noun)
    {
        var s = r.Sentence;
        var counted = Phrases.ReadOne(r, noun);
        if (counted.Actor is { Id: not null })
            return counted;
        var giver = hit.Trigger.Type is "funding" or "price";
        // Who has, gives or commands so many stands before the verb.
        var holder = HolderOf(r, s[noun].Relation == Relation.Obj ? s[noun].Head : -1, noun, giver) ?? HolderOf(r, Syntax.GoverningVerb(s, noun), noun, giver);
        if (holder is not null && (giver || hit.Trigger.Type == "fighters"))
            return holder;
        foreach (var slot in Syntax.Arguments(s, hit.Word))
        {
            if (slot.Word != noun && slot.Function is "subj" or "of" or "by" or "poss" or "mod" || (!giver && slot.Function is "for" or "to"))
            {
                if (Phrases.ReadOne(r, slot.Word) is { Actor: not null } filler)
                    return filler;
            }
        }
        return holder ?? (counted.Kind is FillerKind.People or FillerKind.Actor ? counted : null);
    }

    private static Filler? HolderOf(AnnotatedSentence r, int verb, int noun, bool giver)
    {
        if (verb < 0 || r.Sentence[verb].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Aux) || (!giver && SourceReader.IsSaying(r.Sentence, verb)))
            return null;
        foreach (var slot in Syntax.Arguments(r.Sentence, verb))
        {
            if (slot.Function is "subj" or "main-subj" && slot.Word != noun && Phrases.ReadOne(r, slot.Word) is { Actor: { Class: not ActorClass.Media } } filler)
                return filler;
        }
        return null;
    }
}
