namespace Marsad.Coding;

/// <summary>Persons named or described among those harmed.</summary>
internal static class HarmPeople
{
    /// <summary>The person of an item that counts one; nobody where it counts a group.</summary>
    public static IReadOnlyList<Person> Of(HarmDraft harm)
    {
        if (harm.Of is not { Kind: FillerKind.People or FillerKind.Actor } of || harm.Count.Number is not 1 || of.Actor is { Class: not (ActorClass.Person or ActorClass.Civilians) })
            return [];
        var r = of.Sentence;
        var s = r.Sentence;
        string? name = null, description = null;
        if (s[of.Head].Tag == PartOfSpeech.Propn)
            name = of.Text;
        else
            description = of.Text;
        for (var c = s.FirstChild(of.Head); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation != Relation.Appos)
                continue;
            var words = Syntax.PhraseSpan(s, c);
            if (s[c].Tag == PartOfSpeech.Propn && name is null)
                name = r.Words(words);
            else if (s[c].Tag == PartOfSpeech.Noun && description is null)
                description = r.Words(words);
        }
        var age = r.Counts.FirstOrDefault(count => count.Kind == CountKind.Age && count.Span.Start >= of.Span.Start - 2 && count.Span.Start <= of.Span.End + 8)?.Count.Number;
        var sex = of.Sort switch { "man" => "m", "woman" => "f", _ => null };
        if (sex is null && s[of.Head].Lemma.ToLowerInvariant() is "boy" or "girl")
            sex = s[of.Head].Lemma.ToLowerInvariant() is "boy" ? "m" : "f";
        return [new Person { Name = name, Description = description, Age = age is > 0 and < 130 ? (int)age : null, Sex = sex }];
    }
}
