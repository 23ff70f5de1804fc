using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A tax group as the API wants it: the taxes in one text, with commas.</summary>
internal sealed record TaxGroupBody(Optional<string?> TaxGroupName, string? Taxes)
{
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
