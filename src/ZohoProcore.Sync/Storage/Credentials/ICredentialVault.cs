namespace ZohoProcore.Sync;

/// <summary>
/// Where the credentials of connections are kept. The built-in one encrypts them into the store; a host may put a key management service
/// behind it instead. Safe for concurrent use.
/// </summary>
public interface ICredentialVault
{
    /// <summary>Reads a credential; null when there is none of that name.</summary>
    /// <param name="connectionId">The connection's id.</param>
    /// <param name="name">The credential's name, one of <see cref="CredentialNames"/>.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="CredentialUnreadableException">There is one, but it can't be decrypted.</exception>
    ValueTask<string?> ReadAsync(string connectionId, string name, CancellationToken cancellationToken = default);

    /// <summary>Writes a credential over whatever was there.</summary>
    /// <param name="connectionId">The connection's id.</param>
    /// <param name="name">The credential's name, one of <see cref="CredentialNames"/>.</param>
    /// <param name="value">The credential in the clear. It is not kept in memory.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask WriteAsync(string connectionId, string name, string value, CancellationToken cancellationToken = default);
}
