using NodaTime;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>One life of a host: clients, engine and a clock of its own over the world's store and wire. When it dies, nothing that it still runs has an effect any more.</summary>
internal sealed class HostProcess : IDisposable
{
    /// <summary>Far above what the sandbox answers; a body that never ends costs no more than this.</summary>
    private const long LargestResponse = 4 * 1024 * 1024;

    private readonly CancellationTokenSource _life = new();
    private readonly ConnectionClients _clients;
    private readonly ConnectionClients _unasked;
    private bool _isDisposed;

    public HostProcess(World world)
    {
        World = world;
        Life = _life.Token;
        Clock = new(world.Clock);
        Store = HostStore.Create(world.Variant.Store(world.Store), this);
        var (organization, company) = (world.Sandbox.Data.Organization, world.Sandbox.Data.Company);
        var books = new ZohoBooksOptions
        {
            Region = world.Connection.Region,
            OrganizationId = organization.OrganizationId,
            ClientId = organization.ClientId,
            ClientSecret = organization.ClientSecret,
            RefreshToken = organization.RefreshToken,
            MaxResponseBytes = LargestResponse,
            MaxRetryTime = ConnectionClientProvider.MaxRetryTime,
            Limits = world.Variant.HasLimits ? new() : new() { PerMinute = 100_000, Concurrent = 1000 },
        }.UseTimeProvider(Clock).UsePrimaryHandler(Wire);
        var procore = new ProcoreOptions
        {
            Environment = world.Connection.Environment,
            CompanyId = company.CompanyId,
            ClientId = company.ClientId,
            ClientSecret = company.ClientSecret,
            MaxResponseBytes = LargestResponse,
            MaxRetryTime = ConnectionClientProvider.MaxRetryTime,
        }.UseTimeProvider(Clock).UsePrimaryHandler(Wire);
        if (world.Variant.SharesLimits)
        {
            books.UseLimitSharing(new StoredLimits(Store, StoredLimits.ScopeOfBooks(world.Connection), World.ConnectionId));
            procore.UseLimitSharing(id => new StoredLimits(Store, StoredLimits.ScopeOfProcore(world.Connection, id, company.ClientId), World.ConnectionId));
        }

        _clients = new(ZohoBooksClient.Create(books), ProcoreClient.Create(procore));
        _unasked = new(_clients.Books.WithWriteCheck(Unasked), _clients.Procore.WithWriteCheck(Unasked));
        Engine = new(Store, new OneConnection(_unasked), new SyncOptions().UseTimeProvider(Clock).UseRules(world.Variant.Rules));
    }

    public World World { get; }

    public ShiftedClock Clock { get; }

    public ISyncStore Store { get; }

    public SyncEngine Engine { get; }

    /// <summary>How many writes left it, to either service.</summary>
    public int Writes { get; set; }

    /// <summary>Cancelled when it dies.</summary>
    public CancellationToken Life { get; }

    public bool IsDead => Life.IsCancellationRequested;

    /// <summary>Whether an answer of Procore's has told it what is left of the limits. Until then it knows nothing of what an earlier process used.</summary>
    public bool IsToldLimits { get; set; }

    /// <summary>A point at which it may die.</summary>
    public void Step(string point)
    {
        ThrowIfDead();
        if (World.DiesAt(point))
        {
            _life.Cancel();
            ThrowIfDead();
        }
    }

    /// <summary>A point at which it may die, or be held up for a while.</summary>
    /// <returns>Whether it was held up.</returns>
    public async Task<bool> StepAsync(string point)
    {
        Step(point);
        return World.Holds is { } holds && await holds(this, point);
    }

    public void ThrowIfDead() => Life.ThrowIfCancellationRequested();

    public Task StoreLatencyAsync() => World.LatencyAsync(World.Latencies.Store, Life);

    /// <summary>Works as a host does: runs what is due, sleeps until the next is, goes on after a failure; until a time or its death.</summary>
    public async Task RunAsync(TimeSpan until)
    {
        if (World.Variant.WritesUnasked)
        {
            try
            {
                await _unasked.Procore.Vendors.ReactivateAsync(1, Life);
            }
            catch (Exception) when (!IsDead)
            {
                // Nobody was asked, and nothing was sent.
            }
        }

        while (!IsDead && World.Clock.Elapsed < until)
        {
            try
            {
                var result = await Engine.RunDueAsync(World.ConnectionId, Life);
                if (result.Processed == 0)
                {
                    var wait = result.NextDue is { } due ? (due - Instant.FromDateTimeOffset(Clock.GetUtcNow())).ToTimeSpan() : TimeSpan.FromMinutes(1);
                    await SleepAsync(wait, until);
                }
            }
            catch (OwnerReplacedException) when (!IsDead)
            {
                return; // Another process has the connection: a host ends.
            }
            catch (Exception failure) when (!IsDead && failure is not Xunit.Sdk.XunitException)
            {
                World.Failures.Add(failure.GetType().Name);
                await SleepAsync(TimeSpan.FromSeconds(10), until);
            }
            catch (Exception failure) when (IsDead && failure is not Xunit.Sdk.XunitException)
            {
                // What a dying process sees is no failure that anybody gets to know of.
            }
        }
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _life.Cancel();
        Engine.Dispose();
        _clients.Books.Dispose();
        _clients.Procore.Dispose();
        _life.Dispose();
    }

    // A wait below a millisecond would come back at once, and time would never pass.
    private Task SleepAsync(TimeSpan wait, TimeSpan until)
    {
        var most = until > World.Clock.Elapsed ? until - World.Clock.Elapsed : TimeSpan.Zero;
        var sleep = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > TimeSpan.FromMinutes(1) ? TimeSpan.FromMinutes(1) : wait;
        return Task.Delay((sleep < most ? sleep : most) + TimeSpan.FromMilliseconds(1), World.Clock, Life);
    }

    // The check that its clients come with: whoever writes in an owner's name puts its own question in its place.
    private ValueTask Unasked(CancellationToken cancellationToken)
    {
        World.Unasked++;
        throw new InvalidOperationException("Nobody asked whether the connection is this process's still.");
    }

    private HttpMessageHandler Wire() => World.Variant.Wire(new WireHandler(this));

    private sealed class OneConnection(ConnectionClients clients) : IConnectionClientProvider
    {
        public ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default) => new(clients);

        public void Forget(string connectionId)
        {
            // They are the process's own.
        }
    }
}
