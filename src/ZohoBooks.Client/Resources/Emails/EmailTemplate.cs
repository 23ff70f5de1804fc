using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A template for the text of an e-mail.</summary>
public sealed record EmailTemplate
{
    /// <summary>Its id, in digits.</summary>
    public string? EmailTemplateId { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether Zoho Books would use it.</summary>
    public bool? Selected { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
