using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using NodaTime.Text;
using Books = ZohoBooks.Client;
using Site = Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Keeps the access tokens of one connection in the sync's own store, encrypted, so that a restart or a second process uses the token there
/// is instead of minting one. Serves both clients. A token that can't be decrypted any more counts as none and is replaced.
/// </summary>
internal sealed class VaultTokenStore : Books.IZohoTokenStore, Site.IProcoreTokenStore
{
    private readonly string _connectionId;
    private readonly SecretBox _secrets;

    /// <summary>Makes the token store of one connection.</summary>
    /// <param name="connectionId">The connection's id.</param>
    /// <param name="store">The store.</param>
    /// <param name="protection">The host's Data Protection.</param>
    public VaultTokenStore(string connectionId, ISyncStore store, IDataProtectionProvider protection)
    {
        _connectionId = connectionId;
        _secrets = new(store, protection);
    }

    async ValueTask<Books.ZohoStoredToken?> Books.IZohoTokenStore.ReadAsync(string key, CancellationToken cancellationToken) =>
        await ReadAsync(key, cancellationToken).ConfigureAwait(false) is var (value, issuedAt, expiresAt, version)
            ? new(new(value, issuedAt, expiresAt), version)
            : null;

    async ValueTask<Site.ProcoreStoredToken?> Site.IProcoreTokenStore.ReadAsync(string key, CancellationToken cancellationToken) =>
        await ReadAsync(key, cancellationToken).ConfigureAwait(false) is var (value, issuedAt, expiresAt, version)
            ? new(new(value, issuedAt, expiresAt), version)
            : null;

    ValueTask<bool> Books.IZohoTokenStore.WriteAsync(
        string key, Books.ZohoAccessToken token, long expectedVersion, CancellationToken cancellationToken) =>
        WriteAsync(key, token.Value, token.IssuedAt, token.ExpiresAt, expectedVersion, cancellationToken);

    ValueTask<bool> Site.IProcoreTokenStore.WriteAsync(
        string key, Site.ProcoreAccessToken token, long expectedVersion, CancellationToken cancellationToken) =>
        WriteAsync(key, token.Value, token.IssuedAt, token.ExpiresAt, expectedVersion, cancellationToken);

    private static string NameOf(string key) => "token/" + key;

    private static (string Value, Instant IssuedAt, Instant ExpiresAt)? Parse(string? text)
    {
        var lines = text?.Split(['\n'], 3);
        return lines is [var issuedAt, var expiresAt, var value]
            && InstantPattern.ExtendedIso.Parse(issuedAt) is { Success: true } issued
            && InstantPattern.ExtendedIso.Parse(expiresAt) is { Success: true } expires
            ? (value, issued.Value, expires.Value)
            : null;
    }

    private async ValueTask<(string Value, Instant IssuedAt, Instant ExpiresAt, long Version)?> ReadAsync(
        string key, CancellationToken cancellationToken)
    {
        var secret = await _secrets.ReadAsync(_connectionId, NameOf(key), cancellationToken).ConfigureAwait(false);
        return Parse(secret?.Value) is var (value, issuedAt, expiresAt) ? (value, issuedAt, expiresAt, secret!.Version) : null;
    }

    private async ValueTask<bool> WriteAsync(
        string key, string value, Instant issuedAt, Instant expiresAt, long expectedVersion, CancellationToken cancellationToken)
    {
        // Who was told that there is no token names version 0. An unreadable one is still there, under a version of its own.
        if (expectedVersion == 0
            && await _secrets.ReadAsync(_connectionId, NameOf(key), cancellationToken).ConfigureAwait(false) is { } present
            && Parse(present.Value) is null)
        {
            expectedVersion = present.Version;
        }

        var text = $"{InstantPattern.ExtendedIso.Format(issuedAt)}\n{InstantPattern.ExtendedIso.Format(expiresAt)}\n{value}";
        return await _secrets.WriteAsync(_connectionId, NameOf(key), text, expectedVersion, cancellationToken).ConfigureAwait(false);
    }
}
