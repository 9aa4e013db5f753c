using Marsad.Lexicons;

namespace Marsad.Coding;

// Grammatical functions, with what passives, relatives, participles and conjunctions leave unsaid put back.
internal static partial class Syntax
{
    private const int MaximumDepth = 12;

    /// <summary>The arguments of a verb, noun or adjective, those that grammar leaves unsaid included. Functions are logical: the "subj" of a passive is who did it.</summary>
    public static List<Slot> Arguments(Sentence s, int word)
    {
        var slots = new List<Slot>();
        if (s[word].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux)
            VerbArguments(s, word, slots, 0);
        else
            NounArguments(s, word, slots);
        return slots;
    }

    private static void VerbArguments(Sentence s, int verb, List<Slot> slots, int depth)
    {
        var passive = IsPassive(s, verb);
        for (var c = s.FirstChild(verb); c >= 0; c = s.NextSibling(c))
        {
            switch (s[c].Relation)
            {
                case Relation.Nsubj:
                    // "Ana Ruiz and her son Luis were killed", read as two subjects: before the auxiliary of a passive both suffer it.
                    slots.Add(new Slot(passive && (Child(s, verb, Relation.NsubjPass) < 0 || c < Child(s, verb, Relation.AuxPass)) ? "obj" : "subj", Antecedent(s, c, verb)));
                    break;
                case Relation.NsubjPass:
                    slots.Add(new Slot("obj", Antecedent(s, c, verb)));
                    break;
                case Relation.Obj:
                    slots.Add(new Slot("obj", Antecedent(s, c, verb)));
                    break;
                case Relation.Iobj:
                    slots.Add(new Slot("iobj", c));
                    break;
                case Relation.OblAgent:
                    slots.Add(new Slot("subj", c));
                    break;
                case Relation.Compound or Relation.OblUnmarked when s[verb].Relation == Relation.Amod && s[c].Tag is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj:
                    slots.Add(new Slot("subj", c)); // "rebel-held": the first half does it
                    break;
                case Relation.Obl or Relation.Nmod:
                    var preposition = Preposition(s, c);
                    slots.Add(new Slot(passive && preposition == "by" ? "subj" : preposition, c));
                    break;
                case Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Parataxis:
                    slots.Add(new Slot(s[c].Relation switch { Relation.Xcomp => "xcomp", Relation.Advcl => "advcl", _ => "ccomp" }, c));
                    break;
            }
        }
        if (passive && !slots.Exists(slot => slot.Function == "subj") && Agent(s, verb) is >= 0 and var agent)
            slots.Add(new Slot("subj", agent));
        if (depth < MaximumDepth)
            Unsaid(s, verb, passive, slots, depth);
    }

    /// <summary>"was hit with bullets by three men", "was shot near his home by a soldier": whom "by" brings, though the parse hangs it on the noun before it; -1 without one.</summary>
    private static int Agent(Sentence s, int verb)
    {
        for (var c = s.FirstChild(verb); c >= 0; c = s.NextSibling(c))
        {
            if (c < verb || s[c].Relation is not (Relation.Obl or Relation.Nmod or Relation.Xcomp))
                continue;
            for (var noun = c; noun >= 0; noun = Child(s, noun, Relation.Nmod))
            {
                for (var by = s.FirstChild(noun); by >= 0; by = s.NextSibling(by))
                {
                    if (by > noun && s[by].Relation is Relation.Nmod or Relation.Obl or Relation.OblAgent && Preposition(s, by) == "by" && WordList.Telling[s[noun].Lemma.ToLowerInvariant()] is null)
                        return by;
                }
            }
        }
        // "were abducted and then murdered by rebels": the last of several verbs has it for all.
        for (var c = s.FirstChild(verb); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation == Relation.Conj && s[c].Tag == PartOfSpeech.Verb && Child(s, c, Relation.OblAgent) is >= 0 and var agent && Child(s, c, Relation.Nsubj) < 0 && Child(s, c, Relation.NsubjPass) < 0)
                return agent;
        }
        return -1;
    }

    private static void Unsaid(Sentence s, int verb, bool passive, List<Slot> slots, int depth)
    {
        var head = s[verb].Head;
        if (head < 0)
            return;
        var hasSubject = slots.Exists(slot => slot.Function == "subj");
        var hasObject = slots.Exists(slot => slot.Function == "obj");
        switch (s[verb].Relation)
        {
            case Relation.Acl when passive:
                if (!hasObject)
                    slots.Add(new Slot("obj", Nearest(s, head, verb)));
                break;
            case Relation.Acl:
                if (!hasSubject)
                    slots.Add(new Slot("subj", hasObject ? Wearer(s, head) : head));
                break;
            case Relation.Amod:
                slots.Add(new Slot(passive ? "obj" : "subj", head));
                break;
            case Relation.AclRelcl when !hasSubject && !hasObject:
                slots.Add(new Slot(passive ? "obj" : "subj", head));
                break;
            case Relation.AclRelcl when !hasObject && !passive:
                if (!slots.Exists(slot => slot.Function == "subj" && slot.Word == head))
                    slots.Add(new Slot("obj", head));
                break;
            case Relation.Conj when s[head].Tag == PartOfSpeech.Verb:
                Shared(s, verb, head, passive, hasSubject, hasObject, slots, depth);
                break;
            // "was in the back seat and died", "is in hospital and was shot in the leg"
            case Relation.Conj when !hasSubject && !(passive && hasObject) && Child(s, head, Relation.Cop) >= 0 && Child(s, head, Relation.Nsubj) is >= 0 and var described:
                slots.Add(new Slot(passive ? "obj" : "subj", Antecedent(s, described, head)));
                break;
            case Relation.Conj when s[head].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && !(passive ? hasObject : hasSubject) && (s[verb].Features & Features.Participle) != 0:
                slots.Add(new Slot(passive ? "obj" : "subj", head));
                break;
            case Relation.Xcomp or Relation.Ccomp when !hasSubject && (s[verb].Relation == Relation.Xcomp || IsInfinitive(s, verb)):
                var governing = new List<Slot>();
                VerbArguments(s, head, governing, depth + 1);
                var controller = governing.Find(slot => slot.Function == "obj");
                if (controller.Function is null || controller.Word == verb)
                    controller = governing.Find(slot => slot.Function == "subj");
                if (controller.Function is not null && controller.Word != verb)
                    slots.Add(new Slot(passive ? "obj" : "subj", controller.Word));
                break;
            case Relation.Advcl when passive && !hasObject && s[head].Tag == PartOfSpeech.Verb && Child(s, verb, Relation.Mark) >= 0:
                // "rushed to a hospital after being shot", "died after being stabbed"
                var above = new List<Slot>();
                VerbArguments(s, head, above, depth + 1);
                if (above.Find(slot => slot.Function == (IsPassive(s, head) ? "obj" : "subj")) is { Function: not null } sufferer)
                    slots.Add(new Slot("obj", sufferer.Word));
                break;
            // "is in hospital after being shot"
            case Relation.Advcl when passive && !hasObject && Child(s, verb, Relation.Mark) >= 0 && Child(s, head, Relation.Cop) >= 0 && Child(s, head, Relation.Nsubj) is >= 0 and var patient:
                slots.Add(new Slot("obj", patient));
                break;
            case Relation.Advcl or Relation.Parataxis when !hasSubject && !passive && s[head].Tag == PartOfSpeech.Verb:
                var main = new List<Slot>();
                VerbArguments(s, head, main, depth + 1);
                // "accused the army of killing", "kept them from leaving": whoever it is said to did it.
                if (Child(s, verb, Relation.Mark) is >= 0 and var mark && s[mark].Lemma is "of" or "for" or "from" or "into" && (s[verb].Features & (Features.Gerund | Features.Participle)) != 0
                    && main.Find(slot => slot.Function == "obj" && slot.Word != verb) is { Function: not null } accused)
                {
                    slots.Add(new Slot("subj", accused.Word));
                    break;
                }
                foreach (var slot in main)
                {
                    if (slot.Function == "subj" || (slot.Function == "obj" && !main.Exists(m => m.Function == "subj") && IsPassive(s, head)))
                        slots.Add(new Slot("main-subj", slot.Word));
                }
                break;
        }
    }

    /// <summary>"a man dressed in a uniform killed a guard": the people before, where a thing that is said of them was read as the one who does it.</summary>
    private static int Wearer(Sentence s, int head)
    {
        for (var (w, steps) = (head, 0); w >= 0 && steps < 4 && s[w].Relation is Relation.Obl or Relation.Nmod or Relation.Acl or Relation.AclRelcl || w == head; w = s[w].Head, steps++)
        {
            if (w < 0 || WordList.People[s[w].Lemma.ToLowerInvariant()] is not null)
                return w < 0 ? head : w;
            if (s[w].Head is >= 0 and var above && WordList.People[s[above].Lemma.ToLowerInvariant()] is not null)
                return above;
        }
        return head;
    }

    private static bool IsInfinitive(Sentence s, int verb) => (s[verb].Features & Features.Infinitive) != 0
        || (Child(s, verb, Relation.Aux) is >= 0 and var auxiliary && (s[auxiliary].Features & Features.Infinitive) != 0);

    private static void Shared(Sentence s, int verb, int head, bool passive, bool hasSubject, bool hasObject, List<Slot> slots, int depth)
    {
        var first = new List<Slot>();
        VerbArguments(s, head, first, depth + 1);
        var headPassive = IsPassive(s, head);
        // "said the army, backed by militias, launched an attack": read as a second thing that the speaker did, it is what the object of "said" did.
        if (!hasSubject && !passive && SourceReader.IsSaying(s, head) && first.Find(slot => slot.Function == "obj") is { Function: not null } said && said.Word < verb)
        {
            slots.Add(new Slot("subj", said.Word));
        }
        // "was shot and killed by his brother": the agent is that of the second alone, who suffered it is the same.
        else if (passive ? !hasObject && !(hasSubject && !headPassive) : !hasSubject)
        {
            var surface = first.FindAll(slot => slot.Function == (headPassive ? "obj" : "subj"));
            foreach (var slot in surface)
                slots.Add(new Slot(passive ? "obj" : "subj", slot.Word));
            if (passive && headPassive)
                slots.AddRange(first.FindAll(slot => slot.Function == "subj" && slots.TrueForAll(own => own != slot)));
        }
        // "were abducted and murdered by rebels": whom, where by whom is said with the second.
        if (passive && headPassive && hasSubject && !hasObject)
            slots.AddRange(first.FindAll(slot => slot.Function == "obj" && slot.Word < verb && slots.TrueForAll(own => own != slot)));
        if (!hasObject && !passive && !headPassive && !slots.Exists(slot => slot.Function == "obj"))
        {
            var shared = first.Find(slot => slot.Function == "obj");
            if (shared.Function is not null && shared.Word > verb)
                slots.Add(shared);
        }
    }

    private static void NounArguments(Sentence s, int noun, List<Slot> slots)
    {
        for (var c = s.FirstChild(noun); c >= 0; c = s.NextSibling(c))
        {
            switch (s[c].Relation)
            {
                case Relation.Nmod or Relation.Obl or Relation.OblAgent:
                    slots.Add(new Slot(Preposition(s, c), c));
                    break;
                case Relation.NmodPoss:
                    slots.Add(new Slot("poss", c));
                    break;
                case Relation.Compound or Relation.Amod or Relation.NmodDesc or Relation.NmodUnmarked:
                    slots.Add(new Slot("mod", c));
                    break;
                case Relation.Nsubj: // a noun or adjective as predicate
                    slots.Add(new Slot("subj", Antecedent(s, c, noun)));
                    break;
                case Relation.Nummod:
                    slots.Add(new Slot("num", c));
                    break;
            }
        }
        Nested(s, slots);
        if (s[noun].Tag == PartOfSpeech.Adj)
            Said(s, noun, slots);
    }

    /// <summary>"the seizure by troops of the town": a parse hangs "of the town" on "troops" as easily; both readings are offered where the first phrase says nothing else of that kind.</summary>
    private static void Nested(Sentence s, List<Slot> slots)
    {
        for (var i = slots.Count - 1; i >= 0; i--)
        {
            if (slots[i].Function is "subj" or "num" or "poss" or "mod")
                continue;
            for (var c = s.FirstChild(slots[i].Word); c >= 0; c = s.NextSibling(c))
            {
                if (s[c].Relation is not (Relation.Nmod or Relation.Obl) || Preposition(s, c) is not { Length: > 0 } preposition)
                    continue;
                // "an attack on the headquarters of the police": whose headquarters it is.
                if (preposition == "of" && slots[i].Function is "on" or "against" or "at" or "upon" or "into" or "near" or "outside" or "in" or "toward" or "towards")
                    continue;
                if (preposition is "of" or "by" or "on" or "against" or "between" or "to" or "for" && preposition != slots[i].Function && !slots.Exists(known => known.Function == preposition))
                    slots.Add(new Slot(preposition, c));
            }
        }
    }

    /// <summary>What an adjective is said of: the noun it stands with, or the object that a verb leaves so ("left nine soldiers dead").</summary>
    private static void Said(Sentence s, int adjective, List<Slot> slots)
    {
        var head = s[adjective].Head;
        if (head < 0)
            return;
        if (s[adjective].Relation == Relation.Amod)
            slots.Add(new Slot("subj", head));
        else if (s[adjective].Relation is Relation.Xcomp or Relation.Advcl && Child(s, head, Relation.Obj) is >= 0 and var left)
            slots.Add(new Slot("subj", left));
        else if (s[adjective].Relation == Relation.Xcomp && Child(s, head, Relation.NsubjPass) is >= 0 and var found)
            slots.Add(new Slot("subj", found));
        else if (s[adjective].Relation == Relation.Xcomp && Child(s, head, Relation.Nsubj) is >= 0 and var stays)
            slots.Add(new Slot("subj", stays));
        else if (s[adjective].Relation == Relation.Conj && Child(s, adjective, Relation.Nsubj) < 0 && Child(s, adjective, Relation.NsubjPass) < 0)
            slots.AddRange(Arguments(s, head).FindAll(slot => slot.Function == "subj"));
    }

    /// <summary>"the name of a man who was killed", "the mother of a boy killed": the clause is said of the person that "of" brings, where one is named right before it.</summary>
    private static int Nearest(Sentence s, int head, int clause)
    {
        if (WordList.Partitives[s[head].Lemma] is not null)
            return head;
        for (var c = s.FirstChild(head); c >= 0 && c < clause; c = s.NextSibling(c))
        {
            if (c > head && s[c].Relation == Relation.Nmod && Preposition(s, c) == "of" && WordList.People[s[c].Lemma.ToLowerInvariant()] is not null)
                return c;
        }
        return head;
    }

    /// <summary>"the mayor of Ache, in the district of Sur, who": somebody before the pronoun, where a common noun for a thing was read as what it stands for.</summary>
    private static int Somebody(Sentence s, int antecedent, int pronoun)
    {
        if (s[pronoun].Lemma.ToLowerInvariant() is not ("who" or "whom") || s[antecedent].Tag != PartOfSpeech.Noun || antecedent > pronoun || WordList.PlaceNouns[s[antecedent].Lemma.ToLowerInvariant()] is null && WordList.Objects[s[antecedent].Lemma.ToLowerInvariant()] is null)
            return antecedent;
        for (var w = pronoun - 1; w >= 0; w--)
        {
            if (WordList.People[s[w].Lemma.ToLowerInvariant()] is not null)
                return s[w] is { Relation: Relation.Appos, Head: >= 0 and var named } ? named : w;
        }
        return antecedent;
    }

    /// <summary>What a relative pronoun stands for; any other word stands for itself.</summary>
    private static int Antecedent(Sentence s, int word, int verb)
    {
        if (s[word].Tag is not (PartOfSpeech.Pron or PartOfSpeech.Det) || (s[word].Features & (Features.Relative | Features.Interrogative)) == 0 && s[word].Lemma is not ("that" or "which" or "who" or "whom"))
            return word;
        for (var (w, steps) = (verb, 0); w >= 0 && steps < MaximumDepth; w = s[w].Head, steps++)
        {
            if (s[w].Relation is Relation.AclRelcl or Relation.Acl)
                return s[w].Head >= 0 ? Somebody(s, Nearest(s, s[w].Head, word), word) : word;
            if (s[w].Relation is not Relation.Conj)
                break;
        }
        return s[word].Lemma.ToLowerInvariant() is "who" or "whom" && word > 1 ? Beside(s, word) : word;
    }

    /// <summary>"the flag of Ana Rojas, who was killed": the name or person right before a pronoun whose clause the parse hung elsewhere; else the pronoun itself.</summary>
    private static int Beside(Sentence s, int pronoun)
    {
        var before = s[pronoun - 1].Tag == PartOfSpeech.Punct ? pronoun - 2 : pronoun - 1;
        while (before >= 0 && s[before] is { Relation: Relation.Flat, Head: >= 0 and var name } && name < before)
            before = name;
        return before >= 0 && (s[before].Tag == PartOfSpeech.Propn || WordList.People[s[before].Lemma.ToLowerInvariant()] is not null) ? before : pronoun;
    }
}
