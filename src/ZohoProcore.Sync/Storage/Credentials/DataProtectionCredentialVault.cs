using Microsoft.AspNetCore.DataProtection;

namespace ZohoProcore.Sync;

/// <summary>
/// Keeps credentials in the sync's own store, encrypted with ASP.NET Core Data Protection. The host sets up the key ring: where it is
/// persisted and what protects it. Without the key ring the credentials can't be read again.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="protection">The host's Data Protection.</param>
public sealed class DataProtectionCredentialVault(ISyncStore store, IDataProtectionProvider protection) : ICredentialVault
{
    private readonly SecretBox _secrets = new(store, protection);

    /// <inheritdoc/>
    /// <exception cref="CredentialUnreadableException">It was encrypted with keys that are gone, or altered.</exception>
    public async ValueTask<string?> ReadAsync(string connectionId, string name, CancellationToken cancellationToken = default)
    {
        var secret = await _secrets.ReadAsync(connectionId, name, cancellationToken).ConfigureAwait(false);
        return secret?.Fault is { } fault ? throw new CredentialUnreadableException(connectionId, name, fault) : secret?.Value;
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(string connectionId, string name, string value, CancellationToken cancellationToken = default) =>
        await _secrets.WriteAsync(connectionId, name, value, expectedVersion: null, cancellationToken).ConfigureAwait(false);
}
