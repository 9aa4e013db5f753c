using Dapper;

namespace Marsad.Recording;

public sealed partial class Ledger
{
    /// <summary>The sightings of raids, by day and id.</summary>
    public IReadOnlyList<Sighting> Sightings() => Read<Sighting>("SELECT json FROM sighting ORDER BY seen, id");

    /// <summary>Records a sighting; nothing where it is recorded already.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Sight(Sighting sighting)
    {
        ArgumentNullException.ThrowIfNull(sighting);
        var isNew = false;
        Together(() =>
        {
            isNew = _store.Connection.ExecuteScalar<long>("SELECT count(*) FROM sighting WHERE id = @id", new { id = sighting.Id.Value }) == 0;
            if (isNew)
                Append(new SightingReported { Sighting = sighting });
        });
        return isNew;
    }
}
