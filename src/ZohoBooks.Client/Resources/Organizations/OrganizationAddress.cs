using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>An address of the organization.</summary>
public sealed record OrganizationAddress
{
    /// <summary>Its id, in digits.</summary>
    public string OrganizationAddressId { get => field ?? ""; init; }

    /// <summary>To whose attention.</summary>
    public string? Attention { get; init; }

    /// <summary>First line of the street.</summary>
    [JsonPropertyName("address1")]
    public string? Address1 { get; init; }

    /// <summary>Second line of the street.</summary>
    [JsonPropertyName("address2")]
    public string? Address2 { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State.</summary>
    public string? State { get; init; }

    /// <summary>Country.</summary>
    public string? Country { get; init; }

    /// <summary>Postal code.</summary>
    public string? Zip { get; init; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
