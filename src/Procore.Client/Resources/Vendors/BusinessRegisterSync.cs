using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>The tax identity of a vendor, as a sync writes it.</summary>
public sealed record BusinessRegisterSync
{
    /// <summary>Which register: <c>abn</c> or <c>ein</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The number in that register; Procore ignores spaces and dashes.</summary>
    public required string Identifier { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
