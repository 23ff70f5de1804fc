using System.Collections.Concurrent;
using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>What is held for a connection while there is work for it: its clients and its directory, and whose work it is.</summary>
/// <param name="connection">The connection.</param>
/// <param name="clients">Its clients.</param>
/// <param name="store">The system of record.</param>
/// <param name="time">The clock.</param>
/// <param name="owner">The owner that this process is; null where it only looks.</param>
/// <param name="activities">Tells what is done; null where nobody listens.</param>
/// <param name="telemetry">Tells what came of it; null where nobody listens.</param>
/// <param name="facts">Says what the host knows of orders; null where it says nothing.</param>
/// <param name="foreground">The session whose knowledge this one shares; null for one of its own.</param>
internal sealed class ConnectionSession(
    Connection connection,
    ConnectionClients clients,
    ISyncStore store,
    TimeProvider time,
    ConnectionOwner? owner = null,
    RunActivities? activities = null,
    SyncTelemetry? telemetry = null,
    IOrderFactProvider? facts = null,
    ConnectionSession? foreground = null) : IDisposable
{
    private readonly OwnerStore _owner = new(store, connection.Id, owner, time);
    private readonly ConnectionClients _lent = clients;
    private ConnectionSession? _inBackground;

    public Connection Connection { get; } = connection;

    /// <summary>
    /// The clients. Whatever an owner writes with them asks right before each send whether it is the owner still: a write that it may not
    /// make any more fails without having been sent, with the <see cref="OwnerReplacedException"/> as its cause.
    /// </summary>
    public ConnectionClients Clients { get; } =
        owner is null ? clients : clients.Asking(new OwnerStore(store, connection.Id, owner, time).CheckAsync);

    /// <summary>The time now.</summary>
    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>
    /// The same for work that nobody waits for: it leaves the last calls of a limit to what somebody waits for, and what a service refuses
    /// it, it does not refuse that.
    /// </summary>
    public ConnectionSession InBackground =>
        _inBackground ??= new(Connection, Clients.InBackground(), store, time, Owner, activities, Telemetry, facts, this);

    public DirectoryCache Directory { get; } =
        foreground?.Directory ?? new(connection, clients, store, new(store, connection.Id, owner, time), time);

    /// <summary>The items that orders name, where something asks for them.</summary>
    public ItemCache Items { get; } = foreground?.Items ?? new(connection, clients, time);

    /// <summary>What the host says of orders.</summary>
    public OrderFacts Facts { get; } = foreground?.Facts ?? new(connection, facts, time);

    /// <summary>What Procore's settings tell of the currencies that it counts in.</summary>
    public ProjectCurrencies Currencies { get; } = foreground?.Currencies ?? new(connection, clients, time);

    /// <summary>The purchase order contracts of projects as lists showed them.</summary>
    public KnownContracts Contracts { get; } = new(connection, clients, time);

    /// <summary>The codes that orders look up in a custom module, where policy has them there.</summary>
    public LookedUpNames LookedUp { get; } = foreground?.LookedUp ?? new(connection, clients, time);

    /// <summary>The budget views of projects and their columns, by how they were named: those that were found.</summary>
    public ConcurrentDictionary<(long ProjectId, BudgetRoomSource Named), (long ViewId, IReadOnlyList<BudgetColumn> Columns)> BudgetViews
    {
        get;
    } = foreground?.BudgetViews ?? new();

    /// <summary>What orders take of budgets, as this owner stored it, whoever waits for it; null in a process that only looks.</summary>
    public KnownOrderTakes? Takes { get; } =
        foreground?.Takes ?? (owner is null ? null : new KnownOrderTakes(connection.OrganizationId));

    /// <summary>What scans ask again and again.</summary>
    public AnswerMemory Answers { get; } = foreground?.Answers ?? new(time);

    /// <summary>
    /// What a service that asked for patience said last to work on orders; null once it answered again. What it says to those whom
    /// somebody waits for holds for all others too.
    /// </summary>
    public Exception? Refusal
    {
        get => field ?? foreground?.Refusal;
        set
        {
            field = value;
            if (value is null && foreground is not null)
            {
                foreground.Refusal = null;
            }
        }
    }

    /// <summary>The owner of the connection that this process is; null where it only looks.</summary>
    public ConnectionOwner? Owner => _owner.Owner;

    /// <summary>What tells whoever listens what came of it; null in a process that only looks.</summary>
    public SyncTelemetry? Telemetry { get; } = telemetry;

    /// <summary>Stores what came of the owner's work.</summary>
    /// <exception cref="OwnerReplacedException">Another one took the connection; nothing was stored.</exception>
    public ValueTask SaveAsync(ChangeSet changes, CancellationToken cancellationToken) => SaveAsync(changes, null, cancellationToken);

    /// <summary>Stores what came of the owner's work on one thing, which stood so before.</summary>
    /// <exception cref="OwnerReplacedException">Another one took the connection; nothing was stored.</exception>
    public async ValueTask SaveAsync(ChangeSet changes, SyncRecord? before, CancellationToken cancellationToken)
    {
        try
        {
            await _owner.SaveAsync(changes, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Takes?.Forget(); // whether it was stored may not be known
            throw;
        }

        Takes?.Saved(changes);
        Telemetry?.Saved(Connection.Id, changes, before);
    }

    /// <summary>Stores what came of the owner's work on several things, each of which stands for itself and stood so before.</summary>
    /// <returns>For each, why nothing of it was stored: what it was decided on is otherwise by now. Null where it was stored.</returns>
    /// <exception cref="OwnerReplacedException">Another one took the connection; nothing was stored.</exception>
    public async ValueTask<IReadOnlyList<ChangesOutdatedException?>> SaveTogetherAsync(
        IReadOnlyList<(ChangeSet Changes, SyncRecord? Before)> all, CancellationToken cancellationToken)
    {
        IReadOnlyList<ChangesOutdatedException?> outdated;
        try
        {
            outdated = await _owner.SaveTogetherAsync([.. all.Select(one => one.Changes)], cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Takes?.Forget();
            throw;
        }

        for (var i = 0; i < all.Count; i++)
        {
            if (outdated[i] is null)
            {
                Takes?.Saved(all[i].Changes);
                Telemetry?.Saved(Connection.Id, all[i].Changes, all[i].Before);
            }
            else
            {
                Takes?.Forget();
            }
        }

        return outdated;
    }

    /// <summary>Does a part of what is done with a record, such as its file: what that costs is told apart from the rest.</summary>
    public Task DuringAsync(string part, string kind, Func<Task> work) =>
        activities?.DuringAsync(part, Connection.Id, kind, 1, work) ?? work();

    /// <summary>Whether the session was made for exactly this connection, its policies included, these clients and this owner.</summary>
    public bool IsOf(Connection connection, ConnectionClients clients, ConnectionOwner? owner) =>
        ReferenceEquals(_lent.Books, clients.Books)
        && ReferenceEquals(_lent.Procore, clients.Procore)
        && Owner?.Epoch == owner?.Epoch
        && ContentHash.Of(Connection, ConnectionJson.Default.Connection) == ContentHash.Of(connection, ConnectionJson.Default.Connection);

    public void Dispose()
    {
        _inBackground?.Dispose();
        if (foreground is null)
        {
            Directory.Dispose();
            Items.Dispose();
            LookedUp.Dispose();
        }
    }
}
