namespace Procore.Client;

/// <summary>
/// A purchase order contract to create or to change, one at a time. Members that are not assigned are not sent. Lines are not part of it:
/// see <see cref="IPurchaseOrders.CreateLineAsync"/>.
/// </summary>
public sealed record PurchaseOrderContractInput : PurchaseOrderContractFields
{
    /// <summary>The third-party id of the contract. Only one integration may own it: read the contract before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }
}
