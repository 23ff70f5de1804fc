using System.Runtime.CompilerServices;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Plans orders again, from what was read then and from what stands now, and stores nothing.</summary>
internal sealed class OrderReplanner(ConnectionSession session, ISyncStore store, OrderRules rules)
{
    private readonly SelectedOrders _selected = new(store, session.Connection);
    private readonly OrderInputReader _reader = new(session, store, rules);
    private readonly PastOrderReader _past = new(store, session.Connection.Id);
    private readonly OrderPlanner _planner = new(rules);

    /// <summary>The selected orders, one after the other.</summary>
    public async IAsyncEnumerable<ReplannedOrder> ReadAsync(
        OrderSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in _selected.ReadAsync(selection, cancellationToken).ConfigureAwait(false))
        {
            var past = record.InputHash.Length == 0 ? null
                : await _past.ReadAsync(record.InputHash, cancellationToken).ConfigureAwait(false);
            var then = KnownOrderPlan.Of(_planner, past);
            yield return await NowAsync(new() { Record = record, Then = then }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ReplannedOrder> NowAsync(ReplannedOrder order, CancellationToken cancellationToken)
    {
        try
        {
            var now = await PlanAsync(order.Record, cancellationToken).ConfigureAwait(false);
            var written = await store.ListCommitmentsAsync(
                session.Connection.Id, new() { OrderIds = [order.Record.Key.Id] }, cancellationToken).ConfigureAwait(false);
            return order with { Now = now, Differences = OrderDifference.Between(written, now) };
        }
        catch (Exception failure)
        {
            if (!IsOfOneOrder(failure))
            {
                throw;
            }

            return order with { Unread = failure.Message };
        }
    }

    private async Task<OrderPlan> PlanAsync(SyncRecord record, CancellationToken cancellationToken)
    {
        try
        {
            return _planner.Plan(await _reader.ReadAsync(record.Key.Id, cancellationToken).ConfigureAwait(false)).Whole;
        }
        catch (ZohoBooksNotFoundException)
        {
            var known = await _reader.ReadMissingAsync(record.Key.Id, record.OrderNumber, cancellationToken).ConfigureAwait(false);
            return MissingOrder.Plan(record.Key, known);
        }
    }

    // What a service refuses or says of one record; what keeps all of them from being read ends the whole.
    private static bool IsOfOneOrder(Exception failure) =>
        failure is AnswerNotUnderstoodException or RuleFailedException
        || (failure is ZohoBooksException or ProcoreException && FailureRules.KindOf(failure) == ProblemKind.Refused);
}
