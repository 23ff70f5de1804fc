namespace ZohoProcore.Sync;

/// <content>What pages are made of: counts, sums and parts of lists, which the store makes and nobody has to read everything for.</content>
public partial interface ISyncStore
{
    /// <summary>
    /// Adds up what the orders of a connection come to on both sides, by currency and state; those of which there are none are left out.
    /// Sums are exact.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<OrderSum>> SumOrdersAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>
    /// A hash over the records of a kind in a state as they are stored: another one as soon as any of them is another, comes or goes. It
    /// says whether what was made of them still holds, and is read much faster than they are.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="state">The state.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<string> GetRecordsHashAsync(
        string connectionId, RecordKind kind, RecordState state, CancellationToken cancellationToken = default);

    /// <summary>
    /// Counts review items that ask the same together, the largest group first, then by code and by the id on Zoho's side.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="status">Where they stand.</param>
    /// <param name="skip">How many groups are left out at the beginning.</param>
    /// <param name="most">How many groups at most.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<ReviewGroup>> GroupReviewsAsync(
        string connectionId, ReviewStatus status, int skip, int most, CancellationToken cancellationToken = default);

    /// <summary>Reads the links that open review items ask for, by the id on Zoho's side and then by project.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<LinkProposal>> ListProposalsAsync(
        string connectionId, ProposalQuery query, CancellationToken cancellationToken = default);

    /// <summary>Counts the open review items that ask for a link and have nothing to choose from.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="kind">What would be linked.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<int> CountUnproposedAsync(string connectionId, LinkKind kind, CancellationToken cancellationToken = default);

    /// <summary>Of some ids on Zoho's side those that no confirmed link has, in the order in which they were given.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="kind">What is linked.</param>
    /// <param name="zohoIds">The ids.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<string>> ListUnlinkedAsync(
        string connectionId, LinkKind kind, IReadOnlyCollection<string> zohoIds, CancellationToken cancellationToken = default);

    /// <summary>Of some ids on Procore's side those that no confirmed link has, in the order in which they were given.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="kind">What is linked.</param>
    /// <param name="procoreIds">The ids.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<long>> ListUnlinkedAsync(
        string connectionId, LinkKind kind, IReadOnlyCollection<long> procoreIds, CancellationToken cancellationToken = default);
}
