namespace ZohoProcore.Sync;

/// <summary>Reads and plans one order that a person named, and stores nothing about it.</summary>
internal sealed class OrderPreview(ConnectionSession session, ISyncStore store, OrderRules rules)
{
    /// <summary>The plan of an order.</summary>
    /// <param name="order">Its number or its purchaseorder_id.</param>
    /// <param name="budget">Where the budget says what is left; null to read none.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<OrderPlan> PlanAsync(string order, BudgetRoomSource? budget, CancellationToken cancellationToken)
    {
        var id = await FindKnownAsync(order, cancellationToken).ConfigureAwait(false)
            ?? await FindAsync(order, cancellationToken).ConfigureAwait(false)
            ?? throw new OrderNotFoundException(order, session.Connection.OrganizationId);
        var input = await new OrderInputReader(session, store, rules).ReadAsync(id, cancellationToken).ConfigureAwait(false);
        var plan = new OrderPlanner(rules).Plan(input).Whole;
        return budget is null ? plan : await WithRoomAsync(input, plan, budget, cancellationToken).ConfigureAwait(false);
    }

    private async Task<OrderPlan> WithRoomAsync(
        OrderInput input, OrderPlan plan, BudgetRoomSource columns, CancellationToken cancellationToken)
    {
        var (reader, budgets) = (new BudgetReader(session, columns), new List<ProjectBudget>());
        foreach (var projectId in OrderBudgetRoom.ProjectsOf(input, plan))
        {
            var codes = input.Projects.FirstOrDefault(project => project.Codes.ProjectId == projectId)?.Codes
                ?? new() { ProjectId = projectId };
            var budget = await reader.ReadAsync(codes, cancellationToken).ConfigureAwait(false);
            budgets.Add(budget.Beside(OrderPendingCosts.Of(input, projectId)));
        }

        return plan with
        {
            Room = OrderBudgetRoom.Of(input, plan, budgets),
            OverBudget = await OverAsync(input, plan, reader, columns, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>What of the plan policy would find over budget, beside every other order, and what becomes of it.</summary>
    private async Task<string?> OverAsync(
        OrderInput input, OrderPlan plan, BudgetReader read, BudgetRoomSource columns, CancellationToken cancellationToken)
    {
        if (input.Policies.Approval is not { OverBudget: true } policy || OrderBudgetRoom.Growth(input, plan) is not { Count: > 0 } growth)
        {
            return null;
        }

        var id = session.Connection.Id;
        var state = await StoredSyncState.ReadAsync(store, id, cancellationToken).ConfigureAwait(false);
        var others = new OrderBudgetOthers(
            store, id, state, new(session), new Dictionary<string, IReadOnlyList<BudgetTake>>(StringComparer.Ordinal));
        var reader = policy.Budget == columns ? read : new(session, policy.Budget);
        var over = await new OrderBudgetCheck(reader, others).OverAsync(input, growth, isApproved: false, cancellationToken)
            .ConfigureAwait(false);
        return over is null ? null : $"{over} {OrderBudgetNeed.Effect(policy.BudgetOverruns)}";
    }

    private async Task<string?> FindKnownAsync(string order, CancellationToken cancellationToken)
    {
        var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, OrderNumber = order };
        await foreach (var record in store.ReadRecordsAsync(session.Connection.Id, query, cancellationToken).ConfigureAwait(false))
        {
            return record.Key.Id;
        }

        var key = RecordKey.PurchaseOrder(order);
        return (await store.GetRecordAsync(session.Connection.Id, key, cancellationToken).ConfigureAwait(false))?.Key.Id;
    }

    private async Task<string?> FindAsync(string order, CancellationToken cancellationToken)
    {
        await foreach (
            var row in session.Clients.Books.PurchaseOrders.ListAsync(
                null, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (row.PurchaseOrderNumber == order || row.PurchaseOrderId == order)
            {
                return row.PurchaseOrderId;
            }
        }

        return null;
    }
}
