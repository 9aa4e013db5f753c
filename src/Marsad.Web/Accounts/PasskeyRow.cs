using System.Text.Json;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;

namespace Marsad.Web;

/// <summary>A passkey as it lies in the file of users.</summary>
internal sealed class PasskeyRow
{
    public required byte[] Id { get; init; }

    public string? Name { get; init; }

    public required byte[] PublicKey { get; init; }

    public long Created { get; init; }

    public long SignCount { get; init; }

    public required string Transports { get; init; }

    public bool Verified { get; init; }

    public bool MayBeBackedUp { get; init; }

    public bool BackedUp { get; init; }

    public required byte[] Attestation { get; init; }

    public required byte[] ClientData { get; init; }

    public static IEnumerable<PasskeyRow> Of(SqliteConnection db, string user) => db.Query<PasskeyRow>("""
        SELECT id AS Id, name AS Name, public_key AS PublicKey, created AS Created, sign_count AS SignCount, transports AS Transports, verified AS Verified,
            may_be_backed_up AS MayBeBackedUp, backed_up AS BackedUp, attestation AS Attestation, client_data AS ClientData
        FROM passkey WHERE user = @user ORDER BY created, id
        """, new { user });

    public UserPasskeyInfo Passkey() =>
        new(Id, PublicKey, DateTimeOffset.FromUnixTimeMilliseconds(Created), (uint)SignCount, JsonSerializer.Deserialize<string[]>(Transports), Verified, MayBeBackedUp, BackedUp, Attestation, ClientData) { Name = Name };
}
