using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// The door of the sync core. A host submits keys and calls <see cref="RunDueAsync"/> again and again; the engine has no
/// thread and no timer of its own. Everything may be called any number of times, in any order, concurrently: at-least-once
/// execution, exactly-once effect in Procore.
/// </summary>
/// <remarks>
/// Each method names what it throws. Beside that come out as they are: what the store throws (<see cref="StoreNotOursException"/>,
/// <see cref="StoreOutcomeUnknownException"/>, its database's own exceptions), what an <see cref="IConnectionClientProvider"/> or a rule
/// of the host's own throws, and an <see cref="OperationCanceledException"/> when the caller gave up.
/// </remarks>
public sealed partial class SyncEngine : IDisposable
{
    private readonly ISyncStore _store;
    private readonly SyncOptions _options;
    private readonly TimeProvider _time;
    private readonly SessionCache _sessions;
    private readonly WorkRunner _runner;
    private readonly WorkSubmitter _submitter;
    private readonly ReviewDesk _desk;
    private readonly GoAheadDesk _goAhead;
    private readonly PolicyDesk _policies;
    private readonly PastOrderPlans _past = new();
    private readonly SyncTelemetry _telemetry;

    /// <summary>Makes an engine.</summary>
    /// <param name="store">The system of record.</param>
    /// <param name="clients">Makes the clients of a connection.</param>
    /// <param name="options">How to work; null for the defaults. Later changes to it have no effect.</param>
    /// <exception cref="ArgumentException">The options are wrong; the message names everything.</exception>
    public SyncEngine(ISyncStore store, IConnectionClientProvider clients, SyncOptions? options = null)
    {
        _store = Given(store, nameof(store));
        _ = Given(clients, nameof(clients));
        _options = SyncOptions.Checked(options);
        _time = _options.TimeProvider ?? TimeProvider.System;
        var owned = new OwnedConnections(store, _time, Duration.FromTimeSpan(_options.Lease));
        _telemetry = new(this, _options.LoggerFactory, _time);
        _sessions = new(store, clients, owned, _time, nameof(SyncEngine), _telemetry, _options.Facts);
        _runner = new(store, _sessions, owned, _options.Rules, _time, _options.Records);
        RecordKind[] kinds = [.. _options.Records.Select(records => records.Kind)];
        _submitter = new(store, _time, kinds);
        _desk = new(store, _sessions, _time, kinds);
        _goAhead = new(store, _options.Rules, _time, _past, kinds);
        _policies = new(store, _options.Rules, _time);
    }

    /// <summary>
    /// Adds a connection or changes it, and makes its scans due: what happened while no host was running is
    /// found at once. Safe to repeat at every start. A new connection reads, links and plans, and writes nothing until
    /// <see cref="StartAsync"/> gives the go-ahead; it begins once it is chosen in which status commitments land
    /// (<see cref="SyncPolicies.CommitmentStatusByOrderStatus"/>). Once a person approved anything of it, other policies than those that
    /// it was given before are a proposal (<see cref="PolicyState.Proposed"/>), and the policies that hold stay until a person takes them
    /// with <see cref="ChangePoliciesAsync"/>.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionInvalidException">An id is wrong, or the connection names no data centre, or two, or one with hosts that
    /// are not Zoho's; the message names everything.</exception>
    /// <exception cref="ChangesOutdatedException">Somebody else changed the same thing each time; nothing was stored.</exception>
    public async ValueTask ConnectAsync(Connection connection, CancellationToken cancellationToken = default) =>
        await _submitter.ConnectAsync(Given(connection, nameof(connection)), cancellationToken).ConfigureAwait(false);

    /// <summary>Names a record that may have changed. Submitting a key again before it ran changes nothing but its urgency.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="key">The record.</param>
    /// <param name="priority">How urgent it is.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    public async ValueTask SubmitAsync(
        string connectionId, RecordKey key, WorkPriority priority, string reason, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        await _submitter.SubmitAsync(connectionId, key, priority, Given(reason, nameof(reason)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Works off one batch of due keys.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the run between two steps; what was claimed and not finished is
    /// due again when its claim lapses.</param>
    /// <returns>How much was done, and when to come back.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="ConnectionInvalidException">The connection cannot be used as it is.</exception>
    /// <exception cref="CredentialMissingException">Credentials of the connection are not in the vault yet.</exception>
    /// <exception cref="CredentialUnreadableException">A credential was encrypted with keys that are gone.</exception>
    /// <exception cref="OwnerReplacedException">Another process took the connection: this one does nothing for it until
    /// <see cref="TakeAsync"/>.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    /// <remarks>
    /// What goes wrong with a record or a service is no exception: it is stored, tried again and shown in review and health. After what the
    /// store itself throws, what was claimed is due again when its claim lapses.
    /// </remarks>
    public async ValueTask<RunResult> RunDueAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        _ = Given(connectionId, nameof(connectionId));
        try
        {
            var done = await _runner.RunAsync(
                connectionId, _options.BatchSize, Duration.FromTimeSpan(_options.Lease), cancellationToken).ConfigureAwait(false);
            return await ToldAsync(connectionId, done, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            _telemetry.Broke(connectionId, failure);
            throw;
        }
    }

    /// <summary>
    /// How it goes with a connection's two services, from what is stored: what can't be read, since when, and when each was last read to
    /// the end.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    public async ValueTask<ConnectionHealth> GetHealthAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return await HealthKeeper.ReadAsync(_store, connectionId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says what would be done for an order, and why. Writes nothing to Zoho or Procore.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="order">The order's number or its purchaseorder_id.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="OrderNotFoundException">There is no such order.</exception>
    /// <exception cref="PoliciesInvalidException">It is not chosen yet in which status commitments land; the message has the
    /// choices.</exception>
    /// <exception cref="ConnectionInvalidException">The connection cannot be used as it is.</exception>
    /// <exception cref="CredentialMissingException">Credentials of the connection are not in the vault yet.</exception>
    /// <exception cref="CredentialUnreadableException">A credential was encrypted with keys that are gone.</exception>
    /// <exception cref="AnswerNotUnderstoodException">The order, or its commitment, lacks what every plan needs.</exception>
    /// <exception cref="RuleFailedException">A rule or a validator failed.</exception>
    /// <exception cref="ZohoBooks.Client.ZohoBooksException">Zoho Books did not answer, or not so that it can be read.</exception>
    /// <exception cref="Procore.Client.ProcoreException">Procore did not answer, or not so that it can be read.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public async ValueTask<OrderPlan> PlanAsync(string connectionId, string order, CancellationToken cancellationToken = default)
    {
        _ = Given(order, nameof(order));
        using var lent = await OpenToPlanAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return await new OrderPreview(lent.Session, _store, _options.Rules).PlanAsync(order, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The plan of one order as <see cref="PlanAsync"/> makes it, and what is left of Procore's budget on each of its codes before and
    /// after it (<see cref="OrderPlan.Room"/>). Reads the budget view of each of the order's projects: three lists. Writes nothing.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="order">The order's number or its purchaseorder_id.</param>
    /// <param name="budget">The budget view and its columns; null for Procore's standard ones.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="OrderNotFoundException">There is no such order.</exception>
    /// <exception cref="PoliciesInvalidException">It is not chosen yet in which status commitments land; the message has the
    /// choices.</exception>
    /// <exception cref="ConnectionInvalidException">The connection cannot be used as it is.</exception>
    /// <exception cref="CredentialMissingException">Credentials of the connection are not in the vault yet.</exception>
    /// <exception cref="CredentialUnreadableException">A credential was encrypted with keys that are gone.</exception>
    /// <exception cref="AnswerNotUnderstoodException">The order, or its commitment, lacks what every plan needs.</exception>
    /// <exception cref="RuleFailedException">A rule or a validator failed.</exception>
    /// <exception cref="ZohoBooks.Client.ZohoBooksException">Zoho Books did not answer, or not so that it can be read.</exception>
    /// <exception cref="Procore.Client.ProcoreException">Procore did not answer, or not so that it can be read.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public async ValueTask<OrderPlan> PlanWithRoomAsync(
        string connectionId, string order, BudgetRoomSource? budget = null, CancellationToken cancellationToken = default)
    {
        _ = Given(order, nameof(order));
        using var lent = await OpenToPlanAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return await new OrderPreview(lent.Session, _store, _options.Rules)
            .PlanAsync(order, budget ?? new(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Measures vendor matching on the connection's own two vendor lists (<see cref="VendorTrial"/>). Writes nothing.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="ConnectionInvalidException">The connection cannot be used as it is.</exception>
    /// <exception cref="CredentialMissingException">Credentials of the connection are not in the vault yet.</exception>
    /// <exception cref="CredentialUnreadableException">A credential was encrypted with keys that are gone.</exception>
    /// <exception cref="ZohoBooks.Client.ZohoBooksException">Zoho Books did not answer, or not so that it can be read.</exception>
    /// <exception cref="Procore.Client.ProcoreException">Procore did not answer, or not so that it can be read.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public async ValueTask<VendorTrialReport> RunVendorTrialAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        using var lent = await _sessions.OpenAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return await VendorTrialReader.RunAsync(lent.Session, _store, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives up what the engine holds in memory. Nothing is lost, and what runs ends as if nothing had happened.</summary>
    public void Dispose()
    {
        _sessions.Dispose();
        _telemetry.Dispose();
    }

    private async ValueTask<SessionLoan> OpenToPlanAsync(string connectionId, CancellationToken cancellationToken)
    {
        var connection = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return connection.Policies.CommitmentStatusByOrderStatus is null
            ? throw new PoliciesInvalidException([CommitmentLanding.NotChosen])
            : await _sessions.OpenAsync(connectionId, cancellationToken).ConfigureAwait(false);
    }

    // Whom nobody named nobody can ask later.
    private static string Named(string? by, string action) => by is null || string.IsNullOrWhiteSpace(by)
        ? throw new DecisionRefusedException(action, "it does not say who decides. Name who does.")
        : by;

    private static T Given<T>(T value, string name)
        where T : class => value ?? throw new ArgumentNullException(name);
}
