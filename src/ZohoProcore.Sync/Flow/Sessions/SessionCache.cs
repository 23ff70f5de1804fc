namespace ZohoProcore.Sync;

/// <summary>
/// The sessions of the connections that are in use, one each. When a connection or its clients changed, the next call gets a new session;
/// the old one is disposed when the last call that uses it gives it back.
/// </summary>
/// <param name="store">The system of record.</param>
/// <param name="clients">Makes the clients of a connection.</param>
/// <param name="owned">The connections that this process took.</param>
/// <param name="time">The clock.</param>
/// <param name="host">The name of what a host disposed, when a call comes after that.</param>
/// <param name="telemetry">What tells whoever listens what came of the work.</param>
/// <param name="facts">What the host says of orders; null where it says nothing.</param>
internal sealed class SessionCache(
    ISyncStore store,
    IConnectionClientProvider clients,
    OwnedConnections owned,
    TimeProvider time,
    string host,
    SyncTelemetry? telemetry = null,
    IOrderFactProvider? facts = null) : IDisposable
{
    private readonly Dictionary<string, Lendable<ConnectionSession>> _sessions = new(StringComparer.Ordinal);
    private bool _isDisposed;

    /// <summary>What tells whoever listens what is done.</summary>
    public RunActivities Activities { get; } = new();

    /// <summary>What tells whoever listens what came of it.</summary>
    public SyncTelemetry? Telemetry { get; } = telemetry;

    /// <summary>The connection, as it is stored now.</summary>
    /// <exception cref="ConnectionNotFoundException">There is none of that name.</exception>
    public async ValueTask<Connection> FindAsync(string connectionId, CancellationToken cancellationToken) =>
        await store.GetConnectionAsync(
            connectionId ?? throw new ArgumentNullException(nameof(connectionId)), cancellationToken).ConfigureAwait(false)
            ?? throw new ConnectionNotFoundException(connectionId);

    /// <summary>Takes the session of a connection for one call, which disposes what it took.</summary>
    public async ValueTask<SessionLoan> OpenAsync(string connectionId, CancellationToken cancellationToken)
    {
        var connection = await FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var current = await clients.GetAsync(connection, cancellationToken).ConfigureAwait(false);
        try
        {
            var session = Find(connection, current);
            return new(session.Value, session.Loan, current);
        }
        catch
        {
            current.Dispose();
            throw;
        }
    }

    /// <summary>Gives up the session and the clients of a connection that is gone, those that are in use when they come back.</summary>
    public void Forget(string connectionId)
    {
        lock (_sessions)
        {
            if (_sessions.TryGetValue(connectionId, out var session))
            {
                session.Retire();
                _sessions.Remove(connectionId);
            }
        }

        clients.Forget(connectionId);
        Telemetry?.Forget(connectionId);
    }

    /// <summary>Lends no session any more; those that are in use are disposed when they come back.</summary>
    public void Dispose()
    {
        lock (_sessions)
        {
            _isDisposed = true;
            foreach (var session in _sessions.Values)
            {
                session.Retire();
            }

            _sessions.Clear();
        }

        Activities.Dispose();
    }

    private (ConnectionSession Value, IDisposable Loan) Find(Connection connection, ConnectionClients current)
    {
        lock (_sessions)
        {
            _ = _isDisposed ? throw new ObjectDisposedException(host) : true;
            var owner = owned.Find(connection.Id);
            if (!_sessions.TryGetValue(connection.Id, out var session) || !session.Value.IsOf(connection, current, owner))
            {
                session?.Retire();
                _sessions[connection.Id] = session = new(new(connection, current, store, time, owner, Activities, Telemetry, facts));
            }

            return (session.Value, session.Lend());
        }
    }
}
