using System.Collections.Concurrent;

namespace ZohoProcore.Sync;

/// <summary>The sessions of the connections that are in use: one each, made anew when the connection or its clients changed.</summary>
internal sealed class SessionCache(ISyncStore store, IConnectionClients clients, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, ConnectionSession> _sessions = new(StringComparer.Ordinal);

    public async ValueTask<ConnectionSession> GetAsync(string connectionId, CancellationToken cancellationToken)
    {
        var connection = await store.GetConnectionAsync(connectionId, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"There is no connection '{connectionId}'. Add it with ConnectAsync first.");
        var current = await clients.GetAsync(connection, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (_sessions.TryGetValue(connectionId, out var known))
            {
                if (known.IsOf(connection, current))
                {
                    return known;
                }

                _sessions.TryRemove(connectionId, out _);
                continue;
            }

            var made = new ConnectionSession(connection, current, store, time);
            if (_sessions.TryAdd(connectionId, made))
            {
                return made;
            }

            made.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var session in _sessions.Values)
        {
            session.Dispose();
        }
    }
}
