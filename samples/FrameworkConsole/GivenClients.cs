using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace FrameworkConsole;

/// <summary>The clients of the one connection there is; they belong to the container.</summary>
internal sealed class GivenClients(IZohoBooksClient books, IProcoreClient procore) : IConnectionClientProvider
{
    public ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default) =>
        new(new ConnectionClients(books, procore));

    public void Forget(string connectionId)
    {
        // They are the container's to give up.
    }
}
