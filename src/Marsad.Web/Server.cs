using System.Text.Encodings.Web;
using System.Text.Unicode;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Working;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Marsad.Web;

/// <summary>The site and the API over one ledger, which others may go on writing to.</summary>
public static class Server
{
    private const long LargestRequest = 64 << 10;

    /// <summary>Builds a server that listens when it is started.</summary>
    /// <remarks>It heeds no settings file and no variable of the surroundings: what it does is what it was told.</remarks>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public static WebApplication Build(ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var ledger = Ledger.Open(options.Ledger, LedgerMode.Read);
        return Build(options, () => ledger.Head, () => Findings(ledger), Past, ledger);

        Findings Findings(Ledger record) => options.IsPublic ? Observatory.Publish(record, PublicationPolicy.Default, Today(options)) : Observatory.Assess(record);

        (Findings, TreeHead) Past(AsOf moment)
        {
            using var past = ledger.At(moment);
            return (Findings(past.Ledger), past.Ledger.Head);
        }
    }

    /// <summary>Builds a server over a record that need not be in a ledger.</summary>
    internal static WebApplication Build(ServerOptions options, Func<TreeHead> head, Func<Findings> assess, Func<AsOf, (Findings, TreeHead)> past, IDisposable? kept = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Marsad.Web" });
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        // Why it could not start is told by whoever starts it.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddSimpleConsole(console => console.SingleLine = true);
        // Names in any script are written as they are, not as numbers; what markup could be made of is still encoded.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        // Nobody signs in yet, so nothing is sealed that has to outlive the process; keys on disk would only lie about.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(services => new CurrentRecord(() => (head(), options.IsPublic ? Today(options) : null), assess, options.Clock, services.GetRequiredService<ILogger<CurrentRecord>>()));
        builder.Services.AddSingleton(new PastRecords(past));
        builder.Services.AddSingleton<Records>();
        builder.Services.AddSingleton<Events>();
        builder.Services.AddSingleton(options.Clock);
        var app = builder.Build();
        if (kept is not null)
            app.Lifetime.ApplicationStopped.Register(kept.Dispose);
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<Failures>();
        app.UseMiddleware<LanguageOfPath>();
        app.UseRouting();
        Site.Map(app);
        Api.Map(app);
        return app;
    }

    private static LocalDate Today(ServerOptions options) => LocalDate.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);

    /// <summary>Where a server that was started can be reached.</summary>
    public static IEnumerable<string> Addresses(WebApplication server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return server.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
    }
}
