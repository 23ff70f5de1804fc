namespace Procore.Client;

/// <summary>
/// A vendor to create in the company and one of its projects, or to change there. Members that are not assigned are not sent.
/// </summary>
public sealed record ProjectVendorInput : VendorFields
{
    /// <summary>The third-party id of the vendor. Only one integration may own it: read the vendor before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }
}
