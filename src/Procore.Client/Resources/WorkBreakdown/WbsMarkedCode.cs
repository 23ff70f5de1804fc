using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A WBS code as the newer list has it, with the names of what it is marked with.</summary>
public sealed record WbsMarkedCode
{
    /// <summary>The id of the code.</summary>
    public long Id { get; init; }

    /// <summary>The whole code: the codes of its values, in the order of the pattern, with points between them.</summary>
    public string? Code { get; init; }

    /// <summary>The description; where none was given, the names of its values.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the code can be used.</summary>
    public WbsCodeStatus? Status { get; init; }

    /// <summary>The value of the first attribute that the code is marked with.</summary>
    [JsonPropertyName("attribute_1_name")]
    public string? Attribute1Name { get; init; }

    /// <summary>The value of the second attribute that the code is marked with.</summary>
    [JsonPropertyName("attribute_2_name")]
    public string? Attribute2Name { get; init; }

    /// <summary>The value of the third attribute that the code is marked with.</summary>
    [JsonPropertyName("attribute_3_name")]
    public string? Attribute3Name { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
