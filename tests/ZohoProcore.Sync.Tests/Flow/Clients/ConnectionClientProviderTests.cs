using Microsoft.AspNetCore.DataProtection;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests;

public sealed class ConnectionClientProviderTests : IDisposable
{
    private readonly InMemorySyncStore _store = new();
    private readonly List<Handler> _handlers = [];
    private readonly DataProtectionCredentialVault _vault;
    private readonly ConnectionClientProvider _clients;
    private Func<string, string?>? _reading;

    public ConnectionClientProviderTests()
    {
        var protection = new EphemeralDataProtectionProvider();
        _vault = new(_store, protection);
        _clients = new(_store, new Reader(this), protection, new SyncOptions()
            .ConfigureZohoBooks((_, books) => books.UsePrimaryHandler(() => Made(books.ClientSecret)))
            .ConfigureProcore((_, procore) => procore.UsePrimaryHandler(() => Made(procore.ClientSecret))));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _clients.Dispose();

    [Fact]
    public async Task Every_credential_that_is_missing_is_named_at_once()
    {
        await _vault.WriteAsync(Acme, CredentialNames.ZohoClientId, "id", Token);

        var problem = await Assert.ThrowsAnyAsync<SyncException>(async () => await _clients.GetAsync(Connection(), Token));

        Assert.All(
            [CredentialNames.ZohoClientSecret, CredentialNames.ZohoRefreshToken, CredentialNames.ProcoreClientId, CredentialNames.ProcoreClientSecret],
            name => Assert.Contains(name, problem.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(CredentialNames.ZohoClientId + ",", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>Zoho's limits are those of an organization: connections that read the same one, for two companies in Procore, have them together.</summary>
    [Fact]
    public async Task Connections_of_one_organization_share_its_limits()
    {
        List<(string Id, int PerMinute, int Concurrent)> made = [];
        var protection = new EphemeralDataProtectionProvider();
        using var clients = new ConnectionClientProvider(_store, new Reader(this), protection, new SyncOptions()
            .ConfigureZohoBooks((connection, books) => made.Add((connection.Id, books.Limits.PerMinute, books.Limits.Concurrent))));
        await CredentialsAsync();
        var (one, other, third) = (Connection(), Connection("other") with { CompanyId = 43 }, Connection("third") with { CompanyId = 44, OrganizationId = "7" });
        foreach (var name in (string[])["other", "third"]) await CredentialsAsync(name);
        await _store.SaveConnectionAsync(one, Token);
        await GetAsync(one);
        await _store.SaveConnectionAsync(other, Token);
        await _store.SaveConnectionAsync(third, Token);
        await GetAsync(other, one, third, other);
        Assert.Equal([(one.Id, 100, 10), (other.Id, 50, 5), (one.Id, 50, 5), (third.Id, 100, 10)], made);

        await _store.SaveAsync(other.Id, new() { RemovesConnection = true, Audit = [Draft()] }, Token);
        clients.Forget(other.Id);
        await GetAsync(one, third);
        Assert.Equal((one.Id, 100, 10), made[^1]);
        Assert.Equal(5, made.Count);

        // Whose share stays what it was keeps its clients, whatever becomes of another one's credentials.
        await _store.SaveConnectionAsync(other, Token);
        await CredentialsAsync(other.Id);
        await GetAsync(other, one);
        made.Clear();
        clients.Forget(other.Id);
        await GetAsync(one, other, one, third);
        Assert.Equal([(other.Id, 50, 5)], made);

        async Task GetAsync(params Connection[] connections)
        {
            foreach (var connection in connections)
            {
                using var got = await clients.GetAsync(connection, Token);
            }
        }
    }

    /// <summary>Where the store divides them, a client has of them what it needs, whoever else there is.</summary>
    [Fact]
    public async Task Connections_of_one_organization_have_its_whole_limits_where_the_store_divides_them()
    {
        List<(string Id, int PerMinute, int Concurrent)> made = [];
        var (counted, counts) = CountingStore.Of(_store);
        using var clients = new ConnectionClientProvider(counted, new Reader(this), new EphemeralDataProtectionProvider(), new SyncOptions { SharesLimits = true }
            .ConfigureZohoBooks((connection, books) =>
            {
                made.Add((connection.Id, books.Limits.PerMinute, books.Limits.Concurrent));
                books.MaxRetries = 0;
                books.UsePrimaryHandler(() => Made(books.ClientSecret));
            })
            .ConfigureProcore((_, procore) => procore.UsePrimaryHandler(() => Made(procore.ClientSecret))));
        var (one, other) = (Connection(), Connection("other") with { CompanyId = 43 });
        foreach (var connection in (Connection[])[one, other])
        {
            await CredentialsAsync(connection.Id);
            await _store.SaveConnectionAsync(connection, Token);
            using var got = await clients.GetAsync(connection, Token);
            await Assert.ThrowsAnyAsync<Exception>(async () => await got.Books.PurchaseOrders.GetAsync("1", Token));
        }

        using var again = await clients.GetAsync(one, Token);
        Assert.Equal([(one.Id, 100, 10), (other.Id, 100, 10)], made);
        Assert.True(counts.Questions[nameof(ISyncStore.LeaseLimitsAsync)] >= 2);
        var third = await _store.LeaseLimitsAsync(new() { Scope = StoredLimits.ScopeOfBooks(one), Holder = "third", Wanted = 100, Least = 10, CountsFor = NodaTime.Duration.FromMinutes(1) }, Token);
        Assert.InRange(third.Percent, 10, 80); // the two have theirs
    }

    [Fact]
    public async Task A_connection_has_one_pair_of_clients_until_its_credentials_or_its_systems_change()
    {
        await CredentialsAsync();
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _clients.GetAsync(Connection(), Token).AsTask()));
        var (books, _) = Assert.Single(all.Select(clients => (clients.Books, clients.Procore)).Distinct());

        using var otherwise = await _clients.GetAsync(Connection() with { Policies = new() { MaxAttempts = 3 } }, Token);
        Assert.Same(books, otherwise.Books);
        using var moved = await _clients.GetAsync(Connection() with { CompanyId = 43 }, Token);
        Assert.NotSame(books, moved.Books);
        var emirates = Connection() with { Region = null, DataCenter = Emirates, CompanyId = 43 };
        using var elsewhere = await _clients.GetAsync(emirates, Token);
        Assert.NotSame(moved.Books, elsewhere.Books);
        using var there = await _clients.GetAsync(emirates with { DataCenter = Emirates with { } }, Token);
        Assert.Same(elsewhere.Books, there.Books);
        _clients.Forget(Acme);
        using var renewed = await _clients.GetAsync(Connection() with { CompanyId = 43 }, Token);
        Assert.NotSame(moved.Books, renewed.Books);
        Array.ForEach(all, clients => clients.Dispose());
    }

    [Theory]
    [InlineData("credentials")]
    [InlineData("systems")]
    [InlineData("everything")]
    public async Task Clients_that_are_given_up_work_until_the_last_call_ends(string what)
    {
        await CredentialsAsync();
        var first = await _clients.GetAsync(Connection(), Token);
        var second = await _clients.GetAsync(Connection(), Token);
        Assert.Equal(2, _handlers.Count);

        switch (what)
        {
            case "credentials":
                _clients.Forget(Acme);
                break;
            case "systems":
                (await _clients.GetAsync(Connection() with { CompanyId = 43 }, Token)).Dispose();
                break;
            default:
                _clients.Dispose();
                break;
        }

        first.Dispose();
        first.Dispose();
        Assert.All(_handlers.Take(2), handler => Assert.False(handler.IsDisposed));
        second.Dispose();
        Assert.All(_handlers.Take(2), handler => Assert.True(handler.IsDisposed));
        Assert.All(_handlers.Skip(2), handler => Assert.False(handler.IsDisposed));
    }

    [Fact]
    public async Task Clients_made_of_credentials_that_changed_meanwhile_are_not_kept()
    {
        await CredentialsAsync();
        var secret = "old";
        _reading = name =>
        {
            if (name == CredentialNames.ProcoreClientSecret && secret == "old")
            {
                secret = "new";
                _clients.Forget(Acme);
            }

            return secret;
        };

        using var clients = await _clients.GetAsync(Connection(), Token);

        Assert.Equal("new", _handlers[^1].Secret);
        Assert.Equal([true, true, false, false], _handlers.Select(handler => handler.IsDisposed));
    }

    [Fact]
    public async Task A_provider_that_was_disposed_lends_nothing()
    {
        await CredentialsAsync();
        _clients.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await _clients.GetAsync(Connection(), Token));
    }

    private async Task CredentialsAsync(string connectionId = Acme)
    {
        string[] names =
        [
            CredentialNames.ZohoClientId, CredentialNames.ZohoClientSecret, CredentialNames.ZohoRefreshToken, CredentialNames.ProcoreClientId,
            CredentialNames.ProcoreClientSecret,
        ];
        foreach (var name in names)
        {
            await _vault.WriteAsync(connectionId, name, "value", Token);
        }
    }

    private Handler Made(string? secret)
    {
        _handlers.Add(new(secret));
        return _handlers[^1];
    }

    private sealed class Handler(string? secret) : Nowhere
    {
        public string? Secret { get; } = secret;

        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>The vault, with somebody who looks on.</summary>
    private sealed class Reader(ConnectionClientProviderTests test) : ICredentialVault
    {
        public async ValueTask<string?> ReadAsync(string connectionId, string name, CancellationToken cancellationToken = default) =>
            test._reading is { } reading ? reading(name) : await test._vault.ReadAsync(connectionId, name, cancellationToken);

        public ValueTask WriteAsync(string connectionId, string name, string value, CancellationToken cancellationToken = default) =>
            test._vault.WriteAsync(connectionId, name, value, cancellationToken);
    }
}
