namespace Marsad.Web;

/// <summary>A person who may sign in. Who that is in life is not kept: the administrator who chose the handle knows.</summary>
internal sealed class User
{
    public required string Id { get; init; }

    /// <summary>The name by which the person signs in and under which the ledger keeps what the person did.</summary>
    public required string Handle { get; init; }

    public UserRole Role { get; init; }

    public bool IsDisabled { get; init; }

    /// <summary>How many passkeys the person had when this was read.</summary>
    public int Passkeys { get; init; }

    /// <summary>Rises with each change, so that of two changes made at once the second is refused.</summary>
    public long Version { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>Changes with whatever lets the person in; sessions that were begun with another are over.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>Key of the one-time codes, sealed.</summary>
    public string? SealedSecret { get; set; }

    public bool HasTwoFactors { get; set; }

    /// <summary>Time step of the last one-time code that was taken: none is taken twice.</summary>
    public long LastStep { get; set; }

    public int WrongTries { get; set; }

    /// <summary>Milliseconds since 1970 until which no password is taken.</summary>
    public long? LockedUntil { get; set; }

    public bool HasPassword => PasswordHash is not null && SealedSecret is not null && HasTwoFactors;

    /// <summary>Whether the person has a way to sign in. Whoever came by a one-time code and has set none yet may do nothing else.</summary>
    public bool IsEnrolled => HasPassword || Passkeys > 0;
}
