using Marsad.Reading;
using Marsad.Recording;
using Marsad.Tests.Web.Accounts;
using Marsad.Web;
using Marsad.Working;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Marsad.Tests.Web.Desk;

/// <summary>A server over a ledger of two invented reports, with users of every role.</summary>
public sealed class ServedDesk : IAsyncLifetime
{
    internal const string Market = """
        Shells hit the market of Qasr

        3 March 2021

        Shells fired by the army killed twelve people in the market of Qasr on Tuesday, the civil defence said.

        Another twenty people were wounded, among them four children, according to a doctor of the town's hospital.
        """;

    private const string Doctors = """
        Market of Qasr shelled

        4 March 2021

        Army shells killed fourteen people in the market of Qasr on Tuesday, doctors said.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("marsad-desk-").FullName;
    private UserRegister _register = null!;
    private WebApplication _server = null!;

    internal SetClock Clock { get; } = new(DateTimeOffset.UtcNow);

    internal string LedgerFile => Path.Combine(_folder, "marsad.db");

    internal Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var stages = new Stages(1);
        using (var ledger = Ledger.Open(LedgerFile, LedgerMode.Write))
        {
            foreach (var (name, text) in new[] { ("market", Market), ("doctors", Doctors) })
                Observatory.Record(ledger, await stages.Code(new ReportFile { Path = name + ".txt", Bytes = System.Text.Encoding.UTF8.GetBytes(text), Outlet = "Qasr Gazette" }, default));
        }
        var users = Path.Combine(_folder, "users.db");
        _register = UserRegister.Open(users, make: true, Clock);
        _server = Marsad.Web.Server.Build(new ServerOptions { Ledger = LedgerFile, Urls = "http://127.0.0.1:0", Users = users, Clock = Clock });
        await _server.StartAsync();
        Address = new Uri(Marsad.Web.Server.Addresses(_server).Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _register.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A person who has signed in.</summary>
    internal async Task<(Accounts.Browser Browser, Accounts.Person Person)> Enrol(UserRole role)
    {
        var handle = $"{role.ToString().ToLowerInvariant()}-{Guid.NewGuid():N}"[..20];
        var browser = new Accounts.Browser(Address, Clock);
        return (browser, await browser.Enrol(handle, _register.Add(handle, role)));
    }

    /// <summary>What is in the ledger now.</summary>
    internal T Look<T>(Func<Ledger, T> look)
    {
        using var ledger = Ledger.Open(LedgerFile, LedgerMode.Read);
        return look(ledger);
    }

    /// <summary>The claim of a report that tells of people killed.</summary>
    internal Claim Claim(string report) => Look(ledger => ledger.Claims().First(claim => claim.Report == report && claim.Harm.Any(harm => harm.Effect == Effect.Killed)));
}
