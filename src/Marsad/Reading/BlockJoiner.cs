namespace Marsad.Reading;

/// <summary>Joins the lines of a page to blocks: hard-wrapped lines to paragraphs, hyphenated line ends, drop capitals, columns that break a sentence.</summary>
internal sealed class BlockJoiner
{
    private const int LongestDateline = 80;

    private readonly Page _page;
    private readonly LineEnds _ends;
    private readonly bool _wrapped;
    private readonly bool _indentsMean;
    private readonly int _width;
    private readonly List<Block> _blocks = [];

    private BlockJoiner(Page page)
    {
        _page = page;
        _ends = new LineEnds(page);
        _wrapped = page.MayBeWrapped && Wrapping.IsWrapped(page);
        _width = Wrapping.Width(page);
        _indentsMean = _wrapped && Wrapping.IndentsMean(page);
    }

    public static List<Block> Join(Page page)
    {
        var joiner = new BlockJoiner(page);
        for (var i = 0; i < page.Lines.Count; i++)
            joiner.Take(i);
        foreach (var block in joiner._blocks)
            block.Finish(page.Text);
        return joiner._blocks;
    }

    private ReadOnlySpan<char> LineText(int index) => _page.Text.AsSpan(_page.Lines[index].Span.Start, _page.Lines[index].Span.Length);

    private void Take(int index)
    {
        var line = _page.Lines[index];
        var text = LineText(index);
        if (index > 0 && Continues(index))
        {
            Append(index);
            return;
        }
        var bullet = Bullets.Length(text);
        var block = new Block
        {
            Hint = line.Hint,
            BlankBefore = line.BlankBefore,
            IsItem = bullet > 0 || line.Hint == LineHint.Item,
            HasDropCapital = IsDropCapital(index),
            Date = line.Date is { } date ? new DateLine(date, IsUpdate: false) : line.Hint is LineHint.None or LineHint.Byline or LineHint.Paragraph ? DateReading.OfLine(text) : null,
        };
        var span = new TextSpan(line.Span.Start + bullet, line.Span.End);
        // "T he seizure": a drop capital with a blank behind it.
        if (text.Length > 4 && text[1] == ' ' && char.IsLower(text[2]) && char.IsUpper(text[0]) && text[0] is not ('A' or 'I' or 'O'))
        {
            block.HasDropCapital = true;
            block.Pieces.Add(new Piece("", new TextSpan(span.Start, span.Start + 1)));
            span = new TextSpan(span.Start + 2, span.End);
        }
        block.Pieces.Add(new Piece("", span));
        _blocks.Add(block);
    }

    private void Append(int index)
    {
        var block = _blocks[^1];
        var line = _page.Lines[index];
        var last = block.Pieces[^1];
        if (block.HasDropCapital && block.Lines == 1 && last.Span.Length == 1)
        {
            block.Pieces.Add(new Piece(_ends.DropCapitalJoin(last.Span.In(_page.Text)[0], LineText(index)), line.Span));
        }
        else
        {
            var join = _ends.Join(_page.Text.AsSpan(last.Span.Start, last.Span.Length), LineText(index), out var cut);
            if (cut > 0)
                block.Pieces[^1] = last with { Span = new TextSpan(last.Span.Start, last.Span.End - cut) };
            block.Pieces.Add(new Piece(join, line.Span));
        }
        block.Lines++;
    }

    private bool IsDropCapital(int index)
    {
        var text = LineText(index);
        return text.Length == 1 && char.IsUpper(text[0]) && index + 1 < _page.Lines.Count && Sentences.BeginsLower(LineText(index + 1));
    }

    /// <summary>Whether a line goes on with the block before it.</summary>
    private bool Continues(int index)
    {
        var line = _page.Lines[index];
        var before = _page.Lines[index - 1];
        var block = _blocks[^1];
        if (line.Hint != before.Hint || line.Hint is LineHint.Rule or LineHint.NewStory || line.Date is not null || block.Date is not null)
            return false;
        if (block.HasDropCapital && block.Lines == 1 && block.Pieces.Count == 1)
            return true;
        var last = LineText(index - 1);
        var text = LineText(index);
        if (block.Lines == 1 && IsDatelineOf(last, text))
            return true;
        if (Bullets.Length(text) > 0 || IsDropCapital(index) || StandsAlone(last) || StandsAlone(text))
            return false;
        if (_page.MayBeWrapped && LineEnds.IsHyphenated(last) && char.IsLetter(text[0]))
            return _wrapped || !line.BlankBefore;
        if (line.BlankBefore)
            return GoesOnBehindBlank(block, last, text);
        if (Furniture.Default.Opens("caption-opens", text) || Furniture.Default.Opens("byline-opens", text) && Sentences.EndsOne(last) || (!Sentences.IsOpen(last) && Dateline.Of(text.ToString()) is not null))
            return false;
        if (!_wrapped)
            return Sentences.BeginsLower(text) && !Sentences.EndsOneOrColon(last);
        if (_indentsMean && Wrapping.Indent(_page, index) > Wrapping.Indent(_page, index - 1) && !Sentences.BeginsLower(text))
            return false;
        // A line that had room for the next word and ends as a sentence does, ends its paragraph.
        var room = last.Length + 1 + Sentences.FirstWord(text).Length < _width * 8 / 10;
        return !(room && Sentences.EndsOneOrColon(last) && !Sentences.BeginsLower(text));
    }

    /// <summary>"LAS VEGAS (KXYZ) -" on a line of its own: the head of the story that begins on the next.</summary>
    private static bool IsDatelineOf(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        line.Length <= LongestDateline && line.Length > 1 && line[^1] is '-' or '–' or '—' && line[..^1].TrimEnd('-').TrimEnd() is [.., ')'] && Dateline.Of($"{line} {next}") is { IsFull: true } head && head.Length > line.Length;

    /// <summary>Columns and pages end in the middle of sentences: a sentence that has not ended goes on behind the gap.</summary>
    private bool GoesOnBehindBlank(Block block, ReadOnlySpan<char> last, ReadOnlySpan<char> text)
    {
        if (!_page.MayBeWrapped || Sentences.EndsOneOrColon(last) || last.EndsWith(")", StringComparison.Ordinal) || Furniture.Default.Opens("caption-opens", text))
            return false;
        if (Sentences.BeginsLower(text))
            return last.Length >= 25 || block.Lines >= 3 || block.HasDropCapital;
        if (_wrapped && (text[0] == '(' || Sentences.IsOpen(last)))
            return true;
        var full = last.Length >= _width * 6 / 10;
        return _wrapped && char.IsLetterOrDigit(text[0]) && (block.HasDropCapital || (block.Lines >= 3 && full && text.Length >= _width * 6 / 10));
    }

    private static bool StandsAlone(ReadOnlySpan<char> line) =>
        line.Length <= 120 && (Furniture.Default.KindOf(line) is not null || DateReading.OfLine(line) is not null || IsNumber(line));

    internal static bool IsNumber(ReadOnlySpan<char> line) => line.Length is > 0 and <= 4 && line.IndexOfAnyExceptInRange('0', '9') < 0;
}

/// <summary>Marks at the beginning of list items.</summary>
internal static class Bullets
{
    /// <summary>Characters of the mark and the blanks behind it; 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || !"•‣◦▪●■►–-*·➢✓".Contains(line[0]))
            return 0;
        var end = 1;
        while (end < line.Length && (char.IsWhiteSpace(line[end])))
            end++;
        return end == line.Length || (end == 1 && line[0] is '-' or '*' or '–' or '·') ? 0 : end;
    }
}
