using Marsad.Text;

namespace Marsad.Annotating;

/// <summary>Finds the words of a story that say how many, how much or how far.</summary>
public static class CountFinder
{
    /// <summary>Finds the numbers of a text, in order, none overlapping another. Numbers inside the given dates are left to them.</summary>
    /// <param name="text">A story's view.</param>
    /// <param name="sentences">Its sentences, in order.</param>
    /// <param name="dates">What <see cref="DateFinder"/> found in the same text.</param>
    public static IReadOnlyList<CountMention> Find(string text, IReadOnlyList<Sentence> sentences, IReadOnlyList<DateMention> dates)
    {
        var scan = new CountScan(text, PieceScanner.Scan(text, sentences), dates, CountLexicon.English);
        var reader = new CountReader(scan);
        var relations = new CountRelations(scan);
        var found = new List<CountMention>();
        for (var at = 0; at < scan.Count;)
        {
            if (scan.IsDated(at) || !reader.TryRead(at, out var phrase))
            {
                at++;
                continue;
            }
            if (phrase.Kind is { } kind)
            {
                var span = new TextSpan(scan.Pieces[phrase.Start].Start, scan.Pieces[phrase.End - 1].End);
                var part = kind is CountKind.Cardinal or CountKind.Percent ? relations.Of(phrase) : CountPart.Whole;
                found.Add(new CountMention(span, phrase.Count, kind, part, phrase.Unit) { IsArticle = phrase.IsArticle });
            }
            at = phrase.End;
        }
        return found;
    }
}

/// <summary>A number as read; without a kind where the words must be passed over ("one of the worst").</summary>
internal readonly record struct CountPhrase(int Start, int End, Count Count, CountKind? Kind, string? Unit = null, bool IsArticle = false, bool IsRange = false);
