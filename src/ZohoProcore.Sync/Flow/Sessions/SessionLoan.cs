namespace ZohoProcore.Sync;

/// <summary>A session and its clients for the time of one call.</summary>
internal sealed class SessionLoan(ConnectionSession session, IDisposable loan, ConnectionClients clients) : IDisposable
{
    public ConnectionSession Session { get; } = session;

    public void Dispose()
    {
        loan.Dispose();
        clients.Dispose();
    }
}
