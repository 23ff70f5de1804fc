using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A tier of a segment by which WBS codes can be told apart.</summary>
public sealed record WbsTier
{
    /// <summary>The id of the segment and the depth of the tier, for example <c>500-1</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The name of the tier, in the language of the service account.</summary>
    public string? Label { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
