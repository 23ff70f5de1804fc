using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What a condition of a reporting tag looks at.</summary>
public sealed record TagConditionInput : IInput
{
    /// <summary>The other tag; null, which is sent, where the location decides.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? TagId { get; init; }

    /// <summary><c>tag</c> or <c>location</c>.</summary>
    public Optional<string?> Type { get; init; }

    /// <summary>The options of it, or the locations, that have to be chosen; inside of an option alone.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
