using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>An authority that taxes are owed to (US and Canada).</summary>
public sealed record TaxAuthority
{
    /// <summary>Its id, in digits.</summary>
    public string TaxAuthorityId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? TaxAuthorityName { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>The number under which the organization is registered with it.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>What that number is called.</summary>
    public string? RegistrationNumberLabel { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
