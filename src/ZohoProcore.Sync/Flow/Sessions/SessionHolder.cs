namespace ZohoProcore.Sync;

/// <summary>A session with the number of calls that use it. It is disposed once it is retired and nobody uses it.</summary>
internal sealed class SessionHolder(ConnectionSession session)
{
    private int _users = 1;

    public ConnectionSession Session { get; } = session;

    /// <summary>Lends the session to one more call. The owner calls this only before it retires the session.</summary>
    public SessionLease Lend()
    {
        Interlocked.Increment(ref _users);
        return new(this);
    }

    /// <summary>Called once, by the owner: the session is not lent any more.</summary>
    public void Retire() => Return();

    internal void Return()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            Session.Dispose();
        }
    }
}

/// <summary>A session for the time of one call.</summary>
internal sealed class SessionLease(SessionHolder holder) : IDisposable
{
    private int _isReturned;

    public ConnectionSession Session { get; } = holder.Session;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReturned, 1) == 0)
        {
            holder.Return();
        }
    }
}
