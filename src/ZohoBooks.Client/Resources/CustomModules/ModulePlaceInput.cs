using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>Where a custom module is shown.</summary>
public sealed record ModulePlaceInput : IInput
{
    /// <summary><c>settings</c>, <c>webui</c>, <c>extension</c> or <c>lhs</c>.</summary>
    public Optional<string?> ShowIn { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
