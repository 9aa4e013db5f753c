using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>Where the site is, as its keeper says and not as requests say: passkeys and forms belong to this address and to no other.</summary>
/// <param name="pinned">The address; null where none was given: people then sign in on this machine alone, under any of its names.</param>
/// <param name="isPublic">Whether strangers are meant to come.</param>
internal sealed class SiteOrigin(Uri? pinned, bool isPublic)
{
    private const string ThisMachine = "localhost";

    /// <summary>Whether cookies may be marked for https alone. On this machine nobody listens in between, and browsers refuse such cookies over http.</summary>
    public bool IsSecure => pinned?.Scheme == Uri.UriSchemeHttps;

    /// <summary>The name that passkeys are made for. No passkey can be made for a number, so on this machine it is its name.</summary>
    public string Domain => pinned is null || pinned.IsLoopback ? ThisMachine : pinned.Host;

    /// <summary>Whether requests come through a server in front, which tells whence.</summary>
    public bool IsBehindAnother => pinned is { IsLoopback: false };

    /// <summary>Whether the site answers under that name.</summary>
    public bool IsHost(HostString host) => (pinned is null && isPublic) || host.Host == pinned?.Host
        || (Uri.TryCreate($"http://{host.Value}", UriKind.Absolute, out var named) && named.IsLoopback);

    /// <summary>Whether a page of that origin is one of ours.</summary>
    public bool Is(string origin, HttpContext http) => Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && (pinned is null || pinned.IsLoopback ? from.IsLoopback && from.Scheme == Uri.UriSchemeHttp && from.Port == (pinned?.Port ?? http.Connection.LocalPort) : from.GetLeftPart(UriPartial.Authority) == pinned.GetLeftPart(UriPartial.Authority));

    /// <summary>An address of the site.</summary>
    public string To(string path, HttpContext http) => (pinned?.GetLeftPart(UriPartial.Authority) ?? $"http://{ThisMachine}:{http.Connection.LocalPort}") + path;
}
