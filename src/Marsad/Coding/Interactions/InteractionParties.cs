using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads who acts in an interaction, and towards whom.</summary>
internal sealed class InteractionParties
{
    private const int MaximumDepth = 3;

    private readonly AnnotatedSentence _r;
    private readonly List<Filler> _inside = [];
    private readonly List<Filler> _beyond = [];
    private readonly List<Filler> _things = [];
    private readonly List<Filler> _places = [];

    private InteractionParties(AnnotatedSentence r) => _r = r;

    public List<Filler> Actors { get; } = [];

    public List<Filler> Recipients { get; private set; } = [];

    /// <summary>The parties of an interaction, by the frame of its word.</summary>
    public static InteractionParties Read(AnnotatedSentence r, TriggerFinder.Hit hit)
    {
        var parties = new InteractionParties(r);
        parties.Fill(hit);
        return parties;
    }

    /// <summary>The parties that a phrase names, or those inside it ("the plan of the government"), or the phrase itself.</summary>
    public static List<Filler> Of(AnnotatedSentence r, int word)
    {
        var parties = new InteractionParties(r);
        if (word >= 0)
            parties.Towards(word, thing: true);
        return parties.Nearest();
    }

    /// <summary>Whether the phrase names somebody who can act: an actor, people, a country, or a name.</summary>
    public static bool CanAct(AnnotatedSentence r, Filler filler) => filler.Kind switch
    {
        FillerKind.Actor or FillerKind.People => filler.Actor is null or { Link: ActorLink.None },
        FillerKind.Place => filler.Actor is not null || r.PlaceAt(filler.Head)?.Location.Feature is PlaceFeature.Country or PlaceFeature.Settlement,
        FillerKind.Other => IsBody(r, filler) || r.Sentence[filler.Head].Tag is PartOfSpeech.Propn or PartOfSpeech.X && r.DateAt(filler.Head) is null,
        FillerKind.Object => filler.Actor is { Link: ActorLink.None } || IsBody(r, filler),
        _ => false,
    };

    private static bool IsBody(AnnotatedSentence r, Filler filler) => WordList.Bodies[r.Sentence[filler.Head].Lemma.ToLowerInvariant()] is not null;

    private void Fill(TriggerFinder.Hit hit)
    {
        var s = _r.Sentence;
        var frame = hit.Trigger.Frame;
        var owners = new List<Filler>();
        var given = new List<Filler>();
        var slots = Syntax.Arguments(s, hit.Word);
        foreach (var slot in slots)
        {
            if (!frame.Slots.TryGetValue(slot.Function, out var part))
                continue;
            if (part == Part.Doer)
            {
                foreach (var filler in Phrases.Read(_r, slot.Word))
                    Act(filler, slot.Function);
            }
            else if (slot.Word >= hit.First && slot.Word <= hit.Last && slot.Word != hit.Word)
            {
                continue; // the noun of "held talks"
            }
            else if (slot.Function == "obj" && frame.Name == "give")
            {
                given.AddRange(Of(_r, slot.Word));
            }
            else
            {
                // What a deed is done for, over or from comes after the one that it is done to.
                var remote = slot.Function is "for" or "over" or "from" or "in" or "at" or "on" && frame.Name != "give" && slots.Exists(other => other.Function == "obj" && (other.Word < hit.First || other.Word > hit.Last));
                var found = remote ? _beyond : Recipients;
                var before = found.Count;
                Towards(slot.Word, slot.Function is not ("mod" or "poss" or "for" or "of" or "from" or "over" or "in" or "with"), found);
                if (slot.Function == "of")
                    owners.AddRange(found.Skip(before));
            }
        }
        Owners(hit, owners);
        Beyond(hit, slots);
        if (frame.Name == "accused")
            Accuser(hit.Word);
        if (Actors.Count == 0)
            FromAbove(hit);
        if (Recipients.Count == 0)
            Loose(hit.Word, frame);
        if (Recipients.Count == 0 && _inside.Count == 0)
            Recipients.AddRange(given);
        var named = Recipients.Count > 0;
        Recipients = Nearest(concrete: hit.Trigger.Type is "agree" or "aid" or "cooperate" or "retreat" or "mobilize" or "coerce" or "sanction" or "protest");
        Sides(hit, named);
    }

    /// <summary>"the support of the union for the government": whose it is does it, where another phrase says towards whom.</summary>
    private void Owners(TriggerFinder.Hit hit, List<Filler> owners)
    {
        if (hit.Trigger.Tag == PartOfSpeech.Verb || Actors.Count > 0 || owners.Count == 0 || (Recipients.Count == owners.Count && _inside.Count == 0))
            return;
        Actors.AddRange(owners);
        Recipients.RemoveAll(owners.Contains);
    }

    /// <summary>What the phrase adds beyond the word's own functions: "held talks with", "issued an ultimatum to", "agreed to help Mali", "closed the camps in Chad".</summary>
    private void Beyond(TriggerFinder.Hit hit, List<Slot> slots)
    {
        var s = _r.Sentence;
        var noun = hit.Last > hit.Word ? hit.Last : hit.First;
        if (hit.Trigger.Tag == PartOfSpeech.Verb && noun != hit.Word && s[noun].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
        {
            foreach (var slot in Syntax.Arguments(s, noun))
            {
                if (noun < hit.Word && Actors.Count == 0 && slot.Function is "of" or "poss")
                    Phrases.Read(_r, slot.Word).ToList().ForEach(filler => Act(filler, slot.Function)); // "support of the bloc was pledged"
                else if (slot.Function is "mod" or "poss" or "num")
                    Within(slot.Word, 1, _inside);
                else if (slot.Function is "in" or "from" or "near" or "at" or "along" && _r.PlaceAt(slot.Word) is not null)
                    _places.Add(Phrases.ReadOne(_r, slot.Word));
                else if (slot.Function != "subj")
                    Towards(slot.Word, thing: slot.Function is "to" or "against" or "on" or "into" or "with");
            }
        }
        if (hit.Trigger.Tag != PartOfSpeech.Verb && s[hit.Word].Relation is Relation.Obj or Relation.NsubjPass && s[hit.Word].Head is >= 0 and var verb && s[verb].Tag == PartOfSpeech.Verb)
        {
            foreach (var slot in Syntax.Arguments(s, verb))
            {
                if (slot.Word == hit.Word)
                    continue;
                if (slot.Function is "subj" or "main-subj")
                    Phrases.Read(_r, slot.Word).Where(_ => Actors.Count == 0 || slot.Function == "subj").ToList().ForEach(filler => Act(filler, slot.Function));
                else if (slot.Function is "to" or "with" or "against" or "on" or "for" or "iobj" or "into")
                    Towards(slot.Word, thing: slot.Function is "to" or "against" or "into");
            }
        }
        foreach (var slot in slots)
        {
            if (slot.Function is "xcomp" or "ccomp" or "advcl")
                Complement(slot.Word, 0, slot.Function == "advcl" ? _beyond : _inside);
            else if (slot.Function is "in" or "near" or "at" or "across" or "into" or "from" or "on" or "along" && (_r.PlaceAt(slot.Word) ?? Places.In(_r, slot.Word)) is not null)
                _places.Add(Phrases.ReadOne(_r, slot.Word));
        }
    }

    /// <summary>Those that the deed agreed, demanded or refused would touch.</summary>
    private void Complement(int word, int depth, List<Filler> found)
    {
        var s = _r.Sentence;
        if (depth > MaximumDepth || s[word].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Noun))
            return;
        foreach (var slot in Syntax.Arguments(s, word))
        {
            if (slot.Function is "xcomp" or "ccomp" or "advcl")
            {
                Complement(slot.Word, depth + 1, slot.Function == "advcl" ? _beyond : found);
            }
            else if (slot.Function is "obj" or "iobj" or "to" or "with" or "against" or "for" or "on" or "of" or "into" or "from" or "over" || (slot.Function == "subj" && s[word].Relation is Relation.Ccomp))
            {
                foreach (var filler in Phrases.Read(_r, slot.Word))
                {
                    if (IsParty(filler))
                        found.Add(filler);
                    else if (slot.Function is "obj" && IsThing(filler))
                        _things.Add(filler);
                }
                Within(slot.Word, 0, found);
            }
            else if (slot.Function is "in" or "near" or "at" && _r.PlaceAt(slot.Word) is not null)
            {
                _places.Add(Phrases.ReadOne(_r, slot.Word));
            }
        }
    }

    /// <summary>Somebody is responsible, says the subject of the verb above.</summary>
    private void Accuser(int adjective)
    {
        var s = _r.Sentence;
        var verb = Syntax.GoverningVerb(s, adjective);
        if (verb < 0)
            return;
        foreach (var slot in Syntax.Arguments(s, verb).FindAll(slot => slot.Function == "subj"))
            Phrases.Read(_r, slot.Word).ToList().ForEach(filler => Act(filler, slot.Function));
    }

    /// <summary>A pronoun or an unsaid subject is the one that the clause above speaks of: "the army said it would withdraw".</summary>
    private void FromAbove(TriggerFinder.Hit hit)
    {
        var s = _r.Sentence;
        var subject = Syntax.Arguments(s, hit.Word).Find(slot => slot.Function is "subj" or "poss");
        if (subject.Function is null || s[subject.Word].Tag != PartOfSpeech.Pron)
            return;
        for (var (verb, steps) = (Syntax.GoverningVerb(s, hit.Word), 0); verb >= 0 && steps < MaximumDepth && Actors.Count == 0; verb = Syntax.GoverningVerb(s, verb), steps++)
        {
            foreach (var slot in Syntax.Arguments(s, verb).FindAll(slot => slot.Function == "subj"))
                Phrases.Read(_r, slot.Word).ToList().ForEach(filler => Act(filler, slot.Function));
        }
    }

    private void Act(Filler filler, string function)
    {
        if (!CanAct(_r, filler) || (function is "mod" or "poss" && filler.Actor is null && filler.Kind != FillerKind.Place) || Actors.Exists(a => Same(a, filler)))
            return;
        if (function == "main-subj" && Actors.Count > 0)
            return;
        Actors.Add(filler);
    }

    private void Towards(int word, bool thing, List<Filler>? found = null)
    {
        foreach (var filler in Phrases.Read(_r, word))
        {
            if (IsParty(filler))
                (found ?? Recipients).Add(filler);
            else if (thing && IsThing(filler))
                _things.Add(filler);
            if (filler.Kind is FillerKind.Other or FillerKind.Object or FillerKind.Number)
                Within(filler.Head, 0, found == _beyond ? _beyond : _inside);
        }
    }

    private bool IsThing(Filler filler) => filler.Kind is FillerKind.Other or FillerKind.Object or FillerKind.Place
        && _r.Sentence[filler.Head].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.X && _r.DateAt(filler.Head) is null && _r.CountAt(filler.Head) is null;

    private bool IsParty(Filler filler) => filler.Kind switch
    {
        FillerKind.Actor or FillerKind.People => filler.Actor is null or { Link: ActorLink.None },
        FillerKind.Place => filler.Actor is not null || _r.PlaceAt(filler.Head)?.Location.Feature is PlaceFeature.Country,
        FillerKind.Other or FillerKind.Object => filler.Actor is not null || IsBody(_r, filler) || OfCountry(filler.Head) || IsName(filler.Head),
        _ => false,
    };

    private bool IsName(int head) => _r.Sentence[head].Tag == PartOfSpeech.Propn && _r.DateAt(head) is null && char.IsUpper(_r.Form(head)[0]);

    /// <summary>"German goods", "Kenyan schools": what belongs to a country stands for it.</summary>
    private bool OfCountry(int head)
    {
        for (var c = _r.Sentence.FirstChild(head); c >= 0; c = _r.Sentence.NextSibling(c))
        {
            if (_r.Sentence[c].Relation is Relation.Amod or Relation.Compound && Countries.ByDemonym(_r.Form(c)) is not null)
                return true;
        }
        return false;
    }

    /// <summary>The parties named inside a phrase: "the plan of the government", "a motion by the former president", "the sect's schools".</summary>
    private void Within(int word, int depth, List<Filler> found)
    {
        var s = _r.Sentence;
        if (depth > MaximumDepth)
            return;
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is not (Relation.Nmod or Relation.NmodPoss or Relation.Compound or Relation.Amod or Relation.NmodDesc or Relation.Obl or Relation.OblAgent or Relation.Acl))
                continue;
            if (s[c].Relation is not Relation.Acl)
            {
                var names = s[c].Relation is not (Relation.Amod or Relation.Compound);
                foreach (var filler in Phrases.Read(_r, c))
                {
                    if (names ? IsParty(filler) : filler.Actor is not null && IsParty(filler))
                        found.Add(filler);
                    else if (filler.Kind == FillerKind.Place)
                        (s[c].Relation == Relation.NmodPoss ? found : _places).Add(filler);
                }
            }
            Within(c, depth + 1, found);
        }
    }

    /// <summary>Whether two phrases are the same words or the same name; a ministry and its own president are two.</summary>
    private static bool Same(Filler a, Filler b) => a.Head == b.Head || (a.Actor is not null && a.Actor.Span == b.Actor?.Span) || string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase)
        || a.Actor is { Form: ActorForm.Country, Id: not null } x && b.Actor is { Form: ActorForm.Country } y && x.Id == y.Id;

    private List<Filler> Nearest(bool concrete = false)
    {
        bool New(Filler filler) => !Actors.Exists(actor => Same(actor, filler));
        foreach (var tier in concrete ? [Recipients, _inside, _beyond, _places, _things] : new[] { Recipients, _inside, _things, _beyond, _places })
        {
            var found = tier.FindAll(New).DistinctBy(filler => filler.Head).ToList();
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    /// <summary>Who meets, agrees or works together does it with the others named beside him.</summary>
    private void Sides(TriggerFinder.Hit hit, bool named)
    {
        if (Actors.Count < 2 || named || Recipients.Exists(x => x.Actor is { Id: not null } || x.Kind == FillerKind.Place && IsParty(x)) || !Mutual(hit.Trigger))
            return;
        Recipients = Actors[1..];
        Actors.RemoveRange(1, Actors.Count - 1);
    }

    /// <summary>"held talks in Cairo with the envoy": a phrase that the parse hung on another's place or day.</summary>
    private void Loose(int word, Frame frame)
    {
        var s = _r.Sentence;
        for (var w = word + 1; w < s.Count; w++)
        {
            if (s[w].Relation is not (Relation.Nmod or Relation.Obl) || Syntax.Preposition(s, w) is not ("with" or "to" or "against") || !frame.Slots.ContainsKey(Syntax.Preposition(s, w)))
                continue;
            if (Syntax.Below(s, w, word) && Syntax.GoverningVerb(s, w) == (s[word].Tag == PartOfSpeech.Verb ? word : Syntax.GoverningVerb(s, word)))
                Recipients.AddRange(Phrases.Read(_r, w).Where(IsParty));
        }
    }

    private static bool Mutual(Trigger trigger) => trigger.Type is "agree" or "consult" or "cooperate" or "support" or "reject" && trigger.Frame.Name is "act" or "act-noun" or "give";
}
