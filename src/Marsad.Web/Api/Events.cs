using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Marsad.Publishing;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>Tells programs of incidents as they come, change and go, as server-sent events: "incident" with the incident, "gone" with the id of what was joined, split or taken back.</summary>
internal sealed class Events(TimeProvider clock)
{
    private const int MostListeners = 64;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan StillThere = TimeSpan.FromSeconds(20);

    private int _listeners;

    /// <summary>The events from now on, or a refusal where too many listen.</summary>
    public IResult Listen(CurrentRecord current, HttpContext http)
    {
        if (HeadAsGet.WantsHeadersAlone(http))
            return Results.Text("", "text/event-stream");
        if (Interlocked.Increment(ref _listeners) > MostListeners)
        {
            Interlocked.Decrement(ref _listeners);
            return Problem.Of(StatusCodes.Status503ServiceUnavailable, "Too many listen already; ask again later, or ask for /api/v1/incidents with If-None-Match.");
        }
        return TypedResults.ServerSentEvents(Changes(current, http.RequestAborted));
    }

    private async IAsyncEnumerable<SseItem<string>> Changes(CurrentRecord current, [EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            var shown = current.Now();
            var known = Digests(shown);
            var quiet = clock.GetTimestamp();
            // Without a first word, neither side would know whether the other is there.
            yield return new SseItem<string>(shown.Head.Root, "record");
            while (!cancellation.IsCancellationRequested)
            {
                await Task.Delay(LookAgain, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                var record = current.Now();
                if (!ReferenceEquals(record, shown))
                {
                    var now = Digests(record);
                    foreach (var id in now.Where(pair => !known.TryGetValue(pair.Key, out var before) || before != pair.Value).Select(pair => pair.Key).Order(StringComparer.Ordinal))
                        yield return new SseItem<string>(RecordJson.Write(record.Incident(id)!), "incident") { EventId = id };
                    foreach (var id in known.Keys.Where(id => !now.ContainsKey(id)).Order(StringComparer.Ordinal))
                        yield return new SseItem<string>(id, "gone") { EventId = id };
                    known = now;
                }
                if (!ReferenceEquals(record, shown) || clock.GetElapsedTime(quiet) > StillThere)
                {
                    yield return new SseItem<string>(record.Head.Root, "record");
                    quiet = clock.GetTimestamp();
                }
                shown = record;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _listeners);
        }
    }

    private static Dictionary<string, ulong> Digests(Snapshot record) => record.Outlines.IncidentIds.Zip(record.Digests).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
}
