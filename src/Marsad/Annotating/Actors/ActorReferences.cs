using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>Settles whom the words mean: states' bodies by rule, descriptions by whom the story has named, persons by their side.</summary>
internal sealed class ActorReferences
{
    private readonly ActorStory _story;
    private readonly List<ActorDraft> _drafts;
    private readonly List<(Actor Actor, int At)> _named = [];
    private readonly Dictionary<StateBranch, string> _lastState = [];

    private ActorReferences(ActorStory story, List<ActorDraft> drafts)
    {
        _story = story;
        _drafts = drafts;
    }

    public static IReadOnlyList<ActorMention> Resolve(ActorStory story, List<ActorDraft> drafts)
    {
        drafts.Sort((a, b) => a.First.CompareTo(b.First));
        return new ActorReferences(story, ActorJoining.Join(story, drafts)).Mentions();
    }

    private List<ActorMention> Mentions()
    {
        var mentions = new List<ActorMention>(_drafts.Count);
        foreach (var draft in _drafts)
        {
            mentions.Add(Settle(draft));
            if (draft.Actor is { } actor)
                _named.Add((actor, draft.First));
            if (draft is { Branch: { } branch, Country: { } country, Link: ActorLink.None, Head: not null } && draft.Form != ActorForm.Country)
                _lastState[branch] = country;
        }
        return mentions;
    }

    private ActorMention Settle(ActorDraft draft)
    {
        var span = new TextSpan(_story.Atoms[draft.First].Start, _story.Atoms[draft.Last].End);
        // Many armies have a Fourth Division.
        if (draft is { Actor: { } force, Unit: not null } && !TellsOfItsLand(force))
            return new ActorMention(span, null, span.In(_story.Text), ActorClass.StateForces, _story.Country) { Form = draft.Form, Link = draft.Link, Person = draft.Person, Unit = draft.Unit };
        if (draft.Actor is { } actor)
            return Named(draft, span, draft.Alternatives.Count > 1 ? Choose(draft) : actor, resolved: false);
        if (draft.Branch is { } branch)
            return OfState(draft, span, branch);
        if (draft.Head is { } head)
        {
            if (draft.Head == HeadKind.Militia && (draft.IsForState || (draft.IsAllied && _lastState.ContainsKey(StateBranch.Military))))
                return ForState(draft, span);
            if (draft.Form == ActorForm.Description && (draft.Country is null || head == HeadKind.Commander) && !draft.IsOther && Antecedent(draft, head) is { } meant)
                return Named(draft, span, meant, resolved: true);
        }
        return new ActorMention(span, null, draft.Called ?? draft.Person ?? span.In(_story.Text), draft.Class, draft.Country) { Form = draft.Form, Link = draft.Link, Person = draft.Person, Unit = draft.Unit };
    }

    private bool TellsOfItsLand(Actor force)
    {
        bool Its(string? land) => land is not null && (land == force.State || force.Countries.Contains(land));
        return Its(_story.Country) || Its(_story.Scene) || _story.Context.Places.Any(place => Its(place.Location.Country)) || _drafts.Exists(draft => draft.Unit is null && (Its(draft.Country) || draft.Actor == force));
    }

    private ActorMention Named(ActorDraft draft, TextSpan span, Actor actor, bool resolved) =>
        new(span, actor.Id, actor.Name, actor.ClassOn(_story.Context.Published), actor.State ?? (actor.Countries.Count > 0 ? actor.Countries[0] : null))
        {
            Form = resolved ? ActorForm.Description : draft.Form,
            Link = draft.Link,
            Person = draft.Person,
            Unit = draft.Unit,
            Resolved = resolved,
        };

    private ActorMention OfState(ActorDraft draft, TextSpan span, StateBranch branch)
    {
        var resolved = draft.Country is null;
        // "The army" is the one spoken of before, which may act abroad; the police are those of the place told; "regime forces" and "the government" are those of the story's country.
        var isBody = draft.Head is HeadKind.Army or HeadKind.Police && !draft.IsForState && _story.IsAny(draft.First - 1, "the");
        var here = draft.Head is HeadKind.Police ? _story.SceneAt(span.Start) : null;
        var country = draft.Country ?? (draft.Form == ActorForm.Person ? null : here ?? (isBody ? _lastState.GetValueOrDefault(branch) : null) ?? _story.Scene);
        // "Soldiers shot a boy in Nablus": where a country has no army, they are another's, and the words do not say whose.
        var foreign = resolved && branch == StateBranch.Military && country is not null && PlaceWords.All.Armyless.Has(country);
        if (country is null || foreign || (resolved && draft.Head is HeadKind.Official or HeadKind.Forces && !draft.IsForState))
            return new ActorMention(span, null, draft.Person ?? span.In(_story.Text), draft.Class, foreign ? null : country) { Form = draft.Form, Link = draft.Link, Person = draft.Person, Unit = draft.Unit };
        var (id, name, kind) = _story.Lexicon.State(country, branch);
        return new ActorMention(span, id, name, kind, country) { Form = draft.Form, Link = draft.Link, Person = draft.Person, Unit = draft.Unit, Resolved = resolved };
    }

    /// <summary>Militias that fight for the state and have no name: "pro-government militias".</summary>
    private ActorMention ForState(ActorDraft draft, TextSpan span)
    {
        var country = draft.Country ?? _story.Scene;
        var id = country is null ? null : $"{Countries.ByCode(country)?.Alpha3.ToLowerInvariant()}-militia";
        return new ActorMention(span, id, "pro-government militias", ActorClass.PoliticalMilitia, country) { Form = draft.Form, Link = draft.Link, Resolved = draft.Country is null };
    }

    /// <summary>The actor that a description stands for, or null.</summary>
    private Actor? Antecedent(ActorDraft draft, HeadKind head)
    {
        var definite = _story.IsAny(draft.First - 1, "the", "this", "that", "these", "those", "its", "their");
        if (_story.IsAny(draft.First - 1, "his", "her", "whose") && IsFollowing(head))
            return LatestPerson(draft);
        if (_story.IsAny(draft.First - 1, "its", "their") && IsFollowing(head))
            return Latest(actor => IsArmed(actor) || actor.Branch == StateBranch.Military, draft);
        switch (head)
        {
            case HeadKind.Commander:
                return OnlyLeader(draft.Country);
            case HeadKind.Jihadist:
                return Only(actor => actor.Tags.Contains("jihadist"), everywhere: true) ?? (definite ? Latest(actor => actor.Tags.Contains("jihadist"), draft) : null);
            case HeadKind.Monitor:
                return Only(actor => actor.Tags.Contains("monitor"), everywhere: true) ?? (definite ? Latest(actor => actor.Tags.Contains("monitor"), draft) : null);
            case HeadKind.Agency or HeadKind.Media when definite:
                return Latest(actor => actor.Class == ActorClass.Media, draft);
            case HeadKind.Coalition when definite:
                return Latest(actor => actor.Tags.Contains("coalition"), draft);
            case HeadKind.Rebel or HeadKind.Armed when definite && !draft.IsForState && !draft.IsAllied:
                return Only(IsArmed, everywhere: false);
            case HeadKind.Militia when definite:
                return Only(actor => actor.Class is ActorClass.PoliticalMilitia or ActorClass.IdentityMilitia, everywhere: false);
            case HeadKind.Group when definite && IsSingular(draft) && !IsBeforeNoun(draft):
                return Latest(actor => IsArmed(actor) || (actor.State is null && actor.Class == ActorClass.Organization), draft);
            case HeadKind.Organization or HeadKind.Aid when definite && IsSingular(draft) && !IsBeforeNoun(draft):
                return Latest(actor => actor.State is null && actor.Class == ActorClass.Organization, draft);
            default:
                return null;
        }
    }

    /// <summary>The one entry of several that bear a local name which the story names outright, else the latest.</summary>
    private Actor Choose(ActorDraft draft)
    {
        Actor? latest = null;
        foreach (var actor in draft.Alternatives)
        {
            foreach (var other in _drafts)
            {
                if (ReferenceEquals(other.Actor, actor) && other.Alternatives.Count <= 1)
                    return actor;
            }
            if (latest is null || (actor.From ?? NodaTime.LocalDate.MinIsoValue) > (latest.From ?? NodaTime.LocalDate.MinIsoValue))
                latest = actor;
        }
        return latest!;
    }

    private static bool IsFollowing(HeadKind head) =>
        head is HeadKind.Armed or HeadKind.Member or HeadKind.Forces or HeadKind.Army or HeadKind.Commander or HeadKind.Militia or HeadKind.Arms;

    private Actor? LatestPerson(ActorDraft before)
    {
        Actor? found = null;
        foreach (var draft in _drafts)
        {
            if (draft.First >= before.First)
                break;
            if (draft.Form == ActorForm.Person)
                found = draft.Actor;
        }
        return found;
    }

    /// <summary>The side of the one leader of a country that the story names, before or after.</summary>
    private Actor? OnlyLeader(string? country)
    {
        Actor? found = null;
        foreach (var draft in _drafts)
        {
            if (draft is not { Form: ActorForm.Person, Actor: { } actor } || country is null || !actor.Countries.Contains(country) || !IsArmed(actor))
                continue;
            if (found is not null && !ReferenceEquals(found, actor))
                return null;
            found = actor;
        }
        return found;
    }

    /// <summary>Whether the words only qualify a noun behind: "the group leader", "the NGO ban".</summary>
    private bool IsBeforeNoun(ActorDraft draft) =>
        draft.Last + 1 < _story.Atoms.Count && _story.Atoms[draft.Last + 1] is { Before: Gap.Space } && !_story.Atoms[draft.Last].IsPossessive
        && _story.TagAt(_story.Atoms[draft.Last + 1].Start) is PartOfSpeech.Noun or PartOfSpeech.Propn;

    private bool IsSingular(ActorDraft draft) => _story.Word(draft.Last)[^1] is not ('s' or 'S');

    private static bool IsArmed(Actor actor) =>
        actor.State is null && actor.Class is ActorClass.RebelGroup or ActorClass.PoliticalMilitia or ActorClass.IdentityMilitia;

    /// <summary>The one actor of that sort named so far, or in the whole story where nothing was named yet.</summary>
    private Actor? Only(Predicate<Actor> fits, bool everywhere)
    {
        var (found, several) = (default(Actor), false);
        foreach (var (actor, _) in _named)
            Count(actor);
        if (found is null && everywhere)
        {
            foreach (var draft in _drafts)
            {
                if (draft.Actor is { } actor)
                    Count(actor);
            }
        }
        return several ? null : found;

        void Count(Actor actor)
        {
            if (!fits(actor))
                return;
            several |= found is not null && !ReferenceEquals(found, actor);
            found = actor;
        }
    }

    private Actor? Latest(Predicate<Actor> fits, ActorDraft before)
    {
        for (var i = _named.Count - 1; i >= 0; i--)
        {
            if (_named[i].At < before.First && fits(_named[i].Actor))
                return _named[i].Actor;
        }
        return null;
    }
}
