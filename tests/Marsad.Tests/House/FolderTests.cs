using System.Text.RegularExpressions;
using Xunit;

namespace Marsad.Tests.House;

public sealed class FolderTests
{
    private const int LongestFile = 420;

    // What each folder of the library may use, beside the nouns of the root.
    private static readonly Dictionary<string, string[]> May = new(StringComparer.Ordinal)
    {
        [""] = [],
        ["Text"] = ["Lexicons"],
        ["Lexicons"] = ["Text"],
        ["Language"] = ["Text", "Lexicons"],
        ["Annotating"] = ["Text", "Lexicons", "Language"],
        ["Coding"] = ["Text", "Lexicons", "Language", "Annotating"],
        ["Reading"] = ["Text", "Lexicons"],
        ["Resolving"] = ["Text", "Lexicons"],
        ["Assessing"] = [],
        ["Recording"] = [],
        ["Publishing"] = [],
        ["Searching"] = ["Text", "Recording"],
        ["Working"] = ["Text", "Lexicons", "Language", "Annotating", "Coding", "Reading", "Resolving", "Assessing", "Recording", "Publishing", "Searching"],
    };

    [Fact]
    public void Folders_depend_one_way()
    {
        var wrong = new List<string>();
        foreach (var file in Source.Files("src/Marsad", ".cs"))
        {
            var folder = file.Split('/') is [_, _, var name, _, ..] ? name : "";
            if (!May.TryGetValue(folder, out var may))
            {
                wrong.Add($"{file}: the folder {folder} has no rule");
                continue;
            }
            foreach (var used in Regex.Matches(Code(file), @"\bMarsad\.([A-Z]\w+)").Select(match => match.Groups[1].Value).Distinct())
                if (May.ContainsKey(used) && used != folder && !may.Contains(used))
                    wrong.Add($"{file} uses {used}");
        }
        Assert.Empty(wrong);
    }

    // Rooms inside a folder are for whoever looks for a line; who uses the types need not know them.
    [Fact]
    public void Each_file_declares_the_namespace_of_its_folder_whatever_its_room()
    {
        var wrong =
            from file in Source.Files("src/Marsad", ".cs")
            let parts = file.Split('/')
            let expected = parts.Length > 3 ? "Marsad." + parts[2] : "Marsad"
            let found = Regex.Match(Source.Read(file), @"^namespace ([\w.]+);", RegexOptions.Multiline).Groups[1].Value
            where found != expected
            select $"{file}: {found}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_is_a_hall() =>
        Assert.DoesNotContain(Source.Files("src", ".cs"), file => Source.Read(file).Count(c => c == '\n') > LongestFile);

    [Fact]
    public void Nothing_is_put_off_in_a_comment() =>
        Assert.DoesNotContain(Source.Files("", ".cs", ".md", ".tsv", ".yaml", ".js", ".css"), file => Regex.IsMatch(Source.Read(file), @"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b"));

    // Namespaces in strings and comments are not used.
    private static string Code(string file) => Regex.Replace(Source.Read(file), @"//[^\n]*|""[^""\n]*""", "");
}
