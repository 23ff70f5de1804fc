namespace ZohoProcore.Sync;

/// <summary>
/// A stored credential can't be decrypted: the key ring was lost or replaced, the key was revoked, or the stored text was moved or altered.
/// </summary>
public sealed class CredentialUnreadableException : SyncException
{
    /// <summary>Says which credential can't be decrypted: for a vault of a host's own.</summary>
    /// <param name="connectionId">The connection's id.</param>
    /// <param name="name">The credential's name.</param>
    /// <param name="innerException">What the decryption threw.</param>
    public CredentialUnreadableException(string connectionId, string name, Exception innerException)
        : base(
            $"The credential '{name}' of connection '{connectionId}' can't be decrypted with the present keys. "
            + "Restore the key ring that it was stored with, or enter the credential again.",
            innerException)
    {
        ConnectionId = connectionId;
        Name = name;
    }

    /// <summary>The connection's id.</summary>
    public string ConnectionId { get; }

    /// <summary>The credential's name.</summary>
    public string Name { get; }
}
