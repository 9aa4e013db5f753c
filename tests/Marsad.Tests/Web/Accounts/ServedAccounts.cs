using Marsad.Recording;
using Marsad.Tests.Publishing;
using Marsad.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marsad.Tests.Web.Accounts;

/// <summary>A server on a free port with users of every role; what strangers see is not what the signed in see.</summary>
public sealed class ServedAccounts : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("marsad-users-").FullName;

    internal static Findings Whole { get; } = SampleFindings.Make("the council");

    internal Uri? Origin { get; init; }

    internal SetClock Clock { get; } = new(DateTimeOffset.UtcNow);

    internal string File => Path.Combine(_folder, "marsad.users.db");

    private string LedgerFile => Path.Combine(_folder, "marsad.db");

    internal UserRegister Register { get; private set; } = null!;

    internal Proposals Proposals => Server.Services.GetRequiredService<Proposals>();

    internal WebApplication Server { get; private set; } = null!;

    internal Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Register = UserRegister.Open(File, make: true, Clock);
        Ledger.Open(LedgerFile, LedgerMode.Write).Dispose();
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Register.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Stops the server and starts another over the same files.</summary>
    internal async Task Restart()
    {
        await Server.DisposeAsync();
        await Start();
    }

    /// <summary>A browser of its own, with its own cookies and address, so that tests do not use up each other's tries.</summary>
    internal Browser Open(bool withCookies = true) => new(Address, Clock, withCookies);

    /// <summary>A person who has set a password and codes, with the browser in which it signed in.</summary>
    internal async Task<(Browser Browser, Person Person)> Enrol(UserRole role)
    {
        var handle = $"{role.ToString().ToLowerInvariant()}-{Guid.NewGuid():N}"[..24];
        var browser = Open();
        var person = await browser.Enrol(handle, Register.Add(handle, role));
        return (browser, person);
    }

    private async Task Start()
    {
        var head = new TreeHead(7, Hash.Full("root"u8));
        var few = Whole with { Incidents = [Whole.Incidents[0]] };
        var whole = new RecordSource(() => head, () => Whole, _ => (Whole, head));
        var strangers = whole with { Assess = () => few, Past = _ => (few, head), View = "-published" };
        Server = Marsad.Web.Server.Build(new ServerOptions { Ledger = LedgerFile, Urls = "http://127.0.0.1:0", IsPublic = true, Users = File, Origin = Origin, Clock = Clock }, whole, strangers);
        await Server.StartAsync();
        Address = new Uri(Marsad.Web.Server.Addresses(Server).Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }
}

/// <summary>A clock that goes on when it is told to, and otherwise with the world.</summary>
internal sealed class SetClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _since = TimeProvider.System.GetTimestamp();

    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => start + TimeProvider.System.GetElapsedTime(_since) + _ahead;

    public void Skip(TimeSpan time) => _ahead += time;
}

/// <summary>What a person knows.</summary>
internal sealed record Person(string Handle, string Password, string Secret, IReadOnlyList<string> SpareCodes);
