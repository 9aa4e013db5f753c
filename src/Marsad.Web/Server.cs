using System.Text.Encodings.Web;
using System.Text.Unicode;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Web.Pages;
using Marsad.Working;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
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
        var (whole, strangers) = Sources(options, ledger);
        var server = Build(options, whole, strangers, ledger);
        server.Services.GetRequiredService<RecordsByVisitor>().Strangers.Current.Begin();
        return server;
    }

    /// <summary>Whence the record comes for those who signed in, and for everybody else.</summary>
    internal static (RecordSource Whole, RecordSource Strangers) Sources(ServerOptions options, Ledger ledger)
    {
        var whole = new RecordSource(() => ledger.Head, () => Observatory.Assess(ledger), moment => Past(moment, record => Observatory.Assess(record))) { Kept = options.Ledger, Continues = ledger.Continues };
        return (whole, options.IsPublic ? whole with { Assess = () => Publish(ledger), Past = moment => Past(moment, Publish), Day = () => Today(options), View = "-published", Kept = options.Ledger + ".public" } : whole);

        Findings Publish(Ledger record) => Observatory.Publish(record, PublicationPolicy.Default, Today(options));

        (Findings, TreeHead) Past(AsOf moment, Func<Ledger, Findings> assess)
        {
            using var past = ledger.At(moment);
            return (assess(past.Ledger), past.Ledger.Head);
        }
    }

    /// <summary>Builds a server over a record that need not be in a ledger.</summary>
    /// <param name="options">What the server is told.</param>
    /// <param name="whole">The record for those who signed in.</param>
    /// <param name="strangers">The record for everybody else.</param>
    /// <param name="kept">What is let go when the server ends.</param>
    /// <exception cref="UserFileException">The file of users cannot be opened.</exception>
    internal static WebApplication Build(ServerOptions options, RecordSource whole, RecordSource strangers, IDisposable? kept = null)
    {
        var origin = new SiteOrigin(options.Origin, options.IsPublic);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Marsad.Web" });
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        // Why it could not start is told by whoever starts it.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error).AddSimpleConsole(console => console.SingleLine = true);
        // Names in any script are written as they are, not as numbers; what markup could be made of is still encoded.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton(services => Records(whole, strangers, options.Clock, services.GetRequiredService<ILogger<CurrentRecord>>()));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services => services.GetRequiredService<RecordsByVisitor>().For(services.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        builder.Services.AddScoped(services => services.GetRequiredService<Records>().Current);
        builder.Services.AddSingleton(origin);
        builder.Services.AddAntiforgery(forms => (forms.FormFieldName, forms.HeaderName, forms.Cookie, forms.SuppressXFrameOptionsHeader) = (FormToken.Name, "X-Form-Token", AccountServices.Cookie("marsad-forms", origin), true));
        Access.Add(builder.Services, options.Clock);
        Limits.Add(builder.Services, options.IsPublic);
        if (options.Users is { } users)
        {
            AccountServices.Add(builder.Services, UserFile.Open(users), origin, options.Clock);
            builder.Services.AddSingleton(_ => new DeskLedger(options.Ledger));
            builder.Services.AddSingleton<IntakePages>();
        }
        else
        {
            // Nobody signs in, so nothing is sealed that has to outlive the process; keys on disk would only lie about.
            builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        }
        builder.Services.AddSingleton<Events>();
        builder.Services.AddSingleton<TileCutting>();
        builder.Services.AddSingleton(options.Clock);
        var app = builder.Build();
        if (options.Users is { } file)
            SealTrial.Run(SealTrial.Of(app.Services), file);
        if (kept is not null)
            app.Lifetime.ApplicationStopped.Register(kept.Dispose);
        if (origin.IsBehindAnother)
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        app.UseMiddleware<HeadAsGet>();
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<Failures>();
        app.UseMiddleware<KnownHosts>();
        app.UseMiddleware<LanguageOfPath>();
        app.UseRouting();
        if (options.Users is not null)
        {
            app.UseAuthentication();
            app.UseMiddleware<PrivateAnswers>();
        }
        app.UseMiddleware<OwnForms>();
        app.UseAuthorization();
        app.UseRateLimiter();
        var everyone = app.MapGroup("").ForEveryone();
        Site.Map(everyone);
        Api.Map(app, options.Users is not null, options.IsPublic);
        TileEndpoints.Map(everyone);
        McpService.Map(everyone);
        if (options.Users is not null)
        {
            AccountPages.Map(app);
            DeskPages.Map(app);
        }
        return app;
    }

    private static RecordsByVisitor Records(RecordSource whole, RecordSource strangers, TimeProvider clock, ILogger log)
    {
        var all = Records(whole, clock, log);
        return new RecordsByVisitor(ReferenceEquals(whole, strangers) ? all : Records(strangers, clock, log), all);
    }

    /// <summary>The record now and as it stood.</summary>
    internal static Records Records(RecordSource source, TimeProvider clock, ILogger log)
    {
        var shown = new ShownRecord(source);
        return new Records(new CurrentRecord(shown.State, shown.Kept, shown.Reckon, clock, log), new PastRecords(shown.Past));
    }

    private static LocalDate Today(ServerOptions options) => LocalDate.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);

    /// <summary>Where a server that was started can be reached.</summary>
    public static IEnumerable<string> Addresses(WebApplication server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return server.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
    }
}
