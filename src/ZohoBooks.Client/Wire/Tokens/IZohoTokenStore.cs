namespace ZohoBooks.Client;

/// <summary>
/// Keeps access tokens between restarts and between processes: Zoho mints at most 10 of them in 10 minutes. Implementations encrypt
/// what they keep, and may be called by several clients at once.
/// </summary>
public interface IZohoTokenStore
{
    /// <summary>The token stored under a key; null when there is none.</summary>
    /// <param name="key">Names the connection; holds no secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ValueTask<ZohoStoredToken?> ReadAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Stores a token, unless somebody else has stored one since the version was read.</summary>
    /// <param name="key">Names the connection; holds no secret.</param>
    /// <param name="token">The token to store.</param>
    /// <param name="expectedVersion">The version that was read; 0 when there was none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when the version has moved on; nothing is stored then.</returns>
    ValueTask<bool> WriteAsync(string key, ZohoAccessToken token, long expectedVersion, CancellationToken cancellationToken = default);
}
