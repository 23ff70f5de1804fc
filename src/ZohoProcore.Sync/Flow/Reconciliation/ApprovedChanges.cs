using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Which approved change orders the commitments of a project have, read once for all. What they come to in sum proves none: one that
/// moves an amount from code to code comes to nothing.
/// </summary>
internal sealed class ApprovedChanges
{
    private readonly ConnectionSession _session;
    private readonly long _projectId;
    private readonly ILookup<long?, long> _byContract;
    private readonly bool _isWhole;

    private ApprovedChanges(ConnectionSession session, long projectId, IEnumerable<CommitmentChangeOrder> changes, bool isWhole)
    {
        (_session, _projectId, _isWhole) = (session, projectId, isWhole);
        _byContract = changes
            .Where(change => change.Status?.Value == "approved")
            .ToLookup(change => change.ContractId, change => change.Id);
    }

    /// <summary>Those of a project; null where Procore does not show them, as in projects with three tiers.</summary>
    public static async Task<ApprovedChanges?> ReadAsync(ConnectionSession session, long projectId, CancellationToken cancellationToken)
    {
        try
        {
            var (all, isWhole) = (new List<CommitmentChangeOrder>(), true);
            var list = session.Clients.Procore.CommitmentChangeOrders.ListAsync(projectId, null, cancellationToken);
            await foreach (
                var change in list.OnUnreadable(_ => isWhole = false).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                all.Add(change);
            }

            return new(session, projectId, all, isWhole);
        }
        catch (ProcoreException hidden) when (hidden.Status is 403 or 404)
        {
            return null;
        }
    }

    /// <summary>Those of a commitment; null where Procore does not tell them.</summary>
    public async Task<IReadOnlyList<long>?> OfAsync(long contractId, CancellationToken cancellationToken)
    {
        if (!_isWhole)
        {
            return null;
        }

        if (!_byContract[null].Any())
        {
            return [.. _byContract[contractId]];
        }

        // Some do not say whose they are: only a list of the commitment alone does.
        var own = new List<long>();
        var list = _session.Clients.Procore.CommitmentChangeOrders.ListAsync(
            _projectId, new() { ContractId = contractId }, cancellationToken);
        await foreach (var change in list.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (change.Status?.Value == "approved" && (change.ContractId ?? contractId) == contractId)
            {
                own.Add(change.Id);
            }
        }

        return own;
    }
}
