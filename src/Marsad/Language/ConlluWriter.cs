using System.Globalization;
using System.Text.RegularExpressions;

namespace Marsad.Language;

/// <summary>Writes parsed text in CoNLL-U, the form of Universal Dependencies treebanks, so that any other tool can read and score it.</summary>
public static partial class ConlluWriter
{
    private static readonly string[] TagNames = [.. Enum.GetNames<PartOfSpeech>().Select(name => name.ToUpperInvariant())];
    private static readonly string[] RelationTexts = [.. Enum.GetNames<Relation>().Select(RelationText)];

    /// <summary>Parses a plain text, in which a blank line ends a paragraph, and writes its sentences.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="analyzer">Reads the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="name">What the text is called; the sentences are numbered under this name.</param>
    public static void Write(TextWriter output, Analyzer analyzer, string text, string name)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(text);
        output.Write($"# newdoc id = {name}\n");
        var number = 0;
        foreach (var paragraph in Paragraphs(text))
        {
            var first = true;
            foreach (var sentence in analyzer.Analyze(text, [paragraph]))
            {
                if (first)
                    output.Write("# newpar\n");
                first = false;
                output.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {name}-{++number}\n"));
                Write(output, text, sentence);
            }
        }
    }

    private static void Write(TextWriter output, string text, Sentence sentence)
    {
        output.Write("# text = ");
        for (var i = 0; i < sentence.Count; i++)
        {
            output.Write(sentence[i].Span.In(text));
            if (i < sentence.Count - 1 && !Joined(sentence, i))
                output.Write(' ');
        }
        output.Write('\n');
        for (var i = 0; i < sentence.Count; i++)
        {
            ref readonly var word = ref sentence[i];
            var lemma = word.Lemma.Length == 0 ? "_" : word.Lemma;
            var (head, relation) = Arc(sentence, i);
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"{i + 1}\t{word.Span.In(text)}\t{lemma}\t{TagNames[(int)word.Tag]}\t_\t{FeatureNames.Write(word.Features)}\t{head}\t{relation}\t_\t{(Joined(sentence, i) ? "SpaceAfter=No" : "_")}\n"));
        }
        output.Write('\n');
    }

    /// <summary>The format has one root a sentence; what else has no head hangs on the first.</summary>
    private static (int Head, string Relation) Arc(Sentence sentence, int word)
    {
        if (sentence[word].Head >= 0)
            return (sentence[word].Head + 1, RelationTexts[(int)sentence[word].Relation]);
        return word == sentence.Root ? (0, "root") : (sentence.Root + 1, "parataxis");
    }

    private static bool Joined(Sentence sentence, int word) => word < sentence.Count - 1 && sentence[word].Span.End == sentence[word + 1].Span.Start;

    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        var from = 0;
        foreach (Match blank in BlankLine().Matches(text))
        {
            yield return new TextSpan(from, blank.Index);
            from = blank.Index + blank.Length;
        }
        yield return new TextSpan(from, text.Length);
    }

    /// <summary>"NsubjPass" to "nsubj:pass".</summary>
    private static string RelationText(string name)
    {
        var subtype = name.AsSpan(1).IndexOfAnyInRange('A', 'Z');
        return (subtype < 0 ? name : $"{name[..(subtype + 1)]}:{name[(subtype + 1)..]}").ToLowerInvariant();
    }

    [GeneratedRegex(@"\n[ \t\r]*\n", RegexOptions.NonBacktracking)]
    private static partial Regex BlankLine();
}
