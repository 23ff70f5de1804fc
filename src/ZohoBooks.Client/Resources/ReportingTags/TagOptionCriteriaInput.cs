using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>The conditions under which one option can be chosen.</summary>
public sealed record TagOptionCriteriaInput : IInput
{
    /// <summary>The option.</summary>
    public Optional<string?> OptionId { get; init; }

    /// <summary>What it looks at, and what has to be chosen there.</summary>
    public IReadOnlyList<TagConditionInput>? CriteriaOptions { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
