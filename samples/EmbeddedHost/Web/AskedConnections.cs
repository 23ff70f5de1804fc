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

    /// <summary>What goes by an id, and whose it is: the same question about the same order, or about no order at all, goes by the same id in each connection that has it.</summary>
    /// <param name="asked">The connections that may be meant.</param>
    /// <param name="look">Looks for it in one.</param>
    /// <param name="how">How somebody says which is meant.</param>
    /// <returns>It; null when none of them has it.</returns>
    /// <exception cref="InputException">Several have it, and nobody may decide about another customer's.</exception>
    public static async Task<(Connection Connection, T Item)?> WhoseAsync<T>(IReadOnlyList<Connection> asked, Func<Connection, ValueTask<T?>> look, string how)
        where T : class
    {
        var found = new List<(Connection Connection, T Item)>();
        foreach (var connection in asked)
            if (await look(connection) is { } item) found.Add((connection, item));
        if (found.Count > 1) throw new InputException($"Several connections have one of this id, so nothing was done: {string.Join(", ", found.Select(one => one.Connection.Id))}. Say with {how} which is meant.");
        return found.Count == 0 ? null : found[0];
    }
}
