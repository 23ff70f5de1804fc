namespace ZohoProcore.Sync;

/// <summary>The tables of commitments that were written and of intents to write them.</summary>
internal static class CommitmentTable
{
    /// <summary>The commitments of a query, by origin_id.</summary>
    public static async ValueTask<IReadOnlyList<WrittenCommitment>> ListAsync(
        SqlUnit unit, string connectionId, CommitmentQuery query, CancellationToken cancellationToken)
    {
        var filter = new SqlFilter("select document from sync_commitment where connection_id = @connection", ("connection", connectionId));
        var commitments = await filter
            .WhereAny("order_id", query.OrderIds)
            .WhereAny("origin_id", query.OriginIds)
            .WhereAny("project_id", query.ProjectIds?.Cast<object>().ToList())
            .WhereAny("contract_id", query.ContractIds?.Cast<object>().ToList())
            .ListAsync(unit, DocumentTables.Read(StoreJson.Default.WrittenCommitment), cancellationToken).ConfigureAwait(false);
        return [.. commitments.OrderBy(commitment => commitment.OriginId, StringComparer.Ordinal)];
    }

    /// <summary>The record of a Procore commitment; null when it is none of ours.</summary>
    public static ValueTask<WrittenCommitment?> FindAsync(
        SqlUnit unit, string connectionId, long projectId, long contractId, CancellationToken cancellationToken) =>
        unit.FirstAsync(
            """
            select document from sync_commitment
            where connection_id = @connection and project_id = @project_id and contract_id = @contract_id
            """,
            DocumentTables.Read(StoreJson.Default.WrittenCommitment),
            cancellationToken,
            ("connection", connectionId),
            ("project_id", projectId),
            ("contract_id", contractId));

    /// <summary>The projects in which there are commitments.</summary>
    public static ValueTask<List<long>> ProjectsAsync(SqlUnit unit, string connectionId, CancellationToken cancellationToken) =>
        unit.ListAsync(
            "select distinct project_id from sync_commitment where connection_id = @connection order by project_id",
            row => row.GetInt64(0),
            cancellationToken,
            ("connection", connectionId));

    /// <summary>The intents without an outcome, by origin_id.</summary>
    public static async ValueTask<IReadOnlyList<CommitmentIntent>> IntentsAsync(
        SqlUnit unit, string connectionId, string? orderId, CancellationToken cancellationToken)
    {
        var filter = new SqlFilter("select document from sync_intent where connection_id = @connection", ("connection", connectionId));
        var intents = await filter
            .Where("order_id", orderId)
            .ListAsync(unit, DocumentTables.Read(StoreJson.Default.CommitmentIntent), cancellationToken).ConfigureAwait(false);
        return [.. intents.OrderBy(intent => intent.OriginId, StringComparer.Ordinal)];
    }
}
