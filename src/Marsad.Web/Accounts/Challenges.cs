using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Marsad.Web;

/// <summary>Challenges that were given out for passkeys. Each is taken back with its first answer, so that an answer cannot be given twice.</summary>
internal sealed class Challenges(TimeProvider clock) : ITicketStore
{
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (AuthenticationTicket Ticket, long Given)> _given = new(StringComparer.Ordinal);

    public Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        // Those that nobody answers must not fill the memory.
        if (_given.Count >= Most)
        {
            foreach (var (old, _) in _given.OrderBy(pair => pair.Value.Given).Take(Most / 2))
                _given.TryRemove(old, out _);
        }
        var key = Secret.New();
        _given[key] = (ticket, clock.GetTimestamp());
        return Task.FromResult(key);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        _given[key] = (ticket, clock.GetTimestamp());
        return Task.CompletedTask;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        Task.FromResult(_given.TryRemove(key, out var one) && clock.GetElapsedTime(one.Given) < Hold ? one.Ticket : null);

    public Task RemoveAsync(string key)
    {
        _given.TryRemove(key, out _);
        return Task.CompletedTask;
    }
}
