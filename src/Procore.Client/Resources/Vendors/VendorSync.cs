namespace Procore.Client;

/// <summary>
/// One vendor of a sync: created when its origin id is new to the company, otherwise updated. Members that are not assigned are not sent.
/// </summary>
public sealed record VendorSync : VendorFields, ISyncInput
{
    /// <summary>
    /// The id of an existing vendor. With an <see cref="OriginId"/> besides, that origin id is set on the vendor, unless it has another
    /// one.
    /// </summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the vendor is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }

    /// <summary>The vendor group.</summary>
    public Optional<long?> VendorGroupId { get; init; }

    /// <summary>The ids of trades. Null is not sent.</summary>
    public IReadOnlyList<long>? TradeIds { get; init; }

    /// <summary>The ids of those who get what concerns bids. Null is not sent.</summary>
    public IReadOnlyList<long>? BiddingDistributionIds { get; init; }

    /// <summary>The ids of standard cost codes. Null is not sent.</summary>
    public IReadOnlyList<long>? StandardCostCodeIds { get; init; }

    /// <summary>The tax identity: created if the vendor has none, otherwise changed.</summary>
    public Optional<BusinessRegisterSync?> BusinessRegisterAttributes { get; init; }
}
