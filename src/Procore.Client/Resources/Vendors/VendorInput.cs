namespace Procore.Client;

/// <summary>A vendor to create or to change, one at a time. Members that are not assigned are not sent.</summary>
public sealed record VendorInput : VendorFields
{
    /// <summary>The third-party id of the vendor. Only one integration may own it: read the vendor before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>The vendor group.</summary>
    public Optional<long?> VendorGroupId { get; init; }
}
