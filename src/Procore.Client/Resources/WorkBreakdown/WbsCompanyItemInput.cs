using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A value to add to a segment of the company. Members that are null are not sent.</summary>
public sealed record WbsCompanyItemInput
{
    /// <summary>The code without the codes of its parents.</summary>
    public required string Code { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The list that the value belongs to, for example of standard cost codes.</summary>
    [JsonPropertyName("segment_item_list_id")]
    public long? ListId { get; init; }

    /// <summary>The value above this one.</summary>
    public long? ParentId { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
