using NodaTime;
using Procore.Client;
using Xunit;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Conformance;

/// <summary>
/// What every token store does the same way, whichever client's it is. A test of yours derives from <see cref="ZohoTokenStoreConformance"/> or
/// <see cref="ProcoreTokenStoreConformance"/> and opens your store, once for each test.
/// </summary>
public abstract class TokenStoreConformance
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_read_as_it_was_written_with_its_version()
    {
        var store = await ConnectAsync();
        var (first, second) = (new StoredToken("first", Noon, Noon + Duration.FromHours(1)), new StoredToken("line\nbreak, \"ü\"", Noon, Noon + Duration.FromMinutes(90)));

        Assert.Null(await store.ReadAsync("k", Token));
        Assert.True(await store.WriteAsync("k", first, 0, Token));
        await HoldsAsync(store, "k", first, 1);
        Assert.True(await store.WriteAsync("k", second, 1, Token));
        await HoldsAsync(store, "k", second, 2);
    }

    [Fact]
    public async Task A_write_over_another_version_than_was_read_stores_nothing()
    {
        var store = await ConnectAsync();
        Assert.False(await store.WriteAsync("k", Of("too early"), 1, Token));
        Assert.Null(await store.ReadAsync("k", Token));
        Assert.True(await store.WriteAsync("k", Of("first"), 0, Token));
        Assert.False(await store.WriteAsync("k", Of("late"), 0, Token));
        Assert.False(await store.WriteAsync("k", Of("of another one"), 2, Token));

        await HoldsAsync(store, "k", Of("first"), 1);
    }

    [Fact]
    public async Task Each_key_has_its_own()
    {
        var store = await ConnectAsync();
        Assert.True(await store.WriteAsync("a", Of("one"), 0, Token));
        Assert.True(await store.WriteAsync("b", Of("two"), 0, Token));

        await HoldsAsync(store, "a", Of("one"), 1);
        await HoldsAsync(store, "b", Of("two"), 1);
        Assert.Null(await store.ReadAsync("A", Token));
    }

    /// <summary>Two processes that both find the token old must not both put theirs over the other's.</summary>
    [Fact]
    public async Task Of_many_that_write_over_the_same_version_one_does()
    {
        var store = await ConnectAsync();
        Assert.True(await store.WriteAsync("k", Of("old"), 0, Token));

        var written = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () => await store.WriteAsync("k", Of($"by {i}"), 1, Token), Token)));

        var winner = Assert.Single(Enumerable.Range(0, 12), i => written[i]);
        await HoldsAsync(store, "k", Of($"by {winner}"), 2);
    }

    private protected abstract Task<IStore> ConnectAsync();

    private static async Task HoldsAsync(IStore store, string key, StoredToken token, long version) =>
        Assert.Equal((token, version), await store.ReadAsync(key, Token) ?? default);

    private static StoredToken Of(string value) => new(value, Noon, Noon + Duration.FromHours(1));

    // Both clients' tokens are alike, and have types of their own.
    private protected interface IStore
    {
        Task<(StoredToken Token, long Version)?> ReadAsync(string key, CancellationToken cancellationToken);

        Task<bool> WriteAsync(string key, StoredToken token, long expectedVersion, CancellationToken cancellationToken);
    }

    private protected sealed record StoredToken(string Value, Instant IssuedAt, Instant ExpiresAt);
}

/// <summary>What every <see cref="IZohoTokenStore"/> does the same way.</summary>
public abstract class ZohoTokenStoreConformance : TokenStoreConformance
{
    /// <summary>Opens an empty store; whoever opens it puts it away.</summary>
    protected abstract Task<IZohoTokenStore> OpenAsync();

    private protected sealed override async Task<IStore> ConnectAsync() => new Store(await OpenAsync());

    private sealed class Store(IZohoTokenStore tokens) : IStore
    {
        public async Task<(StoredToken Token, long Version)?> ReadAsync(string key, CancellationToken cancellationToken) =>
            await tokens.ReadAsync(key, cancellationToken) is { } stored ? (new StoredToken(stored.Token.Value, stored.Token.IssuedAt, stored.Token.ExpiresAt), stored.Version) : null;

        public async Task<bool> WriteAsync(string key, StoredToken token, long expectedVersion, CancellationToken cancellationToken) =>
            await tokens.WriteAsync(key, new(token.Value, token.IssuedAt, token.ExpiresAt), expectedVersion, cancellationToken);
    }
}

/// <summary>What every <see cref="IProcoreTokenStore"/> does the same way.</summary>
public abstract class ProcoreTokenStoreConformance : TokenStoreConformance
{
    /// <summary>Opens an empty store; whoever opens it puts it away.</summary>
    protected abstract Task<IProcoreTokenStore> OpenAsync();

    private protected sealed override async Task<IStore> ConnectAsync() => new Store(await OpenAsync());

    private sealed class Store(IProcoreTokenStore tokens) : IStore
    {
        public async Task<(StoredToken Token, long Version)?> ReadAsync(string key, CancellationToken cancellationToken) =>
            await tokens.ReadAsync(key, cancellationToken) is { } stored ? (new StoredToken(stored.Token.Value, stored.Token.IssuedAt, stored.Token.ExpiresAt), stored.Version) : null;

        public async Task<bool> WriteAsync(string key, StoredToken token, long expectedVersion, CancellationToken cancellationToken) =>
            await tokens.WriteAsync(key, new(token.Value, token.IssuedAt, token.ExpiresAt), expectedVersion, cancellationToken);
    }
}
