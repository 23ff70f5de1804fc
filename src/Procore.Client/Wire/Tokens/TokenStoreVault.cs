using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>One key of the public token store.</summary>
internal sealed class TokenStoreVault(IProcoreTokenStore store, string key) : ITokenVault
{
    public async ValueTask<(BearerToken? Token, long Version)> ReadAsync(CancellationToken cancellationToken) =>
        await store.ReadAsync(key, cancellationToken).ConfigureAwait(false) is { } stored
            ? (new BearerToken(stored.Token.Value, stored.Token.IssuedAt.ToDateTimeOffset(), stored.Token.ExpiresAt.ToDateTimeOffset()),
                stored.Version)
            : (null, 0);

    public ValueTask<bool> WriteAsync(BearerToken token, long expectedVersion, CancellationToken cancellationToken) => store.WriteAsync(
        key,
        new ProcoreAccessToken(token.Value, Instant.FromDateTimeOffset(token.IssuedAt), Instant.FromDateTimeOffset(token.ExpiresAt)),
        expectedVersion,
        cancellationToken);
}
