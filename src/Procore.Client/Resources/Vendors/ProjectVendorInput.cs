using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// A vendor to create in the company and one of its projects, or to change there. Members that are not assigned are not sent.
/// </summary>
public sealed record ProjectVendorInput : VendorFields, IOriginInput
{
    /// <summary>The third-party id of the vendor. Only one integration may own it: read the vendor before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }
}
