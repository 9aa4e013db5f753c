using Marsad.Annotating;
using Marsad.Language;

namespace Marsad.Coding;

/// <summary>Names and numbers that the parser is to read as one word each: "Syrian Observatory for Human Rights", "at least 26".</summary>
internal static class Units
{
    private const int FurthestNoun = 40;
    private const int InLawLength = 11;

    /// <summary>The units of a text, in order, not overlapping; names of actors come before those of places that they hold.</summary>
    public static List<WordUnit> Of(string text, IReadOnlyList<Sentence> sentences, IReadOnlyList<DateMention> dates, IReadOnlyList<CountMention> counts, IReadOnlyList<PlaceMention> places, IReadOnlyList<ActorMention> actors)
    {
        var units = new List<WordUnit>();
        foreach (var actor in actors)
        {
            if (actor.Link != ActorLink.None)
            {
                units.Add(new WordUnit(Compound(text, actor.Span), WordUnitKind.Modifier));
                continue;
            }
            if (actor.Form is ActorForm.Name or ActorForm.Person && Name(text, sentences, actor) is { Length: > 0 } name)
                units.Add(new WordUnit(name, actor.Form == ActorForm.Person ? WordUnitKind.Person : WordUnitKind.Actor));
        }
        foreach (var place in places)
            units.Add(new WordUnit(place.Name, WordUnitKind.Place));
        foreach (var date in dates)
        {
            if (Calendar(text, sentences, date.Span) is { Length: > 0 } day)
                units.Add(new WordUnit(day, WordUnitKind.Date));
        }
        foreach (var count in counts)
        {
            if (count is { Kind: CountKind.Cardinal, IsArticle: false, Count.Number: not 0, Count: not { Low: null, Best: null, High: null } } && IsNumber(text, count))
                units.Add(new WordUnit(count.Span, WordUnitKind.Number));
        }
        foreach (var count in counts)
        {
            if (count.Kind == CountKind.Age && Age(text, sentences, count.Span) is { } age)
                units.Add(age);
        }
        foreach (var sentence in sentences)
        {
            foreach (ref readonly var word in sentence.Words)
            {
                if (InLaw(text, word.Span) is { } inLaw)
                    units.Add(inLaw);
                else if (DeedForms.Kind(text.AsSpan(word.Span.Start, word.Span.Length)) is { } kind)
                    units.Add(new WordUnit(word.Span, kind));
            }
        }
        var order = units.Select((unit, rank) => (unit, rank)).OrderBy(u => u.unit.Span.Start).ThenBy(u => u.rank).Select(u => u.unit);
        var kept = new List<WordUnit>();
        foreach (var unit in order)
        {
            if (kept.Count > 0 && kept[^1].Span.Overlaps(unit.Span))
            {
                if (kept[^1].Kind is WordUnitKind.Place && unit.Kind is not WordUnitKind.Place && unit.Span.Contains(kept[^1].Span))
                    kept[^1] = unit;
                continue;
            }
            kept.Add(unit);
        }
        return kept;
    }

    /// <summary>"a 17-year-old boy" has an adjective, "a 17-year-old was shot" a noun.</summary>
    private static WordUnit? Age(string text, IReadOnlyList<Sentence> sentences, TextSpan age)
    {
        var plural = text.AsSpan(age.Start, age.Length).EndsWith("olds", StringComparison.OrdinalIgnoreCase);
        if (!plural && !text.AsSpan(age.Start, age.Length).EndsWith("old", StringComparison.OrdinalIgnoreCase))
            return null;
        if (plural)
            return new WordUnit(age, WordUnitKind.People);
        var next = WordsOf(sentences, new TextSpan(age.End, Math.Min(text.Length, age.End + FurthestNoun))).Take(3).Select(word => word.In(text)).ToList();
        // "Ana Ruiz, 20 years old, was killed": it says how old she is; "On Monday, 20 year old Ana Ruiz was killed": of whom it says so, follows.
        if (text.AsSpan(0, age.Start).TrimEnd().EndsWith(",", StringComparison.Ordinal) && text.AsSpan(age.Start, age.Length).Contains(' ') && !(next.Count > 1 && char.IsUpper(next[0][0]) && char.IsUpper(next[1][0])))
            return null;
        // In a headline the verb has a capital as a name has.
        var headline = text.AsSpan(age.Start, age.Length).ContainsAnyInRange('A', 'Z');
        var described = next.Count > 0 && (IsPerson(next[0]) || (DeedForms.Kind(next[0]) is null && ((!headline && char.IsUpper(next[0][0])) || next.Skip(1).Take(1).Any(IsPerson))));
        return new WordUnit(age, described ? WordUnitKind.Modifier : WordUnitKind.Someone);
    }

    /// <summary>"brother-in-law", also with blanks around the hyphens.</summary>
    private static WordUnit? InLaw(string text, TextSpan word)
    {
        var rest = text.AsSpan(word.End, Math.Min(text.Length - word.End, InLawLength));
        if (rest.IsEmpty || rest[0] is not ('-' or ' ') || DeedForms.Kind(text.AsSpan(word.Start, word.Length)) is not WordUnitKind.Someone)
            return null;
        foreach (var ending in new[] { "-in-law", " - in - law" })
        {
            if (rest.StartsWith(ending, StringComparison.OrdinalIgnoreCase))
                return new WordUnit(new TextSpan(word.Start, word.End + ending.Length), WordUnitKind.Someone);
        }
        return null;
    }

    private static bool IsPerson(string word) => Lexicons.WordList.People[word.ToLowerInvariant()] is not null || (word.Length > 3 && Lexicons.WordList.People[word.ToLowerInvariant().TrimEnd('s')] is not null);

    /// <summary>"Russian-backed": the name with the hyphen and word behind it.</summary>
    private static TextSpan Compound(string text, TextSpan name)
    {
        var end = name.End;
        if (end < text.Length && text[end] is '-' or '‐' or '–')
        {
            end++;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
        }
        return new TextSpan(name.Start, end);
    }

    /// <summary>The words of a mention up to its last capital: "Islamic State" of "Islamic State group"; nothing where a lone adjective of nationality would be left. In "SUDANESE SOLDIERS" the nouns for people are no more a part of the name than where letters have their case.</summary>
    private static TextSpan Name(string text, IReadOnlyList<Sentence> sentences, ActorMention actor)
    {
        // "a group calling itself the Red Hand": the name alone, and not what gives it.
        if (actor is { Id: null, Form: ActorForm.Name } && actor.Name.Length < actor.Span.Length && text.IndexOf(actor.Name, actor.Span.Start, actor.Span.Length, StringComparison.Ordinal) is >= 0 and var given)
            return new TextSpan(given, given + actor.Name.Length);
        var (first, last, after, words) = (-1, -1, false, 0);
        var shouted = actor.Form != ActorForm.Person && actor.Span.In(text).AsSpan().IndexOfAnyInRange('a', 'z') < 0;
        foreach (var word in WordsOf(sentences, actor.Span))
        {
            if ((char.IsUpper(text[word.Start]) || char.IsDigit(text[word.Start])) && !(shouted && IsPerson(word.In(text))))
            {
                first = first < 0 ? word.Start : first;
                (last, after) = (word.End, false);
                words++;
            }
            else
            {
                after = true;
            }
        }
        if (first < 0)
            return default;
        var span = new TextSpan(first, last);
        return words == 1 && after && Lexicons.Countries.ByDemonym(span.In(text)) is not null ? default : span;
    }

    /// <summary>The words of a date from its first to its last number or name of a day or month, where there are several: "May 4th, 2024" of "on the morning of May 4th, 2024".</summary>
    private static TextSpan Calendar(string text, IReadOnlyList<Sentence> sentences, TextSpan mention)
    {
        var (first, last, named, numbered) = (-1, -1, false, false);
        foreach (var word in WordsOf(sentences, mention))
        {
            var form = text.AsSpan(word.Start, word.Length);
            var name = DateFinder.NamesDayOrMonth(form);
            if (!name && !char.IsDigit(form[0]))
                continue;
            first = first < 0 ? word.Start : first;
            last = word.End;
            named |= name;
            numbered |= !name;
        }
        return named && numbered ? new TextSpan(first, last) : default;
    }

    private static IEnumerable<TextSpan> WordsOf(IReadOnlyList<Sentence> sentences, TextSpan span)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Span.End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == sentences.Count)
            yield break;
        for (var w = 0; w < sentences[low].Count; w++)
        {
            if (span.Contains(sentences[low][w].Span))
                yield return sentences[low][w].Span;
        }
    }

    /// <summary>A number that stands before its noun; "dozens of" and "a number of" are nouns to the grammar, and "a couple" may be people.</summary>
    private static bool IsNumber(string text, CountMention count)
    {
        if (count.Count.Best is null && count.Count.High is null)
            return false;
        var words = text.AsSpan(count.Span.Start, count.Span.Length);
        return !words.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !words.EndsWith("couple", StringComparison.OrdinalIgnoreCase);
    }
}
