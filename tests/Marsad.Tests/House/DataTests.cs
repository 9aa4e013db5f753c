using System.Text.RegularExpressions;
using Xunit;

namespace Marsad.Tests.House;

public sealed class DataTests
{
    public static TheoryData<string> Files => [.. Source.Files("data", ".tsv", ".yaml", ".csv", ".txt").Where(HasRows)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_data_file_says_who_made_it_when_whence_and_under_which_licence(string file)
    {
        var head = string.Join('\n', Source.Read(file).Split('\n').TakeWhile(line => line.StartsWith('#') || line.Length == 0));
        Assert.Matches(new Regex(@"\b20\d\d\b"), head);
        Assert.Matches(new Regex("licen[cs]e|Apache-2.0|CC[ -]BY|CC0|public domain", RegexOptions.IgnoreCase), head);
        Assert.Matches(new Regex("by |who|authors|compiled|from|source|whence", RegexOptions.IgnoreCase), head);
    }

    private static bool HasRows(string file) => Source.Read(file).Split('\n').Any(line => line.Length > 0 && line[0] != '#');
}
