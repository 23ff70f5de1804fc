using System.Collections.Concurrent;
using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Which commitments of projects have change orders, as the lists of those show it: what a commitment says of them is a sum, which is
/// nothing where they move an amount from code to code. Each list is read once for as long as this lives, which is one batch.
/// </summary>
internal sealed class ProjectChangeOrders(ConnectionSession session)
{
    private readonly ConcurrentDictionary<long, Lazy<Task<ContractsWithChanges>>> _lists = [];

    /// <summary>Those of a project.</summary>
    public Task<ContractsWithChanges> GetAsync(long projectId, CancellationToken cancellationToken) =>
        _lists.GetOrAdd(projectId, id => new(() => ReadAsync(session, id, null, cancellationToken))).Value;

    /// <summary>Those whose change orders changed after a moment; null for all. Read anew.</summary>
    public static async Task<ContractsWithChanges> ReadAsync(
        ConnectionSession session, long projectId, Instant? since, CancellationToken cancellationToken)
    {
        try
        {
            var (contracts, isWhole) = (new HashSet<long>(), true);
            var changes = session.Clients.Procore.CommitmentChangeOrders.ListAsync(
                projectId, new() { UpdatedAfter = since }, cancellationToken);
            await foreach (
                var change in changes.OnUnreadable(_ => isWhole = false).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                isWhole &= change.ContractId is not null;
                _ = contracts.Add(change.ContractId ?? 0);
            }

            return new(contracts, isWhole);
        }
        catch (ProcoreException hidden) when (hidden.Status is 403 or 404)
        {
            // Projects with three tiers have no such list; there the sum is all that is known.
            return new(new HashSet<long>(), true);
        }
    }
}

/// <summary>The commitments of a project that have change orders.</summary>
/// <param name="Contracts">Their ids.</param>
/// <param name="IsWhole">Whether every change order in the list says whose it is.</param>
internal sealed record ContractsWithChanges(IReadOnlyCollection<long> Contracts, bool IsWhole)
{
    /// <summary>Whether a commitment may be one of them.</summary>
    public bool MayHave(long contractId) => !IsWhole || Contracts.Contains(contractId);
}
