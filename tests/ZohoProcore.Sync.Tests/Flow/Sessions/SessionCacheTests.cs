using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

public sealed class SessionCacheTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(Some.Noon.ToDateTimeOffset());
    private readonly InMemorySyncStore _store;
    private readonly SharedClients _clients = new();
    private readonly OwnedConnections _owned;
    private readonly SessionCache _sessions;

    public SessionCacheTests()
    {
        _store = new(_time);
        _owned = new(_store, _time, Duration.FromMinutes(10));
        _sessions = new(_store, _clients, _owned, _time, "the door");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _sessions.Dispose();
        _clients.Dispose();
    }

    [Fact]
    public async Task A_connection_that_does_not_change_has_one_session()
    {
        await _store.SaveConnectionAsync(Some.Connection(), Token);
        using var one = await _sessions.OpenAsync(Some.Acme, Token);
        using var other = await _sessions.OpenAsync(Some.Acme, Token);

        Assert.Same(one.Session, other.Session);
        one.Dispose();
        one.Dispose();
        Assert.False(await IsDisposedAsync(other.Session));
    }

    [Fact]
    public async Task What_an_owner_stores_ends_when_another_one_takes_the_connection()
    {
        await _store.SaveConnectionAsync(Some.Connection(), Token);
        using var looking = await _sessions.OpenAsync(Some.Acme, Token);
        Assert.Null(looking.Session.Owner);
        await _owned.TakeAsync(Some.Acme, Token);
        using var owning = await _sessions.OpenAsync(Some.Acme, Token);
        Assert.Equal(1, owning.Session.Owner?.Epoch);
        await owning.Session.SaveAsync(new() { Submitted = [Some.Work("1")] }, Token);

        await _store.TakeAsync(Some.Acme, Some.Noon, Duration.Zero, Token);

        await Assert.ThrowsAsync<OwnerReplacedException>(async () => await owning.Session.SaveAsync(new() { Submitted = [Some.Work("2")] }, Token));
        await looking.Session.SaveAsync(new() { Submitted = [Some.Work("3")] }, Token); // in nobody's name
    }

    [Fact]
    public async Task A_changed_session_is_disposed_when_its_last_call_ends_and_not_before()
    {
        await _store.SaveConnectionAsync(Some.Connection(), Token);
        var first = await _sessions.OpenAsync(Some.Acme, Token);
        var second = await _sessions.OpenAsync(Some.Acme, Token);
        await _store.SaveConnectionAsync(Some.Connection() with { Policies = new() { MaxAttempts = 3 } }, Token);
        using var changed = await _sessions.OpenAsync(Some.Acme, Token);

        Assert.NotSame(first.Session, changed.Session);
        Assert.Equal(3, changed.Session.Connection.Policies.MaxAttempts);
        first.Dispose();
        Assert.False(await IsDisposedAsync(second.Session));
        second.Dispose();
        Assert.True(await IsDisposedAsync(second.Session));
        Assert.False(await IsDisposedAsync(changed.Session));
    }

    [Fact]
    public async Task An_idle_session_is_disposed_as_soon_as_it_is_replaced()
    {
        await _store.SaveConnectionAsync(Some.Connection(), Token);
        var idle = await _sessions.OpenAsync(Some.Acme, Token);
        idle.Dispose();
        _clients.Replace();
        using var changed = await _sessions.OpenAsync(Some.Acme, Token);

        Assert.NotSame(idle.Session, changed.Session);
        Assert.True(await IsDisposedAsync(idle.Session));
    }

    [Fact]
    public async Task A_call_that_runs_while_everything_is_given_up_ends_in_peace()
    {
        await _store.SaveConnectionAsync(Some.Connection(), Token);
        var running = await _sessions.OpenAsync(Some.Acme, Token);
        _sessions.Dispose();

        Assert.False(await IsDisposedAsync(running.Session));
        running.Dispose();
        Assert.True(await IsDisposedAsync(running.Session));
        Assert.Equal("the door", (await Assert.ThrowsAsync<ObjectDisposedException>(async () => await _sessions.OpenAsync(Some.Acme, Token))).ObjectName);
    }

    [Fact]
    public async Task Clients_are_given_back_with_the_session_of_a_call_and_when_there_is_none()
    {
        await _store.SaveConnectionAsync(Some.Connection(), Token);
        var one = await _sessions.OpenAsync(Some.Acme, Token);
        var other = await _sessions.OpenAsync(Some.Acme, Token);
        Assert.Equal(2, _clients.Lent);
        one.Dispose();
        Assert.Equal(1, _clients.Lent);
        other.Dispose();
        Assert.Equal(0, _clients.Lent);

        _sessions.Dispose();
        Assert.Equal("the door", (await Assert.ThrowsAsync<ObjectDisposedException>(async () => await _sessions.OpenAsync(Some.Acme, Token))).ObjectName);
        Assert.Equal(0, _clients.Lent);
    }

    // A note about a project that was never read changes nothing; it only has to get through the gate.
    private static async Task<bool> IsDisposedAsync(ConnectionSession session)
    {
        try
        {
            await session.Directory.NoteVendorInProjectAsync(1, 1, Token);
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }

    private sealed class SharedClients : IConnectionClientProvider, IDisposable
    {
        private readonly List<ConnectionClients> _made = [];

        public SharedClients() => Replace();

        public void Replace() => _made.Add(new(
            ZohoBooksClient.Create(new() { Region = ZohoRegion.Europe, OrganizationId = "1", ClientId = "id", ClientSecret = "secret", RefreshToken = "token" }),
            ProcoreClient.Create(new() { Environment = ProcoreEnvironment.Production, CompanyId = 1, ClientId = "id", ClientSecret = "secret" })));

        public int Lent { get; private set; }

        public ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default)
        {
            Lent++;
            return new(new ConnectionClients(_made[^1].Books, _made[^1].Procore, new Return(this)));
        }

        public List<string> Forgotten { get; } = [];

        public void Forget(string connectionId) => Forgotten.Add(connectionId);

        public void Dispose()
        {
            foreach (var clients in _made)
            {
                clients.Books.Dispose();
                clients.Procore.Dispose();
            }
        }

        private sealed class Return(SharedClients clients) : IDisposable
        {
            public void Dispose() => clients.Lent--;
        }
    }
}
