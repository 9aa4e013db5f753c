using System.Text.RegularExpressions;
using Marsad.Recording;
using Marsad.Tests.Cli;
using Xunit;

namespace Marsad.Tests.House;

public sealed class DocumentTests
{
    [Fact]
    public void Every_command_is_in_the_readme_with_its_options()
    {
        using var bench = new Bench();
        var readme = Source.Read("README.md");
        var commands = Regex.Match(bench.Run("--help").Output, "Commands:\n(.*)", RegexOptions.Singleline).Groups[1].Value;
        var names = Regex.Matches(commands, @"^  (\w+) ", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToList();
        Assert.True(names.Count >= 11);
        foreach (var name in names)
        {
            Assert.Contains($"`marsad {name}", readme, StringComparison.Ordinal);
            foreach (var option in Regex.Matches(bench.Run(name, "--help").Output, @"^  (--\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value))
                Assert.Contains(option, readme, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_kind_of_entry_is_in_the_tour()
    {
        var tour = Source.Read("docs/tour.md");
        var kinds = typeof(Entry).GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), false)
            .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!).ToList();
        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.Contains($"`{kind}`", tour, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_field_of_a_claim_is_in_its_format()
    {
        var format = Source.Read("docs/claims.md");
        foreach (var property in typeof(Claim).GetProperties())
        {
            var name = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            Assert.True(format.Contains($"`{name}`", StringComparison.Ordinal), $"docs/claims.md does not tell of {name}.");
        }
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var broken =
            from file in Source.Files("", ".md")
            from Match link in Regex.Matches(Source.Read(file), @"\]\(([^)#:]+)(#[^)]*)?\)")
            let target = Path.Combine(Source.Root, Path.GetDirectoryName(file)!, link.Groups[1].Value)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{file}: {link.Groups[1].Value}";
        Assert.Empty(broken);
    }
}
