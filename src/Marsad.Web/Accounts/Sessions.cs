using System.Globalization;
using System.Security.Claims;
using Dapper;
using Microsoft.AspNetCore.Identity;
using IdentityClaim = System.Security.Claims.Claim;

namespace Marsad.Web;

/// <summary>The sessions of all who are signed in. They are kept here and not in the cookie, which holds but a key: what is taken away is gone with the next request.</summary>
internal sealed class Sessions(UserFile file, TimeProvider clock)
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    public static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(30);

    /// <summary>Claim that tells when the person proved to be the person.</summary>
    public const string ProvedClaim = "auth_time";

    /// <summary>Claim that names the session, for lists of them; nobody gets in by it.</summary>
    public const string NameClaim = "marsad:session";

    // A session that is used all the time need not be written all the time.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>What a session must be younger than to be one, as parameters.</summary>
    public static object Living(TimeProvider clock) => new { begun = Milliseconds(clock, -Longest), seen = Milliseconds(clock, -LongestIdle) };

    /// <summary>Begins a session.</summary>
    /// <param name="user">Id of the person.</param>
    /// <param name="way">By what the person signed in.</param>
    /// <returns>The key, which is told to nobody but the person's browser.</returns>
    public string Begin(string user, string way)
    {
        var key = Secret.New();
        var now = Milliseconds(clock, TimeSpan.Zero);
        file.Do(db =>
        {
            db.Execute("DELETE FROM session WHERE begun <= @begun OR seen <= @seen", Living(clock));
            return db.Execute("INSERT INTO session (key, user, stamp, begun, seen, way) SELECT @key, id, stamp, @now, @now, @way FROM user WHERE id = @user", new { key = Secret.Hash(key), now, way, user });
        });
        return key;
    }

    /// <summary>Who holds a key, with what the person may do now; null where the session is over.</summary>
    public ClaimsPrincipal? Find(string key)
    {
        var hash = Secret.Hash(key);
        var rows = file.Ask(db => db.Query<(string User, long Begun, long Seen, string Way)>("""
            SELECT session.user, begun, seen, way FROM session JOIN user ON user.id = session.user
            WHERE key = @key AND session.stamp = user.stamp AND NOT disabled
            """, new { key = hash }).AsList());
        if (rows is not [var session])
            return null;
        var now = Milliseconds(clock, TimeSpan.Zero);
        var idle = TimeSpan.FromMilliseconds(now - session.Seen);
        // A clock that was set back could else make a session last for years.
        if (idle >= LongestIdle || idle < -SeenEvery || now - session.Begun >= Longest.TotalMilliseconds)
        {
            End(key);
            return null;
        }
        if (idle >= SeenEvery)
            file.Do(db => db.Execute("UPDATE session SET seen = @now WHERE key = @key", new { now, key = hash }));
        return Principal(file.Ask(db => UserRows.ById(db, session.User))!, session.Way,
            new IdentityClaim(ProvedClaim, session.Begun.ToString(CultureInfo.InvariantCulture)), new IdentityClaim(NameClaim, Name(hash)));
    }

    /// <summary>Ends the session of a key.</summary>
    public void End(string key) => file.Do(db => db.Execute("DELETE FROM session WHERE key = @key", new { key = Secret.Hash(key) }));

    /// <summary>The sessions of a person, the newest first.</summary>
    public IReadOnlyList<Session> Of(string user)
    {
        var living = new DynamicParameters(Living(clock));
        living.Add("user", user);
        return file.Ask(db => (IReadOnlyList<Session>)[.. db.Query<(byte[] Key, long Begun, long Seen, string Way)>("""
            SELECT key, begun, seen, way FROM session JOIN user ON user.id = session.user
            WHERE session.user = @user AND session.stamp = user.stamp AND begun > @begun AND seen > @seen ORDER BY begun DESC
            """, living).Select(row => new Session(Name(row.Key), DateTimeOffset.FromUnixTimeMilliseconds(row.Begun), DateTimeOffset.FromUnixTimeMilliseconds(row.Seen), row.Way))]);
    }

    /// <summary>Ends a session of a person.</summary>
    public void End(string user, string name) => file.Do(db =>
    {
        foreach (var key in db.Query<byte[]>("SELECT key FROM session WHERE user = @user", new { user }).Where(key => Name(key) == name).ToList())
            db.Execute("DELETE FROM session WHERE key = @key", new { key });
        return 0;
    });

    /// <summary>Lets a session go on whose person changed by it what the person signs in with; all others of the person are over.</summary>
    public void KeepOnly(string user, string name) => file.Do(db =>
    {
        foreach (var key in db.Query<byte[]>("SELECT key FROM session WHERE user = @user", new { user }).ToList())
        {
            db.Execute(Name(key) == name
                ? "UPDATE session SET stamp = (SELECT stamp FROM user WHERE id = @user) WHERE key = @key"
                : "DELETE FROM session WHERE key = @key", new { user, key });
        }
        return 0;
    });

    /// <summary>Who a person is to the pages; the roles are those of now, whatever they were when the session began.</summary>
    public static ClaimsPrincipal Principal(User user, string way, params ReadOnlySpan<IdentityClaim> more)
    {
        var roles = user.IsEnrolled ? Enum.GetValues<UserRole>().Where(role => role <= user.Role) : [];
        return new ClaimsPrincipal(new ClaimsIdentity(
            [
                new IdentityClaim(ClaimTypes.NameIdentifier, user.Id),
                new IdentityClaim(ClaimTypes.Name, user.Handle),
                new IdentityClaim(ClaimTypes.AuthenticationMethod, way),
                .. roles.Select(role => new IdentityClaim(ClaimTypes.Role, role.ToString())),
                .. more,
            ],
            IdentityConstants.ApplicationScheme));
    }

    private static string Name(byte[] hash) => Convert.ToHexStringLower(hash)[..12];

    private static long Milliseconds(TimeProvider clock, TimeSpan since) => (clock.GetUtcNow() + since).ToUnixTimeMilliseconds();
}

/// <summary>A time between signing in and out.</summary>
/// <param name="Name">What it is called in lists.</param>
/// <param name="Begun">When the person signed in.</param>
/// <param name="Seen">When it was used last, to the minute.</param>
/// <param name="Way">By what the person signed in.</param>
internal sealed record Session(string Name, DateTimeOffset Begun, DateTimeOffset Seen, string Way);
