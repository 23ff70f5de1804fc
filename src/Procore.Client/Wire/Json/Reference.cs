using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A mention of another record: its id and, where Procore sends it, its name.</summary>
public sealed record Reference
{
    /// <summary>The id of the record.</summary>
    public long Id { get; init; }

    /// <summary>The name of the record, where Procore sends it.</summary>
    public string? Name { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
