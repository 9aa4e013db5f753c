using System.Buffers.Binary;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Marsad.Web;
using Xunit;

namespace Marsad.Tests.Web.Accounts;

public sealed class PasswordTests(ServedAccounts served) : IClassFixture<ServedAccounts>
{
    [Fact]
    public async Task Who_got_a_code_sets_a_password_and_signs_in_with_it()
    {
        var (browser, person) = await served.Enrol(UserRole.Coder);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Submit("/account", "/signout")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account")).StatusCode);
        var answer = await browser.SignIn(person, "/incidents?grade=weak");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/incidents?grade=weak", answer.Headers.Location!.OriginalString);
        Assert.Contains(person.Handle, (await browser.Page("/")).QuerySelector(".visitor")!.TextContent, StringComparison.Ordinal);
    }

    // Each lacks one of the three.
    [Theory]
    [InlineData("handle")]
    [InlineData("password")]
    [InlineData("code")]
    public async Task Handle_password_and_code_are_needed_together(string wrong)
    {
        var (_, person) = await served.Enrol(UserRole.Reader);
        served.Clock.Skip(TimeSpan.FromSeconds(30));
        using var browser = served.Open();
        var answer = await browser.SignIn(wrong == "handle" ? "somebody" : person.Handle, wrong == "password" ? "another password" : person.Password, wrong == "code" ? "12345" : browser.Code(person.Secret));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_there_is_such_a_user()
    {
        var (_, known) = await served.Enrol(UserRole.Reader);
        served.Register.Add("newcomer", UserRole.Reader);
        var (_, excluded) = await served.Enrol(UserRole.Reader);
        served.Register.Disable(excluded.Handle);
        using var browser = served.Open();
        var answers = new List<string>();
        foreach (var handle in (string[])[known.Handle, "nobody-of-that-name", "newcomer", excluded.Handle])
            answers.Add($"{await Words(await browser.SignIn(handle, "not the password at all", "123456"), handle)}");
        Assert.Single(answers.Distinct(StringComparer.Ordinal));

        static async Task<string> Words(HttpResponseMessage answer, string handle) =>
            $"{answer.StatusCode} {Regex.Replace(await answer.Content.ReadAsStringAsync(), "name=\"form-token\" value=\"[^\"]*\"", "").Replace(handle, "HANDLE", StringComparison.Ordinal)}";
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        var (browser, person) = await served.Enrol(UserRole.Reader);
        served.Clock.Skip(TimeSpan.FromSeconds(30));
        var code = browser.Code(person.Secret);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SignIn(person.Handle, person.Password, code)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignIn(person.Handle, person.Password, code)).StatusCode);
    }

    [Fact]
    public async Task A_spare_code_is_taken_once()
    {
        var (browser, person) = await served.Enrol(UserRole.Reader);
        Assert.Equal(8, person.SpareCodes.Count);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SignIn(person.Handle, person.Password, person.SpareCodes[0])).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignIn(person.Handle, person.Password, person.SpareCodes[0])).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SignIn(person.Handle, person.Password, person.SpareCodes[1])).StatusCode);
    }

    [Fact]
    public async Task After_ten_wrong_tries_nothing_is_taken_for_six_minutes()
    {
        var (_, person) = await served.Enrol(UserRole.Reader);
        for (var i = 0; i < 10; i++)
            await Guess(person.Handle);
        using var browser = served.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignIn(person)).StatusCode);
        served.Clock.Skip(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SignIn(person)).StatusCode);
    }

    [Fact]
    public async Task Tries_at_once_are_counted_each()
    {
        var (_, person) = await served.Enrol(UserRole.Reader);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Guess(person.Handle)));
        using var browser = served.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignIn(person)).StatusCode);
    }

    [Theory]
    [InlineData("short password", "password")] // 14 characters
    [InlineData("aaaaaaaaaaaaaaaaaaaa", "password")] // long, and still nothing
    public async Task A_weak_password_is_refused_where_it_was_typed(string password, string field)
    {
        var (browser, _) = await served.Enrol(UserRole.Reader);
        var answer = await browser.Submit("/account", "/account/password", ("password", password), ("repeated", password + "x"), ("code", "000000"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        foreach (var name in (string[])[field, "repeated", "code"])
        {
            var input = page.QuerySelector($"form[action='/account/password'] input[name={name}]")!;
            Assert.Equal("true", input.GetAttribute("aria-invalid"));
            Assert.NotEmpty(page.GetElementById(input.GetAttribute("aria-describedby")!)!.TextContent);
        }
    }

    [Fact]
    public async Task A_code_of_the_administrators_is_good_once_for_its_handle_and_for_a_day()
    {
        var code = served.Register.Add("one-day", UserRole.Reader);
        served.Register.Add("other-one", UserRole.Reader);
        using var browser = served.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, (await Bring("other-one")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Bring("one-day")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Bring("one-day")).StatusCode);
        code = served.Register.Reset("one-day");
        served.Clock.Skip(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Bring("one-day")).StatusCode);

        Task<HttpResponseMessage> Bring(string handle) => browser.Submit("/enrol", "/enrol", ("handle", handle), ("code", code));
    }

    [Fact]
    public async Task Passwords_are_kept_so_that_guessing_them_is_dear()
    {
        var (_, person) = await served.Enrol(UserRole.Reader);
        using var file = UserFile.Open(served.File);
        var hash = Convert.FromBase64String(file.Ask(db => UserRows.ByHandle(db, person.Handle))!.PasswordHash!);
        Assert.Equal(1, hash[0]);
        Assert.Equal(2u, BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1))); // HMAC with SHA-512
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)) >= 210_000);
    }

    [Fact]
    public async Task The_files_hold_nothing_by_which_a_reader_of_them_gets_in()
    {
        var (browser, person) = await served.Enrol(UserRole.Reader);
        var code = served.Register.Add("unborn", UserRole.Reader);
        string[] secrets = [person.Password, person.Secret, person.SpareCodes[3], code, browser.Cookies.GetCookies(served.Address)["marsad"]!.Value];
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(served.File)!, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            var text = await reader.ReadToEndAsync();
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
            // The ledger beside it is for whom its keeper lets read it.
            if (!OperatingSystem.IsWindows() && path.StartsWith(served.File, StringComparison.Ordinal))
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(served.File + ".keys"));
    }

    private async Task Guess(string handle)
    {
        using var guesser = served.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.SignIn(handle, "not the password at all", "000000")).StatusCode);
    }
}
