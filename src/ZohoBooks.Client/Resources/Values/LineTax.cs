using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A tax of a line or of an order.</summary>
public sealed record LineTax
{
    /// <summary>Id of the tax.</summary>
    public string? TaxId { get; init; }

    /// <summary>Name of the tax, with its percentage as people see it.</summary>
    public string? TaxName { get; init; }

    /// <summary>The amount, in the document's currency.</summary>
    public decimal? TaxAmount { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
