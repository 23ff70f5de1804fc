using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A vendor to create or to change, one at a time. Members that are not assigned are not sent.</summary>
public sealed record VendorInput : VendorFields, IOriginInput
{
    /// <summary>The third-party id of the vendor. Only one integration may own it: read the vendor before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }

    /// <summary>The vendor group.</summary>
    public Optional<long?> VendorGroupId { get; init; }

    /// <summary>The ids of trades. Null is not sent.</summary>
    public IReadOnlyList<long>? TradeIds { get; init; }

    /// <summary>The ids of those who get what concerns bids. Null is not sent.</summary>
    public IReadOnlyList<long>? BiddingDistributionIds { get; init; }

    /// <summary>The ids of standard cost codes. Null is not sent.</summary>
    public IReadOnlyList<long>? StandardCostCodeIds { get; init; }
}
