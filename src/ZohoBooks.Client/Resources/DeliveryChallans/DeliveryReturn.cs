using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>How much of a line came back.</summary>
public sealed record DeliveryReturn : IInput
{
    /// <summary>The line.</summary>
    public string? LineItemId { get; init; }

    /// <summary>The quantity.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal QtyReturned { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
