using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Which connection a request means.</summary>
internal static class AskedConnections
{
    /// <summary>The connection that was named, or all of them.</summary>
    /// <exception cref="InputException">There is none of that name.</exception>
    public static IReadOnlyList<Connection> Asked(this SyncRuntime runtime, string? id) => id is null ? runtime.Connections : [runtime.One(id)];

    /// <summary>The connection that was named, or the only one.</summary>
    /// <exception cref="InputException">There is none of that name, or there are several and none was named.</exception>
    public static Connection One(this SyncRuntime runtime, string? id) => CommandOptions.Choose(runtime.Connections, id, "\"connection\"");
}
