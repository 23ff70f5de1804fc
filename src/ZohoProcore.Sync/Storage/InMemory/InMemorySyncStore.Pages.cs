namespace ZohoProcore.Sync;

/// <content>What pages are made of.</content>
public sealed partial class InMemorySyncStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderSum>> SumOrdersAsync(string connectionId, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.Sum(), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string> GetRecordsHashAsync(
        string connectionId, RecordKind kind, RecordState state, CancellationToken cancellationToken = default) =>
        In(
            connectionId,
            tables => RecordHash.Of(
                tables.List(new RecordQuery { Kind = kind, State = state }).Select(one => (one.Key.Id, RecordHash.Of(one)))),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReviewGroup>> GroupReviewsAsync(
        string connectionId, ReviewStatus status, int skip, int most, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<ReviewGroup>>(connectionId, tables => tables.Group(status, skip, most), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LinkProposal>> ListProposalsAsync(
        string connectionId, ProposalQuery query, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<LinkProposal>>(connectionId, tables => tables.List(query), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountUnproposedAsync(string connectionId, LinkKind kind, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.CountUnproposed(kind), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListUnlinkedAsync(
        string connectionId, LinkKind kind, IReadOnlyCollection<string> zohoIds, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.Unlinked(kind, zohoIds, link => link.ZohoId), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<long>> ListUnlinkedAsync(
        string connectionId, LinkKind kind, IReadOnlyCollection<long> procoreIds, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.Unlinked(kind, procoreIds, link => link.ProcoreId), cancellationToken);
}
