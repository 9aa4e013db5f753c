using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Finds where the names of a list of the dead begin and end, and what stands behind each: "Adel Salem (12)", "Nada Salem, an infant".</summary>
internal static class RollNames
{
    private const int LongestName = 8;
    private const int AliasReach = 4;

    /// <summary>Whether a name may begin at the word.</summary>
    public static bool Begins(AnnotatedSentence r, int word) =>
        r.Sentence[word].Tag == PartOfSpeech.Propn && r.DateAt(word) is null && !char.IsLower(r.Form(word)[0]) && !IsKinWord(r, word)
        // "13-year-old Lupine Salem", whatever else the word means.
        || word > 0 && word + 1 < r.Sentence.Count && r.CountAt(word - 1) is { Kind: CountKind.Age } && char.IsUpper(r.Form(word)[0]) && r.Sentence[word + 1].Tag == PartOfSpeech.Propn && WordList.People[r.Sentence[word].Lemma.ToLowerInvariant()] is null
        || IsTitle(r, word) && word + 1 < r.Sentence.Count && char.IsUpper(r.Form(word)[0]) && r.Sentence[word + 1].Tag == PartOfSpeech.Propn;

    /// <summary>"Grandmother Manal Salem", tagged as if it were a name: what she is stands before it.</summary>
    public static bool IsKinWord(AnnotatedSentence r, int word) =>
        WordList.Kin[r.Form(word).ToLowerInvariant()] is not (null or "title") && word + 1 < r.Sentence.Count && r.Sentence[word + 1].Tag is PartOfSpeech.Propn or PartOfSpeech.Noun;

    /// <summary>The last word of a name.</summary>
    public static int Last(AnnotatedSentence r, int first)
    {
        var s = r.Sentence;
        var last = first;
        while (last + 1 < s.Count && last - first < LongestName && (IsOfName(r, last + 1) || r.Form(last) == "-" && char.IsUpper(r.Form(last + 1)[0])))
            last++;
        while (last > first && s[last].Tag != PartOfSpeech.Propn && r.Form(last - 1) != "-")
            last--;
        return last;
    }

    /// <summary>The given name: the word behind a title.</summary>
    public static int Given(AnnotatedSentence r, (int First, int Last) name) =>
        name.First < name.Last && (WordList.People[r.Sentence[name.First].Lemma.ToLowerInvariant()] is not null || r.Form(name.First) is "Dr" or "Dr.") ? name.First + 1 : name.First;

    /// <summary>The given name alone, where several words were read as one.</summary>
    public static ReadOnlySpan<char> GivenForm(AnnotatedSentence r, (int First, int Last) name)
    {
        var form = r.Form(Given(r, name)).AsSpan();
        return form.IndexOf(' ') is > 0 and var end ? form[..end] : form;
    }

    /// <summary>Whether the name is a woman's by its title: "Umm Karam", "Hajja Rima Salem"; not behind the comma of "Rima Salem, Umm Karam".</summary>
    public static bool IsTitled(AnnotatedSentence r, int first) =>
        IsTitle(r, first) && (first == 0 || r.Sentence[first - 1].Tag != PartOfSpeech.Punct && r.Sentence[first - 1].Lemma != "as");

    private static bool IsTitle(AnnotatedSentence r, int word) => WordList.Kin[r.Form(word).ToLowerInvariant()] == "title";

    /// <summary>"Rima Salem (Umm Karam)", "also known as Abu Omar": whether the name is another of the person told right before.</summary>
    public static bool IsAlias(AnnotatedSentence r, int previous, (int First, int Last) name)
    {
        var s = r.Sentence;
        if (previous < 0 || name.First - previous < 2)
            return false;
        if (name.First - previous is 2 or 3 && s[previous + 1].Lemma is "(" or "[" && name.Last + 1 < s.Count)
            return true;
        if (name.First - previous > AliasReach + 1)
            return false;
        for (var w = previous + 1; w < name.First; w++)
        {
            if (WordList.Aliases[s[w].Lemma.ToLowerInvariant()] is not null)
                return true;
        }
        return false;
    }

    /// <summary>"Adel Salem (12)", "Adel Salem, 12,", "Adel Salem, aged 12", "Nada Salem (2 months)", "who was only two months old".</summary>
    public static CountMention? AgeBehind(AnnotatedSentence r, int last)
    {
        for (var w = last + 1; w < r.Sentence.Count && w <= last + 3 && (r.Sentence[w].Lemma is "(" or "," or "aged" || r.CountAt(w) is not null); w++)
        {
            if (r.CountAt(w) is { Kind: CountKind.Age or CountKind.Duration, IsArticle: false } age && (age.Kind == CountKind.Age || r.Sentence[w - 1].Lemma == "(" || age.Unit is "month" or "week" or "day" && r.Sentence[w - 1].Lemma == ","))
                return r.WordAt(age.Span.End - 1) + 1 is var next && next < r.Sentence.Count && r.Sentence[next].Tag is PartOfSpeech.Punct or PartOfSpeech.Cconj ? age : null;
        }
        return AgeInClause(r, last);
    }

    /// <summary>"Adel Salem, who was two months old", "the youngest, Nada Salem, was just 18 months old".</summary>
    private static CountMention? AgeInClause(AnnotatedSentence r, int last)
    {
        var s = r.Sentence;
        var w = last + 1;
        while (w < s.Count && s[w].Lemma is "," or "who" or "be" or "only" or "just" or "-")
            w++;
        return w > last + 1 && w < s.Count && s[w - 1].Lemma is "be" or "only" or "just" && r.CountAt(w) is { Kind: CountKind.Age } age ? age : null;
    }

    /// <summary>What a word in a bracket or behind a comma says of the person, and where it stands: "Nada Salem (infant)", "Rima Salem (female, 48)", "Adel Salem, a toddler,".</summary>
    public static (string? Sort, int Word) SortBehind(AnnotatedSentence r, int last)
    {
        var s = r.Sentence;
        var w = last + 1;
        if (w + 1 >= s.Count || s[w].Lemma is not ("(" or ","))
            return default;
        var bracket = s[w].Lemma == "(";
        w++;
        if (!bracket && s[w].Tag != PartOfSpeech.Det)
            return default;
        while (w + 1 < s.Count && s[w].Tag is PartOfSpeech.Det or PartOfSpeech.Adj)
            w++;
        var lemma = s[w].Lemma.ToLowerInvariant();
        return w + 1 < s.Count && s[w + 1].Tag == PartOfSpeech.Punct && (WordList.Kin[lemma] ?? (lemma is "female" ? "female" : WordList.People[lemma])) is { } sort ? (sort, w) : default;
    }

    private static bool IsOfName(AnnotatedSentence r, int word) =>
        r.Sentence[word].Tag == PartOfSpeech.Propn && r.CountAt(word) is null && r.DateAt(word) is null || r.Form(word) is "-" or "bin" or "ibn" or "al";
}
