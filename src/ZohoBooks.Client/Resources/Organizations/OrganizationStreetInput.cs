using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>Where an organization is.</summary>
public sealed record OrganizationStreetInput : IInput
{
    /// <summary>First line of the street.</summary>
    [JsonPropertyName("street_address1")]
    public Optional<string?> StreetAddress1 { get; init; }

    /// <summary>Second line of the street.</summary>
    [JsonPropertyName("street_address2")]
    public Optional<string?> StreetAddress2 { get; init; }

    /// <summary>City.</summary>
    public Optional<string?> City { get; init; }

    /// <summary>State.</summary>
    public Optional<string?> State { get; init; }

    /// <summary>Country.</summary>
    public Optional<string?> Country { get; init; }

    /// <summary>Postal code.</summary>
    public Optional<string?> Zip { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
