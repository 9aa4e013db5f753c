namespace Marsad.Reading;

/// <summary>Tells the stories of a page apart.</summary>
internal static class StorySplitter
{
    private const int FrontMatter = 10;

    /// <summary>The blocks of each story, in the order of the page.</summary>
    public static List<List<Block>> Split(List<Block> blocks)
    {
        var stories = new List<List<Block>>();
        var story = new List<Block>();
        var (running, wire) = (0, false);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (running > 0 && Begins(blocks, i, wire || running >= 3))
            {
                stories.Add(story);
                story = [];
                (running, wire) = (0, false);
            }
            story.Add(blocks[i]);
            running += blocks[i].IsRunning ? 1 : 0;
            wire |= blocks[i].Dateline is { IsFull: true };
        }
        stories.Add(story);
        return stories.FindAll(HoldsWords);
    }

    private static bool HoldsWords(List<Block> story) => story.Exists(block => block.Role is BlockRole.Text or BlockRole.Headline);

    /// <param name="blocks">The page.</param>
    /// <param name="at">The block that may begin a story.</param>
    /// <param name="underWay">Whether the story before it has a dateline or several paragraphs.</param>
    private static bool Begins(List<Block> blocks, int at, bool underWay)
    {
        var block = blocks[at];
        if (block.Hint == LineHint.NewStory)
            return true;
        var rule = IsBreak(blocks[at - 1]);
        return block.Role switch
        {
            BlockRole.Headline => block.Hint != LineHint.Heading && !block.Text.EndsWith(':') && (block.BlankBefore || rule) && (rule ? TextFollows(blocks, at) : HasEvidence(blocks, at) && !IsPlaceOrName(blocks, at)),
            BlockRole.Date => TextFollows(blocks, at) && (rule || IsFeed(blocks)),
            BlockRole.Text => BeginsByText(blocks, at, underWay, rule),
            _ => false,
        };
    }

    private static bool BeginsByText(List<Block> blocks, int at, bool underWay, bool rule)
    {
        var block = blocks[at];
        if (block.HasDropCapital && (rule || IsBoundary(blocks, at - 1)))
            return true;
        if (block.Dateline is not { } dateline)
            return false;
        return rule || (dateline.IsFull && block.BlankBefore && underWay);
    }

    /// <summary>A page of dated items, each beginning with its date.</summary>
    private static bool IsFeed(List<Block> blocks) =>
        blocks.Find(block => block.Role is not (BlockRole.Furniture or BlockRole.Rule)) is { Role: BlockRole.Date };

    private static bool IsBreak(Block block) => block.Role is BlockRole.Rule or BlockRole.End;

    /// <summary>Whether a drop capital behind this block begins another story: an author's note, a byline, a headline or a rule stands before it.</summary>
    private static bool IsBoundary(List<Block> blocks, int before)
    {
        var least = Math.Max(0, before - FrontMatter);
        while (before >= least && blocks[before].Role is BlockRole.Furniture or BlockRole.Caption)
            before--;
        return before >= 0 && (blocks[before].Role is BlockRole.Byline or BlockRole.Headline or BlockRole.Rule or BlockRole.End || BlockRoles.IsAuthor(blocks[before]));
    }

    /// <summary>A name or a place alone stands under headlines as well as above stories; only told twice it is a headline.</summary>
    private static bool IsPlaceOrName(List<Block> blocks, int at) =>
        blocks[at].Words <= 3 && Sentences.IsName(blocks[at].Text) && !blocks.Skip(at + 1).Take(FrontMatter).Any(block => block.Key == blocks[at].Key);

    private static bool TextFollows(List<Block> blocks, int at)
    {
        for (var i = at + 1; i < Math.Min(blocks.Count, at + FrontMatter); i++)
        {
            if (blocks[i].Role == BlockRole.Text)
                return true;
            if (IsBreak(blocks[i]))
                return false;
        }
        return false;
    }

    /// <summary>Whether a headline is followed by what only stands at a story's head: itself again, a date, a byline, a dateline.</summary>
    internal static bool HasEvidence(List<Block> blocks, int at)
    {
        var evidence = false;
        for (var i = at + 1; i < Math.Min(blocks.Count, at + FrontMatter); i++)
        {
            switch (blocks[i].Role)
            {
                case BlockRole.Date:
                case BlockRole.Byline when blocks[i].Text.StartsWith("By ", StringComparison.Ordinal):
                    evidence = true;
                    break;
                case BlockRole.Headline:
                    evidence |= blocks[i].Key == blocks[at].Key;
                    break;
                case BlockRole.Text:
                    return evidence || blocks[i].Dateline is not null;
                case BlockRole.Rule:
                case BlockRole.End:
                case BlockRole.List:
                    return false;
            }
        }
        return false;
    }
}
