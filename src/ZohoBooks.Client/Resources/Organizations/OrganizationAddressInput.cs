using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into an address of the organization. What is left alone is not sent.</summary>
public sealed record OrganizationAddressInput : IInput
{
    /// <summary>To whose attention.</summary>
    public Optional<string?> Attention { get; init; }

    /// <summary>First line of the street.</summary>
    [JsonPropertyName("address1")]
    public Optional<string?> Address1 { get; init; }

    /// <summary>Second line of the street.</summary>
    [JsonPropertyName("address2")]
    public Optional<string?> Address2 { get; init; }

    /// <summary>City.</summary>
    public Optional<string?> City { get; init; }

    /// <summary>State.</summary>
    public Optional<string?> State { get; init; }

    /// <summary>State as a code.</summary>
    public Optional<string?> StateCode { get; init; }

    /// <summary>Country.</summary>
    public Optional<string?> Country { get; init; }

    /// <summary>Postal code.</summary>
    public Optional<string?> Zip { get; init; }

    /// <summary>Telephone number.</summary>
    public Optional<string?> Phone { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
