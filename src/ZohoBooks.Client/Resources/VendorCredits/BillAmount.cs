using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>How much to use for which bill.</summary>
public sealed record BillAmount : IInput
{
    /// <summary>The bill.</summary>
    public string? BillId { get; init; }

    /// <summary>The amount, in the document's currency.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal AmountApplied { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
