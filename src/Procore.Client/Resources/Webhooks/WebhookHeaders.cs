using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>The headers that Procore sends with every delivery of a hook.</summary>
public sealed record WebhookHeaders
{
    /// <summary>The <c>Authorization</c> header, of which Procore shows the last five characters only.</summary>
    [JsonPropertyName("Authorization")]
    public string? Authorization { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
