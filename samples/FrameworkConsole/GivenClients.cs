using ZohoProcore.Sync;

namespace FrameworkConsole;

/// <summary>The clients of the one connection there is.</summary>
internal sealed class GivenClients(ConnectionClients clients) : IConnectionClientProvider
{
    public ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default) => new(clients);
}
