using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// What other orders take of budgets beside what is committed there: what stands in Procore and is not approved there yet, what may yet
/// arrive, and what is to be written. However orders fall into batches, the answer is the same. Orders of other organizations that are
/// connected to the same company are among them, as the store has them: they take of the same budgets.
/// </summary>
/// <param name="store">Where it is kept what orders take.</param>
/// <param name="connectionId">The connection.</param>
/// <param name="state">How far it goes.</param>
/// <param name="contracts">What stands in Procore now.</param>
/// <param name="read">What orders take that were read just now, by their ids.</param>
/// <param name="known">What is kept of what orders of the connection take; null where nothing is.</param>
internal sealed class OrderBudgetOthers(
    ISyncStore store,
    string connectionId,
    SyncState state,
    ProjectContracts contracts,
    IReadOnlyDictionary<string, IReadOnlyList<BudgetTake>> read,
    KnownOrderTakes? known = null)
{
    private readonly Dictionary<string, IReadOnlyList<BudgetTake>> _goesOn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<BudgetTake>> _waits = new(StringComparer.Ordinal);
    private readonly Dictionary<long, IReadOnlyList<ProjectTakes>> _written = [];
    private IReadOnlyList<string>? _sharing;
    private bool _isRead;

    /// <summary>Remembers what an order of the batch takes.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="takes">What it takes.</param>
    /// <param name="goesOn">Whether it is written now.</param>
    /// <param name="isApproved">Whether it is approved and waits.</param>
    public void Note(string orderId, IReadOnlyList<BudgetTake> takes, bool goesOn, bool isApproved)
    {
        _goesOn.Remove(orderId);
        (goesOn ? _goesOn : _waits)[orderId] = goesOn || Counts(isApproved) ? takes : [];
    }

    /// <summary>What orders take in a project beside one of them, by code.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="orderId">The order that is not counted.</param>
    /// <param name="withWaiting">
    /// Whether what is approved and waits is counted: what is approved itself goes before what is written after it.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyDictionary<(long ProjectId, long WbsCodeId), decimal>> InAsync(
        long projectId, string orderId, bool withWaiting, CancellationToken cancellationToken)
    {
        var written = await WrittenAsync(projectId, cancellationToken).ConfigureAwait(false);
        if (withWaiting)
        {
            await ReadWaitingAsync(cancellationToken).ConfigureAwait(false);
        }

        // What an order is about to come to and what stands of it are the same money: the more of both counts.
        var ahead = (withWaiting ? _waits.Where(one => !_goesOn.ContainsKey(one.Key)).Concat(_goesOn) : _goesOn)
            .ToDictionary(one => one.Key, one => In(projectId, one.Value), StringComparer.Ordinal);
        var sums = new Dictionary<long, decimal>();
        foreach (var take in written.SelectMany(takes => takes.Sums))
        {
            Add(take.Key, take.Value);
        }

        foreach (var order in ahead.Keys.Concat(read.Keys).Append(orderId).Distinct(StringComparer.Ordinal))
        {
            var stored = written.SelectMany(takes => takes.Of(order)).ToDictionary(take => take.Key, take => take.Value);
            foreach (var take in stored)
            {
                Add(take.Key, -take.Value);
            }

            var stands = read.TryGetValue(order, out var now) ? In(projectId, now) : stored;
            var comes = ahead.TryGetValue(order, out var more) ? more : [];
            foreach (var code in order == orderId ? [] : stands.Keys.Union(comes.Keys))
            {
                Add(code, stands.TryGetValue(code, out var one) && comes.TryGetValue(code, out var other) ? Math.Max(one, other)
                    : stands.TryGetValue(code, out one) ? one : comes[code]);
            }
        }

        return sums.ToDictionary(code => (projectId, code.Key), code => code.Value);

        void Add(long code, decimal amount) => sums[code] = amount + (sums.TryGetValue(code, out var sum) ? sum : 0);
    }

    /// <summary>
    /// What other orders' commitments are pending with in Procore, where it still has them pending with no less than the sync knows: the
    /// budget's pending costs have it too. What stands otherwise now is no part of them, and would hide what others have pending.
    /// </summary>
    /// <param name="projectId">The project.</param>
    /// <param name="orderId">The order that is not counted.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<(long Code, decimal Amount)>> PendingAsync(
        long projectId, string orderId, CancellationToken cancellationToken)
    {
        Dictionary<long, decimal> stands;
        try
        {
            stands = (await contracts.GetAsync(projectId, cancellationToken).ConfigureAwait(false))
                .Where(one => !one.IsDeleted && CommitmentStatuses.IsPending(one.Typed.Status))
                .ToDictionary(one => one.Id, one => one.Typed.Total);
        }
        catch (ProcoreException hidden) when (hidden is { Status: 403 or 404 })
        {
            return []; // what may not be seen is taken to be others' too: that asks, and never lets more through
        }

        if (stands.Count == 0)
        {
            return [];
        }

        // Of those alone: the project may have thousands that were approved long ago.
        var query = new CommitmentQuery { ProjectIds = [projectId], ContractIds = stands.Keys };
        var written = await store.ListCommitmentsAsync(connectionId, query, cancellationToken).ConfigureAwait(false);
        var others = written.Where(one => one.OrderId != orderId).ToList();
        foreach (var other in await SharingAsync(cancellationToken).ConfigureAwait(false))
        {
            others.AddRange(await store.ListCommitmentsAsync(other, query, cancellationToken).ConfigureAwait(false));
        }

        return
        [
            .. others
                .Where(one => stands[one.ContractId] >= CommitmentFields.LinesOf(one.Image).Sum(line => line.Amount))
                .SelectMany(one => OrderPendingCosts.Of(one)),
        ];
    }

    // Before the go-ahead everything waits for the same word.
    private bool Counts(bool isApproved) => isApproved || !state.IsStarted;

    private async Task ReadWaitingAsync(CancellationToken cancellationToken)
    {
        if (_isRead)
        {
            return;
        }

        await ReadWaitingAsync(connectionId, cancellationToken).ConfigureAwait(false);
        foreach (var other in await SharingAsync(cancellationToken).ConfigureAwait(false))
        {
            await ReadWaitingAsync(other, cancellationToken).ConfigureAwait(false);
        }

        _isRead = true;
    }

    private async Task ReadWaitingAsync(string id, CancellationToken cancellationToken)
    {
        foreach (var stands in new[] { RecordState.AwaitingApproval, RecordState.Failed, RecordState.Aborted })
        {
            var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, State = stands };
            await foreach (var record in store.ReadRecordsAsync(id, query, cancellationToken).ConfigureAwait(false))
            {
                var order = Key(id, record.Key.Id);
                if (record.Waiting is { Takes: { } takes } waiting && !_waits.ContainsKey(order)
                    && (id == connectionId ? Counts(waiting.ApprovedBy is not null) : waiting.ApprovedBy is not null))
                {
                    _waits[order] = takes;
                }
            }
        }
    }

    /// <summary>The other connections that lead to the same company.</summary>
    private async Task<IReadOnlyList<string>> SharingAsync(CancellationToken cancellationToken)
    {
        if (_sharing is null)
        {
            var own = await store.GetConnectionAsync(connectionId, cancellationToken).ConfigureAwait(false);
            var near = own is null ? [] : await store.ListSharingAsync(own, cancellationToken).ConfigureAwait(false);
            _sharing = [.. near.Where(other => own?.SharesCompanyWith(other) == true).Select(other => other.Id)];
        }

        return _sharing;
    }

    // Orders of two organizations may have one id.
    private string Key(string id, string orderId) => id == connectionId ? orderId : $"{id}/{orderId}";

    private static Dictionary<long, decimal> In(long projectId, IEnumerable<BudgetTake> takes) =>
        ProjectTakes.ByCode(takes.Where(take => take.ProjectId == projectId));

    /// <summary>What is stored of the orders of this connection, and of those that lead to the same company.</summary>
    private async Task<IReadOnlyList<ProjectTakes>> WrittenAsync(long projectId, CancellationToken cancellationToken)
    {
        if (!_written.TryGetValue(projectId, out var written))
        {
            var all = new List<ProjectTakes> { await OwnAsync(projectId, cancellationToken).ConfigureAwait(false) };
            foreach (var other in await SharingAsync(cancellationToken).ConfigureAwait(false))
            {
                all.Add(await StoredOrderTakes.ReadAsync(
                    store, other, projectId, null, new(), order => Key(other, order), cancellationToken).ConfigureAwait(false));
            }

            _written[projectId] = written = all;
        }

        return written;
    }

    private async Task<ProjectTakes> OwnAsync(long projectId, CancellationToken cancellationToken)
    {
        var version = known?.Version ?? 0;
        if (known?.Find(projectId) is not var (kept, stale))
        {
            var takes = await StoredOrderTakes.ReadAsync(
                store, connectionId, projectId, null, new(), order => order, cancellationToken).ConfigureAwait(false);
            known?.Keep(projectId, takes, version);
            return takes;
        }

        try
        {
            return stale.Count == 0 ? kept
                : await StoredOrderTakes.ReadAsync(
                    store, connectionId, projectId, stale, kept, order => order, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            known.Forget();
            throw;
        }
    }
}
