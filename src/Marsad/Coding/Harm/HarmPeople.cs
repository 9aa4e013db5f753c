using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Persons named or described among those harmed.</summary>
internal static class HarmPeople
{
    /// <summary>The person of an item that counts one, and whoever is named of a group.</summary>
    public static IReadOnlyList<Person> Of(HarmDraft harm)
    {
        var people = new List<Person>();
        if (harm is { Of: { Kind: FillerKind.People or FillerKind.Actor } of, Count.Number: 1 } && (of.Sort == "person" || of.Actor is null or { Form: ActorForm.Person } or { Class: ActorClass.Person or ActorClass.Civilians }))
            people.Add(Person(of));
        foreach (var named in harm.Named.Select(Person))
        {
            if (people is [var alone] && harm.Count.Number == 1 && (alone.Name is null || named.Name?.EndsWith(alone.Name, StringComparison.OrdinalIgnoreCase) == true))
                people[0] = alone with { Name = named.Name, Description = alone.Description ?? named.Description, Age = alone.Age ?? named.Age };
            else if (!people.Exists(known => known.Name == named.Name && known.Description == named.Description))
                people.Add(named);
        }
        return people;
    }

    private static Person Person(Filler of)
    {
        var r = of.Sentence;
        var s = r.Sentence;
        string? name = null, description = null;
        if (s[of.Head].Tag == PartOfSpeech.Propn || (WordList.People[s[of.Head].Lemma.ToLowerInvariant()] is null && s[of.Head].Span.End == of.Core.End))
            (description, name) = Parted(of.Text);
        else
            description = of.Text;
        for (var c = s.FirstChild(of.Head); c >= 0; c = s.NextSibling(c))
        {
            // "a man identified as Ana Ruiz"
            if (s[c].Relation == Relation.Acl && s[c].Lemma is "identify" or "name" or "call" && name is null)
            {
                name = NameBelow(r, c);
                continue;
            }
            if (s[c].Relation != Relation.Appos && !(s[c].Relation is Relation.Nmod or Relation.NmodDesc or Relation.NmodUnmarked && c > of.Head && s[c].Tag == PartOfSpeech.Propn && Syntax.Preposition(s, c).Length == 0))
                continue;
            var words = r.Words(Syntax.PhraseSpan(s, c));
            if (s[c].Tag == PartOfSpeech.Propn && name is null)
                name = Parted(words).Name;
            else if (s[c].Tag == PartOfSpeech.Noun && description is null)
                description = words;
        }
        // "Ruiz", told of before as Ana Ruiz
        if (name is not null && of.Actor is { Form: ActorForm.Person, Name: { } full } && full.Length > name.Length && full.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            name = full;
        if (name is not null && description is not null && description.Length > name.Length && description.EndsWith(name, StringComparison.Ordinal))
            description = description[..^name.Length].TrimEnd(); // "magistrate Ana Ruiz"
        var age = r.Counts.FirstOrDefault(count => count.Kind == CountKind.Age && count.Span.Start >= of.Span.Start - 2 && count.Span.Start <= of.Span.End + 8)?.Count.Number;
        var sex = of.Sort switch { "man" => "m", "woman" => "f", _ => null };
        if (sex is null && s[of.Head].Lemma.ToLowerInvariant() is "boy" or "girl")
            sex = s[of.Head].Lemma.ToLowerInvariant() is "boy" ? "m" : "f";
        return new Person { Name = name, Description = description, Age = age is > 0 and < 130 ? (int)age : null, Sex = sex };
    }

    private static string? NameBelow(AnnotatedSentence r, int verb)
    {
        var s = r.Sentence;
        for (var c = s.FirstChild(verb); c >= 0; c = s.NextSibling(c))
        {
            if (c > verb && s[c].Tag == PartOfSpeech.Propn && s[c].Relation is Relation.Obl or Relation.Xcomp or Relation.Obj or Relation.Nmod)
                return Parted(r.Words(Syntax.PhraseSpan(s, c))).Name is { } named && named.StartsWith("as ", StringComparison.OrdinalIgnoreCase) ? named[3..] : Parted(r.Words(Syntax.PhraseSpan(s, c))).Name;
        }
        return null;
    }

    /// <summary>"Labor leader Ana Ruiz", "Col. Luis Paz": the office or title, if one stands in front, and the name.</summary>
    private static (string? Office, string? Name) Parted(string words)
    {
        // "Ana Ruiz, 53"
        if (words.LastIndexOf(',') is > 0 and var comma && words.AsSpan(comma + 1).Trim() is { Length: > 0 } behind && !behind.ContainsAnyExceptInRange('0', '9'))
            words = words[..comma];
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var last = parts.Length - 2; last >= 0; last--)
        {
            if (WordList.People[parts[last].TrimEnd('.').ToLowerInvariant()] is not null)
                return (string.Join(' ', parts[..(last + 1)]), string.Join(' ', parts[(last + 1)..]));
        }
        return (null, string.Join(' ', parts));
    }
}
