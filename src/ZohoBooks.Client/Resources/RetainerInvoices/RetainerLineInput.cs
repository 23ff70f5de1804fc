using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A line of a retainer invoice to write. Zoho Books documents no id for it.</summary>
public sealed record RetainerLineInput : IInput
{
    /// <summary>What it is for.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Position.</summary>
    public Optional<int?> ItemOrder { get; init; }

    /// <summary>Amount of the line.</summary>
    public Optional<decimal?> Rate { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
