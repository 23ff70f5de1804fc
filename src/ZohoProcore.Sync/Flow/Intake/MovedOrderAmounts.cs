using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Tells which commitments may have change orders that move an amount from code to code: they come to nothing in sum, so that a list of
/// commitments does not show them.
/// </summary>
internal static class MovedOrderAmounts
{
    /// <summary>Whether the list leaves open what a commitment's change orders do.</summary>
    public static bool MayBeIn(PurchaseOrderContract contract, WrittenCommitment record) =>
        contract is { DeletedAt: null, ApprovedChangeOrders: null or 0 } && record.ChangeOrder is null
        && CommitmentStatuses.Locks(contract.Status?.Value ?? string.Empty);

    /// <summary>The orders of those commitments that have a change order which changed lately; read once a project.</summary>
    /// <param name="session">The clients.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="since">Only change orders that were changed after this.</param>
    /// <param name="commitments">The commitments that changed and of which the list leaves it open.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<IEnumerable<string>> OrdersAsync(
        ConnectionSession session,
        long projectId,
        Instant since,
        IReadOnlyCollection<WrittenCommitment> commitments,
        CancellationToken cancellationToken)
    {
        if (commitments.Count == 0)
        {
            return [];
        }

        var changed = await ProjectChangeOrders.ReadAsync(session, projectId, since, cancellationToken).ConfigureAwait(false);
        return commitments.Where(record => changed.MayHave(record.ContractId)).Select(record => record.OrderId);
    }
}
