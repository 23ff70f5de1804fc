using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>
/// The note that is kept of a connection that a person removed: which books it joined, to which what was recorded under its id belongs.
/// </summary>
internal static class RemovedConnection
{
    /// <summary>The note's name.</summary>
    public const string Name = "removed";

    /// <summary>What to store with a connection's removal.</summary>
    public static KeyValuePair<string, string> Of(Connection connection) =>
        new(Name, JsonSerializer.Serialize(connection, ConnectionJson.Default.Connection));

    /// <summary>The connection as it was; null where no note is.</summary>
    public static Connection? Parse(string? note) =>
        note is { Length: > 0 } ? StoredDocument.Read(note, ConnectionJson.Default.Connection) : null;
}
