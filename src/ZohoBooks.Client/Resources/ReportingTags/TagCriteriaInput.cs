using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>The conditions under which the options of a reporting tag can be chosen.</summary>
public sealed record TagCriteriaInput : IInput
{
    /// <summary>What they look at; needed.</summary>
    public IReadOnlyList<TagConditionInput>? CriteriaTags { get; init; }

    /// <summary>What holds for each option; needed.</summary>
    public IReadOnlyList<TagOptionCriteriaInput>? Options { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
