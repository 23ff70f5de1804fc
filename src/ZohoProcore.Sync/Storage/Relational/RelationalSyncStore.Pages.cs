namespace ZohoProcore.Sync;

/// <content>What pages are made of.</content>
public sealed partial class RelationalSyncStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderSum>> SumOrdersAsync(string connectionId, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => OrderSumReader.ReadAsync(unit, connectionId, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string> GetRecordsHashAsync(
        string connectionId, RecordKind kind, RecordState state, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => RecordTable.HashAsync(unit, connectionId, kind, state, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReviewGroup>> GroupReviewsAsync(
        string connectionId, ReviewStatus status, int skip, int most, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(
            unit => ReviewGroupTable.GroupAsync(unit, connectionId, status, skip, most, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LinkProposal>> ListProposalsAsync(
        string connectionId, ProposalQuery query, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => ReviewGroupTable.ProposalsAsync(unit, connectionId, query, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountUnproposedAsync(string connectionId, LinkKind kind, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => ReviewGroupTable.CountUnproposedAsync(unit, connectionId, kind, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListUnlinkedAsync(
        string connectionId, LinkKind kind, IReadOnlyCollection<string> zohoIds, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(
            unit => LinkTable.UnlinkedAsync(unit, connectionId, kind, "zoho_id", zohoIds, row => row.GetString(0), cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<long>> ListUnlinkedAsync(
        string connectionId, LinkKind kind, IReadOnlyCollection<long> procoreIds, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(
            unit => LinkTable.UnlinkedAsync(unit, connectionId, kind, "procore_id", procoreIds, row => row.GetInt64(0), cancellationToken),
            cancellationToken);
}
