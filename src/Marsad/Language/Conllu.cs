using System.Globalization;

namespace Marsad.Language;

/// <summary>A sentence of a treebank in CoNLL-U form, and whether a paragraph begins with it.</summary>
internal sealed record ConlluSentence(string? Text, ConlluWord[] Words, bool StartsParagraph);

/// <summary>A syntactic word of a treebank; <see cref="Head"/> counts from 0, -1 is the root.</summary>
internal sealed record ConlluWord(string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Deprel, bool SpaceAfter);

/// <summary>Reads CoNLL-U, the form of Universal Dependencies treebanks.</summary>
internal static class Conllu
{
    /// <summary>All sentences of a file.</summary>
    /// <exception cref="FormatException">A line has not ten columns, or a number is none; the message names file and line.</exception>
    public static IEnumerable<ConlluSentence> Read(string file)
    {
        var words = new List<ConlluWord>();
        string? text = null;
        var (joined, joinedSpace) = (0, true);
        var paragraph = false;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0)
            {
                if (words.Count > 0)
                    yield return new ConlluSentence(text, [.. words], paragraph);
                words.Clear();
                (text, joined, paragraph) = (null, 0, false);
                continue;
            }
            if (line[0] == '#')
            {
                if (line.StartsWith("# text = ", StringComparison.Ordinal))
                    text = line["# text = ".Length..];
                paragraph |= line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal);
                continue;
            }
            var cells = line.Split('\t');
            if (cells.Length != 10)
                throw new FormatException($"{file}:{number}: ten columns were expected, {cells.Length} found");
            var spaceAfter = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (cells[0].Contains('.'))
                continue;
            if (cells[0].IndexOf('-') is > 0 and var dash)
            {
                // Words of one token share its characters; only the last of them can have a space behind.
                joined = int.Parse(cells[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
                joinedSpace = spaceAfter;
                continue;
            }
            var id = int.Parse(cells[0], CultureInfo.InvariantCulture);
            if (id < joined)
                spaceAfter = false;
            else if (id == joined)
                spaceAfter = joinedSpace;
            words.Add(new ConlluWord(cells[1], cells[2], cells[3], cells[4], cells[5], int.Parse(cells[6], CultureInfo.InvariantCulture) - 1, cells[7], spaceAfter));
        }
        if (words.Count > 0)
            yield return new ConlluSentence(text, [.. words], paragraph);
    }
}
