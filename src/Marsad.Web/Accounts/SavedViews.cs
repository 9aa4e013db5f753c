using Dapper;

namespace Marsad.Web;

/// <summary>Addresses of pages with their filters that a person keeps under a name, for that person alone.</summary>
internal sealed class SavedViews(UserFile file, TimeProvider clock)
{
    public const string Table = "CREATE TABLE view (user TEXT NOT NULL REFERENCES user (id), name TEXT NOT NULL, address TEXT NOT NULL, made INTEGER NOT NULL, PRIMARY KEY (user, name)) WITHOUT ROWID";

    /// <summary>How many a person can keep.</summary>
    public const int Most = 100;

    /// <summary>Longest name.</summary>
    public const int LongestName = 80;

    private const int LongestAddress = 2000;

    /// <summary>Whether an address is of a page of this site, which is all that can be kept.</summary>
    public static bool IsAddress(string address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && address.Length <= LongestAddress && !address.Any(char.IsControl) && !address.Contains('\\', StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Relative, out _);

    /// <summary>The views of a person, by name.</summary>
    public IReadOnlyList<SavedView> Of(string handle) => file.Ask(db => (IReadOnlyList<SavedView>)
        [.. db.Query<(string Name, string Address, long Made)>("SELECT name, address, made FROM view WHERE user = (SELECT id FROM user WHERE handle = @handle) ORDER BY name", new { handle })
            .Select(row => new SavedView(row.Name, row.Address, DateTimeOffset.FromUnixTimeMilliseconds(row.Made)))]);

    /// <summary>Keeps a view; one of the same name is no more.</summary>
    /// <returns>Whether there was room for it.</returns>
    public bool Keep(string handle, string name, string address) => file.Do(db =>
    {
        var made = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return db.Execute("""
            INSERT INTO view (user, name, address, made)
            SELECT id, @name, @address, @made FROM user
            WHERE handle = @handle AND ((SELECT count(*) FROM view WHERE user = id) < @Most OR EXISTS (SELECT 1 FROM view WHERE user = id AND name = @name))
            ON CONFLICT (user, name) DO UPDATE SET address = @address, made = @made
            """, new { handle, name, address, made, Most }) == 1;
    });

    /// <summary>Forgets a view.</summary>
    public void Forget(string handle, string name) =>
        file.Do(db => db.Execute("DELETE FROM view WHERE name = @name AND user = (SELECT id FROM user WHERE handle = @handle)", new { handle, name }));
}

/// <summary>A page that a person keeps.</summary>
/// <param name="Name">What the person calls it.</param>
/// <param name="Address">Its address, without the language.</param>
/// <param name="Made">When it was kept.</param>
public sealed record SavedView(string Name, string Address, DateTimeOffset Made);
