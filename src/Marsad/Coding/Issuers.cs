using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Tells which party issues a text itself: a ministry's press statement, a group's communique. What such a text tells, the party says; "our forces" are its own.</summary>
internal static class Issuers
{
    private const int LongestLine = 14;
    private const int HeadLines = 8;
    private const int LastLines = 4;

    /// <summary>The party that the lines above or below a statement name; null for a text that somebody writes about others.</summary>
    /// <param name="text">The story's text.</param>
    /// <param name="sentences">Its parsed sentences.</param>
    /// <param name="actors">The actors that it names.</param>
    public static ActorMention? Of(string text, IReadOnlyList<Sentence> sentences, IReadOnlyList<ActorMention> actors)
    {
        var head = 0;
        while (head < sentences.Count && head < HeadLines && IsLine(sentences[head]))
            head++;
        var last = sentences.Count;
        while (last > head && last > sentences.Count - LastLines && IsLine(sentences[last - 1]))
            last--;
        var lines = sentences.Take(head).Concat(sentences.Skip(last)).ToList();
        if (last == head || !lines.Exists(line => NamesStatement(text, line)) && !sentences.Skip(head).Take(last - head).Any(s => SpeaksOfOwn(text, s)))
            return null;
        var named = actors.Where(actor => actor is { Id: not null, Link: ActorLink.None } && lines.Exists(line => line.Span.Contains(actor.Span))).ToList();
        return named.Find(actor => Classes.Armed(actor.Class)) ?? named.Find(actor => actor.Class == ActorClass.Government);
    }

    /// <summary>"our forces" as the party that issues the text: a description behind "our" that no name stands with.</summary>
    public static IReadOnlyList<ActorMention> Resolve(string text, ActorMention issuer, IReadOnlyList<ActorMention> actors) =>
        [.. actors.Select(actor => actor is { Id: null, Form: ActorForm.Description } && Classes.Armed(actor.Class) && IsOwn(text, actor.Span.Start)
            ? actor with { Id = issuer.Id, Name = issuer.Name, Class = issuer.Class, Country = issuer.Country, Resolved = true } : actor)];

    /// <summary>A letterhead, a place and date, a signature: a few words without a finite verb.</summary>
    private static bool IsLine(Sentence s)
    {
        if (s.Count > LongestLine)
            return false;
        foreach (var word in s.Words)
        {
            if (word.Tag == PartOfSpeech.Aux || word.Tag == PartOfSpeech.Verb && (word.Features & (Features.Finite | Features.Gerund)) == Features.Finite)
                return false;
        }
        return true;
    }

    private static bool NamesStatement(string text, Sentence s)
    {
        for (var w = 0; w < s.Count; w++)
        {
            // "statement on the raid": a headline about one.
            if (s[w].Tag == PartOfSpeech.Adp && s[w].Lemma.ToLowerInvariant() is "on" or "about" or "over")
                return false;
        }
        for (var w = 0; w < s.Count; w++)
        {
            if (WordList.Telling[s[w].Lemma.ToLowerInvariant()] == "statement" || WordList.Telling[s[w].Span.In(text).ToLowerInvariant()] == "statement" || w + 1 < s.Count && WordList.Telling[$"{s[w].Lemma.ToLowerInvariant()} {s[w + 1].Lemma.ToLowerInvariant()}"] == "statement")
                return true;
        }
        return false;
    }

    private static bool SpeaksOfOwn(string text, Sentence s)
    {
        var words = s.Span.In(text).AsSpan();
        if (words.IndexOfAny("\"“”«»") >= 0)
            return false;
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Tag == PartOfSpeech.Pron && s[w].Span.In(text).Equals("our", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether "our" stands before the word, with no more than two others between.</summary>
    private static bool IsOwn(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 40), Math.Min(40, start));
        var words = 0;
        while (words++ < 3)
        {
            before = before.TrimEnd();
            var at = before.LastIndexOfAny(' ', '\n', '\r') + 1;
            var word = before[at..];
            if (word.Equals("our", StringComparison.OrdinalIgnoreCase))
                return true;
            if (word.IsEmpty || !char.IsLetter(word[^1]))
                return false;
            before = before[..at];
        }
        return false;
    }
}
