using System.Collections.Concurrent;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// The purchase order contracts of projects as their lists show them, deleted ones included. Each list is read once for as long as this
/// lives, which is one batch.
/// </summary>
internal sealed class ProjectContracts(ConnectionSession session)
{
    private readonly ConcurrentDictionary<long, Lazy<Task<IReadOnlyList<ListedContract>>>> _lists = [];

    /// <summary>The contracts of a project.</summary>
    public Task<IReadOnlyList<ListedContract>> GetAsync(long projectId, CancellationToken cancellationToken) =>
        _lists.GetOrAdd(projectId, id => new(() => ReadAsync(id, cancellationToken))).Value;

    private async Task<IReadOnlyList<ListedContract>> ReadAsync(long projectId, CancellationToken cancellationToken)
    {
        var found = new List<ListedContract>();
        var filter = new PurchaseOrderContractFilter { IncludeDeleted = IncludeDeleted.With };
        var contracts = session.Clients.Procore.PurchaseOrders.ListAsync(projectId, filter, cancellationToken);
        await foreach (var contract in contracts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            found.Add(new(contract.Id, contract.Number, contract.OriginId, contract.DeletedAt is not null));
        }

        return found;
    }
}

/// <summary>A contract in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="OriginId">The origin_id that an integration put there.</param>
/// <param name="IsDeleted">Whether it was deleted.</param>
internal sealed record ListedContract(long Id, string? Number, string? OriginId, bool IsDeleted);
