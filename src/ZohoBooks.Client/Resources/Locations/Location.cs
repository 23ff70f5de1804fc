using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A location (branch) of the organization.</summary>
public sealed record Location
{
    /// <summary>Its id, in digits.</summary>
    public string LocationId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? LocationName { get; init; }

    /// <summary><c>general</c> or <c>line_item_only</c>.</summary>
    public string? Type { get; init; }

    /// <summary><c>active</c> or <c>inactive</c>; the list does not say it.</summary>
    public string? Status { get; init; }

    /// <summary>Whether it is the primary location; the list does not say it.</summary>
    public bool? IsPrimary { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Its address.</summary>
    public Address? Address { get; init; }

    /// <summary>The location that it is a part of.</summary>
    public string? ParentLocationId { get; init; }

    /// <summary>Its tax settings.</summary>
    public string? TaxSettingsId { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
