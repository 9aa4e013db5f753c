using NodaTime;

namespace Marsad.Reading;

/// <summary>Puts a story together from its blocks: what each part is, nothing told twice, and a view that reads well.</summary>
internal sealed class StoryBuilder
{
    private readonly Page _page;
    private readonly List<Block> _blocks;
    private readonly PullQuotes _quotes;
    private readonly MappedText.Builder _view;
    private readonly List<StoryPart> _parts = [];

    private StoryBuilder(Page page, List<Block> blocks, PullQuotes quotes)
    {
        _page = page;
        _blocks = blocks.FindAll(block => block.Role is not (BlockRole.Furniture or BlockRole.List or BlockRole.End or BlockRole.Rule));
        _quotes = quotes;
        _view = new MappedText.Builder(page.Text);
    }

    /// <summary>The story, with the date of its own text alone; null where nothing of it is left. A date near it tells the year of a dateline without one.</summary>
    public static Story? Build(int number, Page page, List<Block> blocks, PullQuotes quotes, LocalDate? near)
    {
        var builder = new StoryBuilder(page, blocks, quotes);
        return builder.Build(number, near);
    }

    private Story? Build(int number, LocalDate? near)
    {
        var first = _blocks.FindIndex(block => block.IsRunning);
        if (first < 0)
            first = _blocks.FindIndex(block => block.Role == BlockRole.Text);
        if (first < 0)
            first = _blocks.Count;
        var title = ChooseTitle(first);
        var author = _blocks.FindIndex(first == _blocks.Count ? 0 : first, block => block.Role is BlockRole.Text or BlockRole.Byline && BlockRoles.IsAuthor(block));
        if (author >= 0 && _blocks.Skip(author + 1).Count(block => block.IsRunning && !_quotes.Repeats(block)) > 4)
            author = -1;

        Dateline? dateline = null;
        string? alone = null;
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < _blocks.Count; i++)
        {
            var block = _blocks[i];
            if (title < _blocks.Count && i < title && block.Role is BlockRole.Headline && block.Hint != LineHint.Title || !told.Add(block.Key))
                continue;
            var kind = KindOf(i, title, first, author);
            if (kind is null)
                continue;
            if (kind == PartKind.Byline && i < first && block.Role == BlockRole.Headline && block.Words <= 3)
                alone = block.Text;
            if (dateline is null && kind == PartKind.Paragraph && block.Dateline is { } head)
            {
                dateline = head;
                Emit(block, head.Length);
                continue;
            }
            Emit(block, kind.Value);
        }
        if (_parts.Count == 0)
            return null;
        var date = _blocks.Select(block => block.Date).FirstOrDefault(date => date is { IsUpdate: false })
            ?? _blocks.Select(block => block.Date).FirstOrDefault(date => date is not null);
        return new Story
        {
            Number = number,
            View = _view.Build(),
            Parts = _parts,
            Title = title < _blocks.Count ? _blocks[title].Headline : null,
            Published = date?.Date ?? DatelineDate(dateline, near),
            Dateline = dateline?.Place ?? alone,
        };
    }

    /// <summary>Index of the headline, or the number of blocks where there is none. A headline that is repeated is one; a site's name above it is not.</summary>
    private int ChooseTitle(int first)
    {
        var given = _blocks.FindIndex(0, first, block => block.Hint == LineHint.Title);
        if (given >= 0)
            return given;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < first; i++)
        {
            if (_blocks[i].Role == BlockRole.Headline && !keys.Add(_blocks[i].Key))
                return _blocks.FindIndex(block => block.Key == _blocks[i].Key);
        }
        var headline = _blocks.FindIndex(0, first, block => block.Role == BlockRole.Headline && !IsPlaceOrName(block));
        return headline >= 0 ? headline : _blocks.Count;
    }

    /// <summary>A word or a name alone on a line: a place above the text, an author.</summary>
    private static bool IsPlaceOrName(Block block) => block.Words <= 3 && Sentences.IsName(block.Text);

    /// <summary>What the block is in this story; null where it is left out.</summary>
    private PartKind? KindOf(int index, int title, int first, int author)
    {
        var block = _blocks[index];
        if (index == title)
            return PartKind.Title;
        switch (block.Role)
        {
            case BlockRole.Caption:
                // "… he said. (AFP)" at the end of the text signs it.
                return index == _blocks.Count - 1 && index > first && block.Words > 25 && Sentences.EndsOne(block.Text.AsSpan(0, block.Text.LastIndexOf('(') is > 0 and var at ? at : 0)) ? PartKind.Paragraph : PartKind.Caption;
            case BlockRole.Byline or BlockRole.Date:
                return PartKind.Byline;
            case BlockRole.Standfirst:
                return PartKind.Standfirst;
        }
        if (index == author)
            return PartKind.Byline;
        if (index > first && _quotes.Repeats(block))
            return null;
        if (index > first && index > 0 && _quotes.Repeats(_blocks[index - 1]) && block.Words <= 10 && !Sentences.EndsOne(block.Text))
            return null;
        if (author >= 0 && index > author)
            return IsPlaceOrName(block) ? PartKind.Byline : PartKind.Caption;
        if (block.Role == BlockRole.Text)
            return PartKind.Paragraph;
        if (IsPlaceOrName(block) && block.Hint == LineHint.None && index < first)
            return PartKind.Byline;
        if (index < first && title < _blocks.Count && !block.Text.EndsWith(':'))
            return PartKind.Standfirst;
        // A long line without a full stop inside the text is a sentence that was cut, not a heading.
        return block.Hint == LineHint.None && block.Words > 10 ? PartKind.Paragraph : PartKind.Heading;
    }

    private static LocalDate? DatelineDate(Dateline? dateline, LocalDate? near)
    {
        if (dateline?.Date is not { } date)
            return null;
        var (year, month, day) = date;
        if (year is { } given)
            return day <= DateTime.DaysInMonth(given, month) ? new LocalDate(given, month, day) : null;
        if (near is not { } published || day > DateTime.DaysInMonth(published.Year, month))
            return null;
        // A story is written before or on the day it is published; December stands in papers of January.
        var same = new LocalDate(published.Year, month, day);
        return same > published.PlusDays(7) && !(month == 2 && day == 29) ? same.PlusYears(-1) : same;
    }

    /// <summary>Adds a paragraph whose first characters are the head of a wire story.</summary>
    private void Emit(Block block, int head)
    {
        if (_view.Length > 0)
            _view.Add("\n\n");
        var start = _view.Length;
        AddPieces(block);
        var end = _view.Length;
        var mark = block.Text.AsSpan(0, head).TrimEnd().Length;
        _parts.Add(new StoryPart(PartKind.Byline, new TextSpan(start, start + mark)));
        if (start + head < end)
            _parts.Add(new StoryPart(PartKind.Paragraph, new TextSpan(start + head, end)));
    }

    private void Emit(Block block, PartKind kind)
    {
        if (_view.Length > 0)
            _view.Add("\n\n");
        var start = _view.Length;
        AddPieces(block);
        if (_view.Length == start)
            return;
        var end = start + block.Headline.Length;
        _parts.Add(new StoryPart(kind, new TextSpan(start, end)));
        if (end < _view.Length)
            _parts.Add(new StoryPart(PartKind.Byline, new TextSpan(end + 1, _view.Length)));
    }

    private void AddPieces(Block block)
    {
        foreach (var piece in block.Pieces)
            _view.Add(piece.Join).Keep(piece.Span);
    }
}
