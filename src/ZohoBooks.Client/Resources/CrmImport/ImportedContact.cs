using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What a record of Zoho CRM became: a customer or vendor.</summary>
public sealed record ImportedContact
{
    /// <summary>Its id, in digits.</summary>
    public string ContactId { get => field ?? ""; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
