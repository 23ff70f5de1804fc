using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a tax authority.</summary>
public sealed record TaxAuthorityInput : IInput
{
    /// <summary>Its name; needed to create an authority.</summary>
    public Optional<string?> TaxAuthorityName { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The number under which the organization is registered with it.</summary>
    public Optional<string?> RegistrationNumber { get; init; }

    /// <summary>What that number is called.</summary>
    public Optional<string?> RegistrationNumberLabel { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
