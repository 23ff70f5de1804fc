using Procore.Client;
using ZohoBooks.Client;

namespace EmbeddedHost;

/// <summary>Zoho Books and Procore themselves, at the hosts that are built into the clients.</summary>
internal sealed class RealSystems(IReadOnlyList<ConfiguredConnection> connections) : IVendorSystems
{
    public string Description => "Zoho Books and Procore";

    public TimeProvider Time => TimeProvider.System;

    public IReadOnlyList<ConfiguredConnection> Connections => connections;

    public bool OutliveTheHost => true;

    public void Configure(ZohoBooksOptions options)
    {
    }

    public void Configure(ProcoreOptions options)
    {
    }

    public HttpMessageHandler CreateHandler() =>
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.All };

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
