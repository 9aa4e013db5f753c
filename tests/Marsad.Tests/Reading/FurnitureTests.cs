using Marsad.Lexicons;
using Marsad.Reading;
using Xunit;

namespace Marsad.Tests.Reading;

public class FurnitureTests
{
    [Fact]
    public void Every_row_catches_its_example()
    {
        var missed = DataTable.Read("data/reading/furniture.tsv", 3).Where(row => !Catches(row)).Select(row => $"{row.Line}: {string.Join(" | ", row.Cells)}");

        Assert.True(!missed.Any(), string.Join("\n", missed));
    }

    private static bool Catches(DataRow row)
    {
        var (kind, words, example) = (row.Cells[0], row.Cells[1], row.Cells[2]);
        return kind switch
        {
            "drop" or "list" or "end" => Furniture.Default.KindOf(example) == kind,
            "caption-opens" or "caption-closes" or "credit" => RoleOf(example) == BlockRole.Caption,
            "byline-opens" or "byline-closes" => RoleOf(example) == BlockRole.Byline,
            "author-verb" or "author-noun" => BlockRoles.IsAuthor(BlockOf(example)),
            "date-label" or "zone" or "issue" => DateReading.OfLine(example) is not null,
            "not-a-place" => Dateline.Of(example) is null && Dateline.Of("ARUN" + example[words.Length..]) is not null,
            "open-end" => Sentences.IsOpen(example),
            "outlet-noun" or "outlet-inner" => Signature.Start(example) == "Three held in raid on village".Length,
            _ => example.Contains('-', StringComparison.Ordinal) && Joined(example) == example,
        };
    }

    /// <summary>The compound, as it reads when a line ends at its first or last hyphen.</summary>
    private static string Joined(string compound)
    {
        var hyphen = compound.LastIndexOf('-');
        var page = new Page { Text = "", Lines = [] };
        var join = new LineEnds(page).Join(compound.AsSpan(0, hyphen + 1), compound.AsSpan(hyphen + 1), out var cut);
        return string.Concat(compound.AsSpan(0, hyphen + 1 - cut), join, compound.AsSpan(hyphen + 1));
    }

    private static BlockRole RoleOf(string line)
    {
        var block = BlockOf(line);
        BlockRoles.Assign([block]);
        return block.Role;
    }

    private static Block BlockOf(string line)
    {
        var block = new Block();
        block.Pieces.Add(new Piece("", new TextSpan(0, line.Length)));
        block.Finish(line);
        return block;
    }
}
