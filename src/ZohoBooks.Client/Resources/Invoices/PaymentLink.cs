using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A link under which an invoice is paid.</summary>
public sealed record PaymentLink
{
    /// <summary>The link. Whoever has a public one may open it.</summary>
    public string? ShareLink { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
