using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>A connection with its credentials, on the way to the vault.</summary>
internal sealed class ConfiguredConnection(Connection connection, IReadOnlyDictionary<string, string> credentials)
{
    public Connection Connection { get; } = connection;

    /// <summary>By name, see <see cref="CredentialNames"/>. A class and not a record, so that nothing prints them.</summary>
    public IReadOnlyDictionary<string, string> Credentials { get; } = credentials;
}
