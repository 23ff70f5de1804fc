using Procore.Client;
using ZohoBooks.Client;

namespace EmbeddedHost;

/// <summary>Zoho Books and Procore themselves, at the hosts that are built into the clients.</summary>
/// <param name="connections">The connections, as they are configured at the start.</param>
/// <param name="readAgain">Reads them as they are configured now; null where they stay as they are.</param>
internal sealed class RealSystems(IReadOnlyList<ConfiguredConnection> connections, Func<IReadOnlyList<ConfiguredConnection>>? readAgain = null) : IVendorSystems
{
    /// <summary>With no connection yet: those that are configured later are taken up.</summary>
    public static RealSystems Empty => new([], new SettingsFiles(SettingsReader.Folders).Read);

    public string Description => "Zoho Books and Procore";

    public TimeProvider Time => TimeProvider.System;

    public IReadOnlyList<ConfiguredConnection> Connections => connections;

    public IReadOnlyList<ConfiguredConnection> ReadConnections() => readAgain?.Invoke() ?? connections;

    public string? SettingsFile => readAgain is null ? null : Path.GetFullPath("appsettings.json");

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
