using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What a product of Zoho CRM became: an item.</summary>
public sealed record ImportedItem
{
    /// <summary>Its id, in digits.</summary>
    public string ItemId { get => field ?? ""; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
