using Sandbox;

namespace Procore.Client.Tests;

[Collection(SimulatedTime.Name)]
public class TokenRefreshTests : TokenRefreshContract<IProcoreClient, IProcoreTokenStore>
{
    protected override SandboxSide Side => SandboxSide.Procore;

    protected override IProcoreClient Create(SandboxServer sandbox, TimeProvider time, HttpMessageHandler primary, IProcoreTokenStore? store) => Sandboxed.Client(sandbox, time, o =>
    {
        o.PrimaryHandler = () => primary;
        o.TokenStore = store;
    });

    protected override IProcoreTokenStore NewStore() => new InMemoryProcoreTokenStore();

    protected override Task CallAsync(IProcoreClient client, SandboxServer sandbox, CancellationToken cancellationToken) =>
        client.Projects.GetAsync(sandbox.Data.Projects.First(project => project is { ProcoreId: not null, Active: true, Permitted: true }).ProcoreId!.Value, cancellationToken);
}
