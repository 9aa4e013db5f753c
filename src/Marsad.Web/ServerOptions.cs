namespace Marsad.Web;

/// <summary>What a server is told when it is started.</summary>
public sealed record ServerOptions
{
    /// <summary>The ledger's file; the archive is the folder <c>archive</c> beside it.</summary>
    public required string Ledger { get; init; }

    /// <summary>Addresses to listen at, with <c>;</c> between them.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    /// <summary>Whether strangers are shown it: only what the publication policy (data/publishing/policy.yaml) lets them see is read.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The file of users; null where nobody signs in.</summary>
    public string? Users { get; init; }

    /// <summary>Where the site is to be found by those who sign in; null for this machine alone.</summary>
    public Uri? Origin { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
