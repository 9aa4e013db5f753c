using Marsad.Recording;
using Marsad.Tests.Publishing;
using Marsad.Web;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Marsad.Tests.Web;

/// <summary>A server on a free port over a record made by hand.</summary>
public class ServedRecord : IAsyncLifetime
{
    /// <summary>What a hostile report calls its places and outlets.</summary>
    internal const string Hostile = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";

    private WebApplication _server = null!;

    public ServedRecord() => Findings = Make();

    internal Findings Findings { get; }

    internal HttpClient Client { get; private set; } = null!;

    internal WebApplication Server => _server;

    public async ValueTask InitializeAsync()
    {
        var head = new TreeHead(7, Hash.Full("root"u8));
        var source = new RecordSource(() => head, () => Findings, moment => (Findings with { Incidents = [Findings.Incidents[0]] }, new TreeHead(moment.Head?.Size ?? 1, Hash.Full("past"u8))));
        _server = Marsad.Web.Server.Build(new ServerOptions { Ledger = "none", Urls = "http://127.0.0.1:0" }, source, source);
        await _server.StartAsync();
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Marsad.Web.Server.Addresses(_server).Single()) };
    }

    private protected virtual Findings Make() => SampleFindings.Make(Hostile);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        await _server.DisposeAsync();
    }
}
