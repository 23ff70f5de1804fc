namespace ZohoProcore.Sync;

/// <summary>
/// The sessions of the connections that are in use, one each. When a connection or its clients changed, the next call gets a new session;
/// the old one is disposed when the last call that uses it gives it back.
/// </summary>
internal sealed class SessionCache(ISyncStore store, IConnectionClientProvider clients, TimeProvider time) : IDisposable
{
    private readonly Dictionary<string, SessionHolder> _holders = new(StringComparer.Ordinal);
    private bool _isDisposed;

    /// <summary>Takes the session of a connection for one call, which disposes what it took.</summary>
    public async ValueTask<SessionLease> OpenAsync(string connectionId, CancellationToken cancellationToken)
    {
        var connection = await store.GetConnectionAsync(connectionId, cancellationToken).ConfigureAwait(false)
            ?? throw new ConnectionNotFoundException(connectionId);
        var current = await clients.GetAsync(connection, cancellationToken).ConfigureAwait(false);
        lock (_holders)
        {
            _ = _isDisposed ? throw new ObjectDisposedException(nameof(SyncEngine)) : true;

            if (_holders.TryGetValue(connectionId, out var known))
            {
                if (known.Session.IsOf(connection, current))
                {
                    return known.Lend();
                }

                known.Retire();
            }

            return (_holders[connectionId] = new(new(connection, current, store, time))).Lend();
        }
    }

    /// <summary>Lends no session any more; those that are in use are disposed when they come back.</summary>
    public void Dispose()
    {
        lock (_holders)
        {
            _isDisposed = true;
            foreach (var holder in _holders.Values)
            {
                holder.Retire();
            }

            _holders.Clear();
        }
    }
}
