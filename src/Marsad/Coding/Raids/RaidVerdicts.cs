using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads whose raid a sentence says that it was, how surely, and on whose word.</summary>
internal static class RaidVerdicts
{
    private const int Near = 8;
    private const int Beside = 2;
    private const string Air = ":air";
    private const string Deed = ":deed";

    public static IEnumerable<RaidMark> Read(RaidSentence here)
    {
        var speakers = SourceReader.Read(here.Sentence).Select(source => source.Source.Who).Where(who => who.Actor is not null || char.IsUpper(who.Text[0])).ToList();
        foreach (var (who, verb, _) in Disowning.Read(here.Sentence, TriggerFinder.Find(here.Sentence)))
        {
            if (who.Actor is { } denier && IsParty(denier))
                return [Statement(here, here.First(":denied")?.Span ?? here.Sentence.Sentence[verb].Span, LadderStep.Denied, denier)];
        }
        if (here.First(":silent") is { } silent && Party(here, silent.Span) is { } mute)
            return [Statement(here, silent.Span, LadderStep.Silent, mute)];
        var doers = Doers(here).ToList();
        if (Claimant(here, speakers, doers) is var (words, claimant))
            return [Statement(here, words, LadderStep.Claimed, claimant)];
        var source = speakers.Count > 0 ? Source(here, speakers[0]) : null;
        return Named(here, doers) is { } mark ? [mark with { Source = source }] : [];
    }

    private static RaidMark? Named(RaidSentence here, List<(TextSpan Span, Participant Actor)> doers)
    {
        if (doers.Count == 0)
        {
            var nobody = here.First(":unidentified") ?? here.First(":unclear");
            return nobody is { } phrase && here.Phrases.Any(air => air.Means == Air && here.Words(phrase.Span, air.Span) <= Near)
                ? here.Mark(phrase.Span) with { Step = LadderStep.Unidentified }
                : null;
        }
        var span = doers[0].Span.Union(doers[^1].Span);
        var actors = doers.Select(doer => doer.Actor).DistinctBy(actor => actor.Id ?? actor.Name).ToList();
        var open = actors.Count > 1 && (here.Has(":unclear") || doers.Zip(doers.Skip(1)).Any(pair => here.Between(pair.First.Span, pair.Second.Span) is var between && (between.Contains(" or ", StringComparison.Ordinal) || between.Contains(" nor ", StringComparison.Ordinal))));
        var hedged = here.Phrases.Any(phrase => phrase.Means == ":believed" && doers.Exists(doer => here.Words(phrase.Span, doer.Span) <= Near));
        return here.Mark(span) with
        {
            Step = open ? LadderStep.OneOf : here.Has(":unclear") && !hedged ? LadderStep.Unidentified : hedged ? LadderStep.Believed : LadderStep.Named,
            Actors = here.Has(":unclear") && !open && !hedged ? [] : actors,
        };
    }

    // Whose aircraft or raid it is: "Russian warplanes", "by the coalition", "Israel carried out", "believed to be Russian".
    private static IEnumerable<(TextSpan Span, Participant Actor)> Doers(RaidSentence here)
    {
        var airs = here.Phrases.Where(phrase => phrase.Means == Air).ToList();
        if (airs.Count == 0)
            yield break;
        var s = here.Sentence.Sentence;
        var seen = -1;
        TextSpan? last = null;
        for (var w = 0; w < s.Count; w++)
        {
            if (here.Sentence.ActorAt(w) is { } mention)
            {
                if (mention.Span.Start <= seen)
                    continue;
                seen = mention.Span.Start;
                if (IsParty(mention) && (IsOwner(here, mention, airs) || (last is { } before && IsJoined(here.Between(before, mention.Span)))))
                {
                    last = mention.Span;
                    yield return (mention.Span, Participant(mention));
                }
            }
            else if (Countries.ByDemonym(here.Sentence.Form(w)) is { } country && Owns(here, s[w].Span, airs))
            {
                var (id, name, kind) = ActorLexicon.Default.State(country.Code, StateBranch.Military);
                yield return (s[w].Span, new Participant { Role = Role.Perpetrator, Id = id, Name = name, Class = kind, Text = here.Sentence.Form(w), Span = here.ToSource(s[w].Span) });
            }
        }
    }

    // "by Israel or the US-led coalition", "by either Russia or Syria"
    private static bool IsJoined(string between) => between.Trim() is "or" or "and" or "or the" or "and the" or "or by" or "or by the";

    private static bool IsOwner(RaidSentence here, ActorMention actor, List<RaidPhrase> airs)
    {
        if (airs.Exists(air => air.Span.Overlaps(actor.Span)) || Owns(here, actor.Span, airs))
            return true;
        var s = here.Sentence.Sentence;
        var head = here.Sentence.HeadOf(actor.Span);
        return s[head].Relation == Relation.OblAgent || Syntax.Preposition(s, head) is "by"
            || (s[head].Relation == Relation.Nsubj && s[head].Head is >= 0 and var verb && here.Phrases.Any(phrase => phrase.Means == Deed && phrase.Span.Overlaps(s[verb].Span)));
    }

    // "Russian warplanes", "Russian or Syrian warplanes", "believed to be Russian", "an F-16 of the coalition".
    private static bool Owns(RaidSentence here, TextSpan span, List<RaidPhrase> airs) =>
        airs.Exists(air => air.Span.Start >= span.End && here.Between(span, air.Span) is var between && (between is " " or "-" || (here.Words(span, air.Span) <= Beside && (between.Contains(" or ", StringComparison.Ordinal) || between.Contains(" military ", StringComparison.Ordinal) || between.Contains(" army ", StringComparison.Ordinal) || between.Contains(" and ", StringComparison.Ordinal)))))
        || here.Phrases.Any(phrase => phrase.Means == ":believed" && span.Start >= phrase.Span.End && here.Words(phrase.Span, span) <= 1)
        || here.Phrases.Any(phrase => phrase.Means is "aircraft-type" or Air && span.Start >= phrase.Span.End && here.Between(phrase.Span, span).Trim() is "of the" or "of" or "belonging to the" or "belonging to");

    private static (TextSpan Words, Participant Actor)? Claimant(RaidSentence here, List<Filler> speakers, List<(TextSpan Span, Participant Actor)> doers)
    {
        if (here.First(":claimed") is { } claimed && IsOfRaid(here) && Party(here, claimed.Span) is { } claimant)
            return (claimed.Span, Participant(claimant));
        foreach (var speaker in speakers)
        {
            if (speaker.Actor is not { } actor || !IsParty(actor))
                continue;
            // "said that it had carried out", "said its aircraft struck"
            foreach (var deed in here.Phrases.Where(phrase => phrase.Means == Deed))
            {
                if (here.Has(Air) && here.Phrases.Any(phrase => phrase.Means == ":own" && phrase.Span.Start >= actor.Span.End && phrase.Span.End <= deed.Span.Start && here.Words(phrase.Span, deed.Span) <= Beside)
                    && doers.TrueForAll(doer => IsOne(actor, doer.Actor)))
                    return (deed.Span, Participant(actor));
            }
            if (doers.FirstOrDefault(doer => !doer.Span.Overlaps(actor.Span) && IsOne(actor, doer.Actor)) is { Actor: { } same } own)
                return (own.Span, same);
        }
        return null;
    }

    private static bool IsOne(ActorMention speaker, Participant doer) =>
        doer.Id == speaker.Id || (speaker is { Country: { } country, Class: ActorClass.StateForces or ActorClass.ExternalForces or ActorClass.Government } && doer.Id is { } id && Bodies(country).Contains(id));

    private static IEnumerable<string> Bodies(string country) =>
        [ActorLexicon.Default.State(country, StateBranch.Military).Id, ActorLexicon.Default.State(country, StateBranch.Government).Id];

    private static RaidMark Statement(RaidSentence here, TextSpan span, LadderStep step, ActorMention who) => Statement(here, span, step, Participant(who));

    private static RaidMark Statement(RaidSentence here, TextSpan span, LadderStep step, Participant who) =>
        here.Mark(span) with { Step = step, Actors = [who], Source = new Attribution { Id = who.Id, Name = who.Name, Text = who.Text, Stance = step switch { LadderStep.Claimed => Stance.ClaimsResponsibility, LadderStep.Silent => Stance.Silent, _ => Stance.Denies } } };

    private static bool IsOfRaid(RaidSentence here) => here.Has(Air) || here.Has(Deed);

    // The party nearest before the words, else behind them ("no comment from the Israeli military").
    private static ActorMention? Party(RaidSentence here, TextSpan span) =>
        here.Sentence.Actors.Where(IsParty).OrderBy(actor => actor.Span.Start > span.Start).ThenBy(actor => Math.Abs(actor.Span.Start - span.Start)).FirstOrDefault();

    private static bool IsParty(ActorMention actor) =>
        actor is { Id: not null, Link: ActorLink.None } && actor.Class is ActorClass.StateForces or ActorClass.Government or ActorClass.ExternalForces or ActorClass.RebelGroup or ActorClass.PoliticalMilitia or ActorClass.IdentityMilitia;

    private static Participant Participant(ActorMention mention) => new() { Role = Role.Perpetrator, Id = mention.Id, Name = mention.Name, Class = mention.Class };

    private static Attribution Source(RaidSentence here, Filler who) =>
        new() { Id = who.Actor?.Id, Name = who.Actor is { Form: not ActorForm.Description } actor ? actor.Name : who.Text, Text = who.Text, Span = here.ToSource(who.Core) };
}
