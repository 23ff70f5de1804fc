using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>One key of the public token store.</summary>
internal sealed class TokenStoreVault(IZohoTokenStore store, string key) : ITokenVault
{
    public async ValueTask<(BearerToken? Token, long Version)> ReadAsync(CancellationToken cancellationToken) =>
        await store.ReadAsync(key, cancellationToken).ConfigureAwait(false) is { } stored
            ? (Bearer(stored.Token), stored.Version)
            : (null, 0);

    public ValueTask<bool> WriteAsync(BearerToken token, long expectedVersion, CancellationToken cancellationToken) => store.WriteAsync(
        key,
        new ZohoAccessToken(
            token.Value, Instant.FromDateTimeOffset(token.IssuedAt), Instant.FromDateTimeOffset(token.ExpiresAt))
        {
            Scopes = token.Scopes,
        },
        expectedVersion,
        cancellationToken);

    private static BearerToken Bearer(ZohoAccessToken token) =>
        new(token.Value, token.IssuedAt.ToDateTimeOffset(), token.ExpiresAt.ToDateTimeOffset()) { Scopes = token.Scopes };
}
