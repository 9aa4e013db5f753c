using Xunit;

namespace Marsad.Tests.Cli;

public sealed class UserTests
{
    [Fact]
    public void The_first_administrator_is_made_at_the_command_line()
    {
        using var bench = new Bench();
        var file = Path.Combine(bench.Folder, "users.db");
        var added = bench.Run("user", "add", "anna", "--role", "administrator", "--users", file, "--origin", "https://marsad.example.org");
        Assert.Equal(0, added.Code);
        Assert.Matches(@"^https://marsad\.example\.org/enrol\?handle=anna&code=[A-Za-z0-9_-]{43}\n", added.Output);
        Assert.Equal(0, bench.Run("user", "add", "b-2", "--role", "coder", "--users", file).Code);
        var listed = bench.Run("user", "list", "--users", file).Output.Split('\n');
        Assert.Matches("^anna +administrator +code until ", listed[0]);
        Assert.Matches("^b-2 +coder +code until ", listed[1]);
        Assert.Equal(0, bench.Run("user", "role", "b-2", "reviewer", "--users", file).Code);
        Assert.Equal(0, bench.Run("user", "disable", "b-2", "--users", file).Code);
        Assert.Matches("b-2 +reviewer +shut out", bench.Run("user", "list", "--users", file).Output);
        Assert.Equal(0, bench.Run("user", "enable", "b-2", "--users", file).Code);
        Assert.StartsWith("http://localhost:8080/enrol?handle=b-2&code=", bench.Run("user", "reset", "b-2", "--users", file).Output, StringComparison.Ordinal);
    }

    // What a keeper may do wrong, and what is said of it.
    [Theory]
    [InlineData("is no handle", "add", "Anna Ali", "--role", "reader")] // a name of a person, which would stand in the ledger for good
    [InlineData("is no handle", "add", "a", "--role", "reader")]
    [InlineData("there is a user 'anna' already", "add", "anna", "--role", "reader")]
    [InlineData("there is no user 'bob'", "disable", "bob")]
    [InlineData("is the last administrator", "disable", "anna")]
    [InlineData("is the last administrator", "role", "anna", "reader")]
    public void What_cannot_be_done_is_told_and_nothing_is_changed(string cause, params string[] args)
    {
        using var bench = new Bench();
        var file = Path.Combine(bench.Folder, "users.db");
        bench.Run("user", "add", "anna", "--role", "administrator", "--users", file);
        var before = bench.Run("user", "list", "--users", file).Output;
        var outcome = bench.Run(["user", .. args, "--users", file]);
        Assert.Equal(1, outcome.Code);
        Assert.Contains(cause, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, bench.Run("user", "list", "--users", file).Output);
    }

    [Fact]
    public void A_file_that_is_no_file_of_users_is_left_as_it_is()
    {
        using var bench = new Bench();
        var missing = bench.Run("user", "list", "--users", Path.Combine(bench.Folder, "none.db"));
        Assert.Contains("there is no such file of users", missing.Error, StringComparison.Ordinal);
        var text = bench.File("text.db", "this is no database, and longer than the head of one");
        Assert.Contains("is not a file of users", bench.Run("user", "list", "--users", text).Error, StringComparison.Ordinal);
        bench.Run("run", "--ledger", bench.Ledger, bench.Report("a.txt"));
        Assert.Contains("is not a file of users", bench.Run("user", "add", "anna", "--role", "reader", "--users", bench.Ledger).Error, StringComparison.Ordinal);
        Assert.Equal(0, bench.Run("verify", "--ledger", bench.Ledger).Code);
    }

    // People must not sign in where others can listen in.
    [Theory]
    [InlineData("--origin: others can reach", "--urls", "http://0.0.0.0:0", "--public")]
    [InlineData("is no address to sign in at", "--origin", "http://marsad.example.org")]
    [InlineData("is no address to sign in at", "--origin", "https://marsad.example.org/desk")] // an origin has no path
    [InlineData("is no address to sign in at", "--origin", "marsad")]
    public void People_sign_in_at_an_address_that_is_safe_and_said(string cause, params string[] args)
    {
        using var bench = new Bench();
        var file = Path.Combine(bench.Folder, "users.db");
        bench.Run("user", "add", "anna", "--role", "administrator", "--users", file);
        var outcome = bench.Run(["serve", "--ledger", bench.Ledger, "--users", file, .. args]);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(cause, outcome.Error, StringComparison.Ordinal);
    }
}
