using System.Security.Cryptography;

namespace EmbeddedHost;

/// <summary>A consent for which somebody was sent to Zoho from a page of this host. A class and not a record, so that nothing prints the secrets in it.</summary>
/// <param name="connection">The connection with the credentials that are there already.</param>
/// <param name="added">What the file of settings gets; null where the connection is there and its token alone is replaced.</param>
/// <param name="by">Who asked.</param>
/// <param name="redirect">Where Zoho sends the browser back to.</param>
internal sealed class AskedConsent(ConfiguredConnection connection, ConnectionSettings? added, string by, Uri redirect)
{
    /// <summary>The connection with the credentials that are there already.</summary>
    public ConfiguredConnection Connection { get; } = connection;

    /// <summary>What the file of settings gets; null where the connection is there and its token alone is replaced.</summary>
    public ConnectionSettings? Added { get; } = added;

    /// <summary>Who asked.</summary>
    public string By { get; } = by;

    /// <summary>Where Zoho sends the browser back to.</summary>
    public Uri Redirect { get; } = redirect;

    /// <summary>What Zoho sends back with its answer: nobody else can know it.</summary>
    public string State { get; } = RandomNumberGenerator.GetHexString(32);

    /// <summary>What the browser that asked keeps meanwhile: an answer that another one brings is not taken.</summary>
    public string Browser { get; } = RandomNumberGenerator.GetHexString(32);
}
