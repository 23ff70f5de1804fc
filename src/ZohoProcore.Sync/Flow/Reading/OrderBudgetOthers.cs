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
internal sealed class OrderBudgetOthers(
    ISyncStore store,
    string connectionId,
    SyncState state,
    ProjectContracts contracts,
    IReadOnlyDictionary<string, IReadOnlyList<BudgetTake>> read)
{
    private readonly Dictionary<string, IReadOnlyList<BudgetTake>> _goesOn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<BudgetTake>> _waits = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ILookup<string, BudgetTake>> _written = [];
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
        var ahead = withWaiting ? _waits.Where(one => !_goesOn.ContainsKey(one.Key)).Concat(_goesOn) : _goesOn;
        return written.SelectMany(order => order.Select(one => (Order: order.Key, Take: one)))
            .Concat(ahead.SelectMany(order => order.Value.Select(one => (Order: order.Key, Take: one))))
            .Where(one => one.Order != orderId && one.Take.ProjectId == projectId)
            .GroupBy(one => (one.Order, one.Take.ProjectId, one.Take.WbsCodeId), one => one.Take.Amount)
            .GroupBy(one => (one.Key.ProjectId, one.Key.WbsCodeId), one => one.Max())
            .ToDictionary(place => place.Key, place => place.Sum());
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
        var written = await store.ListCommitmentsAsync(connectionId, new() { ProjectIds = [projectId] }, cancellationToken)
            .ConfigureAwait(false);
        var others = written.Where(one => one.OrderId != orderId).ToList();
        foreach (var other in await SharingAsync(cancellationToken).ConfigureAwait(false))
        {
            others.AddRange(await store.ListCommitmentsAsync(other, new() { ProjectIds = [projectId] }, cancellationToken)
                .ConfigureAwait(false));
        }

        var ours = others
            .Select(one => (
                one.ContractId,
                Takes: OrderPendingCosts.Of(one).ToList(),
                Total: CommitmentFields.LinesOf(one.Image).Sum(line => line.Amount)))
            .Where(one => one.Takes.Count > 0)
            .ToList();
        if (ours.Count == 0)
        {
            return [];
        }

        try
        {
            var stands = (await contracts.GetAsync(projectId, cancellationToken).ConfigureAwait(false))
                .Where(one => !one.IsDeleted && CommitmentStatuses.IsPending(one.Typed.Status))
                .ToDictionary(one => one.Id, one => one.Typed.Total);
            return
            [
                .. ours.Where(one => stands.TryGetValue(one.ContractId, out var total) && total >= one.Total)
                    .SelectMany(one => one.Takes),
            ];
        }
        catch (ProcoreException hidden) when (hidden is { Status: 403 or 404 })
        {
            return []; // what may not be seen is taken to be others' too: that asks, and never lets more through
        }
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
            var all = await store.ListConnectionsAsync(cancellationToken).ConfigureAwait(false);
            var own = all.FirstOrDefault(one => one.Id == connectionId);
            _sharing = [.. all.Where(other => own?.SharesCompanyWith(other) == true).Select(other => other.Id)];
        }

        return _sharing;
    }

    // Orders of two organizations may have one id.
    private string Key(string id, string orderId) => id == connectionId ? orderId : $"{id}/{orderId}";

    private async Task<ILookup<string, BudgetTake>> WrittenAsync(long projectId, CancellationToken cancellationToken)
    {
        if (!_written.TryGetValue(projectId, out var takes))
        {
            var all = new List<(string Order, BudgetTake Take)>(
                await WrittenAsync(connectionId, projectId, cancellationToken).ConfigureAwait(false));
            foreach (var other in await SharingAsync(cancellationToken).ConfigureAwait(false))
            {
                all.AddRange(await WrittenAsync(other, projectId, cancellationToken).ConfigureAwait(false));
            }

            _written[projectId] = takes = all.ToLookup(one => one.Order, one => one.Take, StringComparer.Ordinal);
        }

        return takes;
    }

    private async Task<IEnumerable<(string Order, BudgetTake Take)>> WrittenAsync(
        string id, long projectId, CancellationToken cancellationToken)
    {
        var now = id == connectionId ? read : new Dictionary<string, IReadOnlyList<BudgetTake>>();
        var written = await store.ListCommitmentsAsync(id, new() { ProjectIds = [projectId] }, cancellationToken).ConfigureAwait(false);
        var begun = await store.ListOpenIntentsAsync(id, null, cancellationToken).ConfigureAwait(false);
        var orders = written.Select(one => one.OrderId)
            .Concat(begun.Where(intent => intent.ProjectId == projectId).Select(intent => intent.OrderId))
            .Concat(now.Keys)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var records = await store.GetRecordsAsync(id, orders.ConvertAll(RecordKey.PurchaseOrder), cancellationToken)
            .ConfigureAwait(false);
        return orders
            .SelectMany(order => (now.TryGetValue(order, out var takes) ? takes : Takes(order, written, records))
                .Select(take => (Order: Key(id, order), Take: take)))
            .Where(one => one.Take.ProjectId == projectId);
    }

    private static IEnumerable<BudgetTake> Takes(
        string orderId, IReadOnlyList<WrittenCommitment> written, IReadOnlyDictionary<RecordKey, SyncRecord> records)
    {
        var record = records.TryGetValue(RecordKey.PurchaseOrder(orderId), out var known) ? known : null;
        return record?.NotCommitted ?? written.Where(one => one.OrderId == orderId).SelectMany(one => OrderBudgetTakes.Remembered(
            one, one.ChangeOrder is not null && record?.FindingCodes.Contains(FindingCodes.ChangeOrderPending) == true));
    }
}
