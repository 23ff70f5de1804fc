namespace Procore.Client;

/// <summary>
/// One work order contract of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// Lines are not part of it: see <see cref="IWorkOrders.SyncLinesAsync"/>.
/// </summary>
public sealed record WorkOrderContractSync : WorkOrderContractFields, ISyncInput
{
    /// <summary>
    /// The id of an existing contract. With an <see cref="OriginId"/> besides, that origin id is set on the contract, unless it has another
    /// one.
    /// </summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the contract is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }
}
