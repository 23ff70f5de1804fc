namespace ZohoProcore.Sync;

/// <summary>
/// What other orders take of budgets beside what is committed there: what was written and is not approved in Procore yet, and what is to be
/// written. However orders fall into batches, the answer is the same.
/// </summary>
internal sealed class OrderBudgetOthers(ISyncStore store, string connectionId, SyncState state)
{
    private readonly Dictionary<string, IReadOnlyList<BudgetTake>> _goesOn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<BudgetTake>> _waits = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ILookup<string, BudgetTake>> _written = [];
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

        // What an order is about to come to stands in place of what was written of it.
        var ahead = withWaiting ? _waits.Where(one => !_goesOn.ContainsKey(one.Key)).Concat(_goesOn) : _goesOn;
        var takes = ahead.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        return written
            .SelectMany(order => order.Where(one => !takes.TryGetValue(order.Key, out var then)
                || !then.Any(other => (other.ProjectId, other.WbsCodeId) == (one.ProjectId, one.WbsCodeId)))
                .Select(one => (Order: order.Key, Take: one)))
            .Concat(takes.SelectMany(order => order.Value.Select(one => (Order: order.Key, Take: one))))
            .Where(one => one.Order != orderId && one.Take.ProjectId == projectId)
            .GroupBy(one => (one.Take.ProjectId, one.Take.WbsCodeId), one => one.Take.Amount)
            .ToDictionary(place => place.Key, place => place.Sum());
    }

    // Before the go-ahead everything waits for the same word.
    private bool Counts(bool isApproved) => isApproved || !state.IsStarted;

    private async Task ReadWaitingAsync(CancellationToken cancellationToken)
    {
        if (_isRead)
        {
            return;
        }

        foreach (var stands in new[] { RecordState.AwaitingApproval, RecordState.Failed })
        {
            var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, State = stands };
            await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
            {
                if (record.Waiting is { Takes: { } takes } waiting && Counts(waiting.ApprovedBy is not null)
                    && !_waits.ContainsKey(record.Key.Id))
                {
                    _waits[record.Key.Id] = takes;
                }
            }
        }

        _isRead = true;
    }

    private async Task<ILookup<string, BudgetTake>> WrittenAsync(long projectId, CancellationToken cancellationToken)
    {
        if (!_written.TryGetValue(projectId, out var takes))
        {
            var written = await store.ListCommitmentsAsync(connectionId, new() { ProjectIds = [projectId] }, cancellationToken)
                .ConfigureAwait(false);
            var changed = written.Where(one => one.ChangeOrder is not null).Select(one => RecordKey.PurchaseOrder(one.OrderId)).ToList();
            var records = await store.GetRecordsAsync(connectionId, changed, cancellationToken).ConfigureAwait(false);
            _written[projectId] = takes = written
                .SelectMany(one => OrderBudgetRoom.NotCommitted(one, one.ChangeOrder is not null && IsChangeWaiting(one, records))
                    .Select(take => (one.OrderId, Take: take)))
                .ToLookup(one => one.OrderId, one => one.Take, StringComparer.Ordinal);
        }

        return takes;
    }

    private static bool IsChangeWaiting(WrittenCommitment written, IReadOnlyDictionary<RecordKey, SyncRecord> records) =>
        records.TryGetValue(RecordKey.PurchaseOrder(written.OrderId), out var record)
        && record.FindingCodes.Contains(FindingCodes.ChangeOrderPending);
}
