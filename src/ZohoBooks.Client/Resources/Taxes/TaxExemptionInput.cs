using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a tax exemption.</summary>
public sealed record TaxExemptionInput : IInput
{
    /// <summary>Its code; needed to create an exemption.</summary>
    public Optional<string?> TaxExemptionCode { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary><c>customer</c> or <c>item</c>; needed to create an exemption.</summary>
    public Optional<string?> Type { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
