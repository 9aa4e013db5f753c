namespace Marsad.Coding;

/// <summary>Claims of control, figures and interactions.</summary>
internal static class OtherClaims
{
    /// <summary>Claims of who holds, takes or loses places.</summary>
    public static IEnumerable<Claim> Control(ClaimMaker maker, IEnumerable<ControlDraft> drafts, AnnotatedStory story)
    {
        foreach (var draft in drafts)
        {
            if (draft.Certainty == Certainty.Hypothetical)
                continue;
            var holding = draft.Sentences[0].Places.Where(p => p != draft.Place && draft.Place.Location.Within.Contains(p.Location.Name));
            var where = maker.Where([draft.Place, .. holding]);
            var actors = new List<Participant>();
            actors.AddRange(draft.Holders.Select(h => maker.Participant(Role.Holder, h, where)));
            actors.AddRange(draft.Losers.Select(l => maker.Participant(Role.Loser, l, where)));
            foreach (var supporter in draft.Sentences.SelectMany(SupporterReader.Read).Select(s => maker.Participant(Role.Supporter, s, where)))
            {
                if (!actors.Exists(a => (a.Id ?? a.Name) == (supporter.Id ?? supporter.Name)))
                    actors.Add(supporter);
            }
            var lasting = draft.Trigger.Type is "holds" or "besieges" or "contests";
            var when = maker.When(draft.Dates, fromContext: false, period: false);
            if (when is null && lasting && story.Published is { } published && draft.Certainty == Certainty.Asserted && Present(draft))
                when = new When { From = published, To = published, Precision = 1, Basis = DateBasis.Published };
            yield return maker.New(ClaimKind.Control, draft.Trigger.Type, maker.SpansOf(draft.Sentences)) with
            {
                Plover = draft.Trigger.Plover,
                Form = draft.Trigger.Form is { } form ? [form] : [],
                When = when,
                Where = where,
                Actors = [.. actors.DistinctBy(a => (a.Role, a.Id ?? a.Name))],
                Sources = maker.Sources(draft.Sources),
                Certainty = draft.Certainty,
            };
        }
    }

    /// <summary>Claims of numbers that count no harm.</summary>
    public static IEnumerable<Claim> Figures(ClaimMaker maker, IEnumerable<FigureReader.Figure> figures)
    {
        foreach (var figure in figures)
        {
            yield return maker.New(ClaimKind.Figure, figure.Trigger.Type, maker.SpansOf([figure.Sentence])) with
            {
                When = figure.Date is null ? null : maker.When([figure.Date], fromContext: false, period: false),
                Where = maker.Where(figure.Places),
                Actors = figure.Subject is null ? [] : [maker.Participant(Role.Subject, figure.Subject, [])],
                Count = figure.Count.Count,
                Unit = figure.Count.Unit ?? (figure.Count.Kind == CountKind.Cardinal ? "people" : null),
                Sources = maker.Sources(figure.Sources),
                Certainty = figure.Certainty,
            };
        }
    }

    /// <summary>Claims of acts of speech and diplomacy.</summary>
    public static IEnumerable<Claim> Interactions(ClaimMaker maker, IEnumerable<Interaction> interactions)
    {
        foreach (var interaction in interactions)
        {
            yield return maker.New(ClaimKind.Interaction, interaction.Type, maker.SpansOf(interaction.Sentences)) with
            {
                Plover = interaction.Plover,
                When = interaction.Date is null ? null : maker.When([interaction.Date], fromContext: false, period: false),
                Actors = [.. interaction.Actors.Select(a => maker.Participant(Role.Actor, a, [])), .. interaction.Recipients.Select(x => maker.Participant(Role.Recipient, x, []))],
                Where = maker.Where([.. interaction.Sentences[0].Places.Where(p => !p.Metonym && !Acts(interaction.Sentences[0], p)).Take(2)]),
                Certainty = interaction.Certainty is Certainty.Denied ? Certainty.Asserted : interaction.Certainty,
            };
        }
    }

    /// <summary>"France supported the sanctions", "Mali's junta": the name stands for who acts, and says nothing of where.</summary>
    private static bool Acts(AnnotatedSentence r, PlaceMention place) => r.ActorAt(r.HeadOf(place.Name)) is not null;

    /// <summary>Whether the sentence speaks of now: a finite verb of it stands in the present.</summary>
    private static bool Present(ControlDraft draft)
    {
        foreach (var word in draft.Sentences[0].Sentence.Words)
        {
            if ((word.Features & Features.Present) != 0 && (word.Features & Features.Finite) != 0)
                return true;
        }
        return false;
    }
}
