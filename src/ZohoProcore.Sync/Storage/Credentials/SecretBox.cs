using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ZohoProcore.Sync;

/// <summary>
/// Encrypts secrets on their way into the store. Connection and name are purposes of the encryption, so a cipher text that is copied to
/// another connection or another name does not decrypt there.
/// </summary>
internal sealed class SecretBox(ISyncStore store, IDataProtectionProvider protection)
{
    /// <summary>Reads a secret; null when there is none.</summary>
    public async ValueTask<OpenedSecret?> ReadAsync(string connectionId, string name, CancellationToken cancellationToken)
    {
        if (await store.GetSecretAsync(connectionId, name, cancellationToken).ConfigureAwait(false) is not { } secret)
        {
            return null;
        }

        try
        {
            return new(Protector(connectionId, name).Unprotect(secret.CipherText), secret.Version, null);
        }
        catch (CryptographicException exception)
        {
            return new(null, secret.Version, exception);
        }
    }

    public ValueTask<bool> WriteAsync(
        string connectionId, string name, string value, long? expectedVersion, CancellationToken cancellationToken) =>
        store.PutSecretAsync(connectionId, name, Protector(connectionId, name).Protect(value), expectedVersion, cancellationToken);

    private IDataProtector Protector(string connectionId, string name) =>
        protection.CreateProtector("ZohoProcore.Sync", "credential.v1", connectionId, name);
}

/// <summary>A secret that was read; without a value when it can't be decrypted.</summary>
internal sealed class OpenedSecret(string? value, long version, CryptographicException? fault)
{
    public string? Value { get; } = value;

    public long Version { get; } = version;

    public CryptographicException? Fault { get; } = fault;
}
