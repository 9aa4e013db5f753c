namespace Marsad.Web;

/// <summary>The points of the records and filters asked for last. A map asks for many tiles of one filter, and plays through its days, so the days are looked at tile by tile.</summary>
internal sealed class TileCutting
{
    private const int Most = 8;

    private readonly Lock _gate = new();
    private readonly LinkedList<(Snapshot Record, IncidentFilter Filter, Lazy<PointsOfRecord> Points)> _kept = new();

    public byte[] Tile(Snapshot record, IncidentFilter filter, TileAddress tile) =>
        Points(record, filter with { From = null, To = null }).Value.Tile(tile, filter.From, filter.To);

    private Lazy<PointsOfRecord> Points(Snapshot record, IncidentFilter filter)
    {
        lock (_gate)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Record != record || node.Value.Filter != filter)
                    continue;
                _kept.Remove(node);
                _kept.AddFirst(node);
                return node.Value.Points;
            }
            var points = new Lazy<PointsOfRecord>(() => new PointsOfRecord(record.Outlines, filter.Of(record).Numbers));
            _kept.AddFirst((record, filter, points));
            if (_kept.Count > Most)
                _kept.RemoveLast();
            return points;
        }
    }
}
