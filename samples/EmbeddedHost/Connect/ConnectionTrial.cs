using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Checks a connection as ping does, with credentials that are nowhere yet but in memory, beside whatever runs.</summary>
internal static class ConnectionTrial
{
    /// <summary>Both sides, and what they count in.</summary>
    public static Task<IReadOnlyList<PingFinding>> BothAsync(IVendorSystems systems, ConfiguredConnection connection, CancellationToken cancellationToken) =>
        LookAsync(systems, connection, runtime => PingCommand.FindAsync(runtime, runtime.Connections[0], cancellationToken), cancellationToken);

    /// <summary>Zoho's side.</summary>
    public static Task<IReadOnlyList<PingFinding>> ZohoAsync(IVendorSystems systems, ConfiguredConnection connection, CancellationToken cancellationToken) =>
        LookAsync(
            systems,
            connection,
            async runtime =>
            {
                using var clients = await runtime.Clients.GetAsync(runtime.Connections[0], cancellationToken);
                return await new ZohoPing(clients.Books, runtime.Connections[0]).RunAsync(cancellationToken);
            },
            cancellationToken);

    /// <summary>Procore's side.</summary>
    public static Task<IReadOnlyList<PingFinding>> ProcoreAsync(IVendorSystems systems, ConfiguredConnection connection, CancellationToken cancellationToken) =>
        LookAsync(
            systems,
            connection,
            async runtime =>
            {
                using var clients = await runtime.Clients.GetAsync(runtime.Connections[0], cancellationToken);
                return await new ProcorePing(clients.Procore, runtime.Connections[0]).RunAsync(cancellationToken);
            },
            cancellationToken);

    private static async Task<IReadOnlyList<PingFinding>> LookAsync(
        IVendorSystems systems, ConfiguredConnection connection, Func<SyncRuntime, Task<IReadOnlyList<PingFinding>>> look, CancellationToken cancellationToken)
    {
        using var trial = DataDirectory.Temporary();
        using var runtime = await SyncRuntime.OpenAsync(trial, new ConnectingSystems(systems, connection), cancellationToken);
        try
        {
            return await look(runtime);
        }
        catch (SyncException problem)
        {
            return [PingFinding.Missing(Problem.SentenceOf(problem))];
        }
    }
}
