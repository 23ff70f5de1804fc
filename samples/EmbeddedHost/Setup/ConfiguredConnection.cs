using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>A connection with its credentials, on the way to the vault.</summary>
internal sealed class ConfiguredConnection(Connection connection, IReadOnlyDictionary<string, string> credentials)
{
    public Connection Connection { get; } = connection;

    /// <summary>Where its records are found in the web pages of both services.</summary>
    public WebAddresses WebAddresses { get; init; } = new();

    /// <summary>By name, see <see cref="CredentialNames"/>. A class and not a record, so that nothing prints them.</summary>
    public IReadOnlyDictionary<string, string> Credentials { get; } = credentials;
}
