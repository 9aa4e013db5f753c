namespace Marsad.Reading;

/// <summary>Says of each block of a page what it is by itself; what it is in its story is told later.</summary>
internal static class BlockRoles
{
    private const int FewestHeadlines = 3;
    private const int FewestWordsOfHeadline = 5;

    public static void Assign(List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            blocks[i].Role = RoleOf(blocks[i]);
            if (blocks[i].Role == BlockRole.Text)
                blocks[i].Dateline = Dateline.Of(blocks[i].Text);
        }
        for (var i = 0; i < blocks.Count; i++)
        {
            // A number by itself belongs to the furniture beside it: a count of shares, a page number.
            if (BlockJoiner.IsNumber(blocks[i].Text) && (i == 0 || i == blocks.Count - 1 || IsFurniture(blocks[i - 1]) || IsFurniture(blocks[i + 1]) || blocks[i].BlankBefore && blocks[i + 1].BlankBefore))
                blocks[i].Role = BlockRole.Furniture;
        }
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Role == BlockRole.List)
                DropList(blocks, i);
        }
        DropLast(blocks);
    }

    /// <summary>Drops headlines behind the last text of a page: a heading with nothing under it is that of another story. One or two may be anything, and what a colon announces belongs to the text.</summary>
    private static void DropLast(List<Block> blocks)
    {
        var (first, headlines) = (blocks.Count, 0);
        while (first > 0 && (blocks[first - 1] is { Role: BlockRole.Headline, Words: >= FewestWordsOfHeadline, Hint: LineHint.None } || IsFurniture(blocks[first - 1])))
            headlines += blocks[--first].Role == BlockRole.Headline ? 1 : 0;
        if (headlines < FewestHeadlines || first == 0 || !blocks[first - 1].IsRunning || !Sentences.EndsOne(blocks[first - 1].Text))
            return;
        for (var i = first; i < blocks.Count; i++)
        {
            if (blocks[i].Role == BlockRole.Headline)
                blocks[i].Role = BlockRole.Furniture;
        }
    }

    private static bool IsFurniture(Block block) => block.Role is BlockRole.Furniture or BlockRole.Rule or BlockRole.List;

    private static BlockRole RoleOf(Block block)
    {
        switch (block.Hint)
        {
            case LineHint.Rule or LineHint.NewStory:
                return BlockRole.Rule;
            case LineHint.Title or LineHint.Heading:
                return Furniture.Default.KindOf(block.Text) switch { "list" => BlockRole.List, "drop" => BlockRole.Furniture, _ => BlockRole.Headline };
            case LineHint.Caption:
                return BlockRole.Caption;
            case LineHint.Standfirst:
                return BlockRole.Standfirst;
        }
        var text = block.Text;
        switch (Furniture.Default.KindOf(text))
        {
            case "drop":
                return BlockRole.Furniture;
            case "list":
                return BlockRole.List;
            case "end":
                return BlockRole.End;
        }
        if (block.Date is not null)
            return BlockRole.Date;
        if (block.Hint == LineHint.Byline || IsByline(text, block.Words))
            return BlockRole.Byline;
        if (IsCaption(text, block.Words))
            return BlockRole.Caption;
        return !block.IsItem && block.Hint != LineHint.Paragraph && IsHeadline(block) ? BlockRole.Headline : BlockRole.Text;
    }

    private static bool IsHeadline(Block block)
    {
        var text = block.Text;
        if (text.Length > 200 || block.Words > 30 || block.Lines > 4 || block.HasDropCapital || Sentences.BeginsLower(text) || Sentences.IsOpen(text) || Dateline.Of(text) is { IsFull: true })
            return false;
        var end = text.AsSpan().TrimEnd("\"'”’»)");
        if (end.IsEmpty)
            return false;
        if (end[^1] == ':' && block.Words <= 3)
            return true;
        return text.Any(char.IsLetter) && !".;:,…".Contains(end[^1]) && !HoldsSentence(text);
    }

    /// <summary>Whether a full stop stands inside, but not behind a letter alone: "in N. Aleppo", "Omar A. Salem".</summary>
    private static bool HoldsSentence(string text)
    {
        for (var stop = text.IndexOf(". ", StringComparison.Ordinal); stop >= 0; stop = text.IndexOf(". ", stop + 1, StringComparison.Ordinal))
        {
            if (stop < 1 || !char.IsUpper(text[stop - 1]) || stop > 1 && text[stop - 2] != ' ')
                return true;
        }
        return false;
    }

    private static bool IsCaption(string text, int words)
    {
        if (text.Length > 600)
            return false;
        var furniture = Furniture.Default;
        return furniture.Opens("caption-opens", text) || furniture.Closes("caption-closes", text) || (words is > 2 and <= 70 && Credit(text) is not null);
    }

    /// <summary>The words in the brackets at the end of a line that name an agency or a photographer: "(SANA via AP)".</summary>
    internal static string? Credit(string text)
    {
        var end = text.AsSpan().TrimEnd(". ");
        if (end.Length < 4 || end[^1] != ')')
            return null;
        var open = end.LastIndexOf('(');
        if (open < 0 || end.Length - open > 80)
            return null;
        var inside = end[(open + 1)..^1];
        foreach (var range in inside.SplitAny(" /,:.-"))
        {
            if (Furniture.Default.Has("credit", inside[range]))
                return inside.ToString();
        }
        return null;
    }

    private static bool IsByline(string text, int words)
    {
        if (words > 40)
            return false;
        var furniture = Furniture.Default;
        var sentence = Sentences.EndsOne(text);
        if (furniture.Opens("byline-opens", text))
        {
            if (words <= 12 && !sentence)
                return !text.StartsWith("By ", StringComparison.Ordinal) || char.IsUpper(text[3]) && !Sentences.BeginsLower(text.AsSpan(3));
            if (sentence && (text[0] == '(' || text.Contains(" by ", StringComparison.Ordinal) && words <= 30 && !text.StartsWith("By ", StringComparison.Ordinal)))
                return true;
        }
        return furniture.Closes("byline-closes", text) && (sentence || words <= 8);
    }

    /// <summary>Whether a block tells who the author of a story is: "Rana Example is a correspondent in Harbour Town."</summary>
    internal static bool IsAuthor(Block block)
    {
        if (block.Words is < 5 or > 70)
            return false;
        var words = block.Text.Split(' ', 26);
        var name = 0;
        while (name < Math.Min(4, words.Length) && words[name].Length > 1 && char.IsUpper(words[name][0]) && words[name].All(c => char.IsLetter(c) || c is '-' or '.' or '\'' or '’'))
            name++;
        if (name < 2 || name + 2 > words.Length)
            return false;
        var furniture = Furniture.Default;
        if (furniture.Has("author-verb", words[name]) || furniture.Has("author-verb", words[name] + " " + words[name + 1]))
            return true;
        return words[name] == "is" && words.Skip(name + 1).Take(12).Any(word => furniture.Has("author-noun", word.AsSpan().Trim(".,;")));
    }

    /// <summary>Drops the headlines of other stories that a list ("Editor's picks") holds, up to running text or a rule.</summary>
    private static void DropList(List<Block> blocks, int list)
    {
        var end = list + 1;
        while (end < blocks.Count && blocks[end].Role is not BlockRole.Rule && !(blocks[end].IsRunning && blocks[end].Words >= 15 && Sentences.EndsOne(blocks[end].Text)))
            end++;
        // What stands right before the running text may be the head of the next story.
        if (end < blocks.Count && blocks[end].Role == BlockRole.Text)
        {
            var head = end;
            while (head > list + 1 && blocks[head - 1].Role is not (BlockRole.Headline or BlockRole.Text))
                head--;
            if (head > list + 1 && StorySplitter.HasEvidence(blocks, head - 1))
            {
                var first = head - 1;
                for (var i = list + 1; i < head - 1; i++)
                {
                    if (blocks[i].Key == blocks[head - 1].Key)
                    {
                        first = i;
                        break;
                    }
                }
                end = first;
            }
        }
        for (var i = list + 1; i < end; i++)
        {
            if (blocks[i].Role is not BlockRole.End)
                blocks[i].Role = BlockRole.Furniture;
        }
    }
}
