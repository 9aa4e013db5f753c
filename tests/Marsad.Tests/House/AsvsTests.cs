using System.Reflection;
using Xunit;

namespace Marsad.Tests.House;

/// <summary>docs/asvs.csv says of each requirement of OWASP's ASVS what shows that it is met; this holds the table against the tests and files that there are.</summary>
public sealed class AsvsTests
{
    // Levels 1 and 2 have 253; 31 of level 3 were chosen.
    private const int Requirements = 253 + 31;

    // It only shrinks.
    private const int MostOpen = 27;

    private static readonly (string Requirement, string How, string By)[] Rows = [.. Source.Read("docs/asvs.csv").Split('\n')
        .Where(line => line.Length > 0 && char.IsAsciiDigit(line[0])).Select(line => line.Split(',', 4)).Select(cells => (cells[0], cells[1], cells[2]))];

    [Fact]
    public void Each_requirement_stands_there_once()
    {
        Assert.Equal(Requirements, Rows.Length);
        Assert.Equal(Rows.Length, Rows.Select(row => row.Requirement).Distinct().Count());
        Assert.All(Rows, row => Assert.Contains(row.How, (string[])["test", "code", "document", "operator", "absent", "open"]));
    }

    [Fact]
    public void What_shows_it_is_there_and_runs()
    {
        var tests = typeof(AsvsTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FactAttribute>() is { Skip: null })
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ToHashSet();
        Assert.Equal("", string.Join('\n', Rows.Where(row => row.How == "test" && !tests.Contains(row.By))));
        Assert.Equal("", string.Join('\n', Rows.Where(row => row.How is "code" or "document" or "operator" && !Path.Exists(Path.Combine(Source.Root, row.By)))));
    }

    [Fact]
    public void What_is_open_grows_no_more() => Assert.InRange(Rows.Count(row => row.How == "open"), 0, MostOpen);
}
