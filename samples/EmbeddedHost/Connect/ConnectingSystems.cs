using Procore.Client;
using ZohoBooks.Client;

namespace EmbeddedHost;

/// <summary>Systems that one connection is being made to, whatever else is configured.</summary>
internal sealed class ConnectingSystems(IVendorSystems inner, ConfiguredConnection connection) : IVendorSystems
{
    public string Description => inner.Description;

    public TimeProvider Time => inner.Time;

    public IReadOnlyList<ConfiguredConnection> Connections => [connection];

    public bool OutliveTheHost => inner.OutliveTheHost;

    public void Configure(ZohoBooksOptions options) => inner.Configure(options);

    public void Configure(ProcoreOptions options) => inner.Configure(options);

    public HttpMessageHandler CreateHandler() => inner.CreateHandler();

    // They are whose they were before.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
