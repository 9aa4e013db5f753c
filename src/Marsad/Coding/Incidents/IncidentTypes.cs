namespace Marsad.Coding;

/// <summary>Decides the type of an incident by the word that says most, the means, and the classes of both sides (ACLED codebook, event types and their order).</summary>
internal static class IncidentTypes
{
    /// <summary>Type and PLOVER code of the event.</summary>
    public static (string Type, string? Plover) Of(EventDraft draft)
    {
        var leading = draft.Leading;
        var type = leading.Type ?? "other";
        var plover = leading.Plover;
        if (type == "air-drone-strike" && leading.Rank <= 3 && draft.Weapons.Overlaps(["artillery", "mortar", "rocket", "missile"]) && !draft.Weapons.Overlaps(["aircraft", "drone", "helicopter"]))
            return ("shelling-artillery-missile", "ASSAULT/heavy-weapons");
        if (MayBeFromAir(draft) && draft.Weapons.Overlaps(["aircraft", "drone", "helicopter"]) && Aerial(draft))
            return ("air-drone-strike", draft.Weapons.Contains("drone") ? "ASSAULT/drone" : "ASSAULT/aerial");
        if (ByForces(draft) && draft.Weapons.Overlaps(["artillery", "mortar", "rocket"]) && !draft.Weapons.Overlaps(["aircraft", "drone", "helicopter"]))
            return ("shelling-artillery-missile", "ASSAULT/heavy-weapons");
        if (type == "remote-explosive-landmine-ied" && leading.Lemmas is ["bomb"] or ["bombing"] && (ByForces(draft) || (draft.Weapons.Overlaps(["aircraft", "drone", "helicopter"]) && Aerial(draft))))
            return ("air-drone-strike", "ASSAULT/aerial");
        // "Helicopters dropped naval mines", "warplanes fired missiles": what brought them says more (ACLED codebook, Air/drone strike).
        if (type is "shelling-artillery-missile" or "remote-explosive-landmine-ied" && Flown(draft))
            return ("air-drone-strike", draft.Weapons.Contains("drone") ? "ASSAULT/drone" : "ASSAULT/aerial");
        if (type is "attack" or "armed-clash" or "looting-property-destruction" && leading.Rank <= 3)
        {
            // General words of attack take their type from the means …
            if (draft.Weapons.Overlaps(["aircraft", "drone", "helicopter", "barrel-bomb"]) && Aerial(draft))
                return ("air-drone-strike", draft.Weapons.Contains("drone") ? "ASSAULT/drone" : "ASSAULT/aerial");
            if (draft.Weapons.Contains("suicide-vest"))
                return ("suicide-bomb", "ASSAULT/suicide-attack");
            if (draft.Weapons.Contains("chemical"))
                return ("chemical-weapon", "ASSAULT/unconventional");
            if (type != "armed-clash" && draft.Weapons.Overlaps(["artillery", "mortar", "rocket", "missile"]))
                return ("shelling-artillery-missile", "ASSAULT/heavy-weapons");
            if (type != "armed-clash" && draft.Weapons.Overlaps(["bomb", "car-bomb", "ied", "landmine", "dynamite"]) && !draft.Forms.Overlaps(["ambush", "raid", "shooting"]))
                return ("remote-explosive-landmine-ied", "ASSAULT/explosives");
        }
        // … and from who was attacked: police that fire on protesters use force against them (ACLED codebook, Protests), forces that are attacked fight.
        if (type is "attack" or "armed-clash" && draft.Targets.Exists(t => t.Actor?.Class == ActorClass.Protesters) && draft.Doers.Exists(d => d.Actor?.Class == ActorClass.StateForces))
            return ("excessive-force-against-protesters", plover ?? "ASSAULT");
        // "The army captured a smuggler": who bears no arms against the state is arrested.
        if (type == "armed-clash" && leading.Effect == Effect.Captured && !Suffer(draft).Any(BearsArms) && draft.Doers.TrueForAll(d => d.Actor is { Class: ActorClass.StateForces or ActorClass.Government }))
            return ("arrests", "COERCE/arrest");
        if (type == "attack" && TargetsForces(draft))
            return ("armed-clash", plover ?? "ASSAULT");
        if (type == "armed-clash" && OnlyCivilianTargets(draft))
            return ("attack", plover ?? "ASSAULT");
        return (type, plover);
    }

    /// <summary>Whether two tellings may be of one event by their types: one of them says little, or both are of one family.</summary>
    public static bool Compatible(EventDraft a, EventDraft b)
    {
        if (!a.HasEvent || !b.HasEvent)
            return true;
        var (x, y) = (Family(a.Leading.Type), Family(b.Leading.Type));
        if (x == "explosion" && y is "air" or "shelling" && IsAnyBomb(a) || y == "explosion" && x is "air" or "shelling" && IsAnyBomb(b))
            return true;
        if (x == "air" && y == "shelling" && (IsAnyStrike(a) || MayBeFromAir(b)) || y == "air" && x == "shelling" && (IsAnyStrike(b) || MayBeFromAir(a)))
            return true;
        // "Gunmen abducted 14 … A driver was killed in the attack."
        if (x == "abduction-forced-disappearance" && y == "violence" && b.Definite || y == "abduction-forced-disappearance" && x == "violence" && a.Definite)
            return true;
        return x == y || (x == "violence" && y is "explosion" or "air" or "shelling") || (y == "violence" && x is "explosion" or "air" or "shelling");
    }

    /// <summary>Whether the event is an arrest.</summary>
    public static bool IsArrest(EventDraft draft) => draft.Leading.Type == "arrests";

    /// <summary>Whether one is an arrest and the other tells of the dead and wounded that it was made for.</summary>
    public static bool Aftermath(EventDraft a, EventDraft b) =>
        IsArrest(a) != IsArrest(b) && (a.Harm.Concat(b.Harm).Any(h => h.Effect is Effect.Killed or Effect.Wounded) || a.Words.Concat(b.Words).Any(w => w.Hit.Trigger.Effect is Effect.Killed or Effect.Wounded));

    /// <summary>A bomb or blast without more may have come from the air: no mine, no car, no belt.</summary>
    private static bool IsAnyBomb(EventDraft draft) =>
        draft.Leading.Type == "remote-explosive-landmine-ied" && !draft.Weapons.Overlaps(["car-bomb", "ied", "landmine", "suicide-vest", "dynamite", "grenade"]) && !draft.Forms.Overlaps(["car-bomb", "roadside-bomb", "landmine", "dynamite"]);

    /// <summary>"A strike" may have come from a plane or be a missile's.</summary>
    private static bool IsAnyStrike(EventDraft draft) =>
        draft.Leading.Type == "air-drone-strike" && !draft.Weapons.Overlaps(["aircraft", "drone", "helicopter", "barrel-bomb"]) && draft.Words.TrueForAll(w => w.Hit.Trigger.Type != "air-drone-strike" || w.Hit.Trigger.Lemmas is ["strike"]);

    /// <summary>"A bombardment", "a missile" and "a blast" say nothing of guns or of what was laid: the means may have come from the air.</summary>
    private static bool MayBeFromAir(EventDraft draft) => draft.Leading.Type switch
    {
        "shelling-artillery-missile" => draft.Words.TrueForAll(w => w.Hit.Trigger.Type != "shelling-artillery-missile" || w.Hit.Trigger.Lemmas is ["bombard"] or ["bombardment"] or ["missile", ..]),
        "remote-explosive-landmine-ied" => draft.Leading.Lemmas is ["explosion"] or ["blast"] or ["explode"] && IsAnyBomb(draft),
        _ => false,
    };

    private static string Family(string? type) => type switch
    {
        "attack" or "armed-clash" or "mob-violence" or "looting-property-destruction" => "violence",
        "air-drone-strike" => "air",
        "shelling-artillery-missile" => "shelling",
        "remote-explosive-landmine-ied" or "suicide-bomb" or "grenade" => "explosion",
        "peaceful-protest" or "violent-demonstration" or "protest-with-intervention" or "excessive-force-against-protesters" => "protest",
        null => "",
        var other => other,
    };

    /// <summary>A state's forces bomb from the air.</summary>
    private static bool ByForces(EventDraft draft) =>
        draft.Leading.Form == "bombing" && draft.Doers.Exists(d => d.Actor is { Class: ActorClass.StateForces or ActorClass.ExternalForces or ActorClass.Government, Form: not ActorForm.Person });

    /// <summary>Whether a word of the deed, or the verb that it is the object of, has aircraft for its subject.</summary>
    private static bool Flown(EventDraft draft) => draft.Words.Exists(word =>
    {
        var s = word.Sentence.Sentence;
        return IsFlown(word.Sentence, word.Hit.Word) || (s[word.Hit.Word] is { Relation: Relation.Obj or Relation.NsubjPass or Relation.Obl, Head: >= 0 and var verb } && s[verb].Tag == PartOfSpeech.Verb && IsFlown(word.Sentence, verb));
    });

    private static bool IsFlown(AnnotatedSentence r, int word) =>
        Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function is "subj" or "main-subj" or "by" && r.WeaponAt(slot.Word) is { Weapon: "aircraft" or "helicopter" or "drone" });

    /// <summary>Aircraft do the deed, and are not its target.</summary>
    private static bool Aerial(EventDraft draft) =>
        !draft.Objects.Exists(o => o.Sentence.WeaponAt(o.Head) is { Weapon: "aircraft" or "helicopter" or "drone" });

    private static bool TargetsForces(EventDraft draft)
    {
        var forces = Suffer(draft).ToList();
        return forces.Count > 0 && forces.Any(Armed)
            && !forces.Any(f => f.Actor is { Class: ActorClass.Civilians } || f is { Actor.Class: ActorClass.Government, Implied: 1 } || (f.Actor is null && f.Sort is "child" or "woman") || (IsNamedPerson(f) && draft.Leading.Frame.Name is "harm-noun" or "harm-deed" or "kill"));
    }

    /// <summary>"Luis Paz" without a rank.</summary>
    private static bool IsNamedPerson(Filler filler) =>
        filler is { Actor: null, Sort: "person" } or { Actor: { Form: ActorForm.Person, Class: ActorClass.Person } } && filler.Sentence.Sentence[filler.Head].Tag == PartOfSpeech.Propn && filler.Sentence.Sentence is var s && Syntax.Child(s, filler.Head, Relation.NmodDesc) < 0;

    private static bool Armed(Filler filler) => filler.Actor is { } actor ? Classes.Armed(actor.Class) : filler.Sort == "fighter";

    /// <summary>Fights against a state: "drug traffickers" or "suspects" without a name do not.</summary>
    private static bool BearsArms(Filler filler) => Armed(filler) && filler.Actor is null or { Id: not null } or { Class: not ActorClass.PoliticalMilitia };

    private static bool OnlyCivilianTargets(EventDraft draft)
    {
        if (draft.Leading.Frame.Name is "clash" or "fight-noun")
            return false;
        var people = Suffer(draft).ToList();
        return people.Count > 0 && people.TrueForAll(f => f.Actor is { Class: ActorClass.Civilians or ActorClass.Person or ActorClass.Media or ActorClass.Organization } || (f.Actor is null && f.Kind == FillerKind.People && f.Sort != "fighter"));
    }

    private static IEnumerable<Filler> Suffer(EventDraft draft) =>
        draft.Targets.Concat(draft.Harm.Where(h => h.Of is { Kind: FillerKind.Actor or FillerKind.People }).Select(h => h.Of!));
}
