namespace Procore.Client;

/// <summary>
/// One purchase order contract of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// Lines are not part of it: see <see cref="IPurchaseOrders.SyncLinesAsync"/>.
/// </summary>
public sealed record PurchaseOrderContractSync : PurchaseOrderContractFields, ISyncInput
{
    /// <summary>
    /// The id of an existing contract. Procore's guide to sync actions knows it, its list of fields for this endpoint does not: prefer
    /// <see cref="OriginId"/>.
    /// </summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the contract is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }
}
