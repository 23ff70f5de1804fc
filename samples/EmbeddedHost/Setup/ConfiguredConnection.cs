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

    /// <summary>The same with another credential.</summary>
    public ConfiguredConnection With(string name, string value) =>
        new(Connection, new Dictionary<string, string>(Credentials, StringComparer.Ordinal) { [name] = value }) { WebAddresses = WebAddresses };

    /// <summary>Whether nothing of it is another than that of <paramref name="other"/>.</summary>
    public bool IsAs(ConfiguredConnection other) =>
        HasAccessOf(other) && Connection.Name == other.Connection.Name && WebAddresses == other.WebAddresses && PolicyDocument.Write(Connection.Policies) == PolicyDocument.Write(other.Connection.Policies);

    /// <summary>Whether it leads to the same systems with the same credentials: what works for the one works on for the other.</summary>
    public bool HasAccessOf(ConfiguredConnection other) =>
        Connection with { Name = other.Connection.Name, Policies = other.Connection.Policies } == other.Connection && HasCredentialsOf(other);

    /// <summary>Whether it has the same credentials.</summary>
    public bool HasCredentialsOf(ConfiguredConnection other) =>
        Credentials.Count == other.Credentials.Count && Credentials.All(one => other.Credentials.TryGetValue(one.Key, out var value) && value == one.Value);
}
