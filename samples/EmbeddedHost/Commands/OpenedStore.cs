using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What a data directory holds, for a command that works with it whatever is configured: what is configured would put back what was removed.</summary>
/// <param name="Runtime">The core over its store.</param>
/// <param name="Connections">The connections that are in it.</param>
/// <param name="Directory">The directory.</param>
internal sealed record OpenedStore(SyncRuntime Runtime, IReadOnlyList<Connection> Connections, string Directory)
{
    /// <summary>Opens it, beside a host that serves on it where one does, and closes it after the work.</summary>
    public static async Task<int> UseAsync(SandboxAddress? sandbox, DirectoryInfo? data, Func<OpenedStore, Task<int>> work, CancellationToken cancellationToken)
    {
        using var directory = DataDirectory.Visit(data?.FullName ?? SettingsReader.Read().DataDirectory);
        await using IVendorSystems systems = sandbox is null ? new RealSystems([]) : await SandboxElsewhere.ConnectAsync(sandbox, new(), cancellationToken);
        using var runtime = await SyncRuntime.OpenStoredAsync(directory, systems, cancellationToken);
        return await work(new(runtime, await runtime.Store.ListConnectionsAsync(cancellationToken), directory.Path));
    }

    /// <summary>The host that serves a connection on the directory; null where none does.</summary>
    public Task<RunningHost?> HostOfAsync(string connectionId, CancellationToken cancellationToken) => RunningHost.ServingAsync(Directory, connectionId, cancellationToken);
}
