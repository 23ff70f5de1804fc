namespace ZohoProcore.Sync;

/// <summary>
/// Has the database add up what orders come to. It adds whole numbers alone, whole amounts and what is behind the point apart, so that it
/// neither rounds nor overflows; the few amounts that it does not have as such are added up from their documents.
/// </summary>
internal static class OrderSumReader
{
    /// <summary>What the orders of a connection come to, by currency and state.</summary>
    public static async ValueTask<IReadOnlyList<OrderSum>> ReadAsync(SqlUnit unit, string connectionId, CancellationToken cancellationToken)
    {
        var sums = new OrderAdder();
        (string Name, object? Value)[] arguments = [("connection", connectionId), ("kind", RecordKind.PurchaseOrder.Value)];

        // By what is no column, for which no other index would be chosen than the one that has all of it; and orders come first below.
        var orders = await unit.ListAsync(
            $"""
            select coalesce(state, '') as standing, currency, count(*), {Whole("cost")}, {Part("cost")} from sync_record
            where connection_id = @connection and kind = @kind group by standing, currency
            """,
            row => (State: RecordTable.StateOf(row.GetString(0)), Currency: row.GetString(1), Count: (int)row.GetInt64(2),
                Cost: StoredOrderAmount.Sum(row.GetInt64(3), row.GetInt64(4))),
            cancellationToken,
            arguments).ConfigureAwait(false);
        foreach (var (state, currency, count, cost) in orders)
        {
            sums.Add(state, currency, count, cost, committed: 0);
        }

        var committed = await unit.ListAsync(
            $"""
            select coalesce(r.state, '') as standing, r.currency, {Whole("c.worth")}, {Part("c.worth")}
            from sync_record r cross join sync_commitment c
            where r.connection_id = @connection and r.kind = @kind and c.connection_id = @connection and c.order_id = r.id
            group by standing, r.currency
            """,
            row => (State: RecordTable.StateOf(row.GetString(0)), Currency: row.GetString(1),
                Worth: StoredOrderAmount.Sum(row.GetInt64(2), row.GetInt64(3))),
            cancellationToken,
            arguments).ConfigureAwait(false);
        foreach (var (state, currency, worth) in committed)
        {
            sums.Add(state, currency, orders: 0, cost: 0, worth);
        }

        await AddOddAsync(unit, sums, arguments, cancellationToken).ConfigureAwait(false);
        return sums.Sums;
    }

    private static async ValueTask AddOddAsync(
        SqlUnit unit, OrderAdder sums, (string Name, object? Value)[] arguments, CancellationToken cancellationToken)
    {
        var orders = await unit.ListAsync(
            """
            select document from sync_record where connection_id = @connection and kind = @kind and id in (
                select id from sync_record where connection_id = @connection and kind = @kind and cost is null)
            """,
            DocumentTables.Read(StoreJson.Default.SyncRecord),
            cancellationToken,
            arguments).ConfigureAwait(false);
        foreach (var order in orders)
        {
            sums.Add(order.State, StoredOrderAmount.CurrencyOf(order), orders: 0, StoredOrderAmount.CostOf(order), committed: 0);
        }

        // One that has no total has no worth either.
        var commitments = await unit.ListAsync(
            """
            select c.document, r.state, r.currency
            from sync_commitment c join sync_record r on r.connection_id = c.connection_id and r.kind = @kind and r.id = c.order_id
            where c.connection_id = @connection and c.total is null
            """,
            row => (Commitment: DocumentTables.Read(StoreJson.Default.WrittenCommitment)(row),
                State: RecordTable.StateOf(row.GetString(1)), Currency: row.GetString(2)),
            cancellationToken,
            arguments).ConfigureAwait(false);
        foreach (var (commitment, state, currency) in commitments)
        {
            sums.Add(state, currency, orders: 0, cost: 0, StoredOrderAmount.WorthOf(commitment));
        }
    }

    private static string Whole(string column) =>
        FormattableString.Invariant($"cast(coalesce(sum({column} / {StoredOrderAmount.Parts}), 0) as bigint)");

    private static string Part(string column) =>
        FormattableString.Invariant($"cast(coalesce(sum({column} % {StoredOrderAmount.Parts}), 0) as bigint)");
}
