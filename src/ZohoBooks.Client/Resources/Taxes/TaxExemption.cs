using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A reason for which no tax is due (US).</summary>
public sealed record TaxExemption
{
    /// <summary>Its id, in digits.</summary>
    public string TaxExemptionId { get => field ?? ""; init; }

    /// <summary>Its code, such as <c>RESELLER</c>.</summary>
    public string? TaxExemptionCode { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary><c>customer</c> or <c>item</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
